package align

import (
	"math"
	"math/bits"
)

// scorer compares passages of draft a with passages of draft b.
type scorer struct {
	a, b   *draft
	w      *weights
	ofA    [][]kin
	from   [][]match // per word of b: words of the passage of a at hand that are alike
	filled []int32   // words of b with entries in from
	shared []int     // per concept: the pair for which it was last seen on both sides
	pair   int
	cells  []cell               // room for those of a row
	fields *[mostFields]float64 // the weight of each field of meaning
	best   []float64            // per word of the passage of a at hand: how alike the nearest word of b's passage is
}

type match struct {
	word  int // index in the words of a's passage
	alike float64
}

func newScorer(a, b *draft, ofA [][]kin, fields *[mostFields]float64) *scorer {
	return &scorer{a: a, b: b, w: a.known.w, ofA: ofA, fields: fields, from: make([][]match, len(b.vocab.entries)), shared: make([]int, len(a.known.weights))}
}

// take makes p the passage of a at hand.
func (s *scorer) take(p *passage) {
	for _, id := range s.filled {
		s.from[id] = s.from[id][:0]
	}
	s.filled = s.filled[:0]
	for i, w := range p.words {
		for _, k := range s.ofA[w.id] {
			if len(s.from[k.id]) == 0 {
				s.filled = append(s.filled, k.id)
			}
			s.from[k.id] = append(s.from[k.id], match{i, k.alike})
		}
	}
	if cap(s.best) < len(p.words) {
		s.best = make([]float64, 2*len(p.words))
	}
}

// score compares p, the passage at hand, with q: 0 where they share nothing, towards 1 where they say the same.
func (s *scorer) score(p, q *passage) float64 {
	s.pair++
	in, onlyP, onlyQ := s.concepts(p, q)
	best := s.best[:len(p.words)]
	clear(best)
	kin := s.w.kinships[between(p.language, q.language)]
	missing := kin.word * kin.missing
	var wordsP, wordsQ float64
	for i := range q.words {
		w := &q.words[i]
		near := 0.0
		for _, m := range s.from[w.id] {
			near = max(near, m.alike)
			best[m.word] = max(best[m.word], m.alike)
		}
		wordsQ += near * w.weight * s.fresh(w)
		if len(w.under) == 0 {
			onlyQ += missing * (1 - near) * w.weight
		}
	}
	for i := range p.words {
		w := &p.words[i]
		wordsP += best[i] * w.weight * s.fresh(w)
		if len(w.under) == 0 {
			onlyP += missing * (1 - best[i]) * w.weight
		}
	}
	in += kin.word * (wordsP + wordsQ) / 2
	if in == 0 {
		return 0
	}
	for n := range p.fields {
		for common := p.fields[n] & q.fields[n]; common != 0; common &= common - 1 {
			in += s.fields[64*n+bits.TrailingZeros64(common)]
		}
	}
	out := in / (in + s.w.lessMissing*min(onlyP, onlyQ) + s.w.moreMissing*max(onlyP, onlyQ) + s.w.inertia)
	out *= 1 - s.w.damped*max(0, 1-min(p.mass, q.mass)/s.w.fullMass)
	return out + s.w.numberBonus*agreeing(p.numbers, q.numbers)*(1-out)
}

// concepts sums the weights of the concepts that both name and that one names, and marks those of both.
func (s *scorer) concepts(p, q *passage) (both, onlyP, onlyQ float64) {
	i, j := 0, 0
	for i < len(p.concepts) || j < len(q.concepts) {
		switch {
		case j == len(q.concepts) || (i < len(p.concepts) && p.concepts[i].id < q.concepts[j].id):
			onlyP += p.concepts[i].weight
			i++
		case i == len(p.concepts) || q.concepts[j].id < p.concepts[i].id:
			onlyQ += q.concepts[j].weight
			j++
		default:
			both += p.concepts[i].weight
			s.shared[p.concepts[i].id] = s.pair
			i++
			j++
		}
	}
	return both, onlyP, onlyQ
}

// fresh says how much of a word still counts: less of one that belongs to a concept which both passages name, since the
// concept was counted, but not nothing, since concepts are wide and the very word is narrower.
func (s *scorer) fresh(w *word) float64 {
	for _, c := range w.under {
		if s.shared[c] == s.pair {
			return s.w.ofNamed
		}
	}
	return 1
}

// agreeing is the share of the shorter list of numbers that stands in the other, 0 where one has none.
func agreeing(a, b []string) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	return float64(common(a, b)) / float64(min(len(a), len(b)))
}

// alike is Dice's coefficient of the words of two clauses in one language as they stand, function words too; 0 across
// languages.
func alike(a, b *clause) float64 {
	if a.language != b.language || len(a.forms)+len(b.forms) == 0 {
		return 0
	}
	return 2 * float64(common(a.forms, b.forms)) / float64(len(a.forms)+len(b.forms))
}

// common counts what two sorted lists share.
func common(a, b []string) int {
	i, j, n := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] < b[j]:
			i++
		case b[j] < a[i]:
			j++
		default:
			i, j, n = i+1, j+1, n+1
		}
	}
	return n
}

// round makes a score independent of the order in which its parts were summed.
func round(x float64) float64 { return math.Round(x*1e9) / 1e9 }
