package align

import (
	"slices"
)

// chooser links pairs that fit, the best first.
type chooser struct {
	t       *table
	s       *scorer
	settled *decisions
	best    [2][]float64       // what the best pair of each clause scores
	has     [2][]float64       // what the best link of each clause scores, 0 for none
	sure    [2][]bool          // clauses whose partner is beyond doubt: in place in drafts of one order, or of the same words
	linked  [2]map[int][]int   // the partners of each clause that has any
	shared  map[[2]int][]proof // what the pairs looked at share
}

// choose adds to the links that are there those that fit, the best pair first. Where no clause has a partner yet, that is
// the stable matching of two sides that agree on what every pair is worth, but a clause whose best partner is taken is
// not handed on to one that fits it much worse. A clause that has a partner may get another, if the two share what the
// partners before do not account for, or fit nearly as well. Where the drafts keep one order, such pairs have to fit the
// chain that does.
func choose(t *table, s *scorer, links, chain []pair, settled *decisions) []pair {
	c := &chooser{t: t, s: s, settled: settled, shared: map[[2]int][]proof{}}
	for side := range t.side {
		c.linked[side] = map[int][]int{}
		c.sure[side] = make([]bool, len(t.side[side]))
		c.best[side], c.has[side] = make([]float64, len(t.side[side])), make([]float64, len(t.side[side]))
		for i, row := range t.side[side] {
			for _, x := range row {
				if !settled.rejects(ordered(side, i, int(x.other))) {
					c.best[side][i] = max(c.best[side][i], x.score)
				}
			}
		}
	}
	for _, l := range links {
		c.add(l)
	}
	if t.most(len(chain)) {
		for _, l := range chain {
			c.sure[0][l.left], c.sure[1][l.right] = true, true
		}
	}
	floor := t.w.linkFloor
	if t.most(min(t.literal(0), t.literal(1))) {
		floor = t.w.strayFloor
	}
	var all []pair
	for i, row := range t.side[0] {
		for _, x := range row {
			if x.score >= floor && !settled.rejects(i, int(x.other)) {
				all = append(all, pair{i, int(x.other), x.score})
			}
		}
	}
	slices.SortFunc(all, byScore)
	var more []pair
	for _, last := range []bool{false, true} {
		for _, p := range all {
			first := c.has[0][p.left] == 0 && c.has[1][p.right] == 0
			further := last || !c.sure[0][p.left] && !c.sure[1][p.right]
			if (first || further) && c.fits(p) && (first || !crosses(p, chain)) {
				more = append(more, p)
				c.add(p)
			}
		}
	}
	return more
}

// most says whether n is most of the clauses of either side.
func (t *table) most(n int) bool {
	return float64(n) >= mostOfBoth*float64(max(len(t.side[0]), len(t.side[1])))
}

// literal counts the clauses of a side for which the other one has nearly the same words.
func (t *table) literal(side int) int {
	n := 0
	for _, row := range t.side[side] {
		if slices.ContainsFunc(row, func(c cell) bool { return c.alike >= literal }) {
			n++
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

// add notes that a pair is linked.
func (c *chooser) add(p pair) {
	c.linked[0][p.left] = append(c.linked[0][p.left], p.right)
	c.linked[1][p.right] = append(c.linked[1][p.right], p.left)
	c.has[0][p.left] = max(c.has[0][p.left], p.score, c.t.w.linkFloor)
	c.has[1][p.right] = max(c.has[1][p.right], p.score, c.t.w.linkFloor)
	if c.t.at(p.left, p.right).alike >= literal {
		c.sure[0][p.left], c.sure[1][p.right] = true, true
	}
}

// fits says whether a pair may be linked beside the links that are there.
func (c *chooser) fits(p pair) bool {
	if c.sure[0][p.left] && c.sure[1][p.right] {
		return false
	}
	return !slices.Contains(c.linked[0][p.left], p.right) && p.score >= c.needed(p, 0) && p.score >= c.needed(p, 1)
}

// needed is what a pair must score for the sake of its clause on a side: a share of the best partner's score where it has
// none yet, of that of the partner it has else; less for a clause without a partner that fits nobody better.
func (c *chooser) needed(p pair, side int) float64 {
	w := c.t.w
	i, j := ordered(side, p.left, p.right)
	has := c.has[side][i]
	if has == 0 {
		return w.nearBest * c.best[side][i]
	}
	needed := max(w.growFloor, w.growShare*has)
	if c.has[1-side][j] == 0 && p.score >= c.best[1-side][j] && !c.sure[side][i] {
		needed = min(needed, max(w.loneFloor, w.loneShare*has))
	}
	if p.score >= needed || p.score < max(w.freeFloor, w.freeShare*has) {
		return needed
	}
	x := c.fresh(p, side)
	return min(needed, max(w.growFloor+(w.freeFloor-w.growFloor)*x, (w.growShare+(w.freeShare-w.growShare)*x)*has))
}

// fresh says what share of that which a pair has in common, as its clause on a side puts it, is not shared with the
// partners which that clause has: from 0, where nothing is new, to 1.
func (c *chooser) fresh(p pair, side int) float64 {
	i, _ := ordered(side, p.left, p.right)
	x := c.t.at(p.left, p.right)
	if len(x.parts[side]) > 1 {
		free := true
		for _, j := range c.linked[side][i] {
			if y := c.t.at(ordered(side, i, j)); len(y.parts[side]) > 1 && y.part(side) == x.part(side) {
				free = false
			}
		}
		if free {
			return 1
		}
	}
	spent := map[int32]bool{}
	for _, j := range c.linked[side][i] {
		for _, f := range c.proofs(ordered(side, i, j)) {
			spent[f.key(side)] = true
		}
	}
	all, left := 0.0, 0.0
	for _, f := range c.proofs(p.left, p.right) {
		all += f.weight
		if !spent[f.key(side)] {
			left += f.weight
		}
	}
	if all == 0 {
		return 0
	}
	return left / all
}

func (c *chooser) proofs(i, j int) []proof {
	key := [2]int{i, j}
	if _, ok := c.shared[key]; !ok {
		c.shared[key] = c.s.proofs(&c.s.a.clauses[i].whole, &c.s.b.clauses[j].whole)
	}
	return c.shared[key]
}

// proof is one thing that two passages share.
type proof struct {
	concept int32    // −1 for a word
	words   [2]int32 // in the vocabularies of the drafts
	weight  float64
}

// key names what a proof is on a side.
func (p proof) key(side int) int32 {
	if p.concept >= 0 {
		return p.concept
	}
	return -1 - p.words[side]
}

// ordered gives clause i of side s and clause j of the other one as left and right; and, as that swaps back, the other
// way round.
func ordered(s, i, j int) (left, right int) {
	if s == 1 {
		return j, i
	}
	return i, j
}
