package align

import (
	"cmp"
	"slices"
)

// assign links clauses one to one, the best pair first: with scores that both sides share this is the stable matching.
func assign(t *table, settled *decisions) []pair {
	var all []pair
	for i, row := range t.side[0] {
		for _, c := range row {
			if c.score >= t.w.linkFloor && !settled.rejects(i, int(c.other)) {
				all = append(all, pair{i, int(c.other), c.score})
			}
		}
	}
	slices.SortFunc(all, byScore)
	return slices.DeleteFunc(all, func(p pair) bool { return !settled.take(p) })
}

// grow finds the links of clauses and provisions that have no partner of their own to clauses that have one. Where the
// drafts keep one order, they have to fit the chain of pairs that does.
func grow(t *table, links, chain []pair, settled *decisions) []pair {
	g := grower{t: t, settled: settled, linked: map[[2]int]bool{}, resting: map[[3]int]bool{}}
	for s := range g.score {
		g.score[s] = make([]float64, len(t.side[s]))
	}
	for _, l := range links {
		g.linked[[2]int{l.left, l.right}] = true
		c := t.at(l.left, l.right)
		g.resting[[3]int{0, l.left, c.part(0)}] = true
		g.resting[[3]int{1, l.right, c.part(1)}] = true
		g.score[0][l.left] = max(g.score[0][l.left], l.score)
		g.score[1][l.right] = max(g.score[1][l.right], l.score)
	}
	var more []pair
	for s := range t.side {
		for i := range t.side[s] {
			if !settled.used[s][i] {
				more = append(more, g.join(s, i)...)
			}
			more = append(more, g.spread(s, i)...)
		}
	}
	slices.SortFunc(more, func(a, b pair) int { return cmp.Or(byPlace(a, b), cmp.Compare(b.score, a.score)) })
	more = slices.CompactFunc(more, func(a, b pair) bool { return byPlace(a, b) == 0 })
	return slices.DeleteFunc(more, func(p pair) bool { return crosses(p, chain) })
}

// crosses says whether p goes against the order of a chain.
func crosses(p pair, chain []pair) bool {
	return slices.ContainsFunc(chain, func(c pair) bool {
		return (p.left-c.left)*(p.right-c.right) < 0
	})
}

// grower links more than one to one.
type grower struct {
	t       *table
	settled *decisions
	linked  map[[2]int]bool
	resting map[[3]int]bool // side, clause and provision on which a link rests
	score   [2][]float64    // of the link each clause has, 0 for none
}

// join links clause i of side s, which has no partner, to its best one, if it fits nearly as well as that one's own.
func (g *grower) join(s, i int) []pair {
	best, found := cell{}, false
	for _, c := range g.t.side[s][i] {
		if c.score > best.score && !g.settled.rejects(ordered(s, i, int(c.other))) {
			best, found = c, true
		}
	}
	if !found || best.score < g.enough(s, best, g.t.w.growFloor) {
		return nil
	}
	l, r := ordered(s, i, int(best.other))
	return []pair{{l, r, best.score}}
}

// enough is what a further pair must score: a floor, and nearly as much as the clause on its other side has already. Less
// is enough where it rests on a provision of that clause that is still free, for then it takes nothing from the other.
func (g *grower) enough(s int, c cell, floor float64) float64 {
	has := g.score[1-s][c.other]
	if len(c.parts[1-s]) > 1 && !g.resting[[3]int{1 - s, int(c.other), c.part(1 - s)}] {
		return max(g.t.w.freeFloor, g.t.w.freeShare*has)
	}
	return max(floor, g.t.w.growShare*has)
}

// spread links each provision of a clause that its links do not answer to the clause that answers it best.
func (g *grower) spread(s, i int) []pair {
	best := map[int]cell{}
	answered := map[int]float64{}
	provisions := 0
	for _, c := range g.t.side[s][i] {
		if len(c.parts[s]) < 2 {
			continue
		}
		provisions = len(c.parts[s])
		l, r := ordered(s, i, int(c.other))
		if g.linked[[2]int{l, r}] {
			for k, x := range c.parts[s] {
				answered[k] = max(answered[k], x)
			}
			continue
		}
		k := c.part(s)
		if !g.settled.rejects(l, r) && c.parts[s][k] > best[k].strength(s, k) {
			best[k] = c
		}
	}
	var more []pair
	for k := range provisions {
		c, x := best[k], best[k].strength(s, k)
		if x < answered[k] || x < g.enough(s, c, g.t.w.spreadFloor) {
			continue
		}
		l, r := ordered(s, i, int(c.other))
		more = append(more, pair{l, r, max(x, c.score)})
	}
	return more
}

// strength is the score of provision k of a side, 0 for an empty cell.
func (c cell) strength(s, k int) float64 {
	if len(c.parts[s]) == 0 {
		return 0
	}
	return c.parts[s][k]
}

// ordered gives clause i of side s and clause j of the other one as left and right.
func ordered(s, i, j int) (left, right int) {
	if s == 1 {
		return j, i
	}
	return i, j
}
