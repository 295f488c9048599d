package lexicon

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Signs that Fold writes for all their variants.
const (
	apostrophe = '\''
	hyphen     = '-'
	dash       = '–'
)

// Fold gives s in the form in which texts are compared: NFC, lower case, ё as е, one apostrophe, one hyphen, one dash,
// any space as a plain one, soft hyphens, zero-width characters and stress marks left out, and letters of the other
// script that only look right inside a word (a Latin «i» in «мiр») mended. Invalid UTF-8 comes out as U+FFFD.
// Folding twice changes nothing.
func Fold(s string) string {
	if plain(s) {
		return s
	}
	if folded, ok := foldCommon(s); ok {
		return folded
	}
	s = norm.NFC.String(strings.ToValidUTF8(s, "\uFFFD")) // both give s itself where nothing is to be done
	var b strings.Builder
	b.Grow(len(s))
	word := make([]rune, 0, 24)
	flush := func() {
		mend(word)
		for i, r := range word {
			word[i] = lower(r)
		}
		mend(word) // a small letter may look like another one where its capital does not
		for _, r := range word {
			b.WriteRune(lower(r))
		}
		word = word[:0]
	}
	for _, r := range s {
		switch {
		case invisible(r):
		case letter(r):
			word = append(word, r)
		default:
			flush()
			b.WriteRune(sign(r))
		}
	}
	flush()
	folded := b.String()
	if composed := norm.NFC.String(folded); composed != folded {
		return Fold(composed) // what was left of two marks on one letter made another letter
	}
	return folded
}

// plain says whether s is already folded, for the common case of lower-case ASCII.
func plain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || c >= 'A' && c <= 'Z' || c == '`' || c < ' ' {
			return false
		}
	}
	return true
}

// foldCommon folds text of the letters and signs that drafts are mostly made of; false for any other, and where the letters
// of a word are not all of one script. Such letters are in NFC already, and there is nothing to mend among them.
func foldCommon(s string) (string, bool) {
	folded := make([]byte, 0, len(s)) // no letter and no sign grows
	var cyrillic, latin bool          // in the word at hand
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == 0xD0 || c == 0xD1:
			if latin || i+1 == len(s) || s[i+1]&0xC0 != 0x80 {
				return "", false
			}
			r := rune(c&0x1F)<<6 | rune(s[i+1]&0x3F)
			if r > 'џ' {
				return "", false
			}
			r = lowerCyrillic[r-0x400]
			folded = append(folded, byte(0xC0|r>>6), byte(0x80|r&0x3F))
			cyrillic = true
			i += 2
			continue
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z':
			if cyrillic {
				return "", false
			}
			folded = append(folded, c|0x20)
			latin = true
			i++
			continue
		case c < utf8.RuneSelf:
			folded = append(folded, plainSigns[c])
			i++
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			if !commonSign(r) {
				return "", false
			}
			folded = utf8.AppendRune(folded, sign(r))
			i += size
		}
		cyrillic, latin = false, false
	}
	return string(folded), true
}

// lowerCyrillic gives the small letters of U+0400 to U+045F.
var lowerCyrillic = func() (small [0x60]rune) {
	for i := range small {
		small[i] = lower(0x400 + rune(i))
	}
	return small
}()

// plainSigns gives what Fold writes for the signs of ASCII.
var plainSigns = func() (folded [utf8.RuneSelf]byte) {
	for c := range folded {
		folded[c] = byte(sign(rune(c)))
	}
	return folded
}()

// commonSign says whether r is a quotation mark, a dash or another sign beyond ASCII that drafts are full of; all are in NFC.
func commonSign(r rune) bool {
	return r >= 0x2010 && r < 0x2030 || r == '«' || r == '»' || r == '\u00A0' || r == '№' || r == '§'
}

// invisible says whether r is only there for the eye or the type-setter: soft hyphens, joiners, byte order marks and
// the stress marks that NFC leaves alone on Cyrillic vowels.
func invisible(r rune) bool {
	switch r {
	case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u0300', '\u0301':
		return true
	}
	return false
}

// letter says whether r is a letter; Unicode counts some apostrophes among them.
func letter(r rune) bool {
	return unicode.IsLetter(r) && (inCyrillic(r) || !strings.ContainsRune(apostrophes, r))
}

// apostrophes, hyphens and dashes are the variants met in texts.
const (
	apostrophes = "'’‘ʼʹ′`´ˈ＇"
	hyphens     = "-‐‑−﹣－⁃"
	dashes      = "–—―‒"
)

func sign(r rune) rune {
	switch {
	case strings.ContainsRune(apostrophes, r):
		return apostrophe
	case strings.ContainsRune(hyphens, r):
		return hyphen
	case strings.ContainsRune(dashes, r):
		return dash
	case unicode.IsSpace(r):
		return ' '
	}
	return r
}

func lower(r rune) rune {
	if r = unicode.ToLower(r); r == 'ё' {
		return 'е'
	}
	return r
}

// lookAlikes pairs letters of the two scripts that are drawn alike, Latin first.
const lookAlikes = "AАBВCСEЕHНIІKКMМOОPРTТXХYУaаcсeеiіoоpрxхyуïїëё"

var toCyrillic, toLatin = func() (map[rune]rune, map[rune]rune) {
	cyrillic, latin := map[rune]rune{}, map[rune]rune{}
	letters := []rune(lookAlikes)
	for i := 0; i < len(letters); i += 2 {
		cyrillic[letters[i]] = letters[i+1]
		latin[letters[i+1]] = letters[i]
	}
	return cyrillic, latin
}()

// mend rewrites a word of mixed scripts in the one it was meant in: that of the letters that the other script has no
// look-alike for, else Cyrillic. A word with letters peculiar to both is left alone.
func mend(word []rune) {
	var cyrillic, latin bool
	for _, r := range word {
		cyrillic = cyrillic || inCyrillic(r)
		latin = latin || inLatin(r)
	}
	if !cyrillic || !latin {
		return
	}
	sureCyrillic := slices.ContainsFunc(word, func(r rune) bool { return inCyrillic(r) && toLatin[r] == 0 })
	sureLatin := slices.ContainsFunc(word, func(r rune) bool { return inLatin(r) && toCyrillic[r] == 0 })
	if sureCyrillic && sureLatin {
		return
	}
	twins := toCyrillic
	if sureLatin {
		twins = toLatin
	}
	for i, r := range word {
		if twin, ok := twins[r]; ok {
			word[i] = twin
		}
	}
}

func inCyrillic(r rune) bool { return r >= 0x400 && r < 0x530 }

func inLatin(r rune) bool { return r < 0x250 }
