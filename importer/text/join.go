package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/importer/label"
)

// continues says whether line b goes on with the paragraph of block p.
func (s setting) continues(p *block, b line) bool {
	a := p.last()
	switch {
	case s.doubled && b.blanks > 1, !s.doubled && b.blanks > 0:
		return false
	case !s.wrapped:
		return false
	case b.marked && !b.mark.Unsure:
		return s.borrowed(a, b)
	case bareLabel(p):
		return true
	case a.shouts() && b.speaks(), a.speaks() && b.shouts() && b.width-b.indent > 8:
		return false
	case a.indent != b.indent && (s.centred(a) || s.centred(b)):
		return s.centred(a) && s.centred(b) && !namedPart(p)
	case s.starts[b.indent]:
		return false
	case len(p.lines) > 1 && (b.indent > a.indent+1 || b.indent < a.indent-1):
		return false
	case b.marked && !s.full(a, b):
		return false
	case b.lowers():
		return !a.ends() || s.full(a, b)
	}
	return s.full(a, b)
}

// borrowed says whether what looks like the label of b is the tail of the sentence in a: a dash, or a number that a
// reference in a asks for.
func (s setting) borrowed(a, b line) bool {
	if !s.full(a, b) || a.ends() {
		return false
	}
	if b.mark.Kind == label.Bullet {
		return strings.Contains("–—−-", b.mark.Text) && (!a.marked || a.mark.Text != b.mark.Text) && a.indent <= b.indent
	}
	if b.mark.Kind != label.Arabic {
		return false
	}
	words := strings.Fields(strings.ToLower(a.text))
	last := words[len(words)-1]
	for _, stem := range []string{"пункт", "стат", "част", "раздел", "розділ", "глав", "абзац", "article", "section", "paragraph", "point", "chapter", "part", "№", "ст.", "п."} {
		if strings.HasPrefix(last, stem) {
			return true
		}
	}
	return false
}

// bareLabel says whether the block is a number or a bullet on a line of its own, whose text follows.
func bareLabel(p *block) bool {
	l := p.lines[0]
	return len(p.lines) == 1 && l.marked && l.mark.Kind != label.Named && l.mark.End == len(l.text) && (l.mark.Close != "" || l.mark.Kind == label.Bullet)
}

// namedPart says whether the block is the name of a part alone: «Раздел I».
func namedPart(p *block) bool {
	l := p.lines[0]
	return len(p.lines) == 1 && l.marked && l.mark.Kind == label.Named && l.mark.End == len(l.text)
}

const softHyphen = "\u00ad"

// joinLines joins two lines of a paragraph. A hyphen at the end of the first is kept or dropped as the same word is
// written elsewhere in the file; where it is not, it is kept, because programs that break plain text break words only at
// hyphens that they have.
func joinLines(a, b string, words map[string]int) string {
	if head, ok := strings.CutSuffix(a, softHyphen); ok {
		return head + b
	}
	head, ok := strings.CutSuffix(a, "-")
	if !ok {
		head, ok = strings.CutSuffix(a, "‐")
	}
	before, _ := utf8.DecodeLastRuneInString(head)
	after, _ := utf8.DecodeRuneInString(b)
	if !ok || !unicode.IsLetter(before) || !unicode.IsLetter(after) {
		return a + " " + b
	}
	left := head[strings.LastIndexFunc(head, notWord)+1:]
	right := b
	if i := strings.IndexFunc(b, notWord); i >= 0 {
		right = b[:i]
	}
	if unicode.IsLower(after) && words[strings.ToLower(left+right)] > words[strings.ToLower(left+"-"+right)] {
		return head + b
	}
	return a + b
}

// seenWords counts the words of the file that stand within a line.
func seenWords(lines []line) map[string]int {
	seen := map[string]int{}
	for _, l := range lines {
		for _, w := range strings.FieldsFunc(strings.ToLower(l.text), notWord) {
			seen[w]++
		}
	}
	return seen
}

// notWord says whether r is no part of a word or of a compound with hyphens.
func notWord(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '\'' && r != '’' && r != 'ʼ'
}
