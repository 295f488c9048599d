//go:build !headless

package pane

// SetFilter has only the rows shown that keep holds for, with the headings above them; nil shows all. The selected row
// stays selected while it is shown.
func (p *Pane) SetFilter(keep func(row int) bool) {
	p.keep = keep
	p.table.hidden = hiddenRows(p.table, keep)
	p.differ = p.table.differing()
	from := p.standing()
	for _, at := range p.table.tellBelow() {
		p.table.heights[at] = p.table.measureRow(at)
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
