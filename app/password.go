//go:build !headless

package app

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"

	"parley/importer/memo"
)

// askPassword asks for the password of a locked side, once more where the last one was wrong, and goes on opening with
// what is given. Nothing of it is written anywhere.
func (p *program) askPassword(o opening, side int) {
	d := o.drafts[side]
	given := ""
	var asked *dialog.CustomDialog
	password := newField("", p.strayKey)
	password.Password = true
	open := p.button("app.choose.open", primary, func() {
		if given = password.Text; given != "" {
			asked.Hide()
		}
	})
	open.enable(false)
	password.OnChanged = func(text string) { open.enable(text != "") }
	password.OnSubmitted = func(string) { open.Tapped(nil) }
	shown := newTick(p.say.Say("reading.password.show"), false, func(on bool) {
		password.Password = !on
		password.Refresh()
	})
	content := container.New(layout.NewCustomPaddedVBoxLayout(8), p.excerpt(d.source.name, strong))
	if wasWrong(d.trouble) {
		content.Add(newProse(p.explain(d.trouble), warning))
	} else {
		content.Add(newProse(p.say.Say("reading.password.ask"), plain))
	}
	content.Add(password)
	content.Add(shown)
	asked = p.message(p.say.Say("reading.password"), content, p.roomFor(460, 0),
		p.button("app.cancel", quiet, func() { asked.Hide() }), open)
	p.whenClosed(asked, func() { p.unlock(o, side, given) })
	p.win.Canvas().Focus(password)
}

// wasWrong says whether a password was given and did not open the file.
func wasWrong(err error) bool {
	var file *memo.FileError
	return errors.As(err, &file) && file.Problem == memo.WrongPassword
}

// passwordButton offers to unlock the draft of a side after all.
func (p *program) passwordButton(side int) fyne.CanvasObject {
	return p.button("reading.password.enter", quiet, func() {
		p.opened(opening{drafts: p.drafts, locked: []int{side}}, nil, nil)
	})
}
