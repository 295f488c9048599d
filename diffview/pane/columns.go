//go:build !headless

package pane

// The measures across a row, in px.
const (
	margin    = float32(18)  // air at the left and the right of a cell
	leastHang = float32(26)  // column in front of the text where labels hang, at least
	mostHang  = float32(52)  // and at most; longer labels push the first line in
	labelGap  = float32(7)   // between a label and its text
	gutter    = float32(64)  // between the two columns
	widest    = float32(680) // of a column of text; about 85 letters
	leastText = float32(40)  // of a column of text, where there is hardly room
)

// columns are the places of the two cells of a row and of the gutter.
type columns struct {
	left   [2]float32 // x of each cell
	wide   [2]float32 // its width
	text   [2]float32 // the width of its text, labels and air apart
	hang   float32    // width of the column where labels hang
	gutter float32    // x of the gutter
	stack  bool       // the cells stand one under the other
	spread float32    // width of the gutter
}

// x gives the left edge of a cell.
func (c *columns) x(at int) float32 { return c.left[at] }

// divide shares out a width of the pane.
func (t *table) divide(width float32) columns {
	if t.arrangement == Unified {
		return t.divideOne(width)
	}
	c := columns{hang: t.hang}
	if t.arrangement == ByTopic {
		c.left[0] = min(mostLane, max(leastLane, whole(width*0.16), t.issueWord()+margin+8))
	}
	rest := max(0, width-gutter-c.left[0])
	c.wide = [2]float32{whole(rest * t.share), whole(rest * (1 - t.share))}
	c.left[1] = width - c.wide[1]
	c.gutter = c.left[0] + c.wide[0]
	c.spread = c.left[1] - c.gutter
	for s := range c.text {
		c.text[s] = min(widest, max(leastText, c.wide[s]-2*margin-t.hang))
	}
	return c
}

// divideOne makes one column with the gutter in front of it.
func (t *table) divideOne(width float32) columns {
	c := columns{hang: t.hang, spread: gutter, stack: true}
	left := gutter + letterLane
	wide := max(0, width-left)
	text := min(broadest, max(leastText, wide-2*margin-t.hang))
	for s := range c.text {
		c.left[s], c.wide[s], c.text[s] = left, wide, text
	}
	return c
}

// whole leaves out the parts of a pixel.
func whole(x float32) float32 { return float32(int(x)) }
