package align

import (
	"slices"
	"strings"
	"unicode"

	"parley/importer/memo"
)

// numeral is a number in a clause.
type numeral struct {
	value string    // its digits, the groups of a long one joined
	span  memo.Span // with the word after it: "30 дней"
}

// numerals gives the numbers within span of a clause, in order: "85 000" is one, "30-day" is 30.
func numerals(c *clause, span memo.Span) []numeral {
	var found []numeral
	groups := -1 // where the last group of digits ended
	for i, t := range c.tokens {
		if !within(t.Span, span) || !number(t) {
			continue
		}
		digits, _, _ := strings.Cut(strings.Map(toDigit, t.Fold), " ")
		whole := t.Span
		if i+1 < len(c.tokens) && c.text[t.Span.End:c.tokens[i+1].Span.Start] == " " && !c.tokens[i+1].Stop && !number(c.tokens[i+1]) && within(c.tokens[i+1].Span, span) {
			whole.End = c.tokens[i+1].Span.End
		}
		if groups >= 0 && len(digits) == 3 && thousands(c.text[groups:t.Span.Start]) {
			last := &found[len(found)-1]
			last.value += digits
			last.span.End = whole.End
		} else if groups >= 0 && len(digits) == 2 && c.text[groups:t.Span.Start] == ":" { // a time of day
			last := &found[len(found)-1]
			last.value += ":" + digits
			last.span.End = t.Span.End
		} else {
			found = append(found, numeral{digits, whole})
		}
		groups = t.Span.End
	}
	return found
}

// toDigit keeps digits and makes a space of everything else.
func toDigit(r rune) rune {
	if unicode.IsDigit(r) {
		return r
	}
	return ' '
}

// thousands says whether the text between two groups of digits only parts them.
func thousands(between string) bool {
	switch between {
	case " ", ",", "\u00a0", "\u202f", "'", "’":
		return true
	}
	return false
}

// numbers gives the distinct values of the numbers within span of a clause, in alphabetical order.
func numbers(c *clause, span memo.Span) []string {
	var values []string
	for _, n := range numerals(c, span) {
		values = append(values, n.value)
	}
	slices.Sort(values)
	return slices.Compact(values)
}
