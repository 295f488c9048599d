package report

import (
	"slices"

	"parley/diffview/align"
	"parley/diffview/comparison"
	"parley/diffview/comparison/caption"
	"parley/diffview/wording"
)

// pair says why two clauses stand in one row, and what differs between them.
type pair struct {
	Names    [2]string // of its clauses, where a row has several pairs; else ""
	Paired   string    // «Paired on» before reasons, else what else made the pair: the same words, a person
	Kind     string    // what made it: "the same words", "one is an edit of the other", "two texts on one matter", a person
	Band     string    // how sure
	Score    string    // "0.82"; "" for a pair that a person made
	Reasons  []reason
	Facts    []fact
	Shared   []string // names of concepts that both name, beside the reasons
	Only     [2][]string
	Opposite bool
}

// Name names the pair where a row has several: «I.2 ↔ I, bullet 5».
func (p pair) Name() string {
	if p.Names[0] == "" {
		return ""
	}
	return p.Names[0] + " ↔ " + p.Names[1]
}

// HasDifferences says whether there is more to say of the pair than why it is one.
func (p pair) HasDifferences() bool {
	return len(p.Facts)+len(p.Shared)+len(p.Only[0])+len(p.Only[1]) > 0
}

// reason is what both sides speak of, in their words.
type reason struct{ Left, Right, Concept string }

// fact sets what the two sides state of one thing against each other.
type fact struct {
	Kind        string
	Left, Right string
	Sign        string // "=", "≠", "A", "B"
	Verdict     string
	How         string // in which ways the two differ, where that is more than the size
	Differs     bool
}

// signs gives the sign of each verdict.
var signs = map[wording.Verdict]string{wording.FactSame: "=", wording.Differs: "≠", wording.LeftOnly: "A", wording.RightOnly: "B"}

func (s *sheet) pair(c *comparison.Comparison, link *comparison.Link, several bool) pair {
	p := pair{
		Kind:   s.say("relation." + string(link.Relation)),
		Paired: s.say("relation." + string(link.Relation)), Band: s.say("band." + string(link.Band)), Score: score(link.Score),
		Opposite: link.Stance != "", Shared: s.concepts(link.Shared), Only: [2][]string{s.concepts(link.LeftOnly), s.concepts(link.RightOnly)},
	}
	if several {
		p.Names = [2]string{caption.Citation(s.words, &c.Memos[0].Clauses[link.Left]), caption.Citation(s.words, &c.Memos[1].Clauses[link.Right])}
	}
	for _, r := range link.Grounds() {
		p.Paired = s.say("paired")
		p.Reasons = append(p.Reasons, reason{Left: r.Left, Right: r.Right, Concept: s.concept(r.Concept)})
		p.Shared = slices.DeleteFunc(p.Shared, func(name string) bool { return name == s.concept(r.Concept) })
	}
	if link.Relation != align.Related {
		p.Shared = nil // the words themselves agree
	}
	if link.Renumbered {
		p.Paired += ", " + caption.Renumbered(s.words, &c.Memos[0].Clauses[link.Left], &c.Memos[1].Clauses[link.Right])
	}
	if link.By == align.ByPerson {
		p.Paired, p.Band, p.Score = s.say("paired.person"), "", ""
		p.Kind = p.Paired
	}
	p.Facts = s.facts(link.Facts)
	return p
}

// facts puts pairs of facts into words. Places and actors that both sides name are left out, as they tell nothing; those
// that one side names stand together.
func (s *sheet) facts(pairs []wording.FactPair) []fact {
	var facts []fact
	for _, f := range pairs {
		named := f.Kind == wording.PlaceName || f.Kind == wording.Actor
		if named && f.Verdict == wording.FactSame {
			continue
		}
		next := fact{
			Kind: s.say("fact." + string(f.Kind)), Left: factText(f.Left), Right: factText(f.Right), Sign: signs[f.Verdict],
			Verdict: s.say("verdict." + string(f.Verdict)), Differs: f.Verdict != wording.FactSame,
			How: caption.How(s.words, f.How),
		}
		same := slices.IndexFunc(facts, func(o fact) bool { return named && o.Kind == next.Kind && o.Sign == next.Sign })
		if same < 0 {
			facts = append(facts, next)
			continue
		}
		facts[same].Left = joined(facts[same].Left, next.Left)
		facts[same].Right = joined(facts[same].Right, next.Right)
	}
	return facts
}

func joined(a, b string) string {
	if b == "" {
		return a
	}
	return a + ", " + b
}

func (s *sheet) concepts(ids []string) []string {
	names := make([]string, 0, len(ids))
	for _, id := range ids {
		names = append(names, s.concept(id))
	}
	return names
}

func (s *sheet) concept(id string) string { return caption.Concept(s.words, id) }
