package align

import (
	"slices"
)

// candidatesShown is how many candidates each clause gets, where the other draft has as many clauses.
const candidatesShown = 3

// candidates lists for each clause of a side those of the other that could answer it, best first. What was passed over
// when links were chosen does not score more here than what was linked. Where fewer share anything with a clause,
// clauses of its kind fill the list, those nearest in place first, with a score of 0.
func candidates(t *table, side int, own, other *draft, links []Link) [][]Candidate {
	chosen := byClause(links, side, len(own.clauses))
	all := make([][]Candidate, len(own.clauses))
	share(len(all), func(from, to int) {
		for i := from; i < to; i++ {
			list := make([]Candidate, 0, candidatesShown+1)
			for j, c := range t.pairs(side, i) {
				list = insert(list, Candidate{j, chosen[i].worth(j, c.chance)}, chosen[i])
			}
			all[i] = fillUp(list, i, own, other)
		}
	})
	return all
}

// insert puts a candidate into its place among the best: after those that score more, before those that score as much
// and are not linked.
func insert(list []Candidate, c Candidate, linked partners) []Candidate {
	at := len(list)
	for at > 0 && (c.Score > list[at-1].Score || (c.Score == list[at-1].Score && linked.has(c.Clause) && !linked.has(list[at-1].Clause))) {
		at--
	}
	list = slices.Insert(list, at, c)
	return list[:min(len(list), candidatesShown)]
}

// partners are the links that the tool made for one clause.
type partners []Candidate

// byClause gathers the tool's links of a side by clause.
func byClause(links []Link, side, clauses int) []partners {
	all := make([]partners, clauses)
	for _, l := range links {
		i, j := ordered(side, l.Left, l.Right)
		if l.By == ByTool {
			all[i] = append(all[i], Candidate{j, l.Score})
		}
	}
	return all
}

func (p partners) has(clause int) bool {
	return slices.ContainsFunc(p, func(c Candidate) bool { return c.Clause == clause })
}

// worth is what a clause is worth as a candidate: its link's score if it is linked, else at most that of the best link.
func (p partners) worth(clause int, score float64) float64 {
	best := 0.0
	for _, c := range p {
		if c.Clause == clause {
			return c.Score
		}
		best = max(best, c.Score)
	}
	if len(p) == 0 {
		return score
	}
	return min(score, best)
}

// fillUp adds clauses without a score until the list is full: of the same kind first, then those nearest in place.
func fillUp(list []Candidate, i int, own, other *draft) []Candidate {
	missing := min(candidatesShown, len(other.clauses)) - len(list)
	if missing <= 0 {
		return list
	}
	part := own.clauses[i].part
	before := func(x, y int) bool {
		if strange := other.clauses[x].part != part; strange != (other.clauses[y].part != part) {
			return !strange
		}
		return apart(i, x, own, other) < apart(i, y, own, other)
	}
	var rest []int
	for j := range other.clauses {
		if slices.ContainsFunc(list, func(c Candidate) bool { return c.Clause == j }) {
			continue
		}
		at := len(rest)
		for at > 0 && before(j, rest[at-1]) {
			at--
		}
		rest = slices.Insert(rest, at, j)
		rest = rest[:min(len(rest), missing)]
	}
	for _, j := range rest {
		list = append(list, Candidate{Clause: j})
	}
	return list
}

// apart is how far apart two clauses stand in their drafts, as shares of their lengths on a common scale.
func apart(i, j int, own, other *draft) int {
	x, y := i*len(other.clauses), j*len(own.clauses)
	return max(x-y, y-x)
}
