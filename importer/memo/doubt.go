package memo

import "parley/assets/words"

// Doubt is something about the cut of a clause that a person may want to look at.
type Doubt struct {
	Clause int // index in the memo's clauses
	Code   DoubtCode
	Values []string // what its words leave places for: labels, counts
}

// DoubtCode names a doubt; the interface has words for each.
type DoubtCode string

// The doubts and their values.
const (
	NumbersLeap     DoubtCode = "gap"     // the label before it in its list, its own
	NumbersReturn   DoubtCode = "order"   // the label before it in its list, its own
	TooLong         DoubtCode = "long"    // how many words it has
	DoubtfulHeading DoubtCode = "heading" // none
	DoubtfulLabel   DoubtCode = "label"   // its label
	BrokenBracket   DoubtCode = "bracket" // none
)

// In says the doubt in a language of the interface, as a statement and a question.
func (d Doubt) In(language string) string {
	values := make([]any, len(d.Values))
	for i, v := range d.Values {
		values[i] = v
	}
	return words.In(language).Say("memo.doubt."+string(d.Code), values...)
}
