package report

import (
	"bufio"
	"cmp"
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
	for i := range t.sheet.Rows {
		t.row(&t.sheet.Rows[i])
	}
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
		t.wrapped("   ", s.File+caption.Gap+s.Head)
		if s.SHA256 != "" {
			t.line("   SHA-256 " + s.SHA256)
		}
		if s.Furniture != "" {
			t.wrapped("   ", s.Furniture)
		}
		for _, warning := range s.Warnings {
			t.wrapped("   ! ", warning)
		}
	}
}

func (t *printer) summary() {
	t.heading(t.sheet.say("summary"))
	for _, c := range t.sheet.Counts {
		t.line(fmt.Sprintf("%6d  %s", c.N, c.Name))
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

func (t *printer) heading(text string) {
	t.line("")
	t.line(text)
	t.line(strings.Repeat("─", utf8.RuneCountInString(text)))
}

func (t *printer) row(r *row) {
	t.line("")
	t.line(strings.Repeat("─", textWidth))
	head := r.ID
	for _, part := range []string{r.Sign, moved(r), r.Topic} {
		if part != "" {
			head += "  " + part
		}
	}
	t.line(head)
	if r.Gist != "" {
		t.wrapped("   ", r.Gist)
	}
	for i := range r.Cells {
		letter := t.sheet.Sides[i].Letter
		for _, p := range r.Cells[i].Passages {
			t.wrapped("   "+letter+"  ", passageText(&p))
			source := p.Source
			if p.Home != "" {
				source += caption.Gap + p.HomeSays
			}
			t.line("      " + source)
		}
		if nothing := r.Cells[i].Nothing; nothing != "" {
			t.line("   " + letter + "  (" + nothing + ")")
		}
	}
	if !r.HasMore() {
		return
	}
	for i := range r.Pairs {
		t.pair(&r.Pairs[i])
	}
	t.nearest(r)
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
	if p.Label != "" {
		b.WriteString(p.Label + " ")
	}
	if p.Before {
		b.WriteString("… ")
	}
	for _, r := range p.Runs {
		switch {
		case r.Deleted():
			b.WriteString("[-" + r.Text + "-]")
		case r.Inserted():
			b.WriteString("{+" + r.Text + "+}")
		default:
			b.WriteString(r.Text)
		}
	}
	if p.After {
		b.WriteString(" …")
	}
	return b.String()
}

func (t *printer) pair(p *pair) {
	const indent = "      "
	if p.Opposite {
		t.wrapped(indent, "⚠ "+t.sheet.say("opposite"))
	}
	head := p.Paired
	if p.Name != "" {
		head = p.Name + ": " + strings.ToLower(head)
	}
	var reasons []string
	for _, r := range p.Reasons {
		words := r.Left + " ↔ " + r.Right
		if r.Concept != "" {
			words = r.Concept + " (" + words + ")"
		}
		reasons = append(reasons, words)
	}
	text := head
	if len(reasons) > 0 {
		text += ": " + strings.Join(reasons, "; ")
	}
	if p.Band != "" {
		text += " · " + p.Band + " " + p.Score
	}
	t.wrapped(indent, text)
	for _, f := range p.Facts {
		t.wrapped(indent, f.Sign+" "+f.Kind+": "+factLine(f))
	}
	for _, line := range []struct {
		key   string
		names []string
	}{{"concepts.shared", p.Shared}, {"concepts.A", p.Only[0]}, {"concepts.B", p.Only[1]}} {
		if len(line.names) > 0 {
			t.wrapped(indent, t.sheet.say(line.key)+": "+strings.Join(line.names, ", "))
		}
	}
}

// factLine is what the sides state, or the one that does.
func factLine(f fact) string {
	if f.Left == "" || f.Right == "" {
		return cmp.Or(f.Left, f.Right)
	}
	line := f.Left + " / " + f.Right
	if f.How != "" {
		line += " (" + f.How + ")"
	}
	return line
}

func (t *printer) nearest(r *row) {
	for i := range r.Nearest {
		var parts []string
		for _, n := range r.Nearest[i] {
			parts = append(parts, n.Source+" ("+n.Score+")")
		}
		if len(parts) > 0 {
			t.wrapped("      ", t.sheet.say("candidates")+": "+strings.Join(parts, "; "))
		}
	}
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
}
