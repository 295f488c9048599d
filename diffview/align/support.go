package align

// place is what stands above a clause of either side: indexes of contexts.
type place struct{ a, b int }

// support lifts the scores of pairs whose surroundings agree as well: what answers one point of a part often answers its
// other points there, and what answers a clause stands beside what answers its neighbour.
func (t *table) support(a, b *draft) {
	votes := t.votes(a, b)
	lifted := make([][]float64, len(a.clauses))
	share(len(a.clauses), func(from, to int) {
		for i := from; i < to; i++ {
			lifted[i] = make([]float64, len(t.rows[i]))
			beside := t.beside(a, b, i)
			for k := range t.rows[i] {
				c := &t.rows[i][k]
				lift := t.w.nearBonus*votes.without(i, int(c.other)) + t.w.sideBonus*beside.best(int(c.other))
				lifted[i][k] = round(c.score + min(lift, t.w.mostLift*c.score)*(1-c.score))
			}
		}
	})
	for i, row := range t.rows {
		for k := range row {
			row[k].score = lifted[i][k]
		}
	}
}

// votes says how well the clauses under two headings answer each other.
type votes struct {
	a, b  *draft
	sizes [2][]int // clauses under each heading
	sums  map[place]float64
	best  [2][]vote
}

// vote is for the best pair of a clause.
type vote struct {
	other int // −1 for none
	score float64
}

// votes lets every clause vote with the score of its best pair.
func (t *table) votes(a, b *draft) *votes {
	v := &votes{a: a, b: b, sums: map[place]float64{}}
	for s, d := range []*draft{a, b} {
		v.sizes[s] = make([]int, len(d.contexts))
		v.best[s] = make([]vote, len(d.clauses))
		for i := range d.clauses {
			v.sizes[s][d.clauses[i].context]++
			j, c := t.top(s, i)
			v.best[s][i] = vote{j, c.score}
			if j >= 0 {
				l, r := ordered(s, i, j)
				v.sums[v.place(l, r)] += c.score / 2
			}
		}
	}
	return v
}

func (v *votes) place(i, j int) place { return place{v.a.clauses[i].context, v.b.clauses[j].context} }

// without gives the votes for the headings of a pair but for its own, for each clause that could have voted. Where a draft
// has no parts, they tell nothing.
func (v *votes) without(i, j int) float64 {
	p := v.place(i, j)
	others := min(v.sizes[0][p.a], v.sizes[1][p.b]) - 1
	if others < 1 || len(v.a.contexts) < 2 || len(v.b.contexts) < 2 {
		return 0
	}
	sum := v.sums[p]
	if v.best[0][i].other == j {
		sum -= v.best[0][i].score / 2
	}
	if v.best[1][j].other == i {
		sum -= v.best[1][j].score / 2
	}
	return max(0, sum) / float64(others)
}

// beside are the pairs of the clauses next to a left one, under the same headings, with those of a right one.
type beside struct {
	b     *draft
	walks [][2]walk // per clause next to the left one: to the clause before the right one, and to that behind it
}

func (t *table) beside(a, b *draft, i int) beside {
	s := beside{b: b}
	for _, k := range [2]int{i - 1, i + 1} {
		if k >= 0 && k < len(a.clauses) && a.clauses[k].context == a.clauses[i].context {
			s.walks = append(s.walks, [2]walk{{row: t.rows[k]}, {row: t.rows[k]}})
		}
	}
	return s
}

// best gives the best score of a clause next to the left one with one next to j, under the same headings. The clauses
// asked for must not go back.
func (s *beside) best(j int) float64 {
	best := 0.0
	for n := range s.walks {
		for side, m := range [2]int{j - 1, j + 1} {
			if m >= 0 && m < len(s.b.clauses) && s.b.clauses[m].context == s.b.clauses[j].context {
				best = max(best, s.walks[n][side].to(m).score)
			}
		}
	}
	return best
}
