//go:build !headless

package pane

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// brush puts shapes on a canvas out of pools, so that drawing a view again makes nothing new. What was drawn last lies
// on top. All measures are those of text at its usual size; the brush enlarges.
type brush struct {
	scale   float32
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
func (b *brush) start(theme fyne.Theme, scale float32) {
	b.scale = scale
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

func (b *brush) point(x, y float32) fyne.Position { return fyne.NewPos(x*b.scale, y*b.scale) }

func (b *brush) extent(width, height float32) fyne.Size {
	return fyne.NewSize(width*b.scale, height*b.scale)
}

// text writes at the top left corner x, y.
func (b *brush) text(text string, f face, colour fyne.ThemeColorName, x, y float32) {
	if text == "" {
		return
	}
	t := b.texts.take()
	t.Text, t.TextSize, t.TextStyle, t.Color = text, sizes[f]*b.scale, styles[f], b.colours[colour]
	t.Move(b.point(x, y))
	b.objects = append(b.objects, t)
}

// box fills a rectangle with round corners.
func (b *brush) box(colour fyne.ThemeColorName, x, y, width, height, radius float32) *canvas.Rectangle {
	r := b.boxes.take()
	r.FillColor, r.CornerRadius, r.StrokeWidth, r.StrokeColor = b.colours[colour], radius*b.scale, 0, nil
	r.Move(b.point(x, y))
	r.Resize(b.extent(width, height))
	b.objects = append(b.objects, r)
	return r
}

// frame draws the outline of a rectangle, the stroke inside it, over an optional fill ("" for none).
func (b *brush) frame(colour, fill fyne.ThemeColorName, x, y, width, height, radius, stroke float32) {
	r := b.box(fill, x, y, width, height, radius)
	r.StrokeColor, r.StrokeWidth = b.colours[colour], stroke*b.scale
	if fill == "" {
		r.FillColor = color.Transparent
	}
}

// stroke draws a straight line.
func (b *brush) stroke(colour fyne.ThemeColorName, width, x1, y1, x2, y2 float32) {
	l := b.strokes.take()
	l.StrokeColor, l.StrokeWidth = b.colours[colour], width*b.scale
	l.Position1, l.Position2 = b.point(x1, y1), b.point(x2, y2)
	b.objects = append(b.objects, l)
}

// arc draws a part of a ring around x, y, stroke px thick; angles in degrees, clockwise from the top.
func (b *brush) arc(colour fyne.ThemeColorName, x, y, radius, stroke, from, to float32) {
	a := b.arcs.take()
	a.FillColor, a.StartAngle, a.EndAngle, a.CutoutRatio = b.colours[colour], from, to, 1-stroke/radius
	a.Move(b.point(x-radius, y-radius))
	a.Resize(b.extent(2*radius, 2*radius))
	b.objects = append(b.objects, a)
}

// triangle fills a triangle that fits a rectangle, its point up or down.
func (b *brush) triangle(colour fyne.ThemeColorName, x, y, width, height float32, up bool, radius float32) {
	t := b.shapes.take()
	radius *= b.scale
	t.FillColor, t.CornerRadii = b.colours[colour], []float32{radius, radius, radius}
	t.Points = []fyne.Position{b.point(0, 0), b.point(width, 0), b.point(width/2, height)}
	if up {
		t.Points = []fyne.Position{b.point(width/2, 0), b.point(width, height), b.point(0, height)}
	}
	t.Move(b.point(x, y))
	t.Resize(b.extent(width, height))
	b.objects = append(b.objects, t)
}
