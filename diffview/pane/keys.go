//go:build !headless

package pane

import (
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

// TypedKey moves through the rows. F7 and Shift+F7, which Fyne has no shortcuts for, go from difference to difference.
func (p *Pane) TypedKey(event *fyne.KeyEvent) {
	p.focus.pointed = false
	page := p.viewHeight() - float64(2*bodyLine+stickyHeight)
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
		p.follow()
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

// TypedShortcut copies the selected row. What else is typed goes to the window.
func (p *Pane) TypedShortcut(shortcut fyne.Shortcut) {
	if _, ok := shortcut.(*fyne.ShortcutCopy); ok {
		p.Copy()
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
