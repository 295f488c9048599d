//go:build !headless

package pane

import "sort"

// step is how far an arrow key moves within a row that is taller than the view, in px.
const step = 3 * float64(bodyLine)

// slack is how much of a row may lie out of the view that is seen whole: the view stands at whole pixels, rows do not.
const slack = 1

// readable finds the nearest row from at on, in the direction by, that is to be seen and no band; -1 if there is none. A
// line that rows are folded into is one where the person stops.
func (p *Pane) readable(at, by int) int {
	for ; at >= 0 && at < len(p.table.rows); at += by {
		if (!p.table.rows[at].band || p.table.folded(at) > 0) && p.table.shows(at) {
			return at
		}
	}
	return -1
}

// moveDown goes on within a row whose end is below the view, else to the next row.
func (p *Pane) moveDown() {
	view := p.viewHeight()
	if p.inView(p.chosen) && p.table.tops[p.chosen+1] > p.offset+view+slack {
		p.scrollTo(min(p.offset+step, p.table.tops[p.chosen+1]-view))
		return
	}
	p.moveTo(p.readable(p.start()+1, 1))
}

// moveUp goes back within a row whose beginning is above the view, else to the row before.
func (p *Pane) moveUp() {
	if begins := p.begins(p.chosen); p.inView(p.chosen) && begins < p.offset-slack {
		p.scrollTo(max(p.offset-step, begins))
		return
	}
	at := p.readable(p.start()-1, -1)
	if at < 0 {
		p.scrollTo(0)
		return
	}
	p.moveTo(at)
	if p.table.tops[at+1]-p.table.tops[at] > p.viewHeight() {
		p.scrollTo(p.table.tops[at+1] - p.viewHeight())
	}
}

// begins gives the offset at which the beginning of a row is seen.
func (p *Pane) begins(row int) float64 {
	if row < 0 {
		return 0
	}
	return p.table.tops[row] - p.covered(row)
}

// moveTo selects what stands at a place unless that is -1.
func (p *Pane) moveTo(row int) {
	if row >= 0 {
		p.stop(row)
	}
}

// start gives the row that arrow keys count from: the selected one, or with none the one before the view.
func (p *Pane) start() int {
	if p.chosen >= 0 {
		return p.chosen
	}
	return p.table.at(p.top()) - 1
}

// inView says whether any of a row is seen.
func (p *Pane) inView(row int) bool {
	return row >= 0 && p.table.tops[row] < p.offset+p.viewHeight() && p.table.tops[row+1] > p.offset
}

// follow opens the rows that are folded where the person stands; else it selects the row where the first clause that the
// selected row quotes stands in full, or goes to where its moved clause would stand.
func (p *Pane) follow() {
	if p.chosen < 0 || p.open(p.chosen) {
		return
	}
	for _, blocks := range p.table.rows[p.chosen].cells {
		for i := range blocks {
			if home := blocks[i].home; home >= 0 {
				p.Select(home)
				return
			}
		}
	}
	p.FollowMoved()
}

// turn scrolls by a page and selects the first row that then begins in the view; at an end of the table, the outermost.
func (p *Pane) turn(by float64) {
	before := p.offset
	p.scrollTo(p.offset + by)
	var row int
	switch {
	case p.offset != before:
		row = p.readable(sort.SearchFloat64s(p.table.tops, p.top()), 1)
	case by > 0:
		row = p.readable(len(p.table.rows)-1, -1)
	default:
		row = p.readable(0, 1)
	}
	if row >= 0 && !p.inView(row) { // one tall row fills the view
		row = p.table.at(p.top())
	}
	if row >= 0 {
		p.choose(row)
	}
}
