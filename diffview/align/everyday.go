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

// everyday gives what is known of the everyday words of a language, by stem; nil for other languages. It takes matters in
// that no concept of peace talks covers: fish, cables, schools. A language is read when it is first asked for.
func everyday(language memo.Language) map[string]known {
	if read := everydayIn[language]; read != nil {
		return read()
	}
	return nil
}

var everydayIn = map[memo.Language]func() map[string]known{
	memo.Russian:   sync.OnceValue(func() map[string]known { return everydayOf(memo.Russian, 0) }),
	memo.Ukrainian: sync.OnceValue(func() map[string]known { return everydayOf(memo.Ukrainian, 1) }),
	memo.English:   sync.OnceValue(func() map[string]known { return everydayOf(memo.English, 2) }),
}

// everydayLines gives the columns of each group of everyday words, and the fields that it belongs to.
var everydayLines = sync.OnceValues(func() (lines [][]string, fields []fieldSet) {
	ids, _ := fieldLines()
	at := make(map[string]int, len(ids))
	for n, id := range ids {
		at[id] = n
	}
	for line := range strings.Lines(everydayText) {
		columns := strings.Split(line, "|")
		if strings.HasPrefix(line, "#") || len(columns) < 3 {
			continue
		}
		var in fieldSet
		if len(columns) > 3 {
			for id := range strings.FieldsSeq(columns[3]) {
				in.add(at[id])
			}
		}
		lines, fields = append(lines, columns), append(fields, in)
	}
	return lines, fields
})

// everydayOf reads the words of a language, which stand in a certain column.
func everydayOf(language memo.Language, column int) map[string]known {
	lines, fields := everydayLines()
	words := make([][]string, len(lines))
	share(len(lines), func(from, to int) {
		for n := from; n < to; n++ {
			for word := range strings.FieldsSeq(lines[n][column]) {
				words[n] = append(words[n], lexicon.Stem(lexicon.Fold(word), language))
			}
		}
	})
	all := make(map[string]known, 2*len(lines))
	for n, of := range words {
		for _, stem := range of {
			k := all[stem]
			if len(k.groups) == 0 || k.groups[len(k.groups)-1] != int32(n) {
				k.groups = append(k.groups, int32(n))
				k.fields.join(fields[n])
				all[stem] = k
			}
		}
	}
	return all
}

// meet says whether two words have a group in common.
func meet(a, b []int32) bool {
	return slices.ContainsFunc(a, func(g int32) bool { return slices.Contains(b, g) })
}
