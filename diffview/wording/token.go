package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"parley/importer/memo"
)

// shape tells the kinds of tokens apart.
type shape uint8

const (
	word   shape = iota // letters, with apostrophes between them
	digits              // decimal digits only
	mark                // any other single character
)

// token is one word, run of digits or mark of a text; white space stands between tokens.
type token struct {
	span   memo.Span
	shape  shape
	spaced bool   // white space stands before it
	fold   string // lower case, NFC, ё as е, one apostrophe
}

// tokens cuts text. White space belongs to no token; invalid bytes are marks of one byte.
func tokens(text string) []token {
	var cut []token
	spaced := false
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) {
			spaced = true
			i += size
			continue
		}
		t := token{span: memo.Span{Start: i, End: i + size}, shape: mark, spaced: spaced}
		switch {
		case isWord(r):
			t.shape, t.span.End = word, endOfWord(text, i)
		case unicode.IsDigit(r):
			t.shape, t.span.End = digits, endOf(text, i, unicode.IsDigit)
		}
		t.fold = strings.ToLower(spell(t.span.Of(text)))
		cut = append(cut, t)
		i, spaced = t.span.End, false
	}
	return cut
}

// spell takes out differences of spelling that are none of meaning.
func spell(text string) string {
	return spelling.Replace(norm.NFC.String(text))
}

var spelling = strings.NewReplacer("ё", "е", "Ё", "Е", "’", "'", "ʼ", "'", "‘", "'", "ʹ", "'", "`", "'", "\u00ad", "")

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) || r == '\u00ad' }

func isApostrophe(r rune) bool { return strings.ContainsRune("'’ʼ‘ʹ`", r) }

func endOf(text string, i int, is func(rune) bool) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !is(r) {
			break
		}
		i += size
	}
	return i
}

// endOfWord goes to the end of the word that begins at i, over apostrophes that stand between two letters.
func endOfWord(text string, i int) int {
	for {
		i = endOf(text, i, isWord)
		r, size := utf8.DecodeRuneInString(text[i:])
		if !isApostrophe(r) {
			return i
		}
		if next, _ := utf8.DecodeRuneInString(text[i+size:]); !unicode.IsLetter(next) {
			return i
		}
		i += size
	}
}
