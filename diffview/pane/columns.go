//go:build !headless

package pane

import "slices"

// The measures across a row, in px.
const (
	margin    = float32(18)  // air at the left and the right of a cell
	leastHang = float32(26)  // column in front of the text where labels hang, at least
	mostHang  = float32(52)  // and at most; longer labels push the first line in
	labelGap  = float32(7)   // between a label and its text
	gutter    = float32(64)  // between two columns
	widest    = float32(680) // of a column of text; about 85 letters
	leastText = float32(40)  // of a column of text, where there is hardly room
	leastRoom = float32(110) // of each where what the person has written stands beside the drafts; holds nearly all words
)

// column is the place of the cells of one side.
type column struct {
	left, wide float32
	text       float32 // the width of its text, labels and air apart
}

// lane is the place of a gutter.
type lane struct{ left, wide float32 }

// middle gives the x half way through a gutter.
func (l lane) middle() float32 { return l.left + l.wide/2 }

// columns are the places of the cells of a row and of the gutters between them.
type columns struct {
	cells   []column // of each side
	lanes   []lane   // one between each two neighbours; in one column a single one in front
	gutters int      // how many of them are gutters; behind those come edges
	hang    float32  // width of the column where labels hang
	stack   bool     // the cells stand one under the other
}

// x gives the left edge of a side's cells.
func (c *columns) x(side int) float32 { return c.cells[side].left }

// front gives what is left free in front of all cells.
func (c *columns) front() float32 {
	if len(c.cells) == 0 {
		return 0
	}
	return c.cells[0].left
}

// same says whether everything has the same place.
func (c *columns) same(d columns) bool {
	return c.gutters == d.gutters && c.hang == d.hang && c.stack == d.stack && slices.Equal(c.cells, d.cells) && slices.Equal(c.lanes, d.lanes)
}

// sideAt gives the side whose cells and halves of gutters x is in.
func (c *columns) sideAt(x float32) int {
	side := 0
	for !c.stack && side < len(c.lanes) && x >= c.lanes[side].middle() {
		side++
	}
	return side
}

// half gives where the part of a row begins and ends that is a side's alone: its cells with the halves of the gutters beside
// them, out to the edges of a view of some width.
func (c *columns) half(side int, width float32) (left, right float32) {
	left, right = 0, width
	if side > 0 {
		left = c.lanes[side-1].middle()
	}
	if side < len(c.lanes) {
		right = c.lanes[side].middle()
	}
	return left, right
}

// divide shares out a width of the pane.
func (t *table) divide(width float32) columns {
	if t.arrangement == Unified {
		return t.divideOne(width)
	}
	n := len(t.shares)
	c := columns{hang: t.hang, cells: make([]column, n), lanes: make([]lane, max(0, n-1)), gutters: max(0, t.drafts()-1)}
	front := t.frontOf(width)
	edges := len(c.lanes) - c.gutters
	rest := max(0, width-gutter*float32(c.gutters)-edgeWide*float32(edges)-front)
	right := width
	for s := n - 1; s >= 0; s-- {
		cell := &c.cells[s]
		cell.wide = whole(rest * t.shares[s])
		if cell.left = right - cell.wide; s == 0 {
			cell.left = front // what is left over of whole pixels widens the first gutter
		}
		cell.text = min(widest, max(leastText, cell.wide-2*margin-t.hangOf(s)))
		if right = cell.left - gutter; s > c.gutters {
			right = cell.left - edgeWide
		}
	}
	for i := range c.lanes {
		left := c.cells[i].left + c.cells[i].wide
		c.lanes[i] = lane{left, c.cells[i+1].left - left}
	}
	return c
}

// frontOf gives what is left free in front of all cells in a width of the pane, for the issues of a table by topic: nothing where
// too little would be left for the words of each column, for the issues stand over the rows then.
func (t *table) frontOf(width float32) float32 {
	if t.arrangement != ByTopic {
		return 0
	}
	front := min(mostLane, max(leastLane, whole(width*0.16), t.issueWord()+margin+8))
	if t.evenText(width-front, len(t.shares)) < leastRoom {
		return 0
	}
	return front
}

// evenText gives the width of the text in each of n even columns, the drafts' with gutters between them, in a width.
func (t *table) evenText(width float32, n int) float32 {
	drafts := t.drafts()
	rest := width - gutter*float32(max(0, drafts-1)) - edgeWide*float32(n-drafts)
	return rest/float32(n) - 2*margin - t.hang
}

// tight says whether a width of the pane has no room for what the person has written beside the drafts: with even columns there
// would be too little for the words of each. In one column there always is.
func (t *table) tight(width float32) bool {
	if t.arrangement == Unified || t.drafts() == 0 || width <= 0 {
		return false
	}
	return t.evenText(width, t.drafts()+1) < leastRoom
}

// divideOne makes one column with the gutter in front of it.
func (t *table) divideOne(width float32) columns {
	c := columns{hang: t.hang, cells: make([]column, len(t.shares)), lanes: []lane{{0, gutter}}, gutters: 1, stack: true}
	left := gutter + letterLane
	wide := max(0, width-left)
	for s := range c.cells {
		c.cells[s] = column{left, wide, min(broadest, max(leastText, wide-2*margin-t.hang))}
	}
	return c
}

// whole leaves out the parts of a pixel.
func whole(x float32) float32 { return float32(int(x)) }
