package layout

import (
	"math"
	"slices"

	"parley/importer/memo"
)

const (
	farthest      = 1e5 // points; what lies further out is not on any page
	asideGlyphs   = 60  // sideways glyphs beyond which they are text of the page and not a stamp
	watermarkSize = 4   // type this many times the page's, painted across other text, is a watermark

	leastWatermark = 36 // points of type
)

// sheet is a page turned so that most of its writing runs level from left to right.
type sheet struct {
	width, height float64
	glyphs        []Glyph
	aside         [][]Glyph // text set sideways to the rest, each direction turned level
	stamps        []stamp
	rules         []Rule
	unseen        bool // all text is hidden: the reading of a scan

	headed  bool    // the file calls some of it a running head
	level   bool    // all of it is written from left to right
	largest float64 // type size
}

// stamp is a group of glyphs that is no part of the running text.
type stamp struct {
	glyphs []Glyph
	kind   memo.FurnitureKind
}

// turn drops what cannot be text, chooses between seen and hidden glyphs and turns the page by its main direction.
// The glyphs of the page become those of the sheet.
func turn(p Page) sheet {
	s := sheet{width: p.Width, height: p.Height, level: true}
	n, seen, hidden := 0, 0, 0
	for i := range p.Glyphs {
		g := &p.Glyphs[i]
		if !sane(g) {
			continue
		}
		g.kind = kindOf(g.Text)
		switch {
		case g.blank():
		case g.Hidden:
			hidden++
		default:
			seen++
		}
		s.headed = s.headed || g.Head
		s.level = s.level && g.Angle == 0
		s.largest = max(s.largest, g.Size)
		if n < i {
			p.Glyphs[n] = *g
		}
		n++
	}
	gs := p.Glyphs[:n]
	if hidden > 0 {
		if hidden > 20*seen {
			s.unseen = true
		} else {
			gs = slices.DeleteFunc(gs, func(g Glyph) bool { return g.Hidden })
		}
	}
	if s.headed {
		gs = s.takeHeads(gs)
	}
	dots := s.divide(gs, p)
	s.addBullets(dots)
	s.takeWatermarks()
	return s
}

// takeHeads moves what the file calls a running head to the stamps, if it stands where one does and the page has more than
// that.
func (s *sheet) takeHeads(gs []Glyph) []Glyph {
	var heads []Glyph
	for i := range gs {
		if gs[i].Head && s.atMargin(&gs[i]) {
			heads = append(heads, gs[i])
		}
	}
	if len(heads) == 0 || len(heads)*2 > len(gs) {
		return gs
	}
	s.stamps = append(s.stamps, stamp{heads, memo.RunningHead})
	return slices.DeleteFunc(gs, func(g Glyph) bool { return g.Head && s.atMargin(&g) })
}

// atMargin says whether g stands where running heads do.
func (s *sheet) atMargin(g *Glyph) bool {
	return g.Angle == 0 && (g.Y > (1-marginZone)*s.height || g.Y < marginZone*s.height)
}

// sane says whether g can be placed; a backward advance is turned round.
func sane(g *Glyph) bool {
	if g.Text == "" || !near(g.X) || !near(g.Y) || !near(g.W) || !near(g.Size) || g.Size < 0.5 || widthless(g.Text) {
		return false
	}
	if g.W < 0 {
		g.X, g.W = g.X+g.W, -g.W
	}
	return true
}

// near says whether a measure can belong to a page.
func near(v float64) bool { return v > -farthest && v < farthest }

// divide sorts glyphs by direction: the main one is the page's text, the others lie aside or are stamps. It gives the dots
// of the page turned with the main direction.
func (s *sheet) divide(gs []Glyph, p Page) []Dot {
	if s.level {
		s.glyphs, s.rules = gs, p.Rules
		return p.Dots
	}
	var count [360]int
	level := true
	for i := range gs {
		g := &gs[i]
		level = level && g.Angle == 0
		if !g.blank() {
			count[degrees(int(g.Angle))]++
		}
	}
	main := 0
	for a, n := range count {
		if n > count[main] {
			main = a
		}
	}
	if level {
		s.glyphs, s.rules = gs, p.Rules
		return p.Dots
	}
	f := frameFor(main, p)
	s.width, s.height = f.width, f.height
	for _, r := range p.Rules {
		s.rules = append(s.rules, f.rule(r))
	}
	var dots []Dot
	for _, d := range p.Dots {
		dots = append(dots, Dot(f.rule(Rule(d))))
	}
	groups := map[int][]Glyph{}
	var angles []int
	for _, g := range gs {
		a := degrees(int(g.Angle) - main)
		if a <= 2 || a >= 358 {
			g.X, g.Y = f.point(g.X, g.Y)
			s.glyphs = append(s.glyphs, g)
			continue
		}
		if groups[a] == nil {
			angles = append(angles, a)
		}
		groups[a] = append(groups[a], g)
	}
	slices.Sort(angles)
	for _, a := range angles {
		s.putAside(groups[a], a, degrees(a+main), p)
	}
	return dots
}

