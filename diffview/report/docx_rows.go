package report

import (
	"parley/diffview/comparison/caption"
	"parley/diffview/report/word"
)

// rows writes the table of the rows. What is said of a row stands below its texts, so that the column of the working text
// is free to be written in.
func (d *document) rows() {
	s := d.sheet
	d.heading(s.say("rows"), word.NewSheet)
	if s.Left != "" {
		d.heading(s.Left, word.Normal)
	}
	number, edge, working := 960, 0, 3500
	names := []string{s.say("row"), d.side(0), d.side(1), s.say("working")}
	if s.Decided {
		edge = 560
		names = append(names, "")
	}
	rest := d.file.Width() - number - edge - working
	t := &word.Table{Widths: []int{number, rest / 2, rest - rest/2, working}, Heads: 1, Rows: []word.Row{headRow(names...)}}
	if s.Decided {
		t.Widths = append(t.Widths, edge)
	}
	for i := range s.Rows {
		if group := s.Rows[i].Group; group != "" {
			head := word.Paragraph{Style: word.Clause, Runs: []word.Run{{Text: group, Colour: accentInk}}}
			if filed := s.Rows[i].Filed; filed != "" {
				head.Runs = append(head.Runs, word.Run{Text: caption.Gap + filed, Colour: thirdInk})
			}
			t.Rows = append(t.Rows, word.Row{Whole: true, Cells: []word.Cell{{Columns: len(t.Widths), Paragraphs: []word.Paragraph{head}}}})
		}
		t.Rows = append(t.Rows, d.row(&s.Rows[i])...)
	}
	if len(s.Rows) > 0 {
		d.add(t)
	}
}

// row gives the line of a row, and the line with what is said of it.
func (d *document) row(r *row) []word.Row {
	texts := word.Row{Cells: []word.Cell{d.edge(r), d.cell(r, 0), d.cell(r, 1), saidIn(r.Text)}}
	if d.sheet.Decided {
		last := word.Cell{}
		if r.Status != "" {
			last = statusCell(r.Status)
		}
		texts.Cells = append(texts.Cells, last)
	}
	if r.Kind == "heading" {
		for i := range texts.Cells {
			texts.Cells[i].Fill = paperFill
		}
	}
	notes := d.sheet.notes(r)
	below := word.Cell{Columns: 3, Fill: paperFill}
	if r.Topic != "" && r.Kind != "heading" {
		below.Paragraphs = append(below.Paragraphs, word.Paragraph{Style: word.Note, Runs: []word.Run{{Text: r.Topic, Bold: true}}})
	}
	if len(notes)+len(below.Paragraphs) == 0 {
		return []word.Row{texts}
	}
	for _, n := range notes {
		p := said(word.Note, n.Text)
		switch {
		case n.Weight == warning:
			p.Runs[0].Bold, p.Runs[0].Colour = true, warnInk
		case n.Decided:
			p.Runs[0].Colour = accentInk
		}
		below.Paragraphs = append(below.Paragraphs, p)
	}
	for i := range texts.Cells {
		for k := range texts.Cells[i].Paragraphs {
			texts.Cells[i].Paragraphs[k].Stays = true // what is said of a row does not stand on a page of its own
		}
	}
	texts.Cells[0].Joined = word.Below
	more := word.Row{Whole: true, Cells: []word.Cell{{Fill: texts.Cells[0].Fill, Joined: word.Above}, below}}
	if d.sheet.Decided {
		edge := &texts.Cells[len(texts.Cells)-1]
		edge.Joined = word.Below
		more.Cells = append(more.Cells, word.Cell{Fill: edge.Fill, Pattern: edge.Pattern, Ink: edge.Ink, Joined: word.Above})
	}
	return []word.Row{texts, more}
}

// edge is the first cell of a row: its number, its signs, the letter of its status.
func (d *document) edge(r *row) word.Cell {
	var c word.Cell
	if r.Status != "" {
		look := statusFills[r.Status]
		c.Fill, c.Pattern, c.Ink = look.fill, look.pattern, patternInk
	}
	number := word.Paragraph{Style: word.Centred, Runs: []word.Run{{Text: r.ID, Bold: true}}}
	if r.Sign != "" {
		number.Runs = append(number.Runs, word.Run{Text: " "}, word.Run{Text: " " + r.Sign + " ", Fill: signFills[r.Kind]})
	}
	if r.Moved {
		number.Runs = append(number.Runs, word.Run{Text: " ↷ ", Fill: signFills["moved"]})
	}
	c.Paragraphs = append(c.Paragraphs, number)
	if r.Status != "" {
		c.Paragraphs = append(c.Paragraphs, word.Paragraph{Style: word.Centred, Runs: []word.Run{{Text: r.Status, Bold: true}}})
	}
	return c
}

// cell writes one side of a row.
func (d *document) cell(r *row, side int) word.Cell {
	from := &r.Cells[side]
	if from.Nothing != "" {
		return word.Cell{Pattern: word.Hatch, Ink: hatchInk, Paragraphs: []word.Paragraph{said(word.Source, "("+from.Nothing+")")}}
	}
	var c word.Cell
	for i := range from.Passages {
		p := &from.Passages[i]
		text := word.Paragraph{Runs: marked(p.framed(), p.Lang)}
		if p.Heading {
			text.Style = word.Clause
		}
		if p.Label != "" {
			text.Runs[0].Colour = thirdInk
		}
		if p.Quote {
			for k := range text.Runs {
				if text.Runs[k].Colour == "" {
					text.Runs[k].Colour = secondInk
				}
			}
		}
		c.Paragraphs = append(c.Paragraphs, text, said(word.Source, p.Cites()))
	}
	return c
}

// annex writes the redline of drafts in one language, as looks and not as tracked changes, for it belongs to the report.
func (d *document) annex() {
	if len(d.sheet.Annex) == 0 {
		return
	}
	d.heading(d.sheet.say("annex"), word.NewSheet)
	d.heading(d.sheet.say("annex.how"), word.Note)
	for _, line := range d.sheet.Annex {
		p := &word.Paragraph{}
		if line.Heading {
			p.Style = word.Clause
		}
		if line.Moved {
			p.Runs = append(p.Runs, word.Run{Text: "↷ ", Colour: moveInk})
		}
		for _, r := range line.Runs {
			to := word.Run{Text: r.Text, Language: r.Lang}
			switch {
			case r.Deleted:
				to.Colour, to.Fill, to.Struck = deleteInk, deleteFill, true
			case r.Inserted:
				to.Colour, to.Fill, to.Line = insertInk, insertFill, word.Single
			}
			if r.Moved {
				to.Colour, to.Fill = moveInk, ""
			}
			p.Runs = append(p.Runs, to)
		}
		d.add(p)
	}
}
