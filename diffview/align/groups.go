package align

// Group is a set of clauses that answer each other, directly or by way of others: one to one, one to many, many to many.
type Group struct {
	Left, Right []int // clauses of either side, in order
}

// Groups gathers linked clauses, in order of their first left clause. Clauses without a link are in none.
func (a *Alignment) Groups() []Group {
	of := [2]map[int]int{{}, {}} // per side and clause: its group in merged
	var merged []int             // per group: the group it was merged into, itself if none
	root := func(g int) int {
		for merged[g] != g {
			g = merged[g]
		}
		return g
	}
	for _, l := range a.Links {
		x, left := of[0][l.Left]
		y, right := of[1][l.Right]
		switch {
		case left && right:
			x, y = root(x), root(y)
			merged[max(x, y)] = min(x, y)
			x = min(x, y)
		case right:
			x = y
		case !left:
			x = len(merged)
			merged = append(merged, x)
		}
		of[0][l.Left], of[1][l.Right] = x, x
	}
	var groups []Group
	at := map[int]int{}
	for side, candidates := range a.Candidates {
		for i := range candidates {
			g, ok := of[side][i]
			if !ok {
				continue
			}
			n, seen := at[root(g)]
			if !seen {
				n = len(groups)
				at[root(g)] = n
				groups = append(groups, Group{})
			}
			if side == 0 {
				groups[n].Left = append(groups[n].Left, i)
			} else {
				groups[n].Right = append(groups[n].Right, i)
			}
		}
	}
	return groups
}

// Unmatched lists the clauses of a side that no link names, in order.
func (a *Alignment) Unmatched(side int) []int {
	linked := map[int]bool{}
	for _, l := range a.Links {
		i, _ := ordered(side, l.Left, l.Right)
		linked[i] = true
	}
	var all []int
	for i := range a.Candidates[side] {
		if !linked[i] {
			all = append(all, i)
		}
	}
	return all
}
