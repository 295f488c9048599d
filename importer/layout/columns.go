package layout

import (
	"math"
	"slices"
	"unicode"
	"unicode/utf8"
)

const (
	gutterWidth = 0.75 // ems of free space that at least part two columns
	columnRows  = 4    // lines that a column has at least
	columnWidth = 8    // ems
	mostRows    = 1000 // on a page; more are a drawing
	besideRow   = 0.8  // type sizes between the baselines of lines that stand beside one another, where lines are close
	columnFill  = 0.6  // share of the column's width that its lines usually fill
	deepest     = 4    // columns inside columns
	mostGutters = 16   // that one document is expected to have
	knownWeight = 3    // of a row beside a gutter that other pages have
	entryLength = 19   // characters that the entries of a table usually have at most
	knownNear   = 4    // points within which two gutters are one
)

// reader turns the glyphs of one page into blocks in reading order.
type reader struct {
	rows   *int    // numbers table rows through the document
	known  *habits // of the pages before
	desk   *desk
	out    []block
	strays []stray
}

// habits are what pages have shown of the make-up that the next ones are likely to share.
type habits struct {
	gutters  []float64 // middles of the gutters between columns
	margins  []float64 // right edges of the numbers that count lines
	counted  int       // the last of these numbers
	versions []float64 // edges of the columns of the last table of versions without rules
	reach    float64   // the right edge of its last column
	clausal  []float64 // upright rules of the last table whose cells hold clauses, which may go on overleaf with a few words
}

// has says whether one of the values lies in an interval.
func (i interval) has(values []float64) bool {
	return slices.ContainsFunc(values, func(v float64) bool { return v > i.a && v < i.b })
}

// read gives the blocks of a page: its columns and the tables between them.
func (r *reader) read(gs []Glyph, rules []Rule) []block {
	r.out = nil
	grids := findGrids(rules)
	gs, grids = fillGrids(grids, gs)
	rows := r.desk.rowsOf(gs)
	for _, g := range grids {
		rows = append(rows, row{grid: g, x0: g.xs[0], x1: g.xs[len(g.xs)-1], y: g.top(), size: g.size})
	}
	slices.SortStableFunc(rows, func(a, b row) int {
		switch {
		case a.y > b.y:
			return -1
		case a.y < b.y:
			return 1
		}
		return 0
	})
	rows, ns := r.known.takeLineNumbers(rows)
	r.strays = append(r.strays, ns...)
	r.order(rows, zone{}, 0)
	return r.out
}

// order emits rows of one column, looking for clauses side by side and for columns inside it.
func (r *reader) order(rows []row, z zone, depth int) {
	if v, ok := versionsIn(rows, r.known.versions); ok {
		if !sameEdges(v.edges, r.known.versions, rows[v.from].size) {
			r.known.versions, r.known.reach = v.edges, 0
		}
		r.order(rows[:v.from], z, depth)
		r.pairs(rows, v, z)
		r.order(rows[v.to:], z, depth)
		return
	}
	for len(rows) > 0 {
		b, ok := columns(rows, r.known.gutters)
		if !ok || depth >= deepest {
			r.emit(rows, z)
			return
		}
		if !b.gap.has(r.known.gutters) && len(r.known.gutters) < mostGutters {
			r.known.gutters = append(r.known.gutters, b.gap.middle())
		}
		r.emit(rows[:b.from], z)
		left, right := divide(rows[b.from:b.to], b.gap.middle())
		r.order(left, zone{path: 2*z.path + 1}, depth+1)
		r.order(right, zone{path: 2*z.path + 2}, depth+1)
		rows = rows[b.to:]
	}
}

// interval is free space between two heights or two sides.
type interval struct{ a, b float64 }

func (i interval) width() float64  { return i.b - i.a }
func (i interval) middle() float64 { return (i.a + i.b) / 2 }

func (i interval) meet(j interval) interval { return interval{max(i.a, j.a), min(i.b, j.b)} }

// band is a run of rows with one free strip down through all of them.
type band struct {
	from, to int // rows, half open
	gap      interval
	both     int // rows with words on both sides of the strip
}

// columns looks for the uppermost run of rows that is set in two columns side by side. Where a gutter of another page
// stands free, columns may be as short as a line, for the last ones of a text are.
func columns(rows []row, gutters []float64) (band, bool) {
	if len(rows) < columnRows && len(gutters) == 0 || len(rows) > mostRows {
		return band{}, false
	}
	beside, size := besideStep(rows), usualSize(rows)
	sides := make([][]interval, len(rows))
	for i := range rows {
		sides[i] = gaps(rows, i, size, beside)
	}
	var best band
	most := 0
	for i := range rows {
		for _, g := range sides[i] {
			if i < best.to && best.gap.meet(g).width() > 0 || rows[i].hangs(g) {
				continue
			}
			b := grow(rows, sides, i, g, size, beside)
			near := interval{b.gap.a - knownNear, b.gap.b + knownNear} // a running head may have narrowed it
			known := near.has(gutters)
			weight := b.both
			if known {
				weight *= knownWeight
			}
			if weight > most && (known || prose(rows[b.from:b.to], b.gap) && !river(rows[b.from:b.to], b.gap.middle()) && !entries(rows[b.from:b.to])) {
				best, most = b, weight
			}
		}
	}
	return best, best.both > 0
}

