//go:build !headless

package app

import (
	"runtime"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"parley/app/review"
	"parley/assets/words"
	"parley/importer/memo"
)

// ctrl is the key of commands: Control, on a Mac Command.
const ctrl = fyne.KeyModifierShortcutDefault

// shift is here for the shortcuts to be read easily.
const shift = fyne.KeyModifierShift

// key makes a shortcut. Those with F-keys alone the toolkit shows and does not obey; typedKey does.
func key(modifier fyne.KeyModifier, name fyne.KeyName) fyne.Shortcut {
	s := &desktop.CustomShortcut{Modifier: modifier, KeyName: name}
	if name == fyne.KeyReturn && runtime.GOOS != "darwin" { // where menus show its sign
		return enterShortcut{s}
	}
	return s
}

// enterShortcut is one with the key that most keyboards call Enter, the map of keys too, and the toolkit's menus Return.
type enterShortcut struct{ *desktop.CustomShortcut }

// Key implements fyne.KeyboardShortcut; menus write its name.
func (enterShortcut) Key() fyne.KeyName { return fyne.KeyEnter }

// item makes a menu item that says the words of id. What lies over the window is closed before its action.
func (p *program) item(id string, shortcut fyne.Shortcut, enabled bool, action func()) *fyne.MenuItem {
	return p.calmItem(id, shortcut, enabled, func() {
		p.uncover()
		action()
	})
}

// calmItem is an item whose action leaves what lies over the window there.
func (p *program) calmItem(id string, shortcut fyne.Shortcut, enabled bool, action func()) *fyne.MenuItem {
	return &fyne.MenuItem{Label: p.say.Say("app.menu." + id), Shortcut: shortcut, Disabled: !enabled, Action: func() {
		if enabled {
			p.inTurn(action)
		}
	}}
}

// menu has every command of the window, each with its key.
func (p *program) menu() *fyne.MainMenu {
	return fyne.NewMainMenu(p.fileMenu(), p.reviewMenu(), p.readingMenu(), p.clausesMenu(), p.viewMenu(), p.helpMenu())
}

func (p *program) fileMenu() *fyne.Menu {
	quit := p.item("quit", key(ctrl, fyne.KeyQ), true, p.quit)
	quit.IsQuit = true
	return fyne.NewMenu(p.say.Say("app.menu.file"),
		p.item("openA", key(ctrl, fyne.KeyO), true, func() { p.choose(0) }),
		p.item("openB", key(ctrl|shift, fyne.KeyO), true, func() { p.choose(1) }),
		p.item("paste", key(ctrl|shift, fyne.KeyV), true, p.pasteSomewhere),
		p.item("compare", key(ctrl, fyne.KeyReturn), p.comparable() && (!p.reviewing || p.check != nil), p.compare),
		fyne.NewMenuItemSeparator(),
		p.item("openReview", key(fyne.KeyModifierAlt, fyne.KeyO), true, p.chooseReview),
		p.item("keep", key(ctrl, fyne.KeyS), p.reviewing, func() { p.saveReview(nil) }),
		p.item("keepAs", key(ctrl|shift, fyne.KeyS), p.reviewing, func() { p.saveReviewAs(nil) }),
		p.item("save", key(ctrl, fyne.KeyP), p.reviewing && p.check == nil, p.save),
		p.item("print", key(ctrl|shift, fyne.KeyP), p.reviewing && p.check == nil, p.print),
		fyne.NewMenuItemSeparator(),
		p.item("home", key(ctrl, fyne.KeyW), p.reviewing || p.check != nil, p.goHome),
		quit,
	)
}

// reviewMenu has what the person can decide about the selected row, and undo.
func (p *program) reviewMenu() *fyne.Menu {
	able := p.reviewing && p.check == nil
	return silenced(fyne.NewMenu(p.say.Say("app.menu.review"), slices.Concat([]*fyne.MenuItem{
		p.item("undo", &fyne.ShortcutUndo{}, able || p.check != nil, p.undo),
		p.item("redo", &fyne.ShortcutRedo{}, able || p.check != nil, p.redo),
		fyne.NewMenuItemSeparator(),
		p.branch("copying", p.copyItems()),
		fyne.NewMenuItemSeparator(),
	}, p.decideItems(able, able), []*fyne.MenuItem{
		fyne.NewMenuItemSeparator(),
		p.item("pageA", key(fyne.KeyModifierAlt, fyne.KeyA), able, func() { p.openPage(0) }),
		p.item("pageB", key(fyne.KeyModifierAlt, fyne.KeyB), able, func() { p.openPage(1) }),
		p.item("folderA", key(fyne.KeyModifierAlt|shift, fyne.KeyA), p.drafts[0].source.path != "", func() { p.openFolder(0) }),
		p.item("folderB", key(fyne.KeyModifierAlt|shift, fyne.KeyB), p.drafts[1].source.path != "", func() { p.openFolder(1) }),
	})...))
}

