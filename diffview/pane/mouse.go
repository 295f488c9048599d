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

// Tapped selects the row under the pointer.
func (p *Pane) Tapped(event *fyne.PointEvent) {
	if row := p.rowAt(event.Position); row >= 0 {
		p.Select(row)
	}
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
