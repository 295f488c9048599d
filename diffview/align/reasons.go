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
	thin    bool // its words hardly show it; worth a mention only where nothing else does
	general bool // of a topic that spans all matters: who acts, what is agreed; worth a mention only where there is nothing else
}

// elsewhere is what a reason counts that lies outside the provisions on which the link rests.
const elsewhere = 0.7

// reasons lists what two clauses both speak of, strongest first: concepts, then words and numbers that no concept
// covers. What the provisions share on which the link rests counts more than what only the clauses as wholes do.
func (d *describer) reasons(left, right *clause, l, r memo.Span) []Reason {
	found := d.shared(left, right, l, r)
	slices.SortStableFunc(found, func(a, b weighed) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.LeftSpan.Start, b.LeftSpan.Start))
	})
	telling := slices.ContainsFunc(found, func(f weighed) bool { return !f.general && !f.thin })
	var all []Reason
	for _, f := range found {
		if telling && (f.general || f.thin) || f.thin && len(all) > 0 {
			continue
		}
		if len(all) < mostReasons && !slices.ContainsFunc(all, func(o Reason) bool { return repeats(o, f.Reason) }) {
			all = append(all, f.Reason)
		}
	}
	if len(all) == 0 {
		return d.matter(left, right)
	}
	return all
}

// matter gives the issue that both clauses raise, else the topic on which both name something, with the weightiest words
// of either side, where no concept and no word shows what they share; else the topic that a word of either side goes with;
// none where there is not even that.
func (d *describer) matter(left, right *clause) []Reason {
	g := d.glossary
	others := g.FindIssues(right.hits)
	for _, l := range g.FindIssues(left.hits) {
		for _, r := range others {
			if l.Issue == r.Issue {
				return []Reason{reason(left, right, stretch(left, d.weightiest(l.Hits)), stretch(right, d.weightiest(r.Hits)), g.Issues[l.Issue].ID)}
			}
		}
	}
	for topic, l := range d.byTopic(left) {
		if r := d.byTopic(right)[topic]; len(l) > 0 && len(r) > 0 {
			return []Reason{reason(left, right, stretch(left, d.weightiest(l)), stretch(right, d.weightiest(r)), g.Topics[topic].ID)}
		}
	}
	return d.company(left, right)
}

// leastCompany is how alike the senses of two words must be at least for both to show a topic.
const leastCompany = 0.1

// company gives the topic of what two words, one of either side, are both known to go with, the two whose senses are most
// alike; none where no two are.
func (d *describer) company(left, right *clause) []Reason {
	topic, best := -1, 0.0
	var a, b int32
	for i := range left.whole.words {
		for j := range right.whole.words {
			l, r := &left.whole.words[i], &right.whole.words[j]
			alike, at := d.a.wordSenses[l.id].with(&d.b.wordSenses[r.id], d.a.known)
			if weight := l.weight * r.weight * alike; at >= 0 && alike >= leastCompany && weight > best {
				topic, best, a, b = at, weight, l.id, r.id
			}
		}
	}
	if topic < 0 {
		return nil
	}
	return []Reason{reason(left, right, left.place(a), right.place(b), d.glossary.Topics[topic].ID)}
}

// place gives the first place of a word of a clause.
func (c *clause) place(word int32) memo.Span { return c.tokens[slices.Index(c.ids, word)].Span }

// byTopic gathers the hits of a clause under the topics that are not general, by their index.
func (d *describer) byTopic(c *clause) [][]lexicon.Hit {
	all := make([][]lexicon.Hit, len(d.glossary.Topics))
	for _, h := range c.hits {
		if at := d.a.known.topics[h.Concept]; at >= 0 {
			topic := int(at) - len(d.glossary.Concepts)
			all[topic] = append(all[topic], h)
		}
	}
	return all
}

// weightiest gives the hit of the weightiest concept, the first of equals.
func (d *describer) weightiest(hits []lexicon.Hit) lexicon.Hit {
	best := hits[0]
	for _, h := range hits[1:] {
		if d.glossary.Concepts[h.Concept].Weight > d.glossary.Concepts[best.Concept].Weight {
			best = h
		}
	}
	return best
}

