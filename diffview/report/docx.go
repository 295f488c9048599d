package report

import (
	"io"
	"strconv"
	"strings"

	"parley/diffview/comparison"
	"parley/diffview/report/word"
)

// DOCX writes the four-column document for Word: row, one draft, the other, working text, with the letter of the status
// at both edges of a row where there are decisions. The head of the table stands on each page; each run says its
// language; marks are tints and lines, so that they can be told apart in grey.
func DOCX(w io.Writer, c *comparison.Comparison, o Options) error {
	d := &document{sheet: layOut(c, o)}
	d.sheet.Annex = annex(c)
	d.file = word.Document{
		Title: d.sheet.Title + ": " + d.sheet.Subtitle, Language: d.sheet.Language, Landscape: true,
		Head: d.sheet.head(), Foot: d.sheet.Foot, Page: d.sheet.pageWords(),
	}
	d.cover()
	d.summary()
	d.values()
	d.rows()
	d.annex()
	return d.file.Write(w)
}

// document builds a Word document from a sheet.
type document struct {
	sheet *sheet
	file  word.Document
}

// The colours of a report on paper; those of the page and the window, light.
const (
	paperFill   = "F7F7F4"
	factFill    = "F6E3A6"
	deleteFill  = "F8D2C2"
	deleteInk   = "8C2F0E"
	insertFill  = "CBE1F6"
	insertInk   = "174A7C"
	moveFill    = "E3D7F3"
	moveInk     = "2E6B34"
	hatchInk    = "D9D9D2"
	accentInk   = "0E6F69"
	warnInk     = "8A5A00"
	secondInk   = "5A6169"
	thirdInk    = "6B7279"
	patternInk  = "A8A8A0"
	agreedFill  = "CFE8CF"
	capitalFill = "E3F1DC"
	workFill    = "FFF2B3"
	openFill    = "F6C9C4"
	refusedFill = "DADADA"
)

// signFills are the grounds of the signs of rows.
var signFills = map[string]string{"differ": factFill, "only-a": deleteFill, "only-b": insertFill, "moved": moveFill}

// statusFills are the grounds of the letters of statuses, and their patterns.
var statusFills = map[string]struct {
	fill    string
	pattern word.Pattern
}{
	"G": {agreedFill, word.Plain}, "g": {capitalFill, word.Dotty}, "Y": {workFill, word.Hatch},
	undiscussed: {"", word.Plain}, "R": {openFill, word.Cross}, "X": {refusedFill, word.Dense},
}

func (d *document) add(b word.Block) { d.file.Blocks = append(d.file.Blocks, b) }

func (d *document) heading(text string, style word.Style) {
	d.add(&word.Paragraph{Style: style, Runs: []word.Run{{Text: text}}})
}

// said gives a paragraph of one run.
func said(style word.Style, text string) word.Paragraph {
	return word.Paragraph{Style: style, Runs: []word.Run{{Text: text}}}
}

// saidIn gives a cell of such paragraphs.
func saidIn(texts ...string) word.Cell {
	var c word.Cell
	for _, text := range texts {
		c.Paragraphs = append(c.Paragraphs, said(word.Normal, text))
	}
	return c
}

// headRow gives the names of columns.
func headRow(names ...string) word.Row {
	var r word.Row
	for _, name := range names {
		r.Cells = append(r.Cells, word.Cell{Fill: paperFill, Paragraphs: []word.Paragraph{{Runs: []word.Run{{Text: name, Bold: true}}}}})
	}
	return r
}

func (d *document) cover() {
	s := d.sheet
	d.heading(s.Title, word.Title)
	d.heading(s.Subtitle, word.Normal)
	if s.Handling != "" {
		d.add(&word.Paragraph{Runs: []word.Run{{Text: s.Handling, Bold: true}}})
	}
	for _, text := range append([]string{s.Date}, s.cautions()...) {
		if text != "" {
			d.heading(text, word.Normal)
		}
	}
	d.heading(s.say("inputs"), word.Heading)
	first, rest := 2200, d.file.Width()-2200
	t := &word.Table{Widths: []int{first, rest / 2, rest - rest/2}, Heads: 1, Rows: []word.Row{headRow("", d.side(0), d.side(1))}}
	for _, line := range s.Inputs {
		r := word.Row{Whole: true, Cells: []word.Cell{saidIn(line.Name)}}
		for i, texts := range line.Values {
			c := saidIn(texts...)
			for k := range c.Paragraphs {
				only := &c.Paragraphs[k].Runs[0]
				only.Language = line.Lang[i]
				if k < line.Warns[i] {
					only.Colour = warnInk
				}
			}
			r.Cells = append(r.Cells, c)
		}
		t.Rows = append(t.Rows, r)
	}
	d.add(t)
	d.heading(s.say("settings"), word.Heading)
	t = &word.Table{Widths: []int{4200, 9000}}
	for _, one := range s.Settings {
		t.Rows = append(t.Rows, word.Row{Whole: true, Cells: []word.Cell{saidIn(one.Name), saidIn(one.Value)}})
	}
	d.add(t)
}

