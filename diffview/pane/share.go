//go:build !headless

package pane

import "fyne.io/fyne/v2"

// The shares of the left cell in what the two have.
const (
	evenShare  = float32(0.5)
	leastShare = float32(0.25)
	mostShare  = float32(0.75)
)

// edgeReach is how near to an edge of the gutter the pointer takes hold of it, in px.
const edgeReach = float32(4)

// SetShare gives the left column a share of the width, a quarter at least and three at most; 0 is a half. The row at the
// top of the view stays there.
func (p *Pane) SetShare(share float32) {
	if share == 0 {
		share = evenShare
	}
	share = min(mostShare, max(leastShare, share))
	if share == p.table.share {
		return
	}
	p.table.share = share
	p.rewrap()
	p.strip.stale = true
	p.Refresh()
}

// Share gives the share of the left column.
func (p *Pane) Share() float32 { return p.table.share }

// told tells the window how wide the columns are now.
func (p *Pane) told() {
	if p.options.OnShare != nil {
		p.options.OnShare(p.table.share)
	}
}

// overEdge says whether a position in the pane is over an edge of the gutter between two columns.
func (p *Pane) overEdge(at fyne.Position) bool {
	c := &p.table.columns
	x, y := at.X/p.ruler.scale, at.Y/p.ruler.scale
	if c.stack || p.table.height() == 0 || y < headHeight {
		return false
	}
	near := func(edge float32) bool { return x > edge-edgeReach && x < edge+edgeReach }
	return near(c.gutter) || near(c.gutter+c.spread)
}

// dragEdge moves the gutter so that it is held at x.
func (p *Pane) dragEdge(x float32) {
	c := &p.table.columns
	if rest := c.wide[0] + c.wide[1]; rest > 0 {
		p.SetShare((x - p.hold - c.left[0]) / rest)
	}
}
