//go:build !headless

package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	captions "parley/diffview/comparison/caption"
	"parley/importer/clauses"
	"parley/importer/memo"
)

// check is the screen on which a person looks at how the drafts were cut, and corrects it.
type check struct {
	side     int
	selected [2]string // ids of the clauses where the person is in each draft
	list     *clauseList
	told     *phrase // what there is to say of the cut, or of the last act
	foot     fyne.CanvasObject
	steps    [2]*button
}

// checkCut shows how the drafts were cut, the one of side first.
func (p *program) checkCut(side int) {
	if p.drafts[side].memo == nil {
		side = 1 - side
	}
	if p.drafts[side].memo == nil {
		return
	}
	p.check = &check{side: side}
	p.show()
}

// checkHere shows how the drafts were cut, at the clause in hand where there is one.
func (p *program) checkHere() {
	c, side := p.inHand()
	if c == nil {
		p.checkCut(0)
		return
	}
	p.check = &check{side: side}
	p.check.selected[side] = c.ID
	p.show()
}

// checkLink leads to how the drafts of sides were cut, and says how many doubts there are of that. It opens the first that
// has any.
func (p *program) checkLink(sides ...int) fyne.CanvasObject {
	n, first := 0, sides[0]
	for _, side := range sides {
		found := len(p.drafts[side].doubts())
		if n == 0 && found > 0 {
			first = side
		}
		n += found
	}
	b := p.button("app.cut.look", link, func() { p.checkCut(first) })
	if n > 0 {
		b.text = p.say.Count("app.cut.look.doubts", n)
	}
	return b
}

// checkable says whether there is a draft whose cut can be looked at.
func (p *program) checkable() bool { return p.drafts[0].memo != nil || p.drafts[1].memo != nil }

// checkDone leaves the screen: for the review, paired anew where the cut has changed, or for the first screen.
func (p *program) checkDone() {
	if p.reviewing {
		p.compare()
		return
	}
	p.check = nil
	p.show()
}

// checkScreen is what a person sees while checking.
func (p *program) checkScreen() fyne.CanvasObject {
	k := p.check
	d := &p.drafts[k.side]
	k.list = newClauseList(p, d, p.indexOf(k.selected[k.side]))
	top := bar(sizeBar, below, slices.Concat(
		[]fyne.CanvasObject{
			p.button("app.cut.back", quiet, p.checkDone).with(theme.IconNameNavigateBack),
			newPhrase(p.say.Say("app.cut.title"), title).fading(),
		},
		p.checkTabs(),
		[]fyne.CanvasObject{layout.NewSpacer()},
		p.checkOnward(),
	)...)
	back, again := newButton("", quiet, func() { p.inTurn(p.checkUndo) }).with(theme.IconNameContentUndo), newButton("", quiet, func() { p.inTurn(p.checkRedo) }).with(theme.IconNameContentRedo)
	back.keys, again.keys = p.strayKey, p.strayKey
	k.steps = [2]*button{p.tipped(back, p.say.Say("app.menu.undo")), p.tipped(again, p.say.Say("app.menu.redo"))}
	tools := sheeted(container.New(&flow{height: sizeStrip, gap: 12, between: 8, margin: 16},
		p.button("app.cut.split", quiet, p.checkSplit),
		p.act("app.cut.join", clauses.JoinClause),
		p.act("app.cut.shallower", clauses.Shallower).with(theme.IconNameNavigateBack),
		p.act("app.cut.deeper", clauses.Deeper).with(theme.IconNameNavigateNext),
		p.button("app.cut.heading", quiet, p.checkHeading),
		p.act("app.cut.note", clauses.AsNote),
		back, again,
		layout.NewSpacer(),
		p.arrow("Shift+F8", theme.IconNameMoveUp, "cut.previous", p.previousDoubt),
		p.arrow("F8", theme.IconNameMoveDown, "cut.next", p.nextDoubt),
	))
	k.told = newPhrase("", aside).yielding()
	k.foot = bar(sizeFoot, above, k.told)
	p.checkTell("")
	return container.NewBorder(container.New(layout.NewCustomPaddedVBoxLayout(0), top, tools), k.foot, nil, nil, k.list)
}

// act is a button that does an act to the selected clause.
func (p *program) act(key string, a clauses.Act) *button {
	return p.button(key, quiet, func() { p.checkAct(a) })
}

// checkTabs name the drafts; pressing one shows it.
func (p *program) checkTabs() []fyne.CanvasObject {
	var tabs []fyne.CanvasObject
	for side := range p.drafts {
		m := p.drafts[side].memo
		if m == nil {
			continue
		}
		r := link
		if side == p.check.side {
			r = quiet
		}
		name := shorten(m.Name, 220, func(t string) float32 { return fyne.MeasureText(t, p.textSize(), fyne.TextStyle{}).Width })
		tab := newButton(memo.Letter(side)+" · "+name, r, func() { p.inTurn(func() { p.checkSide(side) }) })
		tab.keys = p.strayKey
		tabs = append(tabs, tab)
	}
	return tabs
}

// textSize is that of buttons now.
func (p *program) textSize() float32 { return p.app.Settings().Theme().Size(sizeSmall) }

// checkOnward is the button that goes on: to compare, or back to the review.
func (p *program) checkOnward() []fyne.CanvasObject {
	switch {
	case p.reviewing:
		return []fyne.CanvasObject{p.button("app.cut.done", primary, p.checkDone)}
	case p.comparable():
		return []fyne.CanvasObject{p.button("app.compare", primary, p.compare)}
	}
	return nil
}

