package align

import (
	"cmp"
	"iter"
	"slices"
)

// cell is what is known of one pair of clauses.
type cell struct {
	other  int32 // clause of the right draft
	cut    int32 // how many of parts are the left clause's
	score  float64
	sense  float64   // how alike the senses of the two are, −1 to 1
	alike  float64   // share of the words as they stand, in one language
	chance float64   // that the two answer each other
	parts  []float64 // per provision of the left clause, then of the right one: its best score in the other clause; nil where both have one
}

// of gives what the provisions of a side score; nil where both clauses have one.
func (c *cell) of(side int) []float64 {
	if side == 0 {
		return c.parts[:c.cut]
	}
	return c.parts[c.cut:]
}

// part names the provision of a side on which the pair rests.
func (c *cell) part(side int) int {
	best, parts := 0, c.of(side)
	for k, x := range parts {
		if x > parts[best] {
			best = k
		}
	}
	return best
}

// table holds all pairs that share anything, by left clause, in order of the right one.
type table struct {
	w       *weights
	rows    [][]cell
	columns [][]spot // per clause of the right draft: its pairs, in order of the left one
}

// spot says where in a table a pair stands.
type spot struct {
	left, at int32 // row, and place in it
}

// newTable makes a table of rows, for so many right clauses.
func newTable(w *weights, rows [][]cell, width int) *table {
	t := &table{w: w, rows: rows, columns: make([][]spot, width)}
	count := make([]int, width)
	for _, row := range rows {
		for _, c := range row {
			count[c.other]++
		}
	}
	for j, n := range count {
		t.columns[j] = make([]spot, 0, n)
	}
	for i, row := range rows {
		for k, c := range row {
			t.columns[c.other] = append(t.columns[c.other], spot{int32(i), int32(k)})
		}
	}
	return t
}

// size is the number of clauses of a side.
func (t *table) size(side int) int {
	if side == 0 {
		return len(t.rows)
	}
	return len(t.columns)
}

// pairs goes through the pairs of a clause, in order of the clause of the other draft.
func (t *table) pairs(side, i int) iter.Seq2[int, *cell] {
	return func(yield func(int, *cell) bool) {
		if side == 0 {
			for k := range t.rows[i] {
				if c := &t.rows[i][k]; !yield(int(c.other), c) {
					return
				}
			}
			return
		}
		for _, s := range t.columns[i] {
			if !yield(int(s.left), &t.rows[s.left][s.at]) {
				return
			}
		}
	}
}

// nothing is what a pair is that shares nothing.
var nothing cell

// at gives the cell of a pair, an empty one where the two share nothing.
func (t *table) at(i, j int) *cell {
	row := t.rows[i]
	k, ok := slices.BinarySearchFunc(row, int32(j), func(c cell, j int32) int { return cmp.Compare(c.other, j) })
	if ok {
		return &row[k]
	}
	return &nothing
}

// walk goes along the pairs of a left clause, to one right clause after another.
type walk struct {
	row []cell
	at  int
}

// to gives the cell of the pair with a right clause, an empty one where the two share nothing. The clauses asked for must
// not go back.
func (w *walk) to(j int) *cell {
	for w.at < len(w.row) && int(w.row[w.at].other) < j {
		w.at++
	}
	if w.at < len(w.row) && int(w.row[w.at].other) == j {
		return &w.row[w.at]
	}
	return &nothing
}

// row gives the pairs of a left clause, none where there is no such clause.
func (t *table) row(i int) []cell {
	if i < 0 || i >= len(t.rows) {
		return nil
	}
	return t.rows[i]
}

// top gives the clause that scores most with a clause, the first of equals, and the cell of the two; −1 where it shares
// nothing with any.
func (t *table) top(side, i int) (other int, best *cell) {
	other, best = -1, &nothing
	for j, c := range t.pairs(side, i) {
		if other < 0 || c.score > best.score {
			other, best = j, c
		}
	}
	return other, best
}

// unhub takes from each score a share of what its clauses score with their next-best partners: a clause that resembles
// everything proves little by resembling one more. What agrees word for word stays.
func (t *table) unhub() {
	var next [2][]float64
	for s := range next {
		next[s] = make([]float64, t.size(s))
		share(len(next[s]), func(from, to int) {
			for i := from; i < to; i++ {
				next[s][i] = t.nextBest(s, i)
			}
		})
	}
	share(len(t.rows), func(from, to int) {
		for i := from; i < to; i++ {
			for k := range t.rows[i] {
				c := &t.rows[i][k]
				less := t.w.hubShare * (next[0][i] + next[1][c.other])
				c.score = max(round(max(0, c.score-less)), wordForWord(c.alike))
				for n, x := range c.parts {
					c.parts[n] = round(max(0, x-less))
				}
			}
		}
	})
}

// wordForWord is what two clauses in one language score by the share of words that they have in common as they stand.
// Clauses that merely speak of one matter share a third of them.
func wordForWord(alike float64) float64 {
	if alike >= literal {
		return alike
	}
	return max(0, literal*(alike-unlike)/(literal-unlike))
}

// nextBest is the mean of the three scores of a clause after the best.
func (t *table) nextBest(side, i int) float64 {
	var best [4]float64
	for _, c := range t.pairs(side, i) {
		x := c.score
		for k := range best {
			if x > best[k] {
				x, best[k] = best[k], x
			}
		}
	}
	return (best[1] + best[2] + best[3]) / 3
}
