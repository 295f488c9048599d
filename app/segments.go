//go:build !headless

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"parley/diffview/pane"
)

// segments is a row of buttons in one frame, of which one holds. Where there is little room, those with a sign are short.
type segments struct {
	widget.BaseWidget
	buttons []*button
}

// newSegments puts buttons into a frame; each is made a segment.
func newSegments(buttons ...*button) *segments {
	for _, b := range buttons {
		b.rank = segment
	}
	s := &segments{buttons: buttons}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer implements fyne.Widget.
func (s *segments) CreateRenderer() fyne.WidgetRenderer {
	row := container.New(abreast{})
	for _, b := range s.buttons {
		row.Objects = append(row.Objects, b)
	}
	return widget.NewSimpleRenderer(container.NewStack(newShape(pane.Sheet, pane.Line, 8), row))
}

// hold marks the one that holds.
func (s *segments) hold(at int) {
	for i, b := range s.buttons {
		if b.chosen != (i == at) {
			b.chosen = i == at
			b.Refresh()
		}
	}
	s.Refresh() // the words of the one that holds are wider
}

// foldable is what can be short where there is little room: a button, or a row of them.
type foldable interface {
	foldedWidth(short bool) float32 // -1 where it cannot be short
	shorten(on bool)
}

func (s *segments) foldedWidth(short bool) float32 {
	width := float32(0)
	for _, b := range s.buttons {
		if !b.folds {
			return -1
		}
		width += b.width(short)
	}
	return width
}

func (s *segments) shorten(on bool) {
	changed := false
	for _, b := range s.buttons {
		changed = changed || b.short != on
		b.shorten(on)
	}
	if changed {
		s.Refresh()
	}
}

// abreast lays objects out side by side without a gap.
type abreast struct{}

// MinSize implements fyne.Layout.
func (abreast) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		least := o.MinSize()
		size = fyne.NewSize(size.Width+least.Width, max(size.Height, least.Height))
	}
	return size
}

// Layout implements fyne.Layout.
func (abreast) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for _, o := range objects {
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(o.MinSize().Width, size.Height))
		x += o.MinSize().Width
	}
}
