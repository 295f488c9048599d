//go:build !headless

package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"parley/diffview/comparison"
	captions "parley/diffview/comparison/caption"
	"parley/diffview/pane"
	"parley/importer/memo"
)

// place says that the person stands at difference number current of total; 0 for none.
type place struct{ current, total int }

// lay puts a comparison before the person. It says whether that is of other drafts than before.
func (p *program) lay(c *comparison.Comparison) (fresh bool) {
	p.reviewing = true
	if p.comparison == c && p.pane != nil {
		return false
	}
	shown := p.pane != nil && p.comparison != nil && p.decisions.about(c.Memos)
	before := p.comparison
	laid, dropped := p.overlay(c)
	p.comparison, p.view = laid, p.viewed(laid)
	if !shown {
		p.pane = pane.New(pane.Options{Words: p.say, OnSelect: p.selected, OnPress: func(row int) { p.found(row) }, OnEnter: p.entered, OnPosition: p.moved, OnShares: p.settings.setShares, OnMenu: p.showContext, OnPair: p.paired, OnKey: p.typedKey, OnHand: p.tellHand, OnWrite: p.writeTextHere, OnTight: p.tellTight})
		for _, shares := range p.settings.shares() {
			p.pane.SetShares(shares...)
		}
		p.pane.SetFolding(p.settings.folding())
		p.pane.SetArrangement(p.settings.arrangement())
		p.pane.SetComparison(p.view)
		if row := rowNamed(laid, p.now().Place.Row); row >= 0 {
			p.pane.Select(row)
		}
	} else {
		row := -1
		if at := p.pane.Selected(); at >= 0 {
			row = p.successor(before, at)
		}
		p.pane.Replace(p.view, row)
	}
	p.mark()
	p.sift()
	p.unsettle(dropped)
	return !shown
}

// viewed gives what the person sees of a comparison: all that differs, or only what is not slight.
func (p *program) viewed(c *comparison.Comparison) *comparison.Comparison {
	if p.settings.hush() {
		return c.Hushed()
	}
	return c
}

// toggleHush hushes slight changes, or shows them again.
func (p *program) toggleHush() {
	p.settings.setHush(!p.settings.hush())
	p.view = p.viewed(p.comparison)
	p.pane.Replace(p.view, p.pane.Selected())
	p.mark()
	p.sift()
	p.show()
}

// successor gives the row of the comparison now that stands for a row of one before: of the same id, else the one that holds
// its first clause, as where both rows of a pair have become one; -1 for none.
func (p *program) successor(before *comparison.Comparison, row int) int {
	if at := rowNamed(p.comparison, before.Rows[row].ID); at >= 0 {
		return at
	}
	for side, cell := range before.Rows[row].Cells {
		for _, c := range cell.Clauses {
			id := before.Memos[side].Clauses[c].ID
			if at := slices.IndexFunc(p.comparison.Memos[side].Clauses, func(c memo.Clause) bool { return c.ID == id }); at >= 0 {
				return p.homeOf(side, at)
			}
		}
	}
	return -1
}

// rowNamed gives the index of the row with an id, -1 for none.
func rowNamed(c *comparison.Comparison, id string) int {
	return slices.IndexFunc(c.Rows, func(r comparison.Row) bool { return r.ID == id })
}

// selected takes the row that the person has selected.
func (p *program) selected(row int) {
	if row >= 0 && row < len(p.comparison.Rows) {
		now := p.now()
		now.Place.Row = p.comparison.Rows[row].ID
		p.decisions.history.Amend(now)
	}
	p.explainRow(row)
	if p.guide.list != nil {
		p.guide.list.follow(p.outlined(row))
	}
}

// moved takes the place where the person stands.
func (p *program) moved(current, total int) {
	p.place = place{current: current, total: total}
	if p.position != nil {
		p.position.say(p.whereabouts())
		p.nav.Refresh() // the words need another width
	}
}

// whereabouts says the place in words.
func (p *program) whereabouts() string {
	switch {
	case p.place.total == 0:
		return p.say.Say("app.position.none")
	case p.place.current == 0:
		return p.say.Count("app.position.total", p.place.total)
	}
	return p.say.Say("app.position", p.place.current, p.place.total)
}

