//go:build !headless

package app

import (
	"context"
	"slices"

	"parley/app/review"
	"parley/diffview/comparison"
	"parley/diffview/pane"
	"parley/importer/clauses"
	"parley/importer/memo"
)

// decisions is what the person decided about the drafts that are compared, and where it is kept.
type decisions struct {
	history *review.History
	drafts  [2]string // checksums of the drafts that it is about
	kept    kept
	partner *partner // a clause that the person is about to pair; nil for none

	unsettled []string // ids of the rows that pairing anew has unsettled
}

// partner is a clause that waits for one of the other side.
type partner struct{ side, clause int }

// now is the review as it stands, without its drafts.
func (p *program) now() review.Review {
	if p.decisions.history == nil {
		return review.Review{}
	}
	return p.decisions.history.Now()
}

// about says whether the decisions are about these drafts.
func (d *decisions) about(memos [2]*memo.Memo) bool {
	return d.history != nil && d.drafts == [2]string{memos[0].SHA256, memos[1].SHA256}
}

// pairing gives the person's decisions on pairs for two drafts. The result may be asked for beside the window.
func (p *program) pairing() func(a, b *memo.Memo) comparison.Options {
	d, now := p.decisions, p.now()
	return func(a, b *memo.Memo) comparison.Options {
		if !d.about([2]*memo.Memo{a, b}) {
			return comparison.Options{}
		}
		confirmed, rejected, _ := now.Pairing(a, b)
		return comparison.Options{Confirmed: confirmed, Rejected: rejected}
	}
}

// turn takes the decisions as they are with the sides changed over. What was done before cannot be undone across that.
func (p *program) turn(turned review.Review) {
	d := &p.decisions
	if d.history == nil {
		return
	}
	d.history, d.partner = review.Begin(turned), nil
	d.drafts[0], d.drafts[1] = d.drafts[1], d.drafts[0]
	p.keepOn()
}

// overlay lays the decisions on a comparison, or begins anew where it is of other drafts. It gives the comparison with the
// rows' ids, and the ids of rows that are not settled any more.
func (p *program) overlay(c *comparison.Comparison) (*comparison.Comparison, []string) {
	d := &p.decisions
	if !d.about(c.Memos) {
		p.keepNothing()
		p.decisions = decisions{history: review.Begin(p.withCut(review.Review{})), drafts: [2]string{c.Memos[0].SHA256, c.Memos[1].SHA256}}
		d = &p.decisions
	}
	if now := p.now(); p.cutAside(now) {
		d.history.Do("cut", p.withCut(now)) // what was done to the cut since is one act of the review
		defer p.keepSoon()
	}
	laid, ids, dropped := d.history.Now().Lay(c)
	d.history.Amend(laid)
	return c.WithIDs(ids), dropped
}

// decide takes a decision that changes no pairs; act names it, for undo.
func (p *program) decide(act string, r review.Review) {
	p.decisions.history.Do(act, r)
	p.decided()
	p.explainRow(p.pane.Selected())
}

// write takes what the person is writing: typing is one act.
func (p *program) write(act string, r review.Review) {
	fresh, before := p.decisions.history.CanUndo() != act, p.now()
	p.decisions.history.Continue(act, r)
	if fresh || before.Written() != r.Written() {
		p.decided()
		return
	}
	p.pane.SetTexts(p.texts())
	p.seekOwn()
	p.keepSoon()
}

// mark has the pane show what the person says of each row.
func (p *program) mark() {
	p.pane.SetStatuses(p.statuses())
	p.pane.SetTexts(p.texts())
}

// decided shows and keeps what was decided. The panel is left as it is: the person may be writing there.
func (p *program) decided() {
	p.mark()
	p.seekOwn()
	p.recount()
	p.keepSoon()
	p.win.SetMainMenu(p.menu())
}

// decidePair takes a decision on a pair and pairs the rest around it anew.
func (p *program) decidePair(act string, r review.Review) {
	back := p.asBefore()
	p.decisions.history.Do(act, r)
	p.keepSoon()
	p.repair(back)
}

// asBefore gives what makes the decisions again what they are now.
func (p *program) asBefore() func() {
	history, before := p.decisions.history, *p.decisions.history
	return func() {
		*history = before
		p.decided()
	}
}

