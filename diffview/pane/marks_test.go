//go:build !headless

package pane

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/diffview/comparison"
	"parley/importer/memo"
)

func TestMarksOfTheSampleStandOnTheirWords(t *testing.T) {
	c := SynopsisOf(rivals())
	type found struct {
		words string
		kind  comparison.MarkKind
	}
	for _, test := range []struct {
		row, side int
		want      []found
	}{
		{1, 0, nil},
		{1, 1, []found{{"лінія зіткнення", comparison.FactMark}}},
		{2, 0, []found{{"Нейтральный статус", comparison.ReasonMark}, {"военные союзы", comparison.ReasonMark}, {"войска", comparison.ReasonMark}}},
		{4, 1, []found{{"Чисельність", comparison.ReasonMark}}},
	} {
		for _, b := range blocksOf(c, &c.Rows[test.row], test.side, even()) {
			var got []found
			for _, m := range b.marks(&table{synopsis: c}, test.row, test.side) {
				got = append(got, found{m.Of(b.text), m.Kind})
			}
			if diff := cmp.Diff(test.want, got, cmp.AllowUnexported(found{})); diff != "" {
				t.Errorf("row %d side %d: %s", test.row, test.side, diff)
			}
		}
	}
}

func TestMarksOfAQuoteStandBehindItsEllipsis(t *testing.T) {
	s := newScene(memo.Memo{}, memo.Memo{})
	a := s.clause(0, "1", "1.", "Forces withdraw.", 1)
	b := s.clause(1, "1", "1.", "Fire ends. All forces withdraw within 30 days. Talks go on.", 1)
	row := s.row(comparison.DifferRow, a, -1)
	row.Cells[1].Quotes = []comparison.Quote{{Clause: b, Span: find(s.c.Memos[1].Clauses[b].Text, "forces withdraw within 30"), Home: 0}}
	l := s.link(a, b)
	s.fact(l, "", "within 30 days")
	s.reason(l, "Forces withdraw", "All forces withdraw")
	made := SynopsisOf(&s.c)
	quote := &blocksOf(made, &made.Rows[0], 1, even())[0]
	var got []string
	for _, m := range quote.marks(&table{synopsis: made}, 0, 1) {
		got = append(got, m.Of(quote.text))
	}
	if diff := cmp.Diff([]string{"forces withdraw", "within 30"}, got); quote.text != "… forces withdraw within 30 …" || diff != "" {
		t.Errorf("%q: %s", quote.text, diff)
	}
}
