package align

import (
	"cmp"
	"slices"

	"parley/diffview/lexicon"
	"parley/importer/memo"
)

// passage is a stretch of a clause that is scored on its own.
type passage struct {
	span     memo.Span
	language memo.Language
	words    []word    // distinct, in order of id
	concepts []concept // distinct, in order of id
	fields   fieldSet  // that its words and concepts belong to
	numbers  []string  // distinct, in order
	mass     float64   // what it says in all, in units of a rare word
}

// word is a content word in a passage.
type word struct {
	id     int32   // in the vocabulary of its draft
	titled bool    // it stands in a run-in title
	weight float64 // how much it says: rarity in its draft
	under  []int32 // concepts it helps to name
}

// concept is a concept that a passage names.
type concept struct {
	id     int32   // in the glossary
	titled bool    // it stands in a run-in title
	weight float64 // prior × rarity in both drafts
}

// gatherer makes passages of clauses, one after another.
type gatherer struct {
	d        *draft
	hits     []lexicon.Hit // room for those of a passage
	helping  []helping
	words    []word
	concepts []concept
}

// helping says that a word helps to name a concept.
type helping struct{ word, concept int32 }

// passage gathers what stands within span of a clause.
func (g *gatherer) passage(c *clause, span memo.Span) passage {
	g.hits, g.helping, g.words, g.concepts = g.hits[:0], g.helping[:0], g.words[:0], g.concepts[:0]
	p := passage{span: span, language: c.language, numbers: numbers(c, span)}
	for _, h := range c.hits {
		if c.tokens[h.First].Span.Start >= span.Start && c.tokens[h.Last].Span.End <= span.End {
			g.take(c, h)
			p.fields.join(g.d.known.fields[h.Concept])
		}
	}
	for _, h := range g.d.known.glossary.FindIssues(g.hits) {
		g.concepts = append(g.concepts, concept{id: g.d.known.issue(h.Issue)})
	}
	for n, t := range c.tokens {
		if id := c.ids[n]; id >= 0 && t.Span.Start >= span.Start && t.Span.End <= span.End {
			p.fields.join(g.d.vocab.known[id].fields)
			g.words = append(g.words, word{id: id, titled: t.Span.End <= c.title.End})
		}
	}
	slices.SortStableFunc(g.concepts, func(a, b concept) int { return cmp.Compare(a.id, b.id) })
	p.concepts = slices.Clone(slices.CompactFunc(g.concepts, func(a, b concept) bool { return a.id == b.id }))
	slices.SortStableFunc(g.words, func(a, b word) int { return cmp.Compare(a.id, b.id) })
	p.words = slices.Clone(slices.CompactFunc(g.words, func(a, b word) bool { return a.id == b.id }))
	g.help(p.words)
	return p
}

// take notes a hit within the passage, with its topic and its words.
func (g *gatherer) take(c *clause, h lexicon.Hit) {
	g.hits = append(g.hits, h)
	id := int32(h.Concept)
	titled := c.tokens[h.Last].Span.End <= c.title.End
	g.concepts = append(g.concepts, concept{id: id, titled: titled})
	if topic := g.d.known.topics[id]; topic >= 0 {
		g.concepts = append(g.concepts, concept{id: topic, titled: titled})
	}
	for _, w := range c.ids[h.First : h.Last+1] {
		if w >= 0 {
			g.helping = append(g.helping, helping{w, id})
		}
	}
}

// help tells the words of a passage, which are in order, what they help to name.
func (g *gatherer) help(words []word) {
	slices.SortFunc(g.helping, func(a, b helping) int { return cmp.Or(cmp.Compare(a.word, b.word), cmp.Compare(a.concept, b.concept)) })
	g.helping = slices.Compact(g.helping)
	all := make([]int32, len(g.helping))
	at := 0
	for i := range words {
		from := at
		for at < len(all) && g.helping[at].word == words[i].id {
			all[at] = g.helping[at].concept
			at++
		}
		words[i].under = all[from:at:at]
	}
}
