package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/importer/memo"
)

// Tokens cuts text into words and numbers, in order; what stands between them (spaces, marks) belongs to none. A word
// keeps the apostrophes and hyphens inside it ("зобов'язання", "US-led"); letters with full stops between them are one
// word ("U.S."). "85 000" and "1,5" are two tokens each.
func Tokens(text string, language memo.Language) []Token {
	tokens := make([]Token, 0, len(text)/8+1)
	for span, ok := next(text, 0); ok; span, ok = next(text, span.End) {
		token := tokenOf(span.Of(text), language)
		token.Span = span
		tokens = append(tokens, token)
	}
	return tokens
}

// next gives the place of the first word from at on; false where there is none.
func next(text string, at int) (memo.Span, bool) {
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !wordly(r) {
			at += size
			continue
		}
		end := initials(text, at)
		if end == at {
			end = wordEnd(text, at)
		}
		return memo.Span{Start: at, End: end}, true
	}
	return memo.Span{}, false
}

// tokenOf makes a token of a word as printed, without its place.
func tokenOf(raw string, language memo.Language) Token {
	if strings.Contains(raw, ".") {
		raw = strings.ReplaceAll(raw, ".", "")
	}
	fold := Fold(raw)
	if language == memo.Russian || language == memo.Ukrainian {
		fold = lone(fold)
	}
	return Token{Fold: fold, Stem: Stem(fold, language), Stop: stopWord(fold, language)}
}

// lone mends a single Latin letter in Cyrillic text, where «i», «a», «o», «c» and «y» are conjunctions and prepositions
// typed on the wrong keyboard.
func lone(fold string) string {
	if r, size := utf8.DecodeRuneInString(fold); size == len(fold) {
		if twin, ok := toCyrillic[r]; ok {
			return string(twin)
		}
	}
	return fold
}

// wordly says whether r can begin or go on with a word.
func wordly(r rune) bool { return letter(r) || unicode.IsDigit(r) }

// wordEnd gives the end of the word that begins at at.
func wordEnd(text string, at int) int {
	end := at
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if wordly(r) || unicode.IsMark(r) || invisible(r) {
			end += size
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[end+size:])
		if !joins(r) || !wordly(next) {
			break
		}
		end += size
	}
	return end
}

// joins says whether r holds two parts of one word together.
func joins(r rune) bool {
	return strings.ContainsRune(apostrophes, r) || strings.ContainsRune(hyphens, r)
}

// initials gives the end of an abbreviation with full stops, at least two single letters ("U.S.", "т.е."), its last stop
// left out; at where there is none.
func initials(text string, at int) int {
	end, letters := at, 0
	for i := at; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !letter(r) {
			break
		}
		i += size
		letters++
		if letters > 1 {
			next, _ := utf8.DecodeRuneInString(text[i:])
			if wordly(next) {
				return at
			}
			end = i
		}
		if i >= len(text) || text[i] != '.' {
			break
		}
		i++
	}
	return end
}
