//go:build !headless

package app

import "fyne.io/fyne/v2"

// The widths of the panels beside the pane, and of a window that has room for them.
const (
	outlineWidth = 216
	detailWidth  = 316
	roomy        = 1180
)

// flanks lays out a panel, a hairline, a content, a hairline and a panel from left to right. In a window too narrow for
// all, other panels are shown than in a wide one.
type flanks struct{ wide, narrow [2]bool }

// shown says which panels there are in a width.
func (f flanks) shown(width float32) [2]bool {
	if width < roomy*textScale() {
		return f.narrow
	}
	return f.wide
}

// textScale is how much larger than usual text is.
func textScale() float32 { return fyne.CurrentApp().Settings().Theme().Size(sizeBar) / sizes[sizeBar] }

// MinSize implements fyne.Layout.
func (flanks) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[2].MinSize() }

// Layout implements fyne.Layout.
func (f flanks) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	content := objects[2]
	left, right := float32(0), size.Width
	for side, there := range f.shown(size.Width) {
		panel, line := objects[4*side], objects[1+2*side]
		if !there {
			panel.Hide()
			line.Hide()
			continue
		}
		panel.Show()
		line.Show()
		line.Resize(fyne.NewSize(1, size.Height))
		if side == 0 {
			left = outlineWidth*textScale() + 1
			panel.Move(fyne.NewPos(0, 0))
			panel.Resize(fyne.NewSize(left-1, size.Height))
			line.Move(fyne.NewPos(left-1, 0))
			continue
		}
		width := detailWidth * textScale()
		right = size.Width - width - 1
		line.Move(fyne.NewPos(right, 0))
		panel.Move(fyne.NewPos(right+1, 0))
		panel.Resize(fyne.NewSize(width, size.Height))
	}
	content.Move(fyne.NewPos(left, 0))
	content.Resize(fyne.NewSize(right-left, size.Height))
}
