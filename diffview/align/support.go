package align

// support lifts the scores of pairs whose surroundings agree as well: the clauses under the same headings, and the
// neighbours. Only where both drafts have several headings do headings tell anything.
func (t *table) support(a, b *draft) {
	type place struct{ a, b int }
	votes := map[place]float64{}
	sizes := [2][]int{make([]int, len(a.contexts)), make([]int, len(b.contexts))}
	drafts := [2]*draft{a, b}
	for s, d := range drafts {
		for _, c := range d.clauses {
			sizes[s][c.context]++
		}
	}
	best := [2][]cell{}
	for s := range t.side {
		best[s] = make([]cell, len(t.side[s]))
		for i, row := range t.side[s] {
			x, ok := top(row)
			if !ok {
				continue
			}
			best[s][i] = x
			l, r := ordered(s, i, int(x.other))
			votes[place{a.clauses[l].context, b.clauses[r].context}] += x.score / 2
		}
	}
	w := t.w
	lift := func(i, j int, x cell) float64 {
		ca, cb := a.clauses[i].context, b.clauses[j].context
		own := 0.0
		if int(best[0][i].other) == j {
			own += best[0][i].score / 2
		}
		if int(best[1][j].other) == i {
			own += best[1][j].score / 2
		}
		out := x.score
		if n := min(sizes[0][ca], sizes[1][cb]) - 1; n > 0 && len(a.contexts) > 1 && len(b.contexts) > 1 {
			out += w.nearBonus * (votes[place{ca, cb}] - own) / float64(n) * (1 - out)
		}
		if w.sideBonus > 0 {
			near := 0.0
			for _, di := range []int{-1, 1} {
				for _, dj := range []int{-1, 1} {
					if k, m := i+di, j+dj; k >= 0 && m >= 0 && k < len(a.clauses) && m < len(b.clauses) && a.clauses[k].context == ca && b.clauses[m].context == cb {
						near = max(near, t.at(k, m).score)
					}
				}
			}
			out += w.sideBonus * near * (1 - out)
		}
		return round(out)
	}
	var lifted [2][][]float64
	for s := range t.side {
		lifted[s] = make([][]float64, len(t.side[s]))
		for i, row := range t.side[s] {
			for _, x := range row {
				l, r := ordered(s, i, int(x.other))
				lifted[s][i] = append(lifted[s][i], lift(l, r, x))
			}
		}
	}
	for s := range t.side {
		for i, row := range t.side[s] {
			for k := range row {
				row[k].score = lifted[s][i][k]
			}
		}
	}
}
