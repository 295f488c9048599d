package report

import (
	"math"
	"slices"
	"strings"

	"parley/diffview/comparison"
	"parley/diffview/comparison/caption"
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
	Source   string // «I, bullet 2 · p. 1, l. 11»
	Home     string // for a quote: the row that has the clause in full, if it is shown
	HomeSays string // the same in words, shown or not
	Acts     string // what its provisions do: «obliges, forbids»
}

// run is a stretch of text with the same marks.
type run struct {
	Text     string
	Marks    comparison.MarkKind
	From, On bool // a fact's mark comes from the run before, goes on in the run behind
}

// Class gives the names of the marks for a style sheet.
func (r run) Class() string {
	var names []string
	for _, class := range markClasses {
		if r.Marks&class.mark != 0 {
			names = append(names, class.name)
		}
	}
	if r.From {
		names = append(names, "from")
	}
	if r.On {
		names = append(names, "on")
	}
	return strings.Join(names, " ")
}

// Deleted says whether only A has these words.
func (r run) Deleted() bool { return r.Marks&comparison.DeleteMark != 0 }

// Inserted says whether only B has these words.
func (r run) Inserted() bool { return r.Marks&comparison.InsertMark != 0 }

// markClasses names the marks for a style sheet.
var markClasses = []struct {
	mark comparison.MarkKind
	name string
}{{comparison.FactMark, "fact"}, {comparison.ReasonMark, "why"}, {comparison.DeleteMark, "del"}, {comparison.InsertMark, "ins"}}

// Cites says where the passage stands, for a quote which row has the whole, and what its provisions do.
func (p passage) Cites() string {
	parts := slices.DeleteFunc([]string{p.Source, p.HomeSays, p.Acts}, func(part string) bool { return part == "" })
	return strings.Join(parts, caption.Gap)
}

// framed gives the runs of a passage with its label before them and the dots of a quote around them.
func (p passage) framed() []run {
	var runs []run
	if p.Label != "" {
		runs = append(runs, run{Text: p.Label + " "})
	}
	if p.Before {
		runs = append(runs, run{Text: "… "})
	}
	runs = append(runs, p.Runs...)
	if p.After {
		runs = append(runs, run{Text: " …"})
	}
	return runs
}

// cell puts one side of the row at an index into words.
func (s *sheet) cell(c *comparison.Comparison, at, side int) cell {
	var out cell
	from := &c.Rows[at]
	for _, clause := range from.Cells[side].Clauses {
		whole := memo.Span{End: len(c.Memos[side].Clauses[clause].Text)}
		out.Passages = append(out.Passages, s.passage(c, at, side, clause, whole))
	}
	for _, q := range from.Cells[side].Quotes {
		text := c.Memos[side].Clauses[q.Clause].Text
		span := q.Shown(text)
		p := s.passage(c, at, side, q.Clause, span)
		p.Quote, p.Before, p.After = true, span.Start > 0, span.End < len(text)
		p.Home = c.Rows[q.Home].ID
		p.HomeSays = caption.Home(s.words, p.Home)
		out.Passages = append(out.Passages, p)
	}
	if len(out.Passages) == 0 && from.Kind != comparison.HeadingRow {
		out.Nothing = s.say("nothing")
	}
	return out
}

// passage puts the part of a clause that span covers into words, with the marks it has in a row.
func (s *sheet) passage(c *comparison.Comparison, at, side, clause int, span memo.Span) passage {
	from := &c.Memos[side].Clauses[clause]
	language := from.Language
	if language == memo.Unknown {
		language = c.Memos[side].Language
	}
	source := caption.Source(s.words, from)
	if from.Confidence > 0 {
		source += caption.Gap + s.say("scanned.clause", int(math.Round(100*from.Confidence)))
	}
	return passage{
		Label: from.Label, Lang: string(language), Heading: from.Kind == memo.Heading, Source: source,
		Runs: cut(from.Text, span, c.Marks(at, side, clause)), Acts: caption.Acts(s.words, c.Does(side, clause, span)),
	}
}

// cut makes runs of the part of text that span covers.
func cut(text string, span memo.Span, marks []comparison.Mark) []run {
	var runs []run
	for piece := range comparison.Pieces(span, marks) {
		runs = append(runs, run{Text: piece.Of(text), Marks: piece.Kind})
		if n := len(runs); n > 1 && runs[n-1].Marks&runs[n-2].Marks&comparison.FactMark != 0 {
			runs[n-2].On, runs[n-1].From = true, true
		}
	}
	return runs
}
