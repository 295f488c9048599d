package comparison

import (
	"context"
	"slices"
	"strings"
	"unicode"

	"parley/diffview/align"
	"parley/diffview/lexicon"
	"parley/diffview/wording"
	"parley/importer/memo"
)

// Options say how to compare. The zero Options are good.
type Options = align.Options

// Compute compares two memos. Long work honours ctx and tells progress; the only error is the context's.
func Compute(ctx context.Context, a, b *memo.Memo, o Options) (*Comparison, error) {
	alignment, err := align.Align(ctx, a, b, o)
	if err != nil {
		return nil, err
	}
	c := &Comparison{Memos: [2]*memo.Memo{a, b}, Candidates: alignment.Candidates, Links: make([]Link, len(alignment.Links))}
	reader := lexicon.Load().Reader()
	said, times := [2][]statement{statements(a, reader), statements(b, reader)}, linked(c.Memos, alignment.Links)
	for i, link := range alignment.Links {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		left, right := &said[0][link.Left], &said[1][link.Right]
		c.Links[i] = differences(link, left, left.part(link.LeftSpan, times[0][link.Left]), right, right.part(link.RightSpan, times[1][link.Right]))
		o.Progress.Report(memo.Wording, float64(i+1)/float64(len(alignment.Links)))
	}
	answered(c.Links, said)
	c.Rows = layRows(c.Memos, c.Links)
	for i := range c.Rows {
		c.Rows[i].Turn = turnOf(c.Rows[i], c.Links)
		c.Rows[i].Topic = topicOf(c.Rows[i], c.Links, alignment.Topics)
	}
	for side, m := range c.Memos {
		c.Audits[side] = audit(m, side, c.Rows)
	}
	return c, nil
}

// answered takes from what one side alone speaks of in a link what the other speaks of in another link of the same clause.
func answered(links []Link, said [2][]statement) {
	byLeft, byRight := map[int][]int{}, map[int][]int{} // the clauses that each is linked to
	for _, l := range links {
		byLeft[l.Left], byRight[l.Right] = append(byLeft[l.Left], l.Right), append(byRight[l.Right], l.Left)
	}
	for i := range links {
		l := &links[i]
		for _, right := range byLeft[l.Left] {
			l.LeftOnly = said[1][right].silentOn(l.LeftOnly)
		}
		for _, left := range byRight[l.Right] {
			l.RightOnly = said[0][left].silentOn(l.RightOnly)
		}
	}
}

// linked counts per side and clause how many links it has.
func linked(memos [2]*memo.Memo, links []align.Link) [2][]int {
	times := [2][]int{make([]int, len(memos[0].Clauses)), make([]int, len(memos[1].Clauses))}
	for _, link := range links {
		times[0][link.Left]++
		times[1][link.Right]++
	}
	return times
}

// statement is what is known of one clause's wording, found once and used by each of its links.
type statement struct {
	clause *memo.Clause
	tokens []lexicon.Token
	hits   []lexicon.Hit
	facts  []wording.Fact
	reader *lexicon.Reader
	found  bool
}

func statements(m *memo.Memo, reader *lexicon.Reader) []statement {
	all := make([]statement, len(m.Clauses))
	for i := range all {
		all[i].clause, all[i].reader = &m.Clauses[i], reader
	}
	return all
}

// find looks up the concepts and facts of the clause, once.
func (s *statement) find() {
	if s.found {
		return
	}
	s.found = true
	s.tokens = s.reader.Tokens(s.clause.Text, s.clause.Language)
	s.hits = s.reader.Find(s.clause.Text, s.tokens, s.clause.Language)
	s.facts = wording.Facts(s.clause.Text, s.clause.Language)
}

// factsIn gives the facts that stand within a span.
func (s *statement) factsIn(span memo.Span) []wording.Fact {
	var inside []wording.Fact
	for _, f := range s.facts {
		if within(f.Span, span) {
			inside = append(inside, f)
		}
	}
	return inside
}

// hitsIn gives the concepts named within a span.
func (s *statement) hitsIn(span memo.Span) []lexicon.Hit {
	var inside []lexicon.Hit
	for _, h := range s.hits {
		if within(memo.Span{Start: s.tokens[h.First].Span.Start, End: s.tokens[h.Last].Span.End}, span) {
			inside = append(inside, h)
		}
	}
	return inside
}

// silentOn leaves of concepts those that the clause names nowhere: what another of its provisions speaks of, it speaks of.
func (s *statement) silentOn(concepts []string) []string {
	g := lexicon.Load()
	return slices.DeleteFunc(concepts, func(id string) bool {
		return slices.ContainsFunc(s.hits, func(h lexicon.Hit) bool { return g.Concepts[h.Concept].ID == id })
	})
}

