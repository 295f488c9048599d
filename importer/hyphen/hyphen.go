// Package hyphen tells what a hyphen at the end of a line is: the word's own, or one that only parts the word.
//
// What the document says elsewhere decides: a word that stands there whole is whole. Then it is the spelling of Russian and
// Ukrainian, which writes some words with a hyphen always («будь-який», «военно-политический»); then whether the document
// parts words at all, and whether both halves are words of it.
package hyphen

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Soft is the hyphen that shows only where a word is parted.
const Soft = '\u00AD'

// Words are the words of a document, to tell a word parted at a line end from a compound. The zero Words know none.
type Words struct {
	count  map[string]int
	stems  map[string]bool // first letters of words, stemLength of them
	parted bool            // the document parts words at line ends
}

const (
	stemLength  = 5
	partedShare = 0.015 // of the lines end in a hyphen where words are parted
)

// Of gathers the words that stand inside the lines of a document; those at a line end may be halves. Beside its text each
// line says whether it ends in the middle of a word without a hyphen.
func Of(lines iter.Seq2[string, bool]) Words {
	v := Words{count: map[string]int{}, stems: map[string]bool{}}
	all, hyphens, own := 0, 0, 0
	anyBroken := false
	end := ""
	for text, broken := range lines {
		all++
		anyBroken = anyBroken || broken
		if end != "" && compound(Bare(end), Bare(First(text))) {
			own++
		}
		end = ""
		if Ends(text) {
			hyphens++
			end = lastWord(text)
		}
	}
	if hyphens == 0 && !anyBroken {
		return v
	}
	hyphens -= own
	v.parted = hyphens >= 2 && float64(hyphens) > partedShare*float64(all)
	half := false
	for text, broken := range lines {
		ws := strings.Fields(text)
		if half && len(ws) > 0 {
			ws = ws[1:]
		}
		if half = broken || Ends(text); half && len(ws) > 0 {
			ws = ws[:len(ws)-1]
		}
		for _, w := range ws {
			v.see(Bare(w))
		}
	}
	return v
}

// Seen is how often a word, in small letters, stands inside the lines.
func (v *Words) Seen(word string) int { return v.count[word] }

func (v *Words) see(w string) {
	if w == "" {
		return
	}
	v.count[w]++
	if n := prefix(w, stemLength); n < len(w) {
		v.stems[w[:n]] = true
	}
	for _, part := range strings.Split(w, "-") {
		if part != w && len(part) > 0 {
			v.stems[part[:prefix(part, stemLength)]] = true
		}
	}
}

// prefix gives the length in bytes of the first n letters of s.
func prefix(s string, n int) int {
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}

// Bare gives a word in small letters without the marks around it.
func Bare(w string) string {
	return strings.ToLower(strings.TrimFunc(w, func(r rune) bool { return !alphanumeric(r) }))
}

// Ends says whether s ends in the middle of a word with a hyphen.
func Ends(s string) bool {
	if !strings.HasSuffix(s, "-") {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(s[:len(s)-1])
	return alphanumeric(r)
}

// Join appends the next line to a text: with a blank, without one after a soft hyphen or a word's own hyphen, and
// without the hyphen where it only parts a word.
func (v *Words) Join(text, next string) string {
	if cut, ok := strings.CutSuffix(text, string(Soft)); ok {
		return cut + next
	}
	if !Ends(text) {
		return text + " " + next
	}
	if v.keeps(lastWord(text), First(next)) {
		return text + next
	}
	return text[:len(text)-1] + next
}

// lastWord is the word that a text which ends in a hyphen is parted in, without the hyphen.
func lastWord(text string) string { return text[strings.LastIndexByte(text, ' ')+1 : len(text)-1] }

// First is the first word of a text.
func First(text string) string {
	word, _, _ := strings.Cut(text, " ")
	return word
}

// keeps says whether the hyphen between two halves at a line end is the word's own. What the document says elsewhere
// decides; then the shape of the halves; then whether the document parts words at all.
func (v *Words) keeps(first, second string) bool {
	if !parts(first, second) {
		return true
	}
	a, b := Bare(first), Bare(second)
	whole, parted := v.count[a+b], v.count[a+"-"+b]
	if whole != parted {
		return parted > whole
	}
	if compound(a, b) {
		return true
	}
	if !v.parted {
		return !latin(a) || v.count[a] > 0 || englishParts[a]
	}
	return v.standsAlone(a) && v.begins(b)
}

// parts says whether a word can be parted between two halves: letters on both sides and no change of case but from a
// first capital.
func parts(first, second string) bool {
	r, _ := utf8.DecodeRuneInString(second)
	last, _ := utf8.DecodeLastRuneInString(first)
	if !unicode.IsLetter(r) || !unicode.IsLetter(last) {
		return false
	}
	return unicode.IsLower(r) && unicode.IsLower(last) || unicode.IsUpper(r) && unicode.IsUpper(last) && utf8.RuneCountInString(first) > 1
}

// standsAlone says whether a half is itself a word of the document, in this or a nearly equal form: "военно" beside
// "военный".
func (v *Words) standsAlone(a string) bool {
	if strings.Contains(a, "-") || utf8.RuneCountInString(a) < 4 {
		return false
	}
	if v.count[a] > 0 {
		return true
	}
	if utf8.RuneCountInString(a) <= stemLength {
		return false
	}
	return strings.HasSuffix(a, "о") && v.stems[a[:prefix(a, stemLength)]]
}

// begins says whether words of the document begin like b.
func (v *Words) begins(b string) bool {
	if v.count[b] > 0 && utf8.RuneCountInString(b) > 3 {
		return true
	}
	return utf8.RuneCountInString(b) >= stemLength && v.stems[b[:prefix(b, stemLength)]]
}

// alphanumeric says whether r is a letter or a digit.
func alphanumeric(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
