//go:build !headless

package app

import (
	"strings"

	"fyne.io/fyne/v2"
)

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

// Layout implements fyne.Layout: both sides get a half, unless a word of one of them needs more, and the other can spare it.
func (opposed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	room := size.Width - signWidth
	left := room / 2
	words := [2]float32{widestWord(objects[0]), widestWord(objects[2])}
	if words[0]+words[1] <= room {
		left = min(max(left, words[0]), room-words[1])
	}
	objects[0].Resize(fyne.NewSize(left, size.Height))
	objects[1].Move(fyne.NewPos(left, 0))
	objects[1].Resize(fyne.NewSize(signWidth, objects[1].MinSize().Height))
	objects[2].Move(fyne.NewPos(left+signWidth, 0))
	objects[2].Resize(fyne.NewSize(room-left, size.Height))
}

// widestWord is the width of the widest word of a text that wraps; 0 for anything else.
func widestWord(o fyne.CanvasObject) float32 {
	p, ok := o.(*prose)
	if !ok {
		return 0
	}
	widest := float32(0)
	for word := range strings.FieldsSeq(p.text) {
		widest = max(widest, fyne.MeasureText(word, p.Theme().Size(p.voice.size), fyne.TextStyle{Bold: p.voice.bold}).Width)
	}
	return widest + 1
}
