//go:build !headless

package app

import (
	"image/color"
	"sort"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parley/diffview/pane"
)

// Measures of an outline at the usual size of text, in px.
const (
	outlineMargin = 12 // at both sides
	outlineStep   = 12 // of indentation a level
	outlineSteps  = 4  // of indentation at most
	outlineArrow  = 16 // room for the sign of a head
	outlineCount  = 30 // room for the count at the right
	outlineSign   = 14 // room for how an entry differs
	outlineAir    = 5  // above and below an entry
	outlineLines  = 3  // of a head at most
	outlineBar    = 30 // width of the bar of a head
	outlineThick  = 4  // its height
	outlineOver   = 8  // above the name of a group of heads
)

// outlineSheet draws the entries that are seen.
type outlineSheet struct {
	widget.BaseWidget
	list  *outlineList
	width float32
	lines [][]string // of each entry shown
	tops  []float32  // of each, and behind the last the height of all
}

func newOutlineSheet(l *outlineList) *outlineSheet {
	s := &outlineSheet{list: l}
	s.ExtendBaseWidget(s)
	return s
}

// MouseDown gives the outline the keys without showing the ring.
func (s *outlineSheet) MouseDown(*desktop.MouseEvent) {
	s.list.pointed = true
	if c := fyne.CurrentApp().Driver().CanvasForObject(s.list); c != nil {
		c.Focus(s.list)
	}
}

// MouseUp does nothing; going is for Tapped.
func (s *outlineSheet) MouseUp(*desktop.MouseEvent) {}

// Tapped goes to the row of the entry; on the sign of a head it folds or unfolds.
func (s *outlineSheet) Tapped(event *fyne.PointEvent) {
	l := s.list
	at := s.placeAt(event.Position.Y)
	if at < 0 || event.Position.Y >= s.tops[len(s.tops)-1] {
		return
	}
	e := &l.entries[l.shown[at]]
	l.choose(at)
	if sign := s.indent(e); e.head && event.Position.X < sign+outlineArrow*textScale() {
		l.fold(!l.folds.folded(e))
		return
	}
	if e.head && l.folds.folded(e) {
		l.fold(false)
	}
	l.lead()
}

var _ desktop.Mouseable = (*outlineSheet)(nil)

// Cursor is a hand: every entry leads somewhere.
func (s *outlineSheet) Cursor() desktop.Cursor { return desktop.PointerCursor }

// placeAt gives the entry at a height, the last one below all; -1 where there are none.
func (s *outlineSheet) placeAt(y float32) int {
	n := len(s.lines)
	return min(n-1, sort.Search(n, func(i int) bool { return s.tops[i+1] > y }))
}

func (s *outlineSheet) indent(e *entry) float32 {
	return (outlineMargin + outlineStep*float32(min(e.depth, outlineSteps)) - 4) * textScale()
}

// textLeft is where the text of an entry begins.
func (s *outlineSheet) textLeft(e *entry) float32 { return s.indent(e) + outlineArrow*textScale() }

// layOut breaks the entries into lines: heads in up to three, others in one.
func (s *outlineSheet) layOut() {
	l := s.list
	s.lines, s.tops = make([][]string, len(l.shown)), make([]float32, len(l.shown)+1)
	for at, i := range l.shown {
		e := &l.entries[i]
		v := voiceOfEntry(e)
		s.lines[at] = []string{""} // of what is no head, cut when it is seen
		if e.head {
			wide := v
			wide.bold = true // as it is while it is the current one
			s.lines[at] = limited(breakLines(e.title(), s.room(e), func(t string) float32 { return s.measure(t, wide) }), outlineLines)
		}
		s.tops[at+1] = s.tops[at] + s.overHeight(at) + float32(len(s.lines[at]))*s.lineHeight(v) + 2*outlineAir*textScale()
	}
}

// overVoice is the voice of the name of a group of heads.
var overVoice = voice{colour: pane.InkSource, size: theme.SizeNameCaptionText}

