package align

import (
	"cmp"
	"math"
	"math/bits"
)

// scorer compares passages of draft a with passages of draft b.
type scorer struct {
	a, b    *draft
	w       *weights
	ofA     [][]kin
	fields  *[mostFields]float64 // the weight of each field of meaning
	hand    *passage             // the passage of a at hand
	first   []int32              // per word of b: the first of matches that it has, counted from 1; 0 for none
	matches []match              // of words of the passage at hand with words of b
	own     []float64            // per concept: what it weighs in the passage at hand, −1 where that does not name it
	shared  []int                // per concept: the pair for which it was last seen on both sides
	pair    int
	senses  *senses
	sense   []float64 // that of the left clause at hand
	cells   []cell    // room for those of a row
	best    []float64 // per word of the passage at hand: how alike the nearest word of b's passage is
}

// match says that a word of b is alike to one of the passage at hand.
type match struct {
	word, of int32 // index in the words of the passage, and id in the vocabulary of b
	next     int32 // the next one of the same word of b, counted from 1; 0 for none
	alike    float64
}

func newScorer(a, b *draft, ofA [][]kin, fields *[mostFields]float64) *scorer {
	s := &scorer{a: a, b: b, w: a.known.w, ofA: ofA, fields: fields, hand: &passage{}, first: make([]int32, len(b.vocab.entries))}
	s.own, s.shared = make([]float64, len(a.known.weights)), make([]int, len(a.known.weights))
	for id := range s.own {
		s.own[id] = -1
	}
	return s
}

// take makes p the passage of a at hand.
func (s *scorer) take(p *passage) {
	for _, m := range s.matches {
		s.first[m.of] = 0
	}
	for _, c := range s.hand.concepts {
		s.own[c.id] = -1
	}
	s.hand, s.matches = p, s.matches[:0]
	for i, w := range p.words {
		for _, k := range s.ofA[w.id] {
			s.matches = append(s.matches, match{int32(i), k.id, s.first[k.id], k.alike})
			s.first[k.id] = int32(len(s.matches))
		}
	}
	for _, c := range p.concepts {
		s.own[c.id] = c.weight
	}
	if cap(s.best) < len(p.words) {
		s.best = make([]float64, 2*len(p.words))
	}
}

// score compares the passage at hand with q: 0 where they share nothing, towards 1 where they say the same.
func (s *scorer) score(q *passage) float64 {
	s.pair++
	p := s.hand
	in, onlyP, onlyQ := s.concepts(q)
	best := s.best[:len(p.words)]
	clear(best)
	kin := s.w.kinships[between(p.language, q.language)]
	missing := kin.word * kin.missing
	var wordsP, wordsQ float64
	for i := range q.words {
		w := &q.words[i]
		near := 0.0
		for at := s.first[w.id]; at > 0; at = s.matches[at-1].next {
			m := &s.matches[at-1]
			near = max(near, m.alike)
			best[m.word] = max(best[m.word], m.alike)
		}
		if near > 0 {
			wordsQ += near * w.weight * s.fresh(w)
		}
		if len(w.under) == 0 {
			onlyQ += missing * (1 - near) * w.weight
		}
	}
	for i := range p.words {
		w := &p.words[i]
		if best[i] > 0 {
			wordsP += best[i] * w.weight * s.fresh(w)
		}
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

// concepts sums the weights of the concepts that both passages name and that one names, and marks those of both.
func (s *scorer) concepts(q *passage) (both, onlyHand, onlyQ float64) {
	for i := range q.concepts {
		c := &q.concepts[i]
		if weight := s.own[c.id]; weight >= 0 {
			both += weight
			s.shared[c.id] = s.pair
		} else {
			onlyQ += c.weight
		}
	}
	for i := range s.hand.concepts {
		if c := &s.hand.concepts[i]; s.shared[c.id] != s.pair {
			onlyHand += c.weight
		}
	}
	return both, onlyHand, onlyQ
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
func common[T cmp.Ordered](a, b []T) int {
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
