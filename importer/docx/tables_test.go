package docx_test

import (
	"strings"
	"testing"

	"parley/importer/memo"
)

// td is a cell of paragraphs.
func td(paragraphs ...string) string {
	var b strings.Builder
	for _, p := range paragraphs {
		b.WriteString(para(p))
	}
	return `<w:tc>` + b.String() + `</w:tc>`
}

// tr is a row of cells.
func tr(cells ...string) string { return `<w:tr>` + strings.Join(cells, "") + `</w:tr>` }

// tbl is a table of rows.
func tbl(rows ...string) string { return `<w:tbl><w:tblPr/>` + strings.Join(rows, "") + `</w:tbl>` }

// A row of a data table is one paragraph; cells that hold clauses keep theirs.
func TestTables(t *testing.T) {
	const long = "The Parties shall withdraw heavy weapons from the line of contact within thirty days."
	const долго = "Стороны отводят тяжёлое вооружение от линии соприкосновения в течение тридцати дней."
	number := `<w:tc>` + item(1, 0, "") + `</w:tc>`
	merged := func(how string) string { return `<w:tc><w:tcPr><w:vMerge` + how + `/></w:tcPr>` + para("") + `</w:tc>` }
	for _, c := range []struct {
		name, body string
		want       []string
	}{
		{"data", tbl(tr(td("Post"), td("Staff")), tr(td("North", "bridge"), td("8")), tr(td(""), td("14"))), []string{"Post Staff", "North bridge 8", "14"}},
		{"automatic numbers in a column", tbl(tr(number, td("Guns"), td("ten days")), tr(number, td("Mines"), td("sixty days"))), []string{"1. Guns ten days", "2. Mines sixty days"}},
		{"merged cells show once", tbl(tr(td("a"), `<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>`+para("both")+`</w:tc>`), tr(td("b"), merged(""))), []string{"a both", "b"}},
		{"a table within a data table", tbl(tr(td("May"), `<w:tc>`+tbl(tr(td("gone"), td("12")), tr(td("left"), td("3")))+para("")+`</w:tc>`)), []string{"May gone 12 left 3"}},
		{"two languages side by side", tbl(tr(td("MEMORANDUM"), td("МЕМОРАНДУМ")), tr(td(long), td(долго))), []string{"MEMORANDUM", "МЕМОРАНДУМ", long, долго}},
		{
			"languages of one alphabet side by side",
			tbl(tr(td("Угода"), td("Соглашение")), tr(td("Мости відкриті для всіх мешканців."), td("Мосты открыты для всех жителей.")), tr(td("Пороми ходять щогодини, але не вночі."), td("Паромы ходят ежечасно, но не ночью."))),
			[]string{"Угода", "Соглашение", "Мости відкриті для всіх мешканців.", "Мосты открыты для всех жителей.", "Пороми ходять щогодини, але не вночі.", "Паромы ходят ежечасно, но не ночью."},
		},
		{"positions side by side with their numbers", tbl(tr(td("1."), td(long), td(long)), tr(td("2."), td(long), td(long))), []string{"1.", long, long, "2.", long, long}},
		{"a measure with its date stays a row", tbl(tr(td(long), td("June")), tr(td(long), td("July"))), []string{long + " June", long + " July"}},
		{"a frame round paragraphs", tbl(tr(td("Title", long, "End"))), []string{"Title", long, "End"}},
		{"headings beside clauses", tbl(tr(td("Scope"), td(long, long))), []string{"Scope", long, long}},
		{
			"rows and cells in content controls",
			`<w:tbl><w:sdt><w:sdtPr/><w:sdtContent>` + tr(td("a"), `<w:sdt><w:sdtContent>`+td("b")+`</w:sdtContent></w:sdt>`) + `</w:sdtContent></w:sdt>` + `</w:tbl>`,
			[]string{"a b"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			expect(t, file{"numbering": abstract(0, lvl(0, 1, "decimal", "%1.", "")) + num(1, 0), "body": c.body + para("After.")}, memo.Accepted, append(c.want, "After.")...)
		})
	}
}
