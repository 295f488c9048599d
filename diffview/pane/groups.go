//go:build !headless

package pane

// Neighbouring rows that answer one clause are one group, and so are the clauses of one cell: a bracket in the gutter holds
// them.

// joined says whether a row and the one before it answer the same clause of a side.
func (t *table) joined(at, side int) bool {
	if at < 1 || at >= len(t.rows) || t.columns.stack || t.rows[at].again || t.rows[at-1].again || !t.shows(at-1) || t.folded(at) > 0 || t.folded(at-1) > 0 || t.rows[at].band || t.rows[at-1].band {
		return false
	}
	for i := range t.rows[at].cells[side] {
		for k := range t.rows[at-1].cells[side] {
			if t.rows[at].cells[side][i].clause == t.rows[at-1].cells[side][k].clause {
				return true
			}
		}
	}
	return false
}

// many says whether the rows that a row is joined with by a side are many clauses against many: several rows, one of which
// has several clauses of that side.
func (t *table) many(at, side int) bool {
	first, last := at, at
	for t.joined(first, side) {
		first--
	}
	for t.joined(last+1, side) {
		last++
	}
	for i := first; i <= last && first < last; i++ {
		if len(t.rows[i].cells[side]) > 1 {
			return true
		}
	}
	return false
}

// group draws the brackets in a gutter: beside a cell with several clauses, and on the right through rows that answer the
// same clause; where these are many against many, one on either side.
func (v *view) group(at, lane int, y, height float32) {
	l := v.table.columns.lanes[lane]
	up, down := v.table.joined(at, lane+1), v.table.joined(at+1, lane+1)
	many := (up || down) && v.table.many(at, lane+1)
	for end, edge := range [2]float32{l.left + 3, l.left + l.wide - 5} {
		through := end == 1 || many
		if cell := v.table.rows[at].cells[lane+end]; len(cell) < 2 && !(through && (up || down)) {
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
		serif := edge - 2*float32(1-end)
		if !through || !up {
			v.brush.box(InkThird, serif, top, 4, 2, 0)
		}
		if !through || !down {
			v.brush.box(InkThird, serif, bottom-2, 4, 2, 0)
		}
	}
}
