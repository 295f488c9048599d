package prose

import (
	"strings"

	"parley/importer/label"
	"parley/importer/language"
	"parley/importer/memo"
)

// Cell is what a table's cell holds, paragraph by paragraph, those of tables within it too.
type Cell []Block

// Table gives the blocks of a table, row by row. A table of facts gives a block a row, its cells joined by spaces; one
// that only lays clauses side by side, as bilingual drafts do, gives each cell's paragraphs as they are.
func Table(rows [][]Cell) []Block {
	var all []Block
	side := HoldsClauses(rows)
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

// joined makes one block of a row. Its label is that of its first paragraph.
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
	if len(words) > 1 { // a row of several entries is no heading, however it is set
		whole.Style.Bold, whole.Style.Italic, whole.Style.Entries = false, false, true
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

// HoldsClauses says whether a table's cells are clauses rather than entries. They are if there is one column; if most of
// the words stand in cells of several clauses; if two columns are in two languages; or if there are few columns, and in
// half of the rows every second cell at least is numbered or running text. Rows of short cells, as headings are, count
// half.
func HoldsClauses(rows [][]Cell) bool {
	if several(rows) || bilingual(rows) {
		return true
	}
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

// several says whether most of a table's words stand in cells that hold two clauses or more.
func several(rows [][]Cell) bool {
	all, within := 0, 0
	for _, row := range rows {
		for _, cell := range row {
			clauses, words := 0, 0
			for _, b := range cell {
				n, clause := weigh(Cell{b})
				words += n
				if clause {
					clauses++
				}
			}
			all += words
			if clauses > 1 {
				within += words
			}
		}
	}
	return within*2 > all
}

// translated is how many words the cells of a translation have at least, one with the other.
const translated = 3

// bilingual says whether a table sets a text in one language beside one in another: of its columns, numbers left out,
// there are two, and their languages differ.
func bilingual(rows [][]Cell) bool {
	var columns [][]string // the texts of each
	for _, row := range rows {
		at := 0
		for _, cell := range row {
			var texts []string
			for _, b := range cell {
				texts = append(texts, b.Text)
			}
			text := strings.TrimSpace(strings.Join(texts, " "))
			if text == "" || !strings.Contains(text, " ") && len([]rune(text)) <= 8 && len(row) > 2 {
				continue
			}
			if at == len(columns) {
				columns = append(columns, nil)
			}
			columns[at] = append(columns[at], text)
			at++
		}
	}
	if len(columns) != 2 || len(columns[1])*2 <= len(columns[0]) {
		return false
	}
	var languages [2]memo.Language
	for i, texts := range columns {
		all := strings.Join(texts, " ")
		if len(strings.Fields(all)) < translated*len(texts) {
			return false
		}
		languages[i] = language.Detect(all)
	}
	return languages[0] != memo.Unknown && languages[1] != memo.Unknown && languages[0] != languages[1]
}
