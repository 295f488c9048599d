//go:build !headless

package pane

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// stripWidth is the width of the overview strip, in px.
const stripWidth = float32(14)

// strip is the overview of all rows and its scrollbar.
type strip struct {
	widget.BaseWidget
	pane  *Pane
	brush brush
	grip  float32 // where in the box it is held, in px from its top
	ticks []tick
	of    *table  // the table that ticks were made for,
	tall  float32 // and the height
	total float64 // of all its rows
	stale bool    // what was searched for is another, or a status
}

func newStrip(p *Pane) *strip {
	s := &strip{pane: p}
	s.ExtendBaseWidget(s)
	return s
}

// tick is a mark in the strip, tickHeight px high. What not all sides say keeps to the lanes of those that do, from the left;
// what was searched for has a lane of its own at the left edge, statuses have one at the right.
type tick struct {
	y      float32
	kind   tickKind
	status fyne.ThemeColorName // of the row among them that is furthest from agreed; "" for none
}

type tickKind uint32

const (
	differTick tickKind = 1 << iota
	movedTick
	foundTick
	firstTick // what the first side says and another does not; behind it come those of the other sides
)

// sideTick is the mark in the lane of a side.
func sideTick(side int) tickKind { return firstTick << side }

// The measures of a mark, in px.
const (
	tickHeight = float32(3)
	tickPitch  = float32(4)
)

// tickOf says which mark a row has, 0 for none.
func tickOf(row *Row) tickKind {
	switch {
	case !row.differs():
		return 0
	case row.contested():
		return differTick
	case !row.any(func(g Gutter) bool { return g.Standing > Differ }):
		return movedTick
	}
	kind := tickKind(0)
	for side := range row.Cells {
		if row.says(side) {
			kind |= sideTick(side)
		}
	}
	return kind
}

// ticksOf gives the marks of a table for a strip of a height, one for all rows that share a place, from the top.
func ticksOf(t *table, statuses []Status, height float32, total float64) []tick {
	var ticks []tick
	if t.synopsis == nil || height < tickPitch {
		return nil
	}
	slots := int(height / tickPitch)
	for i := range t.rows {
		if !t.shows(i) {
			continue
		}
		if t.rows[i].from < 0 || t.rows[i].again {
			continue
		}
		kind := tickOf(t.from(i))
		if t.searched() && t.answers(i) {
			kind |= foundTick
		}
		status := fyne.ThemeColorName("")
		if from := t.rows[i].from; from < len(statuses) {
			status = statuses[from].Colour
		}
		if kind == 0 && status == "" {
			continue
		}
		middle := (t.tops[i] + t.tops[i+1]) / 2
		y := tickPitch * float32(min(slots-1, int(middle/total*float64(slots))))
		if last := len(ticks) - 1; last >= 0 && ticks[last].y == y {
			ticks[last].kind |= kind
			if grave(status) > grave(ticks[last].status) {
				ticks[last].status = status
			}
		} else {
			ticks = append(ticks, tick{y, kind, status})
		}
	}
	return ticks
}

// grave orders statuses: of those that share a place in the strip the one that is furthest from agreed is shown.
func grave(status fyne.ThemeColorName) int {
	return slices.Index([]fyne.ThemeColorName{"", Agreed, Referendum, Working, Open, Refused}, status)
}

// scale gives the height that the strip stands for: that of all rows, and of the view where they do not fill it.
func (s *strip) scale() float64 { return max(1, s.pane.table.height(), s.pane.viewHeight()) }

// extent gives the size of the strip in the measures of the pane.
func (s *strip) extent() fyne.Size {
	return fyne.NewSize(stripWidth, s.Size().Height/s.pane.ruler.scale)
}

// box gives the top and the height of the box that shows what is in view.
func (s *strip) box() (y, height float32) {
	all, total := s.extent().Height, s.scale()
	height = max(24, float32(s.pane.viewHeight()/total)*all)
	if rest := total - s.pane.viewHeight(); rest > 0 {
		y = float32(s.pane.offset/rest) * (all - height)
	}
	return y, min(height, all)
}

