package comparison

import (
	"cmp"
	"slices"

	"parley/diffview/lexicon"
	"parley/importer/memo"
)

// Bearing is a proposition of a clause with the issues that it bears on.
type Bearing struct {
	Span   memo.Span // in bytes of the clause's text
	Issues []string  // ids in the glossary, the weightiest first; none where the glossary finds none
}

// Bearings gives what a clause speaks of, proposition by proposition; together these hold every word of it. An issue that
// only several of them together raise is one of each of these. A heading bears on nothing.
func Bearings(from *memo.Clause) []Bearing {
	all := make([]Bearing, 0, len(from.Provisions))
	for _, span := range propositions(from) {
		all = append(all, Bearing{Span: span})
	}
	if from.Kind == memo.Heading {
		return all
	}
	s := statement{clause: from}
	s.tokens = lexicon.Tokens(from.Text, from.Language)
	s.hits = lexicon.Load().Find(from.Text, s.tokens, from.Language)
	raise := func(hits []lexicon.Hit) {
		for _, raised := range lexicon.Load().FindIssues(hits) {
			stretch := memo.Span{Start: s.tokens[raised.First()].Span.Start, End: s.tokens[raised.Last()].Span.End}
			for i := range all {
				if stretch.Start < all[i].Span.End && all[i].Span.Start < stretch.End {
					all[i].raise(raised.Issue)
				}
			}
		}
	}
	for i := range all {
		raise(s.hitsIn(all[i].Span))
	}
	if len(all) > 1 {
		raise(s.hits)
	}
	return all
}

// raise adds an issue, by its index in the glossary.
func (b *Bearing) raise(issue int) {
	issues := lexicon.Load().Issues
	id := issues[issue].ID
	if slices.Contains(b.Issues, id) {
		return
	}
	weight := func(id string) float64 {
		at, _ := lexicon.Load().Issue(id)
		return issues[at].Weight
	}
	b.Issues = append(b.Issues, id)
	slices.SortStableFunc(b.Issues, func(x, y string) int { return cmp.Or(cmp.Compare(weight(y), weight(x)), cmp.Compare(x, y)) })
}
