//go:build !headless

package pane

import (
	"slices"
	"sort"
	"strings"

	"parley/diffview/comparison"
	"parley/importer/memo"
)

// What is searched for is looked for in the drafts and in what the person has written. It is marked where it is seen, a row that
// has it is not folded, and the keys go from one such row to the next.

// Found is what was searched for and where it is. Its zero value is for no search.
type Found struct {
	Clauses [][][]memo.Span               // per side and clause where in its text
	Rows    []bool                        // of each row of the synopsis, whether something that the person wrote for it answers
	Own     func(text string) []memo.Span // where in a piece of what the person wrote; nil for nowhere
}

// within gives where a text of the person's answers.
func (f *Found) within(text string) []memo.Span {
	if f.Own == nil {
		return nil
	}
	return f.Own(text)
}

// SetFound marks what is searched for and gives how many of the rows shown have any of it. Those open where they are folded.
func (p *Pane) SetFound(found Found) int {
	p.table.found = found
	p.table.laid = map[int]*laidRow{}
	p.refold()
	return len(p.foundRows())
}

// SetFoundRows says anew which rows answer by what the person wrote for them, while they write, and gives how many of the rows
// shown have anything of what is searched for. A row that has nothing of it any more stays open while it is selected.
func (p *Pane) SetFoundRows(rows []bool) int {
	t := p.table
	had := p.chosen >= 0 && t.folded(p.chosen) == 0 && t.answers(p.chosen)
	t.found.Rows = rows
	if had && !t.answers(p.chosen) && t.dull(p.chosen, p.opened) {
		p.opened[t.from(p.chosen).ID] = true
	}
	p.refold()
	return len(p.foundRows())
}

// searched says whether anything is searched for.
func (t *table) searched() bool {
	return slices.Contains(t.found.Rows, true) || slices.ContainsFunc(t.found.Clauses, func(side [][]memo.Span) bool { return len(side) > 0 })
}

// foundIn gives what is searched for in a clause.
func (t *table) foundIn(side, clause int) []memo.Span {
	if side >= len(t.found.Clauses) || clause >= len(t.found.Clauses[side]) {
		return nil
	}
	return t.found.Clauses[side][clause]
}

// answers says whether a row of the table has what is searched for: a clause that it shows, or what the person wrote for it.
func (t *table) answers(at int) bool {
	r := &t.rows[at]
	if r.from < 0 {
		return false
	}
	return t.answersIn(at) || !r.again && r.from < len(t.found.Rows) && t.found.Rows[r.from]
}

// answersIn says whether a clause that a row shows has what is searched for.
func (t *table) answersIn(at int) bool {
	from := t.from(at)
	for side := range t.found.Clauses {
		if side < len(from.Cells) && from.Cells[side].Answers(t.found.Clauses[side]) {
			return true
		}
	}
	return false
}

// foundMarks marks what is searched for in a text of the person's.
func (t *table) foundMarks(text string) []comparison.Mark {
	var marks []comparison.Mark
	for _, span := range t.found.within(text) {
		marks = append(marks, comparison.Mark{Span: span, Kind: comparison.FoundMark})
	}
	return marks
}

// hit is where what is searched for stands in one of some lines.
type hit struct {
	line int
	patch
}

// hitsIn gives where what is searched for stands in a name within the lines of a source.
func (t *table) hitsIn(lines []string, name string) []hit {
	var hits []hit
	for i, line := range lines {
		before, _, there := strings.Cut(line, name)
		if !there {
			continue
		}
		for _, span := range t.found.within(name) {
			x := t.ruler.width(before+name[:span.Start], sourceFace)
			hits = append(hits, hit{i, patch{x, t.ruler.width(before+name[:span.End], sourceFace) - x}})
		}
	}
	return hits
}

// FoundOwn says whether nothing that is seen of the selected row has what is searched for, and what the person wrote for it has:
// a note, or a text that stands in no column.
func (p *Pane) FoundOwn() bool {
	t := p.table
	if p.chosen < 0 || t.folded(p.chosen) > 0 || !t.answers(p.chosen) || t.answersIn(p.chosen) {
		return false
	}
	cell := t.written(p.chosen)
	if cell == nil {
		return true
	}
	return !slices.ContainsFunc(*cell, func(b block) bool { return len(t.found.within(b.text)) > 0 || len(t.found.within(b.by)) > 0 })
}

// foundRows lists the places of the rows shown that have what is searched for.
func (p *Pane) foundRows() []int {
	var rows []int
	if !p.table.searched() {
		return nil
	}
	for i := range p.table.rows {
		if p.table.shows(i) && p.table.answers(i) {
			rows = append(rows, i)
		}
	}
	return rows
}

// NextFound selects the next row with what is searched for, by 1, or the one before, by -1; from the last one it goes on
// to the first. It gives the number of the row among them, from 1, and how many there are.
func (p *Pane) NextFound(by int) (current, total int) {
	rows := p.foundRows()
	if len(rows) == 0 {
		return 0, 0
	}
	from := p.chosen
	if from < 0 {
		from = p.table.at(p.top()) - 1
	}
	at := sort.SearchInts(rows, from+1)
	if by < 0 {
		at = sort.SearchInts(rows, from) - 1
	}
	at = (at + len(rows)) % len(rows)
	p.stop(rows[at])
	return at + 1, len(rows)
}
