package comparison

import (
	"strings"

	"parley/diffview/lexicon"
	"parley/diffview/wording"
	"parley/importer/memo"
)

// Provision is a proposition of a clause with what it does.
type Provision struct {
	Clause         int       // index in the memo
	Span           memo.Span // in bytes of the clause's text
	wording.Stance           // its cue too in bytes of the clause's text
}

// Provisions gives what one side of a row says, proposition by proposition: those of its clauses, and those that its
// quotes show. Headings make none.
func (c *Comparison) Provisions(row, side int) []Provision {
	cell, m := &c.Rows[row].Cells[side], c.Memos[side]
	var all []Provision
	for _, clause := range cell.Clauses {
		all = append(all, provisions(m, clause, memo.Span{End: len(m.Clauses[clause].Text)})...)
	}
	for _, q := range cell.Quotes {
		all = append(all, provisions(m, q.Clause, q.Shown(m.Clauses[q.Clause].Text))...)
	}
	return all
}

// Does gives what the provisions of a clause that lie within a span do.
func (c *Comparison) Does(side, clause int, span memo.Span) []wording.Stance {
	var all []wording.Stance
	for _, p := range provisions(c.Memos[side], clause, span) {
		all = append(all, p.Stance)
	}
	return all
}

// Stances gives what one side of a row does: the stances of its provisions.
func (c *Comparison) Stances(row, side int) []wording.Stance {
	var all []wording.Stance
	for _, p := range c.Provisions(row, side) {
		all = append(all, p.Stance)
	}
	return all
}

// provisions gives the propositions of a clause that lie within a span, those that a span cuts through too.
func provisions(m *memo.Memo, clause int, shown memo.Span) []Provision {
	from := &m.Clauses[clause]
	if from.Kind == memo.Heading {
		return nil
	}
	language := from.Language
	if language == memo.Unknown {
		language = m.Language
	}
	var all []Provision
	for _, span := range propositions(from) {
		if span.Start >= shown.End || shown.Start >= span.End {
			continue
		}
		said := span
		if title := from.RunIn; title.End > said.Start && title.End < said.End && strings.TrimSpace(from.Text[title.End:said.End]) != "" {
			said.Start = title.End // a title names the matter and does nothing
		}
		text := said.Of(from.Text)
		stance := wording.StanceOf(text, lexicon.Tokens(text, language), language)
		stance.Cue.Start, stance.Cue.End = stance.Cue.Start+said.Start, stance.Cue.End+said.Start
		all = append(all, Provision{clause, span, stance})
	}
	return all
}

// propositions gives the spans of the propositions of a clause; one where it was not cut.
func propositions(c *memo.Clause) []memo.Span {
	if len(c.Provisions) == 0 {
		return []memo.Span{{End: len(c.Text)}}
	}
	return c.Provisions
}
