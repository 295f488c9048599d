package align

import (
	"context"
	"slices"
	"sync/atomic"
)

// nearest is how many clauses of the other draft are compared in full with each clause.
const nearest = 40

// posting says that a clause of the other draft names something, and with what weight.
type posting struct {
	clause int32
	weight float64 // 1 at most
}

// index finds the clauses of a draft that share anything with a passage, without comparing them all.
type index struct {
	byConcept [][]posting
	byWord    [][]posting
	sums      []float64
	met       []int32 // room for the clauses that share anything
	wordShare float64
}

func newIndex(d *draft) *index {
	x := &index{byConcept: make([][]posting, len(d.known.weights)), byWord: make([][]posting, len(d.vocab.entries)), wordShare: d.known.w.wordShare}
	for i := range d.clauses {
		p := &d.clauses[i].whole
		for _, c := range p.concepts {
			x.byConcept[c.id] = append(x.byConcept[c.id], posting{int32(i), min(c.weight, 1)})
		}
		for _, w := range p.words {
			x.byWord[w.id] = append(x.byWord[w.id], posting{int32(i), min(w.weight, 1)})
		}
	}
	return x
}

// near gives the clauses that share most with p, at most as many as nearest says, in order. What stands in a large part
// of a long draft is passed over: it would name every clause and tell none from another.
func (x *index) near(p *passage, kin [][]kin) []int32 {
	met := x.met[:0]
	common := max(nearest, len(x.sums)/commonShare)
	add := func(list []posting, share float64) {
		if len(list) > common {
			return
		}
		for _, t := range list {
			if x.sums[t.clause] == 0 {
				met = append(met, t.clause)
			}
			x.sums[t.clause] += share * t.weight
		}
	}
	for _, c := range p.concepts {
		add(x.byConcept[c.id], c.weight)
	}
	for _, w := range p.words {
		for _, k := range kin[w.id] {
			add(x.byWord[k.id], x.wordShare*k.alike*w.weight)
		}
	}
	best := x.most(met)
	for _, i := range met {
		x.sums[i] = 0
	}
	x.met = met
	slices.Sort(best)
	return best
}

// commonShare is the part of a draft, one in so many clauses, in which a word is too common to look clauses up by.
const commonShare = 8

// most picks the clauses with the greatest sums, the first of equals.
func (x *index) most(met []int32) []int32 {
	before := func(i, j int32) bool { return x.sums[i] > x.sums[j] || (x.sums[i] == x.sums[j] && i < j) }
	best := make([]int32, 0, nearest+1)
	for _, i := range met {
		if len(best) == nearest && before(best[nearest-1], i) {
			continue
		}
		at := len(best)
		for at > 0 && before(i, best[at-1]) {
			at--
		}
		best = slices.Insert(best, at, i)
		best = best[:min(len(best), nearest)]
	}
	return best
}

// compare fills a table with the pairs of clauses that may speak of the same thing.
func compare(ctx context.Context, a, b *draft, ofA, ofB [][]kin, report func(float64)) (*table, error) {
	pairs, back := neighbours(a, b, ofA), neighbours(b, a, ofB)
	for j, list := range back {
		for _, i := range list {
			pairs[i] = append(pairs[i], int32(j))
		}
	}
	fields, senses := fieldWeights(a, b), sensesOf(a, b)
	above := newScorer(a, b, ofA, &fields).contexts()
	rows := make([][]cell, len(a.clauses))
	var done atomic.Int64
	share(len(a.clauses), func(from, to int) {
		s := newScorer(a, b, ofA, &fields)
		s.senses, s.sense = senses, make([]float64, a.known.dims())
		for i := from; i < to && ctx.Err() == nil; i++ {
			slices.Sort(pairs[i])
			rows[i] = s.row(i, slices.Compact(pairs[i]), above)
			if n := done.Add(1); from == 0 {
				report(float64(n) / float64(len(a.clauses)))
			}
		}
	})
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	t := newTable(a.known.w, rows, len(b.clauses))
	t.support(a, b)
	return t, nil
}

