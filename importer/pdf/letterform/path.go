package letterform

import (
	"image"
	"math"

	"golang.org/x/image/vector"
)

// Path is the outline of a glyph in units of its font, y upwards, curves made straight. The zero Path is empty.
type Path struct {
	points []point
	starts []int // index of the first point of each contour
}

type point struct{ x, y float64 }

// maxPoints bounds an outline. Letters have some dozens of points.
const maxPoints = 20_000

// Move begins a contour.
func (p *Path) Move(x, y float64) {
	if len(p.points) < maxPoints {
		p.starts = append(p.starts, len(p.points))
		p.points = append(p.points, point{x, y})
	}
}

// Line draws a straight line.
func (p *Path) Line(x, y float64) {
	switch {
	case len(p.points) == 0:
		p.Move(x, y)
	case len(p.points) < maxPoints:
		p.points = append(p.points, point{x, y})
	}
}

// bends is how many straight lines a curve becomes.
const bends = 6

// Quad draws a quadratic curve.
func (p *Path) Quad(x1, y1, x2, y2 float64) {
	x0, y0 := p.At()
	for i := 1; i <= bends; i++ {
		t := float64(i) / bends
		u := 1 - t
		p.Line(u*u*x0+2*u*t*x1+t*t*x2, u*u*y0+2*u*t*y1+t*t*y2)
	}
}

// Cube draws a cubic curve.
func (p *Path) Cube(x1, y1, x2, y2, x3, y3 float64) {
	x0, y0 := p.At()
	for i := 1; i <= bends; i++ {
		t := float64(i) / bends
		u := 1 - t
		a, b, c, d := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
		p.Line(a*x0+b*x1+c*x2+d*x3, a*y0+b*y1+c*y2+d*y3)
	}
}

// At gives the point where the next line begins.
func (p *Path) At() (x, y float64) {
	if n := len(p.points); n > 0 {
		return p.points[n-1].x, p.points[n-1].y
	}
	return 0, 0
}

// Full says that the outline has as many points as it may have.
func (p *Path) Full() bool { return len(p.points) >= maxPoints }

// Add puts another outline into p, moved by a matrix (a b c d e f) as PDF writes it.
func (p *Path) Add(o Path, m [6]float64) {
	for i, start := range o.starts {
		end := len(o.points)
		if i+1 < len(o.starts) {
			end = o.starts[i+1]
		}
		for k, q := range o.points[start:end] {
			x, y := q.x*m[0]+q.y*m[2]+m[4], q.x*m[1]+q.y*m[3]+m[5]
			if k == 0 {
				p.Move(x, y)
			} else {
				p.Line(x, y)
			}
		}
	}
}

// Shape gives what the outline looks like. Scale turns units of the font into ems.
func (p *Path) Shape(scale float64) Shape {
	if len(p.points) < 2 {
		return Shape{}
	}
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, q := range p.points {
		x0, x1, y0, y1 = min(x0, q.x), max(x1, q.x), min(y0, q.y), max(y1, q.y)
	}
	if !(x1-x0 > 0) || !(y1-y0 > 0) || x1-x0 > 1e7 || y1-y0 > 1e7 {
		return Shape{}
	}
	s := Shape{Left: x0 * scale, Right: x1 * scale, Bottom: y0 * scale, Top: y1 * scale}
	w, h := filled(x1-x0, y1-y0)
	r := vector.NewRasterizer(Side, Side)
	place := func(q point) (float32, float32) {
		return float32((q.x-x0)/(x1-x0)*w + (Side-w)/2), float32((y1-q.y)/(y1-y0)*h + (Side-h)/2)
	}
	for i, start := range p.starts {
		end := len(p.points)
		if i+1 < len(p.starts) {
			end = p.starts[i+1]
		}
		r.MoveTo(place(p.points[start]))
		for _, q := range p.points[start+1 : end] {
			r.LineTo(place(q))
		}
		r.ClosePath()
	}
	dst := image.NewAlpha(image.Rect(0, 0, Side, Side))
	r.Draw(dst, dst.Bounds(), image.Opaque, image.Point{})
	copy(s.Grid[:], dst.Pix)
	return s
}

// filled gives how much of the grid a box takes: its longer side all of it, the other less, but not as much less as it is
// shorter, so that thin signs keep some detail.
func filled(width, height float64) (w, h float64) {
	if width > height {
		return Side, Side * math.Sqrt(height/width)
	}
	return Side * math.Sqrt(width/height), Side
}
