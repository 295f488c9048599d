package report

import (
	"io"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"parley/diffview/comparison"
)

// XLSX writes a workbook: the rows with word marks, the critical values, the summary, the legend and the inputs, a sheet
// each. Every cell is text, never a formula; what would become one when a person edits the cell begins with an
// apostrophe. A text longer than a cell can hold goes on in the line below.
func XLSX(w io.Writer, c *comparison.Comparison, o Options) error {
	b := &workbook{sheet: layOut(c, o), file: excelize.NewFile()}
	defer b.file.Close()
	b.styles()
	b.clauses()
	s := b.sheet
	b.plain(s.say("sheet.values"), s.valueTable(), 1, 10, 24, 44, 44, 44)
	b.plain(s.say("sheet.summary"), s.summaryTable(), 0, 60, 10, 10, 10, 10, 10, 60)
	b.legend()
	b.plain(s.say("sheet.inputs"), s.inputTable(), 1, 24, 70, 70)
	b.do(b.file.SetDocProps(&excelize.DocProperties{Title: s.Title + ": " + s.Subtitle, Creator: "Parley", Language: s.Language, Created: never, Modified: never}))
	if b.trouble != nil {
		return b.trouble
	}
	return b.file.Write(w)
}

// never stands where the form of a workbook wants a time: it must not tell when it was written.
const never = "1980-01-01T00:00:00Z"

// workbook fills a file from a sheet. The first trouble is kept and ends nothing, for what follows it is not written.
type workbook struct {
	sheet   *sheet
	file    *excelize.File
	trouble error

	first     bool // the first sheet, which every new file has, was named
	head      int  // styles
	body      int
	kinds     map[string]int // by the kind of the row
	decisions map[string]int // by the letter of the status
}

func (b *workbook) do(err error) {
	if b.trouble == nil {
		b.trouble = err
	}
}

// style makes a style of cells: a fill, and a pattern over it (excelize's number; 1 for none).
func (b *workbook) style(fill string, pattern int, bold bool) int {
	s := &excelize.Style{
		Alignment: &excelize.Alignment{Vertical: "top", WrapText: true},
		Font:      &excelize.Font{Family: "Arial", Size: 10, Bold: bold},
		NumFmt:    49, // text
	}
	for _, edge := range []string{"left", "right", "top", "bottom"} {
		s.Border = append(s.Border, excelize.Border{Type: edge, Color: "C9CBC6", Style: 1})
	}
	if fill != "" {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: pattern, Color: []string{fill}}
	}
	id, err := b.file.NewStyle(s)
	b.do(err)
	return id
}

func (b *workbook) styles() {
	const solid = 1
	b.head, b.body = b.style(paperFill, solid, true), b.style("", solid, false)
	b.kinds, b.decisions = map[string]int{"heading": b.style(paperFill, solid, true), "equal": b.body}, map[string]int{}
	for _, kind := range []string{"differ", "only-a", "only-b", "moved"} {
		b.kinds[kind] = b.style(signFills[kind], solid, false)
	}
	for _, letter := range statuses {
		b.decisions[letter] = b.style(statusFills[letter].fill, solid, true)
	}
}

// add begins a sheet with columns of these widths, in characters, whose first line stays in view if head is 1.
func (b *workbook) add(name string, head int, widths ...float64) {
	if b.first {
		_, err := b.file.NewSheet(name)
		b.do(err)
	} else {
		b.do(b.file.SetSheetName("Sheet1", name))
		b.first = true
	}
	for i, width := range widths {
		column, err := excelize.ColumnNumberToName(i + 1)
		b.do(err)
		b.do(b.file.SetColWidth(name, column, column, width))
	}
	landscape, a4, fit, pages := "landscape", 9, 1, 0
	b.do(b.file.SetPageLayout(name, &excelize.PageLayoutOptions{Orientation: &landscape, Size: &a4, FitToWidth: &fit, FitToHeight: &pages}))
	whole := true
	b.do(b.file.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &whole}))
	b.do(b.file.SetHeaderFooter(name, &excelize.HeaderFooterOptions{
		OddHeader: "&C&8" + strings.ReplaceAll(b.sheet.Handling, "&", "&&"),
		OddFooter: "&L&8" + strings.ReplaceAll(b.sheet.Foot, "&", "&&") + "&R&8&P / &N",
	}))
	if head == 1 {
		b.do(b.file.SetPanes(name, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}))
	}
}

// set writes a cell: runs with their marks, or plain words where there is one run without any.
func (b *workbook) set(name string, column, line, style int, runs []run) {
	cell, err := excelize.CoordinatesToCellName(column, line)
	b.do(err)
	b.do(b.file.SetCellStyle(name, cell, cell, style))
	runs = inert(runs)
	switch {
	case len(runs) == 0:
	case len(runs) == 1 && runs[0].Marks == 0:
		b.do(b.file.SetCellStr(name, cell, runs[0].Text))
	default:
		var rich []excelize.RichTextRun
		for _, r := range runs {
			rich = append(rich, excelize.RichTextRun{Text: r.Text, Font: fontOf(r)})
		}
		b.do(b.file.SetCellRichText(name, cell, rich))
	}
}

