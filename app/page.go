//go:build !headless

package app

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	captions "parley/diffview/comparison/caption"
	"parley/diffview/pane"
	"parley/importer/memo"
)

// passage is a piece of a page as it was read: a line, a clause of which no lines are known, or what the page carries beside
// the draft.
type passage struct {
	clauses   []int // that it is of, indexes in the memo; none for what is no clause
	furniture memo.FurnitureKind
	text      string
	memo.Place
	goesOn, ends bool // it is of one paragraph with the passage before it; no other of that comes after it
}

// of says whether a passage is of a clause.
func (q *passage) of(clause int) bool { return slices.Contains(q.clauses, clause) }

// sheetful is how many passages a page has where the format knows no pages.
const sheetful = 40

// pagesOf gives what stands on each page of a draft, in the order in which it stands there: clauses as the file has them,
// line by line where the lines are known, running heads and page numbers.
func pagesOf(m *memo.Memo) [][]passage {
	all := passagesOf(m.Clauses)
	for _, f := range m.Furniture {
		all = append(all, passage{furniture: f.Kind, text: f.Text, Place: f.Place, ends: true})
	}
	if !slices.ContainsFunc(all, func(q passage) bool { return q.Page > 0 }) {
		return sheetsOf(all)
	}
	slices.SortStableFunc(all, func(a, b passage) int {
		if a.Page != b.Page {
			return a.Page - b.Page
		}
		if a.clauses == nil || b.clauses == nil {
			return a.Line - b.Line
		}
		return 0 // clauses stay in reading order: columns and notes have lines of their own
	})
	var pages [][]passage
	for i, q := range all {
		if i == 0 || q.Page != all[i-1].Page {
			pages = append(pages, nil)
		}
		pages[len(pages)-1] = append(pages[len(pages)-1], q)
	}
	return pages
}

// sheetsOf deals passages of a format without pages out to sheets.
func sheetsOf(all []passage) [][]passage {
	if len(all) == 0 {
		return nil
	}
	slices.SortStableFunc(all, func(a, b passage) int {
		if (a.clauses == nil || b.clauses == nil) && a.Line > 0 && b.Line > 0 {
			return a.Line - b.Line
		}
		return 0
	})
	return slices.Collect(slices.Chunk(all, sheetful))
}

// pageView shows a draft as it was read, a page at a time, with a clause marked.
type pageView struct {
	program *program
	side    int
	clause  int
	pages   [][]passage
	at      int
	scroll  *container.Scroll
	lines   *fyne.Container
	marked  fyne.CanvasObject // of the lines; nil where the clause stands on another page
	told    *phrase
	name    *excerpt
	which   *segments // of the drafts is shown
	sides   [2]*button
	head    *fyne.Container
	turns   [2]*button
	dialog  *dialog.CustomDialog
}

// showPage shows the page where a clause of a side stands, with the clause marked; without a clause, -1, the first page.
func (p *program) showPage(side, clause int) {
	v := &pageView{program: p, lines: container.New(layout.NewCustomPaddedVBoxLayout(0)), told: newPhrase("", aside)}
	for s := range v.sides {
		v.sides[s] = newButton(memo.Letter(s), quiet, func() { v.turnOver(s) })
		v.sides[s].keys = v.key
		p.tipped(v.sides[s], captions.Draft(p.say, p.comparison.Memos[:], s)+captions.Gap+"F6")
	}
	v.which = newSegments(v.sides[:]...)
	v.scroll = container.NewVScroll(v.lines)
	shut := p.button("app.close", primary, func() { v.dialog.Hide() })
	back := p.tipped(newButton(p.say.Say("app.page.back"), quiet, func() { v.turn(-1) }).with(theme.IconNameMoveUp), "Page Up")
	onward := p.tipped(newButton(p.say.Say("app.page.onward"), quiet, func() { v.turn(1) }).with(theme.IconNameMoveDown), "Page Down")
	for _, b := range []*button{shut, back, onward} {
		b.keys = v.key
	}
	v.turns = [2]*button{back, onward}
	v.name = p.excerpt("", strong)
	v.head = container.New(strip{gap: 12}, v.which, v.name, layout.NewSpacer(), v.told)
	content := container.NewBorder(container.New(layout.NewCustomPaddedLayout(0, 8, 0, 0), v.head),
		nil, nil, nil, container.NewStack(newShape(pane.Sheet, pane.Line, 8), container.New(layout.NewCustomPaddedLayout(6, 6, 2, 2), v.scroll)))
	v.dialog = p.message(p.say.Say("app.page.title"), content, p.roomFor(860, 720), back, onward, shut)
	v.open(side, clause)
	p.win.Canvas().Focus(shut)
}

