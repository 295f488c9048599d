package align

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"parley/diffview/lexicon"
	"parley/importer/memo"
)

// draft is one memo made ready for scoring.
type draft struct {
	clauses  []clause
	contexts []above // what stands above clauses
	vocab    vocabulary
	known    *knowledge
	opening  int // how many clauses at its head are its title and its preamble
}

// clause is one clause of a draft with its tokens and what it speaks of.
type clause struct {
	text       string
	label      string   // as printed
	fold       string   // for telling whether two clauses are the same
	forms      []string // its words and numbers as they stand, folded, in alphabetical order
	kind       memo.Kind
	language   memo.Language
	tokens     []lexicon.Token
	ids        []int32 // per token: which content word of the draft's vocabulary it is, −1 if none
	hits       []lexicon.Hit
	whole      passage
	provisions []passage // at least one; one with the span of the text where the clause makes one proposition
	title      memo.Span // what it is titled in its own text; empty if nothing
	context    int       // index in draft.contexts
}

// above is what stands above clauses: headings, and the clause they belong to.
type above struct {
	passage
	hits []lexicon.Hit
}

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
	weight float64 // how much it says: rarity in its draft
	under  []int32 // concepts it helps to name
	titled bool    // it stands in a run-in title
}

// concept is a concept that a passage names.
type concept struct {
	id     int32   // in the glossary
	weight float64 // prior × rarity in both drafts
	titled bool    // it stands in a run-in title
}

// vocabulary is the set of distinct content words of a draft.
type vocabulary struct {
	entries []entry
	ids     map[entry]int32
	counts  []int  // in how many clauses each stands
	light   []bool // whether each stands in any clause of any draft
	fields  []fieldSet
}

// entry is a distinct word: a stem in a language.
type entry struct {
	stem     string
	language memo.Language
}

// prepare reads a memo's clauses. Weights are put in by weigh, once both drafts are there.
func prepare(m *memo.Memo, k *knowledge) *draft {
	d := &draft{clauses: make([]clause, len(m.Clauses)), vocab: vocabulary{ids: map[entry]int32{}}, known: k, opening: opening(m)}
	share(len(m.Clauses), func(from, to int) {
		reader := k.glossary.Reader()
		for i, c := range m.Clauses[from:to] {
			language := c.Language
			if language == memo.Unknown {
				language = m.Language
			}
			tokens := reader.Tokens(c.Text, language)
			d.clauses[from+i] = clause{
				text: c.Text, label: c.Label, title: c.RunIn, fold: lexicon.Fold(c.Text), forms: forms(tokens), kind: c.Kind, language: language,
				tokens: tokens, hits: k.find(reader, c.Text, tokens, language),
			}
		}
	})
	d.vocab.fill(d.clauses)
	share(len(d.clauses), func(from, to int) {
		for i := from; i < to; i++ {
			c := &d.clauses[i]
			c.ids = d.vocab.of(c.tokens, c.language)
			c.whole = d.passage(c, memo.Span{End: len(c.text)})
			if len(m.Clauses[i].Provisions) < 2 || k.w.partShare == 0 {
				c.provisions = []passage{c.whole}
				continue
			}
			for _, span := range m.Clauses[i].Provisions {
				c.provisions = append(c.provisions, d.passage(c, span))
			}
		}
	})
	d.place(m)
	return d
}

// fill takes the distinct content words of all clauses in, in alphabetical order, so that ids do not depend on which
// clause comes first.
func (v *vocabulary) fill(clauses []clause) {
	seen := map[entry]int{}
	for _, c := range clauses {
		in := map[entry]bool{}
		for _, t := range c.tokens {
			if e := (entry{t.Stem, c.language}); content(t) && !in[e] {
				in[e] = true
				seen[e]++
			}
		}
	}
	for e := range seen {
		v.entries = append(v.entries, e)
	}
	slices.SortFunc(v.entries, func(a, b entry) int {
		return cmp.Or(strings.Compare(a.stem, b.stem), strings.Compare(string(a.language), string(b.language)))
	})
	v.counts, v.light, v.fields = make([]int, len(v.entries)), make([]bool, len(v.entries)), make([]fieldSet, len(v.entries))
	for i, e := range v.entries {
		v.light[i] = light()[e]
		v.fields[i] = everyday()[e].fields
		v.ids[e] = int32(i)
		v.counts[i] = seen[e]
	}
}

// of names the content word that each token is, −1 for none.
func (v *vocabulary) of(tokens []lexicon.Token, language memo.Language) []int32 {
	ids := make([]int32, len(tokens))
	for n, t := range tokens {
		ids[n] = -1
		if content(t) {
			if id, ok := v.ids[entry{t.Stem, language}]; ok {
				ids[n] = id
			}
		}
	}
	return ids
}

// forms gives the folded forms of tokens in alphabetical order.
func forms(tokens []lexicon.Token) []string {
	all := make([]string, len(tokens))
	for i, t := range tokens {
		all[i] = t.Fold
	}
	slices.Sort(all)
	return all
}

