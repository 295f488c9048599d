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
	size := len(ws)
	for i := range ws {
		size += len(ws[i].text)
	}
	var b strings.Builder
	b.Grow(size)
	for i, w := range ws {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.text)
	}
	return b.String()
}

// desk is room to make rows on, used again for each page. The words of its rows lie on it until it is cleared.
type desk struct {
	runs   []run
	sorted []Glyph
	bases  []baseline
	gaps   []float64
	text   []byte
	ends   []int
	words  []word
}

// clear makes the desk free for the next page.
func (d *desk) clear() { d.words = d.words[:0] }

// rowsOf groups level glyphs by their baselines, top first, and cuts each group into words, which lie on d. It may change
// the glyphs and their order.
func (d *desk) rowsOf(gs []Glyph) []row {
	bases := withScripts(d.baselines(gs))
	rows := make([]row, 0, len(bases))
	for _, g := range bases {
		arrange(g.glyphs)
		ws := d.cut(dropOverprints(dropCovered(g.glyphs)), g)
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
func (d *desk) baselines(gs []Glyph) []baseline {
	gs = d.sort(gs)
	out := d.bases[:0]
	from, y, size := 0, 0.0, 0.0
	flush := func(to int) {
		if b, ok := newBaseline(gs[from:to:to]); ok {
			out = append(out, b)
		}
		from, size = to, 0
	}
	for _, r := range d.runs {
		for i := r.from; i < r.to; i++ {
			g := &gs[i]
			if i > from && y-r.height > sameBaseline*max(size, g.Size) {
				flush(i)
			}
			if i == from || g.Size > size && !g.blank() {
				y, size = r.height, g.Size
			}
		}
	}
	flush(len(gs))
	d.bases = out
	return out
}

// run is a stretch of glyphs, half open, that are sorted into a row by the same height.
type run struct {
	from, to int
	height   float64
}

// sort sorts glyphs by their heights, the highest first and those of one height as they were painted, and leaves the runs
// of one height in d. Most pages are painted from top to bottom, and stay where they are.
func (d *desk) sort(gs []Glyph) []Glyph {
	d.runs = runsOf(gs, d.runs[:0])
	if slices.IsSortedFunc(d.runs, func(a, b run) int { return cmp.Compare(b.height, a.height) }) {
		return gs
	}
	slices.SortFunc(d.runs, func(a, b run) int {
		if c := cmp.Compare(b.height, a.height); c != 0 {
			return c
		}
		return cmp.Compare(a.from, b.from)
	})
	sorted := slices.Grow(d.sorted[:0], len(gs))
	for i, r := range d.runs {
		d.runs[i].from = len(sorted)
		sorted = append(sorted, gs[r.from:r.to]...)
		d.runs[i].to = len(sorted)
	}
	d.sorted = sorted
	return sorted
}

// runsOf gives the height by which each glyph is sorted into a row: its own, or for small script painted right after
// the word that it is raised or lowered at, that of the word. Another column may have a line at the script's height.
func runsOf(gs []Glyph, runs []run) []run {
	var last *Glyph // the last visible glyph that is no such script
	end := 0.0
	for i := range gs {
		g := &gs[i]
		height := g.Y
		if !g.blank() {
			if last != nil && g.Size <= smallScript*last.Size && math.Abs(g.X-end) < 0.35*last.Size && g.Y-last.Y < 0.7*last.Size && last.Y-g.Y < 0.5*last.Size {
				height = last.Y
			} else {
				last = g
			}
			end = g.X + g.W
		}
		if k := len(runs) - 1; k >= 0 && runs[k].height == height {
			runs[k].to = i + 1
		} else {
			runs = append(runs, run{i, i + 1, height})
		}
	}
	return runs
}

// newBaseline measures a group; false if nothing in it is visible.
func newBaseline(gs []Glyph) (baseline, bool) {
	b := baseline{glyphs: gs, x0: math.Inf(1), x1: math.Inf(-1)}
	type group struct {
		size, y float64
		n       int
	}
	var sizes [16]group
	known, at, last := 0, 0, math.NaN()
	for i := range gs {
		g := &gs[i]
		if g.blank() {
			continue
		}
		b.visible++
		b.x0, b.x1 = min(b.x0, g.X), max(b.x1, g.X+g.W)
		if g.Size != last {
			last, at = g.Size, 0
			for at < known && math.Abs(sizes[at].size-g.Size) >= 0.3 {
				at++
			}
			if at == known && known < len(sizes) {
				sizes[at] = group{g.Size, g.Y, 0}
				known++
			}
		}
		if at < known {
			sizes[at].n++
		}
	}
	best := group{}
	for _, t := range sizes[:known] {
		if t.n > best.n || t.n == best.n && t.size > best.size {
			best = t
		}
	}
	b.size, b.y = best.size, best.y
	return b, b.visible > 0
}

// withScripts gives raised and lowered script that forms a group of its own back to the row it belongs to.
func withScripts(bs []baseline) []baseline {
	out := bs[:0]
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
		if gs[i].kind&isCombining != 0 && math.Abs(gs[i].X-gs[i-1].X) < 1.5*gs[i].Size {
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
	n := 0
	for i := range gs {
		g := &gs[i]
		if g.blank() {
			if i+1 < len(gs) {
				if next := &gs[i+1]; !next.blank() && next.X > g.X-0.05*g.Size && next.X < g.X+0.35*g.W {
					continue
				}
			}
			if n > 0 && !gs[n-1].blank() && gs[n-1].X > g.X-0.05*g.Size {
				continue
			}
		}
		if n < i {
			gs[n] = *g
		}
		n++
	}
	return gs[:n]
}

// dropOverprints leaves one of several equal glyphs painted upon one another and makes it bold.
func dropOverprints(gs []Glyph) []Glyph {
	n := 0
	for i := range gs {
		g := &gs[i]
		near := overprint * g.Size
		again := false
		for k := n - 1; k >= 0 && k >= n-4 && !again; k-- {
			o := &gs[k]
			again = math.Abs(o.X-g.X) < near && g.W > 0 && o.Text == g.Text && math.Abs(o.Y-g.Y) < near && math.Abs(o.Size-g.Size) < near
			if again && !g.blank() {
				o.Bold = true
			}
		}
		if again {
			continue
		}
		if n < i {
			gs[n] = *g
		}
		n++
	}
	return gs[:n]
}
