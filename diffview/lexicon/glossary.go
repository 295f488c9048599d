package lexicon

import "parley/importer/memo"

// Glossary is what Parley knows of peace talks: concepts, the topics they belong to, and the phrases that name them in
// three languages. It is not changed after it was parsed and may be used by several goroutines.
type Glossary struct {
	Concepts []Concept
	Topics   []Topic
	Issues   []Issue
	Own      []string // names of a delegate's own files that were merged, without their folders

	patterns []pattern
	phrases  []phrase
	words    []string // of patterns, as written
	asks     asks
	hides    [][]int // per concept: the concepts whose hits inside a hit of it do not count
	light    []bool  // per concept: a common word of a general topic, not worth a mention beside a phrase it is part of
	indexes  map[memo.Language]*index
	byID     map[string]int
	topicAt  map[string]int
	issueAt  map[string]int
	denies   map[int]bool // concepts that turn a sentence round: to refuse, to prohibit
	clues    [][]clue     // per concept: the conditions to ask where it is named

	conditions int           // of all issues
	hinted     func() *hints // gathered when first asked for
}

// Concept finds a concept's index by its id.
func (g *Glossary) Concept(id string) (int, bool) {
	i, ok := g.byID[id]
	return i, ok
}

// Issue finds an issue's index by its id.
func (g *Glossary) Issue(id string) (int, bool) {
	i, ok := g.issueAt[id]
	return i, ok
}

// Denies says whether a concept turns a sentence round: to refuse, to prohibit.
func (g *Glossary) Denies(concept int) bool { return g.denies[concept] }

// Name says what a concept, a topic or an issue is called in a language of the interface; an unknown id is its own name,
// so that it is seen.
func (g *Glossary) Name(id string, language memo.Language) string {
	if i, ok := g.byID[id]; ok {
		return g.Concepts[i].Name[language]
	}
	if i, ok := g.topicAt[id]; ok {
		return g.Topics[i].Name[language]
	}
	if i, ok := g.issueAt[id]; ok {
		return g.Issues[i].Name[language]
	}
	return id
}

// Topic names the topic that hits speak of most: the one with the greatest sum of weights, where a concept named again
// counts a quarter. General topics do not count; of equals the one named first wins. No topic is "".
func (g *Glossary) Topic(hits []Hit) string {
	sums := make([]float64, len(g.Topics))
	seen := room(len(g.Concepts))
	for _, hit := range hits {
		c := &g.Concepts[hit.Concept]
		weight := c.Weight
		if seen.has(hit.Concept) {
			weight /= 4
		}
		seen.add(hit.Concept)
		sums[g.topicAt[c.Topic]] += weight
	}
	best := -1
	for _, hit := range hits {
		topic := g.topicAt[g.Concepts[hit.Concept].Topic]
		if !g.Topics[topic].General && (best < 0 || sums[topic] > sums[best]) {
			best = topic
		}
	}
	if best < 0 {
		return ""
	}
	return g.Topics[best].ID
}
