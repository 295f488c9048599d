//go:build !headless

package app

import (
	"slices"

	"fyne.io/fyne/v2"

	captions "parley/diffview/comparison/caption"
	"parley/diffview/pane"
)

// folding says whether rows in which both sides say the same are folded.
func (s settings) folding() bool { return s.store.BoolWithFallback("folding", true) }

func (s settings) setFolding(on bool) { s.store.SetBool("folding", on) }

// arrangements names those that a person can choose, for the words and the settings, each with its letter.
var arrangements = []struct {
	name   string
	letter fyne.KeyName
	icon   fyne.ThemeIconName
	pane.Arrangement
}{
	{"beside", fyne.KeyS, iconBeside, pane.Beside},
	{"topics", fyne.KeyG, iconTopics, pane.ByTopic},
	{"unified", fyne.KeyU, iconUnified, pane.Unified},
}

// arrangementAt says which of them an arrangement is.
func arrangementAt(a pane.Arrangement) int {
	for i := range arrangements {
		if arrangements[i].Arrangement == a {
			return i
		}
	}
	return 0
}

// arrangeButtons choose between the arrangements.
func (p *program) arrangeButtons() *segments {
	buttons := make([]*button, len(arrangements))
	for i, a := range arrangements {
		buttons[i] = p.button("app.arrange."+a.name, quiet, func() { p.arrange(a.Arrangement) }).with(a.icon).folding("")
		p.tipped(buttons[i], p.say.Say("app.menu.arrange."+a.name)+captions.Gap+"Alt+"+string(a.letter))
		buttons[i].chosen = i == arrangementAt(p.settings.arrangement())
	}
	return newSegments(buttons...)
}

// arrangement is how the rows stand.
func (s settings) arrangement() pane.Arrangement {
	chosen := s.store.String("arrangement")
	for _, a := range arrangements {
		if a.name == chosen {
			return a.Arrangement
		}
	}
	return pane.Beside
}

func (s settings) setArrangement(a pane.Arrangement) {
	for _, known := range arrangements {
		if known.Arrangement == a {
			s.store.SetString("arrangement", known.name)
		}
	}
}

// arrangeItems say how the pane shows the rows.
func (p *program) arrangeItems() []*fyne.MenuItem {
	folding := p.item("folding", key(ctrl|shift, fyne.KeyE), p.reviewing && p.check == nil, p.toggleFolding)
	folding.Checked = p.settings.folding()
	var items []*fyne.MenuItem
	for _, a := range arrangements {
		item := p.item("arrange."+a.name, key(fyne.KeyModifierAlt, a.letter), p.reviewing && p.check == nil, func() { p.arrange(a.Arrangement) })
		item.Checked = p.settings.arrangement() == a.Arrangement
		items = append(items, item)
	}
	able := p.reviewing && p.check == nil
	apart := p.item("apart", key(fyne.KeyModifierAlt, fyne.KeyK), able && p.settings.arrangement() != pane.Unified, p.toggleApart)
	apart.Checked = able && p.pane.Apart()
	return slices.Concat(items, []*fyne.MenuItem{
		fyne.NewMenuItemSeparator(),
		folding,
		p.item("foldHere", key(fyne.KeyModifierAlt, fyne.KeyC), able, func() { p.pane.FoldHere() }),
		fyne.NewMenuItemSeparator(),
		apart,
		p.item("evenRows", key(fyne.KeyModifierAlt, fyne.KeyR), able, p.evenRows),
		p.item("moved", key(fyne.KeyModifierAlt, fyne.KeyM), able, p.followMoved),
		fyne.NewMenuItemSeparator(),
		p.item("wider.A", key(fyne.KeyModifierAlt, fyne.KeyRight), able, func() { p.widen(0, shareStep) }),
		p.item("wider.B", key(fyne.KeyModifierAlt, fyne.KeyLeft), able, func() { p.widen(0, -shareStep) }),
		p.item("wider.even", key(fyne.KeyModifierAlt, fyne.KeyE), able, func() { p.widen(0, 0) }),
		fyne.NewMenuItemSeparator(),
	}, p.textItems(able))
}

// shares are the shares of the columns in the width of all, where there are two and where there are three.
func (s settings) shares() [][]float32 {
	left := float32(s.store.FloatWithFallback("share", 0.5))
	all := [][]float32{{left, 1 - left}}
	if kept := s.store.FloatList("shares"); len(kept) == 3 {
		all = append(all, []float32{float32(kept[0]), float32(kept[1]), float32(kept[2])})
	}
	return all
}

func (s settings) setShares(shares []float32) {
	if len(shares) == 2 {
		s.store.SetFloat("share", float64(shares[0]))
		return
	}
	kept := make([]float64, len(shares))
	for i, share := range shares {
		kept[i] = float64(share)
	}
	s.store.SetFloatList("shares", kept)
}

// toggleApart has each side scroll by itself, or both together from where each stands.
func (p *program) toggleApart() {
	p.pane.SetApart(!p.pane.Apart())
	p.win.SetMainMenu(p.menu())
}

// evenRows joins the sides and sets their rows beside each other again.
func (p *program) evenRows() {
	p.pane.Even()
	p.win.SetMainMenu(p.menu())
}

// followMoved goes to where the selected row's moved clause would stand, or back; the sides stand beside each other then.
func (p *program) followMoved() {
	p.pane.FollowMoved()
	p.win.SetMainMenu(p.menu())
}

// shareStep is by how much a key makes a column wider.
const shareStep = 0.05

// widen makes the column of a side wider by a part of the width, at the cost of the next one, or all columns even by 0.
func (p *program) widen(side int, by float32) {
	p.pane.Widen(side, by)
	p.settings.setShares(p.pane.Shares())
}

// arrange has the rows stand otherwise.
func (p *program) arrange(a pane.Arrangement) {
	p.settings.setArrangement(a)
	p.pane.SetArrangement(a)
	if p.arranging != nil {
		p.arranging.hold(arrangementAt(a))
	}
	p.win.SetMainMenu(p.menu())
}

// toggleFolding folds the rows in which both sides say the same, or opens all of them.
func (p *program) toggleFolding() {
	p.settings.setFolding(!p.settings.folding())
	p.pane.SetFolding(p.settings.folding())
	p.win.SetMainMenu(p.menu())
}
