//go:build !headless

package pane

import (
	"slices"
	"strings"

	"parley/diffview/comparison/caption"
	"parley/importer/memo"
)

// The rows stand in the order of the first draft, and a heading of another stands where its pair does, or where its draft was
// read on. So what is below it in the table may come from another part of its draft. What a clause stands under is therefore told
// from its draft, not from the table: the headings that are kept in sight are those of what is read below them, and a heading
// in the table with something else below it is set back, and says where that comes from.

// belowGap is the room between a heading and what it says of what is below it, in px.
const belowGap = float32(8)

// head is a heading that rows stand under.
type head struct {
	row    int // its place in the table; -1 for none
	clause int // of its side; -1 for the heading of a topic
}

// noHead is no heading.
var noHead = head{-1, -1}

// underOf gives per clause of a memo the heading that it stands under, or is; -1 for none.
func underOf(m *memo.Memo) []int {
	under, last := make([]int, len(m.Clauses)), -1
	for i := range under {
		if m.Clauses[i].Kind == memo.Heading {
			last = i
		}
		under[i] = last
	}
	return under
}

// within says whether a clause of a memo is another one or stands somewhere below that in the tree.
func within(m *memo.Memo, clause, top int) bool {
	for clause > top {
		parent := m.Clauses[clause].Parent
		if parent >= clause {
			return false
		}
		clause = parent
	}
	return clause == top
}

// said gives the first clause of a side that a row of the table shows, in full or quoted; -1 for none.
func (t *table) said(at, side int) int {
	if side >= t.drafts() || t.rows[at].from < 0 {
		return -1
	}
	switch cell := t.from(at).Cells[side]; {
	case len(cell.Clauses) > 0:
		return cell.Clauses[0]
	case len(cell.Quotes) > 0:
		return cell.Quotes[0].Clause
	}
	return -1
}

// headsOf gives per row and side the heading that what the row says stands under, or that it is. Where it says nothing, that is
// the one of what the side said last.
func (t *table) headsOf() [][]head {
	heads := make([][]head, len(t.rows))
	last := slices.Repeat([]head{noHead}, t.sides())
	for at := range t.rows {
		shared := true // rows under the same headings share them
		for side := range last {
			h, known := t.headAt(at, side)
			if !known || h == last[side] {
				continue
			}
			if shared {
				last, shared = slices.Clone(last), false
			}
			last[side] = h
		}
		heads[at] = last
	}
	return heads
}

// headAt gives the heading that a side's clause in a row stands under; of a heading in a band that itself. It is not known where
// the side says nothing there, or nothing that has a place among its headings.
func (t *table) headAt(at, side int) (h head, known bool) {
	r := &t.rows[at]
	if r.from < 0 {
		return head{at, -1}, true
	}
	clause := t.said(at, side)
	if clause < 0 {
		return noHead, false
	}
	if r.band {
		if own := t.from(at).Cells[side].Clauses; len(own) > 0 {
			return head{at, own[len(own)-1]}, true
		}
		return noHead, false
	}
	if kind := t.synopsis.Memos[side].Clauses[clause].Kind; t.arrangement == ByTopic || kind == memo.Note || kind == memo.Heading {
		return noHead, false
	}
	heading := t.beneath[side][clause]
	if heading < 0 || t.homeOf(side, heading) < 0 {
		return noHead, true
	}
	return head{t.homeOf(side, heading), heading}, true
}

// homeOf gives the place in the table where a clause stands in full, -1 for none.
func (t *table) homeOf(side, clause int) int {
	if t.homes[side] == nil {
		t.homes[side] = t.synopsis.homes(side)
	}
	return t.placeOf(t.homes[side][clause])
}

// tellBelow has each heading in a band say where what its side says next in the table comes from, where that is another part of
// its draft. It gives the rows whose headings say something else than before.
func (t *table) tellBelow() []int {
	if t.arrangement == ByTopic || t.synopsis == nil { // where headings stand by themselves
		return nil
	}
	var news []int
	next := slices.Repeat([]int{-1}, t.drafts())
	for at := len(t.rows) - 1; at >= 0; at-- {
		r := &t.rows[at]
		if at < len(t.hidden) && t.hidden[at] {
			continue
		}
		if !r.band {
			for side := range next {
				if clause := t.said(at, side); clause >= 0 {
					next[side] = clause
				}
			}
			continue
		}
		var notes []string
		for side := range next {
			own := t.from(at).Cells[side].Clauses
			if len(own) == 0 {
				continue
			}
			place := t.placeBelow(side, own[len(own)-1], next[side])
			next[side] = -1
			switch {
			case r.shared && place != "":
				notes = append(notes, t.words.Say("pane.below.of", memo.Letter(side), place))
			case r.shared:
			default:
				if t.tells(at, side, place) {
					news = append(news, at)
				}
			}
		}
		if r.shared && setBelow(r.cells[0], strings.Join(notes, " ")) {
			news = append(news, at)
		}
	}
	return slices.Compact(news)
}

// tells has the heading of a side in a band say where what is below it comes from. It says whether that is news.
func (t *table) tells(at, side int, place string) bool {
	if place != "" {
		place = t.words.Say("pane.below", place)
	}
	return setBelow(t.rows[at].cells[side], place)
}

// setBelow sets what the last of some headings says of what is below it, and says whether that is news.
func setBelow(blocks []block, text string) bool {
	for i := len(blocks) - 1; i >= 0; i-- {
		if b := &blocks[i]; b.home < 0 {
			news := b.below != text
			b.below = text
			return news
		}
	}
	return false
}

// placeBelow says where a clause stands that comes next below a heading in the table, "" where that is under the heading; -1 is
// for no clause.
func (t *table) placeBelow(side, heading, clause int) string {
	m := t.synopsis.Memos[side]
	if clause < 0 || m.Clauses[clause].Kind == memo.Note {
		return ""
	}
	over := t.beneath[side][clause]
	switch {
	case over < 0:
		return caption.Citation(t.words, &m.Clauses[clause])
	case within(m, over, heading):
		return ""
	case m.Clauses[over].Label == "":
		return m.Clauses[over].Text
	}
	return caption.Citation(t.words, &m.Clauses[over])
}

// belowFits says whether what a heading says of what is below it has room behind its last line, the nth.
func (t *table) belowFits(b *block, n int, last memo.Span) bool {
	_, width := t.room(b)
	return t.lineEnd(b, n, last)+belowGap+t.ruler.width(b.below, sourceFace) <= width
}

// layBelow puts behind a heading, or under it, what it says of what is below it.
func (t *table) layBelow(b *block, l *laidBlock, last memo.Span) {
	_, width := t.room(b)
	l.below = b.below
	if t.belowFits(b, len(l.lines), last) {
		l.belowX = t.lineEnd(b, len(l.lines), last) + belowGap
		return
	}
	l.lines = append(l.lines, nil)
	l.below = t.ruler.fit(b.below, sourceFace, width)
}
