package wording

import (
	"slices"

	"parley/diffview/lexicon"
	"parley/importer/memo"
)

// Passage is a text, or what of it is to be looked at, with the concepts it names.
type Passage struct {
	Text     string
	Language memo.Language
	Tokens   []lexicon.Token // of all the text
	Hits     []lexicon.Hit   // within the passage

	Provisions []memo.Span // what it proposes one by one, in bytes of Text; none where it is one
}

// Opposition is an issue on which two passages seem to say the contrary. The positions have no name where one passage
// merely allows what the other denies.
type Opposition struct {
	Issue       string // id in the glossary
	Concept     string // id of the concept instead, where no issue is known
	Left, Right lexicon.Position
}

// PossiblyOpposite is the stance of a pair with an opposition. More cannot be told from words: people read both.
const PossiblyOpposite = "possibly-opposite"

// Oppositions gives the issues on which two passages take positions that deny each other, in order of the left one, and
// those that one allows and the other denies; where there are none, the concepts that one allows and the other denies, or
// those on which one provision, by what it does (see [StanceOf]), takes back what another proposes. An
// issue counts only where it is clear on both sides what is said: a denial that may or may not reach it, a condition, a
// question left open or a denial of a denial is no position.
func Oppositions(left, right Passage) []Opposition {
	said := positions(right)
	var found []Opposition
	for _, l := range positions(left) {
		for _, r := range said {
			if l.issue == r.issue && l.position.Opposes(r.position) && sameScope(left, right, l.hit.Hits, r.hit.Hits) {
				found = append(found, Opposition{Issue: lexicon.Load().Issues[l.issue].ID, Left: l.position, Right: r.position})
			}
		}
	}
	found = append(found, contradictions(left, right, found)...)
	if len(found) == 0 {
		found = onConcepts(left, right)
	}
	if len(found) == 0 {
		found = onActs(left, right)
	}
	return found
}

// contradictions gives the issues on which one passage allows what the other denies, beside those known already.
func contradictions(left, right Passage, known []Opposition) []Opposition {
	g := lexicon.Load()
	others := g.FindIssues(right.Hits)
	var found []Opposition
	for _, l := range g.FindIssues(left.Hits) {
		id := g.Issues[l.Issue].ID
		if slices.ContainsFunc(known, func(o Opposition) bool { return o.Issue == id }) {
			continue
		}
		for _, r := range others {
			if l.Issue != r.Issue {
				continue
			}
			a, b := left.manner(g, l), right.manner(g, r)
			if contrary(a, b) && sameScope(left, right, l.Hits, r.Hits) {
				found = append(found, Opposition{Issue: id})
			}
		}
	}
	return found
}

// onConcepts gives the matters, beside issues, that one passage allows and the other denies.
func onConcepts(left, right Passage) []Opposition {
	if left.ends() && right.follows() || left.follows() && right.ends() {
		return nil // one thing until an event, another after it
	}
	g := lexicon.Load()
	var found []Opposition
	for _, id := range special(g, left.Hits) {
		shared := slices.ContainsFunc(right.Hits, func(h lexicon.Hit) bool { return h.Concept == id })
		if !shared || backdrop[g.Concepts[id].Topic] || backdrop[g.Concepts[id].ID] {
			continue
		}
		a, b := left.mannerOf(g, id), right.mannerOf(g, id)
		if contrary(a, b) && !(a == lexicon.Allowed && left.takesAway(g, id) || b == lexicon.Allowed && right.takesAway(g, id)) {
			found = append(found, Opposition{Concept: g.Concepts[id].ID})
		}
	}
	return found
}

// removals are concepts of what takes something away.
var removals = set("withdrawal heavy-withdrawal partial-withdrawal")

// removes says whether a passage speaks of taking something away.
func (p Passage) removes() bool {
	g := lexicon.Load()
	return slices.ContainsFunc(p.Hits, func(h lexicon.Hit) bool { return removals[g.Concepts[h.Concept].ID] })
}

// takesAway says whether a passage withdraws what another concept names: that is no leave for it.
func (p Passage) takesAway(g *lexicon.Glossary, concept int) bool {
	return !removals[g.Concepts[concept].ID] && p.removes()
}

// onActs gives the matters on which one provision does what another takes back.
func onActs(left, right Passage) []Opposition {
	g := lexicon.Load()
	ours, theirs := left.names(), right.names()
	if !overlap(special(g, left.Hits), special(g, right.Hits)) && !overlap(ours.places(left.Tokens), theirs.places(right.Tokens)) {
		return nil
	}
	others := right.proposals(g, theirs)
	var found []Opposition
	for _, l := range left.proposals(g, ours) {
		for _, r := range others {
			if !byActs(g, &l, &r) {
				continue
			}
			id := shared(g, &l, &r)
			if !slices.ContainsFunc(found, func(o Opposition) bool { return o.Concept == id }) {
				found = append(found, Opposition{Concept: id})
			}
		}
	}
	return found
}

// shared names what two proposals are about both: a matter, else who leaves or keeps a place.
func shared(g *lexicon.Glossary, l, r *proposal) string {
	if at := slices.IndexFunc(l.matters, func(id int) bool { return slices.Contains(r.matters, id) }); at >= 0 {
		return g.Concepts[l.matters[at]].ID
	}
	return "withdrawal"
}

// backdrop are topics and concepts that tell where and with whom something is, and are not allowed or denied themselves.
var backdrop = set("territory people rights contact-line buffer-zone demilitarised-zone infrastructure guarantors constitution ceasefire-duration")

// mannerOf gives how a passage speaks of a concept: in one manner wherever it is named, else it is unclear.
func (p Passage) mannerOf(g *lexicon.Glossary, concept int) lexicon.Manner {
	of := lexicon.Unclear
	for _, hit := range p.Hits {
		if hit.Concept != concept {
			continue
		}
		m := g.Manner(hit, p.Text, p.Tokens, p.Hits, p.Language)
		if of != lexicon.Unclear && m != of {
			return lexicon.Unclear
		}
		of = m
	}
	return of
}

// contrary says whether two manners cannot both hold.
func contrary(a, b lexicon.Manner) bool {
	return a == lexicon.Denied && b == lexicon.Allowed || a == lexicon.Allowed && b == lexicon.Denied
}

// manner gives how a passage speaks of an issue: of all that the issue rests on in one manner, else it is unclear.
func (p Passage) manner(g *lexicon.Glossary, h lexicon.IssueHit) lexicon.Manner {
	of := g.Manner(h.Hits[0], p.Text, p.Tokens, p.Hits, p.Language)
	for _, hit := range h.Hits[1:] {
		if g.Manner(hit, p.Text, p.Tokens, p.Hits, p.Language) != of {
			return lexicon.Unclear
		}
	}
	return of
}

// taken is a position that a passage takes on an issue.
type taken struct {
	issue    int
	position lexicon.Position
	hit      lexicon.IssueHit
}

func positions(p Passage) []taken {
	g := lexicon.Load()
	var all []taken
	for _, h := range g.FindIssues(p.Hits) {
		if g.Open(h, p.Text, p.Tokens, p.Hits, p.Language) {
			continue
		}
		if position, ok := g.Position(h, p.Text, p.Tokens, p.Hits, p.Language); ok {
			all = append(all, taken{h.Issue, position, h})
		}
	}
	return all
}
