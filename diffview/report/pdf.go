package report

import (
	"bytes"
	"io"
	"strconv"

	"parley/diffview/comparison"
	"parley/diffview/comparison/caption"
	"parley/diffview/report/word"
)

// PDF writes the report for reading and printing: A4, landscape, the four-column table with its head on each page, the
// typeface within it, bookmarks, links from the summary to the rows; behind it, on upright pages, the redline of drafts in
// one language. Its text can be searched and copied; a sign
// that the typeface lacks is written as ‹U+1F54A›. Nothing in it tells when it was written. With a password in the options the file is locked.
func PDF(w io.Writer, c *comparison.Comparison, o Options) error {
	s := layOut(c, o)
	s.Annex = annex(c)
	p := newSetter(s.Title+": "+s.Subtitle, s.Language)
	p.upright = len(s.Annex) > 0
	d := &pages{sheet: s, setter: p}
	p.running = s.head()
	d.cover()
	d.values()
	d.rows()
	d.annex()
	words := s.pageWords()
	p.feet(s.Foot, func(page, pages int) string { return words[0] + strconv.Itoa(page) + words[1] + strconv.Itoa(pages) })
	if o.Password == "" {
		return p.file.Output(w)
	}
	var clear bytes.Buffer
	if err := p.file.Output(&clear); err != nil {
		return err
	}
	return lock(w, clear.Bytes(), o.Password)
}

// pages sets a sheet on pages.
type pages struct {
	sheet *sheet
	*setter
}

// The sizes of letters, in points.
const (
	titleSize  = 20
	headSize   = 12
	textSize   = 9.5
	noteSize   = 8
	sourceSize = 7
)

// The looks of words that no mark changes.
var (
	plainLook  = look{size: textSize, ink: "1E2226"}
	boldLook   = look{size: textSize, ink: "1E2226", bold: true}
	smallLook  = look{size: noteSize, ink: secondInk}
	sourceLook = look{size: sourceSize, ink: thirdInk}
)

// headRoom is how high a heading is, with the room around it.
const headRoom = 12 + headSize*leading + 4

func (d *pages) heading(text string) {
	d.room(70)
	d.y += 12
	d.bookmark(text, 0)
	d.block(setParagraph{runs: []setRun{{text, look{size: headSize, ink: accentInk, bold: true}}}, below: 4})
}

func (d *pages) cover() {
	s := d.sheet
	d.page()
	d.bookmark(s.Title, 0)
	d.block(setParagraph{runs: []setRun{{s.Title, look{size: titleSize, ink: "1E2226", bold: true}}}, below: 2})
	d.block(setParagraph{runs: []setRun{{s.Subtitle, look{size: headSize, ink: secondInk}}}, below: 6})
	if s.Handling != "" {
		d.block(setParagraph{runs: []setRun{{s.Handling, boldLook}}, below: 4})
	}
	for _, text := range append([]string{s.Date}, s.cautions()...) {
		if text != "" {
			d.block(setParagraph{runs: []setRun{{text, plainLook}}, below: 1})
		}
	}
	d.heading(s.say("inputs"))
	first := 110.0
	t := setTable{widths: []float64{first, (d.width() - first) / 2, (d.width() - first) / 2}, head: &setLine{cells: []setCell{cellOf(boldLook, ""), cellOf(boldLook, d.side(0)), cellOf(boldLook, d.side(1))}}}
	for _, line := range s.Inputs {
		l := setLine{cells: []setCell{cellOf(smallLook, line.Name)}}
		for i, texts := range line.Values {
			var c setCell
			for k, text := range texts {
				of := plainLook
				if line.Code {
					of = sourceLook
				}
				if k < line.Warns[i] {
					of.ink = warnInk
				}
				c.paragraphs = append(c.paragraphs, setParagraph{runs: []setRun{{text, of}}})
			}
			l.cells = append(l.cells, c)
		}
		t.lines = append(t.lines, l)
	}
	d.table(&t)
	d.settings()
	tallies, topics := d.counts()
	d.beside(tallies, topics, []titled{d.legend()})
	d.strongest()
}

func (d *pages) side(i int) string { return d.sheet.Sides[i].Letter + " " + d.sheet.Sides[i].Name }

// cellOf makes a cell of one paragraph.
func cellOf(l look, text string) setCell {
	return setCell{paragraphs: []setParagraph{{runs: []setRun{{text, l}}}}}
}

// lineOf makes a line of such cells.
func lineOf(l look, texts ...string) setLine {
	var line setLine
	for _, text := range texts {
		line.cells = append(line.cells, cellOf(l, text))
	}
	return line
}

