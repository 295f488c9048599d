package align

import (
	"slices"
	"strings"

	"parley/diffview/lexicon"
	"parley/importer/memo"
)

// draft is one memo made ready for scoring.
type draft struct {
	clauses    []clause
	contexts   []above // what stands above clauses
	vocab      vocabulary
	known      *knowledge
	wordSenses []sense // per word of the vocabulary
	opening    int     // how many clauses at its head are its title and its preamble
}

// clause is one clause of a draft with its tokens and what it speaks of.
type clause struct {
	text       string
	label      string // as printed
	part       part
	language   memo.Language
	tokens     []lexicon.Token
	forms      []int32 // its words and numbers as they stand, folded, by a number that both drafts share, in order; nil where the other draft has no clause in its language
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

// part is what a clause is in its draft. Only like answers like: the title of a draft none of the headings in the other.
type part int

const (
	bodyPart part = iota
	headingPart
	titlePart
)

// partOf says what clause i of a memo is in it.
func (d *draft) partOf(m *memo.Memo, i int) part {
	c := &m.Clauses[i]
	switch {
	case c.Kind != memo.Heading:
		return bodyPart
	case i < d.opening && strings.Contains(m.Title, c.Text):
		return titlePart
	}
	return headingPart
}

// prepare reads a memo's clauses. Forms and weights are put in by numberForms and weigh, once both drafts are there.
func prepare(m *memo.Memo, k *knowledge) *draft {
	d := &draft{clauses: make([]clause, len(m.Clauses)), known: k, opening: opening(m)}
	share(len(m.Clauses), func(from, to int) {
		reader := k.glossary.Reader()
		for i, c := range m.Clauses[from:to] {
			language := c.Language
			if language == memo.Unknown {
				language = m.Language
			}
			tokens := reader.Tokens(c.Text, language)
			d.clauses[from+i] = clause{
				text: c.Text, label: c.Label, title: c.RunIn, part: d.partOf(m, from+i), language: language,
				tokens: tokens, hits: k.find(reader, c.Text, tokens, language),
			}
		}
	})
	d.vocab = vocabularyOf(d.clauses)
	share(len(d.clauses), func(from, to int) {
		g := gatherer{d: d}
		for i := from; i < to; i++ {
			c := &d.clauses[i]
			c.whole = g.passage(c, memo.Span{End: len(c.text)})
			if len(m.Clauses[i].Provisions) < 2 || k.w.partShare == 0 {
				c.provisions = []passage{c.whole}
				continue
			}
			c.provisions = make([]passage, len(m.Clauses[i].Provisions))
			for n, span := range m.Clauses[i].Provisions {
				c.provisions[n] = g.passage(c, span)
			}
		}
	})
	d.place(m)
	return d
}

// place finds what stands above each clause: its headings, and the clause it belongs to. Clauses with the same above
// them share one context.
func (d *draft) place(m *memo.Memo) {
	known := map[string]int{}
	reader, g := d.known.glossary.Reader(), gatherer{d: d}
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
			d.contexts = append(d.contexts, above{g.passage(&c, memo.Span{End: len(text)}), c.hits})
		}
		d.clauses[i].context = at
	}
}

// numberForms puts the forms into the clauses of two drafts that are in languages which both drafts have.
func numberForms(a, b *draft) {
	numbers, others := a.languages(), b.languages()
	for language := range numbers {
		if others[language] == nil {
			delete(numbers, language)
		}
	}
	for _, d := range []*draft{a, b} {
		for i := range d.clauses {
			c := &d.clauses[i]
			numbers, both := numbers[c.language]
			if !both {
				continue
			}
			c.forms = make([]int32, len(c.tokens))
			for n, t := range c.tokens {
				id, seen := numbers[t.Fold]
				if !seen {
					id = int32(len(numbers))
					numbers[t.Fold] = id
				}
				c.forms[n] = id
			}
			slices.Sort(c.forms)
		}
	}
}

// languages gives an empty list of forms for each language that clauses are in.
func (d *draft) languages() map[memo.Language]map[string]int32 {
	all := map[memo.Language]map[string]int32{}
	for i := range d.clauses {
		if language := d.clauses[i].language; all[language] == nil {
			all[language] = map[string]int32{}
		}
	}
	return all
}
