package review

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"parley/diffview/comparison"
	"parley/importer/memo"
)

func byClauses(a, b Pair) int {
	return cmp.Or(cmp.Compare(a.Left, b.Left), cmp.Compare(a.Right, b.Right))
}

// Pairing gives the decisions on pairs for two memos that are to be compared, as indexes of their clauses. What names a
// clause that is not there is left out, and lost counts it.
func (r Review) Pairing(left, right *memo.Memo) (confirmed, rejected [][2]int, lost int) {
	at := [2]map[string]int{indexes(left), indexes(right)}
	for _, p := range r.Pairs {
		i, okLeft := at[0][p.Left]
		j, okRight := at[1][p.Right]
		switch {
		case !okLeft || !okRight:
			lost++
		case p.Decision == Rejected:
			rejected = append(rejected, [2]int{i, j})
		default:
			confirmed = append(confirmed, [2]int{i, j})
		}
	}
	return confirmed, rejected, lost
}

// indexes gives the index of each clause by its id.
func indexes(m *memo.Memo) map[string]int {
	at := make(map[string]int, len(m.Clauses))
	for i, c := range m.Clauses {
		at[c.ID] = i
	}
	return at
}

// Lay lays the review on a comparison of its drafts: it gives the review with an id for each row, and the ids in order of
// the rows. A settled row that says something else than when its status was set is not discussed any more; dropped names
// those rows.
func (r Review) Lay(c *comparison.Comparison) (laid Review, ids, dropped []string) {
	r.Ids, ids = r.Ids.number(anchors(c))
	for i, id := range ids {
		row := r.Rows[id]
		if row.Status.Settled() && row.Says != Says(c, i) {
			r = r.SetStatus(id, NotDiscussed, "")
			dropped = append(dropped, id)
		}
	}
	return r, ids, dropped
}

// anchors gives for each row the clauses that have their home in it.
func anchors(c *comparison.Comparison) [][]string {
	rows := make([][]string, len(c.Rows))
	for i, row := range c.Rows {
		for side, cell := range row.Cells {
			for _, at := range cell.Clauses {
				rows[i] = append(rows[i], memo.Ref(side, c.Memos[side].Clauses[at].ID))
			}
		}
	}
	return rows
}

// Says digests what a row of a comparison says: the words of both sides, quotes included, whichever side is which.
func Says(c *comparison.Comparison, row int) string {
	var sides []string
	for side, cell := range c.Rows[row].Cells {
		var said []string
		for _, at := range cell.Clauses {
			said = append(said, c.Memos[side].Clauses[at].Text)
		}
		for _, q := range cell.Quotes {
			said = append(said, q.Span.Of(c.Memos[side].Clauses[q.Clause].Text))
		}
		slices.Sort(said)
		sides = append(sides, strings.Join(said, "\x00"))
	}
	slices.Sort(sides)
	sum := sha256.Sum256([]byte(strings.Join(sides, "\x01")))
	return hex.EncodeToString(sum[:])[:16]
}

// Lost names the rows with decisions that no row of the table has any more, in order.
func (r Review) Lost(ids []string) []string {
	var lost []string
	for id := range r.Rows {
		if !slices.Contains(ids, id) {
			lost = append(lost, id)
		}
	}
	slices.SortFunc(lost, byNumber)
	return lost
}

// Swapped gives the review with its sides changed over.
func (r Review) Swapped() Review {
	r.Drafts[0], r.Drafts[1] = r.Drafts[1], r.Drafts[0]
	r.Pairs = slices.Clone(r.Pairs)
	for i, p := range r.Pairs {
		r.Pairs[i].Left, r.Pairs[i].Right = p.Right, p.Left
	}
	slices.SortFunc(r.Pairs, byClauses)
	rows := make(map[string]Row, len(r.Rows))
	for id, row := range r.Rows {
		switch row.Mover {
		case SideA:
			row.Mover = SideB
		case SideB:
			row.Mover = SideA
		}
		rows[id] = row
	}
	r.Rows = rows
	home := make(map[string]string, len(r.Ids.Home))
	for clause, id := range r.Ids.Home {
		side, rest := clause[:1], clause[1:]
		if side == memo.Letter(0) {
			side = memo.Letter(1)
		} else {
			side = memo.Letter(0)
		}
		home[side+rest] = id
	}
	r.Ids.Home = home
	return r
}
