package report

import (
	"slices"
	"strings"

	"parley/diffview/align"
	"parley/diffview/comparison"
	"parley/diffview/wording"
	"parley/importer/memo"
)

// cell is what one side says in a row.
type cell struct {
	Passages []passage
	Nothing  string // the words for an empty cell; "" for one that is not, and for headings
}

// passage is a clause in full, or a provision quoted from one.
type passage struct {
	Label    string
	Lang     string
	Heading  bool
	Quote    bool
	Before   bool // a quote that leaves words out before it
	After    bool // and behind it
	Runs     []run
	Source   string // «I.2 · p. 1, l. 11»
	Home     string // for a quote: the row that has the clause in full
	HomeSays string // the same in words
}

// run is a stretch of text with the same marks.
type run struct {
	Text     string
	Marks    mark
	From, On bool // a fact's mark comes from the run before, goes on in the run behind
}

// Class gives the names of the marks for a style sheet.
func (r run) Class() string {
	names := r.Marks.names()
	if r.From {
		names = append(names, "from")
	}
	if r.On {
		names = append(names, "on")
	}
	return strings.Join(names, " ")
}

// Deleted says whether only A has these words.
func (r run) Deleted() bool { return r.Marks&deleteMark != 0 }

// Inserted says whether only B has these words.
func (r run) Inserted() bool { return r.Marks&insertMark != 0 }

// mark says what is remarkable about a run; several may hold.
type mark uint8

// The marks.
const (
	factMark   mark = 1 << iota // a fact that the other side states otherwise or not at all
	reasonMark                  // words that made the pair
	deleteMark                  // words that only A has, in one language
	insertMark                  // words that only B has, in one language
)

func (m mark) names() []string {
	var names []string
	for _, n := range []struct {
		mark mark
		name string
	}{{factMark, "fact"}, {reasonMark, "why"}, {deleteMark, "del"}, {insertMark, "ins"}} {
		if m&n.mark != 0 {
			names = append(names, n.name)
		}
	}
	return names
}

// stretch is a marked part of a clause's text.
type stretch struct {
	memo.Span
	mark mark
}

func (s *sheet) cell(c *comparison.Comparison, from *comparison.Row, i int) cell {
	var out cell
	for _, at := range from.Cells[i].Clauses {
		clause := &c.Memos[i].Clauses[at]
		out.Passages = append(out.Passages, s.passage(c, from, i, at, memo.Span{End: len(clause.Text)}))
	}
	for _, q := range from.Cells[i].Quotes {
		text := c.Memos[i].Clauses[q.Clause].Text
		span := clip(q.Span, text)
		p := s.passage(c, from, i, q.Clause, span)
		p.Quote, p.Before, p.After = true, span.Start > 0, span.End < len(text)
		if q.Home >= 0 && q.Home < len(c.Rows) {
			p.Home = c.Rows[q.Home].ID
			p.HomeSays = s.say("home", p.Home)
		}
		out.Passages = append(out.Passages, p)
	}
	if len(out.Passages) == 0 && from.Kind != comparison.HeadingRow {
		out.Nothing = s.say("nothing")
	}
	return out
}

func (s *sheet) passage(c *comparison.Comparison, from *comparison.Row, i, at int, span memo.Span) passage {
	clause := &c.Memos[i].Clauses[at]
	language := clause.Language
	if language == memo.Unknown {
		language = c.Memos[i].Language
	}
	return passage{
		Label: clause.Label, Lang: string(language), Heading: clause.Kind == memo.Heading, Source: s.source(clause),
		Runs: cut(clause.Text, span, marks(c, from, i, at)),
	}
}