// repeats says whether two reasons name one concept or point at the same words on either side.
func repeats(a, b Reason) bool {
	return (a.Concept != "" && a.Concept == b.Concept) ||
		(a.LeftSpan.Start < b.LeftSpan.End && b.LeftSpan.Start < a.LeftSpan.End) ||
		(a.RightSpan.Start < b.RightSpan.End && b.RightSpan.Start < a.RightSpan.End)
}

// shared gives what both clauses name, each thing by words within l and r if it can be, else by words elsewhere.
func (d *describer) shared(left, right *clause, l, r memo.Span) []weighed {
	found := d.concepts(left, right, l, r)
	found = append(found, d.words(left, right, l, r)...)
	return append(found, figures(left, right, l, r)...)
}

// concepts gives the concepts that both name, each with the words of either side that name it most clearly.
func (d *describer) concepts(left, right *clause, l, r memo.Span) []weighed {
	var found []weighed
	there := named(right)
	for id, hits := range named(left) {
		if len(there[id]) == 0 {
			continue
		}
		concept := &d.glossary.Concepts[id]
		a, b, clear := d.clearest(left, right, inside(left, hits, l), inside(right, there[id], r), concept)
		if clear < 1 {
			if x, y, all := d.clearest(left, right, hits, there[id], concept); elsewhere*all > clear {
				a, b, clear = x, y, all
			}
		}
		weight := concept.Weight * clear
		if !within(stretch(left, a), l) || !within(stretch(right, b), r) {
			weight *= elsewhere
		}
		name := concept.ID
		if d.plain(left, right, a, b, concept) {
			name = ""
		}
		a, b = concept.Naming(a, left.tokens, left.language), concept.Naming(b, right.tokens, right.language)
		found = append(found, weighed{
			Reason: reason(left, right, stretch(left, a), stretch(right, b), name), weight: weight, general: d.a.known.topics[id] < 0, thin: clear < 1,
		})
	}
	slices.SortFunc(found, func(a, b weighed) int {
		return cmp.Or(strings.Compare(a.Concept, b.Concept), cmp.Compare(a.LeftSpan.Start, b.LeftSpan.Start))
	})
	return found
}

// named gives for each concept that a clause names the words that name it, in order of the text.
func named(c *clause) map[int][]lexicon.Hit {
	all := map[int][]lexicon.Hit{}
	for _, h := range c.hits {
		all[h.Concept] = append(all[h.Concept], h)
	}
	return all
}

// inside gives those of hits that stand within span.
func inside(c *clause, hits []lexicon.Hit, span memo.Span) []lexicon.Hit {
	var all []lexicon.Hit
	for _, h := range hits {
		if within(stretch(c, h), span) {
			all = append(all, h)
		}
	}
	return all
}

// vague is what a reason counts in which one side has but an adjective that the concept is not called by: «дружніх» for the
// help of partners.
const vague = 0.4

// clearest gives of the words that name a concept on both sides those that show it best: kindred words, then words it is
// called by, then phrases; of equals the shortest, then the first. clear is how much that counts, 1 or less, 0 where one side has none.
func (d *describer) clearest(left, right *clause, l, r []lexicon.Hit, concept *lexicon.Concept) (a, b lexicon.Hit, clear float64) {
	best := -1
	for _, x := range l {
		for _, y := range r {
			p, q := clarity(left, x, concept), clarity(right, y, concept)
			rank := (p + q) * 100
			kindred := d.kindred(left, right, x, y)
			if kindred {
				rank += 1000
			}
			rank -= x.Last - x.First + y.Last - y.First
			if rank > best {
				best, a, b, clear = rank, x, y, 1
				if !kindred && min(p, q) == 0 {
					clear = vague
				}
			}
		}
	}
	return a, b, clear
}

