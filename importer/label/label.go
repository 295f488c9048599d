// Package label recognises what stands in front of a clause: numbers, letters, bullets and names of parts.
//
// A label is told by its form alone: what it counts with, what closes it, and what follows. Where the form does not
// settle it, [Parse] still answers and says so: Label.Unsure marks a form that is often something else («А. Иванов»,
// «1986. …», "12 European …"), and Label.Others lists the further readings of an ordinal ("i" is one or the ninth letter,
// "С" the third letter of one alphabet, a later one of the other, and a hundred). Who sees the neighbours decides.
package label

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kind says what a label counts with.
type Kind uint8

// The kinds of labels.
const (
	Arabic Kind = iota // 1.  1.2.  3)  (4)  № 5
	Roman              // II.  iv)
	Letter             // а)  (b)  В.
	Bullet             // •  –  ·  ▪  *
	Named              // Раздел I, Розділ 2, Section 3, Стаття 4, Article 5, Option 1, Вариант 2, Annex A
)

// Label is one label at the start of a paragraph.
type Label struct {
	Text    string    // as printed, trailing space left out: "1.1.", "(a)", "•", "Раздел I."
	Kind    Kind      // what it counts with
	Close   string    // what closes it: ".", ")", "()" or "[]" for both brackets, ":", a dash, "" for nothing
	Numbers []int     // the ordinals: 1.2.3 -> 1 2 3, IV -> 4, б -> 2; nil for a bullet
	Suffix  string    // what tells a number that was put in later from the one before: "bis", "ter", "quater"; else ""
	Name    string    // Named only: the part in English: "section", "article", "option", "part", "chapter", "annex", "point", "title", …
	End     int       // offset in bytes where the text after the label begins
	Unsure  bool      // often no label at all: to be believed beside labels that count up to it or on from it
	Others  []Reading // other ways to read the last ordinal, likeliest first
}

// Reading is one way to read an ordinal.
type Reading struct {
	Kind   Kind
	Number int
}

// Parse finds the label that s starts with, leading space aside. It says false where s starts with running text.
func Parse(s string) (Label, bool) {
	body := strings.TrimLeftFunc(s, unicode.IsSpace)
	for _, read := range readers {
		l, ok := read(body)
		if !ok {
			continue
		}
		l.Text = body[:l.End]
		l.End = len(s) - len(strings.TrimLeftFunc(body[l.End:], unicode.IsSpace))
		return l, true
	}
	return Label{}, false
}

// readers each know one family of labels; the first that answers wins. They are given a text without leading space and
// set End to the end of the label itself.
var readers = []func(string) (Label, bool){named, signed, counted, bullet}

// next describes what follows a label.
type next struct {
	space bool   // white space comes first, or the text ends
	end   bool   // nothing but white space follows
	first rune   // first character after the space
	word  string // first word after the space, in lower case, letters only
	rest  string // from the first character on
}

// look describes the text after a label.
func look(after string) next {
	rest := strings.TrimLeftFunc(after, unicode.IsSpace)
	n := next{space: len(rest) < len(after) || after == "", end: rest == "", rest: rest}
	n.first, _ = utf8.DecodeRuneInString(rest)
	n.word = strings.ToLower(rest[:letters(rest)])
	return n
}

// opens says whether the text after a label begins as a sentence or a heading does.
func (n next) opens() bool {
	return !n.end && (unicode.IsUpper(n.first) || strings.ContainsRune("«\"“„‘'(", n.first))
}

// letters counts the bytes of the letters that s starts with.
func letters(s string) int {
	for i, r := range s {
		if (r < 'а' || r > 'я') && !unicode.IsLetter(r) { // most are small Cyrillic ones
			return i
		}
	}
	return len(s)
}

// digits counts the ASCII digits that s starts with.
func digits(s string) int {
	n := 0
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	return n
}

// spaces counts the bytes of white space that s starts with.
func spaces(s string) int {
	return len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
}
