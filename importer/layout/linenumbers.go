package layout

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/importer/memo"
)

const (
	fewestNumbers  = 6   // numbers that make line numbers where every line has one
	numberedShare  = 0.8 // of the rows between them that have one, if they count one by one
	numberClear    = 0.7 // ems of free space between a line number and the text
	numberedIndent = 12  // ems from a number to where its line may begin
	mostMargins    = 8   // columns that a document is expected to number the lines of
	narrowDigit    = 0.5 // ems
	touching       = 0.3 // ems by which text may lie over the numbers of the next column
	wideDigit      = 0.7 // ems
)

// marginNumber is a number that stands apart from its neighbours in a row.
type marginNumber struct {
	row, word int
	value     int
	x0, x1    float64
	size      float64
}

// takeLineNumbers removes the numbers that count the lines of a page or of its columns and gives them as one stray. Rows
// left empty are dropped.
func (h *habits) takeLineNumbers(rows []row) ([]row, []stray) {
	var texts []string
	margins := slices.Concat(h.margins, likelyMargins(rows, h.margins))
	partNumbers(rows, margins)
	sets := underOneAnotherNumbers(rows, margins)
	for i, ns := range sets {
		limit := math.Inf(1) // where the numbers of the next column stand
		for _, more := range sets[i+1:] {
			if len(more) >= fewestNumbers {
				limit = leftmost(more)
				break
			}
		}
		seen := nearAny(ns[0].x1, h.margins)
		if !countLinesOf(rows, ns, seen, h.counted, limit) {
			ns = ns[:len(ns)-1] // the last may be the page's number
			if len(ns) == 0 || !countLinesOf(rows, ns, seen, h.counted, limit) {
				continue
			}
		}
		h.counted = 0
		if seen {
			ns = sets[i] // a foot may have a line's number too
		}
		if !seen && len(h.margins) < mostMargins {
			h.margins = append(h.margins, ns[0].x1)
		}
		last := 0
		for k, n := range ns {
			w := &rows[n.row].words[n.word]
			at := 0 // where the number begins in the word, which digits of the text may touch
			if next := strconv.Itoa(last + 1); k > 0 && k+1 < len(ns) && ns[k+1].value == last+2 && len(w.text) > len(next) && strings.HasSuffix(w.text, next) {
				at = len(w.text) - len(next)
				w.x1 -= (w.x1 - w.x0) * float64(len(next)) / float64(len(w.text))
				w.letters -= len(next)
				n.value = last + 1
			}
			texts = append(texts, w.text[at:])
			w.text = w.text[:at]
			last = n.value
			h.counted = max(h.counted, last)
		}
	}
	if texts == nil {
		return rows, nil
	}
	kept := rows[:0]
	for _, r := range rows {
		r.words = slices.DeleteFunc(r.words, func(w word) bool { return w.text == "" })
		if r.grid != nil {
			kept = append(kept, r)
		} else if len(r.words) > 0 {
			kept = append(kept, r.part(0, len(r.words)))
		}
	}
	return kept, []stray{{strings.Join(texts, " "), memo.LineNumber}}
}

// likelyMargins gives where numbers end that rise down the page and stand apart from the text in many of their rows. In
// others they may come close to the column on their left.
func likelyMargins(rows []row, known []float64) []float64 {
	var likely []float64
	for _, ns := range underOneAnotherNumbers(rows, known) {
		falls := 0 // after a number that digits of the text touch
		for i := 1; i < len(ns); i++ {
			if ns[i].value <= ns[i-1].value {
				falls++
			}
		}
		if len(ns) >= fewestNumbers && falls <= len(ns)/10 {
			likely = append(likely, ns[0].x1)
		}
	}
	return likely
}

// partNumbers parts numbers that end at one of the margins from the words that they touch.
func partNumbers(rows []row, margins []float64) {
	for i := range rows {
		for k := 0; k < len(rows[i].words) && len(margins) > 0; k++ {
			w := rows[i].words[k]
			n := len(strings.TrimRight(w.text, "0123456789"))
			before, _ := utf8.DecodeLastRuneInString(w.text[:n])
			if n == len(w.text) || !unicode.IsLetter(before) && !unicode.IsPunct(before) || !nearAny(w.x1, margins) {
				continue
			}
			first, number := w, w
			first.text, number.text = w.text[:n], w.text[n:]
			digits := w.size * float64(len(w.text)-n)
			number.x0 = max(w.x0, w.x1-narrowDigit*digits)
			first.x1 = max(w.x0, w.x1-wideDigit*digits)
			first.letters -= len(number.text)
			number.letters = len(number.text)
			number.glued = false
			rows[i].words = slices.Replace(slices.Clone(rows[i].words), k, k+1, first, number)
			k++
		}
	}
}

