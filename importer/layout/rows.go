package layout

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

const (
	sameBaseline = 0.32 // ems between the baselines of glyphs of one row
	smallScript  = 0.8  // glyphs up to this share of a row's size may be its raised or lowered script
	overprint    = 0.15 // ems within which the same glyph painted again is the same glyph made bold
)

// row is what stands on one baseline across a whole block of a page.
type row struct {
	words   []word
	x0, x1  float64
	y, size float64
	grid    *grid // a ruled table that stands here instead of words
}

// text gives the words of r with single blanks.
func (r *row) text() string { return join(r.words) }

func join(ws []word) string {
	var b strings.Builder
	for i, w := range ws {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.text)
	}
	return b.String()
}

// rowsOf groups level glyphs by their baselines, top first, and cuts each group into words. It sorts the glyphs in room,
// which it leaves free again.
func rowsOf(gs []Glyph, room *[]Glyph) []row {
	var rows []row
	for _, g := range withScripts(baselines(gs, room)) {
		arrange(g.glyphs)
		ws := words(dropOverprints(dropCovered(g.glyphs)), g)
		if len(ws) == 0 {
			continue
		}
		r := row{words: ws, x0: ws[0].x0, y: g.y, size: g.size}
		for _, w := range ws {
			r.x1 = max(r.x1, w.x1)
		}
		rows = append(rows, r)
	}
	return rows
}

// baseline is a group of glyphs of one row with the height and size that most of them have.
type baseline struct {
	glyphs  []Glyph
	y, size float64
	x0, x1  float64
	visible int
}

// baselines groups glyphs whose heights differ by less than a third of their size; the largest glyph sets the height.
func baselines(gs []Glyph, room *[]Glyph) []baseline {
	order := make([]int32, len(gs))
	for i := range order {
		order[i] = int32(i)
	}
	heights := heightsOf(gs)
	slices.SortFunc(order, func(a, b int32) int {
		if c := cmp.Compare(heights[b], heights[a]); c != 0 {
			return c
		}
		return cmp.Compare(a, b)
	})
	var out []baseline
	sorted := slices.Grow((*room)[:0], len(gs))
	*room = sorted
	from, y, size := 0, 0.0, 0.0
	flush := func() {
		if b, ok := newBaseline(sorted[from:len(sorted):len(sorted)]); ok {
			out = append(out, b)
		}
		from, size = len(sorted), 0
	}
	for _, i := range order {
		g := &gs[i]
		if len(sorted) > from && y-heights[i] > sameBaseline*max(size, g.Size) {
			flush()
		}
		if len(sorted) == from || g.Size > size && !blank(g.Text) {
			y, size = heights[i], g.Size
		}
		sorted = append(sorted, *g)
	}
	flush()
	return out
}

// heightsOf gives the height by which each glyph is sorted into a row: its own, or for small script painted right after
// the word that it is raised or lowered at, that of the word. Another column may have a line at the script's height.
func heightsOf(gs []Glyph) []float64 {
	hs := make([]float64, len(gs))
	last := -1 // the last visible glyph that is no such script
	end := 0.0
	for i := range gs {
		g := &gs[i]
		hs[i] = g.Y
		if blank(g.Text) {
			continue
		}
		if last >= 0 {
			p := &gs[last]
			if g.Size <= smallScript*p.Size && math.Abs(g.X-end) < 0.35*p.Size && g.Y-p.Y < 0.7*p.Size && p.Y-g.Y < 0.5*p.Size {
				hs[i], end = hs[last], g.X+g.W
				continue
			}
		}
		last, end = i, g.X+g.W
	}
	return hs
}

