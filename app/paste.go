//go:build !headless

package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"

	"parley/diffview/pane"
)

// paste asks how to call the text of the clipboard and which side's draft it is, and opens it.
func (p *program) paste(side int) {
	text := p.app.Clipboard().Content()
	if strings.TrimSpace(text) == "" {
		p.message(p.say.Say("reading.paste"), newProse(p.say.Say("reading.paste.nothing"), plain), p.roomFor(460, 0))
		return
	}
	sides := []string{p.say.Say("reading.paste.A"), p.say.Say("reading.paste.B")}
	choice := newOptions(sides, side, true, p.strayKey, nil)
	name := newField(p.say.Say("reading.paste.name"), p.strayKey)
	var d *dialog.CustomDialog
	open := p.button("app.choose.open", primary, func() {
		called := strings.TrimSpace(name.Text)
		if called == "" {
			return
		}
		d.Hide()
		p.open(choice.held, []source{{name: called, bytes: []byte(text)}})
	})
	name.OnChanged = func(text string) { open.enable(strings.TrimSpace(text) != "") }
	name.OnSubmitted = func(string) { open.Tapped(nil) }
	begins := newProse(beginning([]byte(text), "utf-8"), plainSmall)
	content := container.New(layout.NewCustomPaddedVBoxLayout(8),
		newPhrase(p.say.Count("reading.paste.words", len(strings.Fields(text))), aside),
		container.NewStack(newShape(pane.Sheet, pane.Line, 8),
			container.New(exactly{height: 132}, container.NewVScroll(container.New(layout.NewCustomPaddedLayout(8, 8, 12, 12), begins)))),
		newPhrase(p.say.Say("reading.paste.called"), strong), name,
		choice.box,
	)
	d = p.message(p.say.Say("reading.paste"), content, p.roomFor(560, 0), p.button("app.cancel", quiet, func() { d.Hide() }), open)
	p.win.Canvas().Focus(name)
	name.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// pasteSomewhere pastes for the first side that has no draft yet.
func (p *program) pasteSomewhere() {
	side := 0
	if p.drafts[0].memo != nil && p.drafts[1].memo == nil {
		side = 1
	}
	p.paste(side)
}

// pasteButton offers to paste the draft of a side.
func (p *program) pasteButton(side int) *button {
	return p.button("reading.paste.offer", link, func() { p.paste(side) })
}
