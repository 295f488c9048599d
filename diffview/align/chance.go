package align

import (
	"context"
	"math"

	"parley/diffview/lexicon"
	"parley/importer/memo"
)

// A score says how much two clauses share. How likely it is that they answer each other depends on their rivals too: on
// what else each could be the partner of. That chance is told in two steps of logistic regression: first from the pair and
// the scores of its rivals, then anew, knowing the chances of the rivals and of the pairs beside it.

// alone is what the first step goes by.
type alone [8]float64

// among is what the second step goes by.
type among [6]float64

// chances tells the chances of all pairs of a table. Pairs that are settled are certain to their rivals.
type chances struct {
	t       *table
	a, b    *draft
	settled *decisions
	masses  [2][]float64 // per clause: the logarithm of how much it says
	scores  [2][]leaders // of the scores of each clause
	senses  [2][]leaders // of how alike the senses are
	firsts  [2][]leaders // of its chances after the first step
}

// leaders are the two greatest values of a clause.
type leaders struct{ best, next float64 }

func (l *leaders) put(x float64) {
	if x > l.best {
		l.best, l.next = x, l.best
	} else {
		l.next = max(l.next, x)
	}
}

// besides gives the greatest value but for x, which is one of them.
func (l leaders) besides(x float64) float64 {
	if x >= l.best {
		return l.next
	}
	return l.best
}

func newChances(t *table, a, b *draft, settled *decisions) *chances {
	x := &chances{t: t, a: a, b: b, settled: settled}
	for side, d := range []*draft{a, b} {
		x.masses[side] = make([]float64, len(d.clauses))
		for i := range d.clauses {
			x.masses[side][i] = math.Log(leastMass + d.clauses[i].whole.mass)
		}
	}
	x.scores = x.lead(func(c *cell) float64 { return c.score })
	x.senses = x.lead(func(c *cell) float64 { return c.sense })
	return x
}

// lead finds the leaders of each clause; what a person rejected is no rival.
func (x *chances) lead(value func(c *cell) float64) (all [2][]leaders) {
	for side := range all {
		all[side] = make([]leaders, x.t.size(side))
	}
	for i, row := range x.t.rows {
		for k := range row {
			c := &row[k]
			if x.settled.rejects(i, int(c.other)) {
				continue
			}
			all[0][i].put(value(c))
			all[1][c.other].put(value(c))
		}
	}
	return all
}

// alone gives a constant, the score, by how much it is more than that of the strongest rival on the side where that is
// less and on the other one, and how much the clause with less to say says.
func (x *chances) alone(i int, c *cell) alone {
	j := int(c.other)
	l, r := c.score-x.scores[0][i].besides(c.score), c.score-x.scores[1][j].besides(c.score)
	mass := x.masses[0][i]
	if x.b.clauses[j].whole.mass < x.a.clauses[i].whole.mass {
		mass = x.masses[1][j]
	}
	u, v := c.sense-x.senses[0][i].besides(c.sense), c.sense-x.senses[1][j].besides(c.sense)
	return alone{1, c.score, min(l, r), max(l, r), mass, c.sense, min(u, v), max(u, v)}
}

// leastMass keeps the logarithm of no mass from running away.
const leastMass = 0.1

// first puts the chances of the first step into the table.
func (x *chances) first(w alone) {
	share(len(x.t.rows), func(from, to int) {
		for i := from; i < to; i++ {
			for k := range x.t.rows[i] {
				c := &x.t.rows[i][k]
				f := x.alone(i, c)
				c.chance = chance(sum(w[:], f[:]))
			}
		}
	})
	for _, p := range x.settled.pairs {
		if c := x.t.at(p.left, p.right); c != &nothing {
			c.chance = 1
		}
	}
	x.firsts = x.lead(func(c *cell) float64 { return c.chance })
}