// decideItems have what can be decided about the selected row; able says whether anything can, paired whether its pair can be
// judged.
func (p *program) decideItems(able, paired bool) []*fyne.MenuItem {
	digits := []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6}
	statuses := make([]*fyne.MenuItem, len(review.Statuses))
	for i, s := range review.Statuses {
		statuses[i] = p.item("status."+statusKey(s), key(ctrl, digits[i]), able, func() { p.setStatus(s) })
	}
	return []*fyne.MenuItem{
		p.item("right", key(ctrl, fyne.KeyJ), paired, func() { p.judgeRow(review.Confirmed) }),
		p.item("wrong", key(ctrl|shift, fyne.KeyJ), paired, func() { p.judgeRow(review.Rejected) }),
		p.item("pair", key(ctrl, fyne.KeyG), able, p.pairWith),
		fyne.NewMenuItemSeparator(),
		p.branch("status", statuses),
		p.item("note", key(ctrl, fyne.KeyB), able, p.writeNote),
	}
}

// readingMenu has what can be said about how the drafts are read.
func (p *program) readingMenu() *fyne.Menu {
	items := []*fyne.MenuItem{
		p.item("remarks", key(ctrl, fyne.KeyM), p.drafts[0].memo != nil || p.drafts[1].memo != nil, p.showAllRemarks),
	}
	for side, modifier := range []fyne.KeyModifier{ctrl, ctrl | shift} {
		original := p.item("original"+memo.Letter(side), key(modifier, fyne.KeyR), p.turns(side), func() { p.turnView(side) })
		original.Checked = p.turns(side) && p.drafts[side].memo.View == memo.Original
		items = append(items, fyne.NewMenuItemSeparator(), original,
			p.item("encoding"+memo.Letter(side), key(modifier, fyne.KeyK), p.encoded(side), func() { p.chooseEncoding(side) }),
			p.branch("scan"+memo.Letter(side), p.scanItems(side)))
	}
	return fyne.NewMenu(p.say.Say("app.menu.reading"), items...)
}

// clausesMenu has what can be done to the cut of the drafts: of the clause that is selected while it is checked, of the one
// in hand in the comparison.
func (p *program) clausesMenu() *fyne.Menu {
	on := p.check != nil
	other := p.item("cut.other", key(0, fyne.KeyF6), on && p.comparable() || p.reviewing, func() { p.checkSide(1 - p.check.side) })
	if p.reviewing && !on {
		other.Action = p.otherHand
	}
	return silenced(fyne.NewMenu(p.say.Say("app.menu.clauses"), slices.Concat(
		[]*fyne.MenuItem{
			p.item("cut.check", key(ctrl, fyne.KeyL), p.checkable() && !on, p.checkHere),
			other,
			fyne.NewMenuItemSeparator(),
		},
		p.cutItems(),
		[]*fyne.MenuItem{
			fyne.NewMenuItemSeparator(),
			p.item("cut.right", key(ctrl, fyne.KeyD), on, p.checkSettle),
			p.item("cut.next", key(0, fyne.KeyF8), on, p.nextDoubt),
			p.item("cut.previous", key(shift, fyne.KeyF8), on, p.previousDoubt),
		},
	)...))
}

// silenced leaves out what disabled items would do, else the toolkit keeps their keys from the fields where a person
// writes.
func silenced(menu *fyne.Menu) *fyne.Menu {
	for _, item := range menu.Items {
		if item.Disabled {
			item.Action = nil
		}
	}
	return menu
}

