//go:build !headless

package pane

import "fyne.io/fyne/v2"

// In one column a row without a text of the person's has a place for one below what the drafts say, as it has a cell in the column of
// texts elsewhere. In the selected row it asks for the text.

// The measures of that place, in px.
const (
	vacantAir  = float32(8)             // between it and the drafts
	vacantHigh = vacantAir + sourceLine // what it adds to a row
)

// vacant says whether a row has a place for a text that is still to be written, in one column.
func (t *table) vacant(at int) bool {
	cell := t.written(at)
	return t.columns.stack && cell != nil && len(*cell) == 0
}

// vacantTop gives the top of that place, from the top of the row.
func (t *table) vacantTop(at int) float32 {
	r := &t.rows[at]
	return t.stacked(r, len(r.cells)) - below + vacantAir
}

// vacantText gives what stands there, in the ink of sources or, asking, in that of links.
func (t *table) vacantText(chosen bool) (text string, ink fyne.ThemeColorName) {
	if chosen {
		return t.words.Say("pane.write"), Accent
	}
	return t.words.Say("pane.texts.none"), InkSource
}

// vacantAt says whether a point of the pane is over that place in the selected row.
func (p *Pane) vacantAt(row int, x, y float32) bool {
	t := p.table
	if row < 0 || row != p.chosen || t.folded(row) > 0 || !t.vacant(row) {
		return false
	}
	text, _ := t.vacantText(true)
	left, top := t.columns.x(0)+margin+t.hang, headHeight+float32(t.tops[row]-p.offset)+t.vacantTop(row)
	return x >= left && x < left+t.ruler.width(text, sourceFace) && y >= top && y < top+sourceLine
}

// vacant draws that place of a row.
func (v *view) vacant(at int, y float32, chosen bool) {
	t := v.table
	if !t.vacant(at) {
		return
	}
	lane, top := t.columns.lanes[0], y+t.vacantTop(at)
	text, ink := t.vacantText(chosen)
	v.brush.box(Line, lane.left+lane.wide+letterLane+4, top+1, 2, sourceLine-2, 1)
	v.brush.text(text, sourceFace, ink, t.columns.x(0)+margin+t.hang, top+centred(sourceFace, sourceLine))
}
