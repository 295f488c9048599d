//go:build !headless

package pane

import (
	"iter"
	"strings"

	"parley/diffview/comparison/caption"
	"parley/importer/memo"
)

// laidRow is a row ready to be drawn: its cells as blocks of runs, y counted from the row's top, x from the cell's left.
type laidRow struct {
	cells [][]laidBlock
}

// laidBlock is a block ready to be drawn.
type laidBlock struct {
	form    form
	quoted  bool    // its clause stands in another row
	y       float32 // of its first line
	x       float32 // of its text
	leading float32
	label   string
	lines   [][]run
	spans   []memo.Span // what each line holds of the text; a line for the tail alone has none
	begins  []stretch   // of the provisions, the first one apart
	rests   []stretch   // of those that the row's links rest on
	tail    string      // «possibly opposite», with room for its sign in front
	tailX   float32
	below   string // what a heading says of what is below it
	belowX  float32
	source  []string
	hits    []hit  // of what is searched for in the source
	link    string // behind the source or under it: the row that has the clause in full,
	linkX   float32
	linkY   float32 // from the first line of the source
	home    int     // and its index
}

// sourceY gives the top of the source's line.
func (b *laidBlock) sourceY() float32 { return b.y + b.height() + sourceAir }

// height gives the height of the block's lines, the source apart.
func (b *laidBlock) height() float32 { return float32(len(b.lines)) * b.leading }

// keep is the number of laid rows that are kept; a screen holds some thirty.
const keep = 400

// tailSign is the room for the sign in front of the tail.
const tailSign = float32(17)

// lay gives a row ready to be drawn.
func (t *table) lay(at int) *laidRow {
	if l, ok := t.laid[at]; ok {
		return l
	}
	if len(t.laid) >= keep {
		clear(t.laid)
	}
	l := &laidRow{cells: make([][]laidBlock, len(t.rows[at].cells))}
	for s := range l.cells {
		y := above
		if t.rows[at].band {
			y = bandAir
		}
		y += t.stacked(&t.rows[at], s) + t.issueOver(&t.rows[at])
		for i := range t.rows[at].cells[s] {
			b := t.layBlock(at, s, &t.rows[at].cells[s][i])
			b.y = y
			y += b.height()
			if b.form != bandForm {
				y += t.sourceHeight(s, &t.rows[at].cells[s][i]) + between
			}
			l.cells[s] = append(l.cells[s], b)
		}
	}
	t.laid[at] = l
	return l
}

// layBlock lays one block but for its y.
func (t *table) layBlock(at, s int, b *block) laidBlock {
	indent, _ := t.room(b)
	l := laidBlock{form: b.form, quoted: b.home >= 0, x: margin + t.hangOf(s), leading: bodyLine, label: b.label}
	if b.form == bandForm {
		l.x, l.leading = margin, bandLine
	} else {
		t.laySource(s, b, &l)
	}
	marks := b.marks(t, t.rows[at].from, s)
	var last memo.Span
	for line := range t.lines(b) {
		l.spans = append(l.spans, line)
		l.lines = append(l.lines, runs(b.text, line, marks, t.ruler, b.form.face(), indent))
		indent, last = 0, line
	}
	t.layProvisions(t.rows[at].from, s, b, &l)
	if b.opposite {
		t.layTail(b, &l, last)
	}
	if b.below != "" {
		t.layBelow(b, &l, last)
	}
	return l
}

// laySource sets where the block stands. The way to the home of a quote, or to a row that quotes, is a link.
func (t *table) laySource(s int, b *block, l *laidBlock) {
	lines := t.source(s, b)
	if len(lines) == 0 {
		return
	}
	if b.form != writtenForm && b.merged == nil && b.home < 0 && len(b.elsewhere) == 0 && t.columns.cells[b.side].text >= roomyText {
		lines = []string{strings.Join(lines, caption.Gap)}
	}
	for i := range lines {
		lines[i] = t.ruler.fit(lines[i], sourceFace, t.columns.cells[s].text)
	}
	way, row := t.wayOf(b)
	l.source, l.home = lines, row
	if b.by != "" {
		l.hits = t.hitsIn(lines, b.by)
	}
	last := len(lines) - 1
	if place, found := strings.CutSuffix(lines[last], way); found && way != "" {
		l.source[last], l.link = place, way
		l.linkX, l.linkY = t.ruler.width(place, sourceFace), float32(last)*sourceLine
		if place == "" {
			l.linkX = 0
		}
	}
}

// linkAt gives the row that the link at a place in a row leads to, -1 where there is none; y counts from the row's top.
func (t *table) linkAt(at int, x, y float32) int {
	if t.folded(at) > 0 {
		return -1
	}
	for s, blocks := range t.lay(at).cells {
		for i := range blocks {
			b := &blocks[i]
			left := t.columns.x(s) + b.x + b.linkX
			over := x >= left && x < left+t.ruler.width(b.link, sourceFace)
			if top := b.sourceY() + b.linkY; b.link != "" && over && y >= top && y < top+sourceLine {
				return b.home
			}
		}
	}
	return -1
}

// layTail puts «possibly opposite» behind the last word or under it; in a narrow cell it begins to the left of the text, where
// labels hang, or is said in brief.
func (t *table) layTail(b *block, l *laidBlock, last memo.Span) {
	l.tail = t.words.Say("pane.opposite")
	if t.tailFits(b, len(l.lines), last) {
		l.tailX = t.lineEnd(b, len(l.lines), last) + labelGap
		return
	}
	l.lines = append(l.lines, nil)
	_, width := t.room(b)
	over := func() float32 { return tailSign + t.ruler.width(l.tail, warnFace) - width }
	if over() > t.columns.hang {
		l.tail = t.words.Say("pane.opposite.brief")
	}
	if over() > 0 {
		l.tailX = -min(over(), t.columns.hang)
		l.tail = t.ruler.fit(l.tail, warnFace, width-l.tailX-tailSign)
	}
}

// lines gives the lines of a block at the width of the table.
func (t *table) lines(b *block) iter.Seq[memo.Span] {
	indent, width := t.room(b)
	return breaks(b.text, b.words, t.ruler, b.form.face(), indent, width)
}

// room gives the indent of a block's first line and the width of its lines. A label too long to hang pushes the first
// line in.
func (t *table) room(b *block) (indent, width float32) {
	if b.form == bandForm {
		return 0, t.columns.cells[b.side].text + t.columns.hang
	}
	if over := t.ruler.width(b.label, bodyFace) + labelGap - t.columns.hang; b.label != "" && over > 0 {
		indent = over
	}
	return indent, t.columns.cells[b.side].text
}

// tailFits says whether the tail of a block has room behind its last line, the nth.
func (t *table) tailFits(b *block, n int, last memo.Span) bool {
	_, width := t.room(b)
	tail := t.ruler.width(t.words.Say("pane.opposite"), warnFace)
	return t.lineEnd(b, n, last)+labelGap+tailSign+tail <= width
}

// lineEnd gives the x where a block's last line, the nth, ends.
func (t *table) lineEnd(b *block, n int, last memo.Span) float32 {
	x := t.ruler.sum(last.Of(b.text), b.form.face())
	if n == 1 {
		indent, _ := t.room(b)
		x += indent
	}
	return x
}
