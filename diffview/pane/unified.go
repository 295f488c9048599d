//go:build !headless

package pane

import (
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
	clauses [2]int // of each side
	pieces  []piece
}

// piece is a stretch of the text of a merged block.
type piece struct {
	at, size int                 // in bytes of the merged text
	from     [2]int              // where it stands in each clause; -1 where it does not
	mark     comparison.MarkKind // for what one side alone has
}

// unify makes a row of two versions one text, and a heading that both sides have one heading.
func (t *table) unify(r *row) {
	a, b := r.cells[0], r.cells[1]
	if len(a) != 1 || len(b) != 1 || a[0].home >= 0 || b[0].home >= 0 {
		return
	}
	if r.band {
		if a[0].text == b[0].text {
			r.cells[1], r.shared = nil, true
		}
		return
	}
	from := &t.comparison.Rows[r.from]
	if len(from.Links) != 1 || a[0].form != b[0].form {
		return
	}
	link := &t.comparison.Links[from.Links[0]]
	left, right := t.comparison.Memos[0].Clauses[a[0].clause].Text, t.comparison.Memos[1].Clauses[b[0].clause].Text
	diff := link.Diff
	if left == right {
		diff = []wording.Edit{{Op: wording.Equal, Text: left}}
	}
	if link.Relation == align.Related || !rebuilds(diff, left, right) {
		return
	}
	one := mergedBlock(a[0], b[0], diff)
	one.words = cut(one.text, t.ruler, one.form.face())
	one.opposite = b[0].opposite
	r.cells = [2][]block{{one}, nil}
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
	one.merged = &merged{clauses: [2]int{a.clause, b.clause}}
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
		for s, clause := range b.merged.clauses {
			if p.from[s] < 0 {
				continue
			}
			for _, m := range t.comparison.MarksWith(t.foundIn(s, clause), row, s, clause) {
				from, to := max(m.Start, p.from[s]), min(m.End, p.from[s]+p.size)
				paint(p.at+from-p.from[s], p.at+to-p.from[s], m.Kind&^(comparison.DeleteMark|comparison.InsertMark))
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
	stackGap   = float32(20)  // between the last line of A and the first one of B
)

// letters draws in front of each cell whose it is.
func (v *view) letters(at int, y float32) {
	for s, blocks := range v.table.lay(at).cells {
		if len(blocks) == 0 || v.table.rows[at].cells[s][0].merged != nil {
			continue
		}
		first, last := &blocks[0], &blocks[len(blocks)-1]
		x := v.table.columns.gutter + v.table.columns.spread
		face, ink := badgeFace, InkSecond
		v.brush.text(memo.Letter(s), face, ink, x+10, y+first.y+centred(face, first.leading))
		v.brush.box(Line, x+letterLane+4, y+first.y+2, 2, last.y+last.height()-first.y-4, 1)
	}
}
