package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"parley/diffview/comparison"
	"parley/diffview/comparison/caption"
)

// textWidth is the width of the text report in characters.
const textWidth = 96

// Text writes a summary that a person can read in a terminal or a plain file: the inputs, the counts, the rows, the
// audit. Words that only one side has stand in [-…-] and {+…+}.
func Text(w io.Writer, c *comparison.Comparison, o Options) error {
	t := &printer{out: bufio.NewWriter(w), sheet: layOut(c, o)}
	t.inputs()
	t.summary()
	t.strongest()
	t.values()
	t.heading(t.sheet.say("rows"))
	if t.sheet.Left != "" {
		t.line(t.sheet.Left)
	}
	for i := range t.sheet.Rows {
		t.row(&t.sheet.Rows[i])
	}
	t.legend()
	t.settings()
	t.audit()
	return t.out.Flush()
}

// printer writes a sheet as lines. Trouble with the file stays in out until the end.
type printer struct {
	out   *bufio.Writer
	sheet *sheet
}

func (t *printer) line(text string) { fmt.Fprintln(t.out, strings.TrimRight(text, " ")) }

// wrapped writes text within the width, head before the first line and blanks of its width before the others.
func (t *printer) wrapped(head, text string) {
	indent := strings.Repeat(" ", utf8.RuneCountInString(head))
	line, empty := head, true
	for word := range strings.FieldsSeq(text) {
		if !empty && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > textWidth {
			t.line(line)
			line, empty = indent, true
		}
		if !empty {
			line += " "
		}
		line, empty = line+word, false
	}
	t.line(line)
}

func (t *printer) inputs() {
	if t.sheet.Handling != "" {
		t.wrapped("", t.sheet.Handling)
		t.line("")
	}
	t.line(t.sheet.Title)
	t.line(t.sheet.Subtitle)
	if t.sheet.Date != "" {
		t.line(t.sheet.Date)
	}
	for i := range t.sheet.Sides {
		s := &t.sheet.Sides[i]
		t.line("")
		t.wrapped(s.Letter+"  ", s.Name)
		if s.Title != "" && s.Title != s.Name {
			t.wrapped("   ", s.Title)
		}
		t.wrapped("   ", strings.Join([]string{s.File, s.Tongue, s.Format, s.Extent}, caption.Gap))
		if s.SHA256 != "" {
			t.line("   SHA-256 " + s.SHA256)
		}
		for _, more := range []string{s.Encoding, s.Scanned, s.Furniture} {
			if more != "" {
				t.wrapped("   ", more)
			}
		}
		for _, warning := range s.Warnings {
			t.wrapped("   ! ", warning)
		}
	}
}

func (t *printer) summary() {
	for _, part := range t.sheet.tallies() {
		t.heading(part.Name)
		for _, c := range part.Counts {
			t.line(fmt.Sprintf("%6d  %s", c.N, c.Name))
		}
	}
	if len(t.sheet.Topics) == 0 {
		return
	}
	t.heading(t.sheet.say("topics"))
	for _, topic := range t.sheet.Topics {
		var parts []string
		for _, part := range []struct {
			sign string
			n    int
		}{{"≠", topic.Differ}, {"=", topic.Same}, {"A", topic.Only0}, {"B", topic.Only1}} {
			if part.n > 0 {
				parts = append(parts, fmt.Sprintf("%s %d", part.sign, part.n))
			}
		}
		t.line(fmt.Sprintf("%6d  %s (%s)", topic.N, topic.Name, strings.Join(parts, ", ")))
	}
}

// strongest writes the rows where the drafts part most.
func (t *printer) strongest() {
	if len(t.sheet.Strongest) == 0 {
		return
	}
	t.heading(t.sheet.say("strongest"))
	for _, d := range t.sheet.Strongest {
		t.wrapped(fmt.Sprintf("%6s  ", d.Row), d.Says)
		t.wrapped("        ", d.How)
	}
}

// settings writes how the report was made.
func (t *printer) settings() {
	t.heading(t.sheet.say("settings"))
	for _, one := range t.sheet.Settings {
		t.wrapped(one.Name+": ", one.Value)
	}
}

// values writes the table of critical values, a line each.
func (t *printer) values() {
	if len(t.sheet.Values) == 0 {
		return
	}
	t.heading(t.sheet.say("values"))
	for _, v := range t.sheet.Values {
		t.wrapped(fmt.Sprintf("%6s  ", v.Row), v.Sign+" "+v.Kind+": "+v.sides()+" ("+v.Difference()+")")
	}
}

// legend explains the signs; words that a page tints have no sign here.
func (t *printer) legend() {
	t.heading(t.sheet.say("legend"))
	for _, k := range t.sheet.Legend {
		sample := k.Sample
		if k.Mark.Deleted() || k.Mark.Inserted() {
			sample = passageText(&passage{Runs: []run{k.Mark}})
		} else if k.Mark.Marks != 0 || k.Empty {
			continue
		}
		t.line(fmt.Sprintf("%-14s  %s", sample, k.Says))
	}
}

func (t *printer) heading(text string) {
	t.line("")
	t.line(text)
	t.line(strings.Repeat("─", utf8.RuneCountInString(text)))
}

func (t *printer) row(r *row) {
	if r.Group != "" {
		t.line("")
		t.line(strings.Repeat("═", textWidth))
		t.line(r.Group)
		if r.Filed != "" {
			t.line(r.Filed)
		}
	}
	t.line("")
	t.line(strings.Repeat("─", textWidth))
	head := r.ID
	for _, part := range []string{r.Sign, moved(r), r.Status, r.Topic} {
		if part != "" {
			head += "  " + part
		}
	}
	t.line(head)
	for i := range r.Cells {
		letter := t.sheet.Sides[i].Letter
		for _, p := range r.Cells[i].Passages {
			t.wrapped("   "+letter+"  ", passageText(&p))
			t.line("      " + p.Cites())
		}
		if nothing := r.Cells[i].Nothing; nothing != "" {
			t.line("   " + letter + "  (" + nothing + ")")
		}
	}
	if r.Text != "" {
		t.wrapped("   "+t.sheet.say("working")+": ", r.Text)
	}
	for _, n := range t.sheet.notes(r) {
		t.wrapped("      ", n.Text)
	}
}

func moved(r *row) string {
	if r.Moved {
		return "↷"
	}
	return ""
}

// passageText is a passage with its label and the marks that plain text can show.
func passageText(p *passage) string {
	var b strings.Builder
	for _, r := range p.framed() {
		switch {
		case r.Deleted():
			b.WriteString("[-" + r.Text + "-]")
		case r.Inserted():
			b.WriteString("{+" + r.Text + "+}")
		default:
			b.WriteString(r.Text)
		}
	}
	return b.String()
}

func (t *printer) audit() {
	key := "audit"
	if !t.sheet.Complete {
		key = "audit.broken"
	}
	t.heading(t.sheet.say(key))
	for i := range t.sheet.Sides {
		t.line(t.sheet.Sides[i].Audit)
	}
	t.line(t.sheet.say("suggestion"))
	if t.sheet.Decided {
		t.line(t.sheet.say("status.by"))
	}
	t.line(t.sheet.Foot)
}
