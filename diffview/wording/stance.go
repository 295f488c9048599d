package wording

import (
	"parley/diffview/lexicon"
	"parley/importer/memo"
)

// Passage is a text, or what of it is to be looked at, with the concepts it names.
type Passage struct {
	Text     string
	Language memo.Language
	Tokens   []lexicon.Token // of all the text
	Hits     []lexicon.Hit   // within the passage
}

// Opposition is an issue on which two passages seem to say the contrary.
type Opposition struct {
	Issue       string // id in the glossary
	Left, Right lexicon.Position
}

// PossiblyOpposite is the stance of a pair with an opposition. More cannot be told from words: people read both.
const PossiblyOpposite = "possibly-opposite"

// Oppositions gives the issues on which two passages take positions that deny each other, in order of the left one. An
// issue counts only where it is clear on both sides what is said: a denial that may or may not reach it, a question left
// open or a denial of a denial is no position.
func Oppositions(left, right Passage) []Opposition {
	said := positions(right)
	var found []Opposition
	for _, l := range positions(left) {
		for _, r := range said {
			if l.issue == r.issue && l.position.Opposes(r.position) {
				found = append(found, Opposition{lexicon.Load().Issues[l.issue].ID, l.position, r.position})
			}
		}
	}
	return found
}

// taken is a position that a passage takes on an issue.
type taken struct {
	issue    int
	position lexicon.Position
}

func positions(p Passage) []taken {
	g := lexicon.Load()
	var all []taken
	for _, h := range g.FindIssues(p.Hits) {
		if position, ok := g.Position(h, p.Text, p.Tokens, p.Hits, p.Language); ok {
			all = append(all, taken{h.Issue, position})
		}
	}
	return all
}