// content says whether a token is a word that says something.
func content(t lexicon.Token) bool { return !t.Stop && len(t.Stem) > 1 && !number(t) }

// number says whether a token begins with a digit.
func number(t lexicon.Token) bool { return len(t.Fold) > 0 && t.Fold[0] >= '0' && t.Fold[0] <= '9' }

// passage gathers what stands within span of a clause.
func (d *draft) passage(c *clause, span memo.Span) passage {
	p := passage{span: span, language: c.language, numbers: numbers(c, span)}
	under := map[int32][]int32{}
	var within []lexicon.Hit
	for _, h := range c.hits {
		if c.tokens[h.First].Span.Start < span.Start || c.tokens[h.Last].Span.End > span.End {
			continue
		}
		within = append(within, h)
		id := int32(h.Concept)
		titled := c.tokens[h.Last].Span.End <= c.title.End
		p.concepts = append(p.concepts, concept{id: id, titled: titled})
		if topic := d.known.topics[id]; topic >= 0 {
			p.concepts = append(p.concepts, concept{id: topic, titled: titled})
		}
		p.fields.join(d.known.fields[id])
		for _, w := range c.ids[h.First : h.Last+1] {
			if w >= 0 {
				under[w] = append(under[w], id)
			}
		}
	}
	for _, h := range d.known.glossary.FindIssues(within) {
		p.concepts = append(p.concepts, concept{id: d.known.issue(h.Issue)})
	}
	for n, t := range c.tokens {
		if id := c.ids[n]; id >= 0 && t.Span.Start >= span.Start && t.Span.End <= span.End {
			p.fields.join(d.vocab.fields[id])
			p.words = append(p.words, word{id: id, under: under[id], titled: t.Span.End <= c.title.End})
		}
	}
	slices.SortStableFunc(p.concepts, func(a, b concept) int { return cmp.Compare(a.id, b.id) })
	p.concepts = slices.CompactFunc(p.concepts, func(a, b concept) bool { return a.id == b.id })
	slices.SortStableFunc(p.words, func(a, b word) int { return cmp.Compare(a.id, b.id) })
	p.words = slices.CompactFunc(p.words, func(a, b word) bool { return a.id == b.id })
	return p
}

// place finds what stands above each clause: its headings, and the clause it belongs to. Clauses with the same above
// them share one context.
func (d *draft) place(m *memo.Memo) {
	known := map[string]int{}
	reader := d.known.glossary.Reader()
	for i, c := range m.Clauses {
		text := strings.Join(c.Path, ". ")
		if p := c.Parent; p >= 0 && p < i && m.Clauses[p].Kind != memo.Heading {
			text += ". " + m.Clauses[p].Text
		}
		language := d.clauses[i].language
		key := string(language) + text
		at, ok := known[key]
		if !ok {
			tokens := reader.Tokens(text, language)
			c := clause{text: text, language: language, tokens: tokens, ids: d.vocab.of(tokens, language), hits: d.known.find(reader, text, tokens, language)}
			at = len(d.contexts)
			known[key] = at
			d.contexts = append(d.contexts, above{d.passage(&c, memo.Span{End: len(text)}), c.hits})
		}
		d.clauses[i].context = at
	}
}

// weigh puts the weights of words and concepts into both drafts: what stands in few clauses says more.
func weigh(a, b *draft) {
	total := len(a.clauses) + len(b.clauses)
	k := a.known
	counts := make([]int, len(k.weights))
	for _, d := range []*draft{a, b} {
		for i := range d.clauses {
			for _, c := range d.clauses[i].whole.concepts {
				counts[c.id]++
			}
		}
	}
	for _, d := range []*draft{a, b} {
		each := func(p *passage) {
			p.mass = 0
			for i := range p.concepts {
				c := &p.concepts[i]
				c.weight = k.weights[c.id] * (k.w.steadfast + (1-k.w.steadfast)*rarity(counts[c.id], total))
				if c.titled {
					c.weight *= 1 + k.w.titleExtra
				}
				p.mass += c.weight
			}
			for i := range p.words {
				w := &p.words[i]
				w.weight = rarity(d.vocab.counts[w.id], len(d.clauses))
				if d.vocab.light[w.id] {
					w.weight *= k.w.light
				}
				if w.titled {
					w.weight *= 1 + k.w.titleExtra
				}
				if len(w.under) == 0 {
					p.mass += k.w.wordShare * w.weight
				}
			}
		}
		for i := range d.clauses {
			c := &d.clauses[i]
			each(&c.whole)
			for k := range c.provisions {
				each(&c.provisions[k])
			}
		}
		for i := range d.contexts {
			each(&d.contexts[i].passage)
		}
	}
}

// rarity is 1 for what stands in one of many clauses and falls to 0 for what stands in all.
func rarity(count, total int) float64 {
	return math.Log(float64(total+1)/float64(max(count, 1))) / math.Log(float64(total+1))
}
