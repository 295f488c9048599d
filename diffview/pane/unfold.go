//go:build !headless

package pane

// A run that the person has opened has a sign at its first row, and at the selected one where that is in it, which folds it
// again alone; so does the arrow to the left. The sign stands in the gutter, or beside the text of the first side where the sides stand
// otherwise than beside each other and there is no room for it there.

// The measures of the sign, in px.
const (
	foldSign  = float32(18) // its field
	foldInset = float32(3)  // from the edge of the gutter
	foldBy    = float32(1)  // from the edge of the text's cell
)

// opens says whether the person has opened the run that a row is in.
func (t *table) opens(at int, opened map[string]bool) bool {
	return at >= 0 && at < len(t.rows) && t.rows[at].from >= 0 && len(t.folds) > 0 && opened[t.from(at).ID]
}

// heads says whether a row has the sign: it is in a run that the person has opened, and is selected or the first there,
// headings apart, which have no gutter.
func (p *Pane) heads(at int) bool {
	t := p.table
	if !t.opens(at, p.opened) || t.rows[at].band {
		return false
	}
	for before := at - 1; at != p.chosen && t.opens(before, p.opened); before-- {
		if !t.rows[before].band {
			return false
		}
	}
	return true
}

// InOpened says whether the selected row is in a run that the person has opened, which can be folded again.
func (p *Pane) InOpened() bool { return p.table.opens(p.chosen, p.opened) }

// FoldHere folds the run again that the selected row was opened from. It says whether there was one.
func (p *Pane) FoldHere() bool { return p.foldAgain(p.chosen) }

// foldAgain folds the run that a row was opened from, and leaves its line where its first row stood.
func (p *Pane) foldAgain(at int) bool {
	if !p.table.opens(at, p.opened) {
		return false
	}
	first, last := at, at
	for p.table.opens(first-1, p.opened) {
		first--
	}
	for p.table.opens(last+1, p.opened) {
		last++
	}
	stood := p.table.tops[first] - p.offset
	for i := first; i <= last; i++ {
		delete(p.opened, p.table.from(i).ID)
	}
	p.refold()
	line := p.table.standsFor(first)
	p.offset = p.table.tops[line] - max(stood, 0)
	p.clamp()
	p.stop(line)
	return true
}

// foldSignAt gives the row whose sign to fold again is at a point of the pane, -1 for none.
func (p *Pane) foldSignAt(row int, x, y float32) int {
	if row < 0 || !p.heads(row) {
		return -1
	}
	left, top := p.table.foldLeft(p.Shifted()), headHeight+float32(p.table.tops[row]-p.offset)+above
	if x >= left && x < left+foldSign && y >= top && y < top+foldSign {
		return row
	}
	return -1
}

// foldLeft gives the left edge of the sign's field.
func (t *table) foldLeft(shifted bool) float32 {
	if shifted {
		return t.columns.x(0) + foldBy
	}
	return t.columns.lanes[0].left + foldInset
}

// foldSign draws the sign: an arrow up, where the rows below go.
func (v *view) foldSign(y float32) {
	x, middle := v.table.foldLeft(v.shifted)+foldSign/2, y+above+foldSign/2
	v.brush.stroke(Accent, 1.5, x-4.5, middle+2, x, middle-2.5)
	v.brush.stroke(Accent, 1.5, x, middle-2.5, x+4.5, middle+2)
}
