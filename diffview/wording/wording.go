package wording

import "parley/importer/memo"

// Op is what happened to a run of words.
type Op string

// The operations, as the JSON of a comparison names them.
const (
	Equal  Op = "equal"
	Delete Op = "delete"
	Insert Op = "insert"
)

// Edit is a run of text that both sides have, or one side only. The texts of Equal and Delete in order give the left
// text exactly, those of Equal and Insert the right one.
type Edit struct {
	Op   Op
	Text string
	Kind ChangeKind // "" for Equal
}

// ChangeKind tells what sort of change a Delete or an Insert is.
type ChangeKind string

// The kinds of changes, as the JSON of a comparison names them.
const (
	Words       ChangeKind = "words"
	Relocated   ChangeKind = "moved"       // the same words stand elsewhere in the other text
	Numbering   ChangeKind = "numbering"   // the number or letter of an item
	Punctuation ChangeKind = "punctuation" // marks only
	Quotes      ChangeKind = "quotes"      // other quotation marks or dashes in the same place
	Case        ChangeKind = "case"        // small and capital letters
	Spelling    ChangeKind = "spelling"    // apostrophe, ё or the composing of letters
	Spacing     ChangeKind = "spacing"     // white space only
)

// Slight says whether a change of this kind leaves what is said as it was, so that a reader may wish it hushed.
func (k ChangeKind) Slight() bool {
	switch k {
	case Words, Relocated, "":
		return false
	}
	return true
}

// FactKind says what a fact states.
type FactKind string

// The kinds of facts.
const (
	Duration  FactKind = "duration"
	Date      FactKind = "date"
	Deadline  FactKind = "deadline"
	Number    FactKind = "number"
	Amount    FactKind = "amount"
	Percent   FactKind = "percent"
	PlaceName FactKind = "place"
	Actor     FactKind = "actor"
	Reference FactKind = "reference"
)

// Fact is one checkable statement in a text.
type Fact struct {
	Kind  FactKind
	Value string // normalised, alike in all languages: "30 d", "2026-04-01", "USD 300000000000", "<=90 d", "art. 5"
	Text  string // as it stands in the text
	Span  memo.Span
	Role  string // what the fact is said of, where the text tells: "people", "every", "within"; "" where it does not

	Start     string // what a span of time is counted from, where the text tells: "signature", "withdrawal"
	Renewable bool   // the text says that the span of time may be renewed
}

// Verdict says how a fact of one side stands to the other.
type Verdict string

// The verdicts.
const (
	FactSame  Verdict = "same"
	Differs   Verdict = "differs"
	LeftOnly  Verdict = "left-only"
	RightOnly Verdict = "right-only"
)

// How is a way in which a quantity or a span of time differs from its counterpart.
type How string

// The ways to differ.
const (
	Size    How = "size"      // 30 days and 60 days
	Bound   How = "bound"     // 30 days and at least 30 days
	Unit    How = "unit"      // working days and calendar days, days and months
	Renewal How = "renewable" // only one of them may be renewed
	Start   How = "start"     // one counts from the signature, the other from the withdrawal
)

// FactPair sets a fact of the left text against its counterpart; one of the two is nil for a one-sided fact.
type FactPair struct {
	Kind        FactKind
	Left, Right *Fact
	Verdict     Verdict
	How         []How // for quantities and spans of time that differ, in the order of the constants; else none
}
