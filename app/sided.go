//go:build !headless

package app

import "fyne.io/fyne/v2"

// sided lays out a content, a hairline and a panel at its right. In a window too narrow for both the panel folds away.
type sided struct{}

// MinSize implements fyne.Layout.
func (sided) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout implements fyne.Layout.
func (sided) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	content, line, panel := objects[0], objects[1], objects[2]
	scale := fyne.CurrentApp().Settings().Theme().Size(sizeBar) / sizes[sizeBar]
	width := detailWidth * scale
	if size.Width < roomy*scale {
		line.Hide()
		panel.Hide()
		content.Resize(size)
		return
	}
	content.Resize(fyne.NewSize(size.Width-width-1, size.Height))
	line.Show()
	line.Move(fyne.NewPos(size.Width-width-1, 0))
	line.Resize(fyne.NewSize(1, size.Height))
	panel.Show()
	panel.Move(fyne.NewPos(size.Width-width, 0))
	panel.Resize(fyne.NewSize(width, size.Height))
}

// opposed lays out three objects: what the one side says, a sign, what the other says.
type opposed struct{}

// signWidth is the room for the sign between two sides.
const signWidth = 24

// MinSize implements fyne.Layout.
func (opposed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(signWidth, 0)
	for _, o := range objects {
		size.Width += o.MinSize().Width
		size.Height = max(size.Height, o.MinSize().Height)
	}
	return size
}

// Layout implements fyne.Layout.
func (opposed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	half := fyne.NewSize((size.Width-signWidth)/2, size.Height)
	objects[0].Resize(half)
	objects[1].Move(fyne.NewPos(half.Width, 0))
	objects[1].Resize(fyne.NewSize(signWidth, objects[1].MinSize().Height))
	objects[2].Move(fyne.NewPos(half.Width+signWidth, 0))
	objects[2].Resize(half)
}
