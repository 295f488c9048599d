package lexicon

import (
	"cmp"
	"slices"
	"strings"

	"parley/importer/memo"
)

// Hint says that a word stands in phrases that name a concept. It does not say that the concept is meant: "border" alone
// hints at border guards and at customs as well.
type Hint struct {
	Concept int     // index in Glossary.Concepts
	Share   float64 // of all that the word hints at; the shares of a word are 1 together
}

// hints is what words of patterns hint at.
type hints struct {
	byAsk   map[memo.Language][][]Hint // per number of an ask; the shares are sums over phrases, in which each word has its part
	breadth []float64                  // per concept: the share of all words of phrases that stand in those which name it
}

// Hints gives what a word, folded, hints at in a language, in order of the concepts; nil for a word that stands in no
// phrase.
func (g *Glossary) Hints(fold string, language memo.Language) []Hint {
	byAsk := g.hinted().byAsk[language]
	if byAsk == nil {
		return nil
	}
	var all []Hint
	add := func(word string) {
		for _, ask := range g.asks.answered(word, formOf(word, language), true) {
			all = append(all, byAsk[ask]...)
		}
	}
	add(fold)
	if strings.IndexByte(fold, hyphen) >= 0 {
		for part := range strings.SplitSeq(fold, string(hyphen)) {
			add(part)
		}
	}
	return shared(all)
}

// Breadth is the share of all words of phrases that stand in those which name a concept, 0 for a concept without phrases.
// What many words hint at tells less.
func (g *Glossary) Breadth(concept int) float64 { return g.hinted().breadth[concept] }

// shared sums hints by concept and makes shares of the sums.
func shared(all []Hint) []Hint {
	all = summed(all)
	sum := 0.0
	for _, h := range all {
		sum += h.Share
	}
	for i := range all {
		all[i].Share /= sum
	}
	return all
}

// hint gathers what the words of all phrases hint at. A phrase of two words says half as much of each.
func (g *Glossary) hint() *hints {
	h := &hints{byAsk: map[memo.Language][][]Hint{}, breadth: make([]float64, len(g.Concepts))}
	for from := 0; from < len(g.patterns); {
		number := g.patterns[from].phrase
		var words []int32 // what the words of the phrase ask that say something, in any of its patterns
		for ; from < len(g.patterns) && g.patterns[from].phrase == number; from++ {
			for _, s := range g.patterns[from].slots {
				if !slices.Contains(words, s.ask) && !stopWord(Fold(strings.TrimRight(g.words[s.written], "*!")), g.phrases[number].language) {
					words = append(words, s.ask)
				}
			}
		}
		p := g.phrases[number]
		if p.veto {
			continue
		}
		byAsk := h.byAsk[p.language]
		if byAsk == nil {
			byAsk = make([][]Hint, g.asks.given)
			h.byAsk[p.language] = byAsk
		}
		for _, ask := range words {
			byAsk[ask] = append(byAsk[ask], Hint{p.concept, 1 / float64(len(words))})
		}
	}
	total := 0.0
	for _, byAsk := range h.byAsk {
		for ask, list := range byAsk {
			byAsk[ask] = summed(list)
			for _, hint := range byAsk[ask] {
				h.breadth[hint.Concept]++
			}
			if len(list) > 0 {
				total++
			}
		}
	}
	for i := range h.breadth {
		h.breadth[i] /= max(1, total)
	}
	return h
}

// summed sums hints by concept.
func summed(all []Hint) []Hint {
	slices.SortStableFunc(all, func(a, b Hint) int { return cmp.Compare(a.Concept, b.Concept) })
	n := 0
	for _, h := range all {
		if n > 0 && all[n-1].Concept == h.Concept {
			all[n-1].Share += h.Share
			continue
		}
		all[n] = h
		n++
	}
	return all[:n:n]
}
