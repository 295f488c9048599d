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
	OnSelect   func(row int)                // a row was selected, by its index; -1 for none
	OnPress    func(row int)                // a row was pressed with the pointer and is selected now
	OnEnter    func() bool                  // Enter was typed; whether the window has a use for it that goes before the pane's own
	OnPosition func(current, total int)     // the selected row is difference number current of total; 0 where it is none
	OnShares   func(shares []float32)       // the person gave the columns these shares of the width
	OnMenu     func(at fyne.Position)       // the person asks what can be done with the selected row, there in the window
	OnHand     func()                       // another clause of the selected row is in hand
	OnWrite    func()                       // the person wants to write the text of the selected row
	OnTight    func()                       // the column of texts was left out for want of room, or is there again
	OnPair     func(clause, with Place)     // the person paired a clause with one of another side
	OnKey      func(event *fyne.KeyEvent)   // a key that the pane has no use for
	OnShortcut func(shortcut fyne.Shortcut) // a shortcut that the pane has no use for
}

// Pane shows a comparison. Like every widget it is used on the goroutine of the window alone.
type Pane struct {
	widget.BaseWidget
	options Options
	ruler   *ruler
	table   *table
	memory  memory
	differ  []int // places of the rows that differ, in order
	chosen  int   // place of the selected row, -1 for none
	offset  float64
	stood   standing // before the filter that there is now
	focus   focus

	statuses    []Status           // of each row of the synopsis
	texts       []Text             // of the same; nil for no column with them
	tight       bool               // there is no room for that column
	keep        func(row int) bool // says which rows are shown; nil for all
	folding     bool               // equal rows are folded
	arrangement Arrangement
	opened      map[string]bool // but for these, by their ids

	shares  map[int][]float32 // of the columns, by how many there are
	apart   bool              // each side scrolls by itself
	shifts  []float64         // per side how much further down the table it stands than the first one; nil for all beside it
	text    selection         // of the texts
	hand    caret             // where the person pressed last; of no row after a synopsis took the place of another
	held    grip              // what the pointer drags
	over    grip              // what it is over
	lane    int               // the gutter that it holds,
	hold    float32           // and how far behind its beginning, in px
	clicks  clicks
	under   int           // the row under the pointer, -1 for none
	away    int           // the side whose clause, of the selected row, has moved from the place that is seen; 0 for none
	dragged badge         // what is dragged to its pair,
	aim     int           // the row it is over, -1 for none,
	pointer fyne.Position // and where, in px of the pane

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
	p := &Pane{options: options, chosen: -1, under: -1, dragged: noBadge, aim: -1, opened: map[string]bool{}, memory: memory{}, shares: map[int][]float32{}}
	p.ruler = themeRuler(fyne.CurrentApp().Settings().Theme())
	p.table = newTable(nil, nil, options.Words, p.ruler, Beside, p.memory)
	p.sheet = newSheet(p)
	p.clip = container.NewClip(p.sheet)
	p.strip = newStrip(p)
	p.ring = &canvas.Rectangle{StrokeWidth: 2}
	p.ExtendBaseWidget(p)
	return p
}

// SetComparison shows a comparison of two drafts as SetSynopsis does.
func (p *Pane) SetComparison(c *comparison.Comparison) { p.SetSynopsis(SynopsisOf(c)) }

