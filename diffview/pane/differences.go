//go:build !headless

package pane

import "sort"

// Next selects the next row that differs, counted from the selected row or else from the top of the view. At the last
// one it stays: whoever reads a draft through wants to know that its end is reached.
func (p *Pane) Next() {
	from := p.chosen
	if from < 0 {
		from = p.table.at(p.top()) - 1
	}
	if at := sort.SearchInts(p.differ, from+1); at < len(p.differ) {
		p.stop(p.differ[at])
	}
}

// Previous selects the row before that differs; at the first one it stays.
func (p *Pane) Previous() {
	from := p.chosen
	if from < 0 {
		from = p.table.at(p.top())
	}
	if at := sort.SearchInts(p.differ, from) - 1; at >= 0 {
		p.stop(p.differ[at])
	}
}

// Difference gives the number of the selected difference, from 1, and how many there are; 0 where no difference is
// selected.
func (p *Pane) Difference() (current, total int) {
	chosen := p.chosen
	if row := p.Selected(); row >= 0 {
		chosen = p.table.placeOf(row) // of one that is quoted under another issue its own place
	}
	at := sort.SearchInts(p.differ, chosen)
	if at < len(p.differ) && p.differ[at] == chosen {
		current = at + 1
	}
	return current, len(p.differ)
}

// tell reports the position to the window.
func (p *Pane) tell() {
	if p.options.OnPosition != nil {
		p.options.OnPosition(p.Difference())
	}
}
