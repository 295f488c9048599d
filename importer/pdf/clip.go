package pdf

import "parley/importer/layout"

// clip narrows the part of the page that is painted on to the box around the path, which may be wider than the path but
// for curves; those are left alone, and so are paths without area, which some programs leave behind.
func (in *interpreter) clip() {
	shapes := in.path.shapes
	if len(shapes) == 0 {
		return
	}
	around := shapes[0].box
	for _, s := range shapes {
		if s.curved {
			return
		}
		around = box{min(around.x0, s.x0), min(around.y0, s.y0), max(around.x1, s.x1), max(around.y1, s.y1)}
	}
	in.clipTo(around)
}

// clipTo narrows the part of the page that is painted on to a box.
func (in *interpreter) clipTo(b box) {
	const least = 0.01 // points
	if !(b.x1-b.x0 > least && b.y1-b.y0 > least) {
		return
	}
	s := &in.state
	if s.clipped {
		b = box{max(b.x0, s.clip.x0), max(b.y0, s.clip.y0), min(b.x1, s.clip.x1), min(b.y1, s.clip.y1)}
	}
	s.clip, s.clipped = b, true
}

// cutOff says whether a glyph stands wholly outside the part of the page that is painted on, where that is clipped.
func (s *state) cutOff(g *layout.Glyph) bool {
	b := box{g.X, g.Y - 0.3*g.Size, g.X + g.W, g.Y + g.Size}
	if g.Angle != 0 {
		r := max(g.W, g.Size)
		b = box{g.X - r, g.Y - r, g.X + r, g.Y + r}
	}
	return b.x1 < s.clip.x0 || b.x0 > s.clip.x1 || b.y1 < s.clip.y0 || b.y0 > s.clip.y1
}
