package align

import (
	"cmp"
	"slices"
	"strings"

	"parley/diffview/lexicon"
	"parley/importer/memo"
)

// vocabulary is the set of distinct content words of a draft.
type vocabulary struct {
	entries []entry // in alphabetical order, so that ids do not depend on which clause comes first
	ids     map[memo.Language]map[string]int32
	known   []known  // what everyday language knows of each
	folds   []string // per word: as it stands, the first of its forms in alphabetical order
	counts  []int    // in how many clauses each stands
	light   []bool   // whether each stands in any clause of any draft
}

// entry is a distinct word: a stem in a language.
type entry struct {
	stem     string
	language memo.Language
}

// newVocabulary makes a vocabulary of words that are in order.
func newVocabulary(entries []entry) vocabulary {
	v := vocabulary{entries: entries, ids: map[memo.Language]map[string]int32{}}
	v.folds = make([]string, len(entries))
	v.known, v.counts, v.light = make([]known, len(entries)), make([]int, len(entries)), make([]bool, len(entries))
	for i, e := range entries {
		v.known[i], v.light[i] = everyday(e.language)[e.stem], light()[e]
		if v.ids[e.language] == nil {
			v.ids[e.language] = map[string]int32{}
		}
		v.ids[e.language][e.stem] = int32(i)
	}
	return v
}

// vocabularyOf takes the distinct content words of all clauses in, and tells each token of these which one it is.
func vocabularyOf(clauses []clause) vocabulary {
	var entries []entry
	var folds []string                          // per entry
	met := map[memo.Language]map[string]int32{} // numbered as they come
	for i := range clauses {
		c := &clauses[i]
		known := met[c.language]
		if known == nil {
			known = map[string]int32{}
			met[c.language] = known
		}
		c.ids = make([]int32, len(c.tokens))
		for n, t := range c.tokens {
			c.ids[n] = -1
			if !content(t) {
				continue
			}
			id, seen := known[t.Stem]
			if !seen {
				id = int32(len(entries))
				known[t.Stem] = id
				entries, folds = append(entries, entry{t.Stem, c.language}), append(folds, t.Fold)
			}
			folds[id] = min(folds[id], t.Fold)
			c.ids[n] = id
		}
	}
	sorted := slices.Clone(entries)
	slices.SortFunc(sorted, func(a, b entry) int {
		return cmp.Or(strings.Compare(a.stem, b.stem), strings.Compare(string(a.language), string(b.language)))
	})
	v := newVocabulary(sorted)
	number := make([]int32, len(entries)) // of words as they came: their ids
	for n, e := range entries {
		number[n] = v.ids[e.language][e.stem]
		v.folds[number[n]] = folds[n]
	}
	last := make([]int, len(entries)) // the clause, counted from 1, in which each was met last
	for i := range clauses {
		ids := clauses[i].ids
		for n, id := range ids {
			if id < 0 {
				continue
			}
			ids[n] = number[id]
			if last[ids[n]] != i+1 {
				last[ids[n]] = i + 1
				v.counts[ids[n]]++
			}
		}
	}
	return v
}

// of names the content word that each token is, −1 for none.
func (v *vocabulary) of(tokens []lexicon.Token, language memo.Language) []int32 {
	ids := make([]int32, len(tokens))
	for n, t := range tokens {
		ids[n] = -1
		if content(t) {
			if id, ok := v.ids[language][t.Stem]; ok {
				ids[n] = id
			}
		}
	}
	return ids
}

// content says whether a token is a word that says something.
func content(t lexicon.Token) bool { return !t.Stop && len(t.Stem) > 1 && !number(t) }

// number says whether a token begins with a digit.
func number(t lexicon.Token) bool { return len(t.Fold) > 0 && t.Fold[0] >= '0' && t.Fold[0] <= '9' }
