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

// known is what is known of an everyday word: the groups of words that mean the same, in order, and the fields that it
// belongs to.
type known struct {
	groups []int32
	fields fieldSet
}

// everyday gives what is known of everyday words, by stem. It takes matters in that no concept of peace talks covers: fish,
// cables, schools.
var everyday = sync.OnceValue(func() map[entry]known {
	var lines [][]string
	for line := range strings.Lines(everydayText) {
		if columns := strings.Split(line, "|"); !strings.HasPrefix(line, "#") && len(columns) > 2 {
			lines = append(lines, columns)
		}
	}
	ids, _ := fieldLines()
	at := make(map[string]int, len(ids))
	for n, id := range ids {
		at[id] = n
	}
	words, fields := make([][]entry, len(lines)), make([]fieldSet, len(lines))
	share(len(lines), func(from, to int) {
		for n := from; n < to; n++ {
			words[n] = stems(lines[n])
			if len(lines[n]) > 3 {
				for id := range strings.FieldsSeq(lines[n][3]) {
					fields[n].add(at[id])
				}
			}
		}
	})
	all := make(map[entry]known, 4*len(lines))
	for n, of := range words {
		for _, e := range of {
			k := all[e]
			if len(k.groups) == 0 || k.groups[len(k.groups)-1] != int32(n) {
				k.groups = append(k.groups, int32(n))
				k.fields.join(fields[n])
				all[e] = k
			}
		}
	}
	return all
})

// stems gives the stems of the words of a line.
func stems(columns []string) []entry {
	var all []entry
	for i, language := range []memo.Language{memo.Russian, memo.Ukrainian, memo.English} {
		for word := range strings.FieldsSeq(columns[i]) {
			all = append(all, entry{lexicon.Stem(lexicon.Fold(word), language), language})
		}
	}
	return all
}

// meet says whether two words have a group in common.
func meet(a, b []int32) bool {
	return slices.ContainsFunc(a, func(g int32) bool { return slices.Contains(b, g) })
}
