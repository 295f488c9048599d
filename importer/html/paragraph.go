package html

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/importer/label"
	"parley/importer/pattern"
	"parley/importer/prose"
	"parley/importer/text"
)

// paragraph is one that is being read: lines, divided by line breaks.
type paragraph struct {
	in     setting
	label  string
	lines  [][]piece
	breaks int  // after the last line
	kept   bool // white space is, as in plain text
}

// piece is text of one look.
type piece struct {
	text string
	look prose.Look
}

// text adds text to the open paragraph, or begins one.
func (w *walker) text(s string, in setting) {
	if in.unseen || in.look.Points == 0 {
		if strings.TrimSpace(s) != "" {
			w.marks.Hidden++
		}
		return
	}
	if in.space == folded {
		w.say(s, in)
		return
	}
	for i, line := range strings.Split(s, "\n") {
		if i > 0 {
			w.lineBreak(in)
		}
		w.say(strings.TrimSuffix(line, "\r"), in)
	}
}

// say adds text that has no line breaks of its own.
func (w *walker) say(s string, in setting) {
	blank := strings.TrimSpace(s) == ""
	p := w.open
	if p == nil {
		if blank && in.space != kept {
			return
		}
		p = &paragraph{in: in, lines: [][]piece{nil}, kept: in.space == kept}
		w.open = p
	}
	if w.label != nil && !blank {
		p.label, w.label = w.label.text, nil
	}
	if p.breaks > 0 && (!blank || p.kept) {
		w.resume(in)
		p = w.open
	}
	if p.breaks == 0 {
		last := len(p.lines) - 1
		p.lines[last] = append(p.lines[last], piece{symbols(s, in.font), in.look})
	}
}

// resume goes on after line breaks: in a new line, or after two or more in a new paragraph.
func (w *walker) resume(in setting) {
	p := w.open
	if p.breaks > 1 && !p.kept && w.filled() {
		around := p.in
		w.flush()
		around.style.look = in.look
		w.open = &paragraph{in: around, lines: [][]piece{nil}}
		return
	}
	for range p.breaks {
		p.lines = append(p.lines, nil)
	}
	p.breaks = 0
}

// filled says whether the open paragraph shows anything.
func (w *walker) filled() bool {
	for _, line := range w.open.lines {
		for _, piece := range line {
			if strings.TrimSpace(piece.text) != "" {
				return true
			}
		}
	}
	return false
}

// maxBreaks bounds how many line breaks in a row are kept.
const maxBreaks = 50

// lineBreak ends a line of the open paragraph.
func (w *walker) lineBreak(in setting) {
	if w.open == nil && in.space == kept {
		w.open = &paragraph{in: in, lines: [][]piece{nil}, kept: true}
	}
	if w.open != nil {
		w.open.breaks = min(w.open.breaks+1, maxBreaks)
	}
}

// symbols gives the sign that a symbol font shows for a lone character, as word processors write their bullets.
func symbols(s, font string) string {
	if font != "symbol" && !strings.HasPrefix(font, "wingdings") {
		return s
	}
	one := []rune(strings.TrimSpace(s))
	if len(one) != 1 || one[0] > 0xff {
		return s
	}
	return strings.Replace(s, string(one), prose.Bullet(string(one[0]+0xf000)), 1)
}

// flush finishes the open paragraph.
func (w *walker) flush() {
	p := w.open
	w.open = nil
	if p == nil {
		return
	}
	if p.kept || p.wrapped() {
		w.plain(p)
		return
	}
	for i, group := range p.groups() {
		var runs prose.Runs
		for j, line := range group {
			if j > 0 {
				runs.Add(" ", prose.Look{})
			}
			for _, piece := range line {
				runs.Add(piece.text, piece.look)
			}
		}
		b := runs.Block()
		if i == 0 {
			b.Label = p.label
		}
		w.add(b, p.in)
	}
}

// gluedNumber is a number of a heading, perhaps after a word, without a space before the heading's first word.
var gluedNumber = pattern.New(`^((?:\pL+ )?(?:\d+(?:\.\d+)*|[IVXLC]+)[.)]?)(\p{Lu}\p{Ll}.*|\p{Lu} .*|[\p{Ll}].*|\p{Lu}{2}.*)$`)

// add adds a block with the look of what stands around it.
func (w *walker) add(b prose.Block, in setting) {
	if b.Text == "" && b.Label == "" {
		return
	}
	if b.Text == "" {
		b.Text, b.Label = b.Label, ""
	}
	if w.page.glued && in.level > 0 && b.Label == "" {
		if m := gluedNumber.FindStringSubmatch(b.Text); m != nil {
			b.Label, b.Text = m[1], m[2]
		}
	}
	b.Style.Level, b.Style.ListLevel, b.Style.Centred = in.level, in.list, in.centred
	b.Indent = max(in.left+in.first, 0)
	*w.out = append(*w.out, b)
}

// plain reads what keeps its line ends and spaces as plain text is read.
func (w *walker) plain(p *paragraph) {
	var b strings.Builder
	for i, line := range p.lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		for _, piece := range line {
			b.WriteString(piece.text)
		}
	}
	for i, read := range text.Read(b.String()).Paragraphs {
		block := prose.Block{Paragraph: read, Points: p.in.look.Points}
		block.Line = 0
		if i == 0 {
			block.Label = p.label
		}
		block.Text = prose.Clean(block.Text)
		w.add(block, p.in)
	}
}

// Where the lines of a paragraph are more than parts of one.
const (
	manyLines = 6   // lines from here on
	sentences = 8   // with so many words each, and ends of sentences, are paragraphs
	full      = 45  // of so many letters, and
	widest    = 100 // not of more, were broken by a mail program
)

// wrapped says whether the lines are those of plain text that was broken at some width.
func (p *paragraph) wrapped() bool {
	filled := 0
	for _, line := range p.lines {
		switch n := utf8.RuneCountInString(shown(line)); {
		case n > widest:
			return false
		case n > full:
			filled++
		}
	}
	return len(p.lines) >= manyLines && filled*5 > len(p.lines)*3
}

// groups gives the lines that make a paragraph each. Lines that begin with labels do, where there are two at least, and
// so do those of many that are sentences.
func (p *paragraph) groups() [][][]piece {
	labelled, ended, words := 0, 0, 0
	for i, line := range p.lines {
		s := shown(line)
		if i == 0 && p.label != "" || begins(s) {
			labelled++
		}
		if r, _ := utf8.DecodeLastRuneInString(s); strings.ContainsRune(".;:!?", r) {
			ended++
		}
		words += len(strings.Fields(s))
	}
	n := len(p.lines)
	all := n >= manyLines && words >= n*sentences && ended*5 > n*4
	if labelled < 2 && !all {
		return [][][]piece{p.lines}
	}
	groups := [][][]piece{{p.lines[0]}}
	for _, line := range p.lines[1:] {
		if last := len(groups) - 1; all || begins(shown(line)) {
			groups = append(groups, [][]piece{line})
		} else {
			groups[last] = append(groups[last], line)
		}
	}
	return groups
}

// shown gives the text of a line.
func shown(line []piece) string {
	var b strings.Builder
	for _, piece := range line {
		b.WriteString(piece.text)
	}
	return prose.Clean(b.String())
}

// begins says whether a line begins with a label.
func begins(s string) bool {
	l, ok := label.Parse(s)
	return ok && !l.Unsure && strings.ContainsFunc(s[l.End:], unicode.IsLetter)
}
