//go:build !headless

package pane

import (
	"fyne.io/fyne/v2"

	"parley/diffview/comparison"
	"parley/importer/memo"
)

// view draws rows of a table with a brush, in a viewport of its size.
type view struct {
	brush         *brush
	table         *table
	statuses      []Status // of each row of the synopsis
	text          selection
	hand          caret             // the block that is shown to be in hand; its row is -1 for none
	shifted       bool              // the sides stand otherwise than beside each other
	hover         int               // the row under the pointer, -1 for none
	heads         func(at int) bool // says whether a row has the sign that folds its run again; nil for none
	width, height float32
}

// row draws a row with its top at y.
func (v *view) row(at int, y float32, chosen bool) {
	if v.table.folded(at) > 0 {
		v.foldLine(at, y, chosen)
		return
	}
	if v.table.rows[at].from < 0 {
		v.topic(at, y)
		return
	}
	height := float32(v.table.tops[at+1] - v.table.tops[at])
	row := &v.table.rows[at]
	ground := Sheet
	switch {
	case chosen:
		ground = Selection
	case row.band:
		ground = Paper
	}
	if ground != Sheet {
		v.brush.box(ground, 0, y, v.width, height, 0)
	}
	if !row.band {
		for place := range v.table.columns.gutters {
			v.gutter(at, place, y, height, chosen)
		}
		v.edge(y, height)
		if v.heads != nil && v.heads(at) {
			v.foldSign(y)
		}
		v.issue(at, y)
		for lane := range v.table.columns.gutters {
			if !v.table.columns.stack {
				v.group(at, lane, y, height)
			}
		}
	}
	if v.table.columns.stack && !row.shared {
		v.letters(at, y)
	}
	v.vacant(at, y, chosen)
	laid := v.table.lay(at)
	for s := range laid.cells {
		x := v.table.columns.x(s)
		if len(laid.cells[s]) == 0 && !row.band && !v.table.columns.stack && s < v.table.drafts() {
			over := v.table.issueOver(row)
			v.hatch(x, y+over, v.table.columns.cells[s].wide, height-1-over)
		}
		for i := range laid.cells[s] {
			v.inHand(&laid.cells[s][i], caret{row: at, side: s, block: i}, x, y)
			v.block(&laid.cells[s][i], x, y, ground, chosen || at == v.hover, v.text.spanIn(v.table, at, s, i, len(row.cells[s][i].text)))
		}
	}
	edge := float32(0)
	if next := at + 1; row.issue != "" && next < len(v.table.rows) && v.table.rows[next].issue == row.issue {
		edge = v.table.columns.front() // one issue, one name
	}
	v.brush.box(LineQuiet, edge, y+height-1, v.width-edge, 1, 0)
	if chosen {
		v.brush.box(Accent, 0, y, 3, height, 0)
	}
}

// inHand draws the bar beside the block that is in hand.
func (v *view) inHand(b *laidBlock, at caret, x, y float32) {
	if at == v.hand {
		v.brush.box(Accent, x+4, y+b.y, 3, b.height(), 1.5)
	}
}

// block draws one block of the cell at x of the row at y, with what is selected of its text and with its reasons
// where those are asked for.
func (v *view) block(b *laidBlock, x, y float32, ground fyne.ThemeColorName, reasons bool, chosen memo.Span) {
	top, left := y+b.y, x+b.x
	if top > v.height || top+b.height()+sourceAir+2*sourceLine < 0 {
		return
	}
	f := b.form.face()
	if b.form == quoteForm {
		v.brush.box(Line, left-12, top+2, 2, b.height()-3, 1)
	}
	v.brush.text(b.label, bodyFace, InkSource, x+margin, top+centred(bodyFace, b.leading))
	for i, line := range b.lines {
		ly := top + float32(i)*b.leading
		if ly > v.height || ly+b.leading < 0 {
			continue
		}
		v.provisions(b, i, left, ly, ground == Selection)
		v.grounds(line, left, ly, b.leading)
		v.selected(b, i, chosen, left, ly)
		for _, r := range line {
			v.brush.text(r.text, f, inkOf(b), left+r.x, ly+centred(f, b.leading))
		}
		v.strikes(line, left, ly, b.leading)
		if reasons {
			v.dots(line, left, ly, b.leading)
		}
	}
	if b.tail != "" {
		ly := top + b.height() - b.leading
		v.warning(ground, left+b.tailX, ly, b.leading)
		v.brush.text(b.tail, warnFace, Warn, left+b.tailX+tailSign, ly+centred(warnFace, b.leading)+1)
	}
	if b.below != "" {
		v.brush.text(b.below, sourceFace, InkSource, left+b.belowX, top+b.height()-b.leading+centred(sourceFace, b.leading))
	}
	line := y + b.sourceY() + centred(sourceFace, sourceLine)
	for _, h := range b.hits {
		v.brush.frame(Accent, "", left+h.x-2, y+b.sourceY()+float32(h.line)*sourceLine, h.width+4, sourceLine, 3, 1.5)
	}
	for i, source := range b.source {
		v.brush.text(source, sourceFace, InkSource, left, line+float32(i)*sourceLine)
	}
	v.brush.text(b.link, sourceFace, Accent, left+b.linkX, line+b.linkY)
}

