//go:build !headless

package pane

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// brush puts shapes on a canvas out of pools, so that drawing a view again makes nothing new. What was drawn last lies
// on top.
type brush struct {
	objects []fyne.CanvasObject
	texts   pool[canvas.Text]
	boxes   pool[canvas.Rectangle]
	strokes pool[canvas.Line]
	arcs    pool[canvas.Arc]
	shapes  pool[canvas.ArbitraryPolygon]
	colours map[fyne.ThemeColorName]color.Color
}

// pool hands out objects that live on.
type pool[T any] struct {
	all  []*T
	used int
}

func (p *pool[T]) take() *T {
	if p.used == len(p.all) {
		p.all = append(p.all, new(T))
	}
	p.used++
	return p.all[p.used-1]
}

// start forgets what was drawn and takes the colours from a theme.
func (b *brush) start(theme fyne.Theme) {
	b.objects = b.objects[:0]
	b.texts.used, b.boxes.used, b.strokes.used, b.arcs.used, b.shapes.used = 0, 0, 0, 0, 0
	variant := fyne.CurrentApp().Settings().ThemeVariant()
	if b.colours == nil {
		b.colours = make(map[fyne.ThemeColorName]color.Color, len(shades))
	}
	for name := range shades {
		b.colours[name] = theme.Color(name, variant)
	}
}

// text writes at the top left corner x, y.
func (b *brush) text(text string, f face, colour fyne.ThemeColorName, x, y float32) {
	if text == "" {
		return
	}
	t := b.texts.take()
	t.Text, t.TextSize, t.TextStyle, t.Color = text, sizes[f], styles[f], b.colours[colour]
	t.Move(fyne.NewPos(x, y))
	b.objects = append(b.objects, t)
}

// box fills a rectangle with round corners.
func (b *brush) box(colour fyne.ThemeColorName, x, y, width, height, radius float32) *canvas.Rectangle {
	r := b.boxes.take()
	r.FillColor, r.CornerRadius, r.StrokeWidth, r.StrokeColor = b.colours[colour], radius, 0, nil
	r.TopLeftCornerRadius, r.TopRightCornerRadius, r.BottomLeftCornerRadius, r.BottomRightCornerRadius = 0, 0, 0, 0
	r.Move(fyne.NewPos(x, y))
	r.Resize(fyne.NewSize(width, height))
	b.objects = append(b.objects, r)
	return r
}

// frame draws the outline of a rectangle, the stroke inside it, over an optional fill ("" for none).
func (b *brush) frame(colour, fill fyne.ThemeColorName, x, y, width, height, radius, stroke float32) {
	r := b.box(fill, x, y, width, height, radius)
	r.StrokeColor, r.StrokeWidth = b.colours[colour], stroke
	if fill == "" {
		r.FillColor = color.Transparent
	}
}

// stroke draws a straight line.
func (b *brush) stroke(colour fyne.ThemeColorName, width, x1, y1, x2, y2 float32) {
	l := b.strokes.take()
	l.StrokeColor, l.StrokeWidth = b.colours[colour], width
	l.Position1, l.Position2 = fyne.NewPos(x1, y1), fyne.NewPos(x2, y2)
	b.objects = append(b.objects, l)
}

// arc draws a part of a ring around x, y, stroke px thick; angles in degrees, clockwise from the top.
func (b *brush) arc(colour fyne.ThemeColorName, x, y, radius, stroke, from, to float32) {
	a := b.arcs.take()
	a.FillColor, a.StartAngle, a.EndAngle, a.CutoutRatio = b.colours[colour], from, to, 1-stroke/radius
	a.Move(fyne.NewPos(x-radius, y-radius))
	a.Resize(fyne.NewSize(2*radius, 2*radius))
	b.objects = append(b.objects, a)
}

// triangle fills a triangle that fits a rectangle, its point up or down.
func (b *brush) triangle(colour fyne.ThemeColorName, x, y, width, height float32, up bool, radius float32) {
	t := b.shapes.take()
	t.FillColor, t.CornerRadii = b.colours[colour], []float32{radius, radius, radius}
	t.Points = []fyne.Position{{X: 0, Y: 0}, {X: width, Y: 0}, {X: width / 2, Y: height}}
	if up {
		t.Points = []fyne.Position{{X: width / 2, Y: 0}, {X: width, Y: height}, {X: 0, Y: height}}
	}
	t.Move(fyne.NewPos(x, y))
	t.Resize(fyne.NewSize(width, height))
	b.objects = append(b.objects, t)
}
