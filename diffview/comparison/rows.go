package comparison

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"parley/diffview/align"
	"parley/importer/memo"
)

// layRows lays every clause of both memos into exactly one row.
//
// The left memo gives the order. Each of its clauses opens a row; a right clause has its home in the row of the left
// clause it answers best, and the other rows that it answers quote the provision that matters. A right clause that
// answers nothing gets a row of its own behind the right clause that stands before it in its memo, so that it is read
// in its own context. A heading that only counts, «Section I», answers nothing; it stands beside its namesake where both
// head the same.
func layRows(memos [2]*memo.Memo, links []Link) []Row {
	home := homes(len(memos[1].Clauses), links)
	besideNamesakes(memos, home)
	rows := make([]Row, 0, len(memos[0].Clauses)+len(memos[1].Clauses))
	after := orphansAfter(home)
	appendOrphans := func(previous int) {
		for _, j := range after[previous] {
			rows = append(rows, Row{Cells: [2]Cell{{}, {Clauses: []int{j}}}})
		}
	}
	appendOrphans(-1)
	for i := range memos[0].Clauses {
		row := Row{Cells: [2]Cell{{Clauses: []int{i}}, {}}}
		for j, h := range home {
			if h == i {
				row.Cells[1].Clauses = append(row.Cells[1].Clauses, j)
			}
		}
		rows = append(rows, row)
		for _, j := range row.Cells[1].Clauses {
			appendOrphans(j)
		}
	}
	rowOf := homeRows(memos, rows)
	for k, link := range links {
		at := rowOf[0][link.Left]
		rows[at].Links = append(rows[at].Links, k)
		if h := rowOf[1][link.Right]; h != at {
			rows[at].Cells[1].Quotes = append(rows[at].Cells[1].Quotes, Quote{Clause: link.Right, Span: link.RightSpan, Home: h})
		}
	}
	for r := range rows {
		finish(&rows[r], r, memos, links)
	}
	return rows
}

// homes gives for each right clause the left clause in whose row it stands, -1 for none: the one of its best link.
func homes(rights int, links []Link) []int {
	home, best := make([]int, rights), make([]float64, rights)
	for j := range home {
		home[j] = -1
	}
	for _, link := range links {
		if home[link.Right] < 0 || link.Score > best[link.Right] {
			home[link.Right], best[link.Right] = link.Left, link.Score
		}
	}
	return home
}

// besideNamesakes gives right headings without a home that of the left heading in the same words, where that has no
// partner either and what stands next to the two, before or behind, stands in one row.
func besideNamesakes(memos [2]*memo.Memo, home []int) {
	left, right := memos[0].Clauses, memos[1].Clauses
	taken := map[int]bool{}
	for _, h := range home {
		taken[h] = true
	}
	for j := len(right) - 1; j >= 0; j-- { // from the end, so that a title's home tells that of the count above it
		for _, by := range []int{1, -1} {
			if next := j + by; home[j] < 0 && next >= 0 && next < len(right) && home[next] >= 0 {
				if i := home[next] - by; i >= 0 && i < len(left) && !taken[i] && namesakes(&left[i], &right[j]) {
					home[j], taken[i] = i, true
				}
			}
		}
	}
}

// namesakes says whether two clauses are headings in the same words.
func namesakes(a, b *memo.Clause) bool {
	return a.Kind == memo.Heading && b.Kind == memo.Heading && strings.EqualFold(a.Label, b.Label) && strings.EqualFold(a.Text, b.Text)
}

// orphansAfter gives the right clauses without a home by the nearest clause before them that has one (-1: none has).
func orphansAfter(home []int) map[int][]int {
	after, previous := map[int][]int{}, -1
	for j, h := range home {
		if h >= 0 {
			previous = j
		} else {
			after[previous] = append(after[previous], j)
		}
	}
	return after
}

// finish numbers a row and says what kind of row it is.
func finish(row *Row, index int, memos [2]*memo.Memo, links []Link) {
	row.ID = strconv.Itoa(index + 1)
	slices.SortStableFunc(row.Links, func(a, b int) int { return cmp.Compare(links[b].Score, links[a].Score) })
	row.Kind = kindOf(row, memos, links)
	for _, k := range row.Links {
		row.Moved = row.Moved || links[k].Moved
	}
}

func kindOf(row *Row, memos [2]*memo.Memo, links []Link) RowKind {
	left, right := row.Cells[0], row.Cells[1]
	switch {
	case onlyHeadings(left, memos[0]) && onlyHeadings(right, memos[1]):
		return HeadingRow
	case right.empty():
		return OnlyARow
	case left.empty():
		return OnlyBRow
	case len(row.Links) == 1 && links[row.Links[0]].Relation == align.Same:
		return EqualRow
	default:
		return DifferRow
	}
}

func (c Cell) empty() bool { return len(c.Clauses) == 0 && len(c.Quotes) == 0 }

func onlyHeadings(cell Cell, m *memo.Memo) bool {
	for _, c := range cell.Clauses {
		if m.Clauses[c].Kind != memo.Heading {
			return false
		}
	}
	for _, q := range cell.Quotes {
		if m.Clauses[q.Clause].Kind != memo.Heading {
			return false
		}
	}
	return true
}
