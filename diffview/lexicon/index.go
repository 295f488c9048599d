package lexicon

import "parley/importer/memo"

// index finds the patterns of one language that may begin with a word.
type index struct {
	from     []int32 // per number of an ask, and one more: where the patterns that begin with it stand among starters
	starters []starter
}

// starter is a pattern, with what its second word asks: where no word of a text answers that, there is no need to look
// further.
type starter struct {
	pattern int32
	second  int32 // −1 for a pattern of one word
}

// of gives the patterns that begin with what asks for so much.
func (x *index) of(ask int32) []starter { return x.starters[x.from[ask]:x.from[ask+1]] }

// indexed sorts the patterns of a glossary by their first words.
func (g *Glossary) indexed() map[memo.Language]*index {
	all := map[memo.Language]*index{}
	for _, p := range g.patterns {
		x := all[g.phrases[p.phrase].language]
		if x == nil {
			x = &index{from: make([]int32, g.asks.given+1)}
			all[g.phrases[p.phrase].language] = x
		}
		x.from[p.slots[0].ask]++
	}
	for _, x := range all {
		sum := int32(0)
		for ask, n := range x.from {
			sum += n
			x.from[ask] = sum // where its patterns end, until they are put in from behind
		}
		x.starters = make([]starter, sum)
	}
	for n, p := range g.patterns {
		x := all[g.phrases[p.phrase].language]
		s := starter{pattern: int32(n), second: -1}
		if len(p.slots) > 1 {
			s.second = p.slots[1].ask
		}
		at := &x.from[p.slots[0].ask]
		*at--
		x.starters[*at] = s
	}
	return all
}
