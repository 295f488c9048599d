//go:build !headless

package app

import "fyne.io/fyne/v2"

// folding says whether rows in which both sides say the same are folded.
func (s settings) folding() bool { return s.store.BoolWithFallback("folding", true) }

func (s settings) setFolding(on bool) { s.store.SetBool("folding", on) }

// arrangeItems say how the pane shows the rows.
func (p *program) arrangeItems() []*fyne.MenuItem {
	folding := p.item("folding", key(ctrl|shift, fyne.KeyE), p.reviewing && p.check == nil, p.toggleFolding)
	folding.Checked = p.settings.folding()
	return []*fyne.MenuItem{folding}
}

// toggleFolding folds the rows in which both sides say the same, or opens all of them.
func (p *program) toggleFolding() {
	p.settings.setFolding(!p.settings.folding())
	p.pane.SetFolding(p.settings.folding())
	p.win.SetMainMenu(p.menu())
}
