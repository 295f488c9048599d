package align

// Where the surest pairs of two drafts stand in one order, as in translations and in revisions of one text, position is
// evidence, and pairs that fit the order are taken with less.
// enoughAnchors is how many sure pairs there must be: fewer say nothing about order.
const enoughAnchors = 4

// inOrder gives the chain of pairs that the order of both drafts supports, nil where they do not keep one order.
func inOrder(t *table, a, b *draft, settled *decisions) []pair {
	anchors := t.mutual()
	width := t.size(1)
	if len(anchors) < enoughAnchors {
		return nil
	}
	order := weightOf(heaviest(anchors, width, true)) / weightOf(anchors)
	if order < t.w.orderly {
		return nil
	}
	enough := t.w.linkFloor * (1 - t.w.orderTrust*(order-t.w.orderly)/(1-t.w.orderly))
	least := t.wanted()
	var possible []pair
	for i, row := range t.rows {
		for _, c := range row {
			j := int(c.other)
			if c.score > enough && c.score >= max(least[0][i], least[1][j]) && !settled.rejects(i, j) && !settled.used[0][i] && !settled.used[1][j] {
				possible = append(possible, pair{i, j, c.score - enough})
			}
		}
	}
	chain := heaviest(possible, width, true)
	for k := range chain {
		chain[k].score = t.at(chain[k].left, chain[k].right).score
	}
	return fillGaps(chain, a, b, t.w.linkFloor)
}

// wanted gives what a pair that fits the order must score for the sake of each clause: a share of what its best partner
// does, wherever that stands; all of it where that has nearly the same words, for then the clause was moved, and what
// stands in its old place is another.
func (t *table) wanted() (least [2][]float64) {
	for s := range least {
		least[s] = make([]float64, t.size(s))
		for i := range least[s] {
			for _, c := range t.pairs(s, i) {
				least[s][i] = max(least[s][i], t.w.outOfOrder*c.score)
				if c.alike >= literal {
					least[s][i] = max(least[s][i], c.alike)
				}
			}
		}
	}
	return least
}

// mutual gives the pairs in which each clause is the other's best, by a score that would be enough for a link.
func (t *table) mutual() []pair {
	var found []pair
	for i := range t.rows {
		j, c := t.top(0, i)
		if j < 0 || c.score < t.w.linkFloor {
			continue
		}
		if back, _ := t.top(1, j); back == i {
			found = append(found, pair{i, j, c.score})
		}
	}
	return found
}

func weightOf(pairs []pair) float64 {
	sum := 0.0
	for _, p := range pairs {
		sum += p.score
	}
	return sum
}
