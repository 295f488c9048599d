//go:build !headless

package pane

import (
	"strings"

	"fyne.io/fyne/v2"

	"parley/diffview/comparison"
	"parley/importer/memo"
)

// selection is text that the person has selected, from where it was begun to where it was drawn. It keeps to one side;
// in one column it takes all.
type selection struct{ anchor, head caret }

// empty says whether nothing is selected.
func (s selection) empty() bool { return s.anchor == s.head }

// bounds gives the two ends in reading order.
func (s selection) bounds() (from, to caret) {
	if s.head.before(s.anchor) {
		return s.head, s.anchor
	}
	return s.anchor, s.head
}

// span gives what is selected of a block whose text is size bytes long.
func (s selection) span(row, side, block, size int) memo.Span {
	if s.empty() {
		return memo.Span{}
	}
	from, to := s.bounds()
	first, last := caret{row, side, block, 0}, caret{row, side, block, size}
	if last.before(from) || to.before(first) {
		return memo.Span{}
	}
	span := memo.Span{End: size}
	if first.before(from) {
		span.Start = from.at
	}
	if to.before(last) {
		span.End = to.at
	}
	return span
}

// spanIn is span in a table: where the sides stand beside each other the others have no part in it.
func (s selection) spanIn(t *table, row, side, block, size int) memo.Span {
	if !t.columns.stack && side != s.anchor.side {
		return memo.Span{}
	}
	return s.span(row, side, block, size)
}

// unselect forgets what was selected of the text.
func (p *Pane) unselect() {
	if !p.text.empty() {
		c := caret{side: p.text.anchor.side}
		p.text = selection{c, c}
		p.redraw()
	}
}

// SelectAll selects all text of the side where the person was last; in one column all text.
func (p *Pane) SelectAll() {
	t, n := p.table, len(p.table.rows)
	if n == 0 {
		return
	}
	side := p.text.anchor.side
	p.text = selection{anchor: caret{side: side}, head: caret{row: n - 1, side: side}}
	if t.columns.stack {
		p.text.anchor.side, p.text.head.side = 0, t.sides()-1
	}
	p.text.head.block = max(0, len(t.rows[n-1].cells[p.text.head.side])-1)
	p.text.head.at = len(t.text(p.text.head))
	p.redraw()
}

// SelectedText gives the text that is selected, a line for each clause; with its marks where that is asked for.
func (p *Pane) SelectedText(marked bool) string {
	if p.text.empty() {
		return ""
	}
	t := p.table
	from, to := p.text.bounds()
	var lines []string
	for row := from.row; row <= to.row; row++ {
		if row < len(t.hidden) && t.hidden[row] {
			continue
		}
		for side := range t.rows[row].cells {
			for i := range t.rows[row].cells[side] {
				b := &t.rows[row].cells[side][i]
				span := p.text.spanIn(t, row, side, i, len(b.text))
				if span.Empty() {
					continue
				}
				line := b.written(t, row, side, span, marked)
				if span.Start == 0 && b.label != "" {
					line = b.label + " " + line
				}
				lines = append(lines, line)
			}
		}
	}
	return strings.Join(lines, "\n")
}

// The signs around words in a copy with marks; those of Markdown where it has any.
var signs = []struct {
	kind comparison.MarkKind
	sign string
}{
	{comparison.DeleteMark, "~~"},
	{comparison.InsertMark, "**"},
	{comparison.FactMark, "=="},
}

// written writes a part of a block. Two versions in one text cannot be told apart without marks, and always have them.
func (b *block) written(t *table, row, side int, span memo.Span, marked bool) string {
	if !marked && b.merged == nil {
		return span.Of(b.text)
	}
	var out strings.Builder
	marks := b.marks(t, t.rows[row].from, side)
	known := comparison.FactMark
	for _, m := range marks {
		if edits := m.Kind & (comparison.DeleteMark | comparison.InsertMark); edits != 0 {
			known = comparison.DeleteMark | comparison.InsertMark // say it word by word; facts would say it again
		}
	}
	for piece := range comparison.Pieces(span, marks) {
		sign := ""
		for _, s := range signs {
			if piece.Kind&s.kind&known != 0 {
				sign = s.sign
			}
		}
		out.WriteString(sign + piece.Of(b.text) + sign)
	}
	return out.String()
}

// extend moves the end of the selected text by a key, held with Shift. Without a selection it begins at the selected row.
func (p *Pane) extend(key fyne.KeyName) {
	t := p.table
	if p.text.empty() {
		row := p.chosen
		if row < 0 {
			row = p.readable(t.at(p.top()), 1)
		}
		if row < 0 || t.folded(row) > 0 {
			return
		}
		c := caret{row: row, side: p.text.anchor.side}
		if side := spokenFrom(t.rows[row].cells, c.side); side >= 0 {
			c.side = side
		}
		if click := p.text.head; click.row == row && click.side == c.side {
			c = click
		}
		p.text = selection{c, c}
	}
	c := p.text.head
	switch key {
	case fyne.KeyLeft:
		c = t.beside(c, -1)
	case fyne.KeyRight:
		c = t.beside(c, 1)
	case fyne.KeyUp:
		c = t.under(c, -1)
	case fyne.KeyDown:
		c = t.under(c, 1)
	case fyne.KeyHome:
		c.at = 0
	case fyne.KeyEnd:
		c.at = len(t.text(c))
	}
	p.text.head = c
	p.show(c)
	p.redraw()
}

// show scrolls as little as shows the line of a caret.
func (p *Pane) show(c caret) {
	blocks := p.table.lay(c.row).cells[c.side]
	if c.block >= len(blocks) {
		return
	}
	b := &blocks[c.block]
	y := p.table.tops[c.row] + float64(b.y) + float64(b.lineOf(c.at))*float64(b.leading)
	if over := p.top() - y; over > 0 {
		p.scrollTo(p.offset - over - float64(b.leading))
	} else if beyond := y + float64(b.leading) - p.offset - p.viewHeight(); beyond > 0 {
		p.scrollTo(p.offset + beyond)
	}
}

// selected draws the ground of the selected part of a line.
func (v *view) selected(b *laidBlock, line int, chosen memo.Span, x, y float32) {
	if line >= len(b.spans) {
		return
	}
	from, to := max(chosen.Start, b.spans[line].Start), min(chosen.End, b.spans[line].End)
	if from < to {
		left := v.table.xOf(b, line, from)
		v.brush.box(Chosen, x+left, y, v.table.xOf(b, line, to)-left, b.leading, 0)
	}
}