// overLines gives the name of the group that begins with an entry shown, in lines.
func (s *outlineSheet) overLines(at int) []string {
	over := s.list.entries[s.list.shown[at]].over
	if over == "" {
		return nil
	}
	return breakLines(over, max(40, s.width-2*outlineMargin*textScale()), func(t string) float32 { return s.measure(t, overVoice) })
}

// overHeight is the height of that name with the air above it.
func (s *outlineSheet) overHeight(at int) float32 {
	lines := s.overLines(at)
	if len(lines) == 0 {
		return 0
	}
	return outlineOver*textScale() + float32(len(lines))*s.lineHeight(overVoice)
}

// room is the width of an entry's text.
func (s *outlineSheet) room(e *entry) float32 {
	right := float32(outlineSign)
	if e.head {
		right = outlineCount
	}
	return max(40, s.width-s.textLeft(e)-(right+outlineMargin)*textScale())
}

// title is an entry's label with its text.
func (e *entry) title() string {
	switch {
	case e.label == "":
		return e.text
	case e.text == "":
		return e.label
	}
	return e.label + " " + e.text
}

// limited cuts lines to so many, and marks the cut.
func limited(lines []string, most int) []string {
	if len(lines) > most {
		lines = append([]string{}, lines[:most]...)
		lines[most-1] += "…"
	}
	return lines
}

func (s *outlineSheet) measure(text string, v voice) float32 {
	return fyne.MeasureText(text, s.Theme().Size(v.size), fyne.TextStyle{Bold: v.bold}).Width
}

func (s *outlineSheet) lineHeight(v voice) float32 { return s.Theme().Size(v.size) * 1.36 }

// CreateRenderer implements fyne.Widget.
func (s *outlineSheet) CreateRenderer() fyne.WidgetRenderer {
	return &outlineSheetRenderer{sheet: s}
}

type outlineSheetRenderer struct {
	sheet   *outlineSheet
	objects []fyne.CanvasObject
}

func (r *outlineSheetRenderer) Layout(fyne.Size) {}

func (r *outlineSheetRenderer) MinSize() fyne.Size {
	if n := len(r.sheet.tops); n > 0 {
		return fyne.NewSize(0, r.sheet.tops[n-1])
	}
	return fyne.NewSize(0, 0)
}

// Refresh draws the entries that are seen.
func (r *outlineSheetRenderer) Refresh() {
	s := r.sheet
	r.objects = nil
	if len(s.lines) > 0 {
		top := s.list.scroll.Offset.Y
		for at := max(0, s.placeAt(top)); at < len(s.lines) && s.tops[at] < top+s.list.scroll.Size().Height; at++ {
			r.draw(at)
		}
	}
	canvas.Refresh(s)
}

func (r *outlineSheetRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *outlineSheetRenderer) Destroy() {}

func (r *outlineSheetRenderer) shade(name fyne.ThemeColorName) color.Color {
	return r.sheet.Theme().Color(name, variant())
}

func (r *outlineSheetRenderer) box(name fyne.ThemeColorName, x, y, width, height, radius float32) {
	b := canvas.NewRectangle(r.shade(name))
	b.CornerRadius = radius
	b.Move(fyne.NewPos(x, y))
	b.Resize(fyne.NewSize(width, height))
	r.objects = append(r.objects, b)
}

func (r *outlineSheetRenderer) write(text string, v voice, x, y, width float32, align fyne.TextAlign) {
	t := canvas.NewText(text, r.shade(v.colour))
	t.TextSize, t.TextStyle, t.Alignment = r.sheet.Theme().Size(v.size), fyne.TextStyle{Bold: v.bold}, align
	own := t.MinSize().Height
	t.Move(fyne.NewPos(x, y+(r.sheet.lineHeight(v)-own)/2))
	t.Resize(fyne.NewSize(width, own))
	r.objects = append(r.objects, t)
}

