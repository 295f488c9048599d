package align

import (
	"math"
	"slices"
)

// Translations of one text say the same in about the same number of words, clause by clause. Where the pairs of a chain
// keep one ratio of lengths as narrowly as that, clauses left between two pairs of the chain may be linked by their
// place alone.
const (
	steadyRatio  = 0.1 // the median deviation of the logarithm of the ratio, at most
	fittingRatio = 0.5 // how far the ratio of a pair linked by place may be off
	mostOfBoth   = 0.5 // the share of the clauses of each side that the chain must hold
)

// fillGaps adds to a chain, in drafts that are translations of one text, the pairs between its pairs where both sides
// have left out equally many clauses of the same kinds and fitting lengths; they get the score given. In one
// language the words would tell, and what they do not is new.
func fillGaps(chain []pair, a, b *draft, score float64) []pair {
	if float64(len(chain)) < mostOfBoth*float64(max(len(a.clauses), len(b.clauses))) {
		return chain
	}
	ratios := make([]float64, len(chain))
	for k, p := range chain {
		ratios[k] = ratio(&a.clauses[p.left], &b.clauses[p.right])
	}
	usual := median(ratios)
	for k := range ratios {
		ratios[k] = math.Abs(ratios[k] - usual)
	}
	if median(ratios) > steadyRatio {
		return chain
	}
	var filled []pair
	next := pair{left: 0, right: 0}
	for _, p := range append(chain, pair{left: len(a.clauses), right: len(b.clauses)}) {
		if gap := p.left - next.left; gap == p.right-next.right {
			for k := range gap {
				x, y := &a.clauses[next.left+k], &b.clauses[next.right+k]
				if x.language != y.language && x.part == y.part && math.Abs(ratio(x, y)-usual) <= fittingRatio {
					filled = append(filled, pair{next.left + k, next.right + k, score})
				}
			}
		}
		if p.left < len(a.clauses) {
			filled = append(filled, p)
		}
		next = pair{left: p.left + 1, right: p.right + 1}
	}
	return filled
}

// ratio is the logarithm of the ratio of the lengths of two clauses in words.
func ratio(a, b *clause) float64 {
	return math.Log(float64(len(a.tokens)+1) / float64(len(b.tokens)+1))
}

// median gives the middle value, the mean of the two in the middle where there are two, without changing values.
func median(values []float64) float64 {
	v := slices.Sorted(slices.Values(values))
	return (v[(len(v)-1)/2] + v[len(v)/2]) / 2
}
