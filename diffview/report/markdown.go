package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"parley/diffview/comparison"
)

// Markdown writes the report for wikis and repositories, in the form that GitHub reads: headings, lists and tables of
// pipes. Words of the drafts are escaped, so that they look as they stand; marks are the few tags that such places let
// through, <del>, <ins>, <b> for a fact that differs and <i> for what made the pair.
func Markdown(w io.Writer, c *comparison.Comparison, o Options) error {
	m := &markdown{out: bufio.NewWriter(w), sheet: layOut(c, o)}
	m.cover()
	m.settings()
	m.summary()
	m.strongest()
	m.legend()
	m.values()
	m.rows()
	m.line("")
	m.line("---")
	m.line("")
	m.line(escaped(m.sheet.Foot))
	return m.out.Flush()
}

// markdown writes a sheet as lines. Trouble with the file stays in out until the end.
type markdown struct {
	out   *bufio.Writer
	sheet *sheet
}

func (m *markdown) line(text string) { fmt.Fprintln(m.out, text) }

func (m *markdown) heading(text string) {
	m.line("")
	m.line("## " + escaped(text))
	m.line("")
}

// cells writes a line of a table.
func (m *markdown) cells(cells ...string) { m.line("| " + strings.Join(cells, " | ") + " |") }

// head writes the names of a table's columns, and how each is set: "-" left, "-:" right.
func (m *markdown) head(names, set []string) {
	m.cells(names...)
	m.line("|" + strings.Join(set, "|") + "|")
}

func (m *markdown) cover() {
	s := m.sheet
	m.line("# " + escaped(s.Title))
	m.line("")
	m.line(escaped(s.Subtitle))
	if s.Handling != "" {
		m.line("")
		m.line("**" + escaped(s.Handling) + "**")
	}
	for _, text := range append([]string{s.Date}, s.cautions()...) {
		if text != "" {
			m.line("")
			m.line(escaped(text))
		}
	}
	m.heading(s.say("inputs"))
	m.head([]string{"", m.side(0), m.side(1)}, []string{"-", "-", "-"})
	for _, line := range s.Inputs {
		cells := []string{escaped(line.Name)}
		for _, texts := range line.Values {
			cells = append(cells, escaped(strings.Join(texts, "\n")))
		}
		m.cells(cells...)
	}
}

func (m *markdown) side(i int) string {
	return m.sheet.Sides[i].Letter + " " + escaped(m.sheet.Sides[i].Name)
}

func (m *markdown) summary() {
	s := m.sheet
	for _, part := range s.tallies() {
		m.heading(part.Name)
		for _, c := range part.Counts {
			m.line(fmt.Sprintf("- %s: %d", escaped(c.Name), c.N))
		}
	}
	if len(s.Topics) == 0 {
		return
	}
	m.heading(s.say("topics"))
	m.head([]string{escaped(s.say("topic")), "", "≠", "=", "A", "B"}, []string{"-", "-:", "-:", "-:", "-:", "-:"})
	for _, t := range s.Topics {
		m.cells(escaped(t.Name), fmt.Sprint(t.N), fmt.Sprint(t.Differ), fmt.Sprint(t.Same), fmt.Sprint(t.Only0), fmt.Sprint(t.Only1))
	}
}

func (m *markdown) settings() {
	m.heading(m.sheet.say("settings"))
	for _, one := range m.sheet.Settings {
		m.line("- " + escaped(one.Name) + ": " + escaped(one.Value))
	}
}

func (m *markdown) strongest() {
	s := m.sheet
	if len(s.Strongest) == 0 {
		return
	}
	m.heading(s.say("strongest"))
	m.head([]string{escaped(s.say("row")), escaped(s.say("strongest.what")), escaped(s.say("strongest.why"))}, []string{"-:", "-", "-"})
	for _, d := range s.Strongest {
		m.cells(d.Row, escaped(d.Says), escaped(d.How))
	}
}

