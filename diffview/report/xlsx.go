package report

import (
	"archive/zip"
	"bytes"
	"cmp"
	"io"
	"os"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"parley/diffview/comparison"
)

// XLSX writes a workbook: the rows with word marks, the critical values, the summary, the legend and the inputs, a sheet
// each. Every cell is text, never a formula; what would become one when a person edits the cell begins with an
// apostrophe. A text longer than a cell can hold goes on in the line below.
func XLSX(w io.Writer, c *comparison.Comparison, o Options) error {
	folder, err := os.MkdirTemp("", "parley-") // for sheets of more than some megabytes; nobody else may look in
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	b := &workbook{sheet: layOut(c, o), file: excelize.NewFile(excelize.Options{TmpDir: folder})}
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
	book, err := b.file.WriteToBuffer()
	if err != nil {
		return err
	}
	return inOrder(w, book.Bytes())
}

// inOrder writes the parts of a workbook in the order of their names, for the library's own is another each time.
func inOrder(w io.Writer, book []byte) error {
	from, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		return err
	}
	slices.SortFunc(from.File, func(a, b *zip.File) int { return cmp.Compare(a.Name, b.Name) }) // the list of types comes first
	to := zip.NewWriter(w)
	for _, part := range from.File {
		if err := to.Copy(part); err != nil {
			return err
		}
	}
	return to.Close()
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

// xlsxCell is a cell to be written: runs with their marks in one of the styles.
type xlsxCell struct {
	runs  []run
	style int
}

// write writes a sheet with columns of these widths, in characters. Where head is 1 its first line stays in view and its
// columns can be filtered. Lines are streamed: a cell that is set by itself would be looked for among all others.
func (b *workbook) write(name string, head int, lines [][]xlsxCell, widths ...float64) {
	if b.first {
		_, err := b.file.NewSheet(name)
		b.do(err)
	} else {
		b.do(b.file.SetSheetName("Sheet1", name))
		b.first = true
	}
	landscape, a4, fit, pages := "landscape", 9, 1, 0
	b.do(b.file.SetPageLayout(name, &excelize.PageLayoutOptions{Orientation: &landscape, Size: &a4, FitToWidth: &fit, FitToHeight: &pages}))
	b.do(b.file.SetHeaderFooter(name, &excelize.HeaderFooterOptions{
		OddHeader: "&C&8" + strings.ReplaceAll(b.sheet.Handling, "&", "&&"),
		OddFooter: "&L&8" + strings.ReplaceAll(b.sheet.Foot, "&", "&&") + "&R&8&P / &N",
	}))
	if head == 1 {
		b.do(b.file.SetPanes(name, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}))
	}
	if head == 1 && len(lines) > 1 {
		last, err := excelize.CoordinatesToCellName(len(lines[0]), len(lines))
		b.do(err)
		b.do(b.file.AutoFilter(name, "A1:"+last, nil))
	}
	whole := true // said after the filter, which would forget it
	b.do(b.file.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &whole}))
	for i, width := range widths {
		column, err := excelize.ColumnNumberToName(i + 1)
		b.do(err)
		b.do(b.file.SetColWidth(name, column, column, width))
	}
	out, err := b.file.NewStreamWriter(name)
	if b.do(err); b.trouble != nil {
		return
	}
	for i, line := range lines {
		values, high := make([]any, len(line)), 1
		for k, c := range line {
			high = max(high, linesIn(c.runs, widths[k]))
			values[k] = excelize.Cell{StyleID: c.style, Value: valueOf(inert(c.runs))}
		}
		first, err := excelize.CoordinatesToCellName(1, i+1)
		b.do(err)
		b.do(out.SetRow(first, values, excelize.RowOpts{Height: min(float64(high)*lineHeight+3, excelize.MaxRowHeight)}))
	}
	b.do(out.Flush())
}

// lineHeight is the height of a line of a cell's text, in points.
const lineHeight = 13

