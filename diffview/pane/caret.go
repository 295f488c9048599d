//go:build !headless

package pane

import (
	"cmp"
	"unicode/utf8"

	"parley/importer/memo"
)

// caret is a place in the text that is shown: before the byte at, in a block of a cell of a row. Carets of one side are
// in reading order; in one column those of all sides are.
type caret struct{ row, side, block, at int }

// before says whether a caret stands before another.
func (c caret) before(d caret) bool {
	return cmp.Or(cmp.Compare(c.row, d.row), cmp.Compare(c.side, d.side), cmp.Compare(c.block, d.block), cmp.Compare(c.at, d.at)) < 0
}

// caretAt gives the caret nearest to a point of the table, y counted from the top of all rows; side is -1 for that under
// the point.
func (t *table) caretAt(x float32, y float64, side int) caret {
	row := t.at(y)
	c := caret{row: row, side: max(0, side)}
	if t.folded(row) > 0 || len(t.rows) == 0 || t.rows[row].from < 0 {
		return c
	}
	laid, inside := t.lay(row), float32(y-t.tops[row])
	switch {
	case t.columns.stack:
		c.side = 0
		for s, blocks := range laid.cells {
			if len(blocks) > 0 && inside >= blocks[0].y-stackGap/2 {
				c.side = s
			}
		}
	case side < 0:
		c.side = t.columns.sideAt(x)
	}
	blocks := laid.cells[c.side]
	for c.block+1 < len(blocks) && inside >= blocks[c.block+1].y {
		c.block++
	}
	if c.block < len(blocks) {
		c.at = t.byteAt(&blocks[c.block], x-t.columns.x(c.side)-blocks[c.block].x, inside-blocks[c.block].y)
	}
	return c
}

// byteAt gives the place in a block's text nearest to a point, counted from where the text begins.
func (t *table) byteAt(b *laidBlock, x, y float32) int {
	line := int(y / b.leading)
	switch {
	case y < 0:
		return b.spans[0].Start
	case line >= len(b.spans):
		return b.spans[len(b.spans)-1].End
	}
	at := b.spans[line].Start
	for _, r := range b.lines[line] {
		if x < r.x+r.width {
			return at + t.nearest(r.text, x-r.x, b.form.face())
		}
		at += len(r.text)
	}
	return at
}

// nearest gives the border between two letters of a text that is nearest to x.
func (t *table) nearest(text string, x float32, f face) int {
	last, lastX := 0, float32(0)
	for last < len(text) {
		_, size := utf8.DecodeRuneInString(text[last:])
		next := t.ruler.measure(text[:last+size], f)
		if x < (lastX+next)/2 {
			break
		}
		last, lastX = last+size, next
	}
	return last
}

// xOf gives where a place in a block's text stands in one of its lines.
func (t *table) xOf(b *laidBlock, line, at int) float32 {
	start, x := b.spans[line].Start, float32(0)
	for _, r := range b.lines[line] {
		if at < start+len(r.text) {
			return r.x + t.ruler.measure(r.text[:max(0, at-start)], b.form.face())
		}
		start, x = start+len(r.text), r.x+r.width
	}
	return x
}

// text gives the text of the block that a caret stands in, "" where the cell has none.
func (t *table) text(c caret) string {
	if blocks := t.rows[c.row].cells[c.side]; c.block < len(blocks) {
		return blocks[c.block].text
	}
	return ""
}

// beside gives the caret one letter on, or back: behind the end of a block comes the beginning of the next one.
func (t *table) beside(c caret, by int) caret {
	text := t.text(c)
	if by > 0 && c.at < len(text) {
		_, size := utf8.DecodeRuneInString(text[c.at:])
		c.at += size
		return c
	}
	if by < 0 && c.at > 0 {
		_, size := utf8.DecodeLastRuneInString(text[:c.at])
		c.at -= size
		return c
	}
	next, ok := t.nextBlock(c, by)
	if !ok {
		return c
	}
	if next.at = 0; by < 0 {
		next.at = len(t.text(next))
	}
	return next
}

// nextBlock gives the block behind or before that of a caret; of its side, in one column of all.
func (t *table) nextBlock(c caret, by int) (caret, bool) {
	for c.block += by; ; c.block += by {
		blocks := t.rows[c.row].cells[c.side]
		if c.block >= 0 && c.block < len(blocks) && t.shows(c.row) && t.folded(c.row) == 0 {
			return c, true
		}
		last := t.sides() - 1
		switch next := c.side + by; {
		case t.columns.stack && next >= 0 && next <= last:
			c.side = next
		default:
			if t.columns.stack { // round to the other end, of the next row
				c.side = last * max(0, -by)
			}
			c.row += by
		}
		if c.row < 0 || c.row >= len(t.rows) {
			return c, false
		}
		if c.block = -1; by < 0 {
			c.block = len(t.rows[c.row].cells[c.side])
		}
	}
}

// under gives the caret a line further down, or up, as near as can be to where it stands in its line.
func (t *table) under(c caret, by int) caret {
	blocks := t.lay(c.row).cells[c.side]
	if c.block >= len(blocks) {
		return t.beside(c, by)
	}
	b := &blocks[c.block]
	line := b.lineOf(c.at)
	x := t.xOf(b, line, c.at)
	if line+by >= 0 && line+by < len(b.spans) {
		c.at = t.byteAt(b, x, (float32(line+by)+0.5)*b.leading)
		return c
	}
	next, ok := t.nextBlock(c, by)
	if !ok {
		if c.at = 0; by > 0 {
			c.at = len(t.text(c))
		}
		return c
	}
	b = &t.lay(next.row).cells[next.side][next.block]
	if line = 0; by < 0 {
		line = len(b.spans) - 1
	}
	next.at = t.byteAt(b, x, (float32(line)+0.5)*b.leading)
	return next
}

// lineOf gives the line that a place in the text stands in.
func (b *laidBlock) lineOf(at int) int {
	line := 0
	for line+1 < len(b.spans) && at >= b.spans[line+1].Start {
		line++
	}
	return line
}

// wordAt gives the word around a place in a text.
func wordAt(text string, at int) memo.Span {
	word := memo.Span{Start: min(at, len(text)), End: min(at, len(text))}
	for word.Start > 0 && text[word.Start-1] != ' ' {
		word.Start--
	}
	for word.End < len(text) && text[word.End] != ' ' {
		word.End++
	}
	return word
}