// clarity ranks how clearly words name a concept: 3 and more for what it is called, the more of its name the better, 2 for
// a phrase, 1 for a word, 0 for an adjective.
func clarity(c *clause, h lexicon.Hit, concept *lexicon.Concept) int {
	words, called := 0, 0
	for _, t := range c.tokens[h.First : h.Last+1] {
		if concept.Called(t.Stem, c.language) {
			called++
		}
		if !t.Stop {
			words++
		}
	}
	switch {
	case called > 0:
		return 2 + called
	case words > 1:
		return 2
	case adjective(c.tokens[h.First].Fold):
		return 0
	}
	return 1
}

// adjective says whether a Russian or Ukrainian word ends as adjectives do.
func adjective(fold string) bool {
	return slices.ContainsFunc(adjectival, func(ending string) bool { return strings.HasSuffix(fold, ending) })
}

var adjectival = []string{
	"ный", "ная", "ное", "ные", "ного", "ной", "ному", "ным", "ных", "ными", "ную", "ский", "ская", "ское", "ские", "ского", "ской", "ских", "скими", "скую",
	"ний", "ної", "ним", "них", "ними", "ською", "ський", "ська", "ське", "ські", "ського", "ської", "ських", "ськими", "ську", "ніх", "ньої", "ньому", "німи", "нього", "ній",
}

// kindred says whether the words of two hits have a word in common.
func (d *describer) kindred(left, right *clause, l, r lexicon.Hit) bool {
	for _, id := range left.ids[l.First : l.Last+1] {
		if id < 0 {
			continue
		}
		for _, k := range d.ofA[id] {
			if k.alike >= sureKin && slices.Contains(right.ids[r.First:r.Last+1], k.id) {
				return true
			}
		}
	}
	return false
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

// words gives the words of the left side whose kin stands on the right. A word of a phrase that names a concept means what
// the phrase does, and is hardly shown by one that only means the same where it stands alone: the "point" of a crossing
// point by an item of a list.
func (d *describer) words(left, right *clause, l, r memo.Span) []weighed {
	general := d.general(left)
	phrased, other := d.phrased(left), d.phrased(right)
	there := map[int32]int{} // the first token that is each word, within r if it can be
	for n, t := range right.tokens {
		if id := right.ids[n]; id >= 0 {
			if at, seen := there[id]; !seen || within(t.Span, r) && !within(right.tokens[at].Span, r) {
				there[id] = n
			}
		}
	}
	var found []weighed
	for n, t := range left.tokens {
		id := left.ids[n]
		if id < 0 || d.a.vocab.light[id] {
			continue
		}
		rare := rarity(d.a.vocab.counts[id], len(d.a.clauses))
		for _, k := range d.ofA[id] {
			if at, ok := there[k.id]; ok && k.alike >= sureKin && !d.b.vocab.light[k.id] {
				span := right.tokens[at].Span
				f := weighed{
					Reason: reason(left, right, t.Span, span, ""), weight: d.t.w.wordShare * k.alike * rare, general: general[n],
					thin: !k.spelt && (phrased[n] || other[at]),
				}
				if !within(t.Span, l) || !within(span, r) {
					f.weight *= elsewhere
				}
				found = append(found, f)
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

// phrased marks the tokens of a clause that belong to phrases which name concepts.
func (d *describer) phrased(c *clause) []bool {
	marked := make([]bool, len(c.tokens))
	for _, h := range c.hits {
		for n := h.First; n <= h.Last && h.First < h.Last && d.a.known.topics[h.Concept] >= 0; n++ {
			marked[n] = true
		}
	}
	return marked
}

// figures gives the numbers that stand on both sides, each with the word after it.
func figures(left, right *clause, l, r memo.Span) []weighed {
	there := numerals(right, memo.Span{End: len(right.text)})
	var found []weighed
	for _, a := range numerals(left, memo.Span{End: len(left.text)}) {
		equal := func(b numeral) bool { return a.value == b.value }
		n := slices.IndexFunc(there, func(b numeral) bool { return equal(b) && within(b.span, r) })
		if n < 0 {
			n = slices.IndexFunc(there, equal)
		}
		if n < 0 {
			continue
		}
		f := weighed{Reason: reason(left, right, a.span, there[n].span, ""), weight: figureWeight}
		if !within(a.span, l) || !within(there[n].span, r) {
			f.weight *= elsewhere
		}
		found = append(found, f)
	}
	return found
}
