package word

import (
	"strings"
	"unicode/utf8"
)

// write writes a paragraph.
func (p *Paragraph) write(w *writer) {
	w.put(`<w:p>`)
	if p.Style != Normal || p.Mark.Kind != Kept || p.Stays {
		w.put(`<w:pPr>`)
		if p.Style != Normal {
			w.put(`<w:pStyle w:val="%s"/>`, p.Style)
		}
		if p.Stays {
			w.put(`<w:keepNext/>`)
		}
		if p.Mark.Kind != Kept {
			w.put(`<w:rPr>`)
			w.change(p.Mark, "/")
			w.put(`</w:rPr>`)
		}
		w.put(`</w:pPr>`)
	}
	place := p.Mark // the mark itself stays a plain change: LibreOffice leaves empty paragraphs behind marks that were moved
	place.Move = p.Move
	if p.Move != "" {
		w.put(`<w:%sRangeStart w:id="%d" w:name="%s" w:author="%s"/>`, place.element(), w.next(), escaped(p.Move), escaped(p.Mark.Author))
	}
	id := w.changes
	first := len(w.comments)
	for i, c := range p.Comments {
		w.comments = append(w.comments, c)
		w.put(`<w:commentRangeStart w:id="%d"/>`, first+i)
	}
	for i := range p.Runs {
		p.Runs[i].write(w)
	}
	for i := range p.Comments {
		w.put(`<w:commentRangeEnd w:id="%d"/>`, first+i)
		w.anchor(first+i, p.Mark)
	}
	if p.Move != "" {
		w.put(`<w:%sRangeEnd w:id="%d"/>`, place.element(), id)
	}
	w.put(`</w:p>`)
}

// anchor writes where a comment hangs: a run that goes with the paragraph where only one version has that, or else taking
// the paragraph out would leave an empty one.
func (w *writer) anchor(id int, change Change) {
	if change.Kind != Kept {
		w.change(change, "")
		defer w.put(`</w:%s>`, change.element())
	}
	w.put(`<w:r><w:commentReference w:id="%d"/></w:r>`, id)
}

// notes writes the comments that the body points at.
func (w *writer) notes() string {
	out := &writer{}
	for id, c := range w.comments {
		out.put(`<w:comment w:id="%d" w:author="%s" w:initials="%s">`, id, escaped(c.Author), escaped(initials(c.Author)))
		for line := range strings.SplitSeq(c.Text, "\n") {
			(&Paragraph{Runs: []Run{{Text: line}}}).write(out)
		}
		out.put(`</w:comment>`)
	}
	return out.String()
}

// initials are the first letters of the words of a name.
func initials(name string) string {
	var b strings.Builder
	for word := range strings.FieldsSeq(name) {
		first, _ := utf8.DecodeRuneInString(word)
		b.WriteRune(first)
	}
	return b.String()
}

func (w *writer) next() int { w.changes++; return w.changes }

// element names the element of a change.
func (c Change) element() string {
	switch {
	case c.Kind == Deleted && c.Move != "":
		return "moveFrom"
	case c.Kind == Deleted:
		return "del"
	case c.Move != "":
		return "moveTo"
	}
	return "ins"
}

// change begins the element of a change; end is "/" for one that holds nothing.
func (w *writer) change(c Change, end string) {
	w.put(`<w:%s w:id="%d" w:author="%s"%s>`, c.element(), w.next(), escaped(c.Author), end)
}

// write writes a run, within its change if there is one.
func (r *Run) write(w *writer) {
	if r.Text == "" {
		return
	}
	if r.Change.Kind != Kept {
		w.change(r.Change, "")
		defer func() { w.put(`</w:%s>`, r.Change.element()) }()
	}
	w.put(`<w:r>`)
	r.look(w)
	tag := "t"
	if r.Change.Kind == Deleted && r.Change.Move == "" {
		tag = "delText"
	}
	for i, line := range strings.Split(r.Text, "\n") {
		if i > 0 {
			w.put(`<w:br/>`)
		}
		if line != "" {
			w.put(`<w:%s xml:space="preserve">`, tag)
			w.text(line)
			w.put(`</w:%s>`, tag)
		}
	}
	w.put(`</w:r>`)
}

// look writes how a run looks; its parts have an order.
func (r *Run) look(w *writer) {
	w.put(`<w:rPr>`)
	if r.Bold {
		w.put(`<w:b/>`)
	}
	if r.Struck {
		w.put(`<w:strike/>`)
	}
	if r.Colour != "" {
		w.put(`<w:color w:val="%s"/>`, r.Colour)
	}
	if r.Line != NoLine {
		w.put(`<w:u w:val="%s"/>`, r.Line)
	}
	if r.Fill != "" {
		w.put(`<w:shd w:val="clear" w:color="auto" w:fill="%s"/>`, r.Fill)
	}
	if locale := locales[r.Language]; locale != "" {
		w.put(`<w:lang w:val="%s"/>`, locale)
	}
	w.put(`</w:rPr>`)
}

// write writes a table.
func (t *Table) write(w *writer) {
	total := 0
	for _, width := range t.Widths {
		total += width
	}
	w.put(`<w:tbl><w:tblPr><w:tblStyle w:val="Report"/><w:tblW w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr><w:tblGrid>`, total)
	for _, width := range t.Widths {
		w.put(`<w:gridCol w:w="%d"/>`, width)
	}
	w.put(`</w:tblGrid>`)
	for i := range t.Rows {
		t.row(w, &t.Rows[i], i < t.Heads)
	}
	w.put(`</w:tbl>`)
}

func (t *Table) row(w *writer, r *Row, head bool) {
	w.put(`<w:tr>`)
	if r.Whole || head {
		w.put(`<w:trPr><w:cantSplit/>`)
		if head {
			w.put(`<w:tblHeader/>`)
		}
		w.put(`</w:trPr>`)
	}
	column := 0
	for i := range r.Cells {
		c := &r.Cells[i]
		n, width := max(c.Columns, 1), 0
		for _, part := range t.Widths[column : column+n] {
			width += part
		}
		column += n
		c.write(w, n, width)
	}
	w.put(`</w:tr>`)
}

func (c *Cell) write(w *writer, columns, width int) {
	w.put(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>`, width)
	if columns > 1 {
		w.put(`<w:gridSpan w:val="%d"/>`, columns)
	}
	if c.Joined != Alone {
		w.put(`<w:vMerge w:val="%s"/>`, c.Joined)
	}
	if c.Fill != "" || c.Pattern != Plain {
		pattern, ink, fill := c.Pattern, c.Ink, c.Fill
		if pattern == Plain {
			pattern, ink = "clear", "auto"
		}
		if fill == "" {
			fill = "auto"
		}
		w.put(`<w:shd w:val="%s" w:color="%s" w:fill="%s"/>`, pattern, ink, fill)
	}
	w.put(`</w:tcPr>`)
	for i := range c.Paragraphs {
		c.Paragraphs[i].write(w)
	}
	if len(c.Paragraphs) == 0 {
		(&Paragraph{}).write(w) // a cell holds one at least
	}
	w.put(`</w:tc>`)
}
