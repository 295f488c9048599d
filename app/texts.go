//go:build !headless

package app

import (
	"fyne.io/fyne/v2"

	"parley/diffview/comparison"
	"parley/diffview/pane"
)

// texts says whether the working texts stand in a column beside the drafts.
func (s settings) texts() bool { return s.store.Bool("texts") }

func (s settings) setTexts(on bool) { s.store.SetBool("texts", on) }

// texts are what the person proposes for each row, with who sees to it; nil where these are not to be shown.
func (p *program) texts() []pane.Text {
	if !p.settings.texts() {
		return nil
	}
	now := p.now()
	all := make([]pane.Text, len(p.comparison.Rows))
	for i := range all {
		if r := &p.comparison.Rows[i]; r.Kind != comparison.HeadingRow {
			all[i] = pane.Text{Words: now.Rows[r.ID].Text, By: now.Rows[r.ID].Owner}
		}
	}
	return all
}

// textItems show the working texts in a column, put the person where they are written, and set how wide the column is.
func (p *program) textItems(able bool) []*fyne.MenuItem {
	shown := p.item("texts", key(fyne.KeyModifierAlt, fyne.KeyD), able, p.toggleTexts)
	shown.Checked = p.settings.texts()
	tight := able && p.pane.TextsTight()
	if tight {
		shown.Label = p.say.Say("app.menu.texts.tight")
	}
	there := able && p.settings.texts() && !tight
	last := len(p.drafts) - 1 // the column to the left of the texts
	return []*fyne.MenuItem{
		shown,
		p.item("text.write", key(fyne.KeyModifierAlt|shift, fyne.KeyD), able, p.writeTextHere),
		p.item("text.wider", key(fyne.KeyModifierAlt|shift, fyne.KeyLeft), there, func() { p.widen(last, -shareStep) }),
		p.item("text.narrower", key(fyne.KeyModifierAlt|shift, fyne.KeyRight), there, func() { p.widen(last, shareStep) }),
	}
}

// tellTight says at the foot and in the menu that the working texts have no room beside the drafts, or that they have again. The
// pane finds that out while it is laid out, when the menu must not be built.
func (p *program) tellTight() {
	if p.roomless != nil {
		p.roomless.Hidden = !p.pane.TextsTight()
		p.foot.Refresh()
	}
	p.spawn(func() { fyne.Do(func() { p.win.SetMainMenu(p.menu()) }) })
}

// toggleTexts shows the working texts in a column beside the drafts, or takes it away.
func (p *program) toggleTexts() {
	p.settings.setTexts(!p.settings.texts())
	p.pane.SetTexts(p.texts())
	p.win.SetMainMenu(p.menu())
}
