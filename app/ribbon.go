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

// ribbon shows a row of buttons that may be wider than it is: then a button at its end says how many are not seen and lists
// all, an arrow at its beginning leads back, and the wheel moves it.
type ribbon struct {
	widget.BaseWidget
	row    *fyne.Container
	clip   *container.Clip
	back   *button
	edge   *shape                     // under the arrow
	more   *button                    // behind the row
	unseen func(n int) (words string) // what the button behind the row says
	offset *float32                   // how far the row is moved to the left; outlives the ribbon
}

var _ fyne.Scrollable = (*ribbon)(nil)

// newRibbon makes a ribbon of a row. more lists all of its buttons, unseen says on it how many are out of sight.
func newRibbon(row *fyne.Container, offset *float32, more *button, unseen func(n int) string) *ribbon {
	r := &ribbon{row: row, offset: offset, more: more, unseen: unseen, edge: newShape(pane.Sheet, "", 0)}
	r.clip = container.NewClip(container.NewWithoutLayout(row))
	r.clip.MinSize() // from now on the toolkit knows what is in it, and gives the keys to a button before it is drawn
	r.back = newButton("", link, func() { r.move(-r.room() * 0.6) }).with(theme.IconNameNavigateBack)
	r.back.keys = more.keys
	r.ExtendBaseWidget(r)
	return r
}

// room is the width in which the row is seen.
func (r *ribbon) room() float32 {
	if width := r.Size().Width; r.row.MinSize().Width <= width+0.5 {
		return width
	}
	return max(0, r.Size().Width-r.moreWidth()-16)
}

// moreWidth is that of the button behind the row, whatever number it says.
func (r *ribbon) moreWidth() float32 {
	said := r.more.text
	r.more.text = r.unseen(len(r.row.Objects))
	width := r.more.width(false)
	r.more.text = said
	return width
}

// end is where the last button ends that is seen whole: of the next one a part would only look broken. Where there is no room
// for a whole one, a part of it is seen.
func (r *ribbon) end() float32 {
	room := r.room()
	if room >= r.Size().Width {
		return room
	}
	for i := len(r.row.Objects) - 1; i >= 0; i-- {
		o := r.row.Objects[i]
		if right := o.Position().X + o.Size().Width - *r.offset; right <= room+0.5 && right > 0 {
			return right + 3 // with the ring around it
		}
	}
	return room
}

// count says how many buttons of the row are not seen whole.
func (r *ribbon) count() (n int) {
	for _, o := range r.row.Objects {
		if x := o.Position().X - *r.offset; x < -0.5 || x+o.Size().Width > r.room()+0.5 {
			n++
		}
	}
	return n
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
	arrow := r.back.MinSize().Width + 8
	left, right := o.Position().X-arrow, o.Position().X+o.Size().Width
	*r.offset = min(max(*r.offset, right-r.room()), left)
	r.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (r *ribbon) CreateRenderer() fyne.WidgetRenderer { return &ribbonRenderer{r} }

type ribbonRenderer struct{ ribbon *ribbon }

func (r *ribbonRenderer) MinSize() fyne.Size { return fyne.NewSize(120, r.ribbon.row.MinSize().Height) }

func (r *ribbonRenderer) Layout(size fyne.Size) {
	b := r.ribbon
	natural, room := b.row.MinSize().Width, b.room()
	*b.offset = max(0, min(*b.offset, natural-room))
	b.row.Move(fyne.NewPos(-*b.offset, 0))
	b.row.Resize(fyne.NewSize(natural, size.Height))
	end := b.end()
	b.clip.Resize(fyne.NewSize(end, size.Height))
	least := b.back.MinSize()
	b.edge.Resize(fyne.NewSize(least.Width+8, size.Height)) // nothing shows beside the arrow
	b.back.Move(fyne.NewPos(4, (size.Height-least.Height)/2))
	b.back.Resize(least)
	b.edge.Hidden, b.back.Hidden = *b.offset <= 0.5, *b.offset <= 0.5
	if b.more.Hidden = room >= size.Width; b.more.Hidden {
		return
	}
	if said := b.unseen(b.count()); said != b.more.text {
		b.more.text = said
		b.more.Refresh()
	}
	height := b.more.MinSize().Height
	b.more.Move(fyne.NewPos(end+6, (size.Height-height)/2))
	b.more.Resize(fyne.NewSize(b.moreWidth(), height))
}

func (r *ribbonRenderer) Refresh() {
	r.Layout(r.ribbon.Size())
	r.ribbon.row.Refresh()
	canvas.Refresh(r.ribbon)
}

func (r *ribbonRenderer) Objects() []fyne.CanvasObject {
	b := r.ribbon
	return []fyne.CanvasObject{b.clip, b.edge, b.back, b.more}
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
