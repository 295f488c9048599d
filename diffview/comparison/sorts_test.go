package comparison

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/diffview/align"
	"parley/diffview/wording"
	"parley/importer/memo"
)

// sorted is a comparison with a row of every sort.
func sorted() *Comparison {
	strong := align.Link{Band: align.Strong, Relation: align.Related}
	possible := align.Link{Band: align.Possible, Relation: align.Related}
	return &Comparison{
		Memos: [2]*memo.Memo{{}, {}},
		Links: []Link{
			{Link: strong},
			{Link: possible},
			{Link: strong, Stance: "possibly-opposite"},
			{Link: strong, Facts: []wording.FactPair{{Kind: wording.Duration, Verdict: wording.Differs}}},
			{Link: strong, Facts: []wording.FactPair{{Kind: wording.Actor, Verdict: wording.LeftOnly}, {Kind: wording.Date, Verdict: wording.FactSame}}},
		},
		Rows: []Row{
			{Kind: HeadingRow, Links: []int{1}, Moved: true},
			{Kind: DifferRow, Links: []int{0}},
			{Kind: DifferRow, Links: []int{1}, Moved: true},
			{Kind: DifferRow, Links: []int{0, 1}},
			{Kind: DifferRow, Links: []int{2, 3}},
			{Kind: EqualRow, Links: []int{4}},
			{Kind: EqualRow, Links: []int{0}, Moved: true},
			{Kind: OnlyARow},
			{Kind: OnlyBRow},
		},
	}
}

func TestSortsOfRows(t *testing.T) {
	c := sorted()
	for i, want := range []string{
		"[all]", "[all differ]", "[all differ unsure moved]", "[all differ]", "[all differ facts opposite]", "[all equal]", "[all equal moved]", "[all onlyA]", "[all onlyB]",
	} {
		if got := fmt.Sprint(c.SortsOf(i)); got != want {
			t.Errorf("row %d is of %s, want %s", i, got, want)
		}
	}
}

func TestCountsAreOfTheRows(t *testing.T) {
	want := Counts{AllRows: 9, Differing: 4, Equal: 2, OnlyA: 1, OnlyB: 1, FactsDiffer: 1, PossiblyOpposite: 1, Unsure: 1, Moved: 2}
	if diff := cmp.Diff(want, sorted().Counts()); diff != "" {
		t.Error(diff)
	}
	for _, sort := range Sorts {
		if want[sort] == 0 {
			t.Errorf("%s is not tried", sort)
		}
	}
}

func TestRowsThatDifferOrMovedAreDifferences(t *testing.T) {
	var got []int
	c := sorted()
	for i := range c.Rows {
		if c.Rows[i].Differs() {
			got = append(got, i)
		}
	}
	if diff := cmp.Diff([]int{1, 2, 3, 4, 6, 7, 8}, got); diff != "" {
		t.Error(diff)
	}
}

func TestDraftsDiffer(t *testing.T) {
	both := [2]Cell{{Clauses: []int{0}}, {Clauses: []int{0}}}
	for _, test := range []struct {
		name string
		row  Row
		want bool
	}{
		{"the same words", Row{Kind: EqualRow, Cells: both}, false},
		{"the same words elsewhere", Row{Kind: EqualRow, Cells: both, Moved: true}, true},
		{"other words", Row{Kind: DifferRow, Cells: both}, true},
		{"headings of both", Row{Kind: HeadingRow, Cells: both}, false},
		{"a heading of one", Row{Kind: HeadingRow, Cells: [2]Cell{both[0], {}}}, true},
	} {
		if got := (&Comparison{Rows: []Row{test.row}}).Differs(); got != test.want {
			t.Errorf("%s: %v", test.name, got)
		}
	}
}

func TestHomesAreTheRowsThatHaveAClauseInFull(t *testing.T) {
	c := &Comparison{Memos: [2]*memo.Memo{memoOf(2), memoOf(2)}, Rows: []Row{
		{Cells: [2]Cell{{Clauses: []int{1}}, {Quotes: []Quote{{Clause: 0, Home: 1}}}}},
		{Cells: [2]Cell{{}, {Clauses: []int{0}}}},
	}}
	if diff := cmp.Diff([2][]int{{-1, 0}, {1, -1}}, c.Homes()); diff != "" {
		t.Error(diff)
	}
}
