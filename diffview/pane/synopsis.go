//go:build !headless

package pane

import (
	"parley/diffview/comparison"
	"parley/importer/memo"
)

// Synopsis is what a pane shows: two drafts or more beside each other, and rows that have a cell for each. Sides are
// numbered from the left; the order of the rows is that of the first draft. It is never changed after it was made.
type Synopsis struct {
	Memos []*memo.Memo
	Links []Link
	Rows  []Row
	of    *comparison.Comparison // nil for one that was made otherwise
}

// Row is what each draft says on one matter.
type Row struct {
	ID      string            // as the person reads it
	Heading bool              // headings only
	Topic   string            // id in the glossary; "" for none
	Issue   string            // what the row turns on, id in the glossary; "" for none
	Cells   []comparison.Cell // one for each draft
	Gutters []Gutter          // one between each two neighbours
	Links   []int             // indexes of Synopsis.Links that join two of its cells, strongest first
}

// Link joins a clause of one draft with one of another.
type Link struct {
	*comparison.Link
	Sides [2]int // of its left clause and of its right one
}

// Gutter says how two cells beside each other stand.
type Gutter struct {
	Standing Standing
	Moved    bool // what stands on the right has another place in its own draft
}

// Standing is how the cells on both sides of a gutter stand to each other.
type Standing uint8

// The standings.
const (
	Silent    Standing = iota // neither says anything, or there are headings only
	Equal                     // both say the same in the same words
	Differ                    // both speak, and differ
	LeftOnly                  // nothing on the right
	RightOnly                 // nothing on the left
)

// standings are those of the kinds of rows in a comparison of two drafts.
var standings = map[comparison.RowKind]Standing{
	comparison.HeadingRow: Silent,
	comparison.EqualRow:   Equal,
	comparison.DifferRow:  Differ,
	comparison.OnlyARow:   LeftOnly,
	comparison.OnlyBRow:   RightOnly,
}

// SynopsisOf gives the synopsis of two drafts that were compared; nil for none.
func SynopsisOf(c *comparison.Comparison) *Synopsis {
	if c == nil {
		return nil
	}
	s := &Synopsis{Memos: c.Memos[:], Links: make([]Link, len(c.Links)), Rows: make([]Row, len(c.Rows)), of: c}
	for i := range c.Links {
		s.Links[i] = Link{Link: &c.Links[i], Sides: [2]int{0, 1}}
	}
	gutters := make([]Gutter, len(c.Rows))
	for i := range c.Rows {
		from := &c.Rows[i]
		gutters[i] = Gutter{standings[from.Kind], from.Moved}
		s.Rows[i] = Row{
			ID: from.ID, Heading: from.Kind == comparison.HeadingRow, Topic: from.Topic, Issue: from.Turn.Issue,
			Cells: from.Cells[:], Gutters: gutters[i : i+1], Links: from.Links,
		}
	}
	return s
}

// same says whether two synopses are one, or of one comparison.
func (s *Synopsis) same(as *Synopsis) bool {
	return s == as || s != nil && as != nil && s.of != nil && s.of == as.of
}

// any says whether something holds of a gutter of the row.
func (r *Row) any(holds func(Gutter) bool) bool {
	for _, g := range r.Gutters {
		if holds(g) {
			return true
		}
	}
	return false
}

// moved says whether any of the row's clauses has another place in its own draft.
func (r *Row) moved() bool { return r.any(func(g Gutter) bool { return g.Moved }) }

// contested says whether two neighbours both speak, and differ.
func (r *Row) contested() bool { return r.any(func(g Gutter) bool { return g.Standing == Differ }) }

// agreed says whether all drafts say the same in the same words at the same place.
func (r *Row) agreed() bool {
	return !r.Heading && !r.any(func(g Gutter) bool { return g.Standing != Equal || g.Moved })
}

// differs says whether whoever goes from difference to difference stops at the row: two neighbours differ, one of them
// says nothing, or the same stands in another place. Headings are passed by.
func (r *Row) differs() bool {
	return !r.Heading && r.any(func(g Gutter) bool { return g.Standing > Equal || g.Standing == Equal && g.Moved })
}

// says says whether a side says anything.
func (r *Row) says(side int) bool { return len(r.Cells[side].Clauses)+len(r.Cells[side].Quotes) > 0 }

// whole gives in one gutter how all cells stand, where there is but one for all, and to which of the gutters that belongs.
// One side alone is said to be alone; several are equal where all are, and else differ.
func (r *Row) whole() (g Gutter, lane int) {
	if len(r.Gutters) == 1 {
		return r.Gutters[0], 0
	}
	g.Moved = r.moved()
	n, last := 0, 0
	for side := range r.Cells {
		if r.says(side) {
			n, last = n+1, side
		}
	}
	switch {
	case r.Heading || n == 0:
	case n == 1 && last == len(r.Gutters):
		g.Standing, lane = RightOnly, last-1
	case n == 1:
		g.Standing, lane = LeftOnly, last
	case r.any(func(g Gutter) bool { return g.Standing != Equal }):
		g.Standing = Differ
	default:
		g.Standing = Equal
	}
	return g, lane
}

// end says which end of a link a clause is, 0 for the left one; -1 for neither.
func (l *Link) end(side, clause int) int {
	for end, at := range [2]int{l.Left, l.Right} {
		if l.Sides[end] == side && at == clause {
			return end
		}
	}
	return -1
}

// joins says whether a link joins clauses of two sides.
func (l *Link) joins(left, right int) bool { return l.Sides == [2]int{left, right} }

// marks says which words of a clause are worth a look in a row, by what the row's links tell of it, with those that were
// found in it.
func (s *Synopsis) marks(found []memo.Span, row, side, clause int) []comparison.Mark {
	var all []comparison.Mark
	for _, at := range s.Rows[row].Links {
		if end := s.Links[at].end(side, clause); end >= 0 {
			all = append(all, s.Links[at].Marks(end)...)
		}
	}
	for _, span := range found {
		all = append(all, comparison.Mark{Span: span, Kind: comparison.FoundMark})
	}
	return comparison.Level(all, s.Memos[side].Clauses[clause].Text)
}

// opposed says whether a link of the row calls a clause, as its right one, possibly opposite.
func (s *Synopsis) opposed(row *Row, side, clause int) bool {
	for _, at := range row.Links {
		if l := &s.Links[at]; l.Stance != "" && l.end(side, clause) == 1 {
			return true
		}
	}
	return false
}

// homes gives per clause of a side the row where it stands in full, -1 for none.
func (s *Synopsis) homes(side int) []int {
	homes := make([]int, len(s.Memos[side].Clauses))
	for i := range homes {
		homes[i] = -1
	}
	for i := range s.Rows {
		for _, clause := range s.Rows[i].Cells[side].Clauses {
			homes[clause] = i
		}
	}
	return homes
}