// open shows the page of a side where a clause stands.
func (v *pageView) open(side, clause int) {
	m := v.program.comparison.Memos[side]
	v.side, v.clause, v.pages = side, clause, pagesOf(m)
	v.at = max(0, slices.IndexFunc(v.pages, func(page []passage) bool {
		return slices.ContainsFunc(page, func(q passage) bool { return q.of(clause) })
	}))
	v.which.hold(side)
	v.name.say(m.Name)
	v.show()
}

// turnOver shows the other draft where it speaks of the selected row, or from its beginning where it says nothing on that.
func (v *pageView) turnOver(side int) {
	if side != v.side {
		v.open(side, v.program.clauseOf(side))
	}
}

// turn goes pages on or back.
func (v *pageView) turn(by int) {
	at := max(0, min(v.at+by, len(v.pages)-1))
	if at != v.at {
		v.at = at
		v.show()
	}
}

// key turns pages and scrolls, wherever the focus stands.
func (v *pageView) key(event *fyne.KeyEvent) {
	const step = 60
	scroll := func(by float32) { v.scroll.ScrollToOffset(fyne.NewPos(0, max(0, v.scroll.Offset.Y+by))) }
	switch event.Name {
	case fyne.KeyF6:
		v.turnOver(1 - v.side)
	case fyne.KeyPageDown, fyne.KeyRight:
		v.turn(1)
	case fyne.KeyPageUp, fyne.KeyLeft:
		v.turn(-1)
	case fyne.KeyDown:
		scroll(step)
	case fyne.KeyUp:
		scroll(-step)
	case fyne.KeyHome:
		v.turn(-len(v.pages))
	case fyne.KeyEnd:
		v.turn(len(v.pages))
	default:
		v.program.strayKey(event)
	}
}

// show draws the page and scrolls to the marked clause.
func (v *pageView) show() {
	p := v.program
	v.lines.Objects, v.marked = nil, nil
	if len(v.pages) == 0 {
		v.pages = [][]passage{nil}
	}
	for _, q := range v.pages[v.at] {
		line := v.line(q)
		if v.marked == nil && q.of(v.clause) {
			v.marked = line
		}
		v.lines.Add(line)
	}
	number := 0
	if len(v.pages[v.at]) > 0 {
		number = v.pages[v.at][0].Page
	}
	if number == 0 {
		v.told.say(p.say.Say("app.page.part", v.at+1, len(v.pages)))
	} else {
		v.told.say(p.say.Say("app.page.place", number, max(p.comparison.Memos[v.side].Pages, number)))
	}
	v.head.Refresh() // the words need another width
	v.turns[0].enable(v.at > 0)
	v.turns[1].enable(v.at < len(v.pages)-1)
	v.lines.Refresh()
	v.lines.Refresh() // lines have their height only after their width
	v.scroll.Refresh()
	y := float32(0)
	if v.marked != nil {
		y = max(0, min(v.marked.Position().Y-v.scroll.Size().Height/3, v.lines.MinSize().Height-v.scroll.Size().Height))
	}
	v.scroll.ScrollToOffset(fyne.NewPos(0, y))
}

// line is one passage: where it stands, and its words.
func (v *pageView) line(q passage) fyne.CanvasObject {
	p := v.program
	says := voice{colour: pane.Ink, size: theme.SizeNameText}
	ground := newShape("", "", 0)
	switch {
	case q.clauses == nil:
		says = faint
	case q.of(v.clause):
		ground.fill = pane.AccentGround
	case p.comparison.Memos[v.side].Clauses[q.clauses[0]].Kind == memo.Heading:
		says.bold = true
	}
	place := ""
	switch {
	case q.Line > 0:
		place = strconv.Itoa(q.Line)
	case q.Paragraph > 0:
		place = "¶ " + strconv.Itoa(q.Paragraph)
	}
	text := strings.TrimSpace(q.text)
	if q.clauses == nil {
		text = p.say.Say("app.page."+string(q.furniture)) + captions.Gap + text
	}
	return container.New(beneath{left: 56 * textScale(), goesOn: q.goesOn, ends: q.ends}, ground, newPhrase(place, faint), newProse(text, says))
}
