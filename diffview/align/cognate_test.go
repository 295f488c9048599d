package align

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"parley/diffview/lexicon"
	"parley/importer/memo"
)

// No word that is alike is passed over because only a part of its grams is looked up: what is found is what comparing each
// word with each finds.
func TestCognatesAreThoseOfAllPairs(t *testing.T) {
	var pool []entry
	for _, language := range []memo.Language{memo.Russian, memo.Ukrainian, memo.English} {
		for stem := range everyday(language) {
			pool = append(pool, entry{stem, language})
		}
	}
	for _, stem := range strings.Fields("мир мира миру гуманитарн гуманітарн humanitarian humanitarn сша нато nato an a мм м’ят x-y éclair clair 𝓍yz") {
		for _, language := range []memo.Language{memo.Russian, memo.Ukrainian, memo.English, memo.Unknown} {
			pool = append(pool, entry{stem, language})
		}
	}
	slices.SortFunc(pool, func(a, b entry) int {
		return cmp.Compare(lexicon.Skeleton(a.stem, a.language), lexicon.Skeleton(b.stem, b.language))
	})
	drawn := func(t *rapid.T, from int, label string) vocabulary {
		entries := rapid.SliceOfN(rapid.SampledFrom(pool[from:min(from+120, len(pool))]), 0, 60).Draw(t, label)
		slices.SortFunc(entries, func(a, b entry) int { return cmp.Or(cmp.Compare(a.stem, b.stem), cmp.Compare(a.language, b.language)) })
		return newVocabulary(slices.Compact(entries))
	}
	unkindred := published
	unkindred.leaveOut(Kindred)
	rapid.Check(t, func(t *rapid.T) {
		from := rapid.IntRange(0, len(pool)-1).Draw(t, "from") / 120 * 120 // neighbours are spelt alike
		a, b := drawn(t, from, "a"), drawn(t, from, "b")
		w := rapid.SampledFrom([]*weights{&published, &unkindred}).Draw(t, "weights")
		ofA, ofB := cognates(&a, &b, w)
		left, right := spell(&a, &b, 0)
		back := make([][]kin, len(right))
		for i := range left {
			var want []kin
			for j := range right {
				if alike, spelt := left[i].likeness(&right[j], w); alike > 0 {
					want = append(want, kin{int32(j), spelt, alike})
					back[j] = append(back[j], kin{int32(i), spelt, alike})
				}
			}
			if !slices.Equal(ofA[i], want) {
				t.Fatalf("%v: %v, want %v", left[i].entry, ofA[i], want)
			}
		}
		for j := range right {
			if !slices.Equal(ofB[j], back[j]) {
				t.Fatalf("%v: %v, want %v", right[j].entry, ofB[j], back[j])
			}
		}
	})
}
