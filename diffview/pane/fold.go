//go:build !headless

package pane

import (
	"slices"

	"parley/diffview/align"
)

// What differs is to be found among what does not: runs of rows in which all sides say the same fold into one line that
// says how many there are. Two rows next to what differs stay, for context. What was searched for, what the person
// has opened, and what they have written for, is not folded; where a filter holds, nothing is.

const (
	foldContext = 2           // rows that stay open beside what differs
	leastFold   = 3           // clauses that are worth folding
	foldHeight  = float32(34) // of the line that stands for a run, in px
)

// fold is what folding makes of a row.
type fold struct {
	rows    int  // that fold into the line that stands here; 0 for none
	clauses int  // headings apart
	under   bool // the row is folded into a line above it
}

// SetFolding folds the runs of rows in which all sides say the same, or opens all of them. The selected row, where it is
// folded, gives way to the line that stands for it.
func (p *Pane) SetFolding(on bool) {
	p.folding, p.opened = on, map[string]bool{}
	p.refold()
}

// Folding says whether equal rows are folded.
func (p *Pane) Folding() bool { return p.folding }

// Folded gives how many lines stand for folded rows.
func (p *Pane) Folded() int {
	n := 0
	for i := range p.table.folds {
		if p.table.folds[i].rows > 0 {
			n++
		}
	}
	return n
}

// refold folds the rows anew; the row at the top of the view stays there, or the line that it is folded into.
func (p *Pane) refold() {
	t, before := p.table, p.Selected()
	at := t.at(p.offset)
	part := p.offset - t.tops[at]
	p.fold()
	t.stack()
	if len(t.rows) > 0 {
		p.offset = t.tops[at] + min(part, t.tops[at+1]-t.tops[at])
	}
	p.chosen = t.standsFor(p.chosen)
	p.strip.stale = true
	p.clamp()
	p.Refresh()
	if p.Selected() != before {
		p.announce()
	}
}

// fold says of each row of the table whether it is folded.
func (p *Pane) fold() {
	t := p.table
	t.folds = nil
	if p.folding && p.keep == nil && t.synopsis != nil {
		t.folds = foldsOf(t, p.opened)
	}
}

// foldsOf folds the runs of a table.
func foldsOf(t *table, opened map[string]bool) []fold {
	folds := make([]fold, len(t.rows))
	for start := 0; start < len(t.rows); start++ {
		end := start
		for end < len(t.rows) && t.dull(end, opened) {
			end++
		}
		first, last := start, end
		if start > 0 {
			first = t.within(start, end, 1)
		}
		if end < len(t.rows) {
			last = t.within(end-1, start-1, -1) + 1
			for last > first && t.rows[last-1].band { // whoever reads on needs to know under which heading
				last--
			}
		}
		if n := t.clauseRows(first, last); n >= leastFold {
			folds[first] = fold{rows: last - first, clauses: n}
			for i := first + 1; i < last; i++ {
				folds[i].under = true
			}
		}
		start = max(start, end)
	}
	return folds
}

// within goes from a row on over those that stay for context, and gives the row behind them; at most to end.
func (t *table) within(at, end, by int) int {
	for stay := foldContext; at != end && stay > 0; at += by {
		if !t.rows[at].band {
			stay--
		}
	}
	return at
}

// clauseRows counts the rows from first to before last that are no headings.
func (t *table) clauseRows(first, last int) int {
	n := 0
	for i := first; i < last; i++ {
		if !t.rows[i].band {
			n++
		}
	}
	return n
}

// dull says whether there is nothing to see in a row: all sides say the same at the same place, nothing that is searched
// for stands in it, and the person has not asked for it.
func (t *table) dull(at int, opened map[string]bool) bool {
	if t.rows[at].from < 0 {
		return false
	}
	from := t.from(at)
	switch {
	case t.written(at) != nil && len(*t.written(at)) > 0:
		return false
	case opened[from.ID] || t.searched() && t.answers(at):
		return false
	case from.Heading:
		return !from.moved() && (t.sameHeadings(from) || t.namesakes(at))
	}
	return from.agreed()
}

// sameHeadings says whether one link joins each two neighbours of a row of headings, and says that they are the same.
func (t *table) sameHeadings(from *Row) bool {
	for left := range from.Gutters {
		joined := 0
		for _, at := range from.Links {
			if l := &t.synopsis.Links[at]; l.joins(left, left+1) {
				if joined++; l.Relation != align.Same {
					return false
				}
			}
		}
		if joined != 1 {
			return false
		}
	}
	return true
}

// namesakes says whether a row has one heading of each side, all in the same words.
func (t *table) namesakes(at int) bool {
	return t.rows[at].shared || alike(t.rows[at].cells[:t.drafts()])
}

// alike says whether all cells have one block, and all of these the same words.
func alike(cells [][]block) bool {
	return !slices.ContainsFunc(cells, func(blocks []block) bool { return len(blocks) != 1 || blocks[0].text != cells[0][0].text })
}

// standsFor gives the row where a row is seen: itself, or the line that it is folded into.
func (t *table) standsFor(at int) int {
	for at > 0 && at < len(t.folds) && t.folds[at].under {
		at--
	}
	return at
}

// folded gives how many rows fold into the line that stands in place of a row, 0 for none.
func (t *table) folded(at int) int {
	if at < 0 || at >= len(t.folds) {
		return 0
	}
	return t.folds[at].rows
}

// open opens the run that a row is folded into, and leaves it where it is in the view. It says whether there was one.
func (p *Pane) open(at int) bool {
	first := p.table.standsFor(at)
	n := p.table.folded(first)
	for i := first; i < first+n; i++ {
		p.opened[p.table.from(i).ID] = true
	}
	if n > 0 {
		p.refold()
	}
	return n > 0
}

// foldLine draws the line that stands for folded rows.
func (v *view) foldLine(at int, y float32, chosen bool) {
	f := &v.table.folds[at]
	ground, ink := Paper, InkSecond
	if chosen {
		ground, ink = Selection, Accent
	}
	v.brush.box(ground, 0, y, v.width, foldHeight, 0)
	v.brush.box(LineQuiet, 0, y+foldHeight-1, v.width, 1, 0)
	text := v.table.words.Count("pane.folded", f.clauses)
	const dots = float32(22) // the sign with its air
	x := (v.width - dots - v.table.ruler.width(text, infoFace)) / 2
	for k := range 3 {
		v.brush.box(Accent, x+float32(k)*5, y+foldHeight/2-1.5, 3, 3, 1.5)
	}
	v.brush.text(text, infoFace, ink, x+dots, y+centred(infoFace, foldHeight-1))
	if chosen {
		v.brush.box(Accent, 0, y, 3, foldHeight, 0)
	}
}
