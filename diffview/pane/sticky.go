//go:build !headless

package pane

// What is read stands under a heading, and the heading stays in sight: while the rows below it scroll, it is kept at the
// top of its column until the next one pushes it out.

// stickyHeight is the height of a heading that is kept in sight, in px.
const stickyHeight = bandLine + 2*bandAir

// headsOf gives per row and side the place of the heading that the row stands under, or is; -1 for none.
func headsOf(rows []row) [][2]int {
	heads := make([][2]int, len(rows))
	last := [2]int{-1, -1}
	for i := range rows {
		if rows[i].band {
			for s := range last {
				if rows[i].from < 0 || len(rows[i].cells[s]) > 0 {
					last[s] = i
				}
			}
		}
		heads[i] = last
	}
	return heads
}

// stuck gives the headings that are kept in sight above the row at the top of the view, -1 for none.
func (p *Pane) stuck() [2]int {
	kept := [2]int{-1, -1}
	if len(p.table.rows) == 0 {
		return kept
	}
	for s := range kept {
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
	if heads := p.table.heads[at]; heads[0] >= 0 || heads[1] >= 0 {
		return float64(stickyHeight)
	}
	return 0
}

// top gives the height in the table where what is seen of the rows begins.
func (p *Pane) top() float64 {
	if p.stuck() == [2]int{-1, -1} {
		return p.offset
	}
	return p.offset + float64(stickyHeight)
}

// pushed gives where the headings kept in sight stand: 0, or above that where the next one comes up.
func (p *Pane) pushed() float32 {
	t := p.table
	if p.shift != 0 {
		return 0
	}
	for at := t.at(p.offset) + 1; at < len(t.rows) && t.tops[at] < p.offset+float64(stickyHeight); at++ {
		if t.rows[at].band && t.tops[at+1] > t.tops[at] && t.folded(at) == 0 {
			return float32(t.tops[at]-p.offset) - stickyHeight
		}
	}
	return 0
}

// sticky draws the headings that are kept in sight.
func (v *view) sticky(kept [2]int, y float32) {
	if kept == [2]int{-1, -1} {
		return
	}
	left, right := float32(0), v.width
	if v.shifted { // a side that stands at its own heading keeps that in full
		middle := v.table.columns.gutter + v.table.columns.spread/2
		if kept[0] < 0 {
			left = middle
		}
		if kept[1] < 0 {
			right = middle
		}
	}
	v.brush.box(Paper, left, y, right-left, stickyHeight, 0)
	v.brush.box(Line, left, y+stickyHeight-1, right-left, 1, 0)
	line := y + centred(headingFace, stickyHeight)
	if head := &v.table.rows[max(kept[0], kept[1])]; head.from < 0 {
		v.brush.text(v.table.ruler.fit(head.title, headingFace, v.width-2*margin), headingFace, InkSecond, margin, line)
		return
	}
	for s, at := range kept {
		if at < 0 || v.table.columns.stack && at < kept[1-s] || v.table.columns.stack && s == 1 && at == kept[0] {
			continue // in one column there is room for one
		}
		b := &v.table.rows[at].cells[s][len(v.table.rows[at].cells[s])-1]
		width := v.table.columns.text[s] + v.table.columns.hang
		v.brush.text(v.table.ruler.fit(b.text, headingFace, width), headingFace, InkSecond, v.table.columns.x(s)+margin, line)
	}
}

// stickyAt gives the place of the heading kept in sight at a point of the pane, -1 for none.
func (p *Pane) stickyAt(x, y float32) int {
	kept := p.stuck()
	if y < headHeight || y >= headHeight+stickyHeight+p.pushed() {
		return -1
	}
	if !p.table.columns.stack && x >= p.table.columns.gutter+p.table.columns.spread/2 && kept[1] >= 0 {
		return kept[1]
	}
	if kept[0] >= 0 {
		return kept[0]
	}
	return kept[1]
}
