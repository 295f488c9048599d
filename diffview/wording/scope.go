package wording

import (
	"slices"

	"parley/diffview/lexicon"
	"parley/importer/memo"
)

// ahead is within how many words from the start of a sentence its subject is named, and aimed within how many behind a
// word of aiming its aim.
const (
	ahead = 4
	aimed = 3
)

// sameScope says whether nothing shows that two passages speak of different things where they speak of what l and r stand
// for: neither is one's subject another actor than the other's, nor is what one says aimed at something else ("sanctions on
// aviation", «санкцій проти виробників дронів»).
func sameScope(left, right Passage, l, r []lexicon.Hit) bool {
	if apart(left.subjects(l), right.subjects(r)) {
		return false
	}
	x, y := left.aims(l), right.aims(r)
	return len(x) == 0 || len(y) == 0 || slices.ContainsFunc(x, func(t lexicon.Token) bool {
		return slices.ContainsFunc(y, func(u lexicon.Token) bool { return left.alike(t, right, u) })
	})
}

// nameList is the places and actors that a passage names.
type nameList []Fact

func (p Passage) names() nameList {
	s := scanner{text: p.Text, language: languageOf(p.Tokens, p.Language), tokens: tokens(p.Text)}
	found, _ := s.names()
	return found
}

// actors and places give the ids of those that are named within tokens.
func (l nameList) actors(within []lexicon.Token) []string { return l.of(Actor, within) }
func (l nameList) places(within []lexicon.Token) []string { return l.of(PlaceName, within) }

func (l nameList) of(kind FactKind, within []lexicon.Token) []string {
	var ids []string
	if len(within) == 0 {
		return nil
	}
	for _, f := range l {
		if f.Kind == kind && within[0].Span.Start <= f.Span.Start && f.Span.Start < within[len(within)-1].Span.End {
			ids = append(ids, f.Value)
		}
	}
	return ids
}

// subjects gives the ids of the actors named at the start of the provision that hits stand in.
func (p Passage) subjects(hits []lexicon.Hit) []string {
	from, to := p.around(hits)
	return p.names().actors(p.Tokens[from:min(from+ahead, to+1)])
}

// aiming are words behind which stands what something is aimed at.
var aiming = set("on against concerning regarding over covers против касательно относительно охватывает проти щодо стосовно відносно охоплює")

// aims gives the words that tell what is aimed at in the provision that hits stand in, behind the first of them.
func (p Passage) aims(hits []lexicon.Hit) []lexicon.Token {
	_, to := p.around(hits)
	var all []lexicon.Token
	for i := hits[0].First + 1; i <= to; i++ {
		if !aiming[p.Tokens[i].Fold] {
			continue
		}
		for k := i + 1; k <= min(i+aimed, to); k++ {
			named := slices.ContainsFunc(hits, func(h lexicon.Hit) bool { return h.First == k || k == h.Last })
			if !p.Tokens[k].Stop && !named {
				all = append(all, p.Tokens[k])
			}
		}
	}
	return all
}

// around gives the first and last token of the provision that hits stand in.
func (p Passage) around(hits []lexicon.Hit) (from, to int) {
	at := p.Tokens[hits[0].First].Span.Start
	span := memo.Span{End: len(p.Text)}
	for _, provision := range p.Provisions {
		if provision.Start <= at && at < provision.End {
			span = provision
		}
	}
	from = slices.IndexFunc(p.Tokens, func(t lexicon.Token) bool { return t.Span.Start >= span.Start })
	for to = from; to+1 < len(p.Tokens) && p.Tokens[to+1].Span.End <= span.End; to++ {
	}
	return from, to
}

// alike says whether a word of one passage has the root of one of another, or both name one concept.
func (p Passage) alike(t lexicon.Token, q Passage, u lexicon.Token) bool {
	return root(t, p.Language) == root(u, q.Language) || slices.ContainsFunc(p.Hits, func(h lexicon.Hit) bool {
		return p.spans(h, t) && slices.ContainsFunc(q.Hits, func(o lexicon.Hit) bool { return o.Concept == h.Concept && q.spans(o, u) })
	})
}

func (p Passage) spans(h lexicon.Hit, t lexicon.Token) bool {
	return p.Tokens[h.First].Span.Start <= t.Span.Start && t.Span.End <= p.Tokens[h.Last].Span.End
}

// Words that begin a time: up to an event, and from one on.
var (
	upTo   = set("until till пока покуда поки доки допоки")
	fromOn = set("after once following upon после після щойно")
)

// ends says whether a passage speaks of what is done up to an event.
func (p Passage) ends() bool {
	s := saying{text: p.Text, tokens: p.Tokens, language: languageOf(p.Tokens, p.Language)}
	for i, t := range p.Tokens {
		if upTo[t.Fold] || s.event(i) {
			return true
		}
	}
	return false
}

// follows says whether a passage speaks of what is done from an event on.
func (p Passage) follows() bool {
	return slices.ContainsFunc(p.Tokens, func(t lexicon.Token) bool { return fromOn[t.Fold] })
}
