package clauses

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/importer/memo"
	"parley/importer/pattern"
)

// How many words a run-in title has at most: any words before a colon and a capital, fewer where less sets it apart.
const (
	longestRunIn = 8
	looseRunIn   = 4
)

// lead is a run-in title that a text may begin with.
type lead struct {
	memo.Span
	sure bool // a colon and a capital follow; else it takes siblings of the same form
}

// colonTitle finds the run-in title of a text that stands alone.
func colonTitle(text string) memo.Span {
	if l, ok := leadOf(text); ok && l.sure {
		return l.Span
	}
	return memo.Span{}
}

// markRunIns finds the run-in titles: «Суверенитет: …», and, where most clauses under one heading have such a form, also
// «Обмен. …» and «Обмен — …».
func markRunIns(clauses []memo.Clause) {
	leads := make([]lead, len(clauses))
	have, all := map[int]int{}, map[int]int{}
	for i, c := range clauses {
		if c.Kind != memo.Body {
			continue
		}
		all[c.Parent]++
		if l, ok := leadOf(c.Text); ok {
			leads[i] = l
			have[c.Parent]++
		}
	}
	for i := range clauses {
		c := &clauses[i]
		c.RunIn = memo.Span{}
		common := have[c.Parent] > 1 && have[c.Parent]*2 > all[c.Parent]
		if leads[i].sure || common {
			c.RunIn = leads[i].Span
		}
	}
}

// firstOfDash is the first byte of both dashes.
const firstOfDash = 0xE2

// runInEnd finds what can part a run-in title from its text: a colon or a full stop with white space after it, or a dash
// between white space. Where there is none, end is 0.
func runInEnd(text string) (start, end int) {
	for i := range len(text) {
		r := rune(text[i])
		if r == firstOfDash {
			r, _ = utf8.DecodeRuneInString(text[i:])
		}
		if r != ':' && r != '.' && r != '–' && r != '—' {
			continue
		}
		rest := text[i+utf8.RuneLen(r):]
		blanks := len(rest) - len(strings.TrimLeft(rest, whiteSpace))
		if blanks == 0 {
			continue
		}
		start = i
		if r > unicode.MaxASCII {
			if start = len(strings.TrimRight(text[:i], whiteSpace)); start == i {
				continue
			}
		}
		return start, len(text) - len(rest) + blanks
	}
	return 0, 0
}

// whiteSpace is what stands between the words of a clause.
const whiteSpace = " \t\n\f\r"

// leadOf finds what may be a run-in title: a few words that begin with a capital and make no statement, and enough after
// them to be one.
func leadOf(text string) (lead, bool) {
	start, end := runInEnd(text)
	if end == 0 || !unicode.IsUpper(firstOf(text)) {
		return lead{}, false
	}
	title, rest := text[:start], text[end:]
	if wordier(title, longestRunIn) || !wordier(rest, 2) || strings.ContainsAny(title, ";,!?…()[]0123456789") || states(title) {
		return lead{}, false
	}
	n := len(strings.Fields(title))
	capital := unicode.IsUpper(firstOf(strings.TrimLeft(rest, "«\"“„")))
	colon := text[start] == ':'
	switch {
	case text[start] == '.' && (!capital || abbreviated(title, rest) || n > looseRunIn):
		return lead{}, false
	case n > looseRunIn && !(colon && capital):
		return lead{}, false
	}
	return lead{memo.Span{End: start}, colon && capital}, true
}

// announcing are words of a sentence that leads to a list, in lower case by their beginnings.
var announcing = []string{
	"следующ", "нижеследующ", "наступн", "таке", "такие", "такі", "следует", "включая", "включно", "зокрема", "например", "наприклад", "именно", "саме",
	"обязан", "должн", "зобовʼяз", "зобов'яз", "зобов’яз", "повинн", "могут", "може", "можуть", "вправе", "не",
	"shall", "will", "must", "may", "should", "agree", "undertake", "commit", "include", "including", "following", "is", "are", "have", "has", "not",
}

// verb knows the ends of Slavic verbs that no noun of a title has.
var verb = pattern.New(`(?:[аиуюяє]тся|[аяую]ться|[уюая]тся|[аяую]ют|[аяую]ють|[иу]ють|уют|ают|яют|уються|ються|ились|лись)$`)

// states says whether the words make a statement, and so no title.
func states(s string) bool {
	for word := range strings.FieldsSeq(strings.ToLower(s)) {
		if verb.MatchString(word) {
			return true
		}
		for _, stem := range announcing {
			if word == stem || len(stem) > 8 && strings.HasPrefix(word, stem) {
				return true
			}
		}
	}
	return false
}
