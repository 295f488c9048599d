//go:build !headless

package pane

import "parley/importer/memo"

// A clause that has no pair on the other side of a gutter is paired by dragging its badge there to a row that has one.

// Place is where a clause stands: in the memo of a side, at an index.
type Place struct{ Side, Clause int }

// badge is the badge for a clause without a pair: of a row, in a gutter; the row is -1 for none.
type badge struct{ row, lane int }

// noBadge is none.
var noBadge = badge{row: -1}

// lonely gives the clause whose badge it is, and the side that it wants a pair of; false where the row has none.
func (t *table) lonely(at badge) (from Place, to int, ok bool) {
	if at.row < 0 || at.row >= len(t.rows) || t.rows[at.row].from < 0 || t.folded(at.row) > 0 {
		return Place{}, 0, false
	}
	side := at.lane
	switch to = at.lane + 1; t.from(at.row).Gutters[at.lane].Standing {
	case LeftOnly:
	case RightOnly:
		side, to = to, side
	default:
		return Place{}, 0, false
	}
	for i := range t.rows[at.row].cells[side] {
		if b := &t.rows[at.row].cells[side][i]; b.home < 0 {
			return Place{side, b.clause}, to, true
		}
	}
	return Place{}, 0, false
}

// pairAt gives the badge of a row at a point of the pane that can be dragged to a pair.
func (p *Pane) pairAt(row int, x, y float32) badge {
	if row < 0 || p.Shifted() {
		return noBadge
	}
	for i, l := range p.table.columns.lanes[:p.table.columns.gutters] {
		if !p.overBadge(row, l.middle(), x, y) || p.table.rows[row].from < 0 {
			continue
		}
		_, lane := p.table.gutter(row, i)
		if _, _, ok := p.table.lonely(badge{row, lane}); ok {
			return badge{row, lane}
		}
	}
	return noBadge
}

// aimAt takes the row under the pointer for the one that the dragged clause is to be paired with, if it has one of the side
// that this wants a pair of.
func (p *Pane) aimAt(row int) {
	p.aim = -1
	_, to, ok := p.table.lonely(p.dragged)
	if ok && row >= 0 && row != p.dragged.row && p.table.rows[row].from >= 0 && p.table.folded(row) == 0 && !p.table.rows[row].band && p.answer(row, to) >= 0 {
		p.aim = row
	}
}

// answer gives the first clause at home in a row on a side, -1 for none; one that stands in the text of another side too.
func (p *Pane) answer(row, side int) int {
	for s, blocks := range p.table.rows[row].cells {
		for i := range blocks {
			switch b := &blocks[i]; {
			case b.merged != nil && b.merged.clauseOf(side) >= 0:
				return b.merged.clauseOf(side)
			case b.merged == nil && s == side && b.home < 0:
				return b.clause
			}
		}
	}
	return -1
}

// drop asks the window to pair the dragged clause with that of the row aimed at.
func (p *Pane) drop() {
	from, to, ok := p.table.lonely(p.dragged)
	aim := p.aim
	p.aim, p.dragged = -1, noBadge
	p.redraw()
	if ok && aim >= 0 && p.options.OnPair != nil {
		p.options.OnPair(from, Place{to, p.answer(aim, to)})
	}
}

// dragging draws the badge under the pointer and a frame around the cell it would go to.
func (v *view) dragging(dragged badge, aim int, x, y float32, offset float64) {
	from, to, ok := v.table.lonely(dragged)
	if !ok {
		return
	}
	if aim >= 0 {
		cell := v.table.columns.cells[to]
		top := float32(v.table.tops[aim] - offset)
		v.brush.frame(Accent, "", cell.left+2, top+2, cell.wide-4, float32(v.table.tops[aim+1]-v.table.tops[aim])-5, 6, 2)
	}
	v.brush.frame(Accent, AccentGround, x-badgeWidth/2, y-badgeHeight/2, badgeWidth, badgeHeight, badgeHeight/2, 1.5)
	v.letter(memo.Letter(from.Side), x, y-badgeHeight/2)
}
