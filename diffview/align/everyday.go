package align

import (
	_ "embed" // for everyday.txt
	"iter"
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
	for group := range everydayGroups() {
		for _, e := range group.words {
			if of := groups[e]; len(of) == 0 || of[len(of)-1] != n {
				groups[e] = append(of, n)
			}
		}
		n++
	}
	return groups
})

// everydayGroup is a line of everyday.txt: words that mean the same, and the ids of the fields they belong to.
type everydayGroup struct {
	words  []entry
	fields []string
}

// everydayGroups reads everyday.txt.
func everydayGroups() iter.Seq[everydayGroup] {
	return func(yield func(everydayGroup) bool) {
		for line := range strings.Lines(everydayText) {
			columns := strings.Split(line, "|")
			if strings.HasPrefix(line, "#") || len(columns) < 3 {
				continue
			}
			var g everydayGroup
			for i, language := range []memo.Language{memo.Russian, memo.Ukrainian, memo.English} {
				for word := range strings.FieldsSeq(columns[i]) {
					g.words = append(g.words, entry{lexicon.Stem(lexicon.Fold(word), language), language})
				}
			}
			if len(columns) > 3 {
				g.fields = strings.Fields(columns[3])
			}
			if !yield(g) {
				return
			}
		}
	}
}

// meet says whether two words have a group in common.
func meet(a, b []int32) bool {
	return slices.ContainsFunc(a, func(g int32) bool { return slices.Contains(b, g) })
}
