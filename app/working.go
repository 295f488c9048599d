//go:build !headless

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"parley/app/review"
	"parley/diffview/align"
	"parley/diffview/comparison"
	"parley/importer/memo"
)

// working adds to the panel what only the person says of the selected row: its status, who moved, who sees to it, a note,
// the working text.
func (p *program) working(r *comparison.Row) {
	if r.Kind == comparison.HeadingRow {
		return
	}
	decided := p.now().Rows[r.ID]
	p.section(p.say.Say("app.work.status"))
	p.stood = container.New(layout.NewCustomPaddedVBoxLayout(4))
	p.sayStatus(decided.Status)
	p.detail.Add(p.stood)

	p.addOwn(p.say.Say("app.work.note"), decided, func(r review.Row) string { return r.Note }, 3, func(text string) { p.write("note "+r.ID, p.now().SetNote(r.ID, text)) })
	p.addOwn(p.say.Say("app.work.text"), decided, func(r review.Row) string { return r.Text }, 3, func(text string) { p.writeText(r.ID, text) })

	p.section(p.say.Say("app.work.mover"))
	movers := container.New(strip{gap: 6})
	for _, m := range []review.Mover{review.Nobody, review.SideA, review.SideB, review.BothMove} {
		b := newButton(p.say.Say("app.work.mover."+moverKey(m)), quiet, func() { p.inTurn(func() { p.decide("mover", p.now().SetMover(r.ID, m)) }) })
		b.keys, b.chosen = p.strayKey, decided.Mover == m
		movers.Add(p.tipped(b, p.say.Say("app.work.mover")+": "+b.text))
	}
	p.detail.Add(movers)
	p.addOwn(p.say.Say("app.work.owner"), decided, func(r review.Row) string { return r.Owner }, 1, func(text string) { p.write("owner "+r.ID, p.now().SetOwner(r.ID, text)) })
	p.markOwn()
}

// sayStatus says in the panel which status the selected row has, and offers the others.
func (p *program) sayStatus(held review.Status) {
	letters := container.New(strip{gap: 6})
	for _, s := range review.Statuses {
		b := newButton(s.Letter(), quiet, func() { p.inTurn(func() { p.setStatus(s) }) })
		b.keys, b.tint, b.chosen = p.strayKey, shown(s).Colour, held == s
		letters.Add(p.tipped(b, p.say.Say("app.work.status."+statusKey(s))))
	}
	p.stood.Objects = []fyne.CanvasObject{letters, newProse(p.say.Say("app.work.status."+statusKey(held)), aside)}
}

// statusKey is how the words of a status are called.
func statusKey(s review.Status) string {
	switch s {
	case review.AdReferendum:
		return "referendum"
	case review.NotDiscussed:
		return "none"
	}
	return string(s)
}

func moverKey(m review.Mover) string {
	if m == review.Nobody {
		return "none"
	}
	return string(m)
}

// writing is a field in which the person writes; each letter is taken at once.
func (p *program) writing(text string, lines int, take func(string)) *field {
	f := newField(text, p.leaveField)
	if lines > 1 {
		f.MultiLine, f.Wrapping = true, fyne.TextWrapWord
		f.SetMinRowsVisible(lines)
	}
	f.OnChanged = func(text string) { p.inTurn(func() { take(text) }) }
	return f
}

// leaveField takes Escape and keys that are commands from a field: the focus goes back to the pane.
func (p *program) leaveField(event *fyne.KeyEvent) {
	if p.pane != nil {
		p.win.Canvas().Focus(p.pane)
	}
	if event.Name != fyne.KeyEscape {
		p.strayKey(event)
	}
}

// writeText takes the working text of a row. A row that was settled is not any more then, and that is said in the panel, beside
// the field: a dialog would take what the person goes on typing.
func (p *program) writeText(id, text string) {
	r, dropped := p.now().SetText(id, text)
	p.write("text "+id, r)
	if dropped {
		p.decided()
		p.sayStatus(r.Rows[id].Status)
		p.stood.Add(newProse(p.say.Count("app.work.dropped.what", 1, id), warning))
		p.settle()
	}
}

// writeNote puts the person where notes on the selected row are written.
func (p *program) writeNote() { p.writeIn(0) }

// writeTextHere puts the person where the working text of the selected row is written.
func (p *program) writeTextHere() { p.writeIn(1) }

// writeIn puts the person into a field of the panel for the selected row, by its number from the top.
func (p *program) writeIn(number int) {
	if p.row() == nil {
		return
	}
	p.showDetails()
	if number < len(p.owns) {
		p.revealDetail(p.owns[number].box)
		p.win.Canvas().Focus(p.owns[number].field)
	}
}

// verdict adds to the panel what the person can say of a link, and what they have said.
func (p *program) verdict(l *comparison.Link) {
	left, right := p.comparison.Memos[0].Clauses[l.Left].ID, p.comparison.Memos[1].Clauses[l.Right].ID
	said := p.now().PairOf(left, right)
	good := p.button("app.work.right", quiet, func() { p.judge(l, review.Confirmed) })
	good.chosen = said == review.Confirmed || said == review.Added
	wrong := p.button("app.work.wrong", quiet, func() { p.judge(l, review.Rejected) })
	if l.By == align.ByPerson {
		p.detail.Add(newProse(p.say.Say("app.work.yours"), aside))
	}
	p.detail.Add(container.New(strip{gap: 8}, good, wrong))
}

// waiting adds to the panel that a clause waits for its partner.
func (p *program) waiting() {
	w := p.decisions.partner
	if w == nil {
		return
	}
	p.detail.Add(newProse(p.say.Say("app.work.waiting", memo.Letter(1-w.side), p.cite(w.side, w.clause)), warning))
	p.detail.Add(p.button("app.cancel", link, func() { p.forsake() }))
}
