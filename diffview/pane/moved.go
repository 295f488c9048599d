//go:build !headless

package pane

import (
	"parley/diffview/comparison"
	"parley/importer/memo"
)

// A clause that has moved stands beside what it answers, and not where its own draft has it. Its badge leads to that
// place and back again, and while its row is selected a line in the gutter does.

// movedFrom gives the height in the table where B's clause in a row would stand in the order of its draft: below the row
// of the clause before it. It says false for a row without such a clause.
func (t *table) movedFrom(at int) (float64, bool) {
	if at < 0 || t.arrangement != Beside || t.rows[at].from < 0 || !t.comparison.Rows[t.rows[at].from].Moved {
		return 0, false
	}
	clause := -1
	for i := range t.rows[at].cells[1] {
		if b := &t.rows[at].cells[1][i]; b.home < 0 || clause < 0 {
			clause = b.clause
			break
		}
	}
	if clause < 0 {
		return 0, false
	}
	if t.homes == nil {
		t.homes = t.comparison.Homes()[1]
	}
	for before := clause - 1; before >= 0; before-- {
		if home := t.placeOf(t.homes[before]); home >= 0 && home != at && t.shows(t.standsFor(home)) {
			return t.tops[t.standsFor(home)+1], true
		}
	}
	return 0, true
}

// FollowMoved goes from the selected row to the place where its moved clause would stand in its own draft, or back; sides
// that stand apart are set beside each other for that. It says whether the row has one.
func (p *Pane) FollowMoved() bool {
	y, ok := p.table.movedFrom(p.chosen)
	if !ok {
		return false
	}
	if p.shift != 0 || p.apart {
		p.Even() // a place in the table is one for both sides
	}
	if p.away {
		p.away = false
		p.reveal(p.chosen)
		p.redraw()
		return true
	}
	p.away = true
	p.scrollTo(y - p.viewHeight()/2)
	return true
}

// movedAt gives the row whose badge for a moved clause is at a point of the pane, -1 for none.
func (p *Pane) movedAt(row int, x, y float32) int {
	if row < 0 || p.shift != 0 || p.table.folded(row) > 0 {
		return -1
	}
	if _, ok := p.table.movedFrom(row); !ok {
		return -1
	}
	c := &p.table.columns
	left := c.gutter + c.spread/2 + badgeGap/2
	top := headHeight + float32(p.table.tops[row]-p.offset) + above + 20
	if x >= left && x < left+badgeWidth && y >= top && y < top+badgeHeight {
		return row
	}
	return -1
}

// connector draws the line from the badge of the selected row to the place where its clause would stand.
func (v *view) connector(at int, offset float64) {
	y, ok := v.table.movedFrom(at)
	if !ok {
		return
	}
	c := &v.table.columns
	x := c.gutter + c.spread - 6
	from := float32(v.table.tops[at]-offset) + above + 20 + badgeHeight/2
	to := float32(y - offset)
	top, bottom := max(-4, min(from, to)), min(v.height+4, max(from, to))
	if bottom > top {
		v.brush.box(MoveEdge, x, top, 2, bottom-top, 0)
	}
	v.brush.box(MoveEdge, x, to-1, c.spread-(x-c.gutter)+10, 2, 0)
	v.brush.box(Move, x+10, to-9, 18+v.table.ruler.width(v.name(at), numberFace), 18, 9)
	v.brush.text(v.name(at), numberFace, Ink, x+19, to-9+centred(numberFace, 18))
}

// name gives the number of a row.
func (v *view) name(at int) string { return v.table.comparison.Rows[v.table.rows[at].from].ID }

// joined says whether a row and the one before it answer the same clause of B: they are one group.
func (t *table) joined(at int) bool {
	if at < 1 || at >= len(t.rows) || t.columns.stack || t.rows[at].again || t.rows[at-1].again || !t.shows(at-1) || t.folded(at) > 0 || t.folded(at-1) > 0 || t.rows[at].band || t.rows[at-1].band {
		return false
	}
	for i := range t.rows[at].cells[1] {
		for k := range t.rows[at-1].cells[1] {
			if t.rows[at].cells[1][i].clause == t.rows[at-1].cells[1][k].clause {
				return true
			}
		}
	}
	return false
}

// many says whether the rows that a row is joined with are many clauses against many: several rows of A, one of which
// answers several clauses of B.
func (t *table) many(at int) bool {
	first, last := at, at
	for t.joined(first) {
		first--
	}
	for t.joined(last + 1) {
		last++
	}
	for i := first; i <= last && first < last; i++ {
		if len(t.rows[i].cells[1]) > 1 {
			return true
		}
	}
	return false
}

