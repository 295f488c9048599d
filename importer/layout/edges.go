package layout

import (
	"cmp"
	"math"
	"slices"
)

const (
	ownLines    = 8    // lines from which a block shows the edges of its column by itself
	flushShare  = 0.25 // of the lines that end at one place when text is justified
	edgeOutlier = 2.0  // ems by which one line alone may overhang
	raggedness  = 4    // ems by which full lines of ragged text usually fall short
	raggedShare = 0.2  // of the lines come that near to the edge where lines run on
)

// column is where a column begins and ends.
type column struct{ left, right float64 }

// pageEdges spans all columns of a page.
func pageEdges(p *leaf) column {
	c := column{math.Inf(1), math.Inf(-1)}
	for _, b := range p.blocks {
		c.left, c.right = min(c.left, b.left), max(c.right, b.right)
	}
	return c
}

// findEdges sets the left and right edge of every block that is not a cell. A block of few lines takes the edges of the
// same column elsewhere if it lies within them.
func findEdges(pages []leaf) {
	usual := map[zone][]column{}
	columned := false
	eachBlock(pages, func(_ *leaf, b *block) { columned = columned || b.zone.path != 0 })
	eachBlock(pages, func(p *leaf, b *block) {
		if b.zone.cell && b.right > b.left {
			return
		}
		b.left, b.right = ownEdges(b)
		if b.zone == (zone{}) && !columned && !reached(b) {
			b.right = max(b.right, p.width-b.left)
		}
		if len(b.lines) >= ownLines {
			usual[b.zone] = append(usual[b.zone], column{b.left, b.right})
		}
	})
	for _, cs := range usual {
		slices.SortFunc(cs, func(a, b column) int {
			return cmp.Or(cmp.Compare(a.right-a.left, b.right-b.left), cmp.Compare(a.left, b.left))
		})
	}
	eachBlock(pages, func(p *leaf, b *block) {
		if b.zone.cell || len(b.lines) >= ownLines {
			return
		}
		cs := usual[b.zone]
		if len(cs) == 0 && b.zone.path == 0 {
			cs = []column{pageEdges(p)}
		}
		if len(cs) == 0 {
			return
		}
		for _, c := range []column{cs[len(cs)/2], cs[len(cs)-1]} {
			if b.left > c.left-2 && b.right < c.right+2 {
				b.left, b.right = c.left, c.right
				return
			}
		}
	})
}

func eachBlock(pages []leaf, do func(*leaf, *block)) {
	for i := range pages {
		for k := range pages[i].blocks {
			do(&pages[i], &pages[i].blocks[k])
		}
	}
}

// reached says, of a text without columns, whether enough lines come near the right edge of b for it to be where lines are broken. In a text of
// short lines it is not, and the margins are taken to be equal.
func reached(b *block) bool {
	near := 0
	for _, l := range b.lines {
		if l.x1 > b.right-raggedness*l.size {
			near++
		}
	}
	return near >= 2 && float64(near) >= raggedShare*float64(len(b.lines))
}

// ownEdges measures the edges of b from its lines of running text.
func ownEdges(b *block) (left, right float64) {
	var ends []float64
	left = math.Inf(1)
	size := 0.0
	for _, l := range b.lines {
		if l.furniture != "" || l.row > 0 {
			continue
		}
		left = min(left, l.x0)
		ends = append(ends, l.x1)
		size = max(size, l.size)
	}
	if len(ends) == 0 {
		for _, l := range b.lines {
			left, right = min(left, l.x0), max(right, l.x1)
		}
		return left, right
	}
	return left, rightEdge(ends, size)
}

// rightEdge is where most lines of justified text end, else where the longest ends, one overhanging line aside.
func rightEdge(ends []float64, size float64) float64 {
	slices.Sort(ends)
	n := len(ends)
	best, most := ends[n-1], 0
	for i, from := n-1, n-1; i >= 0; i-- {
		for ends[from]-ends[i] > 0.3*size {
			from--
		}
		if from-i+1 > most {
			best, most = ends[from], from-i+1
		}
	}
	if n >= 5 && float64(most) >= flushShare*float64(n) && most >= 3 && ends[n-1]-best < 0.15*ends[n-1] {
		return best
	}
	if n >= 6 && ends[n-1]-ends[n-2] > edgeOutlier*size {
		return ends[n-2]
	}
	return ends[n-1]
}
