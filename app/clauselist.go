//go:build !headless

package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"parley/assets/words"
	"parley/diffview/pane"
	"parley/importer/memo"
)

// clauseList shows how a draft was cut: its clauses as a tree, each in full, with what is doubtful about them. One is
// selected. Only the rows that are seen are drawn, so that thousands scroll well.
type clauseList struct {
	widget.BaseWidget
	say      *words.Catalogue
	memo     *memo.Memo
	doubts   [][]memo.Doubt       // of each clause
	selected int                  // -1 in an empty draft
	picked   func(int)            // told when another is selected
	keys     func(*fyne.KeyEvent) // for those that it does not know
	inTurn   func(func())         // does what the person asks for, where a correction is worked out after that

	scroll  *container.Scroll
	sheet   *clauseSheet
	focused bool
}

var _ fyne.Focusable = (*clauseList)(nil)

func newClauseList(p *program, d *draft, selected int) *clauseList {
	l := &clauseList{say: p.say, picked: p.checkPicked, keys: p.checkKey, inTurn: p.inTurn}
	l.ExtendBaseWidget(l)
	l.sheet = newClauseSheet(l)
	l.scroll = container.NewVScroll(l.sheet)
	l.scroll.OnScrolled = func(fyne.Position) { l.seen() }
	l.show(d, selected)
	return l
}

// show puts another cut into the list, selected in it.
func (l *clauseList) show(d *draft, selected int) {
	m := d.memo
	parted := l.memo != nil && len(m.Clauses) > len(l.memo.Clauses)
	l.memo = m
	l.doubts = doubtsByClause(len(m.Clauses), d.doubts())
	l.selected = max(min(selected, len(m.Clauses)-1), min(0, len(m.Clauses)-1))
	l.sheet.rows = nil
	l.sheet.Refresh()
	l.scroll.Refresh()
	l.reveal()
	if parted {
		l.revealNext()
	}
}

// revealNext scrolls as little as shows the clause after the selected one too, as far as both have room.
func (l *clauseList) revealNext() {
	s, next := l.sheet, l.selected+2
	if l.selected < 0 || next >= len(s.tops) {
		return
	}
	if y := min(s.tops[next]-l.scroll.Size().Height, s.tops[l.selected]); y > l.scroll.Offset.Y {
		l.scroll.ScrollToOffset(fyne.NewPos(0, y))
		l.seen()
	}
}

// seen draws what has come into view.
func (l *clauseList) seen() {
	if l.sheet.shown != nil {
		l.sheet.shown.show()
	}
}

// choose selects a clause and scrolls as little as shows it.
func (l *clauseList) choose(i int) {
	i = max(0, min(i, len(l.memo.Clauses)-1))
	if len(l.memo.Clauses) == 0 || i == l.selected {
		return
	}
	l.selected = i
	l.sheet.Refresh()
	l.reveal()
	l.picked(i)
}

// reveal scrolls as little as shows the selected clause whole.
func (l *clauseList) reveal() {
	s := l.sheet
	if l.selected < 0 || len(s.tops) <= l.selected+1 || l.scroll.Size().Height == 0 {
		return
	}
	top, bottom, view := s.tops[l.selected], s.tops[l.selected+1], l.scroll.Size().Height
	y := l.scroll.Offset.Y
	switch {
	case top < y || bottom-top > view:
		y = top
	case bottom > y+view:
		y = bottom - view
	default:
		return
	}
	l.scroll.ScrollToOffset(fyne.NewPos(0, y))
	l.seen()
}

// page gives the row a view above or below the selected one.
func (l *clauseList) page(down bool) int {
	s := l.sheet
	if l.selected < 0 || len(s.tops) <= l.selected {
		return l.selected
	}
	if down {
		if row := s.at(s.tops[l.selected] + l.scroll.Size().Height); row > 0 {
			return max(row, l.selected+1)
		}
		return len(s.rows) - 1
	}
	return min(max(s.at(s.tops[l.selected]-l.scroll.Size().Height), 0), l.selected)
}

// TypedKey moves the selection; other keys it hands on.
func (l *clauseList) TypedKey(event *fyne.KeyEvent) { l.inTurn(func() { l.obey(event) }) }

func (l *clauseList) obey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeyUp:
		l.choose(l.selected - 1)
	case fyne.KeyDown:
		l.choose(l.selected + 1)
	case fyne.KeyPageUp:
		l.choose(l.page(false))
	case fyne.KeyPageDown:
		l.choose(l.page(true))
	case fyne.KeyHome:
		l.choose(0)
	case fyne.KeyEnd:
		l.choose(len(l.memo.Clauses) - 1)
	default:
		l.keys(event)
	}
}

// TypedRune implements fyne.Focusable.
func (l *clauseList) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (l *clauseList) FocusGained() {
	l.focused = true
	l.Refresh()
}

// FocusLost implements fyne.Focusable.
func (l *clauseList) FocusLost() {
	l.focused = false
	l.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (l *clauseList) CreateRenderer() fyne.WidgetRenderer {
	r := &listRenderer{list: l, ground: canvas.NewRectangle(nil), ring: canvas.NewRectangle(color.Transparent)}
	r.dress()
	return r
}

type listRenderer struct {
	list         *clauseList
	ground, ring *canvas.Rectangle
}

func (r *listRenderer) dress() {
	r.ground.FillColor = r.list.Theme().Color(pane.Sheet, variant())
	r.ring.StrokeWidth, r.ring.StrokeColor = 2, color.Transparent
	if r.list.focused {
		r.ring.StrokeColor = r.list.Theme().Color(pane.Accent, variant())
	}
}

func (r *listRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.ring.Resize(size)
	r.list.sheet.lay(size.Width) // the rows have another height in another width
	r.list.scroll.Resize(size)
	r.list.scroll.Refresh()
	r.list.reveal()
	r.list.seen()
}

func (r *listRenderer) MinSize() fyne.Size { return fyne.NewSize(400, 120) }

func (r *listRenderer) Refresh() {
	r.dress()
	canvas.Refresh(r.list)
}

func (r *listRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.list.scroll, r.ring}
}

func (r *listRenderer) Destroy() {}
