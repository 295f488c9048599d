// Package report writes one comparison in many formats.
//
// All formats that people read are written from one [sheet]: the comparison put into words of the interface, with every
// passage, mark and reason in place. A writer only sets it; none knows more than another. The JSON, which programs read,
// is written from the comparison itself. The same comparison gives the same bytes every time.
package report

// Options say how a report is written. The zero value is an English report without a date.
type Options struct {
	Language string // of the report's own words: "en", "ru", "uk"; "" for English
	Title    string // "" for a general one
	Date     string // printed as it is; "" for none: a report takes no date by itself
}
