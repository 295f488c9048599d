//go:build !headless

package app

import "fyne.io/fyne/v2"

// Widths of the panels beside the pane at the usual size of text, in px, and of a window that has room for them.
const (
	outlineWidth = 216
	detailWidth  = 316
	roomy        = 1180
)

// panelWidths say between what a person can choose for each panel.
var panelWidths = [2]struct{ usual, least, most float32 }{
	{usual: outlineWidth, least: 168, most: 480},
	{usual: detailWidth, least: 260, most: 640},
}

// flanks lays out a panel at the left, a content, a panel at the right, and the dividers between them. In a window too
// narrow for all, other panels are shown than in a wide one.
type flanks struct {
	wide, narrow [2]bool
	chosen       [2]float32 // how wide the person wants the panels, at the usual size of text
	told         func(shown [2]bool)
}

// shown says which panels there are in a width.
func (f *flanks) shown(width float32) [2]bool {
	if width < roomy*textScale() {
		return f.narrow
	}
	return f.wide
}

// textScale is how much larger than usual text is.
func textScale() float32 { return fyne.CurrentApp().Settings().Theme().Size(sizeBar) / sizes[sizeBar] }

// MinSize implements fyne.Layout.
func (*flanks) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[1].MinSize() }

// widths gives the panels what the person wants, and less where the content would not have what it needs.
func (f *flanks) widths(shown [2]bool, room, content float32) [2]float32 {
	var widths [2]float32
	sum := float32(0)
	for side, there := range shown {
		if there {
			widths[side] = f.chosen[side]*textScale() + 1
			sum += widths[side]
		}
	}
	if over := sum - (room - content); over > 0 {
		for side := range widths {
			least := min(widths[side], panelWidths[side].least*textScale())
			less := min(widths[side]-least, over)
			widths[side] -= less
			over -= less
		}
	}
	return widths
}

// Layout implements fyne.Layout.
func (f *flanks) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	content, shown := objects[1], f.shown(size.Width)
	widths := f.widths(shown, size.Width, content.MinSize().Width*max(1, textScale())) // larger text needs more
	f.told(shown)
	for side, there := range shown {
		panel, line := objects[2*side], objects[3+side]
		if !there {
			panel.Hide()
			line.Hide()
			continue
		}
		panel.Show()
		line.Show()
		x, edge := float32(0), widths[0]-1
		if side == 1 {
			x, edge = size.Width-widths[1]+1, size.Width-widths[1]
		}
		panel.Move(fyne.NewPos(x, 0))
		panel.Resize(fyne.NewSize(widths[side]-1, size.Height))
		line.Move(fyne.NewPos(edge-(dividerReach-1)/2, 0))
		line.Resize(fyne.NewSize(dividerReach, size.Height))
	}
	content.Move(fyne.NewPos(widths[0], 0))
	content.Resize(fyne.NewSize(size.Width-widths[0]-widths[1], size.Height))
}