func (p *program) viewMenu() *fyne.Menu {
	step := p.settings.textStep()
	details := p.item("details", key(ctrl, fyne.KeyI), p.reviewing, p.toggleDetails)
	hush := p.item("hush", key(ctrl|shift, fyne.KeyH), p.reviewing && p.check == nil, p.toggleHush)
	hush.Checked = p.settings.hush()
	outline := p.item("outline", key(ctrl, fyne.KeyU), p.reviewing && p.check == nil, p.toggleOutline)
	outline.Checked, details.Checked = p.settings.outline(), p.settings.details()
	if p.narrow() {
		outline.Checked, details.Checked = p.drawer == outlineDrawer, p.drawer == detailsDrawer
	}
	return fyne.NewMenu(p.say.Say("app.menu.view"),
		p.branch("show", p.filterItems()),
		p.item("topic", key(fyne.KeyModifierAlt, fyne.KeyT), p.reviewing && p.check == nil, func() { p.onlyTopic("") }),
		p.branch("search", slices.Concat([]*fyne.MenuItem{
			p.item("find", key(ctrl, fyne.KeyF), p.reviewing, p.findHere),
			p.item("findNext", key(0, fyne.KeyF3), p.reviewing, func() { p.findNext(1) }),
			p.item("findPrevious", key(shift, fyne.KeyF3), p.reviewing, func() { p.findNext(-1) }),
			fyne.NewMenuItemSeparator(),
		}, p.mannerItems())),
		fyne.NewMenuItemSeparator(),
		p.item("next", key(0, fyne.KeyF7), p.reviewing && p.check == nil, p.next),
		p.item("previous", key(shift, fyne.KeyF7), p.reviewing && p.check == nil, p.previous),
		hush,
		p.item("swap", key(ctrl, fyne.KeyT), p.comparable() && p.check == nil, p.swap),
		outline,
		p.branch("outlineAfter", p.outlineItems()),
		details,
		p.branch("arrange", p.arrangeItems()),
		fyne.NewMenuItemSeparator(),
		p.branch("look", p.lookItems()),
		p.branch("text", []*fyne.MenuItem{
			p.calmItem("larger", key(ctrl, fyne.KeyEqual), step < len(textScales)-1, func() { p.scale(step + 1) }),
			p.calmItem("smaller", key(ctrl, fyne.KeyMinus), step > 0, func() { p.scale(step - 1) }),
			p.calmItem("usual", key(ctrl, fyne.Key0), step != usualScale, func() { p.scale(usualScale) }),
		}),
		p.branch("language", p.languageItems()),
	)
}

func (p *program) helpMenu() *fyne.Menu {
	return fyne.NewMenu(p.say.Say("app.menu.help"),
		p.item("sample", key(ctrl, fyne.KeyE), true, p.openSample),
		fyne.NewMenuItemSeparator(),
		p.item("tour", key(0, fyne.KeyF2), true, p.showTour),
		p.item("keys", key(0, fyne.KeyF1), true, p.showKeys),
		p.item("about", key(shift, fyne.KeyF1), true, p.showAbout),
	)
}

// branch is an item that opens items of its own.
func (p *program) branch(id string, items []*fyne.MenuItem) *fyne.MenuItem {
	item := fyne.NewMenuItem(p.say.Say("app.menu."+id), nil)
	item.ChildMenu = fyne.NewMenu("", items...)
	return item
}

func (p *program) lookItems() []*fyne.MenuItem {
	letters := []fyne.KeyName{fyne.KeyY, fyne.KeyL, fyne.KeyD}
	items := make([]*fyne.MenuItem, len(looks))
	for i, l := range looks {
		items[i] = p.calmItem("look."+string(l), key(ctrl|shift, letters[i]), true, func() { p.light(l) })
		items[i].Checked = p.settings.look() == l
	}
	return items
}

// languageItems names each language in its own words.
func (p *program) languageItems() []*fyne.MenuItem {
	digits := []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3}
	items := make([]*fyne.MenuItem, len(words.Languages))
	for i, code := range words.Languages {
		items[i] = &fyne.MenuItem{
			Label:    p.say.Say("app.export.language." + code),
			Shortcut: key(ctrl|shift, digits[i]),
			Checked:  code == p.say.Language,
			Action:   func() { p.talk(code) },
		}
	}
	return items
}

// outlineItems say what the outline can be made after.
func (p *program) outlineItems() []*fyne.MenuItem {
	letters := []fyne.KeyName{fyne.KeyU, fyne.KeyA, fyne.KeyB}
	items := make([]*fyne.MenuItem, len(orders))
	for i, o := range orders {
		items[i] = p.item("outline."+string(o), key(ctrl|shift, letters[i]), p.reviewing && p.check == nil, func() { p.outlineAfter(o) })
		items[i].Checked = p.settings.order() == o
	}
	return items
}

func (p *program) toggleDetails() {
	if p.narrow() {
		p.draw(detailsDrawer)
		return
	}
	p.settings.setDetails(!p.settings.details())
	p.show()
}

// showDetails shows the panel that explains the selected row, unless it is to be seen already.
func (p *program) showDetails() {
	if p.narrow() && p.drawer != detailsDrawer || !p.narrow() && !p.settings.details() {
		p.toggleDetails()
	}
}

func (p *program) light(l look) {
	p.settings.setLook(l)
	p.wear()
	p.show()
}

func (p *program) scale(step int) {
	p.settings.setTextStep(step)
	p.wear()
	p.show()
	for _, d := range p.dialogs {
		p.fit(d)
	}
}

func (p *program) talk(code string) {
	p.settings.setLanguage(code)
	p.speak()
}
