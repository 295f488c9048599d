package report

import (
	"slices"

	"parley/diffview/comparison"
	"parley/diffview/wording"
)

// value is a date, a term or a figure that one side or both state: a line of the table of critical values.
type value struct {
	Row  string // the row where it is stated
	fact        // what each side states
}

// critical are the kinds of facts that are quantities. What a side names or refers to is none.
var critical = []wording.FactKind{wording.Date, wording.Deadline, wording.Duration, wording.Number, wording.Amount, wording.Percent}

// values gathers the quantities of a row from its pairs, or from the clauses that nothing answers. One that two pairs of
// the row share is told once. A number in a heading sets no term.
func (s *sheet) values(c *comparison.Comparison, from *comparison.Row) []value {
	if from.Kind == comparison.HeadingRow {
		return nil
	}
	var found []value
	for _, facts := range c.FactsOf(from) {
		quantities := slices.DeleteFunc(slices.Clone(facts), func(p wording.FactPair) bool { return !slices.Contains(critical, p.Kind) })
		for _, f := range s.facts(quantities) {
			if v := (value{Row: from.ID, fact: f}); !slices.Contains(found, v) {
				found = append(found, v)
			}
		}
	}
	return found
}
