//go:build !headless

package pane

import (
	"slices"

	"parley/importer/memo"
)

// What is read stands under a heading, and the heading stays in sight: while the rows below it scroll, it is kept at the
// top of its column until the next one pushes it out.

// stickyLines is how many lines of a heading are kept in sight at most.
const stickyLines = 2

// leastSticky is the height of a heading of one line that is kept in sight, in px.
const leastSticky = bandLine + 2*bandAir

// none says whether a list of headings, one a side, has none in it.
func none(kept []head) bool {
	return !slices.ContainsFunc(kept, func(h head) bool { return h.row >= 0 })
}

// stickyHeight gives how high the headings are that are kept in sight.
func (t *table) stickyHeight(kept []head) float32 {
	lines := 0
	for s := range kept {
		switch n := len(t.stickyText(kept, s)); {
		case t.columns.stack:
			lines += n
		default:
			lines = max(lines, n)
		}
	}
	return float32(max(lines, 1))*bandLine + 2*bandAir
}

// stickyText gives the lines of a side's heading that is kept in sight; in one column none where that of the first side says
// it for all.
func (t *table) stickyText(kept []head, side int) []string {
	h := kept[side]
	if h.clause < 0 || side > 0 && t.rows[h.row].shared && h.row == kept[0].row {
		return nil
	}
	b := t.heading(side, h.clause)
	_, width := t.room(b)
	var lines []string
	for line := range t.lines(b) {
		if len(lines) == stickyLines {
			lines[stickyLines-1] = t.ruler.fit(lines[stickyLines-1]+" "+line.Of(b.text), headingFace, width)
			break
		}
		lines = append(lines, line.Of(b.text))
	}
	return lines
}

// heading gives the block of a heading of a side.
func (t *table) heading(side, clause int) *block {
	at := [2]int{side, clause}
	b := t.headings[at]
	if b == nil {
		whole := wholeBlock(&t.synopsis.Memos[side].Clauses[clause], clause, true)
		b = &whole
		b.side, b.words = side, cut(b.text, t.ruler, b.form.face())
		t.headings[at] = b
	}
	return b
}

// reading gives the row that is read at the top of a view of the rows from a height on: of those up to the next heading the last
// one that begins where its headings, kept in sight, end, or higher.
func (t *table) reading(offset float64) int {
	at := t.at(offset)
	for next := at + 1; next < len(t.rows); next++ {
		if t.tops[next+1] == t.tops[next] {
			continue
		}
		if t.rows[next].band && t.folded(next) == 0 || t.tops[next] > offset+float64(t.stickyHeight(t.heads[next])) {
			break
		}
		at = next
	}
	return at
}

// stuck gives the headings that are kept in sight above the row that is read at the top of the view: none at the beginning of
// all rows, and none where a heading stands there.
func (p *Pane) stuck() []head {
	t := p.table
	kept := slices.Repeat([]head{noHead}, t.sides())
	for s := range kept {
		offset := p.offsetOf(s)
		if len(t.rows) == 0 || offset <= 0 {
			continue
		}
		if first := t.at(offset); !t.rows[first].band || t.tops[first] < offset {
			kept[s] = t.heads[t.reading(offset)][s]
		}
	}
	return kept
}

// covered gives how much of the top of the view headings cover when a row stands there.
func (p *Pane) covered(at int) float64 {
	if at < 1 || at >= len(p.table.rows) || p.table.rows[at].band || p.table.tops[at] <= 0 {
		return 0
	}
	if heads := p.table.heads[at]; !none(heads) {
		return float64(p.table.stickyHeight(heads))
	}
	return 0
}

// top gives the height in the table where what is seen of the rows begins.
func (p *Pane) top() float64 {
	kept := p.stuck()
	if none(kept) {
		return p.offset
	}
	return p.offset + float64(p.table.stickyHeight(kept))
}

// pushed gives where the headings kept in sight stand: 0, or above that where the next one comes up.
func (p *Pane) pushed() float32 {
	t := p.table
	if p.Shifted() {
		return 0
	}
	height := t.stickyHeight(p.stuck())
	for at := t.at(p.offset) + 1; at < len(t.rows) && t.tops[at] < p.offset+float64(height); at++ {
		if t.rows[at].band && t.tops[at+1] > t.tops[at] && t.folded(at) == 0 {
			return float32(t.tops[at]-p.offset) - height
		}
	}
	return 0
}

// sticky draws the headings that are kept in sight.
func (v *view) sticky(kept []head, y float32) {
	if none(kept) {
		return
	}
	t, height := v.table, v.table.stickyHeight(kept)
	ground := func(left, right float32) {
		v.brush.box(Paper, left, y, right-left, height, 0)
		v.brush.box(Line, left, y+height-1, right-left, 1, 0)
	}
	if v.shifted { // a side that stands at its own heading keeps that in full
		for first := 0; first < len(kept); first++ {
			if kept[first].row < 0 {
				continue
			}
			last := first
			for last+1 < len(kept) && kept[last+1].row >= 0 {
				last++
			}
			left, _ := t.columns.half(first, v.width)
			_, right := t.columns.half(last, v.width)
			ground(left, right)
			first = last
		}
	} else {
		ground(0, v.width)
	}
	foremost := slices.MaxFunc(kept, func(a, b head) int { return a.row - b.row })
	if topic := &t.rows[foremost.row]; topic.from < 0 {
		v.brush.text(t.ruler.fit(topic.title, headingFace, v.width-2*margin), headingFace, InkSecond, margin, y+centred(headingFace, height))
		return
	}
	drafts := kept[:t.drafts()]
	shared := !slices.ContainsFunc(drafts, func(h head) bool { return h.row != drafts[0].row || h.row >= 0 && !t.rows[h.row].shared })
	ly := y + bandAir
	for s := range kept {
		if !t.columns.stack {
			ly = y + bandAir
		}
		lines := t.stickyText(kept, s)
		if len(lines) > 0 && t.columns.stack && !shared {
			lane := t.columns.lanes[0]
			v.brush.text(memo.Letter(s), badgeFace, InkSecond, lane.left+lane.wide+10, ly+centred(badgeFace, bandLine))
		}
		for _, line := range lines {
			v.brush.text(line, headingFace, InkSecond, t.columns.x(s)+margin, ly+centred(headingFace, bandLine))
			ly += bandLine
		}
	}
}

// stickyAt gives the place of the heading kept in sight at a point of the pane, -1 for none.
func (p *Pane) stickyAt(x, y float32) int {
	t, kept := p.table, p.stuck()
	if none(kept) || y < headHeight || y >= headHeight+t.stickyHeight(kept)+p.pushed() {
		return -1
	}
	over := t.columns.sideAt(x)
	if t.columns.stack {
		line := int((y - headHeight - p.pushed() - bandAir) / bandLine)
		for s := range kept {
			if n := len(t.stickyText(kept, s)); n > 0 {
				over = s
				if line -= n; line < 0 {
					break
				}
			}
		}
	}
	if over >= len(kept) || kept[over].row < 0 {
		over = slices.IndexFunc(kept, func(h head) bool { return h.row >= 0 })
	}
	return t.standsFor(kept[over].row)
}
