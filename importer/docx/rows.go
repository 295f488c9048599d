package docx

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/importer/language"
	"parley/importer/memo"
)

// table writes a table: row by row if it holds data, paragraph by paragraph if its cells hold clauses.
func (w *writer) table(t *table) {
	rows := make([][]filled, len(t.rows))
	for i, cells := range t.rows {
		for _, c := range cells {
			if f := w.fill(c); len(f.paragraphs) > 0 {
				rows[i] = append(rows[i], f)
			}
		}
	}
	clauses := holdsClauses(rows)
	for _, row := range rows {
		switch {
		case clauses:
			w.out = append(w.out, separate(row)...)
		case len(row) > 0:
			w.out = append(w.out, together(row))
		}
	}
}

// filled is a cell as it is written.
type filled struct {
	column     int
	paragraphs []written
}

// fill writes a cell. A paragraph that shows a number and nothing else is kept.
func (w *writer) fill(c cell) filled {
	inner := writer{styles: w.styles, count: w.count, notes: w.notes}
	for _, b := range joined(c.blocks) {
		if b.paragraph == nil {
			inner.table(b.table)
			continue
		}
		if p := inner.paragraph(b.paragraph); p.Text != "" || p.Label != "" {
			inner.out = append(inner.out, p)
		}
		for _, box := range b.paragraph.boxes {
			inner.blocks(box)
		}
	}
	return filled{c.column, inner.out}
}

// separate gives the paragraphs of a row as they are. A number that has a cell of its own goes to what follows it.
func separate(row []filled) []written {
	var out []written
	label := ""
	for _, c := range row {
		for _, p := range c.paragraphs {
			if p.Text == "" {
				label = p.Label
				continue
			}
			if p.Label == "" {
				p.Label = label
			}
			label = ""
			out = append(out, p)
		}
	}
	return out
}

// together makes one paragraph of a row.
func together(row []filled) written {
	var parts []string
	var all written
	bold, italic := true, true
	for i, c := range row {
		for j, p := range c.paragraphs {
			if i == 0 && j == 0 {
				all = p
			} else if p.Label != "" {
				parts = append(parts, p.Label)
			}
			if p.Text != "" {
				parts = append(parts, p.Text)
				bold, italic = bold && p.Style.Bold, italic && p.Style.Italic
			}
		}
	}
	all.Text = strings.Join(parts, " ")
	// A row of several entries is no heading, however it is set.
	all.Style.Bold, all.Style.Italic = bold && len(parts) > 0 && len(row) < 2, italic && len(parts) > 0 && len(row) < 2
	if all.Text == "" {
		all.Text, all.Label = all.Label, ""
	}
	return all
}

// Measures of what is written in cells, in words.
const (
	sentence = 8  // a paragraph that ends as a sentence does and has as many is a clause
	long     = 25 // and so is one of that many however it ends
	pair     = 4  // texts in two alphabets side by side are translations from here on
)

// holdsClauses says whether the cells of a table hold clauses, so that the table only sets them side by side, and not
// entries of a table proper. They do if there is one column; if a cell holds several clauses; or if two columns and more
// hold clauses or translations, and no other column holds entries.
func holdsClauses(rows [][]filled) bool {
	columns := map[int]*column{}
	several, translated, compared := 0, 0, 0
	for _, row := range rows {
		for _, c := range row {
			if columns[c.column] == nil {
				columns[c.column] = &column{}
			}
			columns[c.column].add(c)
			if c.clauses() > 1 {
				several++
			}
		}
		if a, b, ok := twoTexts(row); ok {
			compared++
			if inTwoLanguages(a, b) {
				translated++
			}
		}
	}
	if len(columns) == 1 || several > 0 {
		return true
	}
	if compared > 0 && translated*2 > compared {
		return true
	}
	clauses, entries := 0, 0
	for _, c := range columns {
		switch {
		case c.clauses*2 > c.cells:
			clauses++
		case c.numbers < c.cells:
			entries++
		}
	}
	return clauses > 1 && entries == 0
}

// column counts the cells of a table's column.
type column struct {
	cells, clauses, numbers int
}

// add counts a cell.
func (c *column) add(f filled) {
	c.cells++
	if f.clauses() > 0 {
		c.clauses++
	}
	if f.isNumber() {
		c.numbers++
	}
}

// clauses counts the paragraphs of a cell that are clauses.
func (f filled) clauses() int {
	n := 0
	for _, p := range f.paragraphs {
		if isClause(p.Paragraph) {
			n++
		}
	}
	return n
}

// isClause says whether a paragraph is a sentence rather than an entry of a table.
func isClause(p memo.Paragraph) bool {
	n := len(strings.Fields(p.Text))
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(p.Text, "»”\")’'"))
	return n >= long || n >= sentence && strings.ContainsRune(".;:!?…", last)
}

// isNumber says whether a cell holds the number of its row and nothing else.
func (f filled) isNumber() bool {
	if len(f.paragraphs) != 1 {
		return false
	}
	p := f.paragraphs[0]
	return p.Text == "" || utf8.RuneCountInString(p.Text) <= 8 && !strings.ContainsFunc(p.Text, unicode.IsSpace)
}

// twoTexts gives the texts of a row's two cells, beside a number, if both are long enough to be translations.
func twoTexts(row []filled) (a, b string, ok bool) {
	var texts []string
	for _, f := range row {
		if !f.isNumber() {
			texts = append(texts, together([]filled{f}).Text)
		}
	}
	if len(texts) != 2 || min(len(strings.Fields(texts[0])), len(strings.Fields(texts[1]))) < pair {
		return "", "", false
	}
	return texts[0], texts[1], true
}

// inTwoLanguages says whether two texts are in different alphabets, or in languages that can be told apart.
func inTwoLanguages(a, b string) bool {
	if alphabet(a) != alphabet(b) {
		return true
	}
	one, other := language.Detect(a), language.Detect(b)
	return one != other && one != memo.Unknown && other != memo.Unknown
}

// alphabet says whether most letters of s are Cyrillic.
func alphabet(s string) bool {
	n := 0
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Cyrillic, r):
			n++
		case unicode.IsLetter(r):
			n--
		}
	}
	return n > 0
}