// SetSynopsis shows a synopsis from its top, with nothing selected; nil empties the pane. What the window is told of rows
// and what it says of them are their indexes in the synopsis.
func (p *Pane) SetSynopsis(s *Synopsis) {
	p.keep, p.statuses, p.opened, p.memory = nil, nil, map[string]bool{}, memory{}
	p.texts = p.texts[:0]
	p.build(s)
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

// Replace shows a comparison of the same two drafts in place of the one that is shown, as ReplaceSynopsis does.
func (p *Pane) Replace(c *comparison.Comparison, row int) { p.ReplaceSynopsis(SynopsisOf(c), row) }

// ReplaceSynopsis shows a synopsis of the same drafts in place of the one that is shown: the row at the index is selected, -1
// for none, and stands where the selected one stood, so that nothing jumps. Rows that were opened stay open.
func (p *Pane) ReplaceSynopsis(s *Synopsis, row int) {
	stood := 0.0
	if p.chosen >= 0 && p.chosen < len(p.table.rows) {
		stood = p.table.tops[p.chosen] - p.offset
	}
	kept := p.offset
	p.keep, p.statuses = nil, nil
	p.texts = p.texts[:0]
	p.build(s)
	p.offset = 0
	p.rewrap()
	p.chosen = p.table.standsFor(p.table.placeOf(row))
	p.offset = kept
	if p.chosen >= 0 {
		p.offset = p.table.tops[p.chosen] - stood
	}
	p.clamp()
	p.Refresh()
	p.announce()
}

// build makes the table of a synopsis; rewrap must follow. What is searched for stays with its synopsis.
func (p *Pane) build(s *Synopsis) {
	before := p.table
	p.shifts = nil
	p.text, p.under, p.dragged, p.aim, p.away = selection{}, -1, noBadge, -1, 0
	p.table = newTable(s, p.shownTexts(), p.options.Words, p.ruler, p.arrangement, p.memory)
	p.hand = caret{row: -1, side: min(p.hand.side, max(0, p.table.drafts()-1))}
	if shares := p.shares[p.table.sides()]; shares != nil {
		p.table.shares = shares
	}
	if s.same(before.synopsis) {
		p.table.found = before.found
	}
	p.table.hidden = hiddenRows(p.table, p.keep)
	p.differ = p.table.differing()
	p.fold()
}

// SetWords changes the language of what the pane itself says. Selection and reading position stay.
func (p *Pane) SetWords(w *words.Catalogue) {
	p.options.Words, p.table.words = w, w
	if p.arrangement == ByTopic { // its headings are words of the pane
		p.build(p.table.synopsis)
	}
	p.rewrap()
	p.Refresh()
}

// Refresh draws the pane anew, in the colours and the typeface of the current theme.
func (p *Pane) Refresh() {
	if p.ruler.stale(p.Theme()) {
		p.ruler = themeRuler(p.Theme())
		at := p.table.at(p.offset)
		p.build(p.table.synopsis)
		p.rewrap()
		if len(p.table.rows) > 0 {
			p.offset = p.table.tops[at]
			p.clamp()
		}
	}
	p.BaseWidget.Refresh()
}

// Selected gives the index of the selected row, -1 if there is none.
func (p *Pane) Selected() int {
	if p.chosen < 0 || p.table.folded(p.chosen) > 0 {
		return -1
	}
	return p.table.rows[p.chosen].from
}

// Select selects a row by its index and scrolls it into view, opening what it is folded into; -1 selects
// none.
func (p *Pane) Select(row int) {
	at := p.table.placeOf(row)
	if at < 0 && row != -1 {
		return
	}
	p.open(at)
	p.stop(at)
}

// stop selects what stands at a place of the table and scrolls it into view; -1 selects none.
func (p *Pane) stop(at int) {
	p.reveal(at)
	p.choose(at)
}

// choose makes a row the selected one where it stands, and tells the window if that is news.
func (p *Pane) choose(at int) {
	news := p.chosen != at
	p.chosen = at
	if news {
		p.away = 0
	}
	p.redraw()
	if news {
		p.announce()
	}
}

// announce tells the window which row is selected now.
func (p *Pane) announce() {
	if p.options.OnSelect != nil {
		p.options.OnSelect(p.Selected())
	}
	p.tell()
}

// rewrap sets the table for the present width and keeps the row at the top of the view where it is.
func (p *Pane) rewrap() {
	before := p.table
	if before.height() == 0 { // nothing in it, or never wrapped
		p.makeRoom()
		p.table.wrap(p.table.divide(p.extent().Width - stripWidth))
		p.clamp()
		return
	}
	at, selected := before.at(p.offset), p.Selected()
	part := (p.offset - before.tops[at]) / (before.tops[at+1] - before.tops[at])
	p.makeRoom()
	t := p.table
	t.wrap(t.divide(p.extent().Width - stripWidth))
	if p.chosen = t.standsFor(p.chosen); p.Selected() != selected { // a row with a text is not folded where that is seen
		defer p.announce()
	}
	p.offset = t.tops[at] + part*(t.tops[at+1]-t.tops[at])
	p.clamp()
}
