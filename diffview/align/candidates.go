package align

import (
	"cmp"
	"slices"

	"parley/importer/memo"
)

// candidatesShown is how many candidates each clause gets, where the other draft has as many clauses.
const candidatesShown = 3

// candidates lists for each clause of a side those of the other that could answer it, best first. Where fewer share
// anything with it, clauses of its kind fill the list, those nearest in place first, with a score of 0.
func candidates(t *table, side int, own, other *draft) [][]Candidate {
	all := make([][]Candidate, len(own.clauses))
	for i := range own.clauses {
		list := make([]Candidate, 0, candidatesShown+1)
		for _, c := range t.side[side][i] {
			at := len(list)
			for at > 0 && c.score > list[at-1].Score {
				at--
			}
			list = slices.Insert(list, at, Candidate{int(c.other), min(c.score, 1)})
			list = list[:min(len(list), candidatesShown)]
		}
		all[i] = fillUp(list, i, own, other)
	}
	return all
}

// fillUp adds clauses without a score until the list is full.
func fillUp(list []Candidate, i int, own, other *draft) []Candidate {
	if len(list) == candidatesShown {
		return list
	}
	heading := own.clauses[i].kind == memo.Heading
	rest := make([]int, 0, len(other.clauses))
	for j := range other.clauses {
		if !slices.ContainsFunc(list, func(c Candidate) bool { return c.Clause == j }) {
			rest = append(rest, j)
		}
	}
	apart := func(j int) int { // how far apart in their drafts, as shares of their lengths on a common scale
		return max(i*len(other.clauses)-j*len(own.clauses), j*len(own.clauses)-i*len(other.clauses))
	}
	strange := func(j int) int {
		if (other.clauses[j].kind == memo.Heading) == heading {
			return 0
		}
		return 1
	}
	slices.SortFunc(rest, func(x, y int) int {
		return cmp.Or(cmp.Compare(strange(x), strange(y)), cmp.Compare(apart(x), apart(y)), cmp.Compare(x, y))
	})
	for _, j := range rest[:min(len(rest), candidatesShown-len(list))] {
		list = append(list, Candidate{Clause: j})
	}
	return list
}
