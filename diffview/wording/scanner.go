package wording

import (
	"slices"
	"strings"

	"parley/importer/memo"
)

// scanner reads facts off the tokens of one text.
type scanner struct {
	text     string
	language memo.Language
	tokens   []token
}

// fold says whether token i is one of words, which are given folded.
func (s *scanner) fold(i int, words ...string) bool {
	return i >= 0 && i < len(s.tokens) && slices.Contains(words, s.tokens[i].fold)
}

func (s *scanner) is(i int, sh shape) bool {
	return i >= 0 && i < len(s.tokens) && s.tokens[i].shape == sh
}

func (s *scanner) isWord(i int) bool   { return s.is(i, word) }
func (s *scanner) isDigits(i int) bool { return s.is(i, digits) }

func (s *scanner) isDash(i int) bool { return s.fold(i, "-", "–", "—", "‑", "−") }

// touches says whether token i stands right behind the one before it.
func (s *scanner) touches(i int) bool { return i > 0 && i < len(s.tokens) && !s.tokens[i].spaced }

// in says whether token i is in a set of folded words.
func (s *scanner) in(i int, words map[string]bool) bool {
	return i >= 0 && i < len(s.tokens) && words[s.tokens[i].fold]
}

// english says whether the text is read as English.
func (s *scanner) english() bool { return s.language == memo.English || s.language == memo.Unknown }

// fact makes a fact of the tokens first to next-1.
func (s *scanner) fact(kind FactKind, value, role string, first, next int) Fact {
	span := memo.Span{Start: s.tokens[first].span.Start, End: s.tokens[next-1].span.End}
	return Fact{Kind: kind, Value: value, Text: span.Of(s.text), Span: span, Role: role}
}

// phrase gives the number of tokens from i on that the words of phrase match, 0 if they do not.
func (s *scanner) phrase(i int, phrase []string) int {
	for k, w := range phrase {
		if !s.fold(i+k, w) {
			return 0
		}
	}
	return len(phrase)
}

// set makes a set of the words of a line.
func set(line string) map[string]bool {
	words := map[string]bool{}
	for _, w := range strings.Fields(line) {
		words[w] = true
	}
	return words
}

// prefixList is a list of beginnings of words.
type prefixList []string

func prefixes(line string) prefixList { return strings.Fields(line) }

func (p prefixList) has(fold string) bool {
	return slices.ContainsFunc(p, func(prefix string) bool { return strings.HasPrefix(fold, prefix) })
}
