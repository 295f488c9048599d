package align

import (
	_ "embed" // for everyday.txt
	"slices"
	"strings"
	"sync"

	"parley/diffview/lexicon"
	"parley/importer/memo"
)

//go:embed everyday.txt
var everydayText string

// everyday gives for each stem of a language the groups of everyday words that mean the same, in order. It takes matters
// in that no concept of peace talks covers: fish, cables, schools.
var everyday = sync.OnceValue(func() map[entry][]int32 {
	groups := map[entry][]int32{}
	n := int32(0)
	for line := range strings.Lines(everydayText) {
		columns := strings.Split(line, "|")
		if strings.HasPrefix(line, "#") || len(columns) != 3 {
			continue
		}
		for i, language := range []memo.Language{memo.Russian, memo.Ukrainian, memo.English} {
			for word := range strings.FieldsSeq(columns[i]) {
				e := entry{lexicon.Stem(lexicon.Fold(word), language), language}
				if of := groups[e]; len(of) == 0 || of[len(of)-1] != n {
					groups[e] = append(of, n)
				}
			}
		}
		n++
	}
	return groups
})

// meet says whether two words have a group in common.
func meet(a, b []int32) bool {
	return slices.ContainsFunc(a, func(g int32) bool { return slices.Contains(b, g) })
}
