package prose

import (
	"strings"

	"parley/importer/label"
	"parley/importer/memo"
)

// Cell is what a table's cell holds, paragraph by paragraph, those of tables within it too.
type Cell []Block

// Table gives the blocks of a table, row by row. A table of facts gives a block a row, its cells joined by spaces; one
// that only lays clauses side by side, as bilingual drafts do, gives each cell's paragraphs as they are.
func Table(rows [][]Cell) []Block {
	var all []Block
	side := holdsClauses(rows)
	for _, row := range rows {
		if !side {
			if b, ok := joined(row); ok {
				all = append(all, b)
			}
			continue
		}
		for _, cell := range row {
			all = append(all, cell...)
		}
	}
	return all
}

// joined makes one block of a row. Its label is that of its first paragraph; it is bold or italic where all of it is.
func joined(row []Cell) (Block, bool) {
	var whole Block
	var words []string
	for _, cell := range row {
		for _, b := range cell {
			s := b.shown()
			if s == "" {
				continue
			}
			if words == nil {
				whole = Block{
					Paragraph: memo.Paragraph{Label: b.Label, Style: memo.Style{Bold: b.Style.Bold, Italic: b.Style.Italic}, Place: b.Place},
					Points:    b.Points,
				}
				s = b.Text
			}
			if b.Text != "" {
				whole.Style.Bold = whole.Style.Bold && b.Style.Bold
				whole.Style.Italic = whole.Style.Italic && b.Style.Italic
			}
			words = append(words, s)
		}
	}
	whole.Text = strings.TrimSpace(strings.Join(words, " "))
	if whole.Text == "" {
		whole.Text, whole.Label = whole.Label, ""
	}
	return whole, whole.Text != ""
}

// Sizes in words that tell a clause from an entry of a table.
const (
	labelled = 5  // after a number
	running  = 14 // in running text
)

// holdsClauses says whether a table's cells are clauses rather than entries: it has few columns, and in half of its rows
// every second cell at least is numbered or running text. Rows of short cells, as headings are, count half.
func holdsClauses(rows [][]Cell) bool {
	pro, contra, widest := 0, 0, 0
	for _, row := range rows {
		filled, clauses, words := 0, 0, 0
		for _, cell := range row {
			n, clause := weigh(cell)
			if n == 0 {
				continue
			}
			filled++
			words += n
			if clause {
				clauses++
			}
		}
		widest = max(widest, filled)
		switch {
		case filled == 0:
		case clauses > 1 && clauses*3 >= filled*2, clauses == 1 && filled == 1:
			pro += 2
		case words < labelled*filled:
			contra++
		default:
			contra += 2
		}
	}
	return widest <= 1 || widest <= 3 && pro > 0 && pro >= contra
}

// weigh counts the words of a cell and says whether it holds a clause.
func weigh(cell Cell) (words int, clause bool) {
	for _, b := range cell {
		n := len(strings.Fields(b.Text))
		if b.Text == "" && b.Label != "" {
			n = 1 // a cell for the number alone
		}
		words += n
		clause = clause || n >= running || n >= labelled && numbered(b)
	}
	return words, clause || len(cell) > 1 && words >= running
}

// numbered says whether a paragraph begins with a number or a letter as clauses do.
func numbered(b Block) bool {
	if b.Label != "" {
		return true
	}
	l, ok := label.Parse(b.Text)
	return ok && !l.Unsure
}
