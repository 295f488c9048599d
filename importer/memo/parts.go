package memo

// Guess says what of a clause rests on little: a person may want to look.
type Guess string

// The guesses.
const (
	GuessedHeading Guess = "heading" // taken for a heading by its look or its shape alone
	GuessedLabel   Guess = "label"   // its label has a form that is often no label, and its neighbours bear it out
)

// Bracket is a part of a clause that is not agreed, brackets included. One that stands around several clauses has a
// part in each.
type Bracket struct {
	Span
	Party string // who proposes it, ISO 3166 alpha-3 ("RUS"), where it says so: "[RUS: …]"; else ""
	Other bool   // an alternative to the bracket before it: "[…]/[…]"
}

// Reference is a place of a clause that names another one: «пункту 2 настоящего Раздела», "Article 5".
type Reference struct {
	Span
	To string // id of the clause; "" where it is in another document or cannot be told
}