// checkSide turns to the draft of a side.
func (p *program) checkSide(side int) {
	if p.check == nil || p.drafts[side].memo == nil || side == p.check.side {
		return
	}
	p.check.side = side
	p.show()
}

// indexOf finds a clause of the draft that is checked by its id; the first where it is gone.
func (p *program) indexOf(id string) int {
	return max(0, slices.IndexFunc(p.drafts[p.check.side].memo.Clauses, func(c memo.Clause) bool { return c.ID == id }))
}

// checkPicked takes which clause is selected.
func (p *program) checkPicked(i int) {
	p.check.selected[p.check.side] = p.check.list.memo.Clauses[i].ID
	p.checkTell("")
}

// checkTell says in the foot line what the last act came to, or how many clauses and doubts there are.
func (p *program) checkTell(said string) {
	k := p.check
	d := &p.drafts[k.side]
	k.steps[0].enable(d.cut.done > 0)
	k.steps[1].enable(d.cut.done < len(d.cut.acts))
	k.told.voice = warning
	if said == "" {
		k.told.voice, said = caption, p.checkTally()
	}
	k.told.say(said)
	k.foot.Refresh() // the words need another width
}

// checkTally says how many clauses, doubts and corrections there are.
func (p *program) checkTally() string {
	k := p.check
	d := &p.drafts[k.side]
	said := p.say.Count("app.clauses", len(d.memo.Clauses)) + captions.Gap + p.say.Count("app.cut.doubts", len(d.doubts()))
	if d.cut.done > 0 {
		said += captions.Gap + p.say.Count("app.cut.acts", d.cut.done)
	}
	return said
}

// chosen gives the clause that is selected; nil for none.
func (p *program) chosen() *memo.Clause {
	if p.check == nil || p.check.list.selected < 0 {
		return nil
	}
	return &p.check.list.memo.Clauses[p.check.list.selected]
}

// checkAct does an act to the selected clause.
func (p *program) checkAct(a clauses.Act) {
	if c := p.chosen(); c != nil {
		p.checkCorrect(a.Correction(*c, 0))
	}
}

// checkHeading makes a heading of the selected clause, or a clause of a heading.
func (p *program) checkHeading() {
	if c := p.chosen(); c != nil {
		p.checkCorrect(headingOrClause(*c))
	}
}

// checkSettle takes from the selected clause what is doubtful about it: a person finds it right.
func (p *program) checkSettle() {
	switch c := p.chosen(); {
	case c == nil:
	case len(p.check.list.doubts[p.check.list.selected]) == 0:
		p.checkTell(p.say.Say("app.cut.unfit.right"))
	default:
		p.checkAct(clauses.AsItIs)
	}
}

// checkCorrect does one act and shows what comes of it.
func (p *program) checkCorrect(act clauses.Correction) {
	at := p.check.list.selected
	if act.Act == clauses.JoinClause {
		at--
	}
	p.recut(func(d *draft) bool { return d.correct(act) }, func(fits bool) {
		if !fits {
			p.checkTell(p.say.Say("app.cut.unfit." + string(act.Act)))
			p.checkFocus()
			return
		}
		p.checkShow(at)
	})
}

// checkShow shows the draft as it is cut now.
func (p *program) checkShow(at int) {
	k := p.check
	k.list.show(&p.drafts[k.side], at)
	p.checkPicked(k.list.selected)
	if p.reviewing {
		p.keepSoon() // the review holds how its drafts were cut
	}
	p.checkFocus()
}

// checkFocus gives the list the keys, wherever an act came from.
func (p *program) checkFocus() {
	if len(p.dialogs) == 0 {
		p.win.Canvas().Focus(p.check.list)
	}
}

func (p *program) checkUndo() { p.checkStep((*draft).undo) }

func (p *program) checkRedo() { p.checkStep((*draft).redo) }

// checkStep takes an act back or does it anew, and goes to where it was done.
func (p *program) checkStep(step func(*draft) *clauses.Correction) {
	if p.check == nil {
		return
	}
	var act *clauses.Correction
	p.recut(func(d *draft) bool {
		act = step(d)
		return act != nil
	}, func(done bool) {
		if done {
			p.checkShow(p.indexOf(act.Clause))
		}
	})
}

func (p *program) nextDoubt() { p.goDoubt(1) }

func (p *program) previousDoubt() { p.goDoubt(-1) }

// goDoubt selects the next clause, on or back, of which there is a doubt; behind the last it begins anew.
func (p *program) goDoubt(way int) {
	if p.check == nil {
		return
	}
	l := p.check.list
	n := len(l.doubts)
	for step := 1; step <= n; step++ {
		if i := ((l.selected+way*step)%n + n) % n; len(l.doubts[i]) > 0 {
			l.choose(i)
			break
		}
	}
	p.checkFocus()
}

// checkKey obeys the keys that the list does not know.
func (p *program) checkKey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		p.checkSplit()
	case fyne.KeyBackspace:
		p.checkAct(clauses.JoinClause)
	case fyne.KeyF6:
		p.checkSide(1 - p.check.side)
	case fyne.KeyEscape:
		if !p.escape() {
			p.checkDone()
		}
	default:
		p.typedKey(event)
	}
}
