// Package letterform tells letters by what they look like.
//
// A font in a PDF may say nothing, or nothing true, of what its glyphs mean; their outlines are there all the same. A
// glyph's outline, or its picture where the font is made of pictures, is drawn into a grid that its box fills, and held
// against the letters of typefaces that stand in the file faces/letters, drawn in the same way. Where the letters stand
// and how large they are is compared too, after the fonts' scales have been brought together: that parts «О» from «о» and
// a comma from an apostrophe. What comes of it are the few letters that a glyph may be, each with a distance; which of
// them it is the text has to say, see package spelling.
package letterform

import (
	"image"
	"math"
)

// Side is how many cells wide and high the grid of a shape is.
const Side = 16

// Shape is what a glyph looks like. The zero Shape is a blank.
type Shape struct {
	Grid                     [Side * Side]uint8 // ink, 0 to 255, rows from the top; the box fills it
	Left, Right, Bottom, Top float64            // its box in ems, the origin on the baseline
}

// Blank says that there is nothing to be seen.
func (s *Shape) Blank() bool { return !(s.Right > s.Left) || !(s.Top > s.Bottom) }

func (s *Shape) width() float64  { return s.Right - s.Left }
func (s *Shape) height() float64 { return s.Top - s.Bottom }

// Upturned gives the shape upside down, as a font shows it that is used with a mirrored matrix.
func (s Shape) Upturned() Shape {
	s.Bottom, s.Top = -s.Top, -s.Bottom
	for y := range Side / 2 {
		for x := range Side {
			a, b := y*Side+x, (Side-1-y)*Side+x
			s.Grid[a], s.Grid[b] = s.Grid[b], s.Grid[a]
		}
	}
	return s
}

// Picture gives the shape of what is dark in a picture that fills the box from (x0, y0) to (x1, y1), in ems.
func Picture(m *image.Gray, x0, y0, x1, y1 float64) Shape {
	b := m.Bounds()
	box := image.Rectangle{}
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			if m.GrayAt(x, y).Y < 128 {
				box = box.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	if box.Empty() {
		return Shape{}
	}
	sx, sy := (x1-x0)/float64(b.Dx()), (y1-y0)/float64(b.Dy())
	s := Shape{
		Left: x0 + float64(box.Min.X-b.Min.X)*sx, Right: x0 + float64(box.Max.X-b.Min.X)*sx,
		Top: y1 - float64(box.Min.Y-b.Min.Y)*sy, Bottom: y1 - float64(box.Max.Y-b.Min.Y)*sy,
	}
	if s.Blank() {
		return Shape{}
	}
	w, h := filled(s.width(), s.height())
	const fine = 4 // looks a cell, each way
	for i := range Side * fine {
		for k := range Side * fine {
			u, v := (float64(k)+0.5)/fine, (float64(i)+0.5)/fine
			u, v = (u-(Side-w)/2)/w, (v-(Side-h)/2)/h
			if u < 0 || u >= 1 || v < 0 || v >= 1 {
				continue
			}
			if m.GrayAt(box.Min.X+int(u*float64(box.Dx())), box.Min.Y+int(v*float64(box.Dy()))).Y < 128 {
				s.Grid[i/fine*Side+k/fine] += 255 / (fine * fine)
			}
		}
	}
	return s
}

// unlike says how far two grids are from each other, 0 for the same to 1 for no common ink.
func unlike(a, b *[Side * Side]uint8) float64 {
	var diff, ink int
	for i := range a {
		x, y := int(a[i]), int(b[i])
		diff += (x - y) * (x - y)
		ink += x*x + y*y
	}
	if ink == 0 {
		return 1
	}
	return float64(diff) / float64(ink)
}

// stretched says how far the proportions of two boxes are from each other, as a logarithm.
func stretched(a, b *Shape) float64 {
	return math.Abs(math.Log(a.width() * b.height() / (a.height() * b.width())))
}
