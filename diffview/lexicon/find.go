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

// word is what patterns are held against: a token, or one part of a hyphenated one.
type word struct {
	fold, stem string
	token      int
	caps       bool // in capitals as printed
	stop       bool
	fresh      bool // a new sentence or item begins here; no phrase reaches over that
	language   memo.Language
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
	words := wordsOf(text, tokens, language)
	var matches, vetoes []match
	var patterns []int
	for i := range words {
		x := g.indexes[words[i].language]
		if x == nil {
			continue
		}
		patterns = x.starting(&words[i], patterns[:0])
		for _, n := range patterns {
			p := &g.patterns[n]
			m, ok := p.at(words, i)
			switch {
			case !ok:
			case p.veto:
				vetoes = append(vetoes, m)
			default:
				matches = append(matches, m)
			}
		}
	}
	return g.settle(matches, vetoes)
}

// at holds p against the words from words[i] on.
func (p *pattern) at(words []word, i int) (match, bool) {
	var places [maxSlots]int
	if !placed(words, i, p.slots, places[:]) {
		return match{}, false
	}
	m := match{Hit: Hit{Concept: p.concept, First: words[i].token}}
	for _, place := range places[:len(p.slots)] {
		m.Last = words[place].token
		m.taken |= 1 << (m.Last - m.First)
	}
	return m, true
}

// placed finds the nearest words from words[at] on that the slots accept and writes down where they stand.
func placed(words []word, at int, slots []slot, places []int) bool {
	if !slots[0].accepts(&words[at]) {
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

// wordsOf prepares tokens for matching. A word in the other script is looked up in a language that has that script.
func wordsOf(text string, tokens []Token, language memo.Language) []word {
	if language == memo.Unknown {
		language = guess(tokens)
	}
	words := make([]word, 0, len(tokens)+4)
	end := 0
	for i := range tokens {
		token := &tokens[i]
		w := word{fold: token.Fold, stem: token.Stem, token: i, stop: token.Stop, language: language, fresh: parted(text, end, token.Span.Start)}
		end = token.Span.End
		if language == memo.English {
			w.stem = inflected(token.Fold)
		}
		if spoken := languageOf(token.Fold, language); spoken != language {
			w.language = spoken
			w.stem = formOf(token.Fold, spoken)
		}
		raw := token.Span.Of(text)
		if strings.IndexByte(w.fold, hyphen) < 0 {
			w.caps = inCaps(raw)
			w.fold = strings.TrimSuffix(w.fold, "'s")
			words = append(words, w)
			continue
		}
		words = append(words, partsOf(w, raw)...)
	}
	return words
}

// partsOf cuts a hyphenated word.
func partsOf(w word, raw string) []word {
	raws := strings.FieldsFunc(raw, func(r rune) bool { return strings.ContainsRune(hyphens, r) })
	var parts []word
	for n, fold := range strings.Split(w.fold, string(hyphen)) {
		part := w
		part.fold = strings.TrimSuffix(fold, "'s")
		part.language = languageOf(fold, w.language)
		part.stem = formOf(fold, part.language)
		part.caps = n < len(raws) && inCaps(raws[n])
		part.fresh = w.fresh && n == 0
		parts = append(parts, part)
	}
	return parts
}

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
