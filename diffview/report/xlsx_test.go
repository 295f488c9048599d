package report

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"parley/importer/memo"
)

// opened opens a workbook.
func opened(t *testing.T, report string) *excelize.File {
	t.Helper()
	book, err := excelize.OpenReader(strings.NewReader(report))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = book.Close() })
	return book
}

func cells(t *testing.T, book *excelize.File, name string) [][]string {
	t.Helper()
	lines, err := book.GetRows(name)
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

func TestWorkbookHasASheetForEachPart(t *testing.T) {
	book := opened(t, written(t, XLSX, small(t), Options{Decisions: decided()}))
	if diff := cmp.Diff([]string{"Clauses", "Figures", "Summary", "Legend", "Drafts"}, book.GetSheetList()); diff != "" {
		t.Error(diff)
	}
	for _, line := range cells(t, book, "Clauses")[1:] {
		if len(line) < 9 || line[0] == "" {
			t.Errorf("a line without a number or texts: %q", line)
		}
	}
}

func TestWorkbookMarksWords(t *testing.T) {
	book := opened(t, written(t, XLSX, small(t), Options{}))
	runs, err := book.GetCellRichText("Clauses", "I7") // row 6, the text of B
	if err != nil {
		t.Fatal(err)
	}
	var added []string
	for _, r := range runs {
		if r.Font != nil && r.Font.Underline == "single" {
			added = append(added, r.Text)
		}
	}
	if diff := cmp.Diff([]string{"full", "7"}, added); diff != "" {
		t.Errorf("the words that only B has: %s", diff)
	}
}

func TestWorkbookHoldsNoFormula(t *testing.T) {
	c := small(t)
	for i, text := range []string{"=1+1", "+1", "-1", "@A1", "- a point of a list"} {
		c.Memos[0].Clauses[i].Text, c.Memos[0].Clauses[i].Label, c.Links = text, "", nil
	}
	for i := range c.Rows {
		c.Rows[i].Links = nil
	}
	book := opened(t, written(t, XLSX, c, Options{Title: "=2+2"}))
	for _, name := range book.GetSheetList() {
		for y, line := range cells(t, book, name) {
			for x, text := range line {
				cell, _ := excelize.CoordinatesToCellName(x+1, y+1)
				formula, _ := book.GetCellFormula(name, cell)
				if formula != "" || text != "" && strings.Contains("=+@", text[:1]) && len(text) > 1 || strings.HasPrefix(text, "-") && !strings.HasPrefix(text, "- ") {
					t.Errorf("%s %s: %q is a formula, or would be", name, cell, text)
				}
			}
		}
	}
}

func TestLongTextsGoOnBelow(t *testing.T) {
	c := small(t)
	long := strings.Repeat("Санкции 🕊 снимаются. ", 4000)
	c.Memos[0].Clauses[3].Text = long
	c.Links[3].LeftSpan = memo.Span{End: len(long)}
	var got strings.Builder
	var ids []string
	for _, line := range cells(t, opened(t, written(t, XLSX, c, Options{})), "Clauses") {
		if len(line) > 6 && strings.Contains(line[6], "Санкции 🕊") || strings.HasPrefix(line[0], "4, ") {
			got.WriteString(line[6])
			ids = append(ids, line[0])
		}
	}
	if got.String() != "3. "+long {
		t.Errorf("of %d bytes %d are there", len("3. "+long), got.Len())
	}
	if diff := cmp.Diff([]string{"4", "4, part 2", "4, part 3"}, ids); diff != "" {
		t.Error(diff)
	}
}

// A person who prints the sheet, or opens it in a program that finds no heights by itself, sees all of every text.
func TestWorkbookFitsItsPagesAndItsTexts(t *testing.T) {
	c := small(t)
	c.Memos[0].Clauses[3].Text = strings.TrimSpace(strings.Repeat("Санкции снимаются. ", 60))
	c.Links[3].LeftSpan = memo.Span{End: len(c.Memos[0].Clauses[3].Text)}
	book := opened(t, written(t, XLSX, c, Options{Handling: "DELEGATES & co"}))
	for _, name := range book.GetSheetList() {
		props, err := book.GetSheetProps(name)
		if err != nil || props.FitToPage == nil || !*props.FitToPage {
			t.Errorf("%s is wider than a page: %v", name, err)
		}
		if edges, err := book.GetHeaderFooter(name); err != nil || !strings.Contains(edges.OddHeader, "DELEGATES && co") {
			t.Errorf("%s does not say who may read it: %v", name, err)
		}
	}
	short, err := book.GetRowHeight("Clauses", 3)
	if err != nil {
		t.Fatal(err)
	}
	long, err := book.GetRowHeight("Clauses", 5)
	if err != nil {
		t.Fatal(err)
	}
	// 1,139 letters in a column of 60 take about 19 lines
	if long < 19*lineHeight || long < short {
		t.Errorf("a long text has a row of %v points, a short one of %v", long, short)
	}
}
