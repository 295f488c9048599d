//go:build !headless

package pane

// A run that the person has opened has a sign at its first row, which folds it again alone; so does the arrow to the left.

// The place of the sign in the gutter, in px.
const (
	foldSign  = float32(18) // its field
	foldInset = float32(3)  // from the edge of the gutter
)

// opens says whether the person has opened the run that a row is in.
func (t *table) opens(at int, opened map[string]bool) bool {
	return at >= 0 && at < len(t.rows) && t.rows[at].from >= 0 && len(t.folds) > 0 && opened[t.comparison.Rows[t.rows[at].from].ID]
}

// heads says whether a row is the first of a run that the person has opened.
func (p *Pane) heads(at int) bool {
	return p.table.opens(at, p.opened) && !p.table.opens(at-1, p.opened)
}

// FoldHere folds the run again that the selected row was opened from. It says whether there was one.
func (p *Pane) FoldHere() bool { return p.foldAgain(p.chosen) }

// foldAgain folds the run that a row was opened from, and leaves its line where its first row stood.
func (p *Pane) foldAgain(at int) bool {
	if !p.table.opens(at, p.opened) {
		return false
	}
	first, last := at, at
	for p.table.opens(first-1, p.opened) {
		first--
	}
	for p.table.opens(last+1, p.opened) {
		last++
	}
	stood := p.table.tops[first] - p.offset
	for i := first; i <= last; i++ {
		delete(p.opened, p.table.comparison.Rows[p.table.rows[i].from].ID)
	}
	p.refold()
	line := p.table.standsFor(first)
	p.offset = p.table.tops[line] - max(stood, 0)
	p.clamp()
	p.stop(line)
	return true
}

// foldSignAt gives the row whose sign to fold again is at a point of the pane, -1 for none.
func (p *Pane) foldSignAt(row int, x, y float32) int {
	if row < 0 || p.shift != 0 || !p.heads(row) {
		return -1
	}
	left, top := p.table.columns.gutter+foldInset, headHeight+float32(p.table.tops[row]-p.offset)+above
	if x >= left && x < left+foldSign && y >= top && y < top+foldSign {
		return row
	}
	return -1
}

// foldSign draws the sign: an arrow up, where the rows below go.
func (v *view) foldSign(y float32) {
	x, middle := v.table.columns.gutter+foldInset+foldSign/2, y+above+foldSign/2
	v.brush.stroke(Accent, 1.5, x-4.5, middle+2, x, middle-2.5)
	v.brush.stroke(Accent, 1.5, x, middle-2.5, x+4.5, middle+2)
}
