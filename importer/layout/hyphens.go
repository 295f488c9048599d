package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// vocabulary counts the words of a document, to tell a word parted at a line end from a compound.
type vocabulary struct {
	count  map[string]int
	stems  map[string]bool // first letters of words, stemLength of them
	parted bool            // the document parts words at line ends
}

const (
	stemLength  = 5
	partedShare = 0.015 // of the lines end in a hyphen where words are parted
)

// settleHyphens decides what U+2010 is: where it stands only at line ends, beside plain hyphens, it parts words; else it
// is the document's hyphen.
func settleHyphens(pages []leaf) {
	found, plain, inside := false, false, false
	each(pages, func(s spot) {
		plain = plain || strings.ContainsRune(s.text, '-')
		if i := strings.IndexRune(s.text, printedHyphen); i >= 0 {
			found = true
			inside = inside || i+len(string(printedHyphen)) < len(s.text)
		}
	})
	if !found {
		return
	}
	each(pages, func(s spot) {
		if cut, ok := strings.CutSuffix(s.text, string(printedHyphen)); ok && plain && !inside {
			s.text = cut + string(softHyphen)
		}
		s.text = strings.ReplaceAll(s.text, string(printedHyphen), "-")
	})
}

// newVocabulary counts the words that stand inside lines; those at a line end may be halves.
func newVocabulary(pages []leaf) vocabulary {
	v := vocabulary{count: map[string]int{}, stems: map[string]bool{}}
	lines, hyphens, own := 0, 0, 0
	broken := false
	end := ""
	each(pages, func(s spot) {
		lines++
		broken = broken || s.broken
		if end != "" && compound(bare(end), bare(firstWord(s.text))) {
			own++
		}
		end = ""
		if hyphenated(s.text) {
			hyphens++
			end = lastWord(s.text)
		}
	})
	if hyphens == 0 && !broken {
		return v
	}
	hyphens -= own
	v.parted = hyphens >= 2 && float64(hyphens) > partedShare*float64(lines)
	half := false
	each(pages, func(s spot) {
		ws := strings.Fields(s.text)
		if half && len(ws) > 0 {
			ws = ws[1:]
		}
		if half = s.broken || hyphenated(s.text); half && len(ws) > 0 {
			ws = ws[:len(ws)-1]
		}
		for _, w := range ws {
			v.see(bare(w))
		}
	})
	return v
}

func (v *vocabulary) see(w string) {
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

// bare gives a word in small letters without the marks around it.
func bare(w string) string {
	return strings.ToLower(strings.TrimFunc(w, func(r rune) bool { return !alphanumeric(r) }))
}

// hyphenated says whether s ends in the middle of a word with a hyphen.
func hyphenated(s string) bool {
	if !strings.HasSuffix(s, "-") {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(s[:len(s)-1])
	return alphanumeric(r)
}

// join appends the next line to a text: with a blank, without one after a soft hyphen or a word's own hyphen, and
// without the hyphen where it only parts a word.
func (v *vocabulary) join(text, next string) string {
	if cut, ok := strings.CutSuffix(text, string(softHyphen)); ok {
		return cut + next
	}
	if !hyphenated(text) {
		return text + " " + next
	}
	if v.keeps(lastWord(text), firstWord(next)) {
		return text + next
	}
	return text[:len(text)-1] + next
}

// lastWord is the word that a text which ends in a hyphen is parted in, without the hyphen.
func lastWord(text string) string { return text[strings.LastIndexByte(text, ' ')+1 : len(text)-1] }

func firstWord(text string) string {
	word, _, _ := strings.Cut(text, " ")
	return word
}

// keeps says whether the hyphen between two halves at a line end is the word's own. What the document says elsewhere
// decides; then the shape of the halves; then whether the document parts words at all.
func (v *vocabulary) keeps(first, second string) bool {
	if !parts(first, second) {
		return true
	}
	a, b := bare(first), bare(second)
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
func (v *vocabulary) standsAlone(a string) bool {
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
func (v *vocabulary) begins(b string) bool {
	if v.count[b] > 0 && utf8.RuneCountInString(b) > 3 {
		return true
	}
	return utf8.RuneCountInString(b) >= stemLength && v.stems[b[:prefix(b, stemLength)]]
}
