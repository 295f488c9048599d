//go:build !headless

package pane

import (
	"sort"

	"parley/importer/memo"
)

// SetFilter has only the rows shown that keep holds for, with the headings above them; nil shows all. The selected row
// stays selected while it is shown.
func (p *Pane) SetFilter(keep func(row int) bool) {
	p.keep = keep
	p.table.hidden = hiddenRows(p.table, keep)
	p.differ = p.table.differing()
	from := p.standing()
	for _, at := range p.table.tellBelow() {
		p.table.heights[at] = p.table.measureRow(&p.table.rows[at])
		delete(p.table.laid, at)
	}
	p.fold()
	p.table.stack()
	if home := p.table.standsFor(p.chosen); home >= 0 && !p.table.shows(home) {
		p.choose(-1)
	} else if home != p.chosen {
		p.choose(home)
	}
	if tops := p.table.tops; len(p.table.rows) > 0 {
		p.offset = tops[from.row] + min(from.into, tops[from.row+1]-tops[from.row])
	}
	p.clamp()
	p.reveal(p.chosen)
	from.left = p.offset
	p.stood = from
	p.strip.stale = true
	p.Refresh()
	p.tell()
}

// standing says where the person reads: at a row of the table, so far into it.
type standing struct {
	row  int
	into float64 // px below its top
	of   *table
	left float64 // how far the rows were scrolled when a filter took that place, or gave it back
}

// standing gives where the person reads. Whoever has not moved since a filter took their place is still taken to be there, so
// that without the filter everything stands as before.
func (p *Pane) standing() standing {
	if p.stood.of == p.table && p.stood.left == p.offset {
		return p.stood
	}
	at := p.table.at(p.offset)
	s := standing{row: at, of: p.table}
	if at >= 0 && at+1 < len(p.table.tops) {
		s.into = p.offset - p.table.tops[at]
	}
	return s
}

// hiddenRows says which rows are not shown. A heading is shown where anything under it is, up to the next one.
func hiddenRows(t *table, keep func(row int) bool) []bool {
	if keep == nil || t.synopsis == nil {
		return nil
	}
	hidden := make([]bool, len(t.rows))
	under := false // something is shown below the row, before the next part
	for i := len(t.rows) - 1; i >= 0; i-- {
		if !t.rows[i].band {
			hidden[i] = !keep(t.rows[i].from)
			under = under || !hidden[i]
			continue
		}
		hidden[i] = !under
		if i == 0 || !t.rows[i-1].band {
			under = false
		}
	}
	return hidden
}

// SetFound marks what is searched for, per side and clause, and gives how many of the rows shown have any of it. Those
// open where they are folded.
func (p *Pane) SetFound(found [][][]memo.Span) int {
	p.table.found = found
	p.table.laid = map[int]*laidRow{}
	p.refold()
	return len(p.foundRows())
}

// foundRows lists the places of the rows shown that have what is searched for.
func (p *Pane) foundRows() []int {
	var rows []int
	if !p.table.searched() {
		return nil
	}
	for i := range p.table.rows {
		if p.table.rows[i].from >= 0 && p.table.shows(i) && p.table.from(i).answers(p.table.found) {
			rows = append(rows, i)
		}
	}
	return rows
}

// NextFound selects the next row with what is searched for, by 1, or the one before, by -1; from the last one it goes on
// to the first. It gives the number of the row among them, from 1, and how many there are.
func (p *Pane) NextFound(by int) (current, total int) {
	rows := p.foundRows()
	if len(rows) == 0 {
		return 0, 0
	}
	from := p.chosen
	if from < 0 {
		from = p.table.at(p.top()) - 1
	}
	at := sort.SearchInts(rows, from+1)
	if by < 0 {
		at = sort.SearchInts(rows, from) - 1
	}
	at = (at + len(rows)) % len(rows)
	p.stop(rows[at])
	return at + 1, len(rows)
}
