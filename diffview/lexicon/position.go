package lexicon

import (
	"slices"
	"strings"

	"parley/importer/memo"
)

// Position is a way to stand on an issue: what a text says on it.
type Position struct {
	Name map[memo.Language]string // "no ceiling on the armed forces"

	holds condition
}

// negators are words that turn a sentence round.
var negators = map[memo.Language]map[string]bool{
	memo.English:   set("no not never neither nor without none nothing cannot"),
	memo.Russian:   set("не ни нет без никакой никакие никаких никакого никакому никакой никогда ничто ничего"),
	memo.Ukrainian: set("не ні ані немає нема без жодний жодна жодні жодних жодного жодної жодному жодній ніякий ніяких ніколи ніщо нічого"),
}

// unlessBefore are words before which a negator denies nothing ("not only", «не позднее»).
var unlessBefore = set("only later less more fewer earlier только позднее позже менее меньше более больше ранее тільки лише пізніше менш менше більше раніше")

// A denial reaches over so many words that count to a concept after it, and from a concept before it to one that denies
// («учения не проводятся», «передача данных прекращается»).
const (
	reachForward = 3
	reachBack    = 1
)

// doubtful are words with which it is left open what is said.
var doubtful = set("whether ли чи")

// sight is how many tokens around a stretch are read to tell what is said there.
const sight = 12

// Position gives what a text says on the issue that a hit of it raises: the first of the issue's positions that holds in
// that stretch; false where none does or where it cannot be told what is denied. hits are those that FindIssues was asked
// about.
//
// A position without "not" does not hold where something is denied in the stretch, and one with it holds only there. A
// word that denies and a concept that does (to refuse, to cease) may deny each other, and what is denied farther off in
// the sentence may turn it round as well: then no position is taken.
func (g *Glossary) Position(h IssueHit, text string, tokens []Token, hits []Hit, language memo.Language) (Position, bool) {
	if language == memo.Unknown {
		language = guess(tokens)
	}
	d := denial{g, h, text, tokens, nil}
	from, to := d.sentence()
	present := map[int]bool{}
	for _, x := range hits {
		if x.First >= from && x.Last <= to {
			d.near = append(d.near, x)
			present[x.Concept] = true
		}
	}
	word, concept := d.byWord(from, to, language), d.byConcept()
	if word == farOff || concept == farOff || word == denied && concept == denied {
		return Position{}, false
	}
	turned := word == denied || concept == denied
	for _, position := range g.Issues[h.Issue].says {
		if position.holds.negated == turned && position.holds.tightest(d.near, present) != nil {
			return position, true
		}
	}
	return Position{}, false
}

// scope says what a denial does to a stretch.
type scope uint8

const (
	apart  scope = iota // there is none, or it has nothing to do with the stretch
	farOff              // it may reach the stretch or not
	denied              // it turns the stretch round
)

// denial looks for what denies an issue in the text around it.
type denial struct {
	g      *Glossary
	h      IssueHit
	text   string
	tokens []Token
	near   []Hit
}

// sentence gives the first and last token of what is said around the stretch, within sight.
func (d *denial) sentence() (from, to int) {
	from, to = d.h.First(), d.h.Last()
	for end := max(0, from-sight); from > end && !d.parted(from-1); from-- {
	}
	for end := min(len(d.tokens)-1, to+sight); to < end && !d.parted(to); to++ {
	}
	return from, to
}

// parted says whether a sentence or an item ends after a token.
func (d *denial) parted(i int) bool {
	return parted(d.text, d.tokens[i].Span.End, d.tokens[i+1].Span.Start)
}

// byWord says what words that deny do to the stretch. A word that is part of another concept («без предварительных
// условий») denies nothing else.
func (d *denial) byWord(from, to int, language memo.Language) scope {
	most := apart
	for i := from; i <= to; i++ {
		fold := d.tokens[i].Fold
		if doubtful[fold] {
			return farOff
		}
		if !negators[language][fold] || i+1 < len(d.tokens) && unlessBefore[d.tokens[i+1].Fold] || d.spent(i) {
			continue
		}
		most = max(most, d.reach(i, i, 0))
	}
	return most
}

// spent says whether token i is part of a phrase that means something else.
func (d *denial) spent(i int) bool {
	return slices.ContainsFunc(d.near, func(x Hit) bool {
		return x.First <= i && i <= x.Last && x.Last > x.First && (d.g.denies[x.Concept] || !slices.Contains(d.h.Hits, x))
	})
}

// byConcept says what concepts that deny do to the stretch.
func (d *denial) byConcept() scope {
	most := apart
	for _, x := range d.near {
		if d.g.denies[x.Concept] {
			most = max(most, d.reach(x.First, x.Last, reachBack))
		}
	}
	return most
}

// reach says what a denial that stands from first to last does to the stretch; back is over how many words it reaches
// back.
func (d *denial) reach(first, last, back int) scope {
	most := apart
	for _, x := range d.h.Hits {
		switch {
		case last < x.First && d.between(last, x.First) > reachForward:
			most = max(most, farOff)
		case x.Last >= first || d.between(x.Last, first) <= back && !d.joined(x.Last, first):
			return denied
		case back == 0 && !d.joined(x.Last, first):
			most = max(most, farOff)
		}
	}
	return most
}

// between counts the words that count between two tokens.
func (d *denial) between(first, last int) int {
	n := 0
	for _, t := range d.tokens[first+1 : last] {
		if !t.Stop {
			n++
		}
	}
	return n
}

// joined says whether a new part of the sentence begins between two tokens, with a comma or an "and" before the second.
func (d *denial) joined(first, last int) bool {
	return conjunctions[d.tokens[last-1].Fold] ||
		strings.ContainsAny(d.text[d.tokens[first].Span.End:d.tokens[last].Span.Start], ",;:–—")
}

var conjunctions = set("and but or nor и а но или либо та і й але або чи")
