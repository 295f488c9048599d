package layout

import (
	"math"
	"slices"
)

const (
	fewestTwins  = 3   // rows with one label in several columns that make a table of versions
	twinEdge     = 0.3 // ems within which the twins of a label stand under one another
	versionWidth = 6   // ems that a column of such a table has at least
	versionStep  = 1.4 // usual steps from which a row that begins no clause stands below the table
)

// versions is a run of rows in which the same clauses stand side by side, in several languages say, without rules between
// them: each clause has its label in every column at one height.
type versions struct {
	from, to int       // rows, half open
	edges    []float64 // where the columns after the first begin
	heads    []bool    // by row from the first: it begins a clause
}

// versionsIn looks for such a run among rows. Where the page before had one with its columns at known edges, one clause is
// enough, and what stands above the first goes on with the last of that page.
func versionsIn(rows []row, known []float64) (versions, bool) {
	if len(rows) < fewestTwins && known == nil || len(rows) > mostRows {
		return versions{}, false
	}
	var edges []float64
	count, first, size := 0, 0, 0.0
	var heads []bool
	for i := range rows {
		at := twins(&rows[i])
		if len(at) == 0 || count > 0 && !sameEdges(edges, at, size) {
			continue
		}
		if count == 0 {
			edges, first, size = at, i, rows[i].size
			heads = make([]bool, len(rows))
		}
		heads[i] = true
		count++
	}
	if count == 0 && known != nil && len(rows) > 0 && goesOn(&rows[0], known) {
		edges, size, heads = known, rows[0].size, make([]bool, len(rows)) // the page has nothing but the end of a clause
		count = 1
	}
	seen := count > 0 && known != nil && sameEdges(edges, known, size)
	if count < fewestTwins && !seen {
		return versions{}, false
	}
	for seen && first > 0 && !crossesAt(&rows[first-1], edges) && rows[first-1].spans(edges[0]) {
		first--
	}
	v := versions{from: first, to: first + 1, edges: edges}
	step := innerStep(rows, heads)
	for v.to < len(rows) && !crossesAt(&rows[v.to], edges) && (heads[v.to] || rows[v.to-1].y-rows[v.to].y < versionStep*step) {
		v.to++
	}
	v.heads = heads[v.from:v.to]
	count = 0
	for _, h := range v.heads {
		if h {
			count++
		}
	}
	return v, count >= fewestTwins || seen
}

// goesOn says whether the columns with known edges go on in r: it has words at each edge and none across.
func goesOn(r *row, known []float64) bool {
	if r.grid != nil || !r.spans(known[0]) || crossesAt(r, known) {
		return false
	}
	for _, e := range known {
		if !slices.ContainsFunc(r.words, func(w word) bool { return math.Abs(w.x0-e) < twinEdge*r.size }) {
			return false
		}
	}
	return true
}

// spans says whether r has words on both sides of x.
func (r *row) spans(x float64) bool { return r.x0 < x && r.x1 > x }

// twins gives where the label that begins r stands in it again, far enough to the right for a column to lie between.
func twins(r *row) []float64 {
	if r.grid != nil || len(r.words) < 4 {
		return nil
	}
	var at []float64
	last := r.x0
	for k := 2; k+1 < len(r.words); k++ {
		w := &r.words[k]
		if w.text == r.words[0].text && w.x0-last > versionWidth*r.size {
			at = append(at, w.x0)
			last = w.x0
		}
	}
	if at != nil && !labelOnly(r.words[0].text) {
		return nil
	}
	return at
}

func sameEdges(a, b []float64, size float64) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if math.Abs(a[i]-b[i]) > twinEdge*size {
			return false
		}
	}
	return true
}

// innerStep is the usual distance of a row within a clause from the row above.
func innerStep(rows []row, heads []bool) float64 {
	var steps []float64
	for i := 1; i < len(rows); i++ {
		if !heads[i] {
			steps = append(steps, rows[i-1].y-rows[i].y)
		}
	}
	return median(steps)
}

// crossesAt says whether a word of r, or a table, lies across one of the edges.
func crossesAt(r *row, edges []float64) bool {
	if r.grid != nil {
		return true
	}
	for i := range r.words {
		for _, e := range edges {
			if w := &r.words[i]; w.x0 < e-twinEdge*r.size && w.x1 > e+twinEdge*r.size {
				return true
			}
		}
	}
	return false
}

// pairs emits a run of versions clause by clause, each in all its columns.
func (r *reader) pairs(rows []row, v versions, z zone) {
	rows = rows[v.from:v.to]
	left := math.Inf(1)
	right := 0.0
	for i := range rows {
		left, right = min(left, rows[i].x0), max(right, rows[i].x1)
	}
	if right <= r.known.reach {
		right = r.known.reach // the same column as on the page before
	}
	r.known.reach = right
	for from := 0; from < len(rows); {
		to := from + 1
		for to < len(rows) && !v.heads[to] {
			to++
		}
		rest := rows[from:to]
		x := left
		for i := 0; i <= len(v.edges); i++ {
			here := rest
			next := right
			if i < len(v.edges) {
				here, rest = divide(rest, v.edges[i]-twinEdge*rows[from].size)
				next = v.edges[i] - gutterWidth*rows[from].size
			}
			r.version(here, column{x, next}, z)
			if i < len(v.edges) {
				x = v.edges[i]
			}
		}
		from = to
	}
}

// version makes one clause in one column a block of its own.
func (r *reader) version(rows []row, c column, z zone) {
	if len(rows) == 0 {
		return
	}
	b := block{zone: zone{path: z.path, cell: true}, left: c.left, right: c.right}
	for i := range rows {
		b.lines = append(b.lines, newLine(rows[i].words))
		b.right = max(b.right, rows[i].x1)
	}
	r.out = append(r.out, b)
}