// fontOf gives the look of the marks of a run; cells have no tints for words.
func fontOf(r run) *excelize.Font {
	f := &excelize.Font{Family: "Arial", Size: 10, Color: "1E2226"}
	switch {
	case r.Deleted():
		f.Strike, f.Color = true, deleteInk
	case r.Inserted():
		f.Underline, f.Color = "single", insertInk
	case r.Marks&comparison.FactMark != 0:
		f.Color = warnInk
	case r.Marks&comparison.ReasonMark != 0:
		f.Color = accentInk
	}
	f.Bold = r.Marks&comparison.FactMark != 0
	return f
}

// inert keeps what a person edits from becoming a formula. A hyphen before a blank is the sign of a list.
func inert(runs []run) []run {
	if len(runs) == 0 || runs[0].Text == "" {
		return runs
	}
	text := runs[0].Text
	if strings.ContainsAny(text[:1], "=+@\t\r") || text[0] == '-' && !strings.HasPrefix(text, "- ") {
		first := runs[0]
		first.Text = "'" + text
		return append([]run{first}, runs[1:]...)
	}
	return runs
}

// plain writes a table as a sheet.
func (b *workbook) plain(name string, t table, head int, widths ...float64) {
	b.add(name, head, widths...)
	at := 1
	for i, fields := range t.lines {
		style := b.body
		if i < head {
			style = b.head
		}
		columns := make([][]run, len(fields))
		for k, field := range fields {
			columns[k] = []run{{Text: field}}
		}
		at = b.line(name, at, columns, func(int) int { return style })
	}
	if head == 1 && len(t.lines) > 1 {
		last, err := excelize.CoordinatesToCellName(len(t.lines[0]), at-1)
		b.do(err)
		b.do(b.file.AutoFilter(name, "A1:"+last, nil))
	}
}

// line writes a line of cells, and more below it where one of them is longer than a cell can hold. It gives the line
// behind them.
func (b *workbook) line(name string, at int, columns [][]run, style func(column int) int) int {
	parts, most := make([][][]run, len(columns)), 1
	for i, runs := range columns {
		parts[i] = fitted(runs)
		most = max(most, len(parts[i]))
	}
	for n := range most {
		for i := range columns {
			var runs []run
			if n < len(parts[i]) {
				runs = parts[i][n]
			}
			if n > 0 && i == 0 && len(columns[0]) > 0 { // the number again, and which part
				runs = []run{{Text: columns[0][0].Text + ", " + b.sheet.say("part", n+1)}}
			}
			b.set(name, i+1, at+n, style(i), runs)
		}
	}
	return at + most
}

// roomOfCell is how many units of UTF-16 a cell holds, an apostrophe of ours left out.
const roomOfCell = excelize.TotalCellChars - 1

// fitted parts runs into what a cell can hold each.
func fitted(runs []run) [][]run {
	var parts [][]run
	var part []run
	room := roomOfCell
	for _, r := range runs {
		from := 0
		for at, letter := range r.Text {
			n := utf16.RuneLen(letter)
			if n > room {
				part = append(part, run{Text: r.Text[from:at], Marks: r.Marks})
				parts, part, from, room = append(parts, part), nil, at, roomOfCell
			}
			room -= n
		}
		part = append(part, run{Text: r.Text[from:], Marks: r.Marks})
	}
	return append(parts, part)
}

// The columns of the table of rows that have a look of their own, from 0.
const (
	kindColumn   = 1
	statusColumn = 4
	leftColumn   = 6
	rightColumn  = 8
)

func (b *workbook) clauses() {
	name := b.sheet.say("sheet.clauses")
	b.add(name, 1, 8, 20, 7, 20, 8, 20, 60, 20, 60, 40, 12, 28, 28, 14, 22, 60, 30, 18, 10)
	t := b.sheet.rowTable()
	at := 1
	for i, fields := range t.lines {
		columns := make([][]run, len(fields))
		for k, field := range fields {
			columns[k] = []run{{Text: field}}
		}
		if i == 0 {
			at = b.line(name, at, columns, func(int) int { return b.head })
			continue
		}
		r := &b.sheet.Rows[i-1]
		columns[leftColumn], columns[rightColumn] = r.Cells[0].runs(), r.Cells[1].runs()
		at = b.line(name, at, columns, func(column int) int {
			switch {
			case column == kindColumn, r.Kind == "heading":
				return b.kinds[r.Kind]
			case column == statusColumn && r.Status != "":
				return b.decisions[r.Status]
			}
			return b.body
		})
	}
	last, err := excelize.CoordinatesToCellName(columns, at-1)
	b.do(err)
	b.do(b.file.AutoFilter(name, "A1:"+last, nil))
	b.do(b.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: "'" + name + "'!$1:$1", Scope: name}))
}

// runs gives the passages of a cell as runs, a line each.
func (c *cell) runs() []run {
	var all []run
	for i := range c.Passages {
		if i > 0 {
			all = append(all, run{Text: "\n"})
		}
		all = append(all, c.Passages[i].framed()...)
	}
	return all
}

func (b *workbook) legend() {
	name := b.sheet.say("sheet.legend")
	b.add(name, 0, 18, 60)
	at := 1
	for _, k := range b.sheet.Legend {
		if k.Empty {
			continue
		}
		style, ok := b.kinds[k.Kind]
		if k.Kind == "status" {
			style, ok = b.decisions[k.Sample], true
		}
		if !ok {
			style = b.body
		}
		at = b.line(name, at, [][]run{k.sample(), {{Text: k.Says}}}, func(column int) int {
			if column == 0 {
				return style
			}
			return b.body
		})
	}
}
