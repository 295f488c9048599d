//go:build !headless

package pane

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"parley/assets/words"
	"parley/diffview/comparison"
)

// Options are what a pane is given by the window around it. All may be left out.
type Options struct {
	Words      *words.Catalogue             // what the pane says; English by default
	OnSelect   func(row int)                // a row was selected, by its index in the comparison; -1 for none
	OnPosition func(current, total int)     // the selected row is difference number current of total; 0 where it is none
	OnKey      func(event *fyne.KeyEvent)   // a key that the pane has no use for
	OnShortcut func(shortcut fyne.Shortcut) // a shortcut that the pane has no use for
}

// Pane shows a comparison. Like every widget it is used on the goroutine of the window alone.
type Pane struct {
	widget.BaseWidget
	options Options
	ruler   *ruler
	table   *table
	differ  []int // rows that differ, in order
	chosen  int   // selected row, -1 for none
	offset  float64
	focus   focus

	statuses []Status // of each row

	overLink bool // the pointer is over the way to the home of a quote

	sheet *sheet
	clip  *container.Clip
	strip *strip
	ring  *canvas.Rectangle // shows that keys come here
}

// New makes a pane that shows nothing yet.
func New(options Options) *Pane {
	if options.Words == nil {
		options.Words = words.In("en")
	}
	p := &Pane{options: options, chosen: -1}
	p.ruler = themeRuler(fyne.CurrentApp().Settings().Theme())
	p.table = newTable(nil, options.Words, p.ruler)
	p.sheet = newSheet(p)
	p.clip = container.NewClip(p.sheet)
	p.strip = newStrip(p)
	p.ring = &canvas.Rectangle{StrokeWidth: 2}
	p.ExtendBaseWidget(p)
	return p
}

// SetComparison shows a comparison from its top, with nothing selected; nil empties the pane.
func (p *Pane) SetComparison(c *comparison.Comparison) {
	p.table = newTable(c, p.options.Words, p.ruler)
	p.differ = differing(c)
	p.statuses = nil
	p.offset = 0
	p.rewrap()
	news := p.chosen >= 0
	p.chosen = -1
	p.Refresh()
	if news && p.options.OnSelect != nil {
		p.options.OnSelect(-1)
	}
	p.tell()
}

// Replace shows a comparison of the same drafts in place of the one that is shown: the row at the index is selected, -1 for
// none, and stands where the selected one stood, so that nothing jumps.
func (p *Pane) Replace(c *comparison.Comparison, row int) {
	stood := 0.0
	if p.chosen >= 0 && p.chosen < len(p.table.rows) {
		stood = p.table.tops[p.chosen] - p.offset
	}
	kept := p.offset
	p.table = newTable(c, p.options.Words, p.ruler)
	p.differ = differing(c)
	p.statuses = nil
	p.offset = 0
	p.rewrap()
	if row >= len(p.table.rows) {
		row = -1
	}
	p.chosen = row
	p.offset = kept
	if row >= 0 {
		p.offset = p.table.tops[row] - stood
	}
	p.clamp()
	p.Refresh()
	if p.options.OnSelect != nil {
		p.options.OnSelect(row)
	}
	p.tell()
}

// SetWords changes the language of what the pane itself says. Selection and reading position stay.
func (p *Pane) SetWords(w *words.Catalogue) {
	p.options.Words, p.table.words = w, w
	p.rewrap()
	p.Refresh()
}

// Refresh draws the pane anew, in the colours and the typeface of the current theme.
func (p *Pane) Refresh() {
	if p.ruler.stale(p.Theme()) {
		p.ruler = themeRuler(p.Theme())
		at := p.table.at(p.offset)
		before := p.table
		p.table = newTable(before.comparison, p.options.Words, p.ruler)
		p.carry(before.comparison, before)
		p.rewrap()
		if len(p.table.rows) > 0 {
			p.offset = p.table.tops[at]
			p.clamp()
		}
	}
	p.BaseWidget.Refresh()
}

// Selected gives the index of the selected row, -1 if there is none.
func (p *Pane) Selected() int { return p.chosen }

// Select selects a row by its index in the comparison and scrolls it into view; -1 selects none.
func (p *Pane) Select(row int) {
	if row < -1 || row >= len(p.table.rows) {
		return
	}
	p.reveal(row)
	p.choose(row)
}

// choose makes a row the selected one where it stands, and tells the window if that is news.
func (p *Pane) choose(row int) {
	news := p.chosen != row
	p.chosen = row
	p.redraw()
	if !news {
		return
	}
	if p.options.OnSelect != nil {
		p.options.OnSelect(row)
	}
	p.tell()
}

// rewrap sets the table for the present width and keeps the row at the top of the view where it is.
func (p *Pane) rewrap() {
	t := p.table
	columns := t.divide(p.extent().Width - stripWidth)
	if t.height() == 0 { // nothing in it, or never wrapped
		t.wrap(columns)
		p.clamp()
		return
	}
	at := t.at(p.offset)
	part := (p.offset - t.tops[at]) / (t.tops[at+1] - t.tops[at])
	t.wrap(columns)
	p.offset = t.tops[at] + part*(t.tops[at+1]-t.tops[at])
	p.clamp()
}
