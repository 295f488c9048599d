//go:build !headless

package pane

import (
	"slices"
	"strings"

	"parley/importer/memo"
)

// Behind the drafts there may be a column with what the person proposes for each row, the working text. It is nobody's side:
// it has no letter and no gutter, and no row differs by it; but a row that has one is not folded. A click on it in the selected row is for writing.

// edgeWide is the width of the line before the texts, in px.
const edgeWide = float32(1)

// Text is what the person has written for a row.
type Text struct {
	Words string // in as many lines as they like; "" for nothing
	By    string // who sees to the row; "" for nobody
}

// SetTexts shows a column with a text for each row of the synopsis, rows beyond the last one having none; nil takes the column
// away. The row at the top of the view stays there. In a pane too narrow for the column it is left out until there is room.
func (p *Pane) SetTexts(texts []Text) {
	if (texts == nil) != (p.texts == nil) {
		p.recast(func() { p.texts = texts })
		return
	}
	p.texts = texts
	if p.table.texts = p.shownTexts(); p.tight {
		return
	}
	t, news := p.table, false
	for at := range t.rows {
		if t.written(at) != nil && t.write(at) {
			if t.dull(at, p.opened) { // who has just erased it is still there
				p.opened[t.from(at).ID] = true
			}
			t.heights[at] = t.measureRow(at)
			delete(t.laid, at)
			news = true
		}
	}
	if news {
		p.refold()
	}
}

// shownTexts are the texts that there is room for.
func (p *Pane) shownTexts() []Text {
	if p.tight {
		return nil
	}
	return p.texts
}

// TextsTight says whether the column of texts is wanted and left out, because the pane is too narrow for it.
func (p *Pane) TextsTight() bool { return p.texts != nil && p.tight }

// makeRoom leaves the column of texts out where the pane is too narrow for it, or brings it back.
func (p *Pane) makeRoom() {
	tight := p.texts != nil && p.table.tight(p.extent().Width-stripWidth)
	if tight == p.tight {
		return
	}
	p.tight = tight
	p.build(p.table.synopsis)
	if p.options.OnTight != nil {
		p.options.OnTight()
	}
}

// drafts says how many sides are drafts.
func (t *table) drafts() int {
	if t.synopsis == nil {
		return 0
	}
	return len(t.synopsis.Memos)
}

// written gives the cell of a row where the person's text stands, nil where there is none for it.
func (t *table) written(at int) *[]block {
	r := &t.rows[at]
	if t.texts == nil || r.from < 0 || r.again || r.band {
		return nil
	}
	return &r.cells[t.drafts()]
}

// writeAll puts the texts of all rows into their cells.
func (t *table) writeAll() {
	for at := range t.rows {
		if t.written(at) != nil {
			t.write(at)
		}
	}
}

// write puts the text of a row into its cell, a block for each line. It says whether that is news.
func (t *table) write(at int) bool {
	var text Text
	if from := t.rows[at].from; from < len(t.texts) {
		text = t.texts[from]
	}
	cell, by := t.written(at), strings.Join(strings.Fields(text.By), " ")
	var lines []string
	for line := range strings.Lines(text.Words) {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			lines = append(lines, line)
		}
	}
	if slices.EqualFunc(*cell, lines, func(b block, line string) bool { return b.text == line }) && (len(lines) == 0 || (*cell)[len(lines)-1].by == by) {
		return false
	}
	*cell = nil
	for i, line := range lines {
		b := block{form: writtenForm, side: t.drafts(), clause: -1, home: -1, span: memo.Span{End: len(line)}, text: line, words: cut(line, t.ruler, bodyFace)}
		if i == len(lines)-1 {
			b.signed, b.by = true, by
		}
		*cell = append(*cell, b)
	}
	return true
}

// signed gives the lines under a text of the person's: what it is, where no header over it says so, and who sees to it.
func (t *table) signed(b *block) []string {
	var parts []string
	if b.signed && t.columns.stack {
		parts = append(parts, t.words.Say("pane.texts"))
	}
	if b.by != "" {
		parts = append(parts, t.words.Say("pane.by", b.by))
	}
	return parts
}

// hangOf gives the width of the column in front of a side's text: what has no labels has none, but for one column, where all
// text stands on one edge.
func (t *table) hangOf(side int) float32 {
	if side == t.drafts() && t.arrangement != Unified {
		return 0
	}
	return t.hang
}

// edge draws the hairline before the person's texts.
func (v *view) edge(y, height float32) {
	for _, l := range v.table.columns.lanes[v.table.columns.gutters:] {
		v.brush.box(Line, l.left, y, edgeWide, height, 0)
	}
}
