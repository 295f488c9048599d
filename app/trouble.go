//go:build !headless

package app

import (
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// showTrouble says in plain words what went wrong with what name tells, and offers the details to copy.
func (p *program) showTrouble(name string, err error) {
	p.showSentence(name, p.explain(err), details(err))
}

// showSentence shows one sentence over the window, with details to copy.
func (p *program) showSentence(head, sentence, details string) {
	copyDetails := p.button("app.trouble.copy", link, func() { p.app.Clipboard().SetContent(details) })
	content := container.NewVBox(newProse(sentence, plain), container.New(strip{}, copyDetails, layout.NewSpacer()))
	p.message(head, content, p.roomFor(480, 0))
}
