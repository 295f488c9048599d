package comparison

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"parley/diffview/align"
	"parley/importer/memo"
)

// drawn writes rows one a line: what stands in each cell, quotes in parentheses with the row of their home.
func drawn(rows []Row) string {
	var b strings.Builder
	for _, row := range rows {
		fmt.Fprintf(&b, "%s%s", row.ID, map[RowKind]string{HeadingRow: "#", EqualRow: "=", DifferRow: "≠", OnlyARow: "A", OnlyBRow: "B"}[row.Kind])
		for _, cell := range row.Cells {
			b.WriteString(" |")
			for _, c := range cell.Clauses {
				fmt.Fprintf(&b, " %d", c)
			}
			for _, q := range cell.Quotes {
				fmt.Fprintf(&b, " (%d in %d)", q.Clause, q.Home+1)
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

func memoOf(clauses int, headings ...int) *memo.Memo {
	m := &memo.Memo{}
	for i := range clauses {
		m.Clauses = append(m.Clauses, memo.Clause{ID: fmt.Sprint(i), Kind: memo.Body, Text: "one two three", Parent: -1})
	}
	for _, h := range headings {
		m.Clauses[h].Kind = memo.Heading
	}
	return m
}

// A heading that only counts stands beside its namesake, where what it heads does so too.
func TestHeadingsStandBesideTheirNamesakes(t *testing.T) {
	for _, c := range []struct {
		name        string
		left, right string // the clauses: headings in capitals
		links       []Link
		want        string
	}{
		{"a count over a title", "A B x", "A B x", []Link{same(1, 1), same(2, 2)}, "1# | 0 | 0\n2# | 1 | 1\n3= | 2 | 2\n"},
		{"a count alone", "x A y", "x A y", []Link{same(0, 0), same(2, 2)}, "1= | 0 | 0\n2# | 1 | 1\n3= | 2 | 2\n"},
		{"in other words", "x A y", "x B y", []Link{same(0, 0), same(2, 2)}, "1= | 0 | 0\n2# | | 1\n3# | 1 |\n4= | 2 | 2\n"},
		{"over something else", "x A y", "x A z", []Link{}, "1B | | 0\n2# | | 1\n3B | | 2\n4A | 0 |\n5# | 1 |\n6A | 2 |\n"},
		{"one of two", "A x A y", "x A y", []Link{same(1, 0), same(3, 2)}, "1# | 0 |\n2= | 1 | 0\n3# | 2 | 1\n4= | 3 | 2\n"},
	} {
		memos := [2]*memo.Memo{{}, {}}
		for side, all := range [2]string{c.left, c.right} {
			for i, text := range strings.Fields(all) {
				kind := memo.Body
				if text == strings.ToUpper(text) {
					kind = memo.Heading
				}
				memos[side].Clauses = append(memos[side].Clauses, memo.Clause{ID: fmt.Sprint(i), Kind: kind, Text: text, Parent: -1})
			}
		}
		if got := drawn(layRows(memos, c.links)); got != c.want {
			t.Errorf("%s:\n%swant\n%s", c.name, got, c.want)
		}
	}
}

func link(left, right int, score float64) Link {
	return Link{Link: align.Link{Left: left, Right: right, Score: score, Relation: align.Related, RightSpan: memo.Span{End: 3}}}
}

func same(left, right int) Link {
	l := link(left, right, 1)
	l.Relation = align.Same
	return l
}

func TestRows(t *testing.T) {
	for _, test := range []struct {
		name        string
		left, right *memo.Memo
		links       []Link
		want        string
	}{
		{"nothing answers", memoOf(1), memoOf(2), nil, "1B | | 0\n2B | | 1\n3A | 0 |\n"},
		{"one for one", memoOf(2), memoOf(2), []Link{same(0, 0), link(1, 1, 0.5)}, "1= | 0 | 0\n2≠ | 1 | 1\n"},
		{"order of the left memo", memoOf(2), memoOf(2), []Link{link(0, 1, 0.5), link(1, 0, 0.5)}, "1≠ | 0 | 1\n2≠ | 1 | 0\n"},
		{"several right clauses answer one", memoOf(1), memoOf(2), []Link{link(0, 0, 0.5), link(0, 1, 0.6)}, "1≠ | 0 | 0 1\n"},
		{
			"a right clause stands in full where it answers best", memoOf(2), memoOf(1),
			[]Link{link(0, 0, 0.4), link(1, 0, 0.6)},
			"1≠ | 0 | (0 in 2)\n2≠ | 1 | 0\n",
		},
		{
			"equal scores: the first", memoOf(2), memoOf(1),
			[]Link{link(0, 0, 0.5), link(1, 0, 0.5)},
			"1≠ | 0 | 0\n2≠ | 1 | (0 in 1)\n",
		},
		{
			"a right clause alone follows the one before it", memoOf(2), memoOf(3),
			[]Link{link(0, 1, 0.5)},
			"1B | | 0\n2≠ | 0 | 1\n3B | | 2\n4A | 1 |\n",
		},
		{"headings", memoOf(2, 0), memoOf(2, 0), []Link{link(0, 0, 0.5), same(1, 1)}, "1# | 0 | 0\n2= | 1 | 1\n"},
		{"a heading that answers a clause is no heading row", memoOf(1, 0), memoOf(1), []Link{link(0, 0, 0.5)}, "1≠ | 0 | 0\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := drawn(layRows([2]*memo.Memo{test.left, test.right}, test.links)); got != test.want {
				t.Errorf("got\n%swant\n%s", got, test.want)
			}
		})
	}
}

func TestEveryClauseStandsInExactlyOneRow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lefts, rights := rapid.IntRange(0, 12).Draw(t, "lefts"), rapid.IntRange(0, 12).Draw(t, "rights")
		memos := [2]*memo.Memo{memoOf(lefts), memoOf(rights)}
		var links []Link
		for i := range lefts {
			for j := range rights {
				if rapid.IntRange(0, 5).Draw(t, "linked") == 0 {
					links = append(links, link(i, j, rapid.Float64Range(0, 1).Draw(t, "score")))
				}
			}
		}
		rows := layRows(memos, links)
		for side, m := range memos {
			if a := audit(m, side, rows); !a.Complete() || a.Words != 3*len(m.Clauses) {
				t.Fatalf("side %d: %+v", side, a)
			}
		}
		shown := 0
		for r, row := range rows {
			shown += len(row.Links)
			for _, q := range row.Cells[1].Quotes {
				if q.Home == r {
					t.Fatalf("row %d quotes a clause that stands in it", r)
				}
			}
		}
		if shown != len(links) {
			t.Fatalf("%d links are shown, there are %d", shown, len(links))
		}
	})
}

func TestAuditSeesWhatIsLostOrDoubled(t *testing.T) {
	m := memoOf(2)
	for name, rows := range map[string][]Row{
		"lost":    {{Cells: [2]Cell{{Clauses: []int{0}}, {}}}},
		"doubled": {{Cells: [2]Cell{{Clauses: []int{0, 1}}, {}}}, {Cells: [2]Cell{{Clauses: []int{1}}, {}}}},
	} {
		if a := audit(m, 0, rows); a.Complete() || a.Placed != 1 || a.PlacedWords != 3 || a.Words != 6 {
			t.Errorf("%s: %+v", name, a)
		}
	}
}
