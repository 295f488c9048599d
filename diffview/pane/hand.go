//go:build !headless

package pane

import "fyne.io/fyne/v2"

// InHand gives the clause that a command on one clause is for, by its side and its index in the memo: that of the selected
// row which the person pressed last, or else the row's first on the side where the person was last, or on the other. The
// index is -1 where no row with a clause is selected.
func (p *Pane) InHand() (side, clause int) {
	if p.chosen < 0 || p.chosen >= len(p.table.rows) || p.table.rows[p.chosen].from < 0 {
		return 0, -1
	}
	cells := &p.table.rows[p.chosen].cells
	if h := p.hand; h.row == p.chosen && h.block < len(cells[h.side]) {
		return cells[h.side][h.block].side, cells[h.side][h.block].clause
	}
	for _, side := range []int{p.hand.side, 1 - p.hand.side} {
		if len(cells[side]) > 0 {
			return cells[side][0].side, cells[side][0].clause
		}
	}
	return 0, -1
}

// OtherHand takes the first clause of the other side in hand, if the selected row has one.
func (p *Pane) OtherHand() {
	p.take(caret{row: -1, side: 1 - p.hand.side})
}

// grasp takes the clause under a position in the pane in hand.
func (p *Pane) grasp(at fyne.Position) { p.take(p.caretAt(at, -1)) }

// take remembers where the person was, and tells where that changes what is in hand.
func (p *Pane) take(hand caret) {
	side, clause := p.InHand()
	p.hand = hand
	if s, c := p.InHand(); (s != side || c != clause) && p.options.OnHand != nil {
		p.options.OnHand()
	}
}