// inkOf gives the ink of a block's text.
func inkOf(b *laidBlock) fyne.ThemeColorName {
	switch {
	case b.form == bandForm && (b.quoted || b.below != ""):
		return InkSource
	case b.quoted || b.form == headingForm || b.form == bandForm || b.form == noteForm:
		return InkSecond
	default:
		return Ink
	}
}

// patch is a stretch of a line, in px.
type patch struct{ x, width float32 }

// patches gives where a mark holds in a line; runs that touch make one patch.
func patches(line []run, m comparison.MarkKind) []patch {
	var found []patch
	touching := false
	for _, r := range line {
		held := r.mark&m != 0
		if held && touching {
			found[len(found)-1].width += r.width
		} else if held {
			found = append(found, patch{r.x, r.width})
		}
		touching = held
	}
	return found
}

// grounds draws what lies under the words: the tints, the lower edge of facts, the underline of what was inserted, the
// frame around what was searched for.
func (v *view) grounds(line []run, x, y, leading float32) {
	const over, radius, edge = 3, 4, 1.5
	height := leading - 2
	for _, p := range patches(line, comparison.DeleteMark) {
		v.brush.box(Delete, x+p.x-over, y+1, p.width+2*over, height, radius)
	}
	for _, p := range patches(line, comparison.InsertMark) {
		v.brush.box(Insert, x+p.x-over, y+1, p.width+2*over, height, radius)
	}
	for _, p := range patches(line, comparison.FactMark) {
		v.brush.box(FactEdge, x+p.x-over+0.5, y+1+height/2, p.width+2*over-1, height/2, radius)
		v.brush.box(Fact, x+p.x-over, y+1, p.width+2*over, height-edge, radius)
	}
	for _, p := range patches(line, comparison.InsertMark) {
		v.brush.box(InsertEdge, x+p.x, y+leading-4, p.width, edge, 0)
	}
	for _, p := range patches(line, comparison.FoundMark) {
		v.brush.frame(Accent, "", x+p.x-over, y+1, p.width+2*over, height, radius, 1.5)
	}
}

// strikes draws the line through what was deleted.
func (v *view) strikes(line []run, x, y, leading float32) {
	for _, p := range patches(line, comparison.DeleteMark) {
		v.brush.box(DeleteEdge, x+p.x, y+leading/2+1, p.width, 1.5, 0)
	}
}

// dots draws the dotted underline of the words that made the pair.
func (v *view) dots(line []run, x, y, leading float32) {
	const dot, pitch = 2, 4
	for _, p := range patches(line, comparison.ReasonMark) {
		for at := float32(0); at+dot <= p.width; at += pitch {
			v.brush.box(Accent, x+p.x+at, y+leading-2.5, dot, dot, dot/2)
		}
	}
}

// hatch covers a cell that says nothing with quiet slanting lines that move with their row.
func (v *view) hatch(x, y, width, height float32) {
	const pitch = 13
	top, bottom := max(y, 0), min(y+height, v.height)
	for k := float32(pitch); k < width+height; k += pitch {
		// The line runs where (px - x) + (py - y) = k.
		from, to := max(top, y+k-width), min(bottom, y+k)
		if from < to {
			v.brush.stroke(Hatch, 1, x+k-(from-y), from, x+k-(to-y), to)
		}
	}
}