// repair pairs the drafts anew around the person's decisions. What they do meanwhile waits, so that they never decide on
// rows that are about to go; where they cancel, back takes the decision back.
func (p *program) repair(back func()) { p.pair(&work{ordered: true, back: back}) }

// pair pairs the drafts around the person's decisions.
func (p *program) pair(w *work) {
	a, b := p.drafts[0].memo, p.drafts[1].memo
	options := p.pairing()
	w.about = a.Name + " — " + b.Name
	p.undertake(w, func(ctx context.Context, progress memo.Progress) func() {
		o := options(a, b)
		o.Progress = progress
		c, err := p.engine.compare(ctx, a, b, o)
		return func() {
			if err != nil {
				w.takeBack()
			}
			p.compared(c, err)
		}
	})
}

// undo takes the last act back, redo does it again: of the cut where that is on the screen, else of the review.
func (p *program) undo() { p.step((*review.History).Undo, p.checkUndo) }

func (p *program) redo() { p.step((*review.History).Redo, p.checkRedo) }

func (p *program) step(turn func(*review.History) bool, ofCheck func()) {
	if p.check != nil {
		ofCheck()
		return
	}
	if !p.reviewing {
		return
	}
	before, back := p.now().Pairs, p.asBefore()
	if !turn(p.decisions.history) {
		return
	}
	if now := p.now(); p.cutAside(now) {
		p.restoreCut(now, back)
		return
	}
	if !slices.Equal(before, p.now().Pairs) {
		p.keepSoon()
		p.repair(back)
		return
	}
	p.decided()
	p.explainRow(p.pane.Selected())
}

// withCut gives a review with the corrections of the cut that are in force. Of its drafts it holds nothing else.
func (p *program) withCut(r review.Review) review.Review {
	for side := range p.drafts {
		r.Drafts[side] = review.Draft{Corrections: p.drafts[side].cut.inForce()}
	}
	return r
}

// cutAside says whether other corrections of the cut are in force than those that a review holds.
func (p *program) cutAside(r review.Review) bool {
	return !slices.Equal(r.Drafts[0].Corrections, p.drafts[0].cut.inForce()) || !slices.Equal(r.Drafts[1].Corrections, p.drafts[1].cut.inForce())
}

// restoreCut cuts the drafts as a review has them cut, and compares them; back is for where that comes to nothing.
func (p *program) restoreCut(r review.Review, back func()) {
	p.retouch(&work{back: back}, func(drafts *[2]draft) (touch, clauses.Act) {
		for side := range drafts {
			if d := &drafts[side]; !slices.Equal(r.Drafts[side].Corrections, d.cut.inForce()) {
				d.restore(r.Drafts[side].Corrections)
			}
		}
		return touch{}, ""
	})
}

// row gives the selected row, nil for none or one of headings only.
func (p *program) row() *comparison.Row {
	if !p.reviewing || p.check != nil || p.pane.Selected() < 0 {
		return nil
	}
	r := &p.comparison.Rows[p.pane.Selected()]
	if r.Kind == comparison.HeadingRow {
		return nil
	}
	return r
}

// setStatus gives the selected row a status.
func (p *program) setStatus(s review.Status) {
	if r := p.row(); r != nil && p.now().Rows[r.ID].Status != s {
		said := slices.Contains(p.unsettled(), r.ID)
		p.decide("status", p.now().SetStatus(r.ID, s, review.Says(p.comparison, p.pane.Selected())))
		if said {
			p.show() // without saying it
		}
	}
}

// judge takes a decision on a link: confirmed or rejected, or the one that was taken before taken back.
func (p *program) judge(l *comparison.Link, d review.Decision) {
	left, right := p.comparison.Memos[0].Clauses[l.Left].ID, p.comparison.Memos[1].Clauses[l.Right].ID
	if p.now().PairOf(left, right) == d {
		p.decidePair("pair", p.now().DropPair(left, right))
		return
	}
	p.decidePair("pair", p.now().SetPair(review.Pair{Left: left, Right: right, Decision: d}))
}

