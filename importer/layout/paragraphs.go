package layout

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/importer/hyphen"
	"parley/importer/label"
	"parley/importer/memo"
)

const (
	looseLead = 1.1 // of the usual step, from which two lines are apart
	wideLead  = 1.7 // even in the middle of a sentence
	farIndent = 6   // ems beyond which no first line is indented

	spareTitle  = 2 // ems beyond the next word that a line in the middle leaves free, from which it is whole
	firstIndent = 4 // ems by which the first line of a paragraph is usually indented at most
)

// draft is a paragraph while its lines are gathered.
type draft []spot

func (d draft) last() spot { return d[len(d)-1] }

// flow is a text while its paragraphs are gathered.
type flow struct {
	drafts []draft
	open   int // the draft that lines are added to
	begins func(draft, spot) bool
}

// paragraphs gathers lines into paragraphs: the body first, then the notes.
func (m *measure) paragraphs(pages []leaf) []memo.Paragraph {
	body, notes := flow{begins: m.newParagraph}, flow{begins: m.newNote}
	each(pages, func(s spot) {
		if s.note {
			notes.add(s)
		} else {
			body.add(s)
		}
	})
	var out []memo.Paragraph
	for _, d := range append(body.drafts, notes.drafts...) {
		if p := m.finish(d); p.Text != "" {
			out = append(out, p)
		}
	}
	return out
}

// add adds a line to the open draft, or to one that a page end cut off, or begins another.
func (f *flow) add(s spot) {
	if k := f.cutOff(s); k >= 0 {
		f.open = k
	} else if len(f.drafts) == 0 || f.begins(f.drafts[f.open], s) {
		f.open = len(f.drafts)
		f.drafts = append(f.drafts, nil)
	}
	f.drafts[f.open] = append(f.drafts[f.open], s)
}

// cutOff finds the draft that the first line of a cell carries on: one in a cell of the same width on the page before
// that has not come to its end; -1 if there is none.
func (f *flow) cutOff(l spot) int {
	if !l.block.zone.cell || l.row > 0 || l.line != &l.block.lines[0] || !l.lower() {
		return -1
	}
	for k := len(f.drafts) - 1; k >= 0; k-- {
		p := f.drafts[k].last()
		switch {
		case p.page == l.page:
		case !p.block.zone.cell || p.page.number != l.page.number-1:
			return -1
		case math.Abs(p.block.left-l.block.left) < 2 && math.Abs(p.block.right-l.block.right) < 2:
			if ended(p.text) {
				return -1
			}
			return k
		}
	}
	return -1
}

// newNote says whether l begins another note than d.
func (m *measure) newNote(d draft, l spot) bool {
	if l.beginsNote {
		return true
	}
	p := d.last()
	return p.page != l.page && ended(p.text) || p.block == l.block && p.y-l.y > wideLead*m.lead*l.size
}

// newParagraph says whether l begins another paragraph than d.
func (m *measure) newParagraph(d draft, l spot) bool {
	p := d.last()
	switch {
	case p.row > 0 || l.row > 0:
		return p.row != l.row
	case p.block != l.block && (p.block.zone.cell || l.block.zone.cell):
		return true
	case leader(p.text) || leader(l.text):
		return true
	case !alike(p.size, l.size):
		return true
	case hyphen.Ends(p.text) && (l.lower() || capitals(p.text) && capitals(l.text)) || strings.HasSuffix(p.text, string(softHyphen)):
		return false
	case p.block != l.block || l.y > p.y:
		return m.newAfterBreak(d, l)
	}
	return m.newBelow(d, p, l)
}

// newAfterBreak decides at the end of a column or page, where the distance of lines says nothing.
func (m *measure) newAfterBreak(d draft, l spot) bool {
	p := d.last()
	end, fit := ended(p.text), fits(p, l)
	switch {
	case widthChanges(p, l) && !(l.lower() && !end):
		return true
	case labelled(l.text):
		return end || fit
	case l.lower():
		return end && fit && room(p, l) > 2*l.size
	case fit || p.allBold() != l.allBold():
		return true
	case hangsOn(d, l):
		return false
	case narrow(p) && centred(p) != (narrow(l) && centred(l)):
		return true
	}
	return end && (m.indents || m.outdents) && indented(l)
}

