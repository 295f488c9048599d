//go:build !headless

package pane

import (
	"slices"
	"strings"

	"parley/diffview/align"
	"parley/diffview/comparison"
	"parley/diffview/wording"
	"parley/importer/memo"
)

// In one column two versions of a clause are shown as one text with what was taken out and what was put in. Where the
// sides are rivals, or in two languages, there is nothing to merge: they stand one under the other.

// merged is what a block has that shows both versions of a clause.
type merged struct {
	sides   [2]int // that have them
	clauses [2]int // of each of these
	pieces  []piece
}

// clauseOf gives the clause of a side, -1 for a side that has none of the versions.
func (m *merged) clauseOf(side int) int {
	for end, s := range m.sides {
		if s == side {
			return m.clauses[end]
		}
	}
	return -1
}

// piece is a stretch of the text of a merged block.
type piece struct {
	at, size int                 // in bytes of the merged text
	from     [2]int              // where it stands in each clause; -1 where it does not
	mark     comparison.MarkKind // for what one side alone has
}

// unify makes two versions in a row one text, and a heading that all sides have one heading.
func (t *table) unify(r *row) {
	cells := r.cells[:t.drafts()]
	if r.band {
		if alike(cells) && !slices.ContainsFunc(cells, func(blocks []block) bool { return blocks[0].home >= 0 }) {
			clear(cells[1:])
			r.shared = true
		}
		return
	}
	for left := range cells {
		for right := left + 1; right < len(cells); right++ {
			if t.merge(r, left, right) {
				return
			}
		}
	}
}

// merge makes one text of what two sides say in a row, where these are versions of one. It says whether they are.
func (t *table) merge(r *row, left, right int) bool {
	a, b := r.cells[left], r.cells[right]
	if len(a) != 1 || len(b) != 1 || a[0].home >= 0 || b[0].home >= 0 || a[0].form != b[0].form {
		return false
	}
	var link *Link
	for _, at := range t.synopsis.Rows[r.from].Links {
		if l := &t.synopsis.Links[at]; l.joins(left, right) {
			if link != nil {
				return false
			}
			link = l
		}
	}
	if link == nil {
		return false
	}
	before, after := t.synopsis.Memos[left].Clauses[a[0].clause].Text, t.synopsis.Memos[right].Clauses[b[0].clause].Text
	diff := link.Diff
	if before == after {
		diff = []wording.Edit{{Op: wording.Equal, Text: before}}
	}
	if link.Relation == align.Related || !rebuilds(diff, before, after) {
		return false
	}
	one := mergedBlock(a[0], b[0], diff)
	one.words = cut(one.text, t.ruler, one.form.face())
	one.opposite = b[0].opposite
	r.cells[left], r.cells[right] = []block{one}, nil
	return true
}

// mergedAway says whether what a side says in a row stands in the text of another side.
func (t *table) mergedAway(at, side int) bool {
	if side == t.drafts() || len(t.rows[at].cells[side]) > 0 {
		return false
	}
	return slices.ContainsFunc(t.rows[at].cells, func(blocks []block) bool {
		return len(blocks) == 1 && blocks[0].merged != nil && blocks[0].merged.clauseOf(side) >= 0
	})
}

// rebuilds says whether edits hold both texts, each word of them.
func rebuilds(diff []wording.Edit, left, right string) bool {
	var a, b strings.Builder
	for _, e := range diff {
		if e.Op != wording.Insert {
			a.WriteString(e.Text)
		}
		if e.Op != wording.Delete {
			b.WriteString(e.Text)
		}
	}
	return len(diff) > 0 && a.String() == left && b.String() == right
}

// mergedBlock joins two versions. What was taken out and what takes its place are kept apart by a blank.
func mergedBlock(a, b block, diff []wording.Edit) block {
	one := a
	one.merged = &merged{sides: [2]int{a.side, b.side}, clauses: [2]int{a.clause, b.clause}}
	if b.label != a.label {
		one.label = strings.TrimSpace(a.label + " → " + b.label)
	}
	var text strings.Builder
	at := [2]int{}
	for i, e := range diff {
		if i > 0 && e.Op != wording.Equal && diff[i-1].Op != wording.Equal && !strings.HasSuffix(text.String(), " ") && !strings.HasPrefix(e.Text, " ") {
			text.WriteByte(' ')
		}
		p := piece{at: text.Len(), size: len(e.Text), from: at}
		switch e.Op {
		case wording.Delete:
			p.from[1], p.mark = -1, comparison.DeleteMark
		case wording.Insert:
			p.from[0], p.mark = -1, comparison.InsertMark
		}
		text.WriteString(e.Text)
		one.merged.pieces = append(one.merged.pieces, p)
		for s := range at {
			if p.from[s] >= 0 {
				at[s] += p.size
			}
		}
	}
	one.text = text.String()
	one.span = memo.Span{End: len(one.text)}
	return one
}

// mergedMarks gives the marks of both clauses of a merged block where their words stand in it.
func (b *block) mergedMarks(t *table, row int) []comparison.Mark {
	kinds := make([]comparison.MarkKind, len(b.text))
	paint := func(start, end int, kind comparison.MarkKind) {
		for i := max(start, 0); i < min(end, len(kinds)); i++ {
			kinds[i] |= kind
		}
	}
	for _, p := range b.merged.pieces {
		words := b.text[p.at : p.at+p.size]
		start := p.at + len(words) - len(strings.TrimLeft(words, " "))
		paint(start, start+len(strings.Trim(words, " ")), p.mark)
		for end, side := range b.merged.sides {
			if p.from[end] < 0 {
				continue
			}
			clause := b.merged.clauses[end]
			for _, m := range t.synopsis.marks(t.foundIn(side, clause), row, side, clause) {
				from, to := max(m.Start, p.from[end]), min(m.End, p.from[end]+p.size)
				paint(p.at+from-p.from[end], p.at+to-p.from[end], m.Kind&^(comparison.DeleteMark|comparison.InsertMark))
			}
		}
	}
	var marks []comparison.Mark
	for i, kind := range kinds {
		switch last := len(marks) - 1; {
		case kind == 0:
		case last >= 0 && marks[last].End == i && marks[last].Kind == kind:
			marks[last].End++
		default:
			marks = append(marks, comparison.Mark{Span: memo.Span{Start: i, End: i + 1}, Kind: kind})
		}
	}
	return marks
}

// The measures of the one column, in px.
const (
	letterLane = float32(20)  // in front of the text, for the letter of its side
	broadest   = float32(760) // of the one column
	stackGap   = float32(20)  // between the last line of one side and the first one of the next
)

// letters draws in front of each cell whose it is: the letter of a draft, a bar alone for what the person has written, the letter
// alone for a heading.
func (v *view) letters(at int, y float32) {
	lane := v.table.columns.lanes[0]
	for s, blocks := range v.table.lay(at).cells {
		if len(blocks) == 0 || v.table.rows[at].cells[s][0].merged != nil {
			continue
		}
		first, last := &blocks[0], &blocks[len(blocks)-1]
		x := lane.left + lane.wide
		face, ink, bar := badgeFace, InkSecond, Line
		if s == v.table.drafts() {
			bar = Accent
		} else {
			v.brush.text(memo.Letter(s), face, ink, x+10, y+first.y+centred(face, first.leading))
		}
		if v.table.rows[at].band {
			continue
		}
		v.brush.box(bar, x+letterLane+4, y+first.y+2, 2, last.y+last.height()-first.y-4, 1)
	}
}
