package report

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/diffview/comparison"
	"parley/importer/memo"
)

func TestAFactThatOtherMarksCutInPiecesStaysOne(t *testing.T) {
	text := "within 14 days or so"
	fact := comparison.Mark{Span: span(t, text, "within 14 days"), Kind: comparison.FactMark}
	inner := span(t, text, "14")
	marks := []comparison.Mark{
		{Span: memo.Span{Start: fact.Start, End: inner.Start}, Kind: fact.Kind},
		{Span: inner, Kind: fact.Kind | comparison.DeleteMark},
		{Span: memo.Span{Start: inner.End, End: fact.End}, Kind: fact.Kind},
	}
	var classes []string
	for _, r := range cut(text, memo.Span{End: len(text)}, marks) {
		classes = append(classes, r.Text+": "+r.Class())
	}
	want := []string{"within : fact on", "14: fact del from on", " days: fact from", " or so: "}
	if diff := cmp.Diff(want, classes); diff != "" {
		t.Error(diff)
	}
}

func TestMarksStandOnTheirWords(t *testing.T) {
	s := layOut(small(t), Options{})
	for _, test := range []struct {
		row, side int
		mark      comparison.MarkKind
		want      string
	}{
		{1, 0, comparison.ReasonMark, "Нейтральный|войска"},
		{1, 1, comparison.ReasonMark, "нейтральною|Війська"},
		{2, 0, comparison.FactMark, "30 дней|1 апреля 2026 года"},
		{2, 1, comparison.FactMark, "щонайменше 30 днів"},
		{5, 0, comparison.DeleteMark, "14"},
		{5, 1, comparison.InsertMark, "full|7"},
		{5, 0, comparison.FactMark, "within |14| days"},
		{7, 0, comparison.DeleteMark | comparison.InsertMark | comparison.FactMark, ""},
	} {
		var marked []string
		for _, p := range s.Rows[test.row].Cells[test.side].Passages {
			for _, r := range p.Runs {
				if r.Marks&test.mark != 0 {
					marked = append(marked, r.Text)
				}
			}
		}
		if got := strings.Join(marked, "|"); got != test.want {
			t.Errorf("row %d, side %d, mark %d: %q, want %q", test.row+1, test.side, test.mark, got, test.want)
		}
	}
}

func TestQuotesSayWhereTheClauseStands(t *testing.T) {
	p := layOut(small(t), Options{}).Rows[3].Cells[1].Passages[0]
	if !p.Quote || !p.Before || p.After || p.Home != "2" {
		t.Errorf("%+v", p)
	}
}