// among gives, for pair k of a left clause, a constant, what the first step came to, the chances of the strongest rival on
// either side, the greater one before the lesser, of the likeliest pair in which one of the clauses stands with a neighbour
// of the other, for two points in a row often answer one, and how likely pairs around it are, for points in a row often answer
// points in a row.
func (x *chances) among(i, k int, above, below *walk, around float64, w alone) among {
	row := x.t.rows[i]
	c := &row[k]
	j := int(c.other)
	f := x.alone(i, c)
	l, r := x.firsts[0][i].besides(c.chance), x.firsts[1][j].besides(c.chance)
	beside := max(above.to(j).chance, below.to(j).chance)
	if k > 0 && int(row[k-1].other) == j-1 {
		beside = max(beside, row[k-1].chance)
	}
	if k+1 < len(row) && int(row[k+1].other) == j+1 {
		beside = max(beside, row[k+1].chance)
	}
	return among{1, sum(w[:], f[:]), max(l, r), min(l, r), beside, around}
}

// farthest is how far from a pair, in clauses of either side, pairs around it count.
const farthest = 2

// around adds to each right clause the chances of the pairs of the clauses around a left one with those around it, the less
// the farther off.
func (x *chances) around(i int, sums []float64) {
	for di := -farthest; di <= farthest; di++ {
		if di == 0 {
			continue
		}
		for _, c := range x.t.row(i + di) {
			for dj := -farthest; dj <= farthest; dj++ {
				if j := int(c.other) + dj; dj != 0 && j >= 0 && j < len(sums) {
					sums[j] += c.chance / float64(max(di, -di)+max(dj, -dj)-1)
				}
			}
		}
	}
}

// each does with what the second step goes by for all pairs of a left clause, after a first step with weights w; sums has
// room for a number per right clause.
func (x *chances) each(i int, w alone, sums []float64, do func(k int, f among)) {
	above, below := walk{row: x.t.row(i - 1)}, walk{row: x.t.row(i + 1)}
	clear(sums)
	x.around(i, sums)
	for k := range x.t.rows[i] {
		do(k, x.among(i, k, &above, &below, sums[x.t.rows[i][k].other], w))
	}
}

// second puts the chances of the second step into the table, over those of the first.
func (x *chances) second(w among, before alone) {
	all := make([][]float64, len(x.t.rows))
	share(len(all), func(from, to int) {
		sums := make([]float64, x.t.size(1))
		for i := from; i < to; i++ {
			all[i] = make([]float64, len(x.t.rows[i]))
			x.each(i, before, sums, func(k int, f among) { all[i][k] = chance(sum(w[:], f[:])) })
		}
	})
	for i, row := range x.t.rows {
		for k := range row {
			row[k].chance = all[i][k]
		}
	}
}

// chance makes a probability of the sum of a logistic regression.
func chance(x float64) float64 { return round(1 / (1 + math.Exp(-x))) }

func sum(weights, of []float64) float64 {
	s := 0.0
	for k, x := range of {
		s += weights[k] * x
	}
	return s
}

// Evidence is what the chance of a pair is told from, for those who fit the weights: what the first step goes by, and what
// the second does after a first step with certain weights. Each begins with a constant 1.
type Evidence struct {
	Left, Right  int
	Alone, Among []float64
}

// Weigh gives the evidence for all pairs of two drafts that score anything. Weights are those of the first step, as many as
// Alone has values; nil for the published ones. The only error is that of ctx.
func Weigh(ctx context.Context, a, b *memo.Memo, weights []float64) ([]Evidence, error) {
	w := published
	copy(w.alone[:], weights)
	left, right, t, _, err := score(ctx, a, b, lexicon.Load(), &w, nil)
	if err != nil {
		return nil, err
	}
	x := newChances(t, left, right, decide(Options{}, t))
	x.first(w.alone)
	var all []Evidence
	sums := make([]float64, t.size(1))
	for i, row := range t.rows {
		x.each(i, w.alone, sums, func(k int, among among) {
			alone := x.alone(i, &row[k])
			all = append(all, Evidence{Left: i, Right: int(row[k].other), Alone: alone[:], Among: among[:]})
		})
	}
	return all, nil
}
