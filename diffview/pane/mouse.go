//go:build !headless

package pane

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// grip is what the pointer holds or is over.
type grip uint8

const (
	noGrip   grip = iota
	textGrip      // text that is being selected
	edgeGrip      // an edge of a gutter
	linkGrip      // the way to the home of a quote, the badge of a moved clause, or that of a clause without a pair
	pairGrip      // a clause on its way to its pair
)

// again is within what time a click on the same place belongs to the one before.
const again = 400 * time.Millisecond

// clicks counts clicks on one place.
type clicks struct {
	n    int
	at   fyne.Position
	last time.Time
}

// add counts a click: 1, then 2 and 3 for those that follow soon, then 1 again.
func (c *clicks) add(at fyne.Position, now time.Time) int {
	near := at.X-c.at.X < 4 && c.at.X-at.X < 4 && at.Y-c.at.Y < 4 && c.at.Y-at.Y < 4
	if !near || now.Sub(c.last) > again || c.n == 3 {
		c.n = 0
	}
	c.n, c.at, c.last = c.n+1, at, now
	return c.n
}

// MouseDown takes the focus without showing the ring, and hold of what lies under the pointer: an edge of a gutter, or
// text. Two clicks select a word, three a clause; two on an edge make the columns even.
func (p *Pane) MouseDown(event *desktop.MouseEvent) {
	p.focus.pointed = true
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(p); canvas != nil {
		canvas.Focus(p)
	}
	p.held = noGrip
	p.grasp(event.Position)
	if event.Button == desktop.MouseButtonSecondary {
		return
	}
	n := p.clicks.add(event.Position, time.Now())
	if lane := p.edgeAt(event.Position); lane >= 0 {
		p.held, p.lane, p.hold = edgeGrip, lane, event.Position.X/p.ruler.scale-p.table.columns.lanes[lane].left
		if n == 2 {
			p.SetShares(evenShares(p.table.sides())...)
			p.told()
		}
		return
	}
	row, x, y := p.rowAt(event.Position), event.Position.X/p.ruler.scale, event.Position.Y/p.ruler.scale
	if row < 0 {
		return
	}
	if at := p.pairAt(row, x, y); p.options.OnPair != nil && at != noBadge {
		p.held, p.dragged, p.aim, p.pointer = pairGrip, at, -1, fyne.NewPos(x, y)
		return
	}
	p.held = textGrip
	if event.Modifier&fyne.KeyModifierShift != 0 && !p.text.empty() {
		p.text.head = p.caretAt(event.Position, p.text.anchor.side)
		p.redraw()
		return
	}
	c := p.caretAt(event.Position, -1)
	was := p.text
	p.text = selection{c, c}
	text := p.table.text(c)
	switch {
	case n == 2:
		word := wordAt(text, c.at)
		p.text.anchor.at, p.text.head.at = word.Start, word.End
	case n == 3:
		p.text.anchor.at, p.text.head.at = 0, len(text)
	}
	if p.text != was {
		p.redraw()
	}
}

// MouseUp does nothing; selecting a row is for Tapped.
func (p *Pane) MouseUp(*desktop.MouseEvent) {}

// Dragged selects text, moves a gutter or takes a clause to its pair, and scrolls where the pointer leaves the view.
func (p *Pane) Dragged(event *fyne.DragEvent) {
	switch p.held {
	case edgeGrip:
		p.dragEdge(event.Position.X / p.ruler.scale)
	case pairGrip:
		p.follows(event.Position.Y / p.ruler.scale)
		p.pointer = fyne.NewPos(event.Position.X/p.ruler.scale, event.Position.Y/p.ruler.scale)
		p.aimAt(p.rowAt(event.Position))
		p.redraw()
	case textGrip:
		p.follows(event.Position.Y / p.ruler.scale)
		p.text.head = p.caretAt(event.Position, p.text.anchor.side)
		p.redraw()
	}
}

// DragEnd lets go; how wide the columns are, and what is to be paired, is told to the window.
func (p *Pane) DragEnd() {
	held := p.held
	p.held = noGrip
	switch held {
	case edgeGrip:
		p.told()
	case pairGrip:
		p.drop()
	}
}

// follows scrolls towards what is dragged out of the view.
func (p *Pane) follows(y float32) {
	if over := headHeight - y; over > 0 {
		p.scrollTo(p.offset - float64(over))
	} else if beyond := y - p.extent().Height; beyond > 0 {
		p.scrollTo(p.offset + float64(beyond))
	}
}

// caretAt gives the caret nearest to a position in the pane.
func (p *Pane) caretAt(at fyne.Position, side int) caret {
	x, y := at.X/p.ruler.scale, at.Y/p.ruler.scale
	seen := side
	if seen < 0 {
		seen = p.table.columns.sideAt(x)
	}
	return p.table.caretAt(x, p.offsetOf(seen)+float64(max(headHeight, min(y, p.extent().Height-1))-headHeight), side)
}

