package align

import (
	"cmp"
	"slices"
	"strings"

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
	weight float64
}

// elsewhere is what a reason counts that lies outside the provisions on which the link rests.
const elsewhere = 0.7

// reasons lists what two clauses both speak of, strongest first: concepts, then words and numbers that no concept
// covers. What the provisions share on which the link rests counts more than what only the clauses as wholes do.
func (d *describer) reasons(left, right *clause, l, r memo.Span) []Reason {
	found := d.shared(left, right, l, r)
	for _, f := range d.shared(left, right, memo.Span{End: len(left.text)}, memo.Span{End: len(right.text)}) {
		f.weight *= elsewhere
		found = append(found, f)
	}
	slices.SortStableFunc(found, func(a, b weighed) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.LeftSpan.Start, b.LeftSpan.Start))
	})
	var all []Reason
	for _, f := range found {
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
		found = append(found, weighed{
			reason(left, right, a, b, d.glossary.Concepts[id].ID), d.glossary.Concepts[id].Weight,
		})
	}
	slices.SortFunc(found, func(a, b weighed) int { return strings.Compare(a.Concept, b.Concept) })
	return found
}

// named gives for each concept that a clause names within span the first words that name it.
func named(c *clause, span memo.Span) map[int]memo.Span {
	first := map[int]memo.Span{}
	for _, h := range c.hits {
		s := memo.Span{Start: c.tokens[h.First].Span.Start, End: c.tokens[h.Last].Span.End}
		if old, ok := first[h.Concept]; within(s, span) && (!ok || s.Start < old.Start) {
			first[h.Concept] = s
		}
	}
	return first
}

func within(s, span memo.Span) bool { return s.Start >= span.Start && s.End <= span.End }

func reason(left, right *clause, l, r memo.Span, concept string) Reason {
	return Reason{Left: l.Of(left.text), Right: r.Of(right.text), LeftSpan: l, RightSpan: r, Concept: concept}
}

// words gives the words of the left side whose kin stands on the right.
func (d *describer) words(left, right *clause, l, r memo.Span) []weighed {
	there := map[int32]memo.Span{}
	for _, t := range right.tokens {
		if id, ok := d.b.vocab.ids[entry{t.Stem, right.language}]; ok && content(t) && within(t.Span, r) {
			if _, seen := there[id]; !seen {
				there[id] = t.Span
			}
		}
	}
	var found []weighed
	for _, t := range left.tokens {
		id, ok := d.a.vocab.ids[entry{t.Stem, left.language}]
		if !ok || !content(t) || !within(t.Span, l) {
			continue
		}
		rare := rarity(d.a.vocab.counts[id], len(d.a.clauses))
		for _, k := range d.ofA[id] {
			if span, ok := there[k.id]; ok && k.alike >= sureKin {
				found = append(found, weighed{reason(left, right, t.Span, span, ""), d.t.w.wordShare * k.alike * rare})
			}
		}
	}
	return found
}

// figures gives the numbers that stand on both sides, each with the word after it.
func figures(left, right *clause, l, r memo.Span) []weighed {
	there := numerals(right, r)
	var found []weighed
	for _, a := range numerals(left, l) {
		for _, b := range there {
			if a.value == b.value {
				found = append(found, weighed{reason(left, right, a.span, b.span, ""), figureWeight})
				break
			}
		}
	}
	return found
}
