//go:build !headless

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// strayKey takes a key that nothing with the focus wanted: the pane moves by it, wherever the focus stands.
func (p *program) strayKey(event *fyne.KeyEvent) {
	if p.work != nil && p.work.card != nil && event.Name == fyne.KeyEscape {
		p.cancel()
		return
	}
	p.inTurn(func() { p.obeyKey(event) })
}

// obeyKey does what a stray key asks for.
func (p *program) obeyKey(event *fyne.KeyEvent) {
	switch {
	case event.Name == fyne.KeyEscape:
		switch {
		case p.escape():
		case p.check != nil:
			p.checkDone()
		default:
			p.typedKey(event)
		}
	case p.sheet != nil && scrolled(p.sheet, event.Name):
	case p.check != nil && len(p.dialogs) == 0:
		p.check.list.TypedKey(event)
	case p.reviewing && len(p.dialogs) == 0:
		p.pane.TypedKey(event)
	default:
		p.typedKey(event)
	}
}

// typedKey obeys the keys that are commands by themselves.
func (p *program) typedKey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeyEscape:
		if p.reviewing && !p.forsake() {
			p.endSearch()
		}
	case fyne.KeyF7:
		p.uncover()
		if p.shifted() {
			p.previous()
			return
		}
		p.next()
	case fyne.KeyF8:
		p.uncover()
		if p.shifted() {
			p.previousDoubt()
			return
		}
		p.nextDoubt()
	case fyne.KeyF6:
		if p.reviewing && p.check == nil {
			p.otherHand()
		}
	case fyne.KeyF3:
		by := 1
		if p.shifted() {
			by = -1
		}
		p.findNext(by)
	case fyne.KeyF2:
		p.uncover()
		p.showTour()
	case fyne.KeyF1:
		p.uncover()
		if p.shifted() {
			p.showAbout()
			return
		}
		p.showKeys()
	}
}

// shifted says whether Shift is held.
func (p *program) shifted() bool {
	driver, ok := p.app.Driver().(desktop.Driver)
	return ok && driver.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}

// pairs lays objects out by twos, a term and what it means, the terms in a column as wide as the widest.
type pairs struct{ gap float32 }

// MinSize implements fyne.Layout.
func (l pairs) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var term, meaning, height float32
	for i := 0; i+1 < len(objects); i += 2 {
		left, right := objects[i].MinSize(), objects[i+1].MinSize()
		term, meaning = max(term, left.Width), max(meaning, right.Width)
		height += max(left.Height, right.Height) + 6
	}
	return fyne.NewSize(term+l.gap+meaning, height)
}

// Layout implements fyne.Layout.
func (l pairs) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	var term, y float32
	for i := 0; i < len(objects); i += 2 {
		term = max(term, objects[i].MinSize().Width)
	}
	for i := 0; i+1 < len(objects); i += 2 {
		objects[i+1].Resize(fyne.NewSize(size.Width-term-l.gap, objects[i+1].MinSize().Height)) // text that wraps has its height now
		height := max(objects[i].MinSize().Height, objects[i+1].MinSize().Height)
		objects[i].Move(fyne.NewPos(0, y))
		objects[i].Resize(fyne.NewSize(term, height))
		objects[i+1].Move(fyne.NewPos(term+l.gap, y))
		objects[i+1].Resize(fyne.NewSize(size.Width-term-l.gap, height))
		y += height + 6
	}
}
