//go:build !headless

package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"parley/diffview/pane"
)

// dividerReach is how wide the divider is to the pointer, and dividerStep how far a key moves it.
const (
	dividerReach = 7
	dividerStep  = 16
)

// divider is the hairline between a panel and what stands beside it. It is moved with the pointer, or by the arrow keys
// when it has the focus; two clicks, or Home, put it where it usually is.
type divider struct {
	widget.BaseWidget
	move  func(by float32) // to the right
	reset func()
	done  func() // told when it was let go
	keys  func(*fyne.KeyEvent)

	focused, hovered bool
}

var (
	_ fyne.Draggable      = (*divider)(nil)
	_ fyne.Focusable      = (*divider)(nil)
	_ fyne.DoubleTappable = (*divider)(nil)
	_ desktop.Hoverable   = (*divider)(nil)
	_ desktop.Cursorable  = (*divider)(nil)
	_ fyne.WidgetRenderer = (*dividerRenderer)(nil)
	_ fyne.CanvasObject   = (*divider)(nil)
)

// Dragged moves the divider with the pointer.
func (d *divider) Dragged(event *fyne.DragEvent) { d.move(event.Dragged.DX) }

// DragEnd implements fyne.Draggable.
func (d *divider) DragEnd() { d.done() }

// DoubleTapped puts it where it usually is.
func (d *divider) DoubleTapped(*fyne.PointEvent) {
	d.reset()
	d.done()
}

// TypedKey moves it by the arrow keys and hands every other key on.
func (d *divider) TypedKey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeyLeft:
		d.move(-dividerStep)
	case fyne.KeyRight:
		d.move(dividerStep)
	case fyne.KeyHome:
		d.reset()
	default:
		d.keys(event)
		return
	}
	d.done()
}

// TypedRune implements fyne.Focusable.
func (d *divider) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (d *divider) FocusGained() { d.focused = true; d.Refresh() }

// FocusLost implements fyne.Focusable.
func (d *divider) FocusLost() { d.focused = false; d.Refresh() }

// MouseIn implements desktop.Hoverable.
func (d *divider) MouseIn(*desktop.MouseEvent) { d.hovered = true; d.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (d *divider) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (d *divider) MouseOut() { d.hovered = false; d.Refresh() }

// Cursor says that it can be moved.
func (d *divider) Cursor() desktop.Cursor { return desktop.HResizeCursor }

// CreateRenderer implements fyne.Widget.
func (d *divider) CreateRenderer() fyne.WidgetRenderer {
	d.ExtendBaseWidget(d)
	r := &dividerRenderer{divider: d, line: canvas.NewRectangle(color.Transparent)}
	r.dress()
	return r
}

type dividerRenderer struct {
	divider *divider
	line    *canvas.Rectangle
}

func (r *dividerRenderer) dress() {
	name := pane.Line
	if r.divider.focused || r.divider.hovered {
		name = pane.Accent
	}
	r.line.FillColor = r.divider.Theme().Color(name, variant())
}

// width is that of the line: it stands out while it can be moved.
func (r *dividerRenderer) width() float32 {
	if r.divider.focused || r.divider.hovered {
		return 3
	}
	return 1
}

func (r *dividerRenderer) Layout(size fyne.Size) {
	width := r.width()
	r.line.Move(fyne.NewPos((dividerReach-width)/2, 0))
	r.line.Resize(fyne.NewSize(width, size.Height))
}

func (r *dividerRenderer) MinSize() fyne.Size { return fyne.NewSize(dividerReach, 1) }

func (r *dividerRenderer) Refresh() {
	r.dress()
	r.Layout(r.divider.Size())
	canvas.Refresh(r.divider)
}

func (r *dividerRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.line} }

func (r *dividerRenderer) Destroy() {}
