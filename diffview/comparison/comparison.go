// Package comparison is the one model that the window, the reports and the command line all read: two memos, their
// rows, links, candidates and the audit that proves that nothing is lost.
//
// What is worth a look is decided here, so that all who show a comparison show the same: which words of a clause are
// marked ([Comparison.Marks]), which part of a clause a quote shows ([Quote.Shown]), which reasons are worth saying
// ([Link.Grounds]), which rows are differences ([Row.Differs]) and of what sorts they are ([Comparison.SortsOf]).
package comparison

import (
	"slices"

	"parley/diffview/align"
	"parley/diffview/wording"
	"parley/importer/memo"
)

// Comparison is two memos side by side. It is never changed after it was made.
type Comparison struct {
	Memos      [2]*memo.Memo
	Links      []Link                 // in order of the left clause, then the right one
	Candidates [2][][]align.Candidate // per side and clause, best first
	Rows       []Row
	Audits     [2]Audit
}

// Link is a link with what differs between its two clauses.
type Link struct {
	align.Link
	Facts      []wording.FactPair
	Diff       []wording.Edit       // only where both clauses are in one language
	Shared     []string             // concepts that both clauses name, ids in the glossary
	LeftOnly   []string             // concepts that only the left clause names
	RightOnly  []string             // concepts that only the right clause names
	Renumbered bool                 // the words agree, and the number or letter of the clause is another
	Stance     string               // "" or wording.PossiblyOpposite
	Opposed    []wording.Opposition // the issues that the stance rests on
	Turn       wording.Turn         // the issue that the pair turns on
	hush       bool                 // slight changes are not marked
}

// RowKind tells a row at a glance.
type RowKind uint8

// The kinds of rows.
const (
	HeadingRow RowKind = iota // headings only
	EqualRow                  // both sides say the same in the same words
	DifferRow                 // both sides speak, and differ
	OnlyARow                  // nothing on the right
	OnlyBRow                  // nothing on the left
)

// Row is one line of the table: what each side says on one matter.
type Row struct {
	ID    string // "1", "2", … in order of the table
	Kind  RowKind
	Moved bool         // its link is out of the order the other links keep
	Topic string       // id in the glossary; "" for none
	Turn  wording.Turn // what the row turns on; caption.Gist puts it into words
	Cells [2]Cell
	Links []int // indexes of Comparison.Links that join its two cells, strongest first
}

// Cell is what one side says in a row: clauses that have their home here, and provisions quoted from clauses whose home
// is another row.
type Cell struct {
	Clauses []int // indexes in the memo
	Quotes  []Quote
}

// Quote is a provision shown outside its clause's home row.
type Quote struct {
	Clause int       // index in the memo
	Span   memo.Span // in bytes of the clause's text
	Home   int       // index of the row where the clause stands in full
}

// Audit counts what went in and what is placed.
type Audit struct {
	Clauses, Placed    int
	Words, PlacedWords int
}

// Complete says whether every clause and every word is placed.
func (a Audit) Complete() bool { return a.Clauses == a.Placed && a.Words == a.PlacedWords }

// WithIDs gives the comparison with other ids for its rows, one for each.
func (c *Comparison) WithIDs(ids []string) *Comparison {
	named := *c
	named.Rows = slices.Clone(c.Rows)
	for i := range named.Rows {
		named.Rows[i].ID = ids[i]
	}
	return &named
}