// hangsOn says whether l begins where the text of a labelled draft does, right of the label.
func hangsOn(d draft, l spot) bool {
	at := d[0].second
	if len(d) > 1 {
		at = d[1].x0
	}
	off := l.x0 - l.block.left - (at - d[0].block.left)
	return labelled(d[0].text) && at-d[0].x0 > indentLeast*l.size && math.Abs(off) < 0.3*l.size
}

// narrow says whether a line leaves enough free for its place in the middle to be meant.
func narrow(s spot) bool { return s.x1-s.x0 < 0.85*(s.block.right-s.block.left) }

// indented says whether l begins further in than its column.
func indented(l spot) bool { return l.x0-l.block.left > indentLeast*l.size }

// widthChanges says whether the page goes over from its full width to columns or back.
func widthChanges(p, l spot) bool {
	return p.page == l.page && (p.block.zone.path == 0) != (l.block.zone.path == 0)
}

// newBelow decides for a line right below another.
func (m *measure) newBelow(d draft, p, l spot) bool {
	end, fit := ended(p.text), fits(p, l)
	running := !end && !fit && l.lower()
	step := (p.y - l.y) / l.size
	usual := m.stepOf(d)
	switch {
	case leaps(d, p, l) && (!running || capitals(p.text)):
		return true
	case running && (m.recital(d, l) || strings.HasSuffix(p.text, ",") && step > looseLead*usual+looser && m.parts(step)):
		return true
	case running:
		return step > wideLead*usual || step > looseLead*usual+looser && p.allBold() != l.allBold()
	case step > looseLead*usual+looser:
		return true
	case title(d) && !capitals(l.text) && (fit || !l.lower()):
		return true
	case sameHeading(p, l):
		return false
	case labelled(l.text) && (end || fit || m.sibling(d, l)):
		return true
	case bulleted(l.text):
		return true
	case p.allBold() != l.allBold() && (p.bold == 0 || l.bold == 0), p.allItalic() != l.allItalic() && (p.italic == 0 || l.italic == 0):
		return end || fit || !l.lower()
	}
	return m.newByShape(d, p, l, end, fit)
}

// recital says whether l begins a recital under another that takes one line: both start at the first indent, where lines that
// run on do not, and the one above ends in a comma short of the edge.
func (m *measure) recital(d draft, l spot) bool {
	p := d[0]
	return m.outdents && len(d) == 1 && strings.HasSuffix(p.text, ",") && p.block.right-p.x1 > 1.5*p.size &&
		math.Abs(l.x0-p.x0) < 0.3*l.size && indented(l) && !labelled(p.text)
}

// newByShape decides by indents and by the room left on the line above.
func (m *measure) newByShape(d draft, p, l spot, end, fit bool) bool {
	in := l.x0 - p.x0
	if hanging(d, l) || !fit && !m.indents && in > 0 && hangsNear(d, l) {
		in = 0
	}
	switch {
	case (m.indents || m.outdents && !labelled(d[0].text)) && len(d) == 1 && (end || fit && !l.allBold()) && math.Abs(l.x0-p.x0) < 0.3*l.size && indented(l) && !(centred(p) && centred(l)):
		return true
	case end && opens(l):
		return true
	case m.indents && len(d) == 1 && end && !l.lower() && in < -indentLeast*l.size && indented(l):
		return true
	case in > indentLeast*l.size && !(centred(p) && centred(l)):
		return end || fit
	case in < -indentLeast*l.size && !m.outdents && end && !l.lower() && (fit || len(d) > 1 || labelled(d[0].text) || -in > firstIndent*l.size):
		return true
	case in < -indentLeast*l.size && len(d) > 1 && !centred(p):
		return end || fit || !l.lower()
	case !fit:
		return false
	case end || !l.lower():
		return true
	}
	return room(p, l) > max(1.5*l.size, 0.25*(p.block.right-p.block.left))
}

// opens says whether the line below l shows that l is the first of its paragraph: it carries l on, and begins further out.
func opens(l spot) bool {
	if l.at+1 >= len(l.block.lines) || l.lower() || ended(l.text) || labelled(l.text) {
		return false
	}
	below := spot{&l.block.lines[l.at+1], l.block, l.page, l.at + 1}
	return below.furniture == "" && below.row == 0 && l.row == 0 && below.y < l.y && alike(below.size, l.size) &&
		l.x0-below.x0 > indentLeast*l.size && (below.lower() || !fits(l, below)) && !labelled(below.text) && !(centred(l) && centred(below))
}

