package align

import (
	"math"
	"slices"

	"parley/diffview/lexicon"
)

// spelling is a word made ready for comparing.
type spelling struct {
	entry
	skeleton string
	grams    []gram  // distinct, of two and three characters, the beginning marked; rare ones first
	telling  int     // of grams: a word that is spelt alike has one at least of so many among its own telling ones
	groups   []int32 // of everyday words
}

// gram is two or three characters, in the lowest three bytes; above them stands how often it and those of its bin are met,
// so that what is rare comes first.
type gram uint64

// bins is how many bins there are, which bring together grams of the same letters and hardly any others.
const bins = 1 << 15

func (g gram) bin() int { return int(g>>16&31<<10 | g>>8&31<<5 | g&31) }

// spell makes the words of two drafts ready. Words of whose grams a share of floor or more is common, as Dice's
// coefficient counts it, have one at least of the rarest of either in common: of n grams they share n·floor/(2−floor) or more, so not all
// of these can lie behind the rest (Chaudhuri, Ganti and Kaushik 2006, "A primitive operator for similarity joins in data
// cleaning").
func spell(a, b *vocabulary, floor float64) (left, right []spelling) {
	left, right = a.spell(), b.spell()
	var met [bins]gram
	for _, all := range [][]spelling{left, right} {
		for i := range all {
			for _, g := range all[i].grams {
				met[g.bin()]++
			}
		}
	}
	for _, all := range [][]spelling{left, right} {
		share(len(all), func(from, to int) {
			for i := from; i < to; i++ {
				all[i].rank(&met, floor)
			}
		})
	}
	return left, right
}

// spell cuts words into their grams.
func (v *vocabulary) spell() []spelling {
	all := make([]spelling, len(v.entries))
	share(len(all), func(from, to int) {
		for i := from; i < to; i++ {
			e := v.entries[i]
			skeleton := lexicon.Skeleton(e.stem, e.language)
			all[i] = spelling{entry: e, skeleton: skeleton, grams: grams("^" + skeleton), groups: v.known[i].groups}
		}
	})
	return all
}

// grams gives the pairs and triples of characters in a word, each once.
func grams(word string) []gram {
	all := make([]gram, 0, 2*len(word))
	for k := 1; k < len(word); k++ {
		two := gram(word[k-1])<<8 | gram(word[k])
		all = append(all, two)
		if k > 1 {
			all = append(all, gram(word[k-2])<<16|two)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// rank puts the rare grams of a word first, and says how many of them tell.
func (s *spelling) rank(met *[bins]gram, floor float64) {
	for k, g := range s.grams {
		s.grams[k] |= met[g.bin()] << 24
	}
	slices.Sort(s.grams)
	if n := len(s.grams); n > 0 {
		shared := int(math.Ceil(float64(n)*floor/(2-floor) - slack))
		s.telling = n - max(shared, 1) + 1
	}
}

// slack keeps a gram that is asked for by a rounding error alone from counting.
const slack = 1e-9
