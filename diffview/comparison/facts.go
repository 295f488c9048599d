package comparison

import "parley/diffview/wording"

// FactsOf gives the facts of a row: those that each of its pairs sets against each other, strongest pair first; where
// nothing answers, what each clause states alone.
func (c *Comparison) FactsOf(row *Row) [][]wording.FactPair {
	var all [][]wording.FactPair
	for _, i := range row.Links {
		all = append(all, c.Links[i].Facts)
	}
	if row.Kind != OnlyARow && row.Kind != OnlyBRow {
		return all
	}
	for side, cell := range row.Cells {
		for _, i := range cell.Clauses {
			clause := &c.Memos[side].Clauses[i]
			var of [2][]wording.Fact
			of[side] = wording.Facts(clause.Text, clause.Language)
			all = append(all, wording.CompareFacts(of[0], of[1]))
		}
	}
	return all
}
