//go:build !headless

package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
)

// put lays a dialog over the window and remembers it, so that Escape closes it.
func (p *program) put(d dialog.Dialog, size fyne.Size) {
	p.dialogs = append(p.dialogs, d)
	if p.sizes == nil {
		p.sizes = map[dialog.Dialog]scaledSize{}
	}
	p.sizes[d] = scaledSize{size, max(textScale(), 1)}
	d.SetOnClosed(func() { p.forget(d) })
	d.Show()
	p.fit(d)
}

// scaledSize is the size of a dialog that was wanted for a size of text, a multiple of the usual one.
type scaledSize struct {
	size fyne.Size
	text float32
}

// fit gives a dialog its size, for the size of text there is now.
func (p *program) fit(d dialog.Dialog) {
	s := p.sizes[d]
	size, larger := s.size, max(textScale(), 1)/s.text
	if larger != 1 {
		size = p.within(size.Width*larger, size.Height*larger)
	}
	d.Resize(size.AddWidthHeight(0, 1))
	d.Resize(size) // text that wraps has its height only after it has its width
}

// whenClosed has something done once a dialog is closed, in whatever way.
func (p *program) whenClosed(d dialog.Dialog, do func()) {
	if p.closing == nil {
		p.closing = map[dialog.Dialog][]func(){}
	}
	p.closing[d] = append(p.closing[d], do)
}

// forget takes a dialog that was closed off the list, and does what was to be done then.
func (p *program) forget(closed dialog.Dialog) {
	p.dialogs = slices.DeleteFunc(p.dialogs, func(d dialog.Dialog) bool { return d == closed })
	todo := p.closing[closed]
	delete(p.closing, closed)
	delete(p.sizes, closed)
	for _, do := range todo {
		do()
	}
}

// escape closes what lies on top: the card of the work under way, with the work, or else the last dialog. It says whether
// there was anything.
func (p *program) escape() bool {
	switch n := len(p.dialogs); {
	case p.work != nil && p.work.card != nil:
		p.cancel()
	case n > 0:
		last := p.dialogs[n-1]
		p.dialogs = p.dialogs[:n-1]
		last.Hide()
	default:
		return false
	}
	return true
}

// uncover closes all dialogs: a command never lays its own over another's.
func (p *program) uncover() {
	for p.escape() {
	}
}

// headIndent brings the heading of a dialog, which the toolkit sets farther to the left, over its content.
const headIndent = "\u00a0\u00a0"

// message is a dialog with a heading, a content and buttons of our own; without buttons it gets Close.
func (p *program) message(head string, content fyne.CanvasObject, size fyne.Size, buttons ...fyne.CanvasObject) *dialog.CustomDialog {
	follow(content)
	all, layer := p.tips.within(content)
	d := dialog.NewCustomWithoutButtons(headIndent+head, all, p.win)
	var shut *button
	if len(buttons) == 0 {
		shut = p.button("app.close", quiet, func() { d.Hide() })
		buttons = []fyne.CanvasObject{shut}
	}
	d.SetButtons(buttons)
	p.whenClosed(d, func() {
		p.tips.leave(layer)
		calm(content)
	})
	p.put(d, size)
	if shut != nil {
		p.win.Canvas().Focus(shut) // for Enter
	}
	return d
}

// page is a message whose content scrolls where the window is low; with a height of 0 it is as high as its content.
func (p *program) page(head string, content fyne.CanvasObject, width, height float32) {
	size := p.roomFor(width, max(height, 1))
	if height == 0 {
		const around, beside = 120, 24                     // what a dialog has above and below its content, and at its sides
		content.Resize(fyne.NewSize(size.Width-beside, 0)) // text that wraps has its height only after it has its width
		size = p.within(size.Width, content.MinSize().Height+around*max(textScale(), 1))
	}
	p.sheet = container.NewVScroll(content)
	d := p.message(head, p.sheet, size)
	p.whenClosed(d, func() { p.sheet = nil })
}

// scrolled scrolls by a key, if it is one that does so.
func scrolled(s *container.Scroll, key fyne.KeyName) bool {
	const step, kept = 60, 40 // of an arrow; what stays in sight from page to page
	y, page := s.Offset.Y, s.Size().Height-kept
	switch key {
	case fyne.KeyDown:
		y += step
	case fyne.KeyUp:
		y -= step
	case fyne.KeyPageDown:
		y += page
	case fyne.KeyPageUp:
		y -= page
	case fyne.KeyHome:
		y = 0
	case fyne.KeyEnd:
		y = s.Content.Size().Height
	default:
		return false
	}
	s.ScrollToOffset(fyne.NewPos(0, max(0, min(y, s.Content.Size().Height-s.Size().Height))))
	return true
}

// roomFor is a size for a dialog that the window has room for: the one given, which is meant for the usual size of text, or
// more where text is larger.
func (p *program) roomFor(width, height float32) fyne.Size {
	larger := max(textScale(), 1)
	return p.within(width*larger, height*larger)
}

// within is a size that the window has room for.
func (p *program) within(width, height float32) fyne.Size {
	size := p.win.Canvas().Size()
	return fyne.NewSize(min(width, size.Width-48), min(height, size.Height-96))
}

// ask puts a question with two answers; the second one is what most people want. Escape answers neither.
func (p *program) ask(head, sentence, other string, otherwise func(), yes string, do func()) {
	var question *dialog.CustomDialog
	answer := func(key string, r rank, then func()) *button {
		return p.button(key, r, func() {
			question.Hide()
			then()
		})
	}
	most := answer(yes, primary, do)
	question = p.message(p.say.Say(head), newProse(sentence, plain), p.roomFor(480, 0), answer(other, quiet, otherwise), most)
	p.win.Canvas().Focus(most)
}
