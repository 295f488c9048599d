package align

import (
	"slices"

	"parley/diffview/lexicon"
	"parley/importer/memo"
)

// topics names for each clause of a draft the topic that it speaks of most; where it names none, the topic of what
// stands above it. What opens the draft speaks of all of it and has none.
func topics(d *draft, glossary *lexicon.Glossary) []string {
	all := make([]string, len(d.clauses))
	share(len(all), func(from, to int) {
		for i := max(from, d.opening); i < to; i++ {
			c := &d.clauses[i]
			all[i] = glossary.Topic(c.hits)
			if all[i] == "" {
				all[i] = glossary.Topic(d.contexts[c.context].hits)
			}
		}
	})
	return all
}

// opening counts the clauses at the head of a memo that are its title and its preamble; none where most of it stands
// there, for then it is no preamble.
func opening(m *memo.Memo) int {
	n := slices.IndexFunc(m.Clauses, func(c memo.Clause) bool { return c.Kind != memo.Heading && c.Kind != memo.Preamble })
	for n > 0 && m.Clauses[n-1].Kind == memo.Heading && m.Clauses[n-1].Text != m.Title {
		n-- // a heading of the first part
	}
	if 2*n > len(m.Clauses) {
		return 0
	}
	return max(n, 0)
}
