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
	page := p.viewHeight() - float64(2*bodyLine)
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
		p.Select(p.readable(0, 1))
		p.scrollTo(0)
	case fyne.KeyEnd:
		p.Select(p.readable(len(p.table.rows)-1, -1))
		p.scrollTo(p.table.height())
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

// readable finds the nearest row from at on, in the direction by, that is no band; -1 if there is none.
func (p *Pane) readable(at, by int) int {
	for ; at >= 0 && at < len(p.table.rows); at += by {
		if !p.table.rows[at].band {
			return at
		}
	}
	return -1
}

// moveDown goes on within a row whose end is below the view, else to the next row.
func (p *Pane) moveDown() {
	view := p.viewHeight()
	if p.inView(p.chosen) && p.table.tops[p.chosen+1] > p.offset+view {
		p.scrollTo(min(p.offset+step, p.table.tops[p.chosen+1]-view))
		return
	}
	p.moveTo(p.readable(p.start()+1, 1))
}

// moveUp goes back within a row whose beginning is above the view, else to the row before.
func (p *Pane) moveUp() {
	if p.inView(p.chosen) && p.table.tops[p.chosen] < p.offset {
		p.scrollTo(max(p.offset-step, p.table.tops[p.chosen]))
		return
	}
	at := p.readable(p.start()-1, -1)
	if at < 0 {
		p.scrollTo(0)
		return
	}
	p.moveTo(at)
	if p.table.tops[at+1]-p.table.tops[at] > p.viewHeight() {
		p.scrollTo(p.table.tops[at+1] - p.viewHeight())
	}
}

// moveTo selects a row unless it is -1.
func (p *Pane) moveTo(row int) {
	if row >= 0 {
		p.Select(row)
	}
}

// start gives the row that arrow keys count from: the selected one, or with none the one before the view.
func (p *Pane) start() int {
	if p.chosen >= 0 {
		return p.chosen
	}
	return p.table.at(p.offset) - 1
}

// inView says whether any of a row is seen.
func (p *Pane) inView(row int) bool {
	return row >= 0 && p.table.tops[row] < p.offset+p.viewHeight() && p.table.tops[row+1] > p.offset
}

// turn scrolls by a page and selects the first row that then begins in the view.
func (p *Pane) turn(by float64) {
	if len(p.table.rows) == 0 {
		return
	}
	before := p.offset
	p.scrollTo(p.offset + by)
	at := p.table.at(p.offset)
	if p.table.tops[at] < p.offset {
		at++
	}
	if p.offset == before { // at an end: the outermost row
		if at = 0; by > 0 {
			at = len(p.table.rows) - 1
		}
	}
	direction := 1
	if by > 0 && p.offset == before {
		direction = -1
	}
	p.keepView(func() { p.moveTo(p.readable(at, direction)) })
}

// keepView does something without letting it scroll.
func (p *Pane) keepView(do func()) {
	offset := p.offset
	do()
	p.scrollTo(offset)
}