// draw puts the marks, the selected row and the box on the brush.
func (s *strip) draw() {
	b, t, size := &s.brush, s.pane.table, s.extent()
	b.start(s.pane.Theme(), s.pane.ruler.scale)
	b.box(Paper, 0, 0, size.Width, size.Height, 0)
	b.box(Line, 0, 0, 1, size.Height, 0)
	total := s.scale()
	if s.of != t || s.tall != size.Height || s.total != total || s.stale {
		s.ticks, s.of, s.tall, s.total, s.stale = ticksOf(t, s.pane.statuses, size.Height, total), t, size.Height, total, false
	}
	for _, mark := range s.ticks {
		s.tick(mark)
	}
	if at := s.pane.chosen; at >= 0 {
		y := float32((t.tops[at]+t.tops[at+1])/2/total)*size.Height - tickHeight/2
		b.box(Accent, 1, y, size.Width-1, tickHeight, 0)
	}
	if t.height() > s.pane.viewHeight() {
		y, height := s.box()
		b.frame(InkThird, View, 1, y, size.Width-1, height, 3, 1.5)
	}
}

// tick draws one mark. What differs goes before what stands on one side alone.
func (s *strip) tick(mark tick) {
	const left, right = float32(3), float32(12)
	switch sides := s.pane.table.drafts(); {
	case mark.kind&differTick != 0:
		s.brush.box(FactEdge, left, mark.y, right-left, tickHeight, 1)
	case mark.kind >= firstTick:
		lane := (right - left) / float32(sides)
		for side := range sides {
			if _, edge := tintOf(side); mark.kind&sideTick(side) != 0 {
				s.brush.box(edge, left+float32(side)*lane, mark.y, lane, tickHeight, 1)
			}
		}
	case mark.kind&movedTick != 0:
		s.brush.box(MoveEdge, (left+right-tickHeight)/2, mark.y, tickHeight, tickHeight, 1)
	}
	if mark.kind&foundTick != 0 {
		s.brush.box(Accent, 1, mark.y, 2, tickHeight, 0)
	}
	if mark.status != "" {
		s.brush.box(InkSecond, stripWidth-5, mark.y-1, 5, tickHeight+2, 1) // an edge, for the colours are faint
		s.brush.box(mark.status, stripWidth-4, mark.y, 4, tickHeight, 0)
	}
}

// MouseDown takes hold of the box; beside it, it jumps there first.
func (s *strip) MouseDown(event *desktop.MouseEvent) {
	at := event.Position.Y / s.pane.ruler.scale
	y, height := s.box()
	s.grip = at - y
	if s.grip < 0 || s.grip > height {
		s.grip = height / 2
		s.jump(at)
	}
}

// MouseUp does nothing.
func (s *strip) MouseUp(*desktop.MouseEvent) {}

// Dragged moves the box with the pointer.
func (s *strip) Dragged(event *fyne.DragEvent) {
	s.jump(event.Position.Y / s.pane.ruler.scale)
}

// DragEnd does nothing.
func (s *strip) DragEnd() {}

// jump scrolls so that the box is held at y.
func (s *strip) jump(y float32) {
	_, height := s.box()
	if room := s.extent().Height - height; room > 0 {
		s.pane.scrollTo(float64((y-s.grip)/room) * (s.scale() - s.pane.viewHeight()))
	}
}

// CreateRenderer makes what hands the drawn shapes to the canvas.
func (s *strip) CreateRenderer() fyne.WidgetRenderer { return stripRenderer{s} }

type stripRenderer struct{ *strip }

func (r stripRenderer) Destroy()                     {}
func (r stripRenderer) Layout(fyne.Size)             { r.draw() }
func (r stripRenderer) MinSize() fyne.Size           { return fyne.NewSize(stripWidth, 48) }
func (r stripRenderer) Objects() []fyne.CanvasObject { return r.brush.objects }
func (r stripRenderer) Refresh()                     { r.draw() }
