//go:build !headless

package pane

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// focus says whether keys come to the pane, and whether the person should see it.
type focus struct {
	held    bool
	pointed bool // it came by the mouse, and no key was pressed since
}

// visible says whether the focus ring is drawn: as in a browser, for the keyboard only.
func (f focus) visible() bool { return f.held && !f.pointed }

// FocusGained shows the focus ring unless the mouse brought the focus.
func (p *Pane) FocusGained() {
	p.focus.held = true
	p.redraw()
}

// FocusLost takes the focus ring away.
func (p *Pane) FocusLost() {
	p.focus = focus{}
	p.redraw()
}

// TypedRune has no use for letters.
func (p *Pane) TypedRune(rune) {}

// extending are the keys that select text while Shift is held.
var extending = []fyne.KeyName{fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd}

// TypedKey moves through the rows. F7 and Shift+F7, which Fyne has no shortcuts for, go from difference to difference.
func (p *Pane) TypedKey(event *fyne.KeyEvent) {
	p.focus.pointed = false
	page := p.viewHeight() - float64(2*bodyLine+leastSticky)
	switch name := event.Name; {
	case shifted() && slices.Contains(extending, name):
		p.extend(name)
		return
	case name == desktop.KeyMenu || name == fyne.KeyF10 && shifted():
		p.showMenu()
		return
	case name == fyne.KeyEscape && !p.text.empty():
		p.unselect()
		return
	}
	if slices.Contains(extending, event.Name) {
		p.unselect()
	}
	switch event.Name {
	case fyne.KeyDown:
		p.moveDown()
	case fyne.KeyUp:
		p.moveUp()
	case fyne.KeyPageDown:
		p.turn(page)
	case fyne.KeyPageUp:
		p.turn(-page)
	case fyne.KeyHome:
		p.moveTo(p.readable(0, 1))
		p.scrollTo(0)
	case fyne.KeyEnd:
		p.moveTo(p.readable(len(p.table.rows)-1, -1))
		p.scrollTo(p.table.height())
	case fyne.KeyReturn, fyne.KeyEnter:
		if p.options.OnEnter == nil || !p.options.OnEnter() {
			p.follow()
		}
	case fyne.KeyLeft:
		p.FoldHere()
	case fyne.KeyRight:
		p.open(p.chosen)
	case fyne.KeyF7:
		if shifted() {
			p.Previous()
		} else {
			p.Next()
		}
	default:
		if p.options.OnKey != nil {
			p.options.OnKey(event)
		}
	}
}

// TypedShortcut copies what is selected, and selects all. What else is typed goes to the window.
func (p *Pane) TypedShortcut(shortcut fyne.Shortcut) {
	switch shortcut.(type) {
	case *fyne.ShortcutCopy:
		p.Copy()
		return
	case *fyne.ShortcutSelectAll:
		p.SelectAll()
		return
	}
	if p.options.OnShortcut != nil {
		p.options.OnShortcut(shortcut)
		return
	}
	if canvas, ok := fyne.CurrentApp().Driver().CanvasForObject(p).(fyne.Shortcutable); ok {
		canvas.TypedShortcut(shortcut)
	}
}

// shifted says whether Shift is held down.
func shifted() bool {
	driver, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && driver.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}