// source says where a clause stands: its id, page and line, or paragraph.
func (s *sheet) source(clause *memo.Clause) string {
	var place []string
	if clause.Page > 0 {
		place = append(place, s.say("page", clause.Page))
	}
	if clause.Line > 0 {
		place = append(place, s.say("line", clause.Line))
	} else if clause.Paragraph > 0 {
		place = append(place, s.say("paragraph", clause.Paragraph))
	}
	parts := []string{shortID(clause)}
	if clause.Kind == memo.Note {
		parts = append(parts, s.say("note"))
	}
	if len(place) > 0 {
		parts = append(parts, strings.Join(place, ", "))
	}
	return strings.Join(parts, " · ")
}

// shortID writes the path of labels with points: «II.O2.4».
func shortID(clause *memo.Clause) string { return strings.ReplaceAll(clause.ID, "/", ".") }

// marks gathers what the links of a row say about a clause, in bytes of its text.
func marks(c *comparison.Comparison, from *comparison.Row, i, at int) []stretch {
	var found []stretch
	for _, k := range from.Links {
		link := &c.Links[k]
		if [2]int{link.Left, link.Right}[i] != at {
			continue
		}
		for _, r := range reasons(link) {
			found = append(found, stretch{[2]memo.Span{r.LeftSpan, r.RightSpan}[i], reasonMark})
		}
		for _, pair := range link.Facts {
			if f := [2]*wording.Fact{pair.Left, pair.Right}[i]; f != nil && tells(pair) {
				found = append(found, stretch{f.Span, factMark})
			}
		}
		if link.Relation != align.Related {
			found = append(found, edits(link.Diff, i)...)
		}
	}
	return found
}

// tells says whether a pair of facts is worth marking: a place or an actor that one side leaves out is not.
func tells(p wording.FactPair) bool {
	return p.Verdict == wording.Differs || p.Verdict != wording.FactSame && p.Kind != wording.PlaceName && p.Kind != wording.Actor
}

// edits finds the words that only side i has. What is merely spelt otherwise is no edit.
func edits(diff []wording.Edit, i int) []stretch {
	own, kind := [2]wording.Op{wording.Delete, wording.Insert}[i], [2]mark{deleteMark, insertMark}[i]
	var found []stretch
	at := 0
	for _, e := range diff {
		if e.Op != wording.Equal && e.Op != own {
			continue
		}
		end := at + len(e.Text)
		if bare := strings.TrimSpace(e.Text); e.Op == own && !e.Spelling && bare != "" {
			start := at + strings.Index(e.Text, bare)
			found = append(found, stretch{memo.Span{Start: start, End: start + len(bare)}, kind})
		}
		at = end
	}
	return found
}

// cut makes runs of the part of text that span covers: each run has all the marks that hold there.
func cut(text string, span memo.Span, found []stretch) []run {
	edges := []int{span.Start, span.End}
	for i := range found {
		found[i].Span = clip(found[i].Span, text)
		for _, at := range []int{found[i].Start, found[i].End} {
			if at > span.Start && at < span.End {
				edges = append(edges, at)
			}
		}
	}
	slices.Sort(edges)
	edges = slices.Compact(edges)
	var runs []run
	for k := 0; k+1 < len(edges); k++ {
		var m mark
		for _, f := range found {
			if f.Start <= edges[k] && f.End >= edges[k+1] {
				m |= f.mark
			}
		}
		piece := text[edges[k]:edges[k+1]]
		if n := len(runs); n > 0 && runs[n-1].Marks == m {
			runs[n-1].Text += piece
			continue
		}
		runs = append(runs, run{Text: piece, Marks: m})
		if n := len(runs); n > 1 && runs[n-1].Marks&runs[n-2].Marks&factMark != 0 {
			runs[n-2].On, runs[n-1].From = true, true
		}
	}
	return runs
}

// clip keeps a span within a text and off the middle of a letter.
func clip(span memo.Span, text string) memo.Span {
	span.Start = boundary(text, span.Start)
	span.End = max(span.Start, boundary(text, span.End))
	return span
}

func boundary(text string, at int) int {
	at = min(max(at, 0), len(text))
	for at > 0 && at < len(text) && text[at]&0xC0 == 0x80 {
		at--
	}
	return at
}
