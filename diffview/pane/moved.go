//go:build !headless

package pane

// A clause that has moved stands beside what it answers, and not where its own draft has it. Its badge leads to that
// place and back again, and while its row is selected a line in the gutter does.

// movedFrom gives the height in the table where the clause to the right of a gutter in a row would stand in the order of its
// draft: below the row of the clause before it. It says false for one that has not moved.
func (t *table) movedFrom(at, lane int) (float64, bool) {
	if at < 0 || t.arrangement != Beside || t.rows[at].from < 0 || !t.from(at).Gutters[lane].Moved {
		return 0, false
	}
	clause, side := -1, lane+1
	for i := range t.rows[at].cells[side] {
		if b := &t.rows[at].cells[side][i]; b.home < 0 || clause < 0 {
			clause = b.clause
			break
		}
	}
	if clause < 0 {
		return 0, false
	}
	for before := clause - 1; before >= 0; before-- {
		if home := t.homeOf(side, before); home >= 0 && home != at && t.shows(t.standsFor(home)) {
			return t.tops[t.standsFor(home)+1], true
		}
	}
	return 0, true
}

// FollowMoved goes from the selected row to the place where its moved clause would stand in its own draft, of several to one
// after the other, and then back; sides that stand apart are set beside each other for that. It says whether the row has one.
func (p *Pane) FollowMoved() bool { return p.followMoved(p.away + 1) }

// followMoved goes to the place of the first moved clause of a side or one to its right, or else back.
func (p *Pane) followMoved(side int) bool {
	lanes, any := p.table.columns.gutters, false
	for lane := range lanes {
		_, ok := p.table.movedFrom(p.chosen, lane)
		any = any || ok
	}
	if !any {
		return false
	}
	if p.apart || p.Shifted() {
		p.Even() // a place in the table is one for all sides
	}
	for lane := side - 1; lane < lanes; lane++ {
		if y, ok := p.table.movedFrom(p.chosen, lane); ok {
			p.away = lane + 1
			p.scrollTo(y - p.viewHeight()/2)
			return true
		}
	}
	p.away = 0
	p.reveal(p.chosen)
	p.redraw()
	return true
}

// pressMoved goes to the place of the clause to the right of a gutter, or back from it.
func (p *Pane) pressMoved(lane int) {
	side := lane + 1
	if p.away == side {
		side = p.table.columns.gutters + 1 // behind all
	}
	p.followMoved(side)
}

// overBadge says whether a point of the pane is over a badge of a row, given the middle of the badge.
func (p *Pane) overBadge(row int, middle, x, y float32) bool {
	left, top := middle-badgeWidth/2, headHeight+float32(p.table.tops[row]-p.offset)+above+20
	return x >= left && x < left+badgeWidth && y >= top && y < top+badgeHeight
}

// movedAt gives the gutter with the badge for a moved clause of a row that is at a point of the pane, -1 for none.
func (p *Pane) movedAt(row int, x, y float32) int {
	if row < 0 || p.Shifted() || p.table.folded(row) > 0 {
		return -1
	}
	for lane, l := range p.table.columns.lanes[:p.table.columns.gutters] {
		if _, ok := p.table.movedFrom(row, lane); ok && p.overBadge(row, l.middle()+(badgeWidth+badgeGap)/2, x, y) {
			return lane
		}
	}
	return -1
}

// connector draws the line from a badge of the selected row to the place where its clause would stand.
func (v *view) connector(at, lane int, offset float64) {
	y, ok := v.table.movedFrom(at, lane)
	if !ok {
		return
	}
	l := v.table.columns.lanes[lane]
	x := l.left + l.wide - 6
	from := float32(v.table.tops[at]-offset) + above + 20 + badgeHeight/2
	to := float32(y - offset)
	top, bottom := max(-4, min(from, to)), min(v.height+4, max(from, to))
	if bottom > top {
		v.brush.box(MoveEdge, x, top, 2, bottom-top, 0)
	}
	v.brush.box(MoveEdge, x, to-1, l.wide-(x-l.left)+10, 2, 0)
	v.brush.box(Move, x+10, to-9, 18+v.table.ruler.width(v.name(at), numberFace), 18, 9)
	v.brush.text(v.name(at), numberFace, Ink, x+19, to-9+centred(numberFace, 18))
}

// name gives the number of a row.
func (v *view) name(at int) string { return v.table.from(at).ID }
