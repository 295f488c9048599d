//go:build !headless

package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"parley/diffview/pane"
)

// outlineFolds is what outlives an outline on the screen: which heads are folded otherwise than usual, how far it is
// scrolled.
type outlineFolds struct {
	closed bool // heads are usually folded
	turned map[string]bool
	offset float32
}

func (f *outlineFolds) folded(e *entry) bool { return f.closed != f.turned[e.key] }

// outlineActs are what an outline asks of the window.
type outlineActs struct {
	jump func(row int)
	only func(topic string) // show one topic alone
	keys func(*fyne.KeyEvent)
}

// outlineList shows an outline. Its current entry is the one of the selected row, or where the person went by key.
type outlineList struct {
	widget.BaseWidget
	entries []entry
	folds   *outlineFolds
	acts    outlineActs
	shown   []int // entries that no folded head hides
	at      int   // place of the current one in shown; -1 for none
	leading bool  // the list itself selects a row now, and stays where it is

	scroll           *container.Scroll
	sheet            *outlineSheet
	focused, pointed bool
}

var (
	_ fyne.Focusable  = (*outlineList)(nil)
	_ fyne.Accessible = (*outlineList)(nil)
)

func newOutlineList(entries []entry, folds *outlineFolds, acts outlineActs) *outlineList {
	l := &outlineList{entries: entries, folds: folds, acts: acts, at: -1}
	l.ExtendBaseWidget(l)
	l.shown = shownEntries(entries, folds.folded)
	l.sheet = newOutlineSheet(l)
	l.scroll = container.NewVScroll(l.sheet)
	l.scroll.OnScrolled = func(fyne.Position) { l.seen() }
	return l
}

// seen draws what is seen now, and remembers where that is.
func (l *outlineList) seen() {
	l.folds.offset = l.scroll.Offset.Y
	l.sheet.Refresh()
}

// follow makes the entry of a row the current one, the head that hides it where it is hidden.
func (l *outlineList) follow(row int) {
	if l.leading {
		return
	}
	if row >= 0 && l.at >= 0 && l.entries[l.shown[l.at]].row == row {
		return
	}
	l.at = entryOf(l.entries, l.shown, row)
	l.sheet.Refresh()
	l.reveal()
}

// recount takes the same entries with other counts.
func (l *outlineList) recount(entries []entry) {
	l.entries = entries
	l.sheet.Refresh()
}

// choose makes an entry the current one, counted among those shown.
func (l *outlineList) choose(at int) {
	if len(l.shown) == 0 {
		return
	}
	l.at = max(0, min(at, len(l.shown)-1))
	l.sheet.Refresh()
	l.reveal()
}

// lead goes to the row of the current entry.
func (l *outlineList) lead() {
	if l.at < 0 {
		return
	}
	l.leading = true
	l.acts.jump(l.entries[l.shown[l.at]].row)
	l.leading = false
}

// fold folds the current entry, or unfolds it. What cannot be folded leads to the head above it, what cannot be unfolded
// to the entry below.
func (l *outlineList) fold(closed bool) {
	if l.at < 0 {
		return
	}
	i := l.shown[l.at]
	e := &l.entries[i]
	if e.head && l.folds.folded(e) != closed {
		l.folds.turned[e.key] = !l.folds.turned[e.key]
		l.shown = shownEntries(l.entries, l.folds.folded)
		l.sheet.layOut()
		l.scroll.Refresh()
		l.choose(l.at)
		return
	}
	if !closed {
		if e.head {
			l.choose(l.at + 1)
		}
		return
	}
	for at := l.at - 1; at >= 0; at-- {
		if l.entries[l.shown[at]].depth < e.depth {
			l.choose(at)
			return
		}
	}
}

// reveal scrolls as little as shows the current entry.
func (l *outlineList) reveal() {
	s := l.sheet
	if l.at < 0 || len(s.tops) <= l.at+1 || l.scroll.Size().Height == 0 {
		return
	}
	y := l.scroll.Offset.Y
	y = max(min(y, s.tops[l.at]), s.tops[l.at+1]-l.scroll.Size().Height)
	if y != l.scroll.Offset.Y {
		l.scroll.ScrollToOffset(fyne.NewPos(0, y)) // which tells nobody
		l.seen()
	}
}

// page gives the entry a view above or below the current one.
func (l *outlineList) page(by float32) int {
	s := l.sheet
	if l.at < 0 || len(s.tops) <= l.at {
		return 0
	}
	return s.placeAt(max(0, s.tops[l.at]+by*l.scroll.Size().Height))
}

// TypedKey moves through the outline; Enter leads, Space shows one topic alone. Other keys it hands on.
func (l *outlineList) TypedKey(event *fyne.KeyEvent) {
	l.pointed = false
	switch event.Name {
	case fyne.KeyUp:
		l.choose(l.at - 1)
	case fyne.KeyDown:
		l.choose(l.at + 1)
	case fyne.KeyPageUp:
		l.choose(l.page(-1))
	case fyne.KeyPageDown:
		l.choose(l.page(1))
	case fyne.KeyHome:
		l.choose(0)
	case fyne.KeyEnd:
		l.choose(len(l.shown) - 1)
	case fyne.KeyRight:
		l.fold(false)
	case fyne.KeyLeft:
		l.fold(true)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.lead()
	case fyne.KeySpace:
		if l.at >= 0 && l.entries[l.shown[l.at]].topic != "" {
			l.acts.only(l.entries[l.shown[l.at]].topic)
		}
	default:
		l.acts.keys(event)
	}
}

// TypedRune implements fyne.Focusable.
func (l *outlineList) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (l *outlineList) FocusGained() {
	l.focused = true
	l.Refresh()
}

// FocusLost implements fyne.Focusable.
func (l *outlineList) FocusLost() {
	l.focused, l.pointed = false, false
	l.Refresh()
}

// AccessibilityLabel says the current entry.
func (l *outlineList) AccessibilityLabel() string {
	if l.at < 0 {
		return ""
	}
	e := &l.entries[l.shown[l.at]]
	return e.label + " " + e.text
}

// AccessibilityRole implements fyne.Accessible.
func (l *outlineList) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget.
func (l *outlineList) CreateRenderer() fyne.WidgetRenderer {
	r := &outlineRenderer{list: l, ring: canvas.NewRectangle(color.Transparent)}
	r.dress()
	return r
}

type outlineRenderer struct {
	list *outlineList
	ring *canvas.Rectangle
	wide float32
}

func (r *outlineRenderer) dress() {
	r.ring.StrokeWidth, r.ring.StrokeColor = 2, color.Transparent
	if r.list.focused && !r.list.pointed {
		r.ring.StrokeColor = r.list.Theme().Color(pane.Accent, variant())
	}
}

func (r *outlineRenderer) Layout(size fyne.Size) {
	l := r.list
	l.sheet.width = size.Width
	l.sheet.layOut()
	r.ring.Resize(size)
	l.scroll.Resize(size)
	if r.wide == 0 && size.Width > 0 { // it stands where it stood when it was on the screen before
		r.wide = size.Width
		l.scroll.ScrollToOffset(fyne.NewPos(0, l.folds.offset))
	}
	l.scroll.Refresh()
	l.reveal()
	l.sheet.Refresh()
}

func (r *outlineRenderer) MinSize() fyne.Size { return fyne.NewSize(80, 80) }

func (r *outlineRenderer) Refresh() {
	r.dress()
	r.list.sheet.Refresh()
	canvas.Refresh(r.list)
}

func (r *outlineRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.list.scroll, r.ring}
}

func (r *outlineRenderer) Destroy() {}
