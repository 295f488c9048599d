//go:build !headless

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"parley/app/review"
	captions "parley/diffview/comparison/caption"
	"parley/diffview/pane"
)

// The search looks into what the person wrote too: notes, working texts, owners. Where that answers, the field in the panel says
// so and has a frame like that around what is found in the drafts.

// own is a field of the panel in which the person writes on the selected row.
type own struct {
	name  string
	head  *prose
	field *field
	box   *fyne.Container
	frame *shape
}

// addOwn adds such a field to the panel, below what it is called.
func (p *program) addOwn(name, text string, lines int, take func(string)) {
	o := &own{name: name, field: p.writing(text, lines, take), frame: newShape("", pane.Accent, 8)}
	o.frame.width = 2
	o.frame.Hide()
	o.box = container.NewStack(o.field, o.frame)
	o.head = p.section(name)
	p.detail.Add(o.box)
	p.owns = append(p.owns, o)
}

// ownWords are what the person wrote for a row.
func ownWords(r review.Row) []string { return []string{r.Text, r.Note, r.Owner} }

// foundOwn says of each row whether something that the person wrote for it answers what is searched for.
func (p *program) foundOwn() []bool {
	now, rows := p.now(), make([]bool, len(p.comparison.Rows))
	for i := range rows {
		for _, words := range ownWords(now.Rows[p.comparison.Rows[i].ID]) {
			rows[i] = rows[i] || words != "" && len(p.finding.asked.FindInAny(words)) > 0
		}
	}
	return rows
}

// markOwn says in the panel in which fields of the selected row something answers what is searched for. It gives the first one,
// nil for none.
func (p *program) markOwn() *own {
	var first *own
	for _, o := range p.owns {
		found := p.finding.asked.Text != "" && len(p.finding.asked.FindInAny(o.field.Text)) > 0
		name := o.name
		if found {
			name += captions.Gap + p.say.Say("app.find.here")
			if first == nil {
				first = o
			}
		}
		if found == o.frame.Visible() {
			continue
		}
		o.head.say(name)
		o.frame.Hidden = !found
		o.frame.Refresh()
	}
	return first
}

// seekOwn looks anew for what is searched for, in what the person wrote: they have just written.
func (p *program) seekOwn() {
	if p.finding.asked.Text == "" {
		return
	}
	if total := p.pane.SetFoundRows(p.foundOwn()); total != p.finding.total {
		p.sayFound(0, total)
	}
	p.markOwn()
}

// showOwn shows in the panel what the person wrote that answers, where nothing that is seen of the selected row does.
func (p *program) showOwn() {
	if !p.pane.FoundOwn() {
		return
	}
	reads := p.win.Canvas().Focused() == p.pane
	p.showDetails()
	if reads {
		p.win.Canvas().Focus(p.pane)
	}
	if o := p.markOwn(); o != nil {
		scrollTo(p.detailScroll, o.box)
	}
}
