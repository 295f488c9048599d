package align

import (
	"cmp"
	"math"
	"slices"

	"parley/diffview/lexicon"
)

// spelling is a word made ready for comparing.
type spelling struct {
	entry
	skeleton string
	grams    []int32 // distinct, of two and three characters, the beginning marked; by number, rare ones first
	first    int     // of grams: one at least of so many is also among the first of a word that is spelt alike
	groups   []int32 // of everyday words
}

// telling gives the grams by which words that are spelt alike find each other.
func (s *spelling) telling() []int32 { return s.grams[:s.first] }

// spell makes the words of a draft ready; their grams are numbered by their characters.
func spell(v *vocabulary) []spelling {
	all := make([]spelling, len(v.entries))
	share(len(all), func(from, to int) {
		for i := from; i < to; i++ {
			e := v.entries[i]
			s := spelling{entry: e, skeleton: lexicon.Skeleton(e.stem, e.language), groups: v.known[i].groups}
			s.grams = grams("^" + s.skeleton)
			all[i] = s
		}
	})
	return all
}

// grams gives the distinct pairs and triples of characters in a word, packed into a number each, in order.
func grams(word string) []int32 {
	all := make([]int32, 0, 2*len(word))
	for k := 1; k < len(word); k++ {
		two := int32(word[k-1])<<8 | int32(word[k])
		all = append(all, two)
		if k > 1 {
			all = append(all, (int32(word[k-2])+1)<<16|two) // above any pair
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// numberGrams numbers the grams of two drafts anew, rare ones first, and gives how many there are. Words of whose grams a
// share of floor or more is common, as Dice's coefficient counts it, have one at least in common among the first of each:
// of n grams they share n·floor/(2−floor) or more, so not all of them can lie behind the rest (Chaudhuri, Ganti and
// Kaushik 2006, "A primitive operator for similarity joins in data cleaning").
func numberGrams(left, right []spelling, floor float64) int {
	counts := map[int32]int32{}
	each := func(do func(s *spelling)) {
		for _, all := range [][]spelling{left, right} {
			for i := range all {
				do(&all[i])
			}
		}
	}
	each(func(s *spelling) {
		for _, g := range s.grams {
			counts[g]++
		}
	})
	met := make([]int32, 0, len(counts))
	for g := range counts {
		met = append(met, g)
	}
	slices.SortFunc(met, func(a, b int32) int { return cmp.Or(cmp.Compare(counts[a], counts[b]), cmp.Compare(a, b)) })
	number := counts
	for n, g := range met {
		number[g] = int32(n)
	}
	each(func(s *spelling) {
		for k, g := range s.grams {
			s.grams[k] = number[g]
		}
		slices.Sort(s.grams)
		if n := len(s.grams); n > 0 {
			shared := int(math.Ceil(float64(n)*floor/(2-floor) - slack))
			s.first = n - max(shared, 1) + 1
		}
	})
	return len(met)
}

// slack keeps a gram that is asked for by a rounding error alone from counting.
const slack = 1e-9
