package pdf

import (
	"math"

	"parley/importer/layout"
)

// path is the path under construction, as straight pieces.
type path struct {
	x, y, startX, startY float64
	segments             []segment
	shapes               []shape // finished and open subpaths
}

// holds says whether c lies within b, half a point of slack allowed.
func (b box) holds(c box) bool {
	return c.x0 > b.x0-0.5 && c.y0 > b.y0-0.5 && c.x1 < b.x1+0.5 && c.y1 < b.y1+0.5
}

type segment struct{ x0, y0, x1, y1 float64 }

// shape is the extent of one subpath.
type shape struct {
	box
	curved bool
}

// A rule is thin and long, in points.
const (
	ruleWidth  = 3
	ruleLength = 4
	askew      = 0.5
)

// A dot is small and as high as it is wide, in points.
const (
	dotLeast = 0.8
	dotMost  = 9
	dotShape = 0.75 // of the longer side that the shorter one has at least
	maxDots  = 1000 // beyond which they are a drawing
)

// doPath carries out the operators that build and paint paths, to find rules.
func (in *interpreter) doPath(c *content, operator string) {
	p := &in.path
	if len(p.segments) > maxRules || len(in.page.Rules) > maxRules {
		*p, in.clipping = path{}, false
		return
	}
	switch operator {
	case "m":
		p.begin(in.state.ctm.apply(c.num(0), c.num(1)))
	case "l":
		p.line(in.state.ctm.apply(c.num(0), c.num(1)))
	case "c", "v", "y":
		if n := len(c.args); n >= 2 {
			p.curve(in.state.ctm.apply(c.num(n-2), c.num(n-1)))
		}
	case "h":
		p.line(p.startX, p.startY)
	case "re":
		in.rectangle(c.num(0), c.num(1), c.num(2), c.num(3))
	case "f", "F", "f*":
		in.fill()
	case "S", "s":
		if operator == "s" {
			p.line(p.startX, p.startY)
		}
		in.stroke()
	case "B", "B*", "b", "b*":
		in.fill()
		in.stroke()
	case "n":
	case "W", "W*":
		in.clipping = true
		return
	default:
		return
	}
	switch operator {
	case "f", "F", "f*", "S", "s", "B", "B*", "b", "b*":
		in.dots()
		fallthrough
	case "n":
		if in.clipping {
			in.clip()
			in.clipping = false
		}
		p.segments, p.shapes = p.segments[:0], p.shapes[:0]
	}
}

func (in *interpreter) rectangle(x, y, w, h float64) {
	m, p := in.state.ctm, &in.path
	p.begin(m.apply(x, y))
	p.line(m.apply(x+w, y))
	p.line(m.apply(x+w, y+h))
	p.line(m.apply(x, y+h))
	p.line(p.startX, p.startY)
}

func (p *path) begin(x, y float64) {
	p.x, p.y, p.startX, p.startY = x, y, x, y
	p.shapes = append(p.shapes, shape{box: box{x, y, x, y}})
}

func (p *path) line(x, y float64) {
	p.segments = append(p.segments, segment{p.x, p.y, x, y})
	p.extend(x, y)
}

func (p *path) curve(x, y float64) {
	p.extend(x, y)
	if n := len(p.shapes); n > 0 {
		p.shapes[n-1].curved = true
	}
}

func (p *path) extend(x, y float64) {
	p.x, p.y = x, y
	if n := len(p.shapes); n > 0 {
		b := &p.shapes[n-1].box
		*b = box{min(b.x0, x), min(b.y0, y), max(b.x1, x), max(b.y1, y)}
	}
}

// fill notes the thin ones of the filled shapes.
func (in *interpreter) fill() {
	for _, s := range in.path.shapes {
		w, h := s.x1-s.x0, s.y1-s.y0
		if !s.curved && min(w, h) <= ruleWidth && max(w, h) >= ruleLength {
			in.rule(s.box)
		}
	}
}

// dots notes a painted path of one or two subpaths that is a blob: a ring may have an inner edge.
func (in *interpreter) dots() {
	switch shapes := in.path.shapes; {
	case len(shapes) == 1, len(shapes) == 2 && shapes[0].holds(shapes[1].box):
		in.dot(shapes[0].box)
	}
}

// dot notes a blob.
func (in *interpreter) dot(b box) {
	w, h := b.x1-b.x0, b.y1-b.y0
	if in.off == 0 && min(w, h) >= dotLeast && max(w, h) <= dotMost && min(w, h) >= dotShape*max(w, h) && len(in.page.Dots) < maxDots {
		in.page.Dots = append(in.page.Dots, layout.Dot{X0: b.x0, Y0: b.y0, X1: b.x1, Y1: b.y1})
	}
}

// stroke notes the upright and level ones of the lines.
func (in *interpreter) stroke() {
	for _, s := range in.path.segments {
		b := box{min(s.x0, s.x1), min(s.y0, s.y1), max(s.x0, s.x1), max(s.y0, s.y1)}
		w, h := b.x1-b.x0, b.y1-b.y0
		if min(w, h) <= askew && max(w, h) >= ruleLength {
			in.rule(b)
		}
	}
}

func (in *interpreter) rule(b box) {
	if in.off == 0 && math.Abs(b.x0)+math.Abs(b.x1)+math.Abs(b.y0)+math.Abs(b.y1) < 1e6 {
		in.page.Rules = append(in.page.Rules, layout.Rule{X0: b.x0, Y0: b.y0, X1: b.x1, Y1: b.y1})
	}
}