// counts gives the tables of the summary: how many rows and pairs of each kind there are, and of each topic.
func (d *pages) counts() (tallies, topics []titled) {
	s := d.sheet
	for _, part := range s.tallies() {
		t := setTable{widths: []float64{158, 40}}
		for _, c := range part.Counts {
			t.lines = append(t.lines, lineOf(plainLook, c.Name, strconv.Itoa(c.N)))
		}
		tallies = append(tallies, titled{part.Name, t})
	}
	if len(s.Topics) == 0 {
		return tallies, nil
	}
	head := lineOf(boldLook, s.say("topic"), "", "≠", "=", "A", "B")
	t := setTable{widths: []float64{158, 26, 26, 26, 26, 26}, head: &head}
	for _, p := range s.Topics {
		l := lineOf(plainLook, p.Name, strconv.Itoa(p.N))
		for _, n := range []int{p.Differ, p.Same, p.Only0, p.Only1} {
			text := ""
			if n > 0 {
				text = strconv.Itoa(n)
			}
			l.cells = append(l.cells, cellOf(plainLook, text))
		}
		t.lines = append(t.lines, l)
	}
	return tallies, []titled{{s.say("topics"), t}}
}

// titled is a table under its heading.
type titled struct {
	title string
	table setTable
}

// gapBeside is the room between tables that stand beside each other.
const gapBeside = 19.0

// beside sets columns of tables beside each other, on one page if they have room on one, else below each other.
func (d *pages) beside(columns ...[]titled) {
	highest := 0.0
	for _, tables := range columns {
		high := 0.0
		for i := range tables {
			high += headRoom + d.heightOf(&tables[i].table)
		}
		highest = max(highest, high)
	}
	fits := highest <= d.bottom()-topEdge
	if fits {
		d.room(highest)
	}
	top, low := d.y, d.y
	for _, tables := range columns {
		if len(tables) == 0 {
			continue
		}
		if fits {
			d.y = top
		}
		for i := range tables {
			d.heading(tables[i].title)
			d.table(&tables[i].table)
		}
		low = max(low, d.y)
		if fits {
			for _, wide := range tables[0].table.widths {
				d.left += wide
			}
			d.left += gapBeside
		}
	}
	d.y, d.left = max(low, d.y), leftEdge
}

// settings sets how the report was made.
func (d *pages) settings() {
	d.heading(d.sheet.say("settings"))
	t := setTable{widths: []float64{230, d.width() - 230}}
	for _, one := range d.sheet.Settings {
		t.lines = append(t.lines, lineOf(plainLook, one.Name, one.Value))
	}
	d.table(&t)
}

// strongest sets the rows where the drafts part most, with links that lead to them.
func (d *pages) strongest() {
	s := d.sheet
	if len(s.Strongest) == 0 {
		return
	}
	d.heading(s.say("strongest"))
	head := lineOf(boldLook, s.say("row"), s.say("strongest.what"), s.say("strongest.why"))
	t := setTable{widths: []float64{44, (d.width() - 44) / 2, (d.width() - 44) / 2}, head: &head}
	for _, one := range s.Strongest {
		l := lineOf(plainLook, one.Row, one.Says, one.How)
		l.leads(one.Row)
		t.lines = append(t.lines, l)
	}
	d.table(&t)
}

// leads makes a link to a row of the first cell, which names it.
func (l *setLine) leads(row string) {
	l.cells[0].link = row
	l.cells[0].paragraphs[0].runs[0].ink = accentInk
}

func (d *pages) legend() titled {
	t := setTable{widths: []float64{84, 164}}
	for _, k := range d.sheet.Legend {
		c := setCell{fill: signFills[k.Kind], paragraphs: []setParagraph{{runs: looked(k.sample(), plainLook)}}}
		switch {
		case k.Empty:
			c.pattern, c.ink = word.Hatch, hatchInk
		case k.Kind == "status":
			c = letterCell(k.Sample)
		}
		t.lines = append(t.lines, setLine{cells: []setCell{c, cellOf(plainLook, k.Says)}})
	}
	return titled{d.sheet.say("legend"), t}
}

// letterCell is the edge of a row: the letter of its status on its ground.
func letterCell(letter string) setCell {
	c := cellOf(boldLook, letter)
	c.fill, c.pattern, c.ink = statusFills[letter].fill, statusFills[letter].pattern, patternInk
	return c
}

// looked gives runs of a passage the looks of their marks.
func looked(runs []run, base look) []setRun {
	var all []setRun
	for _, r := range runs {
		to := setRun{r.Text, base}
		if r.Marks&comparison.ReasonMark != 0 {
			to.line = word.Dotted
		}
		if r.Marks&comparison.FactMark != 0 {
			to.fill, to.edge = factFill, true
		}
		switch {
		case r.Deleted():
			to.fill, to.ink, to.struck = deleteFill, deleteInk, true
		case r.Inserted():
			to.fill, to.ink, to.line = insertFill, insertInk, word.Single
		}
		all = append(all, to)
	}
	return all
}

func (d *pages) values() {
	s := d.sheet
	if len(s.Values) == 0 {
		return
	}
	d.heading(s.say("values"))
	head := lineOf(boldLook, s.say("row"), s.say("values.quantity"), d.side(0), d.side(1), s.say("values.difference"))
	t := setTable{widths: []float64{44, 110, 215, 215, d.width() - 584}, head: &head}
	for _, v := range s.Values {
		l := lineOf(plainLook, v.Row, v.Kind, v.Left, v.Right, v.Sign+" "+v.Difference())
		l.leads(v.Row)
		if v.Differs {
			l.cells[4].fill = factFill
		}
		t.lines = append(t.lines, l)
	}
	d.table(&t)
}