// review is the screen around the pane.
func (p *program) review() fyne.CanvasObject {
	memos := p.comparison.Memos
	p.arranging = p.arrangeButtons()
	top := bar(sizeBar, below,
		p.tipped(p.button("app.home", quiet, p.goHome).with(theme.IconNameNavigateBack).folding(""), p.say.Say("app.menu.home")),
		p.excerpt(memos[0].Name+" — "+memos[1].Name, title),
		layout.NewSpacer(),
		p.arranging,
		container.New(telling{width: 210, height: 36, gap: 12}, p.findField(), p.finding.told),
		p.tipped(p.button("app.swap", quiet, p.swap).with(iconSwap).folding(""), p.say.Say("app.swap.tip")+captions.Gap+"Ctrl+T"),
		p.button("app.save", primary, p.save),
		p.languageButton(),
	)
	p.position = newPhrase(p.whereabouts(), aside)
	p.top = top
	p.nav = bar(sizeStrip, below,
		p.checkLink(0, 1),
		p.position,
		p.arrow("Shift+F7", theme.IconNameMoveUp, "previous", p.previous),
		p.arrow("F7", theme.IconNameMoveDown, "next", p.next),
		p.panelButton(1),
	)
	first := sheeted(container.New(strip{height: sizeStrip, margin: 16}, p.panelButton(0)))
	head := container.New(layout.NewCustomPaddedVBoxLayout(0), top,
		container.New(trailing{}, container.New(afterward{}, first, sheeted(p.sifter())), p.nav))
	p.search()
	head.Objects = append(head.Objects, p.notices()...)
	return container.NewBorder(head, p.footLine(), nil, nil, p.flanked(p.pane))
}

// arrow is a button with a sign and the key that does the same; does names the command.
func (p *program) arrow(key string, icon fyne.ThemeIconName, does string, tapped func()) fyne.CanvasObject {
	b := newButton(key, quiet, func() { p.inTurn(tapped) }).with(icon).folding("")
	b.keys = p.strayKey
	return p.tipped(b, p.say.Say("app.menu."+does)+captions.Gap+key)
}

// panelButton shows the panel of a side, or puts it away.
func (p *program) panelButton(side int) *button {
	icon, does, toggle, key := iconLeft, "outline", p.foldOutline, "Ctrl+U"
	if side == 1 {
		icon, does, toggle, key = iconRight, "details", p.toggleDetails, "Ctrl+I"
	}
	b := newButton("", segment, toggle).with(icon)
	b.keys = p.strayKey
	p.panels[side] = b
	return p.tipped(b, p.say.Say("app.menu."+does)+captions.Gap+key)
}

func (p *program) next() {
	if p.check != nil {
		p.nextDoubt()
		return
	}
	if p.reviewing {
		p.pane.Next()
	}
}

func (p *program) previous() {
	if p.check != nil {
		p.previousDoubt()
		return
	}
	if p.reviewing {
		p.pane.Previous()
	}
}

// sheeted lays a sheet with a hairline below it under an object.
func sheeted(o fyne.CanvasObject) fyne.CanvasObject {
	return container.NewStack(newShape(pane.Sheet, "", 0), container.New(hairline{edge: below}, o, newShape(pane.Line, "", 0)))
}

// footLine reassures: everything is placed, what was doubtful in reading, nothing goes over a network.
func (p *program) footLine() fyne.CanvasObject {
	a, b := p.comparison.Audits[0], p.comparison.Audits[1]
	key, v, icon := "app.foot.placed", proof, theme.IconNameConfirm
	if !a.Complete() || !b.Complete() {
		key, v, icon = "app.foot.lost", warning, theme.IconNameWarning
	}
	objects := []fyne.CanvasObject{
		newSign(icon, v),
		newPhrase(p.say.Say(key, a.Placed, a.Clauses, b.Placed, b.Clauses), v).briefly(p.say.Say(key + ".brief")),
	}
	for side, m := range p.comparison.Memos {
		if n := len(m.Remarks(p.say.Language)); n > 0 {
			b := newButton(p.say.Count("app.foot.remarks", n, memo.Letter(side)), link, func() { p.showRemarks(side) }).folding(p.say.Count("app.foot.remarks.brief", n, memo.Letter(side)))
			b.keys = p.strayKey
			objects = append(objects, b)
		}
	}
	if p.settings.hush() { // else a person could take what is not shown for what is not there
		objects = append(objects, p.tipped(p.button("app.foot.hushed", link, p.toggleHush).folding(p.say.Say("app.foot.hushed.brief")), p.say.Say("app.foot.hushed.tip")+captions.Gap+"Ctrl+Shift+H"))
	}
	p.roomless = p.tipped(p.button("app.foot.tight", link, func() { p.arrange(pane.Unified) }).folding(p.say.Say("app.foot.tight.brief")), p.say.Say("app.foot.tight.tip")+captions.Gap+"Alt+U")
	p.roomless.Hidden = !p.pane.TextsTight()
	objects = append(objects, p.roomless)
	p.saved = p.tipped(newButton("", link, func() { p.saveReview(nil) }).folding(""), p.say.Say("app.menu.keep")+captions.Gap+"Ctrl+S")
	p.saved.keys = p.strayKey
	objects = append(objects, layout.NewSpacer(), p.saved, newPhrase(p.say.Say("app.foot.offline"), caption).fading())
	p.foot = bar(sizeFoot, above, objects...)
	p.tellKept()
	return p.foot
}
