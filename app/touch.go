//go:build !headless

package app

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	captions "parley/diffview/comparison/caption"
	"parley/importer/clauses"
	"parley/importer/memo"
)

// touch is a correction of the cut that the person makes in the comparison.
type touch struct {
	side    int
	clause  string                               // its id
	correct func(memo.Clause) clauses.Correction // of the clause as it reads by then
}

// inHand gives the clause of the comparison that commands on one clause are for, and its side; nil for none.
func (p *program) inHand() (*memo.Clause, int) {
	if !p.reviewing || p.check != nil {
		return nil, 0
	}
	side, clause := p.pane.InHand()
	if clause < 0 {
		return nil, 0
	}
	return &p.comparison.Memos[side].Clauses[clause], side
}

// otherHand takes the clause of the other draft in the selected row in hand; a bar beside it shows that.
func (p *program) otherHand() {
	p.pane.OtherHand()
}

// handWords say which clause is in hand.
func (p *program) handWords() string {
	c, side := p.inHand()
	if c == nil {
		return ""
	}
	return p.say.Say("app.detail.hand", memo.Letter(side)+captions.Gap+captions.Citation(p.say, c))
}

// explainHand adds to the panel which clause is in hand.
func (p *program) explainHand() {
	words := p.handWords()
	if words == "" {
		return
	}
	p.section(p.say.Say("app.menu.clauses"))
	p.held = newPhrase(words, plainSmall).yielding()
	p.detail.Add(p.held)
	p.detail.Add(newProse(p.say.Say("app.detail.hand.how"), faint))
}

// tellHand says in the panel which clause is in hand.
func (p *program) tellHand() {
	if p.held != nil {
		p.held.say(p.handWords())
	}
}

// cutItems are the commands on the cut of one clause: that which is selected while the cut is checked, else that in hand.
// Their keys stay with the field where a person writes.
func (p *program) cutItems() []*fyne.MenuItem {
	checking := p.check != nil
	item := func(id string, shortcut fyne.Shortcut, check, inHand func()) *fyne.MenuItem {
		if checking {
			return p.item("cut."+id, shortcut, true, check)
		}
		m := p.item("cut."+id, shortcut, p.reviewing, nil)
		if p.reviewing {
			m.Action = func() {
				if p.work == nil {
					p.uncover()
				}
				p.edit(shortcut, inHand)
			}
		}
		return m
	}
	act := func(id string, shortcut fyne.Shortcut, a clauses.Act) *fyne.MenuItem {
		return item(id, shortcut, func() { p.checkAct(a) }, func() { p.touchAct(a) })
	}
	split, join := key(0, fyne.KeyReturn), key(0, fyne.KeyBackspace)
	if !checking { // these keys mean something else in the comparison, or would do it too easily
		split, join = key(ctrl|shift, fyne.KeyReturn), key(ctrl, fyne.KeyBackspace)
	}
	return []*fyne.MenuItem{
		item("split", split, p.checkSplit, p.touchSplit),
		act("join", join, clauses.JoinClause),
		act("deeper", key(ctrl, fyne.KeyRight), clauses.Deeper),
		act("shallower", key(ctrl, fyne.KeyLeft), clauses.Shallower),
		item("heading", key(ctrl, fyne.KeyH), p.checkHeading, p.touchHeading),
		act("note", key(ctrl, fyne.KeyN), clauses.AsNote),
	}
}

// touchAct does an act to the clause in hand.
func (p *program) touchAct(a clauses.Act) {
	p.touchHand(func(c memo.Clause) clauses.Correction { return a.Correction(c, 0) })
}

// touchHeading makes a heading of the clause in hand, or a clause of a heading.
func (p *program) touchHeading() { p.touchHand(headingOrClause) }

// headingOrClause is the correction that makes a heading of a clause, or a clause of a heading.
func headingOrClause(c memo.Clause) clauses.Correction {
	if c.Kind == memo.Heading {
		return clauses.AsClause.Correction(c, 0)
	}
	return clauses.AsHeading.Correction(c, 0)
}

// touchSplit asks where to split the clause in hand.
func (p *program) touchSplit() {
	p.inTurn(func() {
		c, side := p.inHand()
		if c == nil {
			return
		}
		do := func(act clauses.Correction) {
			p.touch(touch{side, act.Clause, func(memo.Clause) clauses.Correction { return act }})
		}
		if !p.askSplit(*c, do) {
			p.tellTouch(touch{side: side, clause: c.ID}, clauses.SplitClause)
		}
	})
}