// bar draws how the rows below a head stand: what part is settled, differs, is said by one side alone; the rest says the
// same.
func (r *outlineSheetRenderer) bar(e *entry, x, y, width float32) {
	r.box(pane.Line, x, y, width, outlineThick, outlineThick/2)
	for _, part := range []struct {
		rows   int
		colour fyne.ThemeColorName
	}{{e.shares.settled, pane.Accent}, {e.shares.differ, pane.FactEdge}, {e.shares.onlyA, pane.DeleteEdge}, {e.shares.onlyB, pane.InsertEdge}} {
		wide := width * float32(part.rows) / float32(e.rows)
		if part.rows > 0 {
			r.box(part.colour, x, y, max(1, wide-1), outlineThick, 0)
		}
		x += wide
	}
}

// draw draws one entry: the sign of a head, its text, and at the right how many of its rows differ, with a bar of how they
// stand; of another how it differs.
func (r *outlineSheetRenderer) draw(at int) {
	s := r.sheet
	l, scale := s.list, textScale()
	e := &l.entries[l.shown[at]]
	v := voiceOfEntry(e)
	y, over := s.tops[at], s.overHeight(at)
	for k, line := range s.overLines(at) {
		r.write(line, overVoice, outlineMargin*scale, y+outlineOver*scale+float32(k)*s.lineHeight(overVoice), s.width-2*outlineMargin*scale, fyne.TextAlignLeading)
	}
	y += over
	height := s.tops[at+1] - y
	if at == l.at {
		v.bold = v.bold || e.head
		r.box(pane.Selection, 0, y, s.width, height, 0)
		r.box(pane.Accent, 0, y, 3, height, 0)
	}
	y += outlineAir * scale
	if e.head {
		r.arrow(s.indent(e), y, s.lineHeight(v), l.folds.folded(e))
	}
	for k, line := range s.lines[at] {
		if !e.head {
			line = shorten(e.title(), s.room(e), func(t string) float32 { return s.measure(t, v) })
		}
		r.write(line, v, s.textLeft(e), y+float32(k)*s.lineHeight(v), s.room(e), fyne.TextAlignLeading)
	}
	right, width := s.width-outlineMargin*scale, outlineCount*scale
	u := voice{colour: pane.InkSource, size: theme.SizeNameCaptionText}
	switch {
	case e.head && e.rows > 0:
		r.write(strconv.Itoa(e.differs), u, right-width, y, width, fyne.TextAlignTrailing)
		r.bar(e, right-outlineBar*scale, y+s.lineHeight(v)+1, outlineBar*scale)
	case e.sign != "":
		r.write(e.sign, u, right-width, y, width, fyne.TextAlignTrailing)
	}
}

// arrow is the sign of a head: it points down where that is open, to the right where it is folded.
func (r *outlineSheetRenderer) arrow(x, y, height float32, folded bool) {
	const reach = 3.5
	size := reach * textScale()
	middle := fyne.NewPos(x+6*textScale(), y+height/2)
	ends := [3]fyne.Delta{{DX: -size, DY: -size / 2}, {DX: 0, DY: size / 2}, {DX: size, DY: -size / 2}}
	if folded {
		ends = [3]fyne.Delta{{DX: -size / 2, DY: -size}, {DX: size / 2, DY: 0}, {DX: -size / 2, DY: size}}
	}
	for k := range 2 {
		stroke := canvas.NewLine(r.shade(pane.InkThird))
		stroke.StrokeWidth = 1.5
		stroke.Position1, stroke.Position2 = middle.Add(ends[k]), middle.Add(ends[k+1])
		r.objects = append(r.objects, stroke)
	}
}

// voiceOfEntry says in which voice an entry speaks.
func voiceOfEntry(e *entry) voice {
	if e.head {
		return voice{colour: pane.Ink, size: sizeSmall}
	}
	return voice{colour: pane.InkSecond, size: theme.SizeNameCaptionText}
}
