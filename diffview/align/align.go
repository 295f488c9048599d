// Package align finds which clauses of two drafts speak of the same thing, and why.
package align

import "parley/importer/memo"

// Band says how sure a link is.
type Band string

// The bands.
const (
	Strong   Band = "strong"
	Possible Band = "possible"
)

// Relation says how near two linked clauses are.
type Relation string

// The relations.
const (
	Same    Relation = "same"    // the same words, marks and case aside
	Edited  Relation = "edited"  // one language, one an edit of the other
	Related Relation = "related" // two texts on one matter
)

// Origin says who made a link.
type Origin string

// The origins.
const (
	ByTool   Origin = "tool"
	ByPerson Origin = "person"
)

// Link says that two clauses speak of the same thing. Clauses are given by their index in their memo.
type Link struct {
	Left, Right         int
	LeftSpan, RightSpan memo.Span // the provision it rests on, in bytes of each clause's text; the whole text where the clause has one
	Relation            Relation
	Moved               bool // out of the order that the other links keep
	Score               float64
	Band                Band
	By                  Origin
	Reasons             []Reason // strongest first
}

// Reason is one thing that both clauses speak of, with the words on each side.
type Reason struct {
	Left, Right         string    // as they stand in the texts
	LeftSpan, RightSpan memo.Span // where, in bytes of each clause's text
	Concept             string    // id in the glossary; "" where the words themselves agree
}

// Candidate is a clause of the other memo that could answer, with its score.
type Candidate struct {
	Clause int
	Score  float64 // 0 to 1, comparable with Link.Score
}

// Alignment is how two memos answer each other.
type Alignment struct {
	Links      []Link           // in order of Left, then Right
	Candidates [2][][]Candidate // per side and clause of that side: the best of the other side, best first, at most three
	Topics     [2][]string      // per side and clause: the topic it speaks of most, id in the glossary; "" for none
}
