//go:build !headless

package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"parley/app/review"
	"parley/diffview/comparison"
	captions "parley/diffview/comparison/caption"
)

// filter says which rows the person wants to see.
type filter string

// Filters beside the sorts of rows: what the person has written on, and the statuses.
const (
	everything filter = filter(comparison.AllRows)
	noted      filter = "noted"
	ofStatus   string = "status."
	ofTopic    string = "topic." // only while it is on: the outline lists the topics
)

// filters lists those that there are rows for, and how many.
func (p *program) filters() (all []filter, counts map[filter]int) {
	counts = map[filter]int{}
	for i := range p.comparison.Rows {
		for _, f := range p.filtersOf(i) {
			counts[f]++
		}
	}
	for _, s := range comparison.Sorts {
		all = append(all, filter(s))
	}
	all = append(all, noted)
	for _, s := range review.Statuses {
		if s != review.NotDiscussed {
			all = append(all, filter(ofStatus+statusKey(s)))
		}
	}
	if strings.HasPrefix(string(p.filter), ofTopic) {
		all = append(all, p.filter)
	}
	var there []filter
	for _, f := range all {
		if counts[f] > 0 || f == p.filter {
			there = append(there, f)
		}
	}
	return there, counts
}

// filtersOf gives the filters that keep a row. Headings are kept by none.
func (p *program) filtersOf(row int) []filter {
	r := &p.comparison.Rows[row]
	if r.Kind == comparison.HeadingRow {
		return nil
	}
	var all []filter
	for _, s := range p.view.SortsOf(row) {
		all = append(all, filter(s))
	}
	if r.Topic != "" {
		all = append(all, filter(ofTopic+r.Topic))
	}
	decided := p.now().Rows[r.ID]
	if decided.Note != "" || decided.Text != "" {
		all = append(all, noted)
	}
	if decided.Status != review.NotDiscussed {
		all = append(all, filter(ofStatus+statusKey(decided.Status)))
	}
	return all
}

// chips are the filters to press, each with its count; they scroll where the window is narrow.
func (p *program) chips() fyne.CanvasObject {
	there, counts := p.filters()
	row := container.New(strip{height: sizeStrip, gap: 6, margin: 16})
	r := newRibbon(row, &p.chipsAt, p.allFilters(), func(n int) string { return p.say.Say("app.filter.more", n) })
	for _, f := range there {
		chip := newButton(p.filterName(f, counts[f]), quiet, func() { p.pick(f) })
		chip.keys, chip.chosen = p.strayKey, f == p.filter
		chip.seen = func() { r.reveal(chip) }
		row.Add(p.tipped(chip, p.filterTip(f)))
	}
	return r
}

// allFilters is a button that lists all filters in a menu, for where they have no room beside each other.
func (p *program) allFilters() *button {
	b := p.tipped(newButton("", quiet, nil).dropping(), p.say.Say("app.filter.more.tip"))
	b.keys = p.strayKey
	b.tapped = func() {
		menu := widget.NewPopUpMenu(fyne.NewMenu("", p.filterItems()...), p.win.Canvas())
		menu.ShowAtRelativePosition(fyne.NewPos(0, b.Size().Height+4), b)
	}
	return b
}

// sifter is the place of the filters on the screen.
func (p *program) sifter() fyne.CanvasObject {
	p.chipped = container.NewStack(p.chips())
	return p.chipped
}

// recount counts the rows of the filters and of the outline anew.
func (p *program) recount() {
	if p.chipped != nil {
		p.chipped.Objects[0] = p.chips()
		p.chipped.Refresh()
	}
	if p.guide.list != nil {
		p.guide.list.recount(p.outlineOf(p.settings.order()))
	}
}

// filterName says a filter, with the count of its rows.
func (p *program) filterName(f filter, count int) string {
	if status, ok := strings.CutPrefix(string(f), ofStatus); ok {
		letter, _, _ := strings.Cut(p.say.Say("app.menu.status."+status), " ")
		return p.say.Say("app.filter.status", letter, count)
	}
	if topic, ok := strings.CutPrefix(string(f), ofTopic); ok {
		return p.say.Say("app.filter.topic", captions.Topic(p.say, topic), count)
	}
	return p.say.Say("app.filter."+string(f), count)
}

// filterTip says which rows a filter keeps.
func (p *program) filterTip(f filter) string {
	switch {
	case strings.HasPrefix(string(f), ofStatus):
		return p.say.Say("app.work.status." + strings.TrimPrefix(string(f), ofStatus))
	case strings.HasPrefix(string(f), ofTopic):
		return p.say.Say("app.menu.topic")
	}
	return p.say.Say("app.filter.tip." + string(f))
}

// pick shows the rows of one filter; the one that is on already gives way to all rows.
func (p *program) pick(f filter) {
	if f == p.filter {
		f = everything
	}
	p.filter = f
	at := p.pane.Selected()
	p.sift()
	p.comeBack(at)
	p.show()
	r, ok := p.chipped.Objects[0].(*ribbon)
	if !ok {
		return
	}
	for _, o := range r.row.Objects {
		chip, ok := o.(*button)
		if !ok || !chip.chosen {
			continue
		}
		r.reveal(chip)
		if had, ok := p.win.Canvas().Focused().(*button); ok && slices.Contains(r.row.Objects, fyne.CanvasObject(had)) {
			p.win.Canvas().Focus(chip) // the keys go with the filter, not out of sight
		}
	}
}

// comeBack selects the row again that a filter hid, once one shows it and the person has chosen no other meanwhile; at was
// selected before the filter that there is now.
func (p *program) comeBack(at int) {
	switch {
	case p.pane.Selected() >= 0:
		p.hid = ""
	case at >= 0:
		p.hid = p.comparison.Rows[at].ID
	case p.hid != "":
		row := rowNamed(p.comparison, p.hid)
		if row >= 0 && (p.filter == everything || slices.Contains(p.filtersOf(row), p.filter)) {
			p.hid = ""
			p.pane.Select(row)
		}
	}
}

// sift has the pane show the rows that the filter keeps.
func (p *program) sift() {
	if p.filter == everything || p.filter == "" {
		p.filter = everything
		p.pane.SetFilter(nil)
		return
	}
	kept := map[int]bool{}
	for i := range p.comparison.Rows {
		for _, f := range p.filtersOf(i) {
			kept[i] = kept[i] || f == p.filter
		}
	}
	p.pane.SetFilter(func(row int) bool { return kept[row] })
}

// filterItems are the filters as items of a menu.
func (p *program) filterItems() []*fyne.MenuItem {
	if !p.reviewing {
		return nil
	}
	digits := []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6, fyne.Key7, fyne.Key8, fyne.Key9, fyne.Key0}
	there, counts := p.filters()
	items := make([]*fyne.MenuItem, len(there))
	for i, f := range there {
		items[i] = &fyne.MenuItem{Label: p.filterName(f, counts[f]), Checked: f == p.filter, Action: func() { p.pick(f) }}
		modifier := fyne.KeyModifierAlt
		if i >= len(digits) {
			modifier |= shift
		}
		items[i].Shortcut = key(modifier, digits[i%len(digits)])
	}
	return items
}