// stepOf is the step between lines of a draft in type sizes, or the usual one of the document.
func (m *measure) stepOf(d draft) float64 {
	k := len(d) - 1
	if k > 0 && d[k].block == d[k-1].block && d[k-1].y > d[k].y {
		return (d[k-1].y - d[k].y) / d[k].size
	}
	return m.lead
}

// sameHeading says whether two lines are one heading: centred in one look, without an end between them.
func sameHeading(p, l spot) bool {
	if free := p.x0 - p.block.left + p.block.right - p.x1; centred(p) && !p.allBold() && free-l.first > spareTitle*l.size {
		return false
	}
	if ended(p.text) || labelled(l.text) || p.allBold() != l.allBold() || capitals(p.text) != capitals(l.text) {
		return false
	}
	if p.allItalic() != l.allItalic() {
		return false
	}
	return coaxial(p, l) || centred(l) && (centred(p) || full(p) && (l.allBold() || capitals(l.text)))
}

// coaxial says whether two lines of different width have one middle, so that they can only be centred.
func coaxial(p, l spot) bool {
	off := math.Abs(p.x0 + p.x1 - l.x0 - l.x1)
	if l.block.right-l.x1 < 0.5*l.size && l.x0-l.block.left > l.size {
		return false // the first line of a paragraph
	}
	apart := math.Abs(p.x0 - l.x0)
	if off > 0.6*l.size || apart < 0.3*l.size {
		return false
	}
	return apart > indentLeast*l.size && min(p.x0, l.x0)-l.block.left > l.size || p.allBold() && l.allBold() && capitals(p.text) && capitals(l.text)
}

// leaps says whether l begins so far from the start of the line above that no indent can be meant.
func leaps(d draft, p, l spot) bool {
	return math.Abs(p.x0-l.x0) > farIndent*l.size && !hanging(d, l) && !coaxial(p, l) && !centred(p) && !centred(l)
}

// title says whether all of a draft is set in capitals, some words of them.
func title(d draft) bool {
	words := 0
	for _, s := range d {
		if !capitals(s.text) {
			return false
		}
		words += strings.Count(s.text, " ") + 1
	}
	return words > 2
}

func centred(s spot) bool { return s.centredIn(s.block.left, s.block.right) }

// full says whether a line takes nearly the whole width.
func full(s spot) bool {
	return s.x0-s.block.left < s.size && s.block.right-s.x1 < 4*s.size
}

// sibling says whether l, with a label, stands where the labelled draft d began, while the lines between stand further in.
func (m *measure) sibling(d draft, l spot) bool {
	if !labelled(d[0].text) || math.Abs(d[0].x0-l.x0) > 0.4*l.size {
		return false
	}
	for _, s := range d[1:] {
		if s.x0-l.x0 < 0.5*l.size {
			return false
		}
	}
	return len(d) > 1
}

// hanging says whether l carries on a labelled line at the place where its text begins.
func hanging(d draft, l spot) bool {
	return len(d) == 1 && labelled(d[0].text) && l.x0 > d[0].x0 && l.x0-d[0].second < 0.5*l.size
}

// hangsNear says whether l carries on a labelled line somewhat further in than its text begins, as where the label is
// narrower than the room that was left for it.
func hangsNear(d draft, l spot) bool {
	return len(d) == 1 && labelled(d[0].text) && l.x0-d[0].second < 2.5*l.size
}

// labelled says whether s begins with a number, a bullet or the name of a part that can hardly be anything else.
func labelled(s string) bool {
	l, ok := label.Parse(unmarked(s))
	return ok && !l.Unsure
}

// bulleted says whether s begins with a sign that never stands at the start of a line but as a bullet.
func bulleted(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("•·▪●○■◦‣∙", r) && len(s) > n
}

// leader says whether dots lead to a page number at the end of s, as in a table of contents.
func leader(s string) bool {
	if !strings.Contains(s, "....") && !strings.Contains(s, ". . . .") && !strings.Contains(s, "……") {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsDigit(r)
}

// ended says whether a sentence or an item of a list ends with s.
func ended(s string) bool {
	s = strings.TrimRight(unmarkedEnd(s), "»”\")’] ")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".;:!?…", r)
}

