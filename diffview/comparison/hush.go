package comparison

import (
	"slices"

	"parley/diffview/align"
	"parley/diffview/wording"
)

// Hushed gives the comparison as it looks to a person who does not care for slight changes: of number, of place, of marks,
// quotes, case and spacing. Their words are not marked, and rows that differ in nothing else count as the same. What each
// side says, the links and the audit stay as they are.
func (c *Comparison) Hushed() *Comparison {
	quiet := *c
	quiet.Links = slices.Clone(c.Links)
	for i := range quiet.Links {
		quiet.Links[i].hush = true
	}
	quiet.Rows = slices.Clone(c.Rows)
	for i := range quiet.Rows {
		row := &quiet.Rows[i]
		if row.Kind == DifferRow && c.slight(row) {
			row.Kind = EqualRow
		}
		if row.Kind == EqualRow {
			row.Moved = false
		}
	}
	return &quiet
}

// slight says whether a row differs in slight changes alone. Its clauses must be joined one to one: where a clause stands
// beside several, some of its words have no answer there.
func (c *Comparison) slight(row *Row) bool {
	if len(row.Links) != 1 || len(row.Cells[0].Clauses)+len(row.Cells[0].Quotes) != 1 || len(row.Cells[1].Clauses)+len(row.Cells[1].Quotes) != 1 {
		return false
	}
	link := &c.Links[row.Links[0]]
	return link.Relation != align.Related && link.Diff != nil && link.Stance == "" && !slices.ContainsFunc(link.Facts, tells) &&
		!slices.ContainsFunc(link.Diff, func(e wording.Edit) bool { return e.Op != wording.Equal && !hushable(e.Kind) })
}

// hushable says whether a change can be hushed.
func hushable(kind wording.ChangeKind) bool { return kind.Slight() || kind == wording.Relocated }
