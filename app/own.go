//go:build !headless

package app

import (
	"slices"

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
	name   string
	head   *prose
	field  *field
	box    *fyne.Container
	frame  *shape
	says   func(review.Row) string // what the person wrote
	awaits *awaited                // letters that were typed while drafts were being paired; nil for none
}

// awaited is what a field is about to say, and the row and column of the cursor in it.
type awaited struct {
	text   string
	cursor [2]int
}

// addOwn adds such a field to the panel, below what it is called.
func (p *program) addOwn(name string, decided review.Row, says func(review.Row) string, lines int, take func(string)) {
	o := &own{name: name, says: says, field: p.writing(says(decided), lines, take), frame: newShape("", pane.Accent, 8)}
	o.frame.width = 2
	o.frame.Hide()
	o.box = container.NewStack(o.field, o.frame)
	o.head = p.section(name)
	p.detail.Add(o.box)
	p.owns = append(p.owns, o)
}

// ownPlace notes where in the panel the person writes, and gives what brings them back there once it is built anew.
func (p *program) ownPlace() (back func()) {
	at := slices.IndexFunc(p.owns, func(o *own) bool { return fyne.Focusable(o.field) == p.win.Canvas().Focused() })
	if at < 0 {
		return func() {}
	}
	had := p.owns[at].field
	place := p.owns[at].awaits
	if place == nil {
		place = &awaited{had.Text, [2]int{had.CursorRow, had.CursorColumn}}
	}
	return func() {
		if at >= len(p.owns) {
			return
		}
		o := p.owns[at]
		if o.field.Text == place.text {
			o.field.put(place.cursor)
		} else if p.entering {
			o.awaits = place
		}
		p.win.Canvas().Focus(o.field)
	}
}

// sayOwn has the fields of the panel say what the person wrote meanwhile, while drafts were being paired.
func (p *program) sayOwn() {
	r := p.row()
	if r == nil {
		return
	}
	decided := p.now().Rows[r.ID]
	for _, o := range p.owns {
		if text := o.says(decided); text != o.field.Text {
			take := o.field.OnChanged
			o.field.OnChanged = nil // they have written that already
			o.field.SetText(text)
			o.field.OnChanged = take
		}
		if o.awaits != nil && o.awaits.text == o.field.Text {
			o.field.put(o.awaits.cursor)
		}
		o.awaits = nil
	}
	p.markOwn()
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
