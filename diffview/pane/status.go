//go:build !headless

package pane

import "fyne.io/fyne/v2"

// Status is how a row stands in the talks, as the gutter shows it: a letter, a colour and a pattern, never colour alone; and
// whether the person has written on it.
type Status struct {
	Letter  string
	Colour  fyne.ThemeColorName // "" for none
	Pattern Pattern
	Noted   bool // a note or a text of the person's
}

// Pattern is what tells a status where colours do not.
type Pattern uint8

// The patterns.
const (
	Bare       Pattern = iota
	Dotted             // a dotted edge
	Hatched            // lines one way
	Crossed            // lines both ways
	DenseHatch         // many lines one way
)

// The measures of a status, in px.
const (
	statusWidth  = float32(22)
	statusHeight = float32(18)
	statusGap    = float32(4)
)

// SetStatuses gives each row of the synopsis its status; rows beyond the last one have none.
func (p *Pane) SetStatuses(statuses []Status) {
	p.statuses = statuses
	p.strip.stale = true
	p.redraw()
}

// status draws the box with the letter of a status, centred at x, and a dot at its corner where something is written on the
// row. A row without a letter has no box.
func (v *view) status(s Status, x, y float32) {
	if s.Letter == "" {
		return
	}
	left := x - statusWidth/2
	edge, ink := Line, Ink
	if s.Colour == "" {
		ink = InkSecond
	} else {
		edge = InkThird
	}
	if s.Pattern == Dotted {
		v.brush.box(s.Colour, left, y, statusWidth, statusHeight, 4)
		v.dottedEdge(left, y)
	} else {
		v.brush.frame(edge, s.Colour, left, y, statusWidth, statusHeight, 4, 1)
	}
	switch s.Pattern {
	case Hatched:
		v.lines(left, y, 6, true)
	case Crossed:
		v.lines(left, y, 6, true)
		v.lines(left, y, 6, false)
	case DenseHatch:
		v.lines(left, y, 3, true)
	}
	if s.Pattern != Bare && s.Pattern != Dotted {
		wide := v.table.ruler.width(s.Letter, badgeFace) + 4
		v.brush.box(s.Colour, x-wide/2, y+3, wide, statusHeight-6, 3) // the letter stands on plain ground
	}
	v.brush.text(s.Letter, badgeFace, ink, x-v.table.ruler.width(s.Letter, badgeFace)/2, y+centred(badgeFace, statusHeight))
	if s.Noted {
		const dot, edge = float32(8), float32(1.5)
		at := left + statusWidth - dot/2 - 1
		v.brush.box(Paper, at-edge, y-dot/2-edge+1, dot+2*edge, dot+2*edge, dot/2+edge)
		v.brush.box(Accent, at, y-dot/2+1, dot, dot, dot/2)
	}
}

// lines draws slanting lines into the box of a status, a step apart.
func (v *view) lines(left, y, step float32, rising bool) {
	const rise = statusHeight - 4
	for x := left + 2 - rise; x < left+statusWidth-2; x += step {
		from, to := max(x, left+2), min(x+rise, left+statusWidth-2)
		if from >= to {
			continue
		}
		low, high := y+2+rise-(from-x), y+2+rise-(to-x)
		if !rising {
			low, high = y+2+(from-x), y+2+(to-x)
		}
		v.brush.stroke(InkThird, 1, from, low, to, high)
	}
}

// dottedEdge draws dots around the box of a status.
func (v *view) dottedEdge(left, y float32) {
	const dot, step = 2, 4
	for x := left + 1; x < left+statusWidth-1; x += step {
		v.brush.box(InkSecond, x, y, dot, 1, 0)
		v.brush.box(InkSecond, x, y+statusHeight-1, dot, 1, 0)
	}
	for at := y + 1; at < y+statusHeight-1; at += step {
		v.brush.box(InkSecond, left, at, 1, dot, 0)
		v.brush.box(InkSecond, left+statusWidth-1, at, 1, dot, 0)
	}
}
