// Package report writes one comparison in many formats.
//
// All formats that people read are written from one [sheet]: the comparison put into words of the interface, with every
// passage, mark and reason in place, and a person's decisions where there are any. A writer only sets it; none knows more
// than another. The JSON, which programs read, is written from the comparison itself. The same comparison gives the same
// bytes every time.
package report

// Options say how a report is written. The zero value is an English report of everything, without a date or decisions.
type Options struct {
	Language        string     // of the report's own words: "en", "ru", "uk"; "" for English
	Title           string     // "" for a general one
	Date            string     // printed as it is; "" for none: a report takes no date by itself
	Decisions       []Decision // a person's, one for each row of the comparison; nil for a report without
	OnlyDifferences bool       // leaves out the rows that do not differ; the summary and the audit count them all the same
}

// Decision is what a person said of a row.
type Decision struct {
	Status string // its letter: "G", "g", "Y", "R", "X"; "–" or "" where it was not discussed
	Note   string
	Owner  string // who is to see to it
	Text   string // the working text
}

// undiscussed is the letter of a row that was not discussed.
const undiscussed = "–"

// statuses are the letters of the statuses, in the order of the legend.
var statuses = []string{"G", "g", "Y", undiscussed, "R", "X"}
