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

// word is what patterns are held against: a token, or one part of a hyphenated one.
type word struct {
	fold, stem string
	token      int
	caps       bool // in capitals as printed
	stop       bool
	fresh      bool // a new sentence or item begins here; no phrase reaches over that
	language   memo.Language
}

// Find gives the places where a text names concepts, in order of their first token, longer ones first. tokens are those
// that Tokens made of text in language.
//
// Of overlapping hits of one concept the longest stays. A hit that a veto phrase of its concept overlaps is dropped, and
// so is one inside a hit of a concept that hides it.
func (g *Glossary) Find(text string, tokens []Token, language memo.Language) []Hit {
	words := wordsOf(text, tokens, language)
	var hits, vetoes []Hit
	var patterns []int
	for i := range words {
		x := g.indexes[words[i].language]
		if x == nil {
			continue
		}
		patterns = x.starting(&words[i], patterns[:0])
		for _, n := range patterns {
			p := &g.patterns[n]
			last := matchFrom(words, i, p.slots)
			if last < 0 {
				continue
			}
			hit := Hit{Concept: p.concept, First: words[i].token, Last: words[last].token}
			if p.veto {
				vetoes = append(vetoes, hit)
			} else {
				hits = append(hits, hit)
			}
		}
	}
	return g.settle(hits, vetoes)
}

// matchFrom gives the index of the last word of the shortest run from words[at] that the slots accept, -1 for none.
func matchFrom(words []word, at int, slots []slot) int {
	if !slots[0].accepts(&words[at]) {
		return -1
	}
	if len(slots) == 1 {
		return at
	}
	gap := 0
	for next := at + 1; next < len(words) && next <= at+1+maxReach && gap <= maxGap && !words[next].fresh; next++ {
		if last := matchFrom(words, next, slots[1:]); last >= 0 {
			return last
		}
		if slots[1].tight {
			break
		}
		if !words[next].stop {
			gap++
		}
	}
	return -1
}

// settle drops what does not count and puts the rest in order.
func (g *Glossary) settle(hits, vetoes []Hit) []Hit {
	slices.SortFunc(hits, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(b.Last, a.Last), cmp.Compare(a.Concept, b.Concept))
	})
	hits = slices.Compact(hits)
	dropped := make([]bool, len(hits))
	for i, hit := range hits {
		dropped[i] = slices.ContainsFunc(vetoes, func(v Hit) bool { return v.Concept == hit.Concept && overlap(v, hit) })
	}
	for i, hit := range hits {
		for j := range hits {
			if i == j || dropped[i] || dropped[j] {
				continue
			}
			other := hits[j]
			switch {
			case other.Concept == hit.Concept:
				dropped[i] = overlap(hit, other) && (length(other) > length(hit) || length(other) == length(hit) && j < i)
			case other.First <= hit.First && hit.Last <= other.Last:
				dropped[i] = slices.Contains(g.hides[other.Concept], hit.Concept)
			}
		}
	}
	kept := hits[:0]
	for i, hit := range hits {
		if !dropped[i] {
			kept = append(kept, hit)
		}
	}
	return kept
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
