//go:build !headless

package pane

import (
	"math"

	"fyne.io/fyne/v2"
)

// headHeight is the height of the header with the names of the drafts, its hairline included.
const headHeight = float32(43)

// extent gives the size of the pane in px of text at its usual size, in which everything is set; the brush enlarges.
func (p *Pane) extent() fyne.Size {
	return fyne.NewSize(p.Size().Width/p.ruler.scale, p.Size().Height/p.ruler.scale)
}

// viewHeight gives the height of what is seen of the rows.
func (p *Pane) viewHeight() float64 { return float64(max(0, p.extent().Height-headHeight)) }

// clamp keeps the offset within the table and on whole pixels.
func (p *Pane) clamp() {
	p.offset = math.Round(max(0, min(p.offset, p.table.height()-p.viewHeight())))
}

// scrollTo puts the height y of the table at the top of the view.
func (p *Pane) scrollTo(y float64) {
	before := p.offset
	p.offset = y
	p.clamp()
	if p.offset != before {
		p.redraw()
	}
}

// reveal scrolls as little as shows a row whole below the headings that are kept in sight, with some of what is around it
// where it came from afar.
func (p *Pane) reveal(row int) {
	if row < 0 {
		return
	}
	top, bottom := p.table.tops[row]-p.covered(row), p.table.tops[row+1]
	view := p.viewHeight()
	switch {
	case top >= p.offset && bottom <= p.offset+view:
		for s := range p.shifts {
			if stands := p.offsetOf(s); p.apart && (top < stands || bottom > stands+view) {
				p.shifts = nil
				break
			}
		}
		return
	case bottom-top >= view:
		p.offset = top
	case top >= p.offset+view || bottom <= p.top():
		p.offset = top - min(view/4, (view-(bottom-top))/2)
	case top < p.offset:
		p.offset = top
	default:
		p.offset = bottom - view
	}
	p.clamp()
	if p.apart { // the row is to be seen on all sides
		p.shifts = nil
	}
}

// Scrolled moves the rows with the mouse wheel or two fingers; of one side where the sides are apart.
func (p *Pane) Scrolled(event *fyne.ScrollEvent) {
	by := -float64(event.Scrolled.DY / p.ruler.scale)
	if p.apart {
		p.scrollSide(p.table.columns.sideAt(event.Position.X/p.ruler.scale), by)
		return
	}
	p.scrollTo(p.offset + by)
}
