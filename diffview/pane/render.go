//go:build !headless

package pane

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// CreateRenderer makes what draws the pane: the header, the rows in their clip, the strip and the focus ring.
func (p *Pane) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{pane: p}
}

type renderer struct {
	pane    *Pane
	head    brush
	objects []fyne.CanvasObject
}

// Destroy has nothing to free.
func (r *renderer) Destroy() {}

// MinSize leaves each of two columns some four words, and further ones some two.
func (r *renderer) MinSize() fyne.Size {
	const two, further = float32(580), float32(200)
	return fyne.NewSize(two+further*float32(max(0, r.pane.table.drafts()-2)), 200)
}

// Layout sets the rows anew where the width has changed.
func (r *renderer) Layout(size fyne.Size) {
	p := r.pane
	if columns := p.table.divide(p.extent().Width - stripWidth); !columns.same(p.table.columns) {
		p.rewrap()
	}
	p.clamp()
	p.place(size)
	r.draw()
}

// place puts the parts of the pane into their places.
func (p *Pane) place(size fyne.Size) {
	top, wide := headHeight*p.ruler.scale, stripWidth*p.ruler.scale
	body := fyne.NewSize(size.Width-wide, max(0, size.Height-top))
	p.clip.Move(fyne.NewPos(0, top))
	p.clip.Resize(body)
	p.strip.Move(fyne.NewPos(body.Width, top))
	p.strip.Resize(fyne.NewSize(wide, body.Height))
	p.ring.Move(fyne.NewPos(1, top+1))
	p.ring.Resize(fyne.NewSize(body.Width-2, body.Height-2))
}

// Objects lists the parts from the bottom to the top.
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

// Refresh draws everything anew.
func (r *renderer) Refresh() {
	r.pane.place(r.pane.Size())
	r.draw()
	canvas.Refresh(r.pane)
}

func (r *renderer) draw() {
	p := r.pane
	r.head.start(p.Theme(), p.ruler.scale)
	p.drawHead(&r.head)
	p.ring.StrokeColor = r.head.colours[Accent]
	r.objects = append(r.objects[:0], r.head.objects...)
	r.objects = append(r.objects, p.clip, p.strip, p.ring)
	p.drawMoving()
}

// redraw draws what scrolling, selecting and focus change.
func (p *Pane) redraw() {
	p.drawMoving()
	canvas.Refresh(p)
}

func (p *Pane) drawMoving() {
	p.ring.Hidden = !p.focus.visible()
	p.sheet.draw()
	p.strip.draw()
}

// sheet is the part of the pane that the rows are drawn on.
type sheet struct {
	widget.BaseWidget
	pane  *Pane
	brush brush
}

func newSheet(p *Pane) *sheet {
	s := &sheet{pane: p}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer makes what hands the drawn shapes to the canvas.
func (s *sheet) CreateRenderer() fyne.WidgetRenderer { return sheetRenderer{s} }

type sheetRenderer struct{ *sheet }

func (r sheetRenderer) Destroy()                     {}
func (r sheetRenderer) Layout(fyne.Size)             {}
func (r sheetRenderer) MinSize() fyne.Size           { return fyne.NewSize(1, 1) }
func (r sheetRenderer) Objects() []fyne.CanvasObject { return r.brush.objects }
func (r sheetRenderer) Refresh()                     { r.draw() }

// draw puts the rows that meet the viewport on the brush.
func (s *sheet) draw() {
	p, b := s.pane, &s.brush
	b.start(p.Theme(), p.ruler.scale)
	width, height := p.extent().Width-stripWidth, float32(p.viewHeight())
	b.box(Sheet, 0, 0, width, height, 0)
	if p.table.synopsis == nil {
		return
	}
	if p.table.height() == 0 {
		text := p.options.Words.Say("pane.empty")
		if len(p.table.rows) > 0 {
			text = p.options.Words.Say("pane.none")
		}
		b.text(text, infoFace, InkSecond, (width-p.ruler.width(text, infoFace))/2, centred(infoFace, height))
		return
	}
	view := view{brush: b, table: p.table, statuses: p.statuses, text: p.text, hand: p.grasped(), hover: p.under, heads: p.heads, width: width, height: height}
	if view.shifted = p.Shifted(); view.shifted {
		s.shiftedRows(&view)
		view.sticky(p.stuck(), 0)
		return
	}
	for at := p.table.at(p.offset); at < len(p.table.rows) && p.table.tops[at] < p.offset+float64(height); at++ {
		if p.table.shows(at) {
			view.row(at, float32(p.table.tops[at]-p.offset), at == p.chosen)
		}
	}
	for lane := range p.table.columns.gutters {
		view.connector(p.chosen, lane, p.offset)
	}
	view.sticky(p.stuck(), p.pushed())
	if p.held == pairGrip {
		view.dragging(p.dragged, p.aim, p.pointer.X, p.pointer.Y-headHeight, p.offset)
	}
}
