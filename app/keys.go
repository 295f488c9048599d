//go:build !headless

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
)

// strayKey takes a key that nothing with the focus wanted: the pane moves by it, wherever the focus stands.
func (p *program) strayKey(event *fyne.KeyEvent) {
	if p.work != nil && p.work.card != nil && event.Name == fyne.KeyEscape {
		p.abandon()
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

// bindings lists the keys that Help shows: how they are written, or the words for that, and the words for what they do.
var bindings = []struct{ key, does string }{
	{"F7", "app.menu.next"},
	{"Shift+F7", "app.menu.previous"},
	{"app.keys.arrows", "app.keys.rows"},
	{"Page Up  Page Down", "app.keys.pages"},
	{"Home  End", "app.keys.ends"},
	{"Ctrl+C", "app.keys.copy"},
	{"Ctrl+Shift+C", "app.menu.copyMarked"},
	{"Ctrl+A", "app.menu.selectAll"},
	{"app.keys.shiftArrows", "app.keys.select"},
	{"Shift+F10", "app.keys.context"},
	{"Ctrl+T", "app.menu.swap"},
	{"Ctrl+U", "app.menu.outline"},
	{"Ctrl+Shift+U  A  B", "app.menu.outlineAfter"},
	{"Ctrl+I", "app.menu.details"},
	{"Alt+T", "app.menu.topic"},
	{"Alt+S  Alt+U  Alt+G", "app.keys.arrange"},
	{"Ctrl+Shift+E", "app.menu.folding"},
	{"Alt+C", "app.menu.foldHere"},
	{"Alt+→  Alt+←  Alt+E", "app.keys.widths"},
	{"Enter", "app.keys.follow"},
	{"Alt+M", "app.menu.moved"},
	{"Alt+K  Alt+R", "app.keys.apart"},
	{"Alt+A  Alt+B", "app.keys.page"},
	{"Alt+Shift+A  B", "app.keys.folder"},
	{"Ctrl+Shift+H", "app.menu.hush"},
	{"Ctrl+O", "app.menu.openA"},
	{"Ctrl+Shift+O", "app.menu.openB"},
	{"Ctrl+Shift+V", "app.menu.paste"},
	{"Ctrl+Enter", "app.menu.compare"},
	{"Ctrl+M", "app.menu.remarks"},
	{"Ctrl+R  Ctrl+Shift+R", "app.keys.original"},
	{"Ctrl+K  Ctrl+Shift+K", "app.keys.encoding"},
	{"Ctrl+Alt+1 … 8", "app.keys.scan"},
	{"Ctrl+L", "app.menu.cut.check"},
	{"Enter  Ctrl+Shift+Enter", "app.menu.cut.split"},
	{"Backspace  Ctrl+Backspace", "app.menu.cut.join"},
	{"Ctrl+→  Ctrl+←", "app.keys.levels"},
	{"Ctrl+H  Ctrl+N", "app.keys.kinds"},
	{"Ctrl+F", "app.menu.find"},
	{"F3  Shift+F3", "app.keys.found"},
	{"Alt+F  Alt+W  Alt+L", "app.menu.findHow"},
	{"Alt+1 … 0", "app.keys.filters"},
	{"Ctrl+Z  Ctrl+Y", "app.keys.undo"},
	{"F6", "app.menu.cut.other"},
	{"F8  Shift+F8", "app.keys.doubts"},
	{"Ctrl+D", "app.menu.cut.right"},
	{"Ctrl+J  Ctrl+Shift+J", "app.keys.judge"},
	{"Ctrl+G", "app.menu.pair"},
	{"Ctrl+1 … 6", "app.keys.status"},
	{"Ctrl+B", "app.menu.note"},
	{"Ctrl+S  Ctrl+Shift+S", "app.keys.keep"},
	{"Alt+O", "app.menu.openReview"},
	{"Ctrl+P", "app.menu.save"},
	{"Ctrl+Shift+P", "app.menu.print"},
	{"Ctrl+W", "app.menu.home"},
	{"Ctrl+E", "app.menu.sample"},
	{"Ctrl+=  Ctrl+−  Ctrl+0", "app.keys.text"},
	{"Ctrl+Shift+L  D  Y", "app.keys.look"},
	{"Ctrl+Shift+1  2  3", "app.menu.language"},
	{"F2", "app.menu.tour"},
	{"F1", "app.menu.keys"},
	{"Shift+F1", "app.menu.about"},
	{"Ctrl+Q", "app.menu.quit"},
}

// showKeys shows the keys of the window.
func (p *program) showKeys() {
	grid := container.New(pairs{gap: 24})
	for _, b := range bindings {
		grid.Add(newPhrase(p.keyName(b.key), strong))
		grid.Add(newProse(p.say.Say(b.does), plain))
	}
	p.page(p.say.Say("app.menu.keys"), grid, 620, 600)
}

// keyName says how a key is written.
func (p *program) keyName(name string) string {
	if p.say.Has(name) {
		return p.say.Say(name)
	}
	return name
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
		height := max(objects[i].MinSize().Height, objects[i+1].MinSize().Height)
		objects[i].Move(fyne.NewPos(0, y))
		objects[i].Resize(fyne.NewSize(term, height))
		objects[i+1].Move(fyne.NewPos(term+l.gap, y))
		objects[i+1].Resize(fyne.NewSize(size.Width-term-l.gap, height))
		y += height + 6
	}
}