// leftmost is where the longest of the numbers begins.
func leftmost(ns []marginNumber) float64 {
	x := math.Inf(1)
	for _, n := range ns {
		x = min(x, n.x0)
	}
	return x
}

// nearAny says whether x is one of the margins.
func nearAny(x float64, margins []float64) bool {
	return slices.ContainsFunc(margins, func(m float64) bool { return math.Abs(m-x) < 2 })
}

// underOneAnotherNumbers gives the bare numbers set apart from the text, in sets that end at one place, left to right. Long
// numbers that end where those of the pages before did may come close to the column on their left.
func underOneAnotherNumbers(rows []row, margins []float64) [][]marginNumber {
	var all []marginNumber
	for i := range rows {
		r := &rows[i]
		for k, w := range r.words {
			if w.text == "" || w.text[0] < '0' || w.text[0] > '9' {
				continue
			}
			v, err := strconv.Atoi(w.text)
			apart := (k == 0 || nearAny(w.x1, margins) || w.x0-r.words[k-1].x1 > numberClear*r.size) && (k+1 == len(r.words) || r.words[k+1].x0-w.x1 > numberClear*r.size)
			if err == nil && v > 0 && apart {
				all = append(all, marginNumber{i, k, v, w.x0, w.x1, w.size})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b marginNumber) int { return cmp.Compare(a.x1, b.x1) })
	var sets [][]marginNumber
	for from := 0; from < len(all); {
		to := from + 1
		for to < len(all) && all[to].x1-all[to-1].x1 < 0.4*all[to].size {
			to++
		}
		set := all[from:to]
		slices.SortStableFunc(set, func(a, b marginNumber) int { return cmp.Compare(a.row, b.row) })
		sets = append(sets, set)
		from = to
	}
	return sets
}

// countLinesOf says whether numbers count the rows they stand in: by one on nearly every row or by five or ten on every
// fifth or tenth, clear of all text between the first and the last. Where the pages before had such numbers at the same
// place a few are enough, and one if it goes on from the number counted to. The lines of their column begin before limit.
func countLinesOf(rows []row, ns []marginNumber, seen bool, counted int, limit float64) bool {
	first, last := ns[0].row, ns[len(ns)-1].row
	if !freeStrip(rows[first:last+1], ns) {
		return false
	}
	if len(ns) == 1 {
		return seen && (ns[0].value%5 == 0 || counted > 0 && ns[0].value == counted+1)
	}
	step, steady := usualIncrement(ns)
	if steady < len(ns)-1-len(ns)/10 {
		return false
	}
	beside, y := 0, math.Inf(1) // rows that stand with the numbers, not those of another column
	for i := first; i <= last; i++ {
		if y-rows[i].y > 0.5*rows[i].size && rows[i].startsBetween(ns[0].x1, limit) {
			beside++
			y = rows[i].y
		}
	}
	switch step {
	case 1:
		return (len(ns) >= fewestNumbers || seen && len(ns) > 1) && float64(len(ns)) >= numberedShare*float64(beside)
	case 2, 5, 10:
		slack := 0.3 * float64(beside)
		if len(ns) < fewestNumbers && !seen {
			slack = 0.2
		}
		return (len(ns) > 2 || seen || ns[0].value == step && step > 2) && math.Abs(float64(beside-1)-float64(step*(len(ns)-1))) <= slack
	}
	return false
}

// startsBetween says whether a line of the column from x to limit begins in r, or a table.
func (r *row) startsBetween(x, limit float64) bool {
	for k := range r.words {
		if w := &r.words[k]; w.x0 >= x {
			return w.x0 < limit
		}
	}
	return r.grid != nil
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

// freeStrip says whether no text stands in the strip of the shortest of the numbers.
func freeStrip(rows []row, ns []marginNumber) bool {
	x0, x1 := math.Inf(-1), math.Inf(-1)
	mine := map[[2]int]bool{}
	for _, n := range ns {
		x0, x1 = max(x0, n.x0), max(x1, n.x1)
		mine[[2]int{n.row, n.word}] = true
	}
	for i := range rows {
		r := &rows[i]
		if r.grid != nil {
			if r.x0 < x1 && r.x1 > x0 {
				return false
			}
			continue
		}
		for k, w := range r.words {
			if w.x0 < x1 && w.x1 > x0+touching*w.size && !mine[[2]int{ns[0].row + i, k}] {
				return false
			}
		}
	}
	return true
}
