//go:build !headless

package pane

import "fyne.io/fyne/v2"

// InHand gives the clause that a command on one clause is for, by its side and its index in the memo: that of the selected
// row which the person pressed last, or else the row's first on the side where the person was last, or on the next one that
// has any. The index is -1 where no row with a clause is selected. Where it is not the row's first clause, a bar beside it shows it.
func (p *Pane) InHand() (side, clause int) {
	at := p.inHand()
	if at.row < 0 {
		return 0, -1
	}
	b := &p.table.rows[at.row].cells[at.side][at.block]
	return b.side, b.clause
}

// inHand gives the block of the clause in hand; its row is -1 for none.
func (p *Pane) inHand() caret {
	none := caret{row: -1}
	if p.chosen < 0 || p.chosen >= len(p.table.rows) || p.table.rows[p.chosen].from < 0 {
		return none
	}
	cells := p.drafted(p.chosen)
	if h := p.hand; h.row == p.chosen && h.side < len(cells) && h.block < len(cells[h.side]) {
		return caret{row: h.row, side: h.side, block: h.block}
	}
	if side := spokenFrom(cells, p.hand.side); side >= 0 {
		return caret{row: p.chosen, side: side}
	}
	return none
}

// drafted gives the cells of the drafts in a row.
func (p *Pane) drafted(at int) [][]block { return p.table.rows[at].cells[:p.table.drafts()] }

// spokenFrom gives the first side from one on, round and round, that says something in a row; -1 for none.
func spokenFrom(cells [][]block, side int) int {
	for i := range cells {
		if s := (side + i) % len(cells); len(cells[s]) > 0 {
			return s
		}
	}
	return -1
}

// grasped gives the block that a bar shows to be in hand: one that is not the first of its row. Its row is -1 for none.
func (p *Pane) grasped() caret {
	at := p.inHand()
	if at.row >= 0 && at.block == 0 && at.side == spokenFrom(p.drafted(at.row), 0) {
		return caret{row: -1}
	}
	return at
}

// OtherHand takes the first clause of the next side in hand, round and round, if the selected row has one.
func (p *Pane) OtherHand() {
	if at := p.inHand(); at.row >= 0 {
		p.take(caret{row: -1, side: spokenFrom(p.drafted(at.row), at.side+1)})
	}
}

// grasp takes the clause under a position in the pane in hand, if there is a draft.
func (p *Pane) grasp(at fyne.Position) {
	if c := p.caretAt(at, -1); c.side < p.table.drafts() {
		p.take(c)
	}
}

// take remembers where the person was, and tells where that changes what is in hand.
func (p *Pane) take(hand caret) {
	side, clause := p.InHand()
	p.hand = hand
	if s, c := p.InHand(); s != side || c != clause {
		p.redraw()
		if p.options.OnHand != nil {
			p.options.OnHand()
		}
	}
}
