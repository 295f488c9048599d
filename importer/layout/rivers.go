package layout

import (
	"math"
	"unicode/utf8"
)

// blankAt says whether the gap of r around x is a blank like all others in it.
func (r *row) blankAt(x float64) bool {
	here, narrowest := 0.0, math.Inf(1)
	for k := 1; k < len(r.words); k++ {
		a, b := r.words[k-1].x1, r.words[k].x0
		narrowest = min(narrowest, b-a)
		if a <= x && x <= b {
			here = b - a
		}
	}
	return here > 0 && here < 1.5*narrowest
}

// river says whether the strip around x is made of blanks that stand under one another by chance, as happens in narrow
// justified text: in most rows that have words on both sides it is as wide as the blanks beside it.
func river(rows []row, x float64) bool {
	both, blanks := 0, 0
	for i := range rows {
		if r := &rows[i]; r.grid == nil && len(r.words) > 2 && r.x0 < x && r.x1 > x {
			both++
			if r.blankAt(x) {
				blanks++
			}
		}
	}
	return both > 0 && 2*blanks > both
}

// entries says whether rows are the entries of a table of three columns or more: most of what stands between wide gaps is
// a few words long, and begins where it does in the rows above.
func entries(rows []row) bool {
	var lengths []float64
	var above []row
	wide, under := 0, 0
	for i := range rows {
		cs := cells(&rows[i])
		for k := range cs {
			lengths = append(lengths, float64(utf8.RuneCountInString(cs[k].text())))
		}
		if len(cs) < 3 {
			continue
		}
		wide++
		if len(above) == len(cs) && sameEdges(edgesOfCells(above), edgesOfCells(cs), rows[i].size) {
			under++
		}
		above = cs
	}
	return under >= 2 && under >= wide-1 && 4*wide >= len(rows) && median(lengths) < entryLength
}

// edgesOfCells gives where cells begin.
func edgesOfCells(cs []row) []float64 {
	out := make([]float64, len(cs))
	for i := range cs {
		out[i] = cs[i].x0
	}
	return out
}
