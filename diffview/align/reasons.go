package align

import (
	"cmp"
	"slices"
	"strings"

	"parley/diffview/lexicon"
	"parley/importer/memo"
)

// mostReasons is how many reasons a link gives at most.
const mostReasons = 6

// sureKin is how alike two words must be to be shown as a reason.
const sureKin = 0.75

// figureWeight is how high a number that stands on both sides ranks among the reasons: over a word, and over the concept
// that its unit is.
const figureWeight = 0.6

// weighed is a reason with what it counts.
type weighed struct {
	Reason
	weight  float64
	general bool // of a topic that spans all matters: who acts, what is agreed; worth a mention only where there is nothing else
}

// elsewhere is what a reason counts that lies outside the provisions on which the link rests.
const elsewhere = 0.7

// reasons lists what two clauses both speak of, strongest first: concepts, then words and numbers that no concept
// covers. What the provisions share on which the link rests counts more than what only the clauses as wholes do.
func (d *describer) reasons(left, right *clause, l, r memo.Span) []Reason {
	found := d.shared(left, right, l, r)
	if whole := (memo.Span{End: len(left.text)}); l != whole || r.End-r.Start < len(right.text) {
		for _, f := range d.shared(left, right, whole, memo.Span{End: len(right.text)}) {
			f.weight *= elsewhere
			found = append(found, f)
		}
	}
	slices.SortStableFunc(found, func(a, b weighed) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.LeftSpan.Start, b.LeftSpan.Start))
	})
	telling := slices.ContainsFunc(found, func(f weighed) bool { return !f.general })
	var all []Reason
	for _, f := range found {
		if f.general && telling {
			continue
		}
		if len(all) < mostReasons && !slices.ContainsFunc(all, func(o Reason) bool { return repeats(o, f.Reason) }) {
			all = append(all, f.Reason)
		}
	}
	return all
}

// repeats says whether two reasons name one concept or point at the same words on either side.
func repeats(a, b Reason) bool {
	return (a.Concept != "" && a.Concept == b.Concept) ||
		(a.LeftSpan.Start < b.LeftSpan.End && b.LeftSpan.Start < a.LeftSpan.End) ||
		(a.RightSpan.Start < b.RightSpan.End && b.RightSpan.Start < a.RightSpan.End)
}

func (d *describer) shared(left, right *clause, l, r memo.Span) []weighed {
	found := d.concepts(left, right, l, r)
	found = append(found, d.words(left, right, l, r)...)
	return append(found, figures(left, right, l, r)...)
}

// concepts gives the concepts that both name, each with the first words that name it on either side.
func (d *describer) concepts(left, right *clause, l, r memo.Span) []weighed {
	var found []weighed
	there := named(right, r)
	for id, a := range named(left, l) {
		b, ok := there[id]
		if !ok {
			continue
		}
		concept := &d.glossary.Concepts[id]
		name := concept.ID
		if d.plain(left, right, a, b, concept) {
			name = ""
		}
		found = append(found, weighed{
			Reason: reason(left, right, stretch(left, a), stretch(right, b), name), weight: concept.Weight, general: d.a.known.topics[id] < 0,
		})
	}
	slices.SortFunc(found, func(a, b weighed) int {
		return cmp.Or(strings.Compare(a.Concept, b.Concept), cmp.Compare(a.LeftSpan.Start, b.LeftSpan.Start))
	})
	return found
}

// named gives for each concept that a clause names within span the first words that name it.
func named(c *clause, span memo.Span) map[int]lexicon.Hit {
	first := map[int]lexicon.Hit{}
	for _, h := range c.hits {
		if old, ok := first[h.Concept]; within(stretch(c, h), span) && (!ok || h.First < old.First) {
			first[h.Concept] = h
		}
	}
	return first
}

// stretch says where in the text of a clause a hit stands.
func stretch(c *clause, h lexicon.Hit) memo.Span {
	return memo.Span{Start: c.tokens[h.First].Span.Start, End: c.tokens[h.Last].Span.End}
}

// plain says whether two words say more truly what they have in common than the concept which both name: each side has a
// single word, the words mean the same, and the concept is called by neither. «топливо» and «паливо» are fuel, though
// they may raise the matter of gas.
func (d *describer) plain(left, right *clause, l, r lexicon.Hit, concept *lexicon.Concept) bool {
	if l.First != l.Last || r.First != r.Last {
		return false
	}
	a, b := left.tokens[l.First], right.tokens[r.First]
	id, other := left.ids[l.First], right.ids[r.First]
	if id < 0 || other < 0 || !slices.ContainsFunc(d.ofA[id], func(k kin) bool { return k.id == other && k.alike >= sureKin }) {
		return false
	}
	return !concept.Called(a.Stem, left.language) && !concept.Called(b.Stem, right.language)
}

func within(s, span memo.Span) bool { return s.Start >= span.Start && s.End <= span.End }

func reason(left, right *clause, l, r memo.Span, concept string) Reason {
	return Reason{Left: l.Of(left.text), Right: r.Of(right.text), LeftSpan: l, RightSpan: r, Concept: concept}
}

// words gives the words of the left side whose kin stands on the right.
func (d *describer) words(left, right *clause, l, r memo.Span) []weighed {
	general := d.general(left)
	there := map[int32]memo.Span{}
	for n, t := range right.tokens {
		if id := right.ids[n]; id >= 0 && within(t.Span, r) {
			if _, seen := there[id]; !seen {
				there[id] = t.Span
			}
		}
	}
	var found []weighed
	for n, t := range left.tokens {
		id := left.ids[n]
		if id < 0 || !within(t.Span, l) || d.a.vocab.light[id] {
			continue
		}
		rare := rarity(d.a.vocab.counts[id], len(d.a.clauses))
		for _, k := range d.ofA[id] {
			if span, ok := there[k.id]; ok && k.alike >= sureKin && !d.b.vocab.light[k.id] {
				found = append(found, weighed{Reason: reason(left, right, t.Span, span, ""), weight: d.t.w.wordShare * k.alike * rare, general: general[n]})
			}
		}
	}
	return found
}

// general marks the tokens of a clause that belong to concepts of topics which span all matters.
func (d *describer) general(c *clause) []bool {
	marked := make([]bool, len(c.tokens))
	for _, h := range c.hits {
		for n := h.First; n <= h.Last && d.a.known.topics[h.Concept] < 0; n++ {
			marked[n] = true
		}
	}
	return marked
}

// figures gives the numbers that stand on both sides, each with the word after it.
func figures(left, right *clause, l, r memo.Span) []weighed {
	there := numerals(right, r)
	var found []weighed
	for _, a := range numerals(left, l) {
		for _, b := range there {
			if a.value == b.value {
				found = append(found, weighed{Reason: reason(left, right, a.span, b.span, ""), weight: figureWeight})
				break
			}
		}
	}
	return found
}
