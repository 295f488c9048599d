//go:build !headless

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parley/diffview/pane"
)

// ribbon shows a row of buttons that may be wider than it is: then arrows at its ends say so and lead on, as the wheel
// does.
type ribbon struct {
	widget.BaseWidget
	row    *fyne.Container
	clip   *container.Clip
	arrows [2]*button
	edges  [2]*shape // under the arrows
	offset *float32  // how far the row is moved to the left; outlives the ribbon
}

var _ fyne.Scrollable = (*ribbon)(nil)

// newRibbon makes a ribbon of a row; keys takes keys from its arrows.
func newRibbon(row *fyne.Container, offset *float32, keys func(*fyne.KeyEvent)) *ribbon {
	r := &ribbon{row: row, offset: offset}
	r.clip = container.NewClip(container.NewWithoutLayout(row))
	r.clip.MinSize() // from now on the toolkit knows what is in it, and gives the keys to a button before it is drawn
	for end, icon := range []fyne.ThemeIconName{theme.IconNameNavigateBack, theme.IconNameNavigateNext} {
		by := float32(2*end - 1)
		r.arrows[end] = newButton("", link, func() { r.move(by * r.Size().Width * 0.6) }).with(icon)
		r.arrows[end].keys = keys
		r.edges[end] = newShape(pane.Sheet, "", 0)
	}
	r.ExtendBaseWidget(r)
	return r
}

// Scrolled moves the row by the wheel.
func (r *ribbon) Scrolled(event *fyne.ScrollEvent) {
	by := event.Scrolled.DX
	if by == 0 {
		by = event.Scrolled.DY
	}
	r.move(-by)
}

// move moves the row to the left.
func (r *ribbon) move(by float32) {
	*r.offset += by
	r.Refresh()
}

// reveal moves the row as little as shows one of its buttons whole.
func (r *ribbon) reveal(o fyne.CanvasObject) {
	if r.Size().Width == 0 {
		return
	}
	arrow := r.arrows[0].MinSize().Width + 8
	left, right := o.Position().X-arrow, o.Position().X+o.Size().Width+arrow
	*r.offset = min(max(*r.offset, right-r.Size().Width), left)
	r.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (r *ribbon) CreateRenderer() fyne.WidgetRenderer { return &ribbonRenderer{r} }

type ribbonRenderer struct{ ribbon *ribbon }

func (r *ribbonRenderer) MinSize() fyne.Size { return fyne.NewSize(120, r.ribbon.row.MinSize().Height) }

func (r *ribbonRenderer) Layout(size fyne.Size) {
	b := r.ribbon
	natural := b.row.MinSize()
	over := natural.Width - size.Width
	*b.offset = max(0, min(*b.offset, over))
	b.clip.Resize(size)
	b.row.Move(fyne.NewPos(-*b.offset, 0))
	b.row.Resize(fyne.NewSize(natural.Width, size.Height))
	for end, arrow := range b.arrows {
		there := end == 0 && *b.offset > 0.5 || end == 1 && over-*b.offset > 0.5
		least := arrow.MinSize()
		width := least.Width + 8
		x := float32(end) * (size.Width - width)
		for _, o := range []fyne.CanvasObject{b.edges[end], arrow} {
			if there {
				o.Show()
			} else {
				o.Hide()
			}
		}
		b.edges[end].Move(fyne.NewPos(x, 0))
		b.edges[end].Resize(fyne.NewSize(width+1, size.Height)) // nothing shows beside it
		arrow.Move(fyne.NewPos(x+4, (size.Height-least.Height)/2))
		arrow.Resize(least)
	}
}

func (r *ribbonRenderer) Refresh() {
	r.Layout(r.ribbon.Size())
	r.ribbon.row.Refresh()
	canvas.Refresh(r.ribbon)
}

func (r *ribbonRenderer) Objects() []fyne.CanvasObject {
	b := r.ribbon
	return []fyne.CanvasObject{b.clip, b.edges[0], b.edges[1], b.arrows[0], b.arrows[1]}
}

func (r *ribbonRenderer) Destroy() {}

// trailing lays out two objects in a line: the second at its own width at the right, the first in what room is left.
type trailing struct{}

// MinSize implements fyne.Layout.
func (trailing) MinSize(objects []fyne.CanvasObject) fyne.Size {
	first, second := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(first.Width+second.Width, max(first.Height, second.Height))
}

// Layout implements fyne.Layout.
func (trailing) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := objects[1].MinSize().Width
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(size.Width-width, size.Height))
	objects[1].Move(fyne.NewPos(size.Width-width, 0))
	objects[1].Resize(fyne.NewSize(width, size.Height))
}

// afterward lays out two objects in a line: the first at its own width at the left, the second in what room is left.
type afterward struct{}

// MinSize implements fyne.Layout.
func (afterward) MinSize(objects []fyne.CanvasObject) fyne.Size { return trailing{}.MinSize(objects) }

// Layout implements fyne.Layout.
func (afterward) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := objects[0].MinSize().Width
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(width, size.Height))
	objects[1].Move(fyne.NewPos(width, 0))
	objects[1].Resize(fyne.NewSize(size.Width-width, size.Height))
}
