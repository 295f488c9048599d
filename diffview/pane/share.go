//go:build !headless

package pane

import (
	"slices"

	"fyne.io/fyne/v2"
)

// Each column has a share in the width that the columns have together; the shares of all add up to 1. Moving a gutter
// changes those of the two columns beside it.

// edgeReach is how near to an edge of a gutter the pointer takes hold of it, in px.
const edgeReach = float32(4)

// evenShares gives n columns the same share.
func evenShares(n int) []float32 {
	shares := make([]float32, n)
	for i := range shares {
		shares[i] = 1 / float32(n)
	}
	return shares
}

// leastShare is what each of n columns has at least: half of an even share.
func leastShare(n int) float32 { return 1 / float32(2*n) }

// SetShares gives as many columns their shares, from the left, whenever the pane has that many; shares that do not add up
// to 1, or are too small, are even ones. The row at the top of the view stays there.
func (p *Pane) SetShares(shares ...float32) {
	all := float32(0)
	for _, share := range shares {
		all += share
	}
	n := len(shares)
	if all < 0.999 || all > 1.001 || slices.Min(shares) < leastShare(n)-0.001 {
		shares = evenShares(n)
	}
	p.shares[n] = slices.Clone(shares)
	if n != len(p.table.shares) || slices.Equal(shares, p.table.shares) {
		return
	}
	p.table.shares = p.shares[n]
	p.rewrap()
	p.strip.stale = true
	p.Refresh()
}

// Shares gives the shares of the columns, from the left.
func (p *Pane) Shares() []float32 { return slices.Clone(p.table.shares) }

// Widen gives the column of a side a part of the width of all, which its right neighbour loses; a negative part goes the other
// way. By 0 all columns are even. Where there is no such neighbour, nothing happens.
func (p *Pane) Widen(side int, by float32) {
	switch shares := p.table.shares; {
	case side < 0 || side+1 >= len(shares):
	case by == 0:
		p.SetShares(evenShares(len(shares))...)
	default:
		p.SetShares(parted(shares, side, shares[side]+by)...)
	}
}

// parted gives the column to the left of a gutter a share, as far as that leaves both enough, and the one to its right what
// the two have left.
func parted(shares []float32, lane int, share float32) []float32 {
	shares = slices.Clone(shares)
	both, least := shares[lane]+shares[lane+1], leastShare(len(shares))
	shares[lane] = min(both-least, max(least, share))
	shares[lane+1] = both - shares[lane]
	return shares
}

// told tells the window how wide the columns are now.
func (p *Pane) told() {
	if p.options.OnShares != nil {
		p.options.OnShares(p.Shares())
	}
}

// edgeAt gives the gutter between two columns of which a position in the pane is over an edge, -1 for none.
func (p *Pane) edgeAt(at fyne.Position) int {
	c := &p.table.columns
	x, y := at.X/p.ruler.scale, at.Y/p.ruler.scale
	if c.stack || p.table.height() == 0 || y < headHeight {
		return -1
	}
	near := func(edge float32) bool { return x > edge-edgeReach && x < edge+edgeReach }
	return slices.IndexFunc(c.lanes, func(l lane) bool { return near(l.left) || near(l.left+l.wide) })
}

// dragEdge moves the gutter that is held so that it is held at x.
func (p *Pane) dragEdge(x float32) {
	cells, shares := p.table.columns.cells[p.lane:p.lane+2], p.table.shares[p.lane:]
	if rest := cells[0].wide + cells[1].wide; rest > 0 {
		p.SetShares(parted(p.table.shares, p.lane, (x-p.hold-cells[0].left)/rest*(shares[0]+shares[1]))...)
	}
}
