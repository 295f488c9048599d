package align

import (
	"cmp"
	"slices"
)

// pair is two clauses that may be linked.
type pair struct {
	left, right int
	score       float64
}

// byScore orders pairs from the best, ties from the top of both drafts, whichever side stands on the left.
func byScore(a, b pair) int {
	return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.left+a.right, b.left+b.right), cmp.Compare(a.left, b.left))
}

// byPlace orders pairs by the left clause, then the right one.
func byPlace(a, b pair) int {
	return cmp.Or(cmp.Compare(a.left, b.left), cmp.Compare(a.right, b.right))
}

// heaviest gives the chain of pairs with the greatest sum of scores in which both sides go forward only: each clause at
// most once if strict, else a clause may stay while the other side moves on. Width is the number of right clauses. It is
// a dynamic programme over the pairs in order with a Fenwick tree of the best chain up to each right clause, n log n in
// the number of pairs.
func heaviest(pairs []pair, width int, strict bool) []pair {
	pairs = slices.Clone(pairs)
	slices.SortFunc(pairs, func(a, b pair) int {
		if strict { // of one left clause the later right first, so that none of them can follow another
			return cmp.Or(cmp.Compare(a.left, b.left), cmp.Compare(b.right, a.right))
		}
		return byPlace(a, b)
	})
	t := tree{ends: make([]int, width+1), sums: make([]float64, len(pairs))}
	for i := range t.ends {
		t.ends[i] = -1
	}
	before := make([]int, len(pairs))
	for n, p := range pairs {
		upTo := p.right + 1
		if strict {
			upTo--
		}
		before[n] = t.best(upTo)
		t.sums[n] = p.score
		if before[n] >= 0 {
			t.sums[n] = round(p.score + t.sums[before[n]])
		}
		t.put(p.right+1, n)
	}
	var chain []pair
	for n := t.best(width); n >= 0; n = before[n] {
		chain = append(chain, pairs[n])
	}
	slices.Reverse(chain)
	return chain
}

// tree is a Fenwick tree over right clauses; each node names the pair that ends the best chain in its range.
type tree struct {
	ends []int     // index of a pair, −1 for none
	sums []float64 // of the chain that ends with each pair
}

// best names the pair that ends the best chain among the first n right clauses, −1 for none.
func (t *tree) best(n int) int {
	at := -1
	for ; n > 0; n &= n - 1 {
		if e := t.ends[n]; e >= 0 && (at < 0 || t.better(e, at)) {
			at = e
		}
	}
	return at
}

func (t *tree) put(n, end int) {
	for ; n < len(t.ends); n += n & -n {
		if t.ends[n] < 0 || t.better(end, t.ends[n]) {
			t.ends[n] = end
		}
	}
}

// better says whether the chain that ends with pair a is heavier than the one that ends with b; of two equal ones the
// one that was found first is.
func (t *tree) better(a, b int) bool {
	return t.sums[a] > t.sums[b] || (t.sums[a] == t.sums[b] && a < b)
}