// Tapped selects the row under the pointer, or the row that a link under it leads to, goes to a heading that is kept in
// sight, and opens rows that are folded there.
func (p *Pane) Tapped(event *fyne.PointEvent) {
	if head := p.stickyAt(event.Position.X/p.ruler.scale, event.Position.Y/p.ruler.scale); head >= 0 {
		p.scrollTo(p.table.tops[head])
	} else if home := p.linkAt(event.Position); home >= 0 {
		p.Select(home)
	} else if row := p.rowAt(event.Position); p.movedAt(row, event.Position.X/p.ruler.scale, event.Position.Y/p.ruler.scale) >= 0 {
		lane := p.movedAt(row, event.Position.X/p.ruler.scale, event.Position.Y/p.ruler.scale)
		p.choose(row)
		p.pressMoved(lane)
	} else if p.foldSignAt(row, event.Position.X/p.ruler.scale, event.Position.Y/p.ruler.scale) >= 0 {
		p.foldAgain(row)
	} else if row >= 0 && p.table.rows[row].from >= 0 && p.edgeAt(event.Position) < 0 {
		if p.writes(row, event.Position) {
			p.options.OnWrite()
			return
		}
		p.open(row)
		p.stop(row)
		if p.options.OnPress != nil && p.Selected() >= 0 {
			p.options.OnPress(p.Selected())
		}
	}
}

// writes says whether a click asks to write the text of a row: it is the selected one, and no text is being selected.
func (p *Pane) writes(row int, at fyne.Position) bool {
	t := p.table
	if p.options.OnWrite == nil || row != p.chosen || !p.text.empty() || t.folded(row) > 0 || t.written(row) == nil {
		return false
	}
	return p.caretAt(at, -1).side == t.drafts() || p.vacantAt(row, at.X/p.ruler.scale, at.Y/p.ruler.scale)
}

// TappedSecondary selects the row under the pointer and has the window show what can be done with it.
func (p *Pane) TappedSecondary(event *fyne.PointEvent) {
	row := p.rowAt(event.Position)
	if row < 0 || p.table.rows[row].from < 0 {
		return
	}
	if p.table.folded(row) == 0 {
		p.choose(row)
	}
	if p.options.OnMenu != nil {
		p.options.OnMenu(event.AbsolutePosition)
	}
}

// showMenu has the window show what can be done with the selected row, at its place.
func (p *Pane) showMenu() {
	if p.options.OnMenu == nil || p.chosen < 0 {
		return
	}
	p.reveal(p.chosen)
	y := float32(max(p.table.tops[p.chosen], p.top())-p.offset) + headHeight + above
	at := fyne.NewPos(p.table.columns.x(0)+margin, y)
	corner := fyne.CurrentApp().Driver().AbsolutePositionForObject(p)
	p.options.OnMenu(corner.AddXY(at.X*p.ruler.scale, at.Y*p.ruler.scale))
}

// MouseIn watches for links and edges.
func (p *Pane) MouseIn(event *desktop.MouseEvent) { p.MouseMoved(event) }

// MouseMoved watches for links and edges.
func (p *Pane) MouseMoved(event *desktop.MouseEvent) {
	p.over = noGrip
	row, x, y := p.rowAt(event.Position), event.Position.X/p.ruler.scale, event.Position.Y/p.ruler.scale
	if row != p.under {
		p.under = row
		p.redraw()
	}
	switch {
	case p.edgeAt(event.Position) >= 0:
		p.over = edgeGrip
	case p.linkAt(event.Position) >= 0 || p.movedAt(row, x, y) >= 0 || p.pairAt(row, x, y) != noBadge || p.foldSignAt(row, x, y) >= 0 || p.vacantAt(row, x, y):
		p.over = linkGrip
	case row >= 0 && p.table.overText(row, x):
		p.over = textGrip
	}
}

// overText says whether x is over the column of a cell that has text.
func (t *table) overText(row int, x float32) bool {
	for s, blocks := range t.rows[row].cells {
		left := t.columns.x(s) + margin + t.hangOf(s)
		if len(blocks) > 0 && t.folded(row) == 0 && x >= left && x < left+t.columns.cells[s].text {
			return true
		}
	}
	return false
}

// MouseOut ends the watch.
func (p *Pane) MouseOut() {
	p.over = noGrip
	if p.under >= 0 {
		p.under = -1
		p.redraw()
	}
}

// Cursor is a hand over a link, a beam over text and two arrows over an edge of a gutter.
func (p *Pane) Cursor() desktop.Cursor {
	switch p.over {
	case linkGrip:
		return desktop.PointerCursor
	case edgeGrip:
		return desktop.HResizeCursor
	case textGrip:
		return desktop.TextCursor
	}
	return desktop.DefaultCursor
}

// linkAt gives the row that a link at a position in the pane leads to, -1 where there is none.
func (p *Pane) linkAt(at fyne.Position) int {
	row := p.rowAt(at)
	if row < 0 || p.table.rows[row].from < 0 {
		return -1
	}
	y := p.offsetOf(p.table.columns.sideAt(at.X/p.ruler.scale)) + float64(at.Y/p.ruler.scale-headHeight)
	return p.table.linkAt(row, at.X/p.ruler.scale, float32(y-p.table.tops[row]))
}

// rowAt gives the row at a position in the pane, -1 for none.
func (p *Pane) rowAt(at fyne.Position) int {
	at = fyne.NewPos(at.X/p.ruler.scale, at.Y/p.ruler.scale)
	y := p.offsetOf(p.table.columns.sideAt(at.X)) + float64(at.Y-headHeight)
	if at.Y < headHeight || at.X >= p.extent().Width-stripWidth || y >= p.table.height() {
		return -1
	}
	return p.table.at(y)
}
