package layout

import (
	"math"
	"slices"
	"unicode/utf8"
)

const (
	rowsApart   = 0.88 // share of the widest step between lines that another step between table rows has at least
	tallestRow  = 2.6  // type sizes from one line to the next of a table, at most
	fewestRows  = 3    // of a table whose cells wrap
	wrappedCell = 2    // columns of such a table at least
)

// wrappedAt looks for a table that begins at row i, whose cells run over several lines in the first column too, or stand at
// half heights in the middle of their row. The steps from line to line tell the rows then: those between rows are wider.
func wrappedAt(rows []row, i int) aligned {
	none := aligned{end: i}
	edges, end := edgesOf(rows, i)
	if len(edges) < wrappedCell || end-i < 2*fewestRows-1 {
		return none
	}
	widest := 0.0
	for k := i + 1; k < end; k++ {
		widest = max(widest, rows[k-1].y-rows[k].y)
	}
	t := aligned{end: end}
	wraps := false
	from := i
	for k := i + 1; k <= end; k++ {
		if k < end && rows[k-1].y-rows[k].y < rowsApart*widest {
			wraps = wraps || startsAt(&rows[k], edges[0]) || rows[k-1].y-rows[k].y < 0.8*rows[k].size
			continue
		}
		entry, ok := cellsOf(rows[from:k], edges)
		if !ok {
			return none
		}
		t.entries = append(t.entries, entry)
		from = k
	}
	if !wraps || len(t.entries) < fewestRows {
		return none
	}
	return t
}

// edgesOf gives the left edges of the columns that the rows from i on share, and the row after the last that keeps to them.
func edgesOf(rows []row, i int) (edges []float64, end int) {
	if rows[i].parted() {
		for _, c := range cells(&rows[i]) {
			edges = append(edges, c.x0)
		}
	}
	if len(edges) < wrappedCell {
		return nil, i
	}
	for end = i + 1; end < len(rows); end++ {
		r := &rows[end]
		if r.grid != nil || rows[end-1].y-r.y > tallestRow*r.size || rows[end-1].y-r.y <= 0 {
			break
		}
		cs := cells(r)
		known := 0
		for _, c := range cs {
			if startsAny(c.x0, edges, r.size) {
				known++
			}
		}
		if known == 0 || known < len(cs)-1 || !startsAny(r.x0, edges, r.size) || crosses(r, edges) {
			break
		}
		for _, c := range cs {
			if !startsAny(c.x0, edges, r.size) {
				edges = append(edges, c.x0)
			}
		}
	}
	slices.Sort(edges)
	return edges, end
}

// crosses says whether a word of r lies across the edge of a column.
func crosses(r *row, edges []float64) bool {
	for _, w := range r.words {
		if slices.ContainsFunc(edges, func(e float64) bool { return w.x0 < e-cellAlign*r.size && w.x1 > e }) {
			return true
		}
	}
	return false
}

// startsAny says whether x is the left edge of a column.
func startsAny(x float64, edges []float64, size float64) bool {
	return slices.ContainsFunc(edges, func(e float64) bool { return math.Abs(e-x) < cellAlign*size })
}

// startsAt says whether r begins at an edge.
func startsAt(r *row, edge float64) bool { return math.Abs(r.x0-edge) < cellAlign*r.size }

// cellsOf reads the lines of one table row cell by cell. It fails where a word lies across the edge of a column, or a cell is
// as long as a clause.
func cellsOf(rows []row, edges []float64) ([]line, bool) {
	var all []line
	lengths := make([]int, len(edges))
	for j := range edges {
		next := math.Inf(1)
		if j+1 < len(edges) {
			next = edges[j+1]
		}
		for k := range rows {
			r := &rows[k]
			near := cellAlign * r.size
			var mine []word
			for _, w := range r.words {
				if w.x0 < edges[j]-near || w.x0 >= next-near {
					continue
				}
				if w.x1 > next || len(mine) == 0 && math.Abs(w.x0-edges[j]) >= near {
					return nil, false
				}
				mine = append(mine, w)
				lengths[j] += utf8.RuneCountInString(w.text)
			}
			if len(mine) > 0 {
				all = append(all, newLine(mine))
			}
		}
	}
	return all, slices.Max(lengths) < clauseLength
}
