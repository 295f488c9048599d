package align

import (
	"cmp"
	"slices"
)

// kin is a word of the other draft that is alike.
type kin struct {
	id    int32
	spelt bool    // they are spelt alike; else they only mean the same
	alike float64 // 0 to 1
}

// cognates finds, for each word of each draft, the words of the other draft that are the same, grew from one root or mean
// the same in everyday language: equal stems in one language, like skeletons across languages, a group of synonyms. Words
// of which everyday language knows that they mean different things are not alike, however they are spelt.
func cognates(a, b *vocabulary, w *weights) (ofA, ofB [][]kin) {
	left, right := spell(a, b, a.leastFloor(b, w))
	spelt, groups := binned(right), map[int32][]int32{}
	for j := range right {
		for _, g := range right[j].groups {
			groups[g] = append(groups[g], int32(j))
		}
	}
	ofA, ofB = make([][]kin, len(left)), make([][]kin, len(right))
	share(len(left), func(from, to int) {
		stamp := make([]int, len(right)) // if the word on the left, counted from 1, is this one
		var alike []kin
		for i := from; i < to; i++ {
			s := &left[i]
			alike = alike[:0]
			compare := func(list []int32) {
				for _, j := range list {
					if stamp[j] == i+1 {
						continue
					}
					stamp[j] = i + 1
					if x, written := s.likeness(&right[j], w); x > 0 {
						alike = append(alike, kin{j, written, x})
					}
				}
			}
			for _, g := range s.grams[:s.telling] {
				compare(spelt.of(g))
			}
			for _, g := range s.groups {
				compare(groups[g])
			}
			slices.SortFunc(alike, func(a, b kin) int { return cmp.Compare(a.id, b.id) })
			ofA[i] = slices.Clone(alike)
		}
	})
	for i, all := range ofA {
		for _, k := range all {
			ofB[k.id] = append(ofB[k.id], kin{int32(i), k.spelt, k.alike})
		}
	}
	return ofA, ofB
}

// bin finds words by their telling grams.
type bin struct {
	from  [bins + 1]int32 // where the words of each bin stand
	words []int32
}

func binned(words []spelling) *bin {
	b := &bin{}
	for i := range words {
		for _, g := range words[i].grams[:words[i].telling] {
			b.from[g.bin()+1]++
		}
	}
	for n := range bins {
		b.from[n+1] += b.from[n]
	}
	b.words = make([]int32, b.from[bins])
	for i := len(words) - 1; i >= 0; i-- {
		for _, g := range words[i].grams[:words[i].telling] {
			b.from[g.bin()+1]--
			b.words[b.from[g.bin()+1]] = int32(i)
		}
	}
	copy(b.from[:], b.from[1:])
	b.from[bins] = int32(len(b.words))
	return b
}

// of gives the words of the bin of a gram.
func (b *bin) of(g gram) []int32 { return b.words[b.from[g.bin()]:b.from[g.bin()+1]] }

// leastFloor is how alike words of two drafts must be spelt at least to count as one, whatever their languages.
func (v *vocabulary) leastFloor(o *vocabulary, w *weights) float64 {
	least := 1.0
	for a := range v.ids {
		for b := range o.ids {
			least = min(least, w.kinships[between(a, b)].floor)
		}
	}
	return least
}

// likeness says how alike two words are, 0 for not at all, and whether they are spelt so.
func (s *spelling) likeness(o *spelling, w *weights) (alike float64, spelt bool) {
	together := meet(s.groups, o.groups)
	if !together && len(s.groups) > 0 && len(o.groups) > 0 && s.entry != o.entry {
		return 0, false // both are known, and mean something else: «призначати» and «признавать», "power" and «повертати»
	}
	alike = s.spelt(o, w)
	spelt = alike > 0
	if together {
		alike = max(alike, w.everyday)
	}
	return alike, spelt
}

// shortest is the number of letters from which skeletons can be compared.
const shortest = 4

// spelt is Dice's coefficient of the grams of two skeletons, 1 for equal words, 0 below the floor for their languages and
// for words too short to tell.
func (s *spelling) spelt(o *spelling, w *weights) float64 {
	if s.language == o.language && s.stem == o.stem {
		return 1
	}
	if len(s.skeleton) < shortest || len(o.skeleton) < shortest {
		if s.skeleton == o.skeleton && len(s.skeleton) == 3 && between(s.language, o.language) != strangers {
			return 0.8
		}
		return 0
	}
	if len(s.skeleton) != len(o.skeleton) && min(len(s.skeleton), len(o.skeleton)) == shortest {
		return 0 // «час» and «часть»
	}
	floor, all := w.kinships[between(s.language, o.language)].floor, float64(len(s.grams)+len(o.grams))
	if 2*float64(min(len(s.grams), len(o.grams)))/all < floor {
		return 0
	}
	if dice := 2 * float64(common(s.grams, o.grams)) / all; dice >= floor {
		return dice
	}
	return 0
}
