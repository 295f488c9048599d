package spelling

import (
	"cmp"
	"slices"
)

// Choice is a character that a sign may be, with what it costs by its look at each place of the sign, in nats: what
// letters that fit their neighbours badly cost more than good ones is 2 to 6.
type Choice struct {
	Rune rune
	Look float64
}

// Sign is a sign that stands for a character not known yet: the choices for it, the likeliest by its look first. A sign with
// one choice is settled.
type Sign struct {
	Choices []Choice
}

// Word is a word written in signs, by their indices, and how often it is met. An index below 0 is a sign of which nothing
// is known.
type Word struct {
	Signs []int
	Times int
}

// Answer is what a sign was taken for.
type Answer struct {
	Rune   rune
	Margin float64 // nats by which the next best character is worse, all places of the sign together
}

// maxRounds bounds how often all signs are looked at. Three to five rounds settle a text.
const maxRounds = 30

// triple counts how often three signs follow each other; -1 is the edge of a word.
type triple struct {
	signs [3]int
	times float64
}

// Solve chooses a character for every sign so that the words are spelled well and the signs look like their characters:
// beginning with the best looks, it goes through the signs, the commonest first, and gives each the character that costs
// least beside its neighbours as they are then, until nothing changes (iterated conditional modes, Besag 1986).
func Solve(signs []Sign, words []Word) []Answer {
	places, times := triples(len(signs), words)
	chosen := make([]rune, len(signs))
	order := make([]int, 0, len(signs))
	for i, s := range signs {
		chosen[i] = '\uFFFD'
		if len(s.Choices) > 0 {
			chosen[i] = s.Choices[0].Rune
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(times[b], times[a]) })
	at := func(sign int) rune {
		if sign < 0 {
			return Edge
		}
		return chosen[sign]
	}
	cost := func(i int, c Choice) float64 {
		sum := c.Look * max(times[i], 1)
		old := chosen[i]
		chosen[i] = c.Rune
		for _, p := range places[i] {
			sum += p.times * Triple(at(p.signs[0]), at(p.signs[1]), at(p.signs[2]))
		}
		chosen[i] = old
		return sum
	}
	out := make([]Answer, len(signs))
	for i := range out {
		out[i].Rune = chosen[i]
	}
	for range maxRounds {
		changed := false
		for _, i := range order {
			best, second := -1, 0.0
			least := 0.0
			for k, c := range signs[i].Choices {
				switch v := cost(i, c); {
				case best < 0:
					best, least, second = k, v, v+1e6
				case v < least:
					best, least, second = k, v, least
				case v < second:
					second = v
				}
			}
			r := signs[i].Choices[best].Rune
			changed = changed || r != chosen[i]
			chosen[i] = r
			out[i] = Answer{r, second - least}
		}
		if !changed {
			break
		}
	}
	return out
}

// triples gives for each sign the triples that it stands in, and how often it is met.
func triples(n int, words []Word) (places [][]triple, times []float64) {
	counts := map[[3]int]float64{}
	times = make([]float64, n)
	for _, w := range words {
		a, b := -1, -1
		for k := range len(w.Signs) + 1 {
			c := -1
			if k < len(w.Signs) {
				if c = w.Signs[k]; c < 0 || c >= n {
					a, b = -2, -2
					continue
				}
				times[c] += float64(w.Times)
			}
			if b != -2 {
				counts[[3]int{max(a, -1), b, c}] += float64(w.Times)
			}
			a, b = b, c
		}
	}
	all := make([]triple, 0, len(counts))
	for t, times := range counts {
		all = append(all, triple{t, times})
	}
	slices.SortFunc(all, func(a, b triple) int { return slices.Compare(a.signs[:], b.signs[:]) })
	places = make([][]triple, n)
	for _, t := range all {
		for k, s := range t.signs {
			if s >= 0 && !slices.Contains(t.signs[:k], s) {
				places[s] = append(places[s], t)
			}
		}
	}
	return places, times
}
