//go:build !headless

package app

import "fyne.io/fyne/v2"

// beside lays out three objects in a line: a mark, text that wraps in what room is left, and what stands at the right
// edge. The line grows with the text once that has its width.
type beside struct {
	height      fyne.ThemeSizeName // the least
	gap, margin float32
}

// MinSize implements fyne.Layout.
func (b beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	const air = 6 // above and below
	size := fyne.NewSize(2*b.margin+2*b.gap, fyne.CurrentApp().Settings().Theme().Size(b.height))
	for _, o := range objects {
		least := o.MinSize()
		size.Width += least.Width
		size.Height = max(size.Height, least.Height+2*air)
	}
	return size
}

// Layout implements fyne.Layout.
func (b beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	mark, text, end := objects[0], objects[1], objects[2]
	left, right := b.margin+mark.MinSize().Width+b.gap, b.margin+end.MinSize().Width
	width := max(size.Width-left-right-b.gap, text.MinSize().Width)
	text.Resize(fyne.NewSize(width, text.Size().Height)) // which tells its height
	place := func(o fyne.CanvasObject, x, width float32) {
		height := o.MinSize().Height
		o.Move(fyne.NewPos(x, (size.Height-height)/2))
		o.Resize(fyne.NewSize(width, height))
	}
	place(mark, b.margin, mark.MinSize().Width)
	place(text, left, width)
	place(end, size.Width-right, end.MinSize().Width)
}
