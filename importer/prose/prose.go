// Package prose makes paragraphs of what the readers of office formats find: runs of text with their look, table rows,
// notes.
//
// A [Runs] gathers one paragraph; the reader makes a [Block] of it and lays it into a [Draft], which at the end puts the
// notes after the body, counts the paragraphs and turns sizes in points into multiples of the body's.
package prose

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"parley/importer/memo"
)

// Look is how a run of text is set.
type Look struct {
	Bold, Italic bool
	Points       float64 // type size; 0 = unknown
}

// Runs is a paragraph that is being read.
type Runs struct {
	text         strings.Builder
	letters      int // that are no white space
	bold, italic int // of them
	sizes        []sized
}

// sized counts the letters of one type size.
type sized struct {
	points  float64
	letters int
}

// Add appends a run.
func (r *Runs) Add(s string, look Look) {
	r.text.WriteString(s)
	n := letters(s)
	if n == 0 {
		return
	}
	r.letters += n
	if look.Bold {
		r.bold += n
	}
	if look.Italic {
		r.italic += n
	}
	r.sizes = addSize(r.sizes, look.Points, n)
}

// Empty says whether r shows nothing.
func (r *Runs) Empty() bool { return r.letters == 0 }

// Text gives what r says: single spaces, NFC.
func (r *Runs) Text() string { return Clean(r.text.String()) }

// Look gives the look that all of r has, and the size that most of it has.
func (r *Runs) Look() Look {
	all := r.letters
	return Look{Bold: all > 0 && r.bold == all, Italic: all > 0 && r.italic == all, Points: commonest(r.sizes)}
}

// Block makes a block of r: its text and look, not its place.
func (r *Runs) Block() Block {
	look := r.Look()
	return Block{
		Paragraph: memo.Paragraph{Text: r.Text(), Style: memo.Style{Bold: look.Bold, Italic: look.Italic}},
		Points:    look.Points,
	}
}

// unseen takes out what shows nothing and writes a hyphen that does not break as any hyphen.
var unseen = strings.NewReplacer("\u00ad", "", "\u200b", "", "\u2060", "", "\ufeff", "", "\u200e", "", "\u200f", "", "\u2011", "-", "\x00", "")

// Clean gives s with single spaces, in NFC, without soft hyphens, control characters and other signs that show nothing.
func Clean(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) {
			return -1
		}
		return r
	}, unseen.Replace(strings.ToValidUTF8(s, "\ufffd")))
	return norm.NFC.String(strings.Join(strings.Fields(s), " "))
}

// letters counts the characters of s that show.
func letters(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

func addSize(sizes []sized, points float64, n int) []sized {
	if points <= 0 {
		return sizes
	}
	at := slices.IndexFunc(sizes, func(s sized) bool { return s.points == points })
	if at < 0 {
		return append(sizes, sized{points, n})
	}
	sizes[at].letters += n
	return sizes
}

// commonest gives the size of most letters, the first of equals, 0 where none is known.
func commonest(sizes []sized) float64 {
	var best sized
	for _, s := range sizes {
		if s.letters > best.letters {
			best = s
		}
	}
	return best.points
}