func (d *document) side(i int) string { return d.sheet.Sides[i].Letter + " " + d.sheet.Sides[i].Name }

func (d *document) summary() {
	s := d.sheet
	for _, part := range s.tallies() {
		d.heading(part.Name, word.Heading)
		t := &word.Table{Widths: []int{5200, 900}}
		for _, c := range part.Counts {
			t.Rows = append(t.Rows, word.Row{Whole: true, Cells: []word.Cell{saidIn(c.Name), saidIn(strconv.Itoa(c.N))}})
		}
		d.add(t)
	}
	if len(s.Topics) > 0 {
		d.heading(s.say("topics"), word.Heading)
		t := &word.Table{Widths: []int{5200, 900, 900, 900, 900, 900}, Heads: 1, Rows: []word.Row{headRow(s.say("topic"), "", "≠", "=", "A", "B")}}
		for _, p := range s.Topics {
			r := word.Row{Whole: true, Cells: []word.Cell{saidIn(p.Name)}}
			for _, n := range []int{p.N, p.Differ, p.Same, p.Only0, p.Only1} {
				r.Cells = append(r.Cells, saidIn(strconv.Itoa(n)))
			}
			t.Rows = append(t.Rows, r)
		}
		d.add(t)
	}
	d.strongest()
	d.heading(s.say("legend"), word.Heading)
	t := &word.Table{Widths: []int{1900, 7200}}
	for _, k := range s.Legend {
		c := word.Cell{Fill: signFills[k.Kind]}
		switch {
		case k.Empty:
			c.Pattern, c.Ink = word.Hatch, hatchInk
		case k.Kind == "status":
			c = statusCell(k.Sample)
		default:
			c.Paragraphs = []word.Paragraph{{Style: word.Centred, Runs: marked(k.sample(), "")}}
		}
		t.Rows = append(t.Rows, word.Row{Whole: true, Cells: []word.Cell{c, saidIn(k.Says)}})
	}
	d.add(t)
}

// strongest writes the rows where the drafts part most.
func (d *document) strongest() {
	s := d.sheet
	if len(s.Strongest) == 0 {
		return
	}
	d.heading(s.say("strongest"), word.Heading)
	rest := d.file.Width() - 800
	t := &word.Table{
		Widths: []int{800, rest / 2, rest - rest/2}, Heads: 1,
		Rows: []word.Row{headRow(s.say("row"), s.say("strongest.what"), s.say("strongest.why"))},
	}
	for _, one := range s.Strongest {
		t.Rows = append(t.Rows, word.Row{Whole: true, Cells: []word.Cell{saidIn(one.Row), saidIn(one.Says), saidIn(one.How)}})
	}
	d.add(t)
}

func (d *document) values() {
	s := d.sheet
	if len(s.Values) == 0 {
		return
	}
	d.heading(s.say("values"), word.Heading)
	t := &word.Table{
		Widths: []int{800, 2400, 4300, 4300, d.file.Width() - 11800}, Heads: 1,
		Rows: []word.Row{headRow(s.say("row"), s.say("values.quantity"), d.side(0), d.side(1), s.say("values.difference"))},
	}
	for _, v := range s.Values {
		r := word.Row{Whole: true, Cells: []word.Cell{saidIn(v.Row), saidIn(v.Kind), saidIn(v.Left), saidIn(v.Right), saidIn(v.Sign + " " + v.Difference())}}
		if v.Differs {
			r.Cells[4].Fill = factFill
		}
		t.Rows = append(t.Rows, r)
	}
	d.add(t)
}

// pageWords are the words around the number of a page at its foot.
func (s *sheet) pageWords() [2]string {
	const number = "\x00"
	parts := strings.Split(s.say("page", number, number), number)
	return [2]string{parts[0], parts[1]}
}

// statusCell is the edge of a row: the letter of its status on its ground.
func statusCell(letter string) word.Cell {
	look := statusFills[letter]
	return word.Cell{
		Fill: look.fill, Pattern: look.pattern, Ink: patternInk,
		Paragraphs: []word.Paragraph{{Style: word.Centred, Runs: []word.Run{{Text: letter, Bold: true}}}},
	}
}

// marked writes runs of a passage with the looks of their marks.
func marked(runs []run, language string) []word.Run {
	var all []word.Run
	for _, r := range runs {
		to := word.Run{Text: r.Text, Language: language}
		if r.Marks&comparison.ReasonMark != 0 {
			to.Line = word.Dotted
		}
		if r.Marks&comparison.FactMark != 0 {
			to.Fill, to.Bold = factFill, true
		}
		switch {
		case r.Deleted():
			to.Fill, to.Colour, to.Struck = deleteFill, deleteInk, true
		case r.Inserted():
			to.Fill, to.Colour, to.Line = insertFill, insertInk, word.Single
		}
		all = append(all, to)
	}
	return all
}
