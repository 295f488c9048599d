package align

import (
	"parley/diffview/lexicon"
	"parley/importer/memo"
)

// What a link is called.
const (
	literal    = 0.6  // the share of words, as they stand, from which a pair in one language is an edit
	unlike     = 0.35 // the share of words up to which it proves nothing
	strongFrom = 0.38 // the score from which a link is strong
	clearFrom  = 0.3  // the score from which it is where both clauses have no partner nearly as good
	clearLead  = 0.05 // how much worse all others must be
)

// describer makes links of pairs.
type describer struct {
	t        *table
	a, b     *draft
	glossary *lexicon.Glossary
	ofA      [][]kin
}

// links describes pairs, which are in order; those that a person made are marked.
func (d *describer) links(pairs []pair, byPerson map[[2]int]bool) []Link {
	all := make([]Link, len(pairs))
	share(len(pairs), func(from, to int) {
		for n := from; n < to; n++ {
			p := pairs[n]
			all[n] = d.link(p)
			if byPerson[[2]int{p.left, p.right}] {
				all[n].By, all[n].Band = ByPerson, Strong
			}
		}
	})
	markMoved(all, len(d.b.clauses))
	return all
}

func (d *describer) link(p pair) Link {
	c := d.t.at(p.left, p.right)
	left, right := &d.a.clauses[p.left], &d.b.clauses[p.right]
	l := Link{
		Left: p.left, Right: p.right,
		LeftSpan: resting(c, 0, left), RightSpan: resting(c, 1, right),
		Relation: Related, Score: min(p.score, 1), Band: Possible, By: ByTool,
	}
	switch {
	case left.fold == right.fold:
		l.Relation, l.Score = Same, 1
		l.Renumbered = left.label != right.label
	case c.alike >= literal:
		l.Relation = Edited
	}
	if l.Relation != Related {
		l.LeftSpan, l.RightSpan = memo.Span{End: len(left.text)}, memo.Span{End: len(right.text)}
	}
	if l.Score >= strongFrom || (l.Score >= clearFrom && d.t.lead(p) >= clearLead) {
		l.Band = Strong
	}
	l.Reasons = d.reasons(left, right, l.LeftSpan, l.RightSpan)
	return l
}

// resting gives the provision on which a pair rests, the whole text where it rests on none in particular.
func resting(c cell, side int, of *clause) memo.Span {
	if len(c.parts[side]) < 2 {
		return memo.Span{End: len(of.text)}
	}
	return of.provisions[c.part(side)].span
}
