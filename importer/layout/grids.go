package layout

import (
	"math"
	"slices"
)

const (
	ruleJoint  = 3    // points within which rules meet, and lines of a grid are one
	thinRule   = 3    // points of width up to which a box is a rule
	mostRules  = 3000 // rules on a page beyond which they are a drawing
	mostCells  = 4000 // beyond which rules are a drawing, too
	shortRule  = 4    // points below which a rule is a speck
	fewestSide = 2    // upright rules that a table has at least
)

// grid is a table drawn with rules: the lines between its cells, and what stands in each.
type grid struct {
	xs, ys []float64 // left to right, top to bottom
	root   []int     // of each cell the cell it is merged with, itself mostly
	glyphs [][]Glyph // by cell
	size   float64   // median type size
}

func (g *grid) columns() int { return len(g.xs) - 1 }
func (g *grid) lines() int   { return len(g.ys) - 1 }

// top is the height of a line of text at the top of g, for its place among the rows of the page.
func (g *grid) top() float64 { return g.ys[0] - 0.5*g.size }

// findGrids finds the tables among the rules of a page.
func findGrids(rules []Rule) []*grid {
	var level, upright []Rule
	for _, r := range rules {
		w, h := r.X1-r.X0, r.Y1-r.Y0
		switch {
		case !(w >= 0 && h >= 0) || math.Abs(r.X0)+math.Abs(r.Y0)+w+h > farthest:
		case h <= thinRule && w >= shortRule && w > h:
			level = append(level, r)
		case w <= thinRule && h >= shortRule:
			upright = append(upright, r)
		}
	}
	if len(upright) < fewestSide || len(level)+len(upright) > mostRules {
		return nil
	}
	var out []*grid
	for _, c := range connected(level, upright) {
		if g := newGrid(c.level, c.upright); g != nil {
			out = append(out, g)
		}
	}
	return out
}

// mesh is a set of rules that hang together.
type mesh struct{ level, upright []Rule }

// connected sorts rules into sets that touch one another.
func connected(level, upright []Rule) []mesh {
	n := len(level)
	set := newSets(n + len(upright))
	for i, h := range level {
		for j, v := range upright {
			if touch(h, v) {
				set.unite(i, n+j)
			}
		}
	}
	byRoot := map[int]int{}
	var out []mesh
	at := func(i int) *mesh {
		k, ok := byRoot[set.find(i)]
		if !ok {
			k = len(out)
			byRoot[set.find(i)] = k
			out = append(out, mesh{})
		}
		return &out[k]
	}
	for i, h := range level {
		m := at(i)
		m.level = append(m.level, h)
	}
	for j, v := range upright {
		m := at(n + j)
		m.upright = append(m.upright, v)
	}
	return out
}

func touch(a, b Rule) bool {
	return a.X0 <= b.X1+ruleJoint && b.X0 <= a.X1+ruleJoint && a.Y0 <= b.Y1+ruleJoint && b.Y0 <= a.Y1+ruleJoint
}

// newGrid makes a grid of rules that hang together; nil if they are no table of two cells or more.
func newGrid(level, upright []Rule) *grid {
	if len(upright) < 1 || len(level) < 1 {
		return nil
	}
	var xs, ys []float64
	for _, r := range level {
		xs = append(xs, r.X0, r.X1)
		ys = append(ys, (r.Y0+r.Y1)/2)
	}
	xs = []float64{slices.Min(xs), slices.Max(xs)}
	for _, r := range upright {
		xs = append(xs, (r.X0+r.X1)/2)
		ys = append(ys, r.Y0, r.Y1)
	}
	g := &grid{xs: distinct(xs), ys: distinct(ys)}
	slices.Reverse(g.ys)
	cells := g.columns() * g.lines()
	if g.columns() < 2 || g.lines() < 1 || cells > mostCells {
		return nil
	}
	g.merge(level, upright)
	for i := range g.root {
		if g.root[i] != g.root[0] {
			g.glyphs = make([][]Glyph, cells)
			return g
		}
	}
	return nil
}

