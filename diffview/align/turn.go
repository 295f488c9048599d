package align

import (
	"cmp"
	"slices"
	"strings"

	"parley/importer/memo"
)

// after says whether the clauses of a come after those of b, by text, then by label.
func after(a, b *memo.Memo) bool {
	return slices.CompareFunc(a.Clauses, b.Clauses, func(x, y memo.Clause) int {
		return cmp.Or(strings.Compare(x.Text, y.Text), strings.Compare(x.Label, y.Label))
	}) > 0
}

// turned swaps the sides of pairs.
func turned(pairs [][2]int) [][2]int {
	out := make([][2]int, len(pairs))
	for n, p := range pairs {
		out[n] = [2]int{p[1], p[0]}
	}
	return out
}

// turn swaps the sides of an alignment.
func (a *Alignment) turn() {
	a.Candidates[0], a.Candidates[1] = a.Candidates[1], a.Candidates[0]
	a.Topics[0], a.Topics[1] = a.Topics[1], a.Topics[0]
	for n := range a.Links {
		l := &a.Links[n]
		l.Left, l.Right = l.Right, l.Left
		l.LeftSpan, l.RightSpan = l.RightSpan, l.LeftSpan
		l.Provisions[0], l.Provisions[1] = l.Provisions[1], l.Provisions[0]
		for k := range l.Reasons {
			r := &l.Reasons[k]
			r.Left, r.Right = r.Right, r.Left
			r.LeftSpan, r.RightSpan = r.RightSpan, r.LeftSpan
		}
	}
	slices.SortFunc(a.Links, func(x, y Link) int { return cmp.Or(cmp.Compare(x.Left, y.Left), cmp.Compare(x.Right, y.Right)) })
}
