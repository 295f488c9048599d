package report

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"parley/diffview/comparison"
	"parley/diffview/wording"
	"parley/importer/memo"
)

func TestRunsKeepTheTextWhateverTheMarks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		place := rapid.Custom(func(t *rapid.T) memo.Span {
			return memo.Span{Start: rapid.IntRange(-3, len(text)+3).Draw(t, "start"), End: rapid.IntRange(-3, len(text)+3).Draw(t, "end")}
		})
		span := clip(place.Draw(t, "span"), text)
		found := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) stretch {
			return stretch{place.Draw(t, "place"), mark(rapid.IntRange(1, 15).Draw(t, "mark"))}
		}), 0, 6).Draw(t, "found")
		var b strings.Builder
		for i, r := range cut(text, span, found) {
			if r.Text == "" {
				t.Fatalf("run %d is empty", i)
			}
			b.WriteString(r.Text)
		}
		if b.String() != span.Of(text) {
			t.Fatalf("%q became %q", span.Of(text), b.String())
		}
	})
}

func TestMarksStandOnTheirWords(t *testing.T) {
	s := layOut(small(t), Options{})
	for _, test := range []struct {
		row, side int
		mark      mark
		want      string
	}{
		{1, 0, reasonMark, "Нейтральный|войска"},
		{1, 1, reasonMark, "нейтральною|Війська"},
		{2, 0, factMark, "30 дней|1 апреля 2026 года"},
		{2, 1, factMark, "щонайменше 30 днів"},
		{5, 0, deleteMark, "14"},
		{5, 1, insertMark, "full|7"},
		{5, 0, factMark, "within |14| days"},
		{7, 0, deleteMark | insertMark | factMark, ""},
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

func TestSpellingIsNoEdit(t *testing.T) {
	if found := edits(wording.Diff("всё п'ять", "все п’ять"), 0); len(found) > 0 {
		t.Errorf("marked: %v", found)
	}
}

func TestQuotesSayWhereTheClauseStands(t *testing.T) {
	p := layOut(small(t), Options{}).Rows[3].Cells[1].Passages[0]
	if !p.Quote || !p.Before || p.After || p.Home != "2" {
		t.Errorf("%+v", p)
	}
}

func TestSortsOfRows(t *testing.T) {
	s := layOut(small(t), Options{})
	for i, want := range []string{
		"all", "all differ opposite", "all differ facts unsure moved", "all differ", "all onlyB", "all differ facts", "all onlyA", "all equal",
	} {
		if got := strings.Join(s.Rows[i].Sorts, " "); got != want {
			t.Errorf("row %d is in %q, want %q", i+1, got, want)
		}
	}
	for _, c := range s.Counts {
		n := 0
		for _, r := range s.Rows {
			n += strings.Count(" "+strings.Join(r.Sorts, " ")+" ", " "+c.Filter+" ")
		}
		if n != c.N {
			t.Errorf("%s counts %d of %d rows", c.Filter, c.N, n)
		}
	}
}

func TestAMemoWithoutPartyIsCalledByItsTitleOrFile(t *testing.T) {
	c := small(t)
	for _, test := range []struct{ party, title, want string }{
		{"RUS", "T", "Russian draft"}, {"", "T", "T"}, {"FRA", "T", "T"}, {"", "", "a.pdf"},
	} {
		m := *c.Memos[0]
		m.Party, m.Title = test.party, test.title
		if got := layOut(&comparison.Comparison{Memos: [2]*memo.Memo{&m, c.Memos[1]}}, Options{}).Sides[0].Name; got != test.want {
			t.Errorf("%+v: %q", test, got)
		}
	}
}
