package align

import "parley/diffview/lexicon"

// topics names for each clause of a draft the topic that it speaks of most; where it names none, the topic of what
// stands above it.
func topics(d *draft, glossary *lexicon.Glossary) []string {
	all := make([]string, len(d.clauses))
	for i, c := range d.clauses {
		all[i] = glossary.Topic(c.hits)
		if all[i] == "" {
			all[i] = glossary.Topic(d.contexts[c.context].hits)
		}
	}
	return all
}
