//go:build !headless

package app

import "fyne.io/fyne/v2"

// beside lays out three objects in a line: a mark, text that wraps in what room is left, and what stands at the right
// edge, or below the text where that would have too little room. The line grows with the text once that has its width.
type beside struct {
	height      fyne.ThemeSizeName // the least
	gap, margin float32
	stacked     bool // as it was laid out last
}

const (
	besideAir  = 6   // above and below the line
	besideText = 280 // the least width of text that something stands beside, at the usual size of text
)

// MinSize implements fyne.Layout.
func (b *beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	mark, text, end := objects[0].MinSize(), objects[1].MinSize(), objects[2].MinSize()
	size := fyne.NewSize(2*b.margin+mark.Width+b.gap+max(text.Width, end.Width), max(mark.Height, text.Height, end.Height))
	if b.stacked {
		size.Height = max(mark.Height, text.Height) + besideAir + end.Height
	}
	size.Height = max(fyne.CurrentApp().Settings().Theme().Size(b.height), size.Height+2*besideAir)
	return size
}

// Layout implements fyne.Layout.
func (b *beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	mark, text, end := objects[0], objects[1], objects[2]
	left, right := b.margin+mark.MinSize().Width+b.gap, b.margin+inOneLine(end)
	width := size.Width - left - right - b.gap
	b.stacked = width < besideText*textScale()
	if b.stacked {
		width = size.Width - left - b.margin
	}
	text.Resize(fyne.NewSize(width, text.Size().Height)) // which tells its height
	high := size.Height
	if b.stacked {
		end.Resize(fyne.NewSize(width, end.Size().Height)) // so does this
		high -= end.MinSize().Height + besideAir
	}
	place := func(o fyne.CanvasObject, x, width float32) {
		height := o.MinSize().Height
		o.Move(fyne.NewPos(x, (high-height)/2))
		o.Resize(fyne.NewSize(width, height))
	}
	place(mark, b.margin, mark.MinSize().Width)
	place(text, left, width)
	if b.stacked {
		height := end.MinSize().Height
		end.Move(fyne.NewPos(left, size.Height-height-besideAir))
		end.Resize(fyne.NewSize(width, height))
		return
	}
	place(end, size.Width-right, right-b.margin)
}
