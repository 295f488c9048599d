//go:build !headless

package pane

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// MouseDown takes the focus without showing the ring.
func (p *Pane) MouseDown(*desktop.MouseEvent) {
	p.focus.pointed = true
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(p); canvas != nil {
		canvas.Focus(p)
	}
}

// MouseUp does nothing; selecting is for Tapped.
func (p *Pane) MouseUp(*desktop.MouseEvent) {}

// Tapped selects the row under the pointer, or the row that a link under it leads to, goes to a heading that is kept in sight, and opens rows that are folded there.
func (p *Pane) Tapped(event *fyne.PointEvent) {
	if head := p.stickyAt(event.Position.X/p.ruler.scale, event.Position.Y/p.ruler.scale); head >= 0 {
		p.scrollTo(p.table.tops[head])
	} else if home := p.linkAt(event.Position); home >= 0 {
		p.Select(home)
	} else if row := p.rowAt(event.Position); row >= 0 && p.table.rows[row].from >= 0 {
		p.open(row)
		p.stop(row)
	}
}

// MouseIn watches for links.
func (p *Pane) MouseIn(event *desktop.MouseEvent) { p.MouseMoved(event) }

// MouseMoved watches for links.
func (p *Pane) MouseMoved(event *desktop.MouseEvent) { p.overLink = p.linkAt(event.Position) >= 0 }

// MouseOut ends the watch for links.
func (p *Pane) MouseOut() { p.overLink = false }

// Cursor is a hand over a link.
func (p *Pane) Cursor() desktop.Cursor {
	if p.overLink {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// linkAt gives the row that a link at a position in the pane leads to, -1 where there is none.
func (p *Pane) linkAt(at fyne.Position) int {
	row := p.rowAt(at)
	if row < 0 || p.table.rows[row].from < 0 {
		return -1
	}
	y := p.offset + float64(at.Y/p.ruler.scale-headHeight)
	return p.table.linkAt(row, at.X/p.ruler.scale, float32(y-p.table.tops[row]))
}

// rowAt gives the row at a position in the pane, -1 for none.
func (p *Pane) rowAt(at fyne.Position) int {
	at = fyne.NewPos(at.X/p.ruler.scale, at.Y/p.ruler.scale)
	y := p.offset + float64(at.Y-headHeight)
	if at.Y < headHeight || at.X >= p.extent().Width-stripWidth || y >= p.table.height() {
		return -1
	}
	return p.table.at(y)
}