// unshared leaves of concepts those whose words are not all reasons for a link: what made the pair is no side's alone, though
// the other side puts it in words that name no concept. The statement is the link's on a side.
func (s *statement) unshared(concepts []string, link align.Link, side int) []string {
	g := lexicon.Load()
	agreed := func(t lexicon.Token) bool {
		return t.Stop || slices.ContainsFunc(link.Reasons, func(r align.Reason) bool { return within(t.Span, sideOf(side, r.LeftSpan, r.RightSpan)) })
	}
	return slices.DeleteFunc(concepts, func(id string) bool {
		return slices.ContainsFunc(s.hits, func(h lexicon.Hit) bool {
			return g.Concepts[h.Concept].ID == id && !slices.ContainsFunc(s.tokens[h.First:h.Last+1], func(t lexicon.Token) bool { return !agreed(t) })
		})
	})
}

// passage gives the part of the clause within a span, with the concepts it names.
func (s *statement) passage(span memo.Span) wording.Passage {
	p := wording.Passage{Text: s.clause.Text, Language: s.clause.Language, Tokens: s.tokens, Hits: s.hitsIn(span)}
	for _, proposition := range propositions(s.clause) {
		if within(proposition, span) {
			p.Provisions = append(p.Provisions, proposition)
		}
	}
	return p
}

func within(inner, outer memo.Span) bool { return inner.Start >= outer.Start && inner.End <= outer.End }

// part gives the part of the clause that a link has to answer for: its provision, or all of a clause that no other link
// speaks for, lest a fact outside the provision be told nowhere.
func (s *statement) part(provision memo.Span, links int) memo.Span {
	if links == 1 {
		return memo.Span{End: len(s.clause.Text)}
	}
	return provision
}

// differences says what differs between the parts of two clauses that a link joins: facts and concepts in any languages,
// words only where both sides are in one.
func differences(link align.Link, left *statement, ofLeft memo.Span, right *statement, ofRight memo.Span) Link {
	left.find()
	right.find()
	out := Link{Link: link, Facts: wording.CompareFacts(left.factsIn(ofLeft), right.factsIn(ofRight))}
	out.Renumbered = link.Relation != align.Related && renumbered(left.clause.Label, right.clause.Label)
	a, b := left.passage(ofLeft), right.passage(ofRight)
	out.Shared, out.LeftOnly, out.RightOnly = wording.Concepts(a.Hits, b.Hits)
	out.LeftOnly = right.silentOn(left.unshared(out.LeftOnly, link, 0))
	out.RightOnly = left.silentOn(right.unshared(out.RightOnly, link, 1))
	if out.Opposed = wording.Oppositions(a, b); len(out.Opposed) > 0 {
		out.Stance = wording.PossiblyOpposite
	}
	out.Turn = wording.TurnOf(a, b)
	if left.clause.Language == right.clause.Language && left.clause.Language != memo.Unknown {
		out.Diff = wording.Diff(left.clause.Text, right.clause.Text)
	}
	return out
}

// turnOf gives what a row turns on: what the strongest of its links does that turns on an issue. A row that says the same
// on both sides turns on nothing.
func turnOf(row Row, links []Link) wording.Turn {
	if row.Kind == DifferRow {
		for _, k := range row.Links {
			if links[k].Turn.Issue != "" {
				return links[k].Turn
			}
		}
	}
	return wording.Turn{}
}

// renumbered says whether two labels number a clause otherwise; other marks around one number («1.» and «1)») do not,
// and a bullet is no number.
func renumbered(left, right string) bool {
	mark := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	a, b := strings.TrimFunc(left, mark), strings.TrimFunc(right, mark)
	return a != "" && b != "" && !strings.EqualFold(a, b)
}

// topicOf gives the topic of a row: that of the issue it turns on, else that of its strongest link's left clause, else that
// of the first clause it holds that has one.
func topicOf(row Row, links []Link, topics [2][]string) string {
	g := lexicon.Load()
	if i, ok := g.Issue(row.Turn.Issue); ok {
		return g.Issues[i].Topic
	}
	if len(row.Links) > 0 {
		best := links[row.Links[0]]
		for _, topic := range []string{topics[0][best.Left], topics[1][best.Right]} {
			if topic != "" {
				return topic
			}
		}
	}
	for side, cell := range row.Cells {
		for _, c := range cell.Clauses {
			if topics[side][c] != "" {
				return topics[side][c]
			}
		}
	}
	return ""
}