// putAside turns glyphs written at an angle level and decides whether they are text or a stamp. Off is their angle to
// the page's main direction, angle that on the page as given.
func (s *sheet) putAside(gs []Glyph, off, angle int, p Page) {
	f := frameFor(angle, p)
	for i := range gs {
		gs[i].X, gs[i].Y = f.point(gs[i].X, gs[i].Y)
	}
	switch {
	case off%90 != 0:
		s.stamps = append(s.stamps, stamp{gs, memo.Watermark})
	case len(gs) > asideGlyphs:
		s.aside = append(s.aside, gs)
	default:
		s.stamps = append(s.stamps, stamp{gs, memo.RunningHead})
	}
}

// takeWatermarks moves level type that is far larger than the rest and lies across it to the stamps.
func (s *sheet) takeWatermarks() {
	if s.largest <= leastWatermark || !slices.ContainsFunc(s.glyphs, func(g Glyph) bool { return g.Size > leastWatermark }) {
		return
	}
	size := medianSize(s.glyphs)
	large := func(g Glyph) bool { return g.Size > watermarkSize*size && g.Size > leastWatermark }
	var big []Glyph
	for _, g := range s.glyphs {
		if large(g) && !g.blank() {
			big = append(big, g)
		}
	}
	if len(big) == 0 || !across(big, s.glyphs, large) {
		return
	}
	s.glyphs = slices.DeleteFunc(s.glyphs, large)
	s.stamps = append(s.stamps, stamp{big, memo.Watermark})
}

// across says whether any small glyph stands inside the box of a big one.
func across(big, all []Glyph, large func(Glyph) bool) bool {
	for _, g := range all {
		if large(g) || g.blank() {
			continue
		}
		for _, b := range big {
			if g.X > b.X && g.X < b.X+b.W && g.Y > b.Y && g.Y < b.Y+0.7*b.Size {
				return true
			}
		}
	}
	return false
}

// medianSize is the middle type size of glyphs.
func medianSize(gs []Glyph) float64 {
	sizes := make([]float64, 0, len(gs))
	for _, g := range gs {
		sizes = append(sizes, g.Size)
	}
	return median(sizes)
}

// strays reads the stamps of a page.
func (s *sheet) strays(d *desk) []stray {
	var out []stray
	for _, st := range s.stamps {
		for _, r := range d.rowsOf(st.glyphs) {
			t, kind := r.text(), st.kind
			if t == "" {
				continue
			}
			if kind == memo.RunningHead && pageNumber.MatchString(t) {
				kind = memo.PageNumber
			}
			out = append(out, stray{t, kind})
		}
	}
	return out
}

// frame turns the plane so that writing at one angle becomes level.
type frame struct {
	cos, sin, dx, dy float64
	width, height    float64
}

// frameFor gives the frame for writing at an angle in degrees; quarter turns keep the page in the first quadrant.
func frameFor(angle int, p Page) frame {
	sin, cos := math.Sincos(float64(angle) * math.Pi / 180)
	f := frame{cos: cos, sin: sin, width: p.Width, height: p.Height}
	switch angle {
	case 90:
		f.cos, f.dy, f.width, f.height = 0, p.Width, p.Height, p.Width
	case 180:
		f.sin, f.dx, f.dy = 0, p.Width, p.Height
	case 270:
		f.cos, f.dx, f.width, f.height = 0, p.Height, p.Height, p.Width
	}
	return f
}

func (f frame) point(x, y float64) (float64, float64) {
	return x*f.cos + y*f.sin + f.dx, y*f.cos - x*f.sin + f.dy
}

func (f frame) rule(r Rule) Rule {
	ax, ay := f.point(r.X0, r.Y0)
	bx, by := f.point(r.X1, r.Y1)
	return Rule{min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)}
}

// degrees brings an angle into 0 to 359.
func degrees(a int) int { return (a%360 + 360) % 360 }
