package comparison

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/diffview/lexicon"
	"parley/importer/memo"
)

// Manner says what of a text answers what is searched for.
type Manner string

// The manners.
const (
	InAnyForm Manner = "forms"   // words in any of their forms, the last one perhaps only begun
	AsWords   Manner = "words"   // these very words
	AsLetters Manner = "letters" // these very signs, within words too
)

// Manners lists them in the order of the choice.
var Manners = []Manner{InAnyForm, AsWords, AsLetters}

// Query is what a person searches for. Case, ё, apostrophes and look-alike letters do not count.
type Query struct {
	Text   string
	Manner Manner
}

// Find gives where a text answers a query, in bytes, in order and apart from each other.
func (q Query) Find(text string, language memo.Language) []memo.Span {
	if strings.TrimSpace(q.Text) == "" {
		return nil
	}
	if q.Manner == AsLetters {
		return lettersIn(text, q.Text)
	}
	asked, said := lexicon.Tokens(q.Text, language), lexicon.Tokens(text, language)
	if len(asked) == 0 {
		return lettersIn(text, strings.TrimSpace(q.Text))
	}
	var found []memo.Span
	for i := 0; i+len(asked) <= len(said); i++ {
		if q.matches(asked, said[i:], language) {
			found = append(found, memo.Span{Start: said[i].Span.Start, End: said[i+len(asked)-1].Span.End})
			i += len(asked) - 1
		}
	}
	return found
}

// FindInAny gives where a text answers a query whose language is not known, as that of notes is not: in whichever of the languages
// Parley knows, in bytes, in order and apart from each other.
func (q Query) FindInAny(text string) []memo.Span {
	if !utf8.ValidString(q.Text) {
		return nil
	}
	var all []memo.Span
	for _, language := range []memo.Language{memo.Russian, memo.Ukrainian, memo.English} {
		all = append(all, q.Find(text, language)...)
	}
	slices.SortFunc(all, func(a, b memo.Span) int { return cmp.Or(a.Start-b.Start, b.End-a.End) })
	var apart []memo.Span
	for _, s := range all {
		if n := len(apart); n == 0 || s.Start >= apart[n-1].End {
			apart = append(apart, s)
		} else if s.End > apart[n-1].End {
			apart[n-1].End = s.End
		}
	}
	return apart
}

// matches says whether tokens begin with those that are asked for.
func (q Query) matches(asked, said []lexicon.Token, language memo.Language) bool {
	for k, a := range asked {
		s := said[k]
		begun := k == len(asked)-1 && strings.HasPrefix(s.Fold, a.Fold)
		if a.Fold != s.Fold && (q.Manner == AsWords || !begun && !lexicon.Alike(a, s, language)) {
			return false
		}
	}
	return true
}

// lettersIn finds signs in a text, whatever their case.
func lettersIn(text, sought string) []memo.Span {
	folded, starts := folds(text)
	pattern, _ := folds(sought)
	var found []memo.Span
	for i := 0; i+len(pattern) <= len(folded); i++ {
		if string(folded[i:i+len(pattern)]) == string(pattern) {
			found = append(found, memo.Span{Start: starts[i], End: starts[i+len(pattern)]})
			i += len(pattern) - 1
		}
	}
	return found
}

// folds gives the letters of a text in lower case, ё as е and one apostrophe, and where each begins; behind the last one
// its end.
func folds(text string) (letters []rune, starts []int) {
	for i, r := range text {
		switch r = unicode.ToLower(r); r {
		case 'ё':
			r = 'е'
		case '’', 'ʼ', '‘', '`':
			r = '\''
		case '\u00a0', '\u202f':
			r = ' '
		}
		letters, starts = append(letters, r), append(starts, i)
	}
	return letters, append(starts, len(text))
}

// Search gives where each clause answers a query, per side and clause.
func (c *Comparison) Search(q Query) [2][][]memo.Span {
	var found [2][][]memo.Span
	for side, m := range c.Memos {
		found[side] = make([][]memo.Span, len(m.Clauses))
		if utf8.ValidString(q.Text) {
			for i := range m.Clauses {
				found[side][i] = q.Find(m.Clauses[i].Text, m.Clauses[i].Language)
			}
		}
	}
	return found
}

// Answers says whether any clause that a cell shows answers, given what was found in each clause of its memo: one at home
// in it, or the part of one that it quotes.
func (c *Cell) Answers(found [][]memo.Span) bool {
	for _, at := range c.Clauses {
		if len(found[at]) > 0 {
			return true
		}
	}
	for _, q := range c.Quotes {
		for _, s := range found[q.Clause] {
			if s.Start < q.Span.End && s.End > q.Span.Start {
				return true
			}
		}
	}
	return false
}
