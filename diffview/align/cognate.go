package align

import (
	"cmp"
	"slices"

	"parley/diffview/lexicon"
)

// kin is a word of the other draft that is alike.
type kin struct {
	id    int32
	alike float64 // 0 to 1
	spelt bool    // they are spelt alike; else they only mean the same
}

// cognates finds, for each word of each draft, the words of the other draft that are the same, grew from one root or mean
// the same in everyday language: equal stems in one language, like skeletons across languages, a group of synonyms. Words
// of which everyday language knows that they mean different things are not alike, however they are spelt.
func cognates(a, b *vocabulary, w *weights) (ofA, ofB [][]kin) {
	left, right := spell(a), spell(b)
	ofA, ofB = make([][]kin, len(left)), make([][]kin, len(right))
	index, groups := map[string][]int32{}, map[int32][]int32{}
	for j, s := range right {
		for _, g := range s.groups {
			groups[g] = append(groups[g], int32(j))
		}
		for _, g := range s.grams {
			index[g] = append(index[g], int32(j))
		}
	}
	common := make([]int, len(right))  // grams of the word on the left that one on the right has,
	stamp := make([]int32, len(right)) // if the word on the left, counted from 1, is this one
	var met []int32
	var alike []kin
	for i, s := range left {
		met, alike = met[:0], alike[:0]
		meets := func(j int32) {
			if stamp[j] != int32(i+1) {
				stamp[j], common[j] = int32(i+1), 0
				met = append(met, j)
			}
		}
		for _, g := range s.grams {
			for _, j := range index[g] {
				meets(j)
				common[j]++
			}
		}
		for _, g := range s.groups {
			for _, j := range groups[g] {
				meets(j)
			}
		}
		for _, j := range met {
			x := likeness(&s, &right[j], common[j], w)
			spelt := x > 0
			switch {
			case meet(s.groups, right[j].groups):
				x = max(x, w.everyday)
			case s.entry != right[j].entry && len(s.groups) > 0 && len(right[j].groups) > 0:
				x = 0 // both are known, and mean something else: «призначати» and «признавать», "power" and «повертати»
			}
			if x > 0 {
				alike = append(alike, kin{j, x, spelt})
			}
		}
		slices.SortFunc(alike, func(a, b kin) int { return cmp.Compare(a.id, b.id) }) // few of those that were met
		ofA[i] = slices.Clone(alike)
		for _, k := range alike {
			ofB[k.id] = append(ofB[k.id], kin{int32(i), k.alike, k.spelt})
		}
	}
	return ofA, ofB
}

// spelling is a word made ready for comparing.
type spelling struct {
	entry
	skeleton string
	grams    []string // distinct, of two and three characters, the beginning marked
	groups   []int32  // of everyday words
}

func spell(v *vocabulary) []spelling {
	all := make([]spelling, len(v.entries))
	for i, e := range v.entries {
		s := spelling{entry: e, skeleton: lexicon.Skeleton(e.stem, e.language), groups: everyday()[e].groups}
		marked := "^" + s.skeleton
		for n := 2; n <= 3; n++ {
			for k := 0; k+n <= len(marked); k++ {
				s.grams = append(s.grams, marked[k:k+n])
			}
		}
		slices.SortFunc(s.grams, cmp.Compare)
		s.grams = slices.Compact(s.grams)
		all[i] = s
	}
	return all
}

// shortest is the number of letters from which skeletons can be compared.
const shortest = 4

// likeness is Dice's coefficient of the grams of two skeletons, 1 for equal words, 0 below the floor for their
// languages and for words too short to tell.
func likeness(a, b *spelling, common int, w *weights) float64 {
	if a.language == b.language && a.stem == b.stem {
		return 1
	}
	if len(a.skeleton) < shortest || len(b.skeleton) < shortest {
		if a.skeleton == b.skeleton && len(a.skeleton) == 3 && between(a.language, b.language) != strangers {
			return 0.8
		}
		return 0
	}
	if len(a.skeleton) != len(b.skeleton) && min(len(a.skeleton), len(b.skeleton)) == shortest {
		return 0 // «час» and «часть»
	}
	dice := 2 * float64(common) / float64(len(a.grams)+len(b.grams))
	if dice < w.kinships[between(a.language, b.language)].floor {
		return 0
	}
	return dice
}