func (p *program) touchHand(correct func(memo.Clause) clauses.Correction) {
	if c, side := p.inHand(); c != nil {
		p.touch(touch{side, c.ID, correct})
	}
}

// touch corrects the cut and compares the drafts as they are cut then. Several that follow each other quickly are done in
// their order, and the drafts are compared once.
func (p *program) touch(t touch) {
	var all []touch
	if w := p.work; w != nil && w.ordered {
		if len(w.touches) == 0 || len(w.waiting) > 0 {
			p.inTurn(func() { p.touch(t) })
			return
		}
		all = slices.Clone(w.touches)
	}
	all = append(all, t)
	p.retouch(&work{touches: all}, func(drafts *[2]draft) (goal touch, unfit clauses.Act) {
		goal = t
		for _, t := range all {
			act, at := drafts[t.side].touch(t)
			if at == "" {
				unfit = act
				continue
			}
			goal = touch{side: t.side, clause: at}
		}
		return goal, unfit
	})
}

// touch does a correction to the draft. It gives the act, and the id of the clause that is there then; "" where the act does
// not fit.
func (d *draft) touch(t touch) (act clauses.Act, at string) {
	all := d.memo.Clauses
	i := slices.IndexFunc(all, func(c memo.Clause) bool { return c.ID == t.clause })
	if i < 0 {
		return clauses.SplitClause, ""
	}
	c := t.correct(all[i])
	if !d.correct(c) {
		return c.Act, ""
	}
	if c.Act == clauses.JoinClause {
		i--
	}
	return c.Act, all[i].ID
}

// retouch has the cut changed beside the window, and compares the drafts as they are cut then. change gives the clause to go
// to, and what did not fit.
func (p *program) retouch(w *work, change func(*[2]draft) (goal touch, unfit clauses.Act)) {
	drafts, pairing, from := p.drafts, p.pairing(), p.pane.Selected()
	before := [2]*memo.Memo{drafts[0].memo, drafts[1].memo}
	w.about, w.ordered = drafts[0].memo.Name+" — "+drafts[1].memo.Name, true
	p.undertake(w, func(ctx context.Context, progress memo.Progress) func() {
		progress(memo.Cutting, unknown)
		goal, unfit := change(&drafts)
		if before == [2]*memo.Memo{drafts[0].memo, drafts[1].memo} {
			return func() { p.tellTouch(goal, unfit) }
		}
		for side := range drafts {
			drafts[side].doubts()
		}
		options := pairing(drafts[0].memo, drafts[1].memo)
		options.Progress = progress
		c, err := p.engine.compare(ctx, drafts[0].memo, drafts[1].memo, options)
		return func() {
			if err != nil {
				w.takeBack()
				p.compared(nil, err)
				return
			}
			stayed := p.pane.Selected() == from
			p.drafts = drafts
			p.compared(c, nil)
			p.keepSoon() // of an act that is undone too
			if stayed {
				p.goToClause(goal)
			}
			p.tellTouch(goal, unfit)
		}
	})
}

// cutHead says whose cut is meant.
func (p *program) cutHead(at touch) string {
	all := p.comparison.Memos[at.side].Clauses
	i := slices.IndexFunc(all, func(c memo.Clause) bool { return c.ID == at.clause })
	if i < 0 {
		return p.say.Say("app.cut.title")
	}
	return p.say.Say("app.menu.cut.of", memo.Letter(at.side)+captions.Gap+captions.Citation(p.say, &all[i]))
}

// goToClause selects the row where a clause stands, if there is such a one.
func (p *program) goToClause(goal touch) {
	all := p.comparison.Memos[goal.side].Clauses
	if at := slices.IndexFunc(all, func(c memo.Clause) bool { return c.ID == goal.clause }); at >= 0 {
		p.goTo(p.homeOf(goal.side, at))
	}
}

// tellTouch says why an act on a clause was not done; "" is none.
func (p *program) tellTouch(at touch, unfit clauses.Act) {
	if unfit != "" {
		p.message(p.cutHead(at), newProse(p.say.Say("app.cut.unfit."+string(unfit)), plain), p.roomFor(480, 0))
	}
}
