package align

import (
	"cmp"
	"slices"
)

// cell is what one pair of clauses scores.
type cell struct {
	other int32 // clause of the other draft
	score float64
	alike float64      // share of the words as they stand, in one language
	parts [2][]float64 // per provision of a's clause and of b's: its best score in the other clause; nil where both have one
}

// part names the provision of a side on which the pair rests.
func (c cell) part(side int) int {
	best := 0
	for k, x := range c.parts[side] {
		if x > c.parts[side][best] {
			best = k
		}
	}
	return best
}

// table holds the scores of all pairs that share anything, by clause of either side, in order of the other clause.
type table struct {
	w    *weights
	side [2][][]cell
}

// at gives the cell of a pair, an empty one where the two share nothing.
func (t *table) at(i, j int) cell {
	row := t.side[0][i]
	k, ok := slices.BinarySearchFunc(row, int32(j), func(c cell, j int32) int { return cmp.Compare(c.other, j) })
	if ok {
		return row[k]
	}
	return cell{other: int32(j)}
}

// lead says by how much a pair scores more than any other of its two clauses; below 0 where another scores more.
func (t *table) lead(p pair) float64 {
	next := 0.0
	for _, c := range t.side[0][p.left] {
		if int(c.other) != p.right {
			next = max(next, c.score)
		}
	}
	for _, c := range t.side[1][p.right] {
		if int(c.other) != p.left {
			next = max(next, c.score)
		}
	}
	return t.at(p.left, p.right).score - next
}

// unhub takes from each score a share of what its clauses score with their next-best partners: a clause that resembles
// everything proves little by resembling one more. What agrees word for word stays.
func (t *table) unhub() {
	var next [2][]float64
	for s := range t.side {
		next[s] = make([]float64, len(t.side[s]))
		for i, row := range t.side[s] {
			next[s][i] = nextBest(row)
		}
	}
	for s := range t.side {
		for i, row := range t.side[s] {
			for k := range row {
				c := &row[k]
				less := t.w.hubShare * (next[s][i] + next[1-s][c.other])
				c.score = round(max(0, c.score-less))
				c.score = max(c.score, wordForWord(c.alike))
				c.parts = [2][]float64{lessened(c.parts[0], less), lessened(c.parts[1], less)}
			}
		}
	}
}

func lessened(scores []float64, less float64) []float64 {
	out := make([]float64, len(scores))
	for i, x := range scores {
		out[i] = round(max(0, x-less))
	}
	return out
}

// wordForWord is what two clauses in one language score by the share of words that they have in common as they stand.
// Clauses that merely speak of one matter share a third of them.
func wordForWord(alike float64) float64 {
	if alike >= literal {
		return alike
	}
	return max(0, literal*(alike-unlike)/(literal-unlike))
}

// nextBest is the mean of the three scores after the best.
func nextBest(row []cell) float64 {
	var best [4]float64
	for _, c := range row {
		x := c.score
		for k := range best {
			if x > best[k] {
				x, best[k] = best[k], x
			}
		}
	}
	return (best[1] + best[2] + best[3]) / 3
}
