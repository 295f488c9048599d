package layout

import "math"

const (
	dotReach = 3.5 // ems from a dot to the text of its item, at most
	dotClear = 0.8 // ems left of a dot that are free
	dotSmall = 0.7 // ems that a dot is wide, at most
	mostDots = 400 // on a page, beyond which they are a drawing
)

// addBullets puts a bullet among the glyphs for every dot that stands in front of a line of text. The dots of charts and
// drawings stand elsewhere.
func (s *sheet) addBullets(dots []Dot) {
	if len(dots) > mostDots {
		return
	}
	n := len(s.glyphs)
	for _, d := range dots {
		if g, ok := bulletOf(d, s.glyphs[:n]); ok {
			s.glyphs = append(s.glyphs, g)
		}
	}
}

// bulletOf makes a bullet of d on the baseline of the glyph right of it; false if none is near or one stands close
// on its left.
func bulletOf(d Dot, gs []Glyph) (Glyph, bool) {
	middle := (d.Y0 + d.Y1) / 2
	var next *Glyph
	for i := range gs {
		g := &gs[i]
		up := (middle - g.Y) / g.Size
		if g.blank() || up < 0.05 || up > 0.6 {
			continue
		}
		switch end := g.X + g.W; {
		case g.X >= d.X1-0.1*g.Size:
			if next == nil || g.X < next.X {
				next = g
			}
		case end > d.X0-dotClear*g.Size:
			return Glyph{}, false
		}
	}
	if next == nil || next.X-d.X1 > dotReach*next.Size || d.X1-d.X0 > dotSmall*next.Size || math.IsNaN(middle) {
		return Glyph{}, false
	}
	return Glyph{Text: "•", X: d.X0, Y: next.Y, W: d.X1 - d.X0, Size: next.Size}, true
}
