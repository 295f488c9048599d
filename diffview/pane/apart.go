//go:build !headless

package pane

import (
	"parley/diffview/comparison"
	"parley/importer/memo"
)

// The two sides scroll together, unless the person takes them apart: then each scrolls by itself, so that one can be read
// on while the other stays. Joined again they scroll together from where each stands, until the rows are evened. While they
// stand apart no clause is dragged to its pair, and the letters in the gutter are no badges then.

// SetApart takes the sides apart, or joins them again from where each stands.
func (p *Pane) SetApart(apart bool) {
	p.apart = apart && p.arrangement != Unified
	p.redraw()
}

// Apart says whether each side scrolls by itself.
func (p *Pane) Apart() bool { return p.apart }

// Even joins the sides and sets their rows beside each other again, those of A where they stand.
func (p *Pane) Even() {
	p.apart, p.shift = false, 0
	p.redraw()
}

// Shifted says whether the sides stand otherwise than beside each other.
func (p *Pane) Shifted() bool { return p.shift != 0 }

// offsetOf gives the height in the table that a side has at the top of the view.
func (p *Pane) offsetOf(side int) float64 {
	if side == 0 || p.shift == 0 {
		return p.offset
	}
	return max(0, min(p.offset+p.shift, p.table.height()-p.viewHeight()))
}

// sideAt gives the side that a point of the pane is over.
func (p *Pane) sideAt(x float32) int {
	c := &p.table.columns
	if !c.stack && x >= c.gutter+c.spread/2 {
		return 1
	}
	return 0
}

// scrollSide moves one side, the other one stays.
func (p *Pane) scrollSide(side int, by float64) {
	stands := p.offsetOf(1)
	if side == 0 {
		p.offset += by
		p.clamp()
		p.shift = stands - p.offset
	} else {
		p.shift = max(0, min(stands+by, p.table.height()-p.viewHeight())) - p.offset
	}
	p.redraw()
}

// shiftedRows draws the rows of each side where that side stands.
func (s *sheet) shiftedRows(v *view) {
	p := s.pane
	for side := range 2 {
		offset := p.offsetOf(side)
		for at := p.table.at(offset); at < len(p.table.rows) && p.table.tops[at] < offset+float64(v.height); at++ {
			if p.table.shows(at) {
				v.half(at, side, float32(p.table.tops[at]-offset), at == p.chosen)
			}
		}
	}
	v.tie(p.chosen, p.offset, p.offsetOf(1))
}

// half draws one side of a row with its half of the gutter.
func (v *view) half(at, side int, y float32, chosen bool) {
	c, row := &v.table.columns, &v.table.rows[at]
	left, right := float32(0), c.gutter+c.spread/2
	if side == 1 {
		left, right = right, v.width
	}
	height := float32(v.table.tops[at+1] - v.table.tops[at])
	ground := Sheet
	switch {
	case chosen:
		ground = Selection
	case row.band || v.table.folded(at) > 0:
		ground = Paper
	}
	v.brush.box(ground, left, y, right-left, height, 0)
	v.brush.box(LineQuiet, left, y+height-1, right-left, 1, 0)
	if f := v.table.folded(at); f > 0 {
		text := v.table.words.Count("pane.folded", v.table.folds[at].clauses)
		v.brush.text(v.table.ruler.fit(text, infoFace, c.wide[side]-2*margin), infoFace, InkSecond, c.x(side)+margin, y+centred(infoFace, foldHeight-1))
		return
	}
	if row.from < 0 {
		if side == 0 {
			v.brush.text(v.table.ruler.fit(row.title, titleFace, right-2*margin), titleFace, Ink, margin, y+centred(titleFace, topicHeight))
		}
		return
	}
	if !row.band {
		v.halfGutter(at, side, y, height, chosen)
	}
	if side == 0 && !row.band {
		v.issue(at, y)
	}
	blocks := v.table.lay(at).cells[side]
	if len(blocks) == 0 && !row.band {
		v.hatch(c.x(side), y, c.wide[side], height-1)
	}
	for i := range blocks {
		v.inHand(&blocks[i], caret{row: at, side: side, block: i}, c.x(side), y)
		v.block(&blocks[i], c.x(side), y, ground, chosen || at == v.hover, v.text.spanIn(v.table, at, side, i, len(row.cells[side][i].text)))
	}
	if chosen && side == 0 {
		v.brush.box(Accent, 0, y, 3, height, 0)
	}
	if side == 0 && v.heads != nil && v.heads(at) {
		v.foldSign(y)
	}
}

// halfGutter draws the number of a row and the badge for its kind beside one side.
func (v *view) halfGutter(at, side int, y, height float32, chosen bool) {
	c := &v.table.columns
	from := &v.table.comparison.Rows[v.table.rows[at].from]
	x := c.gutter + float32(side)*c.spread/2
	if !chosen {
		v.brush.box(Paper, x, y, c.spread/2, height-1, 0)
	}
	v.brush.box(LineQuiet, c.gutter+float32(side)*(c.spread-1), y, 1, height, 0)
	v.brush.text(from.ID, numberFace, InkSource, x+(c.spread/2-v.table.ruler.width(from.ID, numberFace))/2, y+above+centred(numberFace, 17))
	if from.Kind == comparison.OnlyARow || from.Kind == comparison.OnlyBRow { // which cannot be dragged to a pair now
		letter := memo.Letter(int(from.Kind - comparison.OnlyARow))
		v.brush.text(letter, badgeFace, InkSecond, x+c.spread/4-v.table.ruler.width(letter, badgeFace)/2, y+above+20+centred(badgeFace, badgeHeight))
	} else {
		v.badge(from.Kind, x+c.spread/4, y+above+20)
	}
	if side == 0 && v.table.rows[at].from < len(v.statuses) {
		v.status(v.statuses[v.table.rows[at].from], x+c.spread/4, y+above+20+badgeHeight+statusGap)
	}
}

// tie draws the line through the gutter that joins the two halves of the selected row.
func (v *view) tie(at int, left, right float64) {
	if at < 0 || v.table.rows[at].from < 0 {
		return
	}
	c := &v.table.columns
	const drop = above + 20 + badgeHeight/2
	from, to := float32(v.table.tops[at]-left)+drop, float32(v.table.tops[at]-right)+drop
	v.brush.stroke(Accent, 2, c.gutter+c.spread/4+badgeWidth/2, from, c.gutter+3*c.spread/4-badgeWidth/2, to)
}