// newBaseline measures a group; false if nothing in it is visible.
func newBaseline(gs []Glyph) (baseline, bool) {
	b := baseline{glyphs: gs, x0: math.Inf(1), x1: math.Inf(-1)}
	type tally struct {
		size, y float64
		n       int
	}
	var sizes []tally
	for i := range gs {
		g := &gs[i]
		if blank(g.Text) {
			continue
		}
		b.visible++
		b.x0, b.x1 = min(b.x0, g.X), max(b.x1, g.X+g.W)
		known := false
		for k := range sizes {
			if math.Abs(sizes[k].size-g.Size) < 0.3 {
				sizes[k].n++
				known = true
				break
			}
		}
		if !known && len(sizes) < 16 {
			sizes = append(sizes, tally{g.Size, g.Y, 1})
		}
	}
	best := tally{}
	for _, t := range sizes {
		if t.n > best.n || t.n == best.n && t.size > best.size {
			best = t
		}
	}
	b.size, b.y = best.size, best.y
	return b, b.visible > 0
}

// withScripts gives raised and lowered script that forms a group of its own back to the row it belongs to.
func withScripts(bs []baseline) []baseline {
	var out []baseline
	for i := 0; i < len(bs); i++ {
		b := bs[i]
		if i+1 < len(bs) && scriptOf(b, bs[i+1], b.y-bs[i+1].y, 0.7) {
			bs[i+1].glyphs = append(bs[i+1].glyphs, b.glyphs...)
			bs[i+1].visible += b.visible
			continue
		}
		if k := len(out) - 1; k >= 0 && scriptOf(b, out[k], out[k].y-b.y, 0.5) {
			out[k].glyphs = append(out[k].glyphs, b.glyphs...)
			out[k].visible += b.visible
			continue
		}
		out = append(out, b)
	}
	return out
}

// scriptOf says whether s is small script set at most reach ems off the baseline of b, and beside its glyphs.
func scriptOf(s, b baseline, off, reach float64) bool {
	if s.size > smallScript*b.size || off > reach*b.size || s.visible > b.visible {
		return false
	}
	return s.x0 > b.x0-1.2*b.size && s.x1 < b.x1+1.5*b.size
}

// arrange sorts a row by place; a combining mark goes with the glyph it was painted after.
func arrange(gs []Glyph) {
	sorted := true
	for i := range gs {
		if i == 0 {
			continue
		}
		if combining(gs[i].Text) && math.Abs(gs[i].X-gs[i-1].X) < 1.5*gs[i].Size {
			gs[i].X, gs[i].W = gs[i-1].X+gs[i-1].W, 0
		}
		sorted = sorted && gs[i].X >= gs[i-1].X
	}
	if !sorted {
		slices.SortStableFunc(gs, func(a, b Glyph) int {
			if math.Abs(a.X-b.X) < 0.01 {
				return 0
			}
			return cmp.Compare(a.X, b.X)
		})
	}
}

// dropCovered drops blanks that a visible glyph starts upon: they part nothing. Some programs paint them for soft hyphens
// that are not shown.
func dropCovered(gs []Glyph) []Glyph {
	out := gs[:0]
	for i := range gs {
		g := gs[i]
		starts := func(k int) bool {
			return k >= 0 && k < len(gs) && !blank(gs[k].Text) && gs[k].X > g.X-0.05*g.Size && gs[k].X < g.X+0.35*g.W
		}
		if blank(g.Text) && (starts(i+1) || len(out) > 0 && !blank(out[len(out)-1].Text) && out[len(out)-1].X > g.X-0.05*g.Size) {
			continue
		}
		out = append(out, g)
	}
	return out
}

// dropOverprints leaves one of several equal glyphs painted upon one another and makes it bold.
func dropOverprints(gs []Glyph) []Glyph {
	out := gs[:0]
	for _, g := range gs {
		again := false
		for k := len(out) - 1; k >= 0 && k >= len(out)-4 && !again; k-- {
			o := &out[k]
			again = o.Text == g.Text && g.W > 0 && math.Abs(o.X-g.X) < overprint*g.Size && math.Abs(o.Y-g.Y) < overprint*g.Size && math.Abs(o.Size-g.Size) < overprint*g.Size
			if again && !blank(g.Text) {
				o.Bold = true
			}
		}
		if !again {
			out = append(out, g)
		}
	}
	return out
}
