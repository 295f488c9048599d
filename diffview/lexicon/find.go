package lexicon

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"parley/importer/memo"
)

// Between two words of a pattern may stand so many others: maxGap that count and, function words included, maxReach.
const (
	maxGap   = 2
	maxReach = 4
)

// maxSlots is the greatest number of words in a pattern; with the gaps between them they fit the bits of a match.
const maxSlots = 8

// word is a term at its place in a text.
type word struct {
	*term
	token int
	stop  bool
	fresh bool // a new sentence or item begins here; no phrase reaches over that
}

// match is a hit with the tokens that its pattern took, counted from the first, one bit each; those in its gaps are not
// among them.
type match struct {
	Hit
	taken uint64
}

// Find gives the places where a text names concepts, in order of their first token, longer ones first. tokens are those
// that Tokens made of text in language.
//
// Of overlapping hits of one concept the longest stays. A hit that a veto phrase of its concept overlaps is dropped. So
// is one all of whose words a longer hit took, if that one's concept hides it or its own is a light word of a general
// topic: where a drafter writes "cease hostilities", "cease" says nothing more.
func (g *Glossary) Find(text string, tokens []Token, language memo.Language) []Hit {
	return g.Reader().Find(text, tokens, language)
}

// Find is as [Glossary.Find].
func (r *Reader) Find(text string, tokens []Token, language memo.Language) []Hit {
	words := r.wordsOf(text, tokens, language)
	for _, w := range words {
		for _, ask := range w.answers {
			r.present.add(int(ask))
		}
	}
	r.matches, r.vetoes = r.matches[:0], r.vetoes[:0]
	for i := range words {
		if words[i].index != nil {
			r.match(words, i)
		}
	}
	for _, w := range words {
		for _, ask := range w.answers {
			r.present.remove(int(ask))
		}
	}
	return r.g.settle(r.matches, r.vetoes)
}

// match notes the patterns that hold from words[i] on.
func (r *Reader) match(words []word, i int) {
	for _, ask := range words[i].answers {
		for _, s := range words[i].index.of(ask) {
			if s.second >= 0 && !r.present.has(int(s.second)) {
				continue
			}
			p := &r.g.patterns[s.pattern]
			hit, taken, ok := p.at(words, i)
			if !ok {
				continue
			}
			of := &r.g.phrases[p.phrase]
			hit.Concept = of.concept
			if of.veto {
				r.vetoes = append(r.vetoes, match{hit, taken})
			} else {
				r.matches = append(r.matches, match{hit, taken})
			}
		}
	}
}

// at holds p against the words from words[i] on, and gives the tokens from first to last and those that it took.
func (p *pattern) at(words []word, i int) (h Hit, taken uint64, ok bool) {
	var places [maxSlots]int
	if !placed(words, i, p.slots, places[:]) {
		return h, 0, false
	}
	h.First = words[i].token
	for _, place := range places[:len(p.slots)] {
		h.Last = words[place].token
		taken |= 1 << (h.Last - h.First)
	}
	return h, taken, true
}

// placed finds the nearest words from words[at] on that the slots accept and writes down where they stand.
func placed(words []word, at int, slots []slot, places []int) bool {
	if !slices.Contains(words[at].answers, slots[0].ask) {
		return false
	}
	places[0] = at
	if len(slots) == 1 {
		return true
	}
	gap := 0
	for next := at + 1; next < len(words) && next <= at+1+maxReach && gap <= maxGap && !words[next].fresh; next++ {
		if placed(words, next, slots[1:], places[1:]) {
			return true
		}
		if slots[1].tight {
			break
		}
		if !words[next].stop {
			gap++
		}
	}
	return false
}

// settle drops what does not count and puts the rest in order.
func (g *Glossary) settle(matches, vetoes []match) []Hit {
	slices.SortFunc(matches, func(a, b match) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(b.Last, a.Last), cmp.Compare(a.Concept, b.Concept), cmp.Compare(b.taken, a.taken))
	})
	dropped := make([]bool, len(matches))
	for i, m := range matches {
		dropped[i] = slices.ContainsFunc(vetoes, func(v match) bool { return v.Concept == m.Concept && overlap(v.Hit, m.Hit) })
	}
	for i, m := range matches {
		for j, other := range matches {
			if i == j || dropped[i] || dropped[j] || !overlap(m.Hit, other.Hit) {
				continue
			}
			if other.Concept == m.Concept {
				dropped[i] = length(other.Hit) > length(m.Hit) || length(other.Hit) == length(m.Hit) && j < i
			} else {
				dropped[i] = g.swallows(other, m)
			}
		}
	}
	var hits []Hit
	for i, m := range matches {
		if !dropped[i] {
			hits = append(hits, m.Hit)
		}
	}
	return hits
}

// swallows says whether big took every word of small, and more, and small does not count then.
func (g *Glossary) swallows(big, small match) bool {
	if small.First < big.First || small.Last > big.Last {
		return false
	}
	taken := small.taken << (small.First - big.First)
	if taken&^big.taken != 0 {
		return false
	}
	return slices.Contains(g.hides[big.Concept], small.Concept) || taken != big.taken && g.light[small.Concept]
}

func overlap(a, b Hit) bool { return a.First <= b.Last && b.First <= a.Last }

func length(h Hit) int { return h.Last - h.First }

// parted says whether what stands between two words ends a sentence or an item. A full stop does only before a capital,
// for it also ends abbreviations («ст. 5»).
func parted(text string, from, to int) bool {
	between := text[from:to]
	if between == " " {
		return false
	}
	if strings.ContainsAny(between, ";:!?•\n") {
		return true
	}
	if strings.IndexByte(between, '.') < 0 {
		return false
	}
	for _, r := range text[to:] {
		return unicode.IsUpper(r)
	}
	return false
}

// languageOf gives the language in whose patterns a word is looked up: language, unless the word's script is another.
func languageOf(fold string, language memo.Language) memo.Language {
	if fold == "" || fold[0] >= '0' && fold[0] <= '9' {
		return language
	}
	cyrillic := fold[0] >= 0xD0 && fold[0] <= 0xD4
	switch {
	case cyrillic && language == memo.English:
		return memo.Russian
	case !cyrillic && language != memo.English:
		return memo.English
	}
	return language
}

// guess tells the language of tokens by the letters and endings that only one of the three has.
func guess(tokens []Token) memo.Language {
	language := memo.English
	for _, token := range tokens {
		if strings.ContainsAny(token.Fold, "іїєґ") || strings.Contains(token.Fold, "ння") || strings.Contains(token.Fold, "ськ") {
			return memo.Ukrainian
		}
		if strings.ContainsAny(token.Fold, "аеиоуыэюя") {
			language = memo.Russian
		}
	}
	return language
}
