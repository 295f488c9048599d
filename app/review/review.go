package review

import (
	"maps"
	"slices"

	"parley/importer/clauses"
	"parley/importer/memo"
)

// Review is two drafts and what a person decided about them.
type Review struct {
	Drafts [2]Draft
	Pairs  []Pair         // decisions on pairs of clauses, each pair once, in order of left, then right
	Rows   map[string]Row // decisions on rows, by the row's id; rows without any are not in it
	Ids    Numbering
	Place  Place
}

// Draft is one side: its file, how it was read, and how it was cut.
type Draft struct {
	Name        string // base name of the file, or what pasted text was called
	Path        string // where the file was; "" for pasted text
	Data        []byte // the file, byte for byte
	Reading     Reading
	Memo        memo.Memo            // as the program cut it, with its SHA-256; corrections are not in it
	Corrections []clauses.Correction // of the cut, in the order they were made
}

// Reading is how a person had a file read, beside what the file itself tells.
type Reading struct {
	View     memo.View     `json:"view,omitempty"`     // of tracked changes
	Encoding string        `json:"encoding,omitempty"` // of a text; "" as its letters tell
	Scan     memo.Language `json:"scan,omitempty"`     // of pages that are pictures; "" as a sample tells
}

// Cut gives the draft's memo with the corrections applied. The error tells of corrections that no longer fit; the memo is
// good all the same.
func (d Draft) Cut() (memo.Memo, error) { return clauses.Correct(d.Memo, d.Corrections) }

// Decision is what a person said of a pair.
type Decision string

// The decisions.
const (
	Confirmed Decision = "confirmed" // the tool's link is right
	Rejected  Decision = "rejected"  // it is wrong and is not made again
	Added     Decision = "added"     // the person's own link
)

// Pair is a decision on one pair of clauses, named by their ids within their memos.
type Pair struct {
	Left     string   `json:"left"`
	Right    string   `json:"right"`
	Decision Decision `json:"decision"`
}

// Row is what a person said of a row.
type Row struct {
	Status Status `json:"status,omitempty"`
	Mover  Mover  `json:"mover,omitempty"`
	Note   string `json:"note,omitempty"`
	Owner  string `json:"owner,omitempty"` // who is to see to it
	Text   string `json:"text,omitempty"`  // the working text
	Says   string `json:"says,omitempty"`  // what the row said when its status was set: a digest of its clauses
}

// empty says whether nothing was decided.
func (r Row) empty() bool { r.Says = ""; return r == Row{} }

// Place is where the person was.
type Place struct {
	Row  string `json:"row,omitempty"`  // id of the selected row
	View string `json:"view,omitempty"` // how the rows were shown, in the window's own words
}

// SetPair gives the review with a decision on a pair, in place of an earlier one.
func (r Review) SetPair(p Pair) Review {
	r = r.DropPair(p.Left, p.Right)
	at, _ := slices.BinarySearchFunc(r.Pairs, p, byClauses)
	r.Pairs = slices.Insert(slices.Clone(r.Pairs), at, p)
	return r
}

// DropPair gives the review without a decision on a pair: the tool decides again.
func (r Review) DropPair(left, right string) Review {
	r.Pairs = slices.DeleteFunc(slices.Clone(r.Pairs), func(p Pair) bool { return p.Left == left && p.Right == right })
	return r
}

// PairOf gives the decision on a pair; "" for none.
func (r Review) PairOf(left, right string) Decision {
	for _, p := range r.Pairs {
		if p.Left == left && p.Right == right {
			return p.Decision
		}
	}
	return ""
}

// SetStatus gives the review with a status of a row, and what the row says at the time, as [Says] tells it.
func (r Review) SetStatus(id string, s Status, says string) Review {
	return r.with(id, func(row *Row) { row.Status, row.Says = s, says })
}

// SetText gives the review with another working text of a row. A row that was settled is not discussed any more then;
// dropped says so.
func (r Review) SetText(id, text string) (changed Review, dropped bool) {
	changed = r.with(id, func(row *Row) {
		dropped = row.Status.Settled() && row.Text != text
		if dropped {
			row.Status = NotDiscussed
		}
		row.Text = text
	})
	return changed, dropped
}

// SetNote gives the review with another note on a row.
func (r Review) SetNote(id, note string) Review {
	return r.with(id, func(row *Row) { row.Note = note })
}

// Written counts the rows that have a note or a working text.
func (r Review) Written() int {
	n := 0
	for _, row := range r.Rows {
		if row.Note != "" || row.Text != "" {
			n++
		}
	}
	return n
}

// SetOwner gives the review with another owner of a row.
func (r Review) SetOwner(id, owner string) Review {
	return r.with(id, func(row *Row) { row.Owner = owner })
}

// SetMover gives the review with another answer to who moved on a row.
func (r Review) SetMover(id string, m Mover) Review {
	return r.with(id, func(row *Row) { row.Mover = m })
}

// Correct gives the review with one more correction of a draft's cut.
func (r Review) Correct(side int, c clauses.Correction) Review {
	d := &r.Drafts[side]
	d.Corrections = append(slices.Clone(d.Corrections), c)
	return r
}

// with gives the review with one row's decisions changed.
func (r Review) with(id string, change func(*Row)) Review {
	row := r.Rows[id]
	change(&row)
	r.Rows = maps.Clone(r.Rows)
	if row.empty() {
		delete(r.Rows, id)
		return r
	}
	if r.Rows == nil {
		r.Rows = map[string]Row{}
	}
	r.Rows[id] = row
	return r
}
