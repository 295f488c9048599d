package wording

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"parley/diffview/lexicon"
	"parley/importer/memo"
)

// anyone are the concepts of actors that name no one in particular; «сторона» and «государство» are no facts.
var anyone = set("parties states citizens authorities organisations")

// several are concepts of places and actors that stand for many: which one is meant tells names.txt alone.
var several = set(`gulf-states european-powers poland-neighbours baltic-states caucasus-asia global-south east-asia iran-mideast canada
	summit-places lviv-west poltava-centre kursk-belgorod turkish-straits border-regions settlements-villages`)

// named reads the places and actors of names.txt, whose values are their ids there, and those of the glossary, a
// delegate's own ones among them, whose values are the ids of their concepts.
func (s *scanner) named() []Fact {
	found, taken := s.names()
	for _, f := range found {
		taken = append(taken, f.Span)
	}
	glossary := lexicon.Load()
	kinds := map[string]FactKind{"places": PlaceName, "actors": Actor}
	tokens := lexicon.Tokens(s.text, s.language)
	for _, hit := range glossary.Find(s.text, tokens, s.language) {
		concept := glossary.Concepts[hit.Concept]
		kind, ok := kinds[concept.Topic]
		if !ok || anyone[concept.ID] || several[concept.ID] {
			continue
		}
		span := memo.Span{Start: tokens[hit.First].Span.Start, End: tokens[hit.Last].Span.End}
		if !strings.ContainsFunc(span.Of(s.text), unicode.IsUpper) {
			continue // «приграничье», "the settlements" name no place
		}
		if slices.ContainsFunc(taken, func(t memo.Span) bool { return t.Start < span.End && span.Start < t.End }) {
			continue
		}
		found = append(found, Fact{Kind: kind, Value: concept.ID, Text: span.Of(s.text), Span: span})
	}
	return found
}

// Concepts tells which concepts two texts share and which only one of them names, by their ids, the weightiest first.
// Concepts of general topics, which no clause is about, are left out; of those that one text names alone also the light
// ones, and those that are but part of what is named («armed forces» in a ceiling on the armed forces): that one side says
// "territory" is no difference.
func Concepts(left, right []lexicon.Hit) (shared, leftOnly, rightOnly []string) {
	glossary := lexicon.Load()
	a, b := special(glossary, left), special(glossary, right)
	for _, i := range a {
		if id := glossary.Concepts[i].ID; slices.Contains(b, i) {
			shared = append(shared, id)
		} else if stands(glossary, left, i) {
			leftOnly = append(leftOnly, id)
		}
	}
	for _, i := range b {
		if !slices.Contains(a, i) && stands(glossary, right, i) {
			rightOnly = append(rightOnly, glossary.Concepts[i].ID)
		}
	}
	return shared, leftOnly, rightOnly
}

// leastAlone is the weight of concepts that are worth telling though the other text does not name them.
const leastAlone = 0.8

// stands says whether a concept is worth telling by itself: of some weight, and named somewhere outside of another's name.
func stands(glossary *lexicon.Glossary, hits []lexicon.Hit, concept int) bool {
	return glossary.Concepts[concept].Weight >= leastAlone && slices.ContainsFunc(hits, func(x lexicon.Hit) bool {
		return x.Concept == concept && !slices.ContainsFunc(hits, func(y lexicon.Hit) bool {
			return y.Concept != concept && !isGeneral(glossary, y.Concept) && y.First <= x.First && x.Last <= y.Last && y.Last-y.First > x.Last-x.First
		})
	})
}

// special gives the concepts of hits that are of no general topic, each once, the weightiest first.
func special(glossary *lexicon.Glossary, hits []lexicon.Hit) []int {
	var concepts []int
	for _, hit := range hits {
		if !slices.Contains(concepts, hit.Concept) && !isGeneral(glossary, hit.Concept) {
			concepts = append(concepts, hit.Concept)
		}
	}
	slices.SortFunc(concepts, func(i, j int) int {
		return cmp.Or(cmp.Compare(glossary.Concepts[j].Weight, glossary.Concepts[i].Weight), cmp.Compare(i, j))
	})
	return concepts
}

func isGeneral(glossary *lexicon.Glossary, concept int) bool {
	topic := glossary.Concepts[concept].Topic
	return slices.ContainsFunc(glossary.Topics, func(t lexicon.Topic) bool { return t.ID == topic && t.General })
}
