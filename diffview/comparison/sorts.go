package comparison

import (
	"slices"

	"parley/diffview/align"
)

// Sort is a sort of rows that readers count and filter by. A row may be of several.
type Sort string

// The sorts of rows.
const (
	AllRows          Sort = "all"      // every row, headings too
	Differing        Sort = "differ"   // both sides speak, and differ
	Equal            Sort = "equal"    // both sides say the same in the same words
	OnlyA            Sort = "onlyA"    // nothing on the right
	OnlyB            Sort = "onlyB"    // nothing on the left
	FactsDiffer      Sort = "facts"    // a fact is stated otherwise, or on one side alone
	PossiblyOpposite Sort = "opposite" // the two sides may oppose each other
	Unsure           Sort = "unsure"   // none of its pairs is sure
	Moved            Sort = "moved"    // the same matter in another place
)

// Sorts lists the sorts in the order in which they are shown.
var Sorts = []Sort{AllRows, Differing, Equal, OnlyA, OnlyB, FactsDiffer, PossiblyOpposite, Unsure, Moved}

// sortOfKind gives the sort that all rows of a kind are of.
var sortOfKind = map[RowKind]Sort{EqualRow: Equal, DifferRow: Differing, OnlyARow: OnlyA, OnlyBRow: OnlyB}

// Counts tells how many rows of each sort there are.
type Counts map[Sort]int

// Counts counts the rows by their sorts.
func (c *Comparison) Counts() Counts {
	counts := Counts{}
	for i := range c.Rows {
		for _, sort := range c.SortsOf(i) {
			counts[sort]++
		}
	}
	return counts
}

// SortsOf names the sorts of a row, in the order of [Sorts]. Headings are of none but all rows.
func (c *Comparison) SortsOf(at int) []Sort {
	row := &c.Rows[at]
	if row.Kind == HeadingRow {
		return []Sort{AllRows}
	}
	in := []Sort{AllRows, sortOfKind[row.Kind]}
	if c.anyLink(row, func(l *Link) bool { return slices.ContainsFunc(l.Facts, tells) }) {
		in = append(in, FactsDiffer)
	}
	if c.anyLink(row, func(l *Link) bool { return l.Stance != "" }) {
		in = append(in, PossiblyOpposite)
	}
	if len(row.Links) > 0 && !c.anyLink(row, func(l *Link) bool { return l.Band != align.Possible }) {
		in = append(in, Unsure)
	}
	if row.Moved {
		in = append(in, Moved)
	}
	return in
}

func (c *Comparison) anyLink(row *Row, holds func(*Link) bool) bool {
	return slices.ContainsFunc(row.Links, func(at int) bool { return holds(&c.Links[at]) })
}

// Differs says whether whoever goes from difference to difference stops at a row: its sides differ, one of them says
// nothing, or the same stands in another place. Headings are passed by.
func (r *Row) Differs() bool {
	return r.Kind == DifferRow || r.Kind == OnlyARow || r.Kind == OnlyBRow || r.Kind == EqualRow && r.Moved
}

// Differs says whether the drafts differ: whether any row does, or a heading stands on one side only.
func (c *Comparison) Differs() bool {
	return slices.ContainsFunc(c.Rows, func(r Row) bool { return r.Differs() || r.Kind == HeadingRow && r.oneSided() })
}

func (r *Row) oneSided() bool { return r.Cells[0].empty() != r.Cells[1].empty() }
