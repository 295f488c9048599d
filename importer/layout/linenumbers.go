package layout

import (
	"math"
	"strconv"
	"strings"

	"parley/importer/memo"
)

const (
	fewestNumbers = 6   // numbers in the margin that make line numbers
	numberedShare = 0.8 // of the rows between them that have one, if they count one by one
)

// marginNumber is a number that stands at the start or the end of a row.
type marginNumber struct {
	row, value int
	word       word
}

// takeLineNumbers removes the numbers that count the lines of a page in its left or right margin and gives them as one
// stray. Rows left empty are dropped.
func takeLineNumbers(rows []row) ([]row, []stray) {
	for _, right := range []bool{false, true} {
		ns := marginNumbers(rows, right)
		if !countLinesOf(rows, ns, right) {
			continue
		}
		var texts []string
		for _, n := range ns {
			r := &rows[n.row]
			texts = append(texts, n.word.text)
			switch {
			case len(r.words) == 1:
				r.words = nil
			case right:
				*r = r.part(0, len(r.words)-1)
			default:
				*r = r.part(1, len(r.words))
			}
		}
		kept := rows[:0]
		for _, r := range rows {
			if len(r.words) > 0 || r.grid != nil {
				kept = append(kept, r)
			}
		}
		return kept, []stray{{strings.Join(texts, " "), memo.LineNumber}}
	}
	return rows, nil
}

// marginNumbers gives the outermost words of rows that are bare numbers set apart from the text and under one another.
func marginNumbers(rows []row, right bool) []marginNumber {
	var ns []marginNumber
	for i := range rows {
		r := &rows[i]
		if r.grid != nil {
			continue
		}
		w, gap := r.words[0], math.Inf(1)
		if n := len(r.words); n > 1 {
			gap = r.words[1].x0 - w.x1
			if right {
				w, gap = r.words[n-1], r.words[n-1].x0-r.words[n-2].x1
			}
		}
		v, err := strconv.Atoi(w.text)
		if err == nil && v > 0 && gap > 0.7*r.size {
			ns = append(ns, marginNumber{i, v, w})
		}
	}
	return underMost(ns)
}

// underMost gives those of the numbers that end at the place where most of them do.
func underMost(ns []marginNumber) []marginNumber {
	ends := make([]float64, len(ns))
	for i, n := range ns {
		ends[i] = n.word.x1
	}
	edge := median(ends)
	kept := ns[:0]
	for _, n := range ns {
		if math.Abs(n.word.x1-edge) < 0.4*n.word.size {
			kept = append(kept, n)
		}
	}
	return kept
}

// countLinesOf says whether numbers count the rows: by one on nearly every row or by five or ten on every fifth or
// tenth, outside of all other text.
func countLinesOf(rows []row, ns []marginNumber, right bool) bool {
	if len(ns) < fewestNumbers {
		return false
	}
	step, steady := usualIncrement(ns)
	if steady < len(ns)-1-len(ns)/10 {
		return false
	}
	span := ns[len(ns)-1].row - ns[0].row + 1
	switch step {
	case 1:
		if float64(len(ns)) < numberedShare*float64(len(rows)) {
			return false
		}
	case 2, 5, 10:
		if math.Abs(float64(span-1)-float64(step*(len(ns)-1))) > 0.3*float64(span) {
			return false
		}
	default:
		return false
	}
	return outside(rows, ns, right)
}

// usualIncrement gives the commonest difference between neighbouring numbers and how often it occurs. A line number
// beside a running foot may break the count.
func usualIncrement(ns []marginNumber) (step, times int) {
	count := map[int]int{}
	for i := 1; i < len(ns); i++ {
		d := ns[i].value - ns[i-1].value
		if count[d]++; count[d] > times {
			step, times = d, count[d]
		}
	}
	return step, times
}

// outside says whether the numbers stand clear of the text of all rows.
func outside(rows []row, ns []marginNumber, right bool) bool {
	has := map[int]bool{}
	for _, n := range ns {
		has[n.row] = true
	}
	w := ns[0].word
	for i := range rows {
		r := &rows[i]
		if has[i] || r.grid != nil {
			continue
		}
		if right && r.x1 > w.x0 || !right && r.x0 < w.x1 {
			return false
		}
	}
	return true
}