// neighbours gives for each clause of a those of b that share most with it.
func neighbours(a, b *draft, ofA [][]kin) [][]int32 {
	all := make([][]int32, len(a.clauses))
	x := newIndex(b)
	share(len(a.clauses), func(from, to int) {
		if len(b.clauses) <= allCompared {
			for i := from; i < to; i++ {
				all[i] = b.all()
			}
			return
		}
		own := index{byConcept: x.byConcept, byWord: x.byWord, wordShare: x.wordShare, sums: make([]float64, len(b.clauses))}
		for i := from; i < to; i++ {
			all[i] = own.near(&a.clauses[i].whole, ofA)
		}
	})
	return all
}

// allCompared is the number of clauses up to which a draft is short enough for all pairs with it to be compared.
const allCompared = 100

// all gives the clauses of a draft.
func (d *draft) all() []int32 {
	all := make([]int32, len(d.clauses))
	for i := range all {
		all[i] = int32(i)
	}
	return all
}

// contexts compares what stands above the clauses of both sides.
func (s *scorer) contexts() [][]float64 {
	all := make([][]float64, len(s.a.contexts))
	for i := range s.a.contexts {
		s.take(&s.a.contexts[i].passage)
		all[i] = make([]float64, len(s.b.contexts))
		for j := range s.b.contexts {
			all[i][j] = round(s.score(&s.b.contexts[j].passage))
		}
	}
	return all
}

// row compares clause i with others of the other side, as wholes, by their provisions and by what stands above both. Those
// with which it shares nothing and whose sense is not alike are left out.
func (s *scorer) row(i int, others []int32, above [][]float64) []cell {
	c := &s.a.clauses[i]
	cells := s.cells[:0]
	s.take(&c.whole)
	for _, j := range others {
		o := &s.b.clauses[j]
		if c.part == o.part {
			cells = append(cells, cell{other: j, score: round(s.score(&o.whole)), alike: alike(c, o)})
		}
	}
	s.provisions(c, cells)
	sense := &s.senses.of[0][i]
	sense.add(s.sense, 1)
	for n := range cells {
		x := &cells[n]
		x.sense = s.senses.alike(i, int(x.other), s.sense)
		if x.parts != nil {
			if best := x.parts[x.part(0)]; best > x.score {
				x.score = (1-s.w.partShare)*x.score + s.w.partShare*best
			}
		}
		if x.score > 0 {
			x.score = round(x.score + min(x.score*s.w.mostLift, s.w.aboveBonus*above[c.context][s.b.clauses[x.other].context])*(1-x.score))
		}
	}
	sense.clear(s.sense)
	s.cells = slices.DeleteFunc(cells, func(x cell) bool { return x.score == 0 && x.sense <= 0 })
	return slices.Clip(slices.Clone(s.cells))
}

// provisions compares the provisions of c with those of the clauses of its cells.
func (s *scorer) provisions(c *clause, cells []cell) {
	several := func(o *clause) bool { return len(c.provisions)+len(o.provisions) > 2 }
	all := 0
	for n := range cells {
		if o := &s.b.clauses[cells[n].other]; several(o) {
			all += len(c.provisions) + len(o.provisions)
		}
	}
	parts := make([]float64, all)
	for n := range cells {
		if o := &s.b.clauses[cells[n].other]; several(o) {
			x, end := &cells[n], len(c.provisions)+len(o.provisions)
			x.parts, x.cut, parts = parts[:end:end], int32(len(c.provisions)), parts[end:]
		}
	}
	for k := range c.provisions {
		s.take(&c.provisions[k])
		for n := range cells {
			x := &cells[n]
			if x.parts == nil {
				continue
			}
			for m := range s.b.clauses[x.other].provisions {
				score := round(s.w.partTrust * s.score(&s.b.clauses[x.other].provisions[m]))
				x.parts[k] = max(x.parts[k], score)
				x.parts[len(c.provisions)+m] = max(x.parts[len(c.provisions)+m], score)
			}
		}
	}
}
