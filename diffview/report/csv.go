package report

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"parley/diffview/comparison"
)

// CSV writes tables for spreadsheets: UTF-8 with a byte order mark, fields parted as the options say and quoted as RFC 4180
// says, lines that end in CR LF. The rows of the comparison come first, under one line of names; behind them, each after
// an empty record, the critical values, the summary, the legend and the inputs. All records have as many fields. A field
// that a spreadsheet would take for a formula begins with an apostrophe, which the others do not.
func CSV(w io.Writer, c *comparison.Comparison, o Options) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.Comma, out.UseCRLF = separators[o.Separator], true
	for i, t := range layOut(c, o).tables() {
		if i > 0 {
			t.lines = append([][]string{{}, {t.name}}, t.lines...)
		}
		for _, line := range t.lines {
			record := make([]string, columns)
			for k, field := range line {
				record[k] = guarded(field)
			}
			_ = out.Write(record) // the writer keeps its first trouble
		}
	}
	out.Flush()
	return out.Error()
}

// guarded keeps a spreadsheet from taking a text for a formula, as OWASP advises.
func guarded(text string) string {
	if text != "" && strings.ContainsAny(text[:1], "=+-@\t\r") {
		return "'" + text
	}
	return text
}

// table is a part of a report as lines of fields, the first of them names.
type table struct {
	name  string
	parts bool // a line of one field is the heading of those below it
	lines [][]string
}

// columns is how many fields the widest table has, that of the rows.
const columns = 19

// tables puts the sheet into tables: the rows first, then the critical values, the summary, the legend, the inputs.
func (s *sheet) tables() []table {
	return []table{s.rowTable(), s.valueTable(), s.summaryTable(), s.legendTable(), s.inputTable()}
}

func (s *sheet) rowTable() table {
	left, right := s.Sides[0].Letter, s.Sides[1].Letter
	t := table{name: s.say("sheet.clauses"), lines: [][]string{{
		s.say("row"), s.say("kind"), s.say("moved"), s.say("topic"), s.say("status"),
		s.say("source", left), s.say("text", left), s.say("source", right), s.say("text", right), s.say("working"),
		s.say("opposite.short"), s.say("facts.side", left), s.say("facts.side", right), s.say("sure"), s.say("paired.by"), s.say("says"),
		s.say("note"), s.say("owner"), s.say("language"),
	}}}
	for i := range s.Rows {
		t.lines = append(t.lines, s.rowLine(&s.Rows[i]))
	}
	return t
}

// rowLine puts a row into the fields of the table of rows.
func (s *sheet) rowLine(r *row) []string {
	line := []string{r.ID, r.Says, moved(r), r.Topic, r.Status}
	var tongues [2]string
	for i := range r.Cells {
		var sources, texts []string
		for k := range r.Cells[i].Passages {
			p := &r.Cells[i].Passages[k]
			sources, texts = append(sources, p.Cites()), append(texts, p.words())
			if tongues[i] == "" {
				tongues[i] = p.Lang
			}
		}
		line = append(line, strings.Join(sources, "\n"), strings.Join(texts, "\n"))
	}
	opposite, facts, scores, pairs := "", [2][]string{}, []string{}, []string{}
	if r.Opposite {
		opposite = "⚠"
	}
	for i := range r.Pairs {
		p := &r.Pairs[i]
		for _, f := range p.Facts {
			for side, text := range [2]string{f.Left, f.Right} {
				if text != "" {
					facts[side] = append(facts[side], f.Sign+" "+f.Kind+": "+text)
				}
			}
		}
		if p.Score != "" {
			scores = append(scores, p.Band+" "+p.Score)
		}
		pairs = append(pairs, p.Kind)
	}
	var says []string
	for _, n := range s.notes(r) {
		if !n.Decided {
			says = append(says, n.Text)
		}
	}
	return append(line, r.Text, opposite, strings.Join(facts[0], "\n"), strings.Join(facts[1], "\n"), strings.Join(scores, "\n"),
		strings.Join(pairs, "\n"), strings.Join(says, "\n"), r.Note, r.Owner, strings.Trim(tongues[0]+" / "+tongues[1], " /"))
}

// words is a passage with its label, without marks.
func (p *passage) words() string {
	unmarked := *p
	unmarked.Runs = nil
	for _, r := range p.Runs {
		unmarked.Runs = append(unmarked.Runs, run{Text: r.Text})
	}
	return passageText(&unmarked)
}

func (s *sheet) valueTable() table {
	t := table{name: s.say("values"), lines: [][]string{{s.say("row"), s.say("values.quantity"), s.Sides[0].Letter, s.Sides[1].Letter, s.say("values.difference")}}}
	for _, v := range s.Values {
		t.lines = append(t.lines, []string{v.Row, v.Kind, v.Left, v.Right, v.Difference()})
	}
	return t
}

func (s *sheet) summaryTable() table {
	t := table{name: s.say("summary"), parts: true}
	for _, part := range s.tallies() {
		if part.Name != t.name {
			t.lines = append(t.lines, []string{part.Name})
		}
		for _, c := range part.Counts {
			t.lines = append(t.lines, []string{c.Name, strconv.Itoa(c.N)})
		}
	}
	if s.Left != "" {
		t.lines = append(t.lines, []string{s.Left})
	}
	t.lines = append(t.lines, []string{s.say("topics"), "", "≠", "=", "A", "B"})
	for _, p := range s.Topics {
		t.lines = append(t.lines, []string{p.Name, strconv.Itoa(p.N), strconv.Itoa(p.Differ), strconv.Itoa(p.Same), strconv.Itoa(p.Only0), strconv.Itoa(p.Only1)})
	}
	if len(s.Strongest) > 0 {
		t.lines = append(t.lines, []string{s.say("strongest")})
	}
	for _, d := range s.Strongest {
		t.lines = append(t.lines, []string{s.say("row") + " " + d.Row + ": " + d.Says, "", "", "", "", "", d.How})
	}
	return t
}

func (s *sheet) legendTable() table {
	t := table{name: s.say("legend")}
	for _, k := range s.Legend {
		if k.Kind != "" { // words that other formats tint stand here without
			t.lines = append(t.lines, []string{k.Sample, k.Says})
		}
	}
	return t
}

// inputTable holds what the report is made of: its title, who may read it, its date, the drafts, the settings, and whose the
// suggestions are.
func (s *sheet) inputTable() table {
	t := table{name: s.say("inputs")}
	t.lines = append(t.lines, []string{s.Title, s.Sides[0].Name, s.Sides[1].Name})
	for _, line := range s.Inputs {
		t.lines = append(t.lines, []string{line.Name, strings.Join(line.Values[0], "\n"), strings.Join(line.Values[1], "\n")})
	}
	for _, one := range s.Settings {
		t.lines = append(t.lines, []string{one.Name, one.Value})
	}
	for _, text := range append([]string{s.Handling, s.Date}, s.cautions()...) {
		if text != "" {
			t.lines = append(t.lines, []string{text})
		}
	}
	return t
}

// cautions are what every report says of itself.
func (s *sheet) cautions() []string {
	audit := s.say("audit") + "."
	if !s.Complete {
		audit = "⚠ " + s.say("audit.broken") + "."
	}
	all := []string{audit, s.say("suggestion")}
	if s.Decided {
		all = append(all, s.say("status.by"))
	}
	return all
}