// group draws a bracket beside a cell with several clauses, and through rows that answer the same clause; where these are
// many against many, one on either side.
func (v *view) group(at int, y, height float32) {
	c := &v.table.columns
	if c.stack {
		return
	}
	up, down := v.table.joined(at), v.table.joined(at+1)
	many := (up || down) && v.table.many(at)
	for s, edge := range [2]float32{c.gutter + 3, c.gutter + c.spread - 5} {
		through := s == 1 || many
		if cell := v.table.rows[at].cells[s]; len(cell) < 2 && !(through && (up || down)) {
			continue
		}
		top, bottom := y+above, y+height-below
		if through && up {
			top = y
		}
		if through && down {
			bottom = y + height
		}
		v.brush.box(InkThird, edge, top, 2, bottom-top, 0)
		serif := edge - 2*float32(1-s)
		if !through || !up {
			v.brush.box(InkThird, serif, top, 4, 2, 0)
		}
		if !through || !down {
			v.brush.box(InkThird, serif, bottom-2, 4, 2, 0)
		}
	}
}

// oneSided gives the side and the clause of a row that only one side has, false for another row.
func (t *table) oneSided(at int) (side, clause int, ok bool) {
	if at < 0 || at >= len(t.rows) || t.rows[at].from < 0 || t.folded(at) > 0 {
		return 0, 0, false
	}
	switch t.comparison.Rows[t.rows[at].from].Kind {
	case comparison.OnlyARow:
		side = 0
	case comparison.OnlyBRow:
		side = 1
	default:
		return 0, 0, false
	}
	for i := range t.rows[at].cells[side] {
		if b := &t.rows[at].cells[side][i]; b.home < 0 {
			return side, b.clause, true
		}
	}
	return 0, 0, false
}

// pairAt gives the row of one side whose badge is at a point of the pane, -1 for none: it can be dragged to its pair.
func (p *Pane) pairAt(row int, x, y float32) int {
	if _, _, ok := p.table.oneSided(row); !ok || p.shift != 0 {
		return -1
	}
	c := &p.table.columns
	left, top := c.gutter+c.spread/2-badgeWidth/2, headHeight+float32(p.table.tops[row]-p.offset)+above+20
	if x >= left && x < left+badgeWidth && y >= top && y < top+badgeHeight {
		return row
	}
	return -1
}

// aimAt takes the row under the pointer for the one that the dragged clause is to be paired with, if it has one of the
// other side.
func (p *Pane) aimAt(row int) {
	p.aim = -1
	side, _, _ := p.table.oneSided(p.from)
	if row >= 0 && row != p.from && p.table.rows[row].from >= 0 && p.table.folded(row) == 0 && !p.table.rows[row].band && p.answer(row, 1-side) >= 0 {
		p.aim = row
	}
}

// answer gives the first clause at home in a cell, -1 for none.
func (p *Pane) answer(row, side int) int {
	for i := range p.table.rows[row].cells[side] {
		b := &p.table.rows[row].cells[side][i]
		switch {
		case b.merged != nil:
			return b.merged.clauses[side]
		case b.home < 0:
			return b.clause
		}
	}
	return -1
}

// drop asks the window to pair the dragged clause with that of the row aimed at.
func (p *Pane) drop() {
	side, clause, ok := p.table.oneSided(p.from)
	aim := p.aim
	p.aim, p.from = -1, -1
	p.redraw()
	if ok && aim >= 0 && p.options.OnPair != nil {
		p.options.OnPair(side, clause, p.answer(aim, 1-side))
	}
}

// dragging draws the badge under the pointer and a frame around the cell it would go to.
func (v *view) dragging(from, aim int, x, y float32, offset float64) {
	side, _, ok := v.table.oneSided(from)
	if !ok {
		return
	}
	if aim >= 0 {
		c := &v.table.columns
		top := float32(v.table.tops[aim] - offset)
		v.brush.frame(Accent, "", c.x(1-side)+2, top+2, c.wide[1-side]-4, float32(v.table.tops[aim+1]-v.table.tops[aim])-5, 6, 2)
	}
	v.brush.frame(Accent, AccentGround, x-badgeWidth/2, y-badgeHeight/2, badgeWidth, badgeHeight, badgeHeight/2, 1.5)
	v.letter(memo.Letter(side), x, y-badgeHeight/2)
}
