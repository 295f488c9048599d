package align

// decisions is what is settled before the tool pairs the rest.
type decisions struct {
	used     [2][]bool // clauses that have a partner
	pairs    []pair    // what a person confirmed, then what the order settled
	rejected map[[2]int]bool
}

// decide takes a person's decisions over. A pair that is both confirmed and rejected counts as confirmed; indexes that
// no clause has are left out.
func decide(o Options, t *table) *decisions {
	d := &decisions{rejected: map[[2]int]bool{}}
	for s := range d.used {
		d.used[s] = make([]bool, t.size(s))
	}
	for _, p := range o.Rejected {
		d.rejected[p] = true
	}
	seen := map[[2]int]bool{}
	for _, p := range o.Confirmed {
		i, j := p[0], p[1]
		if i < 0 || j < 0 || i >= len(d.used[0]) || j >= len(d.used[1]) || seen[p] {
			continue
		}
		seen[p] = true
		delete(d.rejected, p)
		d.pairs = append(d.pairs, pair{left: i, right: j})
		d.used[0][i], d.used[1][j] = true, true
	}
	return d
}

// rejects says whether a person has said that i and j do not answer each other.
func (d *decisions) rejects(i, j int) bool { return d.rejected[[2]int{i, j}] }

// take notes that both clauses of p have a partner; false where one had one before.
func (d *decisions) take(p pair) bool {
	if d.used[0][p.left] || d.used[1][p.right] {
		return false
	}
	d.used[0][p.left], d.used[1][p.right] = true, true
	d.pairs = append(d.pairs, p)
	return true
}
