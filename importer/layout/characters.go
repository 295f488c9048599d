package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A footnote mark in the text of a line stands between these two, which Unicode keeps free for such use. They are
// taken out again when the notes of the document are known.
const (
	markOpen   = '\uFDD0'
	markClose  = '\uFDD1'
	softHyphen = '\u00AD'

	printedHyphen = '\u2010' // what some programs paint for a soft hyphen, and others for every hyphen
)

// kind is what the text of a glyph is, as far as many steps ask for it.
type kind uint8

const (
	isBlank     kind = 1 << iota // paints nothing
	isSign                       // begins with a letter or a digit
	isCombining                  // is set upon the glyph before it
	isRaised                     // is a digit raised by itself
	isFiller                     // is one of the signs that fill a line up
)

// kindOf looks at a text, which is not empty. Plain letters, digits and the Cyrillic alphabet are settled by two bytes.
func kindOf(s string) kind {
	switch c := s[0]; {
	case c < 0x80 && len(s) == 1:
		switch {
		case c <= ' ':
			return isBlank
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9':
			return isSign
		case c == '.', c == '_':
			return isFiller
		case c < 0x7f:
			return 0
		}
	case len(s) > 1 && (c == 0xD0 && s[1] >= 0x90 && s[1] < 0xC0 || c == 0xD1 && s[1] >= 0x80 && s[1] < 0x90): // U+0410 to U+044F
		return isSign
	}
	var k kind
	if blank(s) {
		k |= isBlank
	}
	if r, _ := utf8.DecodeRuneInString(s); alphanumeric(r) {
		k |= isSign
	}
	if combining(s) {
		k |= isCombining
	}
	if raisedDigits(s) {
		k |= isRaised
	}
	if s == "·" || s == "…" {
		k |= isFiller
	}
	return k
}

// blank says whether g, which has text, paints nothing.
func (g *Glyph) blank() bool { return g.kind&isBlank != 0 }

// blank says whether s, which is not empty, paints nothing. The first letter settles it in most scripts.
func blank(s string) bool {
	switch c := s[0]; {
	case c == ' ' && len(s) == 1:
		return true
	case c > ' ' && c < 0x7f, c > 0xC2 && c < 0xE0:
		return false
	}
	for _, r := range s {
		if !unicode.IsSpace(r) && r >= ' ' {
			return false
		}
	}
	return true
}

// widthless says whether s is one of the characters that only steer the setting of others.
func widthless(s string) bool {
	return s == "\u200b" || s == "\u200c" || s == "\u200d" || s == "\u2060" || s == "\ufeff"
}

// unbroken says whether a blank forbids a line break.
func unbroken(s string) bool { return strings.ContainsAny(s, "\u00a0\u202f\u2007") }

// ligatures are the letters that one glyph stands for.
var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st")

// tidy gives a word in NFC with ligatures unfolded, without control and zero-width characters, with plain hyphens.
// A soft hyphen stays only at the end; U+2010 stays
// until the whole document shows what it is used for.
func tidy(s string) string {
	plain := true
	for _, r := range s {
		if r <= ' ' || r >= 0x7f && r <= 0xa0 || r == softHyphen || r >= 0x300 && r < 0x370 || r >= 0x2000 && r < 0x2070 || r >= 0xF900 {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	s = ligatures.Replace(s)
	last := strings.HasSuffix(strings.TrimRight(s, "-\u2010"), string(softHyphen))
	if last {
		s = strings.TrimRight(s, "-\u2010")
	}
	s = strings.Map(tidyRune, s)
	if last {
		s += string(softHyphen)
	}
	return strings.Join(strings.Fields(norm.NFC.String(s)), " ")
}

func tidyRune(r rune) rune {
	switch {
	case r == '\u2011':
		return '-'
	case r < ' ', r >= 0x7f && r < 0xa0, r == softHyphen, r == '\ufeff', r >= '\u200b' && r <= '\u200f', r >= '\u202a' && r <= '\u202e', r == '\u2060':
		return -1
	case unicode.IsSpace(r):
		return ' '
	case r >= 0xFDD0 && r <= 0xFDEF && r != markOpen && r != markClose:
		return utf8.RuneError
	}
	return r
}

// markLike says whether s can be a reference to a note when it is raised.
func markLike(s string) bool {
	for _, r := range s {
		if !('0' <= r && r <= '9') && !strings.ContainsRune("*∗†‡§¹²³⁰⁴⁵⁶⁷⁸⁹", r) {
			return false
		}
	}
	return s != ""
}

// romanLike says whether s can be a part of a small Roman number, as endnotes have them.
func romanLike(s string) bool { return s != "" && strings.Trim(s, "ivx") == "" }

// raisedDigits are the digits that are raised by themselves.
func raisedDigits(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n == len(s) && (r == '¹' || r == '²' || r == '³' || r == '⁰' || r >= '⁴' && r <= '⁹')
}

func combining(s string) bool {
	if s[0] < 0xCC { // U+0300
		return false
	}
	r, _ := utf8.DecodeRuneInString(s)
	return (r < 0x410 || r > 0x44F) && unicode.Is(unicode.Mn, r)
}

// alphanumeric says whether r is a letter or a digit. Most letters are settled without a look into the tables.
func alphanumeric(r rune) bool {
	switch {
	case r >= 0x410 && r <= 0x44F, r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9':
		return true
	case r < 0x80:
		return false
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}
