//go:build !headless

package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// shape is a rectangle whose colours follow the theme.
type shape struct {
	widget.BaseWidget
	fill, stroke fyne.ThemeColorName // "" for none
	radius       float32
	width        float32 // of the stroke
	dashed       bool
}

func newShape(fill, stroke fyne.ThemeColorName, radius float32) *shape {
	s := &shape{fill: fill, stroke: stroke, radius: radius, width: 1}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer implements fyne.Widget.
func (s *shape) CreateRenderer() fyne.WidgetRenderer {
	r := &shapeRenderer{shape: s, body: canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type shapeRenderer struct {
	shape *shape
	body  *canvas.Rectangle
	gaps  []fyne.CanvasObject // what cuts the stroke into dashes
}

func (r *shapeRenderer) shade(name fyne.ThemeColorName) color.Color {
	if name == "" {
		return color.Transparent
	}
	return r.shape.Theme().Color(name, variant())
}

func (r *shapeRenderer) Layout(size fyne.Size) {
	r.body.Resize(size)
	r.gaps = nil
	if r.shape.dashed {
		r.dash(size)
	}
}

// dash covers the straight parts of the stroke with pieces of the fill, since the toolkit draws no dashes. The rounded
// corners stay whole.
func (r *shapeRenderer) dash(size fyne.Size) {
	const mark, gap = 6, 5
	fill := r.shade(r.shape.fill)
	cover := func(x, y, width, height float32) {
		piece := canvas.NewRectangle(fill)
		piece.Move(fyne.NewPos(x, y))
		piece.Resize(fyne.NewSize(width, height))
		r.gaps = append(r.gaps, piece)
	}
	radius, thick := r.shape.radius, r.shape.width+0.5
	for x := radius; x+gap <= size.Width-radius; x += mark + gap {
		cover(x, 0, gap, thick)
		cover(x, size.Height-thick, gap, thick)
	}
	for y := radius; y+gap <= size.Height-radius; y += mark + gap {
		cover(0, y, thick, gap)
		cover(size.Width-thick, y, thick, gap)
	}
}

func (r *shapeRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

func (r *shapeRenderer) Refresh() {
	r.body.FillColor = r.shade(r.shape.fill)
	r.body.StrokeColor = r.shade(r.shape.stroke)
	r.body.CornerRadius = r.shape.radius
	r.body.StrokeWidth = 0
	if r.shape.stroke != "" {
		r.body.StrokeWidth = r.shape.width
	}
	r.Layout(r.shape.Size())
	canvas.Refresh(r.shape)
}

func (r *shapeRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.body}, r.gaps...)
}

func (r *shapeRenderer) Destroy() {}
