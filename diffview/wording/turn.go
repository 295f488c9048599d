package wording

import "parley/diffview/lexicon"

// Turn is the issue that two passages turn on, and what each says on it.
type Turn struct {
	Issue string              // id in the glossary; "" where they raise no issue both
	Says  [2]lexicon.Position // left and right; without a name where it is not clear what is said
}

// TurnOf gives the issue that two passages turn on: of those that both raise one on which they take contrary positions,
// else one on which it is clear what both say, or one of them; of equals the weightiest, and then the one that the left
// raises first. Nothing is said that the glossary does not find in the words.
func TurnOf(left, right Passage) Turn {
	g := lexicon.Load()
	clear := [2]map[int]lexicon.Position{clearly(left), clearly(right)}
	there := map[int]bool{}
	for _, h := range g.FindIssues(right.Hits) {
		there[h.Issue] = true
	}
	var best Turn
	most := 0.0
	for _, h := range g.FindIssues(left.Hits) {
		if !there[h.Issue] {
			continue
		}
		l, left := clear[0][h.Issue]
		r, right := clear[1][h.Issue]
		rank := g.Issues[h.Issue].Weight
		switch {
		case left && right && l.Opposes(r):
			rank += 60
		case left && right:
			rank += 40
		case left || right:
			rank += 20
		}
		if rank > most {
			most, best = rank, Turn{Issue: g.Issues[h.Issue].ID, Says: [2]lexicon.Position{l, r}}
		}
	}
	return best
}

// clearly gives the positions that a passage takes, by issue.
func clearly(p Passage) map[int]lexicon.Position {
	all := map[int]lexicon.Position{}
	for _, t := range positions(p) {
		all[t.issue] = t.position
	}
	return all
}