// judgeRow judges the strongest link of the selected row, and says so where nothing answers the row: its keys and the menu
// offer it all the same.
func (p *program) judgeRow(d review.Decision) {
	r := p.row()
	switch {
	case r == nil:
	case len(r.Links) > 0:
		p.judge(&p.comparison.Links[r.Links[0]], d)
	case r.Kind == comparison.OnlyARow || r.Kind == comparison.OnlyBRow:
		p.message(p.say.Say("app.detail.row", r.ID), newProse(p.say.Say("app.detail.alone"), plain), p.roomFor(420, 0))
	}
}

// paired pairs a clause with the one that it was taken to, and goes to the row of both: the panel says what came of it.
func (p *program) paired(clause, with pane.Place) {
	p.join(clause.Side, clause.Clause, with.Clause)
	left, right := clause.Clause, with.Clause
	if clause.Side == 1 {
		left, right = right, left
	}
	p.inTurn(func() { p.showPair(left, right) })
}

// showPair goes to the row where two clauses are paired; it stays where they are not.
func (p *program) showPair(left, right int) {
	c := p.comparison
	row := slices.IndexFunc(c.Rows, func(r comparison.Row) bool {
		return slices.ContainsFunc(r.Links, func(i int) bool { return c.Links[i].Left == left && c.Links[i].Right == right })
	})
	if row >= 0 {
		p.pane.Select(row)
	}
}

// join pairs a clause of a side with one of the other.
func (p *program) join(side, clause, other int) {
	left, right := clause, other
	if side == 1 {
		left, right = other, clause
	}
	pair := review.Pair{Left: p.comparison.Memos[0].Clauses[left].ID, Right: p.comparison.Memos[1].Clauses[right].ID, Decision: review.Added}
	p.inTurn(func() { p.decidePair("pair", p.now().SetPair(pair)) })
}

// pairWith takes the clause of the selected row to be paired with one of a row that the person presses next, or goes to and
// types Enter at.
func (p *program) pairWith() {
	r := p.row()
	if r == nil {
		return
	}
	side := 0
	if len(r.Cells[0].Clauses) == 0 {
		side = 1
	}
	if len(r.Cells[side].Clauses) == 0 {
		return
	}
	p.decisions.partner = &partner{side, r.Cells[side].Clauses[0]}
	p.showDetails() // it says what to do next
	p.explainRow(p.pane.Selected())
	p.win.Canvas().Focus(p.pane) // so that keys lead to the other row
}

// forsake lets the clause go that waits for its partner. It says whether there was one.
func (p *program) forsake() bool {
	if p.decisions.partner == nil {
		return false
	}
	p.decisions.partner = nil
	p.explainRow(p.pane.Selected())
	return true
}

// found pairs the clause that waits with one of a row, if it has one of the other side. It says whether it did.
func (p *program) found(row int) bool {
	w := p.decisions.partner
	if w == nil || row < 0 {
		return false
	}
	clauses := p.comparison.Rows[row].Cells[1-w.side].Clauses
	if len(clauses) == 0 || p.linked(w.side, w.clause, clauses[0]) {
		return false
	}
	p.decisions.partner = nil
	p.join(w.side, w.clause, clauses[0])
	return true
}

// entered pairs the clause that waits with one of the selected row. It says whether one waited: where the row has none for
// it, Enter leads nowhere else meanwhile.
func (p *program) entered() bool {
	waits := p.decisions.partner != nil
	p.found(p.pane.Selected())
	return waits
}

// statuses are what the pane shows of each row.
func (p *program) statuses() []pane.Status {
	now := p.now()
	all := make([]pane.Status, len(p.comparison.Rows))
	for i := range all {
		if r := &p.comparison.Rows[i]; r.Kind != comparison.HeadingRow {
			row := now.Rows[r.ID]
			all[i] = shown(row.Status)
			all[i].Noted = row.Note != "" || row.Text != ""
		}
	}
	return all
}

// shown gives a status its colour and pattern.
func shown(s review.Status) pane.Status {
	look := pane.Status{Letter: s.Letter()}
	switch s {
	case review.Agreed:
		look.Colour = pane.Agreed
	case review.AdReferendum:
		look.Colour, look.Pattern = pane.Referendum, pane.Dotted
	case review.WorkingGroup:
		look.Colour, look.Pattern = pane.Working, pane.Hatched
	case review.Political:
		look.Colour, look.Pattern = pane.Open, pane.Crossed
	case review.Refused:
		look.Colour, look.Pattern = pane.Refused, pane.DenseHatch
	}
	return look
}
