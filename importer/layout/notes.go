package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	noteSize = 0.92 // of the body's type, up to which text at the foot can be notes
	ruleLeap = 2.5  // type sizes between a rule and the first note under it
)

// separators keeps the short level rules of a page, one of which may stand above its notes.
func separators(rules []Rule, width float64) []Rule {
	var out []Rule
	for _, r := range rules {
		if w := r.X1 - r.X0; r.Y1-r.Y0 <= thinRule && w > 20 && w < 0.6*width && len(out) < 200 {
			out = append(out, r)
		}
	}
	return out
}

// markNotes marks the footnotes of every page and gathers their marks.
func (m *measure) markNotes(pages []leaf) {
	m.marks = map[string]bool{}
	for i := range pages {
		p := &pages[i]
		for k := range p.blocks {
			if b := &p.blocks[k]; !b.zone.cell {
				m.markBlockNotes(p, b, k == len(p.blocks)-1)
			}
		}
	}
	each(pages, func(s spot) {
		if mark, _ := noteMark(s.text, s.note); s.note && mark != "" {
			s.beginsNote = true
			m.marks[mark] = true
		}
	})
}

// markBlockNotes marks the notes at the end of one column.
func (m *measure) markBlockNotes(p *leaf, b *block, last bool) {
	from := len(b.lines)
	for from > 0 {
		l := &b.lines[from-1]
		if l.furniture == "" && (l.row > 0 || l.size > noteSize*m.size) {
			break
		}
		from--
	}
	if from == 0 && !last {
		return
	}
	if from < len(b.lines) {
		from = m.notesFrom(p, b, from)
	}
	from = min(from, underRule(p, b), m.answering(p, b))
	for i := from; i < len(b.lines); i++ {
		b.lines[i].note = true
	}
}

// notesFrom gives where the notes begin among the small lines at the end of b: at the first line with a mark, at the
// first of all if a rule stands above it.
func (m *measure) notesFrom(p *leaf, b *block, from int) int {
	for i := from; i < len(b.lines); i++ {
		l := &b.lines[i]
		if l.furniture != "" {
			continue
		}
		if mark, _ := noteMark(l.text, true); mark != "" || ruleAbove(p, b, i) {
			return i
		}
	}
	return len(b.lines)
}

// underRule finds notes set as large as the body: the lines under a short rule of which the first begins with a mark.
func underRule(p *leaf, b *block) int {
	for i := range b.lines {
		l := &b.lines[i]
		if l.furniture != "" || l.row > 0 || l.y > 0.6*p.height {
			continue
		}
		if mark, _ := noteMark(l.text, true); mark != "" && ruleAbove(p, b, i) && onlySmallerBelow(b, i) {
			return i
		}
	}
	return len(b.lines)
}

// answering finds notes that nothing in their look gives away: the lines at the foot, set apart, of which the first begins
// with a mark that is raised somewhere above it.
func (m *measure) answering(p *leaf, b *block) int {
	for i := 1; i < len(b.lines); i++ {
		l, above := &b.lines[i], &b.lines[i-1]
		if l.furniture != "" || l.y > 0.4*p.height || above.y-l.y < 1.3*m.lead*l.size || !onlySmallerBelow(b, i) {
			continue
		}
		if mark, _ := noteMark(l.text, true); mark != "" && refersTo(b.lines[:i], mark) {
			return i
		}
	}
	return len(b.lines)
}

// refersTo says whether a mark is raised in one of the lines.
func refersTo(lines []line, mark string) bool {
	for i := range lines {
		for _, part := range strings.Split(lines[i].text, string(markOpen))[1:] {
			if m, _, _ := strings.Cut(part, string(markClose)); plainMark(m) == mark {
				return true
			}
		}
	}
	return false
}

// onlySmallerBelow says whether no line after i is larger than it.
func onlySmallerBelow(b *block, i int) bool {
	for _, l := range b.lines[i:] {
		if l.size > 1.05*b.lines[i].size || l.row > 0 {
			return false
		}
	}
	return true
}

// ruleAbove says whether a short rule at the left edge of the column stands between line i of b and the one before it.
func ruleAbove(p *leaf, b *block, i int) bool {
	l := &b.lines[i]
	top := l.y + ruleLeap*l.size
	for k := i - 1; k >= 0; k-- {
		if b.lines[k].furniture == "" {
			top = min(top, b.lines[k].y-0.05*b.lines[k].size)
			break
		}
	}
	for _, r := range p.rules {
		if r.Y0 > l.y+0.5*l.size && r.Y1 < top && r.X0 > b.left-2*l.size && r.X0 < b.left+2*l.size && r.X1-r.X0 < 0.75*(b.right-b.left) {
			return true
		}
	}
	return false
}

// noteMark gives the mark a note begins with, and the text after it. In a text known as notes a plain number counts too.
func noteMark(s string, note bool) (mark, rest string) {
	if after, ok := strings.CutPrefix(s, string(markOpen)); ok {
		if m, r, ok := strings.Cut(after, string(markClose)); ok {
			return plainMark(m), strings.TrimSpace(r)
		}
	}
	if !note {
		return "", s
	}
	n := strings.IndexFunc(s, func(r rune) bool { return !markLike(string(r)) })
	if k := strings.IndexByte(s, ' '); n == 0 && k > 0 && romanLike(s[:k]) {
		n = k
	}
	if n <= 0 || utf8.RuneCountInString(s[:n]) > 3 {
		return "", s
	}
	rest = strings.TrimSpace(s[n:])
	r, _ := utf8.DecodeRuneInString(rest)
	if rest == "" || !(unicode.IsLetter(r) || strings.ContainsRune("«“\"„(", r)) {
		return "", s
	}
	return plainMark(s[:n]), rest
}

// plainMark writes raised digits as plain ones.
func plainMark(s string) string { return raised.Replace(strings.ReplaceAll(s, " ", "")) }

var raised = strings.NewReplacer("¹", "1", "²", "2", "³", "3", "⁰", "0", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9", "∗", "*")

// unmarked gives s with its footnote marks as plain text.
func unmarked(s string) string {
	if !strings.ContainsRune(s, markOpen) {
		return s
	}
	return strings.NewReplacer(string(markOpen), "", string(markClose), "").Replace(s)
}

// withoutMarks takes the marks that refer to notes out of s and leaves others, such as powers, as plain text.
func (m *measure) withoutMarks(s string) string {
	if !strings.ContainsRune(s, markOpen) {
		return s
	}
	var b strings.Builder
	for {
		before, after, ok := strings.Cut(s, string(markOpen))
		b.WriteString(before)
		if !ok {
			break
		}
		mark, rest, _ := strings.Cut(after, string(markClose))
		if !m.marks[plainMark(mark)] || power(b.String(), mark) {
			b.WriteString(mark)
		}
		s = rest
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// power says whether a mark after s is the power of a unit: «м²», "km³".
func power(s, mark string) bool {
	if m := plainMark(mark); m != "2" && m != "3" {
		return false
	}
	unit := s[strings.LastIndexAny(s, " \u00a0")+1:]
	switch strings.Trim(unit, "0123456789.,") {
	case "м", "км", "см", "мм", "m", "km", "cm", "mm":
		return true
	}
	return false
}
