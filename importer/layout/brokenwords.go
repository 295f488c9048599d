package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/importer/hyphen"
)

// narrowCell is the width in ems of the text of a cell up to which words are broken where they do not fit.
const narrowCell = 8

// lines makes the lines of c. Where a cell is narrower than a word, the word is broken without a hyphen: it fills the
// line so far that not one more letter would have stood there.
func (c *cell) lines() []line {
	pad := c.x1 - c.x0
	for i := range c.rows {
		pad = min(pad, max(0, c.rows[i].x0-c.x0))
	}
	right := c.x1 - pad
	out := make([]line, len(c.rows))
	for i := range c.rows {
		r := &c.rows[i]
		out[i] = newLine(r.words)
		if i+1 == len(c.rows) || len(r.words) > 1 || right-c.x0-pad > narrowCell*r.size {
			continue
		}
		next := &c.rows[i+1].words[0]
		room := right - r.x1
		out[i].broken = room < next.letterWidth() && room > -0.5*r.size && wordGoesOn(r.words[0].text, next.text)
	}
	return out
}

// letterWidth is the usual width of a letter of w.
func (w *word) letterWidth() float64 { return (w.x1 - w.x0) / float64(utf8.RuneCountInString(w.text)) }

// wordGoesOn says whether b may carry on the word that a begins.
func wordGoesOn(a, b string) bool {
	last, _ := utf8.DecodeLastRuneInString(a)
	first, _ := utf8.DecodeRuneInString(b)
	return unicode.IsLetter(last) && (unicode.IsLower(first) || unicode.IsUpper(first) && capitals(a))
}

// joinBroken appends the next line to a text that ends in a line filled by one word: without a blank if the two are one
// word as far as the rest of the document knows.
func joinBroken(known *hyphen.Words, text, next string) string {
	a, b := hyphen.Bare(text[strings.LastIndexByte(text, ' ')+1:]), hyphen.Bare(hyphen.First(next))
	if known.Seen(a+b) > 0 || known.Seen(a) == 0 && (known.Seen(b) == 0 || utf8.RuneCountInString(b) < 3) {
		return text + next
	}
	return text + " " + next
}