// besideStep is how far apart, in type sizes, the baselines of two lines may be that stand beside one another: somewhat
// more than half the usual step from a row to the next one under it.
func besideStep(rows []row) float64 {
	var steps []float64
	for i := range rows {
		for k := i + 1; k < min(i+4, len(rows)); k++ {
			if rows[k].x0 < rows[i].x1 && rows[i].x0 < rows[k].x1 {
				steps = append(steps, (rows[i].y-rows[k].y)/max(rows[i].size, 1))
				break
			}
		}
	}
	return min(max(besideRow, 0.6*median(steps)), 1.5)
}

// usualSize is the type size of half the rows or more, so that a gutter beside a large title is told by the size of the text.
func usualSize(rows []row) float64 {
	sizes := make([]float64, len(rows))
	for i := range rows {
		sizes[i] = rows[i].size
	}
	return median(sizes)
}

// gaps gives the free strips within row i, or between it and a row at nearly its height that stands beside it.
func gaps(rows []row, i int, size, beside float64) []interval {
	var out []interval
	r := &rows[i]
	if r.grid != nil {
		return nil
	}
	least := gutterWidth * min(r.size, size)
	end := r.words[0].x1
	for _, w := range r.words[1:] {
		if w.x0-end >= least {
			out = append(out, interval{end, w.x0})
		}
		end = max(end, w.x1)
	}
	if i+1 < len(rows) && rows[i+1].grid == nil && r.y-rows[i+1].y < beside*r.size {
		n := &rows[i+1]
		if r.x1+least <= n.x0 {
			out = append(out, interval{r.x1, n.x0})
		} else if n.x1+least <= r.x0 {
			out = append(out, interval{n.x1, r.x0})
		}
	}
	return out
}

// grow extends a free strip from row i down and up as long as rows leave it free.
func grow(rows []row, sides [][]interval, i int, gap interval, size, beside float64) band {
	b := band{from: i, to: i + 1, gap: gap, both: 1}
	for ; b.to < len(rows); b.to++ {
		g, both, ok := pass(&rows[b.to], sides[b.to], b.gap, size)
		if !ok {
			break
		}
		b.gap = g
		if both {
			b.both++
		}
	}
	for ; b.from > 0; b.from-- {
		g, both, ok := pass(&rows[b.from-1], sides[b.from-1], b.gap, size)
		if !ok || both {
			break
		}
		b.gap = g
	}
	return trim(rows, b, beside)
}

// pass narrows a strip to what row r leaves free of it; false if that is too narrow for a gutter. A row on one side leaves
// free what is beside it, before the space after its hanging label; one on both sides its widest gap, which in justified text
// not every blank is.
func pass(r *row, free []interval, gap interval, size float64) (narrowed interval, both, ok bool) {
	least := gutterWidth * min(r.size, size)
	if m := gap.meet(interval{r.x1, math.Inf(1)}); m.width() >= least {
		return m, false, true
	}
	if m := gap.meet(interval{math.Inf(-1), r.x0}); m.width() >= least {
		return m, false, true
	}
	for _, g := range free {
		m := gap.meet(g)
		if m.width() >= least && (!ok || m.width() > narrowed.width() && !r.hangs(g)) {
			narrowed, ok = m, true
		}
	}
	if !ok {
		return gap, false, false
	}
	return narrowed, true, true
}

// trim leaves rows at the ends of the band out of it that only look like parts of columns: lines on one side, set apart,
// that would reach across, and at the top lines spaced so widely that the strip is one blank of theirs. Columns begin at
// one height. Lines on the left that fill the left column are parts of it, though the right one has ended.
func trim(rows []row, b band, beside float64) band {
	mid := b.gap.middle()
	step := columnStep(rows[b.from:b.to], mid)
	alone := func(i int) bool {
		level := func(k int) bool {
			return k >= b.from && k < b.to && math.Abs(rows[i].y-rows[k].y) < beside*rows[i].size && (rows[i].x1 <= mid) != (rows[k].x1 <= mid)
		}
		return (rows[i].x1 <= mid || rows[i].x0 >= mid) && !level(i-1) && !level(i+1) && !leads(rows[i:b.to], mid, step)
	}
	for b.from+1 < b.to && (alone(b.from) || rows[b.from].y-rows[b.from+1].y > 1.25*step && rows[b.from].blankAt(mid)) {
		b.from++
	}
	if b.to == len(rows) {
		return b
	}
	for i := b.to - 1; i > b.from && rows[i].x1 <= mid; i-- {
		if rows[i-1].y-rows[i].y > 1.5*step && !fills(rows[i:b.to], rows[b.from:i], mid) {
			b.to = i
		}
	}
	return b
}