func (m *markdown) legend() {
	m.heading(m.sheet.say("legend"))
	for _, k := range m.sheet.Legend {
		if !k.Empty { // an empty cell says so in words
			m.line("- " + tagged(k.sample()) + ": " + escaped(k.Says))
		}
	}
}

func (m *markdown) values() {
	s := m.sheet
	if len(s.Values) == 0 {
		return
	}
	m.heading(s.say("values"))
	m.head([]string{escaped(s.say("row")), escaped(s.say("values.quantity")), m.side(0), m.side(1), escaped(s.say("values.difference"))}, []string{"-:", "-", "-", "-", "-"})
	for _, v := range s.Values {
		m.cells(v.Row, escaped(v.Kind), escaped(v.Left), escaped(v.Right), v.Sign+" "+escaped(v.Difference()))
	}
}

func (m *markdown) rows() {
	s := m.sheet
	m.heading(s.say("rows"))
	if s.Left != "" {
		m.line(escaped(s.Left))
		m.line("")
	}
	names, set := []string{escaped(s.say("row")), m.side(0), m.side(1), escaped(s.say("working"))}, []string{"-", "-", "-", "-"}
	if s.Decided {
		names, set = append(names, ""), append(set, "-")
	}
	for i := range s.Rows {
		r := &s.Rows[i]
		if r.Group != "" {
			m.line("")
			m.line("### " + escaped(r.Group))
			if r.Filed != "" {
				m.line("")
				m.line(escaped(r.Filed))
			}
			m.line("")
		}
		if i == 0 || r.Group != "" {
			m.head(names, set)
		}
		first := []string{"**" + r.ID + "**"}
		for _, part := range []string{r.Sign, moved(r), r.Status, r.Topic} {
			if part != "" {
				first = append(first, escaped(part))
			}
		}
		last := escaped(r.Text)
		for _, n := range s.notes(r) {
			if last != "" {
				last += "<br>"
			}
			last += "<sub>" + escaped(n.Text) + "</sub>"
		}
		cells := []string{strings.Join(first, "<br>"), m.cell(r, 0), m.cell(r, 1), last}
		if s.Decided {
			cells = append(cells, escaped(r.Status))
		}
		m.cells(cells...)
	}
}

// cell writes one side of a row on one line, as tables of pipes want it.
func (m *markdown) cell(r *row, side int) string {
	from := &r.Cells[side]
	if from.Nothing != "" {
		return "<sub>(" + escaped(from.Nothing) + ")</sub>"
	}
	var parts []string
	for i := range from.Passages {
		p := &from.Passages[i]
		text := tagged(p.framed())
		if p.Heading {
			text = "<b>" + text + "</b>"
		}
		parts = append(parts, text+"<br><sub>"+escaped(p.Cites())+"</sub>")
	}
	return strings.Join(parts, "<br><br>")
}

// tags are those of the marks, in the order in which they nest.
var tags = []struct {
	mark comparison.MarkKind
	tag  string
}{{comparison.FactMark, "b"}, {comparison.ReasonMark, "i"}, {comparison.DeleteMark, "del"}, {comparison.InsertMark, "ins"}}

// tagged writes runs with their marks as tags.
func tagged(runs []run) string {
	var b strings.Builder
	for _, r := range runs {
		end := ""
		for _, t := range tags {
			if r.Marks&t.mark != 0 {
				b.WriteString("<" + t.tag + ">")
				end = "</" + t.tag + ">" + end
			}
		}
		b.WriteString(escaped(r.Text) + end)
	}
	return b.String()
}

// markdownEscapes holds the signs that Markdown or HTML would take for its own: they stand behind a backslash, or by their
// names.
var markdownEscapes = strings.NewReplacer(
	"&", "&amp;", "<", "&lt;", ">", "&gt;", "\n", "<br>", `\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "~", `\~`, "[", `\[`, "]", `\]`, "|", `\|`, "#", `\#`,
	"://", `:\//`,
)

// escaped writes a text so that it is read as it stands.
func escaped(text string) string { return markdownEscapes.Replace(text) }
