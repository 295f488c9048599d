//go:build !headless

package pane

import (
	"slices"
	"sort"

	"parley/diffview/comparison"
	"parley/importer/memo"
)

// SetFilter has only the rows shown that keep holds for, with the headings above them; nil shows all. The selected row
// stays selected while it is shown.
func (p *Pane) SetFilter(keep func(row int) bool) {
	p.table.hidden = hiddenRows(p.table, keep)
	p.differ = slices.DeleteFunc(differing(p.table.comparison), func(row int) bool { return !p.table.shows(row) })
	at := p.table.at(p.offset)
	p.table.wrap(p.table.columns)
	if p.chosen >= 0 && !p.table.shows(p.chosen) {
		p.choose(-1)
	}
	if len(p.table.rows) > 0 {
		p.offset = p.table.tops[at]
	}
	p.clamp()
	p.reveal(p.chosen)
	p.strip.stale = true
	p.Refresh()
	p.tell()
}

// hiddenRows says which rows are not shown. A heading is shown where anything under it is, up to the next one.
func hiddenRows(t *table, keep func(row int) bool) []bool {
	if keep == nil || t.comparison == nil {
		return nil
	}
	hidden := make([]bool, len(t.rows))
	under := false // something is shown below the row, before the next part
	for i := len(t.rows) - 1; i >= 0; i-- {
		if !t.rows[i].band {
			hidden[i] = !keep(i)
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

// SetFound marks what is searched for, per side and clause, and gives how many of the rows shown have any of it.
func (p *Pane) SetFound(found [2][][]memo.Span) int {
	p.table.found = found
	p.table.laid = map[int]*laidRow{}
	p.strip.stale = true
	p.Refresh()
	return len(p.foundRows())
}

// foundRows lists the rows shown that have what is searched for.
func (p *Pane) foundRows() []int {
	var rows []int
	if len(p.table.found[0]) == 0 && len(p.table.found[1]) == 0 {
		return nil
	}
	for i := range p.table.rows {
		if p.table.shows(i) && p.table.comparison.Found(i, p.table.found) {
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
		from = p.table.at(p.offset) - 1
	}
	at := sort.SearchInts(rows, from+1)
	if by < 0 {
		at = sort.SearchInts(rows, from) - 1
	}
	at = (at + len(rows)) % len(rows)
	p.Select(rows[at])
	return at + 1, len(rows)
}

// carry keeps filter and search of a table for one that takes its place.
func (p *Pane) carry(c *comparison.Comparison, from *table) {
	if c == from.comparison {
		p.table.hidden, p.table.found = from.hidden, from.found
	}
}
