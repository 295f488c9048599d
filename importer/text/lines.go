package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/importer/label"
	"parley/importer/memo"
)

// line is one line of the file that is not blank.
type line struct {
	text   string // single spaces, none at the ends
	number int    // in the file, from 1
	indent int    // columns
	width  int    // columns, the indent included
	blanks int    // blank lines before it
	rule   bool   // nothing but signs that draw a line
	mark   label.Label
	marked bool // mark is a label
}

const tabStop = 8

// splitLines cuts text into its lines. Page numbers that stand alone beside a form feed are set aside.
func splitLines(text string) (lines []line, furniture []memo.Furniture) {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n\n", "\u0085", "\n", "\ufeff", "", "\u200b", "", "\x1a", "").Replace(text)
	blanks := 0
	raw, quoted := unquote(strings.Split(text, "\n"))
	for i, s := range raw {
		if i > 0 && quoted[i] != quoted[i-1] {
			blanks++
		}
		feed := strings.ContainsRune(s, '\f')
		if feed {
			blanks++
		}
		l := newLine(s)
		if l.text == "" {
			blanks++
			continue
		}
		l.number, l.blanks = i+1, blanks
		blanks = 0
		if l.pageNumber() && (feed || feedFollows(raw[i+1:])) {
			furniture = append(furniture, memo.Furniture{Kind: memo.PageNumber, Text: l.text, Place: memo.Place{Line: l.number}})
			blanks = l.blanks + 1
			continue
		}
		lines = append(lines, l)
	}
	return lines, furniture
}

func newLine(s string) line {
	s = strings.ReplaceAll(s, "\f", "")
	var l line
	for _, r := range s {
		switch {
		case r == '\t':
			l.indent += tabStop - l.indent%tabStop
		case unicode.IsSpace(r):
			l.indent++
		default:
			l.text = strings.Join(strings.Fields(s), " ")
			l.width = l.indent + utf8.RuneCountInString(strings.TrimSpace(s))
			l.rule = isRule(l.text)
			l.mark, l.marked = label.Parse(l.text)
			return l
		}
	}
	return line{}
}

// isRule says whether a line only draws one: ====, ----, * * *.
func isRule(s string) bool {
	s = strings.ReplaceAll(s, " ", "")
	return len(s) >= 3 && strings.Trim(s, "=-_*~#–—═─") == ""
}

// pageNumber says whether the line looks like the number of a page: 7, - 7 -, — 7 —.
func (l line) pageNumber() bool {
	s := strings.Trim(l.text, "-–— ")
	return s != "" && len(s) <= 4 && strings.Trim(s, "0123456789") == ""
}

// feedFollows says whether a form feed comes before any text.
func feedFollows(rest []string) bool {
	for _, s := range rest {
		if strings.HasPrefix(strings.TrimLeft(s, " \t"), "\f") {
			return true
		}
		if strings.TrimSpace(s) != "" {
			return false
		}
	}
	return false
}

// lowers says whether the line starts with a small letter and no label.
func (l line) lowers() bool {
	r, _ := utf8.DecodeRuneInString(l.text)
	return unicode.IsLower(r) && (!l.marked || l.mark.Unsure)
}

// shouts says whether the line has letters, more than three, and all are capitals.
func (l line) shouts() bool {
	n := 0
	for _, r := range l.text {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n > 3
}

// speaks says whether the line has a small letter.
func (l line) speaks() bool { return strings.ContainsFunc(l.text, unicode.IsLower) }

// ends says whether the line ends as a sentence or an item does.
func (l line) ends() bool {
	s := strings.TrimRight(l.text, "»\"”’)]")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".;:!?…", r)
}

// firstWord counts the columns of the line's first word.
func (l line) firstWord() int {
	word, _, _ := strings.Cut(l.text, " ")
	return utf8.RuneCountInString(word)
}
