//go:build !headless

package app

import (
	"fyne.io/fyne/v2"

	"parley/diffview/comparison"
	"parley/diffview/pane"
)

// finding is what the person searches both drafts for, and what they wrote themselves.
type finding struct {
	query comparison.Query
	asked comparison.Query // what is marked now, with its manner
	total int              // of the rows that answer
	field *field
	told  *phrase // how many rows there are, and at which one the person is
}

// findField is where the person writes what to search for.
func (p *program) findField() fyne.CanvasObject {
	f := newField(p.finding.query.Text, p.findKey)
	f.asking(p.say.Say("app.find"), p.say.Say("app.find.brief"))
	f.OnChanged = p.find
	f.OnSubmitted = func(string) { p.findNext(1) }
	p.finding.field = f
	p.finding.told = newPhrase("", aside)
	return f
}

// telling lays out a field and what is told of it, which takes its room from the field: what stands around does not jump.
type telling struct{ width, height, gap float32 }

// MinSize implements fyne.Layout.
func (t telling) MinSize(objects []fyne.CanvasObject) fyne.Size {
	field, told := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(t.width, field.Width)+t.gap, max(t.height, field.Height, told.Height))
}

// Layout implements fyne.Layout.
func (t telling) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	field, told := objects[0], objects[1]
	least := told.MinSize()
	width := size.Width - t.gap
	if least.Width > 0 {
		width -= least.Width
	}
	field.Move(fyne.NewPos(0, 0))
	field.Resize(fyne.NewSize(width, size.Height))
	told.Move(fyne.NewPos(size.Width-least.Width, (size.Height-least.Height)/2))
	told.Resize(least)
}

// findKey takes Escape from the field: the search ends; and the keys of commands.
func (p *program) findKey(event *fyne.KeyEvent) {
	if event.Name == fyne.KeyEscape {
		p.endSearch()
	}
	p.leaveField(event)
}

// endSearch takes the marks of the search away.
func (p *program) endSearch() {
	if p.finding.field != nil {
		p.finding.field.SetText("")
	}
}

// find searches both drafts and what the person wrote.
func (p *program) find(text string) {
	p.finding.query.Text = text
	p.search()
}

// search marks what answers the query.
func (p *program) search() {
	q := p.finding.query
	if q.Manner == "" {
		q.Manner = comparison.Manner(p.settings.manner())
	}
	p.finding.asked = q
	p.markOwn()
	if q.Text == "" {
		p.pane.SetFound(pane.Found{})
		p.sayFound(-1, 0)
		return
	}
	found := p.comparison.Search(q)
	p.sayFound(0, p.pane.SetFound(pane.Found{Clauses: found[:], Rows: p.foundOwn(), Own: q.FindInAny}))
}

// sayFound says how many rows answer, and which of them is selected; current below 0 says nothing.
func (p *program) sayFound(current, total int) {
	p.finding.total = total
	if p.finding.told == nil {
		return
	}
	text := ""
	switch {
	case current < 0:
	case total == 0:
		text = p.say.Say("app.find.none")
	case current == 0:
		text = p.say.Count("app.find.total", total)
	default:
		text = p.say.Say("app.find.place", current, total)
	}
	p.finding.told.say(text)
	if p.top != nil {
		p.top.Refresh()
	}
}

// findNext goes to the next row that answers, or by -1 to the one before.
func (p *program) findNext(by int) {
	if p.reviewing && p.check == nil && p.finding.query.Text != "" {
		current, total := p.pane.NextFound(by)
		p.showOwn()
		p.sayFound(current, total)
	}
}

// findHere puts the person where the search is written.
func (p *program) findHere() {
	if p.finding.field != nil && p.reviewing && p.check == nil {
		p.win.Canvas().Focus(p.finding.field)
	}
}

// mannerItems say how words are searched for.
func (p *program) mannerItems() []*fyne.MenuItem {
	letters := []fyne.KeyName{fyne.KeyF, fyne.KeyW, fyne.KeyL}
	items := make([]*fyne.MenuItem, len(comparison.Manners))
	for i, m := range comparison.Manners {
		items[i] = &fyne.MenuItem{
			Shortcut: key(fyne.KeyModifierAlt, letters[i]),
			Label:    p.say.Say("app.find." + string(m)), Checked: p.settings.manner() == string(m),
			Action: func() {
				p.settings.setManner(string(m))
				p.win.SetMainMenu(p.menu())
				if p.reviewing {
					p.search()
				}
			},
		}
	}
	return items
}
