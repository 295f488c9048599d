package comparison

import "parley/importer/memo"

// Homes gives per side and clause the index of the row where it stands in full, -1 for one that stands in none.
func (c *Comparison) Homes() [2][]int { return homeRows(c.Memos, c.Rows) }

func homeRows(memos [2]*memo.Memo, rows []Row) [2][]int {
	var at [2][]int
	for side, m := range memos {
		at[side] = make([]int, len(m.Clauses))
		for i := range at[side] {
			at[side][i] = -1
		}
	}
	for r, row := range rows {
		for side, cell := range row.Cells {
			for _, c := range cell.Clauses {
				at[side][c] = r
			}
		}
	}
	return at
}
