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

// none says whether a list of headings, one a side, has only -1 in it.
func none(kept []int) bool {
	for _, at := range kept {
		if at >= 0 {
			return false
		}
	}
	return true
}

// stickyHeight gives how high the headings are that are kept in sight, -1 for none of a side.
func (t *table) stickyHeight(kept []int) float32 {
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
func (t *table) stickyText(kept []int, side int) []string {
	at := kept[side]
	if at < 0 || t.rows[at].from < 0 {
		return nil
	}
	blocks := t.rows[at].cells[side]
	if len(blocks) == 0 {
		return nil
	}
	b := &blocks[len(blocks)-1]
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

// headsOf gives per row and side the place of the heading that the row stands under, or is; -1 for none.
func headsOf(rows []row, sides int) [][]int {
	heads := make([][]int, len(rows))
	last := make([]int, sides)
	for s := range last {
		last[s] = -1
	}
	for i := range rows {
		if rows[i].band {
			last = slices.Clone(last) // rows under the same headings share them
			for s := range last {
				if rows[i].from < 0 || rows[i].shared || len(rows[i].cells[s]) > 0 {
					last[s] = i
				}
			}
		}
		heads[i] = last
	}
	return heads
}

// stuck gives the headings that are kept in sight above the row at the top of the view, -1 for none.
func (p *Pane) stuck() []int {
	kept := make([]int, p.table.sides())
	for s := range kept {
		kept[s] = -1
		if len(p.table.rows) == 0 {
			continue
		}
		offset := p.offsetOf(s)
		if at := p.table.heads[p.table.at(offset)][s]; at >= 0 && p.table.tops[at] < offset {
			kept[s] = at
		}
	}
	return kept
}

// covered gives how much of the top of the view headings cover when a row stands there.
func (p *Pane) covered(at int) float64 {
	if at < 1 || at >= len(p.table.rows) || p.table.rows[at].band {
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
func (v *view) sticky(kept []int, y float32) {
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
			if kept[first] < 0 {
				continue
			}
			last := first
			for last+1 < len(kept) && kept[last+1] >= 0 {
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
	if head := &t.rows[slices.Max(kept)]; head.from < 0 {
		v.brush.text(t.ruler.fit(head.title, headingFace, v.width-2*margin), headingFace, InkSecond, margin, y+centred(headingFace, height))
		return
	}
	drafts := kept[:t.drafts()]
	alike := slices.Min(drafts) == slices.Max(drafts)
	ly := y + bandAir
	for s := range kept {
		if !t.columns.stack {
			ly = y + bandAir
		}
		lines := t.stickyText(kept, s)
		if len(lines) > 0 && t.columns.stack && !alike {
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
	if over < len(kept) && kept[over] >= 0 {
		return kept[over]
	}
	return kept[slices.IndexFunc(kept, func(at int) bool { return at >= 0 })]
}
