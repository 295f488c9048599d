package comparison

import (
	"strings"

	"parley/importer/memo"
)

// audit counts the clauses and words of one memo and those of them that stand in full in exactly one row.
func audit(m *memo.Memo, side int, rows []Row) Audit {
	times := make([]int, len(m.Clauses))
	for _, row := range rows {
		for _, c := range row.Cells[side].Clauses {
			times[c]++
		}
	}
	a := Audit{Clauses: len(m.Clauses)}
	for i, clause := range m.Clauses {
		words := len(strings.Fields(clause.Text))
		a.Words += words
		if times[i] == 1 {
			a.Placed++
			a.PlacedWords += words
		}
	}
	return a
}
