package align

import (
	"slices"

	"parley/diffview/lexicon"
	"parley/importer/memo"
)

// What a link is called.
const (
	literal    = 0.6  // the share of words, as they stand, from which a pair in one language is an edit
	unlike     = 0.35 // the share of words up to which it proves nothing
	strongFrom = 0.8  // the chance from which a link is strong, unless it rests on senses alone
)

// describer makes links of pairs.
type describer struct {
	t        *table
	a, b     *draft
	glossary *lexicon.Glossary
	ofA      [][]kin
}

// ground is what a pair stands on beside what its clauses share.
type ground uint8

const (
	byPerson ground = iota + 1
	byOrder         // the order of both drafts
)

// links describes pairs, which are in order; those that a person made are marked. A pair that merely scores something, and
// of which no reason can be told, is none.
func (d *describer) links(pairs []pair, standing map[[2]int]ground) []Link {
	all := make([]Link, len(pairs))
	share(len(pairs), func(from, to int) {
		for n := from; n < to; n++ {
			p := pairs[n]
			all[n] = d.link(p)
			if standing[[2]int{p.left, p.right}] == byPerson {
				all[n].By, all[n].Band = ByPerson, Strong
			}
		}
	})
	all = slices.DeleteFunc(all, func(l Link) bool {
		return len(l.Reasons) == 0 && l.Relation == Related && l.Band == Possible && standing[[2]int{l.Left, l.Right}] == 0
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
		Provisions: [2][]memo.Span{answering(c, 0, left), answering(c, 1, right)},
		Relation:   Related, Score: p.score, Band: Possible, By: ByTool,
	}
	switch {
	case lexicon.Fold(left.text) == lexicon.Fold(right.text):
		l.Relation, l.Score = Same, 1
		l.Renumbered = left.label != right.label
	case c.alike >= literal:
		l.Relation = Edited
	}
	if l.Relation != Related {
		l.LeftSpan, l.RightSpan = memo.Span{End: len(left.text)}, memo.Span{End: len(right.text)}
		l.Provisions = [2][]memo.Span{{l.LeftSpan}, {l.RightSpan}}
	}
	if l.Score >= strongFrom && (c.score > 0 || l.Relation != Related) {
		l.Band = Strong
	}
	l.Reasons = d.reasons(left, right, l.LeftSpan, l.RightSpan)
	return l
}

// nearly is what share of the score of its best provision another one must have in a pair to be named with it.
const nearly = 0.6

// answering gives the provisions of a side that answer the other clause, the whole text where the clause has one.
func answering(c *cell, side int, of *clause) []memo.Span {
	best := resting(c, side, of)
	if len(c.of(side)) < 2 {
		return []memo.Span{best}
	}
	var all []memo.Span
	for k, score := range c.of(side) {
		if span := of.provisions[k].span; span == best || score > 0 && score >= nearly*c.of(side)[c.part(side)] {
			all = append(all, span)
		}
	}
	return all
}

// resting gives the provision on which a pair rests, the whole text where it rests on none in particular.
func resting(c *cell, side int, of *clause) memo.Span {
	if len(c.of(side)) < 2 {
		return memo.Span{End: len(of.text)}
	}
	return of.provisions[c.part(side)].span
}
