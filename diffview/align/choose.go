package align

import "slices"

// chooser links pairs that are likely enough, the likeliest first.
type chooser struct {
	t       *table
	sure    [2][]bool // clauses whose partner is beyond doubt: in place in drafts of one order, or of the same words
	linked  [2][]bool // clauses that have a partner
	made    map[[2]int]bool
	chain   []pair  // the pairs that the order of both drafts supports
	further float64 // a pair of a clause that has a partner must be as likely as this
}

// choose adds to the links that are there the pairs that are likely enough. What makes a pair less likely, that its
// clauses have better partners, is in its chance already, so no more is asked of a second partner than of a first. But two
// clauses whose partners are beyond doubt are not linked; where the drafts keep one order, further partners have to fit
// the chain that does; and in revisions, where most clauses have kept their words, what is left is rather new, and more
// is asked of it.
func choose(t *table, links, chain []pair, settled *decisions) []pair {
	c := &chooser{t: t, chain: chain, made: map[[2]int]bool{}, further: t.w.further}
	for side := range c.sure {
		c.sure[side], c.linked[side] = make([]bool, t.size(side)), make([]bool, t.size(side))
	}
	for _, l := range links {
		c.add(l)
	}
	if t.most(len(chain)) {
		for _, l := range chain {
			c.sure[0][l.left], c.sure[1][l.right] = true, true
		}
	}
	floor := 0.0
	if t.most(min(t.literal(0), t.literal(1))) {
		floor, c.further = t.w.strayFloor, max(c.further, strongFrom)
	}
	var all []pair
	for i, row := range t.rows {
		for _, x := range row {
			if x.chance >= t.w.likely && x.score >= floor && !settled.rejects(i, int(x.other)) {
				all = append(all, pair{i, int(x.other), x.chance})
			}
		}
	}
	slices.SortFunc(all, byScore)
	var more []pair
	for _, last := range []bool{false, true} {
		for _, p := range all {
			if c.fits(p, last) {
				more = append(more, p)
				c.add(p)
			}
		}
	}
	return more
}

// fits says whether a pair may be linked beside the links that are there. Before the last round, clauses whose partner is
// beyond doubt get none.
func (c *chooser) fits(p pair, last bool) bool {
	if c.made[[2]int{p.left, p.right}] {
		return false
	}
	if !c.linked[0][p.left] && !c.linked[1][p.right] {
		return true
	}
	l, r := c.sure[0][p.left], c.sure[1][p.right]
	if l && r || !last && (l || r) {
		return false
	}
	return p.score >= c.further && !crosses(p, c.chain)
}

// add notes that a pair is linked.
func (c *chooser) add(p pair) {
	c.made[[2]int{p.left, p.right}] = true
	c.linked[0][p.left], c.linked[1][p.right] = true, true
	if c.t.at(p.left, p.right).alike >= literal {
		c.sure[0][p.left], c.sure[1][p.right] = true, true
	}
}

// most says whether n is most of the clauses of either side.
func (t *table) most(n int) bool {
	return float64(n) >= mostOfBoth*float64(max(t.size(0), t.size(1)))
}

// literal counts the clauses of a side for which the other one has nearly the same words.
func (t *table) literal(side int) int {
	n := 0
	for i := range t.size(side) {
		for _, c := range t.pairs(side, i) {
			if c.alike >= literal {
				n++
				break
			}
		}
	}
	return n
}

// crosses says whether p goes against the order of a chain.
func crosses(p pair, chain []pair) bool {
	return slices.ContainsFunc(chain, func(c pair) bool {
		return (p.left-c.left)*(p.right-c.right) < 0
	})
}

// ordered gives clause i of side s and clause j of the other one as left and right; and, as that swaps back, the other
// way round.
func ordered(s, i, j int) (left, right int) {
	if s == 1 {
		return j, i
	}
	return i, j
}