// rows sets the table of the rows on pages of their own.
func (d *pages) rows() {
	s := d.sheet
	d.page()
	d.heading(s.say("rows"))
	if s.Left != "" {
		d.block(setParagraph{runs: []setRun{{s.Left, plainLook}}, below: 4})
	}
	number, working, edge := 50.0, 165.0, 0.0
	names := []string{s.say("row"), d.side(0), d.side(1), s.say("working")}
	if s.Decided {
		edge = 24
		names = append(names, "")
	}
	side := (d.width() - number - working - edge) / 2
	head := lineOf(boldLook, names...)
	t := setTable{widths: []float64{number, side, side, working}, head: &head}
	if s.Decided {
		t.widths = append(t.widths, edge)
	}
	for i := range s.Rows {
		if group := s.Rows[i].Group; group != "" {
			c := cellOf(look{size: textSize, ink: accentInk, bold: true}, group)
			c.columns = len(t.widths)
			if filed := s.Rows[i].Filed; filed != "" {
				c.paragraphs[0].runs = append(c.paragraphs[0].runs, setRun{caption.Gap + filed, look{size: noteSize, ink: secondInk}})
			}
			t.lines = append(t.lines, setLine{cells: []setCell{c}, bookmark: group, stays: true})
		}
		t.lines = append(t.lines, d.row(&s.Rows[i])...)
	}
	d.table(&t)
}

// row gives the line of a row, and the line with what is said of it.
func (d *pages) row(r *row) []setLine {
	first := cellOf(boldLook, r.ID)
	signs := []setRun{}
	if r.Sign != "" {
		signs = append(signs, setRun{r.Sign, look{size: textSize, ink: "1E2226", fill: signFills[r.Kind]}})
	}
	if r.Moved {
		signs = append(signs, setRun{" ", plainLook}, setRun{"↷", look{size: textSize, ink: "1E2226", fill: moveFill}})
	}
	first.paragraphs = append(first.paragraphs, setParagraph{runs: signs})
	texts := setLine{anchor: r.ID, cells: []setCell{first, d.cell(r, 0), d.cell(r, 1), cellOf(plainLook, r.Text)}}
	if d.sheet.Decided {
		last := setCell{}
		if r.Status != "" {
			last = letterCell(r.Status)
			texts.cells[0].paragraphs = append(texts.cells[0].paragraphs, last.paragraphs...)
			texts.cells[0].fill, texts.cells[0].pattern, texts.cells[0].ink = last.fill, last.pattern, last.ink
		}
		texts.cells = append(texts.cells, last)
	}
	if r.Kind == "heading" {
		texts.bookmark = headingOf(r)
		texts.stays = true
		for i := range texts.cells {
			texts.cells[i].fill = paperFill
		}
		return []setLine{texts}
	}
	below := setCell{columns: 3, fill: paperFill}
	if r.Topic != "" {
		below.paragraphs = append(below.paragraphs, setParagraph{runs: []setRun{{r.Topic, look{size: noteSize, ink: secondInk, bold: true}}}})
	}
	for _, n := range d.sheet.notes(r) {
		of := smallLook
		switch {
		case n.Weight == warning:
			of.bold, of.ink = true, warnInk
		case n.Decided:
			of.ink = accentInk
		}
		below.paragraphs = append(below.paragraphs, setParagraph{runs: []setRun{{n.Text, of}}})
	}
	if len(below.paragraphs) == 0 {
		return []setLine{texts}
	}
	texts.stays = true
	more := setLine{cells: []setCell{{fill: texts.cells[0].fill, pattern: texts.cells[0].pattern, ink: patternInk}, below}}
	if d.sheet.Decided {
		last := &texts.cells[len(texts.cells)-1]
		more.cells = append(more.cells, setCell{fill: last.fill, pattern: last.pattern, ink: patternInk})
	}
	return []setLine{texts, more}
}

// headingOf names a row of headings among the bookmarks.
func headingOf(r *row) string {
	for i := range r.Cells {
		if len(r.Cells[i].Passages) > 0 {
			return r.Cells[i].Passages[0].words()
		}
	}
	return r.ID
}

// cell sets one side of a row.
func (d *pages) cell(r *row, side int) setCell {
	from := &r.Cells[side]
	if from.Nothing != "" {
		c := cellOf(sourceLook, "("+from.Nothing+")")
		c.pattern, c.ink = word.Hatch, hatchInk
		return c
	}
	var c setCell
	for i := range from.Passages {
		p := &from.Passages[i]
		base := plainLook
		base.bold = p.Heading
		if p.Quote {
			base.ink = secondInk
		}
		runs := looked(p.framed(), base)
		if p.Label != "" {
			runs[0].ink = thirdInk
		}
		c.paragraphs = append(c.paragraphs, setParagraph{runs: runs, below: 1}, setParagraph{runs: []setRun{{p.Cites(), sourceLook}}, below: 2})
	}
	return c
}