// unmarkedEnd cuts a footnote mark off the end of s.
func unmarkedEnd(s string) string {
	if strings.HasSuffix(s, string(markClose)) {
		if i := strings.LastIndex(s, string(markOpen)); i >= 0 {
			return s[:i]
		}
	}
	return s
}

// capitals says whether s is set in capitals.
func capitals(s string) bool {
	some := false
	for _, r := range s {
		if unicode.ToUpper(r) != r {
			return false
		}
		some = some || unicode.ToLower(r) != r
	}
	return some && utf8.ValidString(s)
}

// finish makes a paragraph of a draft.
func (m *measure) finish(d draft) memo.Paragraph {
	first := d[0]
	text := first.text
	letters, bold, italic, sure, middle := 0, 0, 0, 0.0, true
	for i, s := range d {
		switch {
		case i > 0 && d[i-1].broken:
			text = joinBroken(&m.words, text, s.text)
		case i > 0:
			text = m.words.Join(text, s.text)
		}
		letters += s.letters
		sure += s.sure
		bold += s.bold
		italic += s.italic
		middle = middle && (centred(s) || i+1 < len(d) && full(s))
	}
	if first.note {
		if _, rest := noteMark(text, first.beginsNote); rest != "" {
			text = rest
		}
	}
	text = strings.TrimSuffix(m.withoutMarks(text), string(softHyphen))
	return memo.Paragraph{
		Text: text,
		Note: first.note,
		Style: memo.Style{
			Size:    round(first.size/m.size, 100),
			Bold:    letters > 0 && bold == letters,
			Italic:  letters > 0 && italic == letters,
			Centred: middle && first.row == 0 && !listed(text),
			Entries: first.row > 0 && d.entries(),
			Indent:  max(0, round((first.x0-first.block.left)/m.size, 10)),
		},
		Place:      memo.Place{Page: first.page.number, Line: first.number},
		Lines:      linesOf(d),
		Confidence: round(sure/float64(max(letters, 1)), 100),
	}
}

// entries says whether parts of the draft stand beside one another, as the cells of a table's row do.
func (d draft) entries() bool {
	for i := 1; i < len(d); i++ {
		if d[i].x0 > d[i-1].x1 && d[i].page == d[i-1].page {
			return true
		}
	}
	return false
}

// entryGap parts what stands beside one another on a page.
const entryGap = "   "

// linesOf gives the lines of a draft as they stand on their pages; none where it is one line. Cells of a table's row that
// stand on one line are one.
func linesOf(d draft) []memo.Line {
	if len(d) < 2 {
		return nil
	}
	lines := make([]memo.Line, 0, len(d))
	for i, s := range d {
		l := memo.Line{Text: asPrinted(s.text), Page: s.page.number, Line: s.number}
		if i > 0 && s.row > 0 {
			if before := &lines[len(lines)-1]; before.Page == l.Page && before.Line == l.Line {
				before.Text += entryGap + l.Text
				continue
			}
		}
		lines = append(lines, l)
	}
	return lines
}

// printed leaves the signs out that lines have for the reader's own use, and shows a hyphen where one is printed.
var printed = strings.NewReplacer(string(markOpen), "", string(markClose), "")

func asPrinted(s string) string {
	if cut, ok := strings.CutSuffix(s, string(softHyphen)); ok {
		s = cut + "-"
	}
	if strings.ContainsRune(s, markOpen) {
		s = printed.Replace(s)
	}
	return s
}

// listed says whether s is an item of a list, which stands in the middle of the page by chance only.
func listed(s string) bool {
	l, ok := label.Parse(s)
	return ok && !l.Unsure && l.Kind != label.Named && l.Kind != label.Roman
}

func round(x, parts float64) float64 { return math.Round(x*parts) / parts }

// countLines numbers the lines of each page as a person counts them: furniture left out, cells side by side once.
func countLines(pages []leaf) {
	var page *leaf
	n, y := 0, 0.0
	row := 0
	each(pages, func(s spot) {
		if s.page != page {
			page, n, row = s.page, 0, 0
		}
		if s.row == 0 || s.row != row || math.Abs(s.y-y) > sameBaseline*s.size {
			n++
		}
		s.number, row, y = n, s.row, s.y
	})
}