// distinct sorts values and drops those close to the one before.
func distinct(v []float64) []float64 {
	slices.Sort(v)
	out := v[:1]
	for _, x := range v[1:] {
		if x-out[len(out)-1] > ruleJoint {
			out = append(out, x)
		}
	}
	return out
}

// merge joins neighbouring cells that no rule parts.
func (g *grid) merge(level, upright []Rule) {
	w := g.columns()
	set := newSets(w * g.lines())
	for r := range g.lines() {
		mid := (g.ys[r] + g.ys[r+1]) / 2
		for c := range w {
			if c+1 < w && !ruledAt(upright, g.xs[c+1], mid) {
				set.unite(r*w+c, r*w+c+1)
			}
			if r+1 < g.lines() && !ruledAt(level, (g.xs[c]+g.xs[c+1])/2, g.ys[r+1]) {
				set.unite(r*w+c, (r+1)*w+c)
			}
		}
	}
	for i := range set.parent {
		g.root = append(g.root, set.find(i))
	}
}

// ruledAt says whether one of the rules passes through a point.
func ruledAt(rules []Rule, x, y float64) bool {
	p := Rule{x, y, x, y}
	for _, r := range rules {
		if touch(r, p) {
			return true
		}
	}
	return false
}

// fillGrids moves glyphs that stand inside a grid into its cells. It gives the glyphs left over and the grids that got
// text in two cells or more; the text of other grids flows as if they were not there.
func fillGrids(grids []*grid, gs []Glyph) ([]Glyph, []*grid) {
	if len(grids) == 0 {
		return gs, nil
	}
	home := make([]*grid, len(gs))
	cell := make([]int, len(gs))
	for i := range gs {
		for _, g := range grids {
			if c, ok := g.cellAt(gs[i].X+gs[i].W/2, gs[i].Y+0.3*gs[i].Size); ok {
				home[i], cell[i] = g, c
				break
			}
		}
	}
	var rest []Glyph
	for i := range gs {
		if g := home[i]; g != nil {
			g.glyphs[cell[i]] = append(g.glyphs[cell[i]], gs[i])
		}
	}
	kept := slices.DeleteFunc(slices.Clone(grids), func(g *grid) bool { return !g.settle() })
	for i := range gs {
		if home[i] == nil || !slices.Contains(kept, home[i]) {
			rest = append(rest, gs[i])
		}
	}
	return rest, kept
}

// settle measures the text of g; false if fewer than two cells have any.
func (g *grid) settle() bool {
	var all []Glyph
	full := 0
	for _, c := range g.glyphs {
		if len(c) > 0 && slices.ContainsFunc(c, func(x Glyph) bool { return !x.blank() }) {
			full++
		}
		all = append(all, c...)
	}
	g.size = medianSize(all)
	return full >= 2
}

// cellAt gives the cell, after merging, in which a point lies.
func (g *grid) cellAt(x, y float64) (int, bool) {
	if x < g.xs[0] || x > g.xs[len(g.xs)-1] || y > g.ys[0] || y < g.ys[len(g.ys)-1] {
		return 0, false
	}
	c, r := 0, 0
	for c+1 < g.columns() && x >= g.xs[c+1] {
		c++
	}
	for r+1 < g.lines() && y <= g.ys[r+1] {
		r++
	}
	return g.root[r*g.columns()+c], true
}

// sets is a partition of 0 to n-1; the least member stands for its set.
type sets struct{ parent []int }

func newSets(n int) sets {
	s := sets{make([]int, n)}
	for i := range s.parent {
		s.parent[i] = i
	}
	return s
}

func (s sets) find(i int) int {
	for s.parent[i] != i {
		s.parent[i] = s.parent[s.parent[i]]
		i = s.parent[i]
	}
	return i
}

func (s sets) unite(i, j int) {
	a, b := s.find(i), s.find(j)
	s.parent[max(a, b)] = min(a, b)
}
