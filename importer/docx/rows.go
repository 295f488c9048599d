package docx

import (
	"strings"

	"parley/importer/prose"
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
	clauses := prose.HoldsClauses(cellsOf(rows))
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
	inner := writer{styles: w.styles, count: w.count, notes: w.notes, foot: w.foot}
	for _, b := range joined(c.blocks) {
		if b.paragraph == nil {
			inner.other(b)
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

// cellsOf gives the cells of rows as the rule for tables of all formats reads them.
func cellsOf(rows [][]filled) [][]prose.Cell {
	all := make([][]prose.Cell, len(rows))
	for i, row := range rows {
		for _, f := range row {
			var c prose.Cell
			for _, p := range f.paragraphs {
				c = append(c, prose.Block{Paragraph: p.Paragraph})
			}
			all[i] = append(all[i], c)
		}
	}
	return all
}