// fills says whether the lines below, which stand on the left, are as full as those of the left column above them.
func fills(below, above []row, mid float64) bool {
	edge := math.Inf(-1)
	left, _ := divide(above, mid)
	for i := range left {
		edge = max(edge, left[i].x1)
	}
	full := 0
	for i := range below {
		if math.Abs(below[i].x1-edge) < below[i].size {
			full++
		}
	}
	return full >= columnRows
}

// leads says whether the first of rows, which stands on one side, is the first line of the column below it: at the usual
// step, with its left edge.
func leads(rows []row, mid, step float64) bool {
	r := &rows[0]
	var below []row
	for i := range rows[1:] {
		n := rows[1+i]
		if n.grid == nil && len(below) < 3 {
			left, right := divide([]row{n}, mid)
			if r.x1 > mid {
				left = right
			}
			below = append(below, left...)
		}
	}
	return len(below) > 0 && r.y-below[0].y < 1.25*max(step, r.size) && slices.ContainsFunc(below, func(n row) bool { return math.Abs(n.x0-r.x0) < 0.5*r.size })
}

// hangs says whether a gap of r stands between a label and the text beside it: the label has a wide gap on its left, too,
// or begins the row.
func (r *row) hangs(gap interval) bool {
	for k := range r.words {
		if w := &r.words[k]; w.x1 == gap.a {
			return (k == 0 || w.x0-r.words[k-1].x1 >= gutterWidth*r.size) && labelOnly(w.text)
		}
	}
	return false
}

// columnStep is the usual distance between neighbouring lines on one side of x. The lines of two columns often stand at
// different heights, so that the rows they make together are closer.
func columnStep(rows []row, x float64) float64 {
	steps := make([]float64, 0, len(rows))
	left, right := -1, -1
	for i := range rows {
		r := &rows[i]
		if r.x0 < x {
			if left >= 0 {
				steps = appendStep(steps, rows[left].y-r.y, r.size)
			}
			left = i
		}
		if r.x1 > x {
			if right >= 0 {
				steps = appendStep(steps, rows[right].y-r.y, r.size)
			}
			right = i
		}
	}
	return median(steps)
}

// appendStep adds the distance of two lines to steps unless they stand at one height.
func appendStep(steps []float64, d, size float64) []float64 {
	if d > 0.8*size {
		steps = append(steps, d)
	}
	return steps
}

// prose says whether the text on both sides of a gap reads down and not across: enough lines, wide and well filled.
func prose(rows []row, gap interval) bool {
	left, right := divide(rows, gap.middle())
	return (filled(left) || filled(firstColumn(left))) && (filled(right) || filled(firstColumn(right)))
}

// firstColumn gives what of rows stands in the leftmost of several columns.
func firstColumn(rows []row) []row {
	left := math.Inf(1)
	for i := range rows {
		left = min(left, rows[i].x0)
	}
	var out []row
	for _, r := range rows {
		if r.grid != nil || r.x0-left > columnWidth*r.size {
			continue
		}
		k := 1
		for k < len(r.words) && r.words[k].x0-r.words[k-1].x1 < gutterWidth*r.size {
			k++
		}
		out = append(out, r.part(0, k))
	}
	return out
}

// filled says whether rows look like a column of running text: lines of one width, many of which begin in the middle of
// a sentence.
func filled(rows []row) bool {
	if len(rows) < columnRows {
		return false
	}
	x0, x1 := math.Inf(1), math.Inf(-1)
	ends := make([]float64, 0, len(rows))
	labels, running := 0, 0
	for i := range rows {
		r := &rows[i]
		x0, x1 = min(x0, r.x0), max(x1, r.x1)
		ends = append(ends, r.x1)
		if r.grid == nil && len(r.words) == 1 {
			labels++
		}
		if s, _ := utf8.DecodeRuneInString(r.start()); unicode.IsLower(s) {
			running++
		}
	}
	full := (median(ends) - x0) / (x1 - x0)
	switch {
	case x1-x0 < columnWidth*rows[0].size || full < columnFill || 2*labels >= len(rows):
		return false
	case 5*running < len(rows):
		return full > 0.85 && len(rows) > 8
	}
	return true
}

// start is the first word of r.
func (r *row) start() string {
	if len(r.words) == 0 {
		return ""
	}
	return r.words[0].text
}

// divide parts rows at x into what stands left and what stands right of it.
func divide(rows []row, x float64) (left, right []row) {
	for _, r := range rows {
		if r.grid != nil {
			if (r.x0+r.x1)/2 < x {
				left = append(left, r)
			} else {
				right = append(right, r)
			}
			continue
		}
		k := 0
		for k < len(r.words) && r.words[k].x0 < x {
			k++
		}
		if k > 0 {
			left = append(left, r.part(0, k))
		}
		if k < len(r.words) {
			right = append(right, r.part(k, len(r.words)))
		}
	}
	return left, right
}

// part gives words i to j of r as a row.
func (r *row) part(i, j int) row {
	p := *r
	p.words = r.words[i:j]
	p.x0, p.x1 = p.words[0].x0, p.words[0].x1
	for _, w := range p.words {
		p.x1 = max(p.x1, w.x1)
	}
	return p
}
