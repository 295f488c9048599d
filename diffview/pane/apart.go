//go:build !headless

package pane

import "parley/importer/memo"

// The sides scroll together, unless the person takes them apart: then each scrolls by itself, so that one can be read
// on while the others stay. Joined again they scroll together from where each stands, until the rows are evened. While they
// stand apart no clause is dragged to its pair, and the letters in the gutters are no badges then.

// SetApart takes the sides apart, or joins them again from where each stands.
func (p *Pane) SetApart(apart bool) {
	p.apart = apart && p.arrangement != Unified
	p.redraw()
}

// Apart says whether each side scrolls by itself.
func (p *Pane) Apart() bool { return p.apart }

// Even joins the sides and sets their rows beside each other again, those of the first one where they stand.
func (p *Pane) Even() {
	p.apart, p.shifts = false, nil
	p.redraw()
}

// Shifted says whether the sides stand otherwise than beside each other.
func (p *Pane) Shifted() bool {
	for _, shift := range p.shifts {
		if shift != 0 {
			return true
		}
	}
	return false
}

// shift gives how much further down the table a side stands than the first one.
func (p *Pane) shift(side int) float64 {
	if side >= len(p.shifts) {
		return 0
	}
	return p.shifts[side]
}

// offsetOf gives the height in the table that a side has at the top of the view.
func (p *Pane) offsetOf(side int) float64 {
	shift := p.shift(side)
	if shift == 0 {
		return p.offset
	}
	return max(0, min(p.offset+shift, p.table.height()-p.viewHeight()))
}

// scrollSide moves one side, the others stay.
func (p *Pane) scrollSide(side int, by float64) {
	stands := make([]float64, p.table.sides())
	for s := range stands {
		stands[s] = p.offsetOf(s)
	}
	if side == 0 {
		p.offset += by
		p.clamp()
	} else if side < len(stands) {
		stands[side] = max(0, min(stands[side]+by, p.table.height()-p.viewHeight()))
	}
	p.shifts = make([]float64, len(stands))
	for s := 1; s < len(stands); s++ {
		p.shifts[s] = stands[s] - p.offset
	}
	p.redraw()
}

// shiftedRows draws the rows of each side where that side stands.
func (s *sheet) shiftedRows(v *view) {
	p := s.pane
	for side := range p.table.sides() {
		offset := p.offsetOf(side)
		for at := p.table.at(offset); at < len(p.table.rows) && p.table.tops[at] < offset+float64(v.height); at++ {
			if p.table.shows(at) {
				v.half(at, side, float32(p.table.tops[at]-offset), at == p.chosen)
			}
		}
	}
	for lane := range p.table.columns.gutters {
		v.tie(p.chosen, lane, p.offsetOf(lane), p.offsetOf(lane+1))
	}
}

// half draws one side of a row with the halves of the gutters beside it.
func (v *view) half(at, side int, y float32, chosen bool) {
	c, row := &v.table.columns, &v.table.rows[at]
	left, right := c.half(side, v.width)
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
	cell := c.cells[side]
	if f := v.table.folded(at); f > 0 {
		text := v.table.words.Count("pane.folded", v.table.folds[at].clauses)
		v.brush.text(v.table.ruler.fit(text, infoFace, cell.wide-2*margin), infoFace, InkSecond, cell.left+margin, y+centred(infoFace, foldHeight-1))
		return
	}
	if row.from < 0 {
		if side == 0 {
			v.brush.text(v.table.ruler.fit(row.title, titleFace, right-2*margin), titleFace, Ink, margin, y+centred(titleFace, topicHeight))
		}
		return
	}
	if !row.band {
		if side > 0 && side <= c.gutters {
			v.halfGutter(at, side-1, 1, y, height, chosen)
		}
		if side < c.gutters {
			v.halfGutter(at, side, 0, y, height, chosen)
		}
		v.edge(y, height)
	}
	if side == 0 && !row.band {
		v.issue(at, y)
	}
	blocks := v.table.lay(at).cells[side]
	if len(blocks) == 0 && !row.band && side < v.table.drafts() {
		over := v.table.issueOver(row)
		v.hatch(cell.left, y+over, cell.wide, height-1-over)
	}
	for i := range blocks {
		v.inHand(&blocks[i], caret{row: at, side: side, block: i}, cell.left, y)
		v.block(&blocks[i], cell.left, y, ground, chosen || at == v.hover, v.text.spanIn(v.table, at, side, i, len(row.cells[side][i].text)))
	}
	if chosen && side == 0 {
		v.brush.box(Accent, 0, y, 3, height, 0)
	}
	if side == 0 && v.heads != nil && v.heads(at) {
		v.foldSign(y)
	}
}

// halfGutter draws the number of a row and the badge for how its cells stand in the left half of a gutter, 0, or the right
// one, 1.
func (v *view) halfGutter(at, lane, half int, y, height float32, chosen bool) {
	l := v.table.columns.lanes[lane]
	from := v.table.from(at)
	x := l.left + float32(half)*l.wide/2
	if !chosen {
		v.brush.box(Paper, x, y, l.wide/2, height-1, 0)
	}
	v.brush.box(LineQuiet, l.left+float32(half)*(l.wide-1), y, 1, height, 0)
	v.brush.text(from.ID, numberFace, InkSource, x+(l.wide/2-v.table.ruler.width(from.ID, numberFace))/2, y+above+centred(numberFace, 17))
	middle := x + l.wide/4
	switch standing := from.Gutters[lane].Standing; standing {
	case LeftOnly, RightOnly: // which cannot be dragged to a pair now
		letter := memo.Letter(lane + int(standing-LeftOnly))
		v.brush.text(letter, badgeFace, InkSecond, middle-v.table.ruler.width(letter, badgeFace)/2, y+above+20+centred(badgeFace, badgeHeight))
	default:
		v.badge(standing, lane, middle, y+above+20)
	}
	if from := v.table.rows[at].from; lane+half == 0 && from < len(v.statuses) {
		v.status(v.statuses[from], middle, y+above+20+badgeHeight+statusGap)
	}
}

// tie draws the line through a gutter that joins the two halves of the selected row.
func (v *view) tie(at, lane int, left, right float64) {
	if at < 0 || v.table.rows[at].from < 0 {
		return
	}
	l := v.table.columns.lanes[lane]
	const drop = above + 20 + badgeHeight/2
	from, to := float32(v.table.tops[at]-left)+drop, float32(v.table.tops[at]-right)+drop
	v.brush.stroke(Accent, 2, l.left+l.wide/4+badgeWidth/2, from, l.left+3*l.wide/4-badgeWidth/2, to)
}