// linesIn is about how many lines a text takes in a column of a width, for not every program finds the height of a row by
// itself. A column holds about as many letters as its width says.
func linesIn(runs []run, width float64) int {
	used, count := 0.0, 1
	for _, r := range runs {
		for piece := range strings.FieldsFuncSeq(strings.ReplaceAll(r.Text, "\n", " \n "), func(letter rune) bool { return letter == ' ' }) {
			wide := float64(utf8.RuneCountInString(piece))
			switch {
			case piece == "\n":
				used, count = 0, count+1
			case used > 0 && used+1+wide > width:
				used, count = wide, count+1+int(wide/width)
			default:
				used += 1 + wide
				count += int(wide / (width + 1))
			}
		}
	}
	return count
}

// valueOf is what a cell holds: runs with their looks, or plain words where there is one run without any mark.
func valueOf(runs []run) any {
	switch {
	case len(runs) == 0, len(runs) == 1 && runs[0].Text == "":
		return nil
	case len(runs) == 1 && runs[0].Marks == 0:
		return runs[0].Text
	}
	var rich []excelize.RichTextRun
	for _, r := range runs {
		rich = append(rich, excelize.RichTextRun{Text: r.Text, Font: fontOf(r)})
	}
	return rich
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
	var lines [][]xlsxCell
	for i, fields := range t.lines {
		style := b.body
		if i < head || len(fields) == 1 && t.parts {
			style = b.head
		}
		lines = append(lines, b.fittedLine(plainCells(fields, style))...)
	}
	b.write(name, head, lines, widths...)
}

// plainCells makes cells of one style.
func plainCells(fields []string, style int) []xlsxCell {
	cells := make([]xlsxCell, len(fields))
	for i, field := range fields {
		cells[i] = xlsxCell{[]run{{Text: field}}, style}
	}
	return cells
}

// fittedLine gives a line of cells, and more behind it where one of them is longer than a cell can hold.
func (b *workbook) fittedLine(cells []xlsxCell) [][]xlsxCell {
	parts, count := make([][][]run, len(cells)), 1
	for i := range cells {
		parts[i] = fitted(cells[i].runs)
		count = max(count, len(parts[i]))
	}
	lines := make([][]xlsxCell, count)
	for n := range lines {
		for i := range cells {
			c := xlsxCell{style: cells[i].style}
			if n < len(parts[i]) {
				c.runs = parts[i][n]
			}
			if n > 0 && i == 0 && len(cells[0].runs) > 0 { // the number again, and which part
				c.runs = []run{{Text: cells[0].runs[0].Text + ", " + b.sheet.say("part", n+1)}}
			}
			lines[n] = append(lines[n], c)
		}
	}
	return lines
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
	t := b.sheet.rowTable()
	lines := b.fittedLine(plainCells(t.lines[0], b.head))
	for i, fields := range t.lines[1:] {
		r := &b.sheet.Rows[i]
		cells := plainCells(fields, b.body)
		cells[leftColumn].runs, cells[rightColumn].runs = r.Cells[0].runs(), r.Cells[1].runs()
		cells[kindColumn].style = b.kinds[r.Kind]
		if r.Status != "" {
			cells[statusColumn].style = b.decisions[r.Status]
		}
		if r.Kind == "heading" {
			for k := range cells {
				cells[k].style = b.kinds[r.Kind]
			}
		}
		lines = append(lines, b.fittedLine(cells)...)
	}
	b.write(name, 1, lines, 8, 20, 7, 20, 8, 20, 60, 20, 60, 40, 12, 28, 28, 14, 22, 60, 30, 18, 10)
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
	var lines [][]xlsxCell
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
		lines = append(lines, []xlsxCell{{k.sample(), style}, {[]run{{Text: k.Says}}, b.body}})
	}
	b.write(b.sheet.say("sheet.legend"), 0, lines, 18, 60)
}
