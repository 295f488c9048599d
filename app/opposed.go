//go:build !headless

package app

import "fyne.io/fyne/v2"

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
