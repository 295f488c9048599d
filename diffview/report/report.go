// Package report writes one comparison in many formats.
//
// All formats that people read are written from one [sheet]: the comparison put into words of the interface, with every
// passage, mark and reason in place, and a person's decisions where there are any. A writer only sets it; none knows more
// than another. The JSON, which programs read, is written from the comparison itself. The same comparison gives the same
// bytes every time.
package report

// Options say how a report is written. The zero value is an English report of everything in the order of the drafts,
// without a date or decisions.
type Options struct {
	Language        string     // of the report's own words: "en", "ru", "uk"; "" for English
	Title           string     // "" for a general one
	Handling        string     // who may read it, as it stands, on the cover and on each page: "CONFIDENTIAL"; "" for none
	Date            string     // printed as it is; "" for none: a report takes no date by itself
	Program         string     // the program and its version, among the settings; "" leaves it out
	Decisions       []Decision // a person's, one for each row of the comparison; nil for a report without
	OnlyDifferences bool       // leaves out the rows that do not differ; the summary and the audit count them all the same
	Order           Order      // of the rows; "" for that of the drafts
	Switched        bool       // draft B stands on the left; the drafts keep their letters
	Password        string     // that a PDF is locked with; "" leaves it open. Other formats have no lock
	Separator       string     // of the fields of CSV, one of [Separators]; "" for semicolons
}

// Order is how rows follow each other.
type Order string

// The orders.
const (
	ByDocument Order = "document" // as the drafts go
	ByTopic    Order = "topic"    // under headings of their topics, headings of the drafts last
)

// Orders lists the orders as they are offered.
var Orders = []string{string(ByDocument), string(ByTopic)}

// Separators lists what can part the fields of CSV, as it is offered.
var Separators = []string{"semicolon", "comma", "tab"}

// separators are the signs of the separators.
var separators = map[string]rune{"": ';', "semicolon": ';', "comma": ',', "tab": '\t'}

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
