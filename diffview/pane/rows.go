//go:build !headless

package pane

import (
	"maps"
	"slices"
	"strings"

	"parley/diffview/comparison"
	"parley/importer/memo"
)

// form is the manner in which a block is set.
type form uint8

// The forms.
const (
	clauseForm  form = iota
	noteForm         // a footnote
	headingForm      // a heading that shares its row with clauses
	bandForm         // a heading in a band of its own
	quoteForm        // a provision whose clause stands in another row
	writtenForm      // what the person has written
)

// face gives the face of a form.
func (f form) face() face {
	switch f {
	case noteForm:
		return noteFace
	case headingForm, bandForm:
		return headingFace
	default:
		return bodyFace
	}
}

// block is one clause in a cell, in full or quoted.
type block struct {
	form      form
	side      int
	clause    int       // index in the memo of its side
	span      memo.Span // what of the clause's text is shown
	lead      int       // bytes of text that stand before the span's own, an ellipsis
	label     string    // hangs in front of the text; "" where there is none or the text has it
	text      string
	words     []word
	home      int     // the row where a quoted clause stands in full; -1 for a clause at home
	elsewhere []int   // of a clause at home the rows that quote it far from here, in order
	merged    *merged // both versions of a clause in one text; nil for one clause
	signed    bool    // of what the person has written, the last line
	by        string  // and who sees to it
	opposite  bool    // a link says that this and what it answers may oppose each other
	below     string  // of a heading in a band: where what is below it in the table comes from; "" for where it should
}

// row is what the pane shows of a row of the synopsis.
type row struct {
	from   int // index in the synopsis; -1 for the heading of a topic
	cells  [][]block
	band   bool   // headings only
	shared bool   // a heading of all sides, which stands once in one column
	title  string // of a topic, or the name of the issue that the row turns on, in a table by topic
	words  []word // of the issue's name
	issue  string // its id
	again  bool   // quoted under another issue than its own
	note   string // behind the title of a topic
	filed  string // of a topic, under which group of PA-X it falls
}

// rowsOf prepares the rows of a synopsis with cells for n sides, and measures the words of the drafts.
func rowsOf(s *Synopsis, n int, r *ruler) []row {
	rows := make([]row, len(s.Rows))
	cells := make([][]block, n*len(rows))
	for i := range rows {
		rows[i] = row{from: i, band: s.Rows[i].Heading, cells: cells[i*n : i*n+n : i*n+n]}
		for side := range s.Memos {
			rows[i].cells[side] = blocksOf(s, &s.Rows[i], side, r)
		}
	}
	tellElsewhere(rows)
	return rows
}

// tellElsewhere tells the clauses at home which rows quote them that do not stand next to theirs.
func tellElsewhere(rows []row) {
	type place struct{ side, clause int }
	quoting := map[place]map[int]bool{}
	for i := range rows {
		for side := range rows[i].cells {
			for _, b := range rows[i].cells[side] {
				if at := (place{side, b.clause}); b.home >= 0 && !rows[i].band {
					if quoting[at] == nil {
						quoting[at] = map[int]bool{}
					}
					quoting[at][i] = true
				}
			}
		}
	}
	if len(quoting) == 0 {
		return
	}
	for i := range rows {
		for side := range rows[i].cells {
			for k := range rows[i].cells[side] {
				b := &rows[i].cells[side][k]
				far := quoting[place{side, b.clause}]
				if b.home >= 0 || far == nil {
					continue
				}
				for _, by := range []int{-1, 1} { // a bracket leads to those
					for at := i + by; far[at]; at += by {
						delete(far, at)
					}
				}
				b.elsewhere = slices.Sorted(maps.Keys(far))
			}
		}
	}
}

// blocksOf prepares one cell: the clauses at home in it, then the provisions it quotes.
func blocksOf(s *Synopsis, from *Row, side int, r *ruler) []block {
	cell, m := from.Cells[side], s.Memos[side]
	if len(cell.Clauses)+len(cell.Quotes) == 0 {
		return nil
	}
	blocks := make([]block, 0, len(cell.Clauses)+len(cell.Quotes))
	for _, clause := range cell.Clauses {
		blocks = append(blocks, wholeBlock(&m.Clauses[clause], clause, from.Heading))
	}
	for _, quote := range cell.Quotes {
		b := quoteBlock(&m.Clauses[quote.Clause], quote)
		if from.Heading {
			b = wholeBlock(&m.Clauses[quote.Clause], quote.Clause, true)
			b.home = quote.Home
		}
		blocks = append(blocks, b)
	}
	for i := range blocks {
		b := &blocks[i]
		b.side = side
		b.words = cut(b.text, r, b.form.face())
		b.opposite = s.opposed(from, side, b.clause)
	}
	return blocks
}

// wholeBlock shows a clause in full.
func wholeBlock(clause *memo.Clause, at int, band bool) block {
	b := block{home: -1, clause: at, span: memo.Span{End: len(clause.Text)}, label: clause.Label, text: clause.Text}
	switch {
	case band:
		b.form = bandForm
		b.text, b.label = joinHeading(clause.Label, clause.Text), ""
		b.lead = len(b.text) - len(clause.Text)
	case clause.Kind == memo.Heading:
		b.form = headingForm
	case clause.Kind == memo.Note:
		b.form = noteForm
	}
	return b
}

// joinHeading sets a heading's label and text in one line: «I. Ключові засади», «Раздел I · Основные параметры».
func joinHeading(label, text string) string {
	switch {
	case label == "" || text == "":
		return label + text
	case strings.HasSuffix(label, ".") || strings.HasSuffix(label, ")") || strings.HasSuffix(label, ":"):
		return label + " " + text
	default:
		return label + " · " + text
	}
}

// quoteBlock shows a provision, with ellipses where its clause goes on.
func quoteBlock(clause *memo.Clause, quote comparison.Quote) block {
	span := quote.Shown(clause.Text)
	before, after := "", ""
	if span.Start > 0 {
		before = "… "
	}
	if span.End < len(clause.Text) {
		after = " …"
	}
	text := before + span.Of(clause.Text) + after
	return block{form: quoteForm, clause: quote.Clause, span: span, lead: len(before), text: text, home: quote.Home}
}

// marks gives the marks that a block has in the row of the synopsis at an index, in bytes of the block's text.
func (b *block) marks(t *table, at, side int) []comparison.Mark {
	switch {
	case b.merged != nil:
		return b.mergedMarks(t, at)
	case b.form == writtenForm:
		return t.foundMarks(b.text)
	}
	var marks []comparison.Mark
	for piece := range comparison.Pieces(b.span, t.synopsis.marks(t.foundIn(side, b.clause), at, side, b.clause)) {
		if piece.Kind != 0 {
			piece.Start += b.lead - b.span.Start
			piece.End += b.lead - b.span.Start
			marks = append(marks, piece)
		}
	}
	return marks
}
