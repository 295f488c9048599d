//go:build !headless

package pane

import (
	"parley/diffview/align"
	"parley/importer/memo"
)

// A clause that makes several propositions has a thin mark before each but the first. While its row is selected, those
// that the row's links rest on have a ground of their own.

// stretch is a part of a line of a block, in px from where its text begins.
type stretch struct {
	line     int
	x, width float32
}

// layProvisions finds where the provisions of a clause begin, and where those stand that the row's links rest on.
func (t *table) layProvisions(row, s int, b *block, l *laidBlock) {
	if b.form != clauseForm || b.merged != nil {
		return
	}
	clause := &t.synopsis.Memos[s].Clauses[b.clause]
	if len(clause.Provisions) < 2 || b.span != (memo.Span{End: len(clause.Text)}) {
		return
	}
	for _, p := range clause.Provisions[1:] {
		if p.Start >= len(b.text) {
			continue
		}
		line := l.lineOf(p.Start)
		l.begins = append(l.begins, stretch{line: line, x: t.xOf(l, line, p.Start)})
	}
	for _, at := range t.synopsis.Rows[row].Links {
		link := &t.synopsis.Links[at]
		end := link.end(s, b.clause)
		if end < 0 || link.Relation != align.Related {
			continue
		}
		for _, span := range link.Provisions[end] {
			if span.End <= len(b.text) && span != (memo.Span{End: len(b.text)}) {
				l.rests = append(l.rests, t.stretches(l, span)...)
			}
		}
	}
}

// stretches gives where a part of a block's text stands.
func (t *table) stretches(l *laidBlock, span memo.Span) []stretch {
	var found []stretch
	for line, s := range l.spans {
		from, to := max(span.Start, s.Start), min(span.End, s.End)
		if from < to {
			x := t.xOf(l, line, from)
			found = append(found, stretch{line, x, t.xOf(l, line, to) - x})
		}
	}
	return found
}

// provisions draws what lies under a line: the ground of what the links rest on, in the selected row, and the marks
// between provisions.
func (v *view) provisions(b *laidBlock, line int, x, y float32, chosen bool) {
	if chosen {
		for _, s := range b.rests {
			if s.line == line {
				v.brush.box(AccentGround, x+s.x-1, y, s.width+2, b.leading, 0)
			}
		}
	}
	for _, s := range b.begins {
		if s.line == line {
			v.brush.box(InkThird, x+s.x-3, y+4, 1, b.leading-8, 0)
		}
	}
}
