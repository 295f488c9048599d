//go:build !headless

package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"parley/diffview/comparison"
	captions "parley/diffview/comparison/caption"
	"parley/diffview/pane"
	"parley/importer/memo"
)

// drawer names the panel that is drawn out in a window too narrow for panels: one at a time, at the person's wish.
type drawer uint8

// The drawers.
const (
	noDrawer drawer = iota
	outlineDrawer
	detailsDrawer
)

// guide is the outline on the screen, and what is kept of it while screens come and go.
type guide struct {
	list  *outlineList // nil where the outline is not on the screen
	folds map[order]*outlineFolds
}

// narrow says whether the window has no room for panels that are not asked for.
func (p *program) narrow() bool {
	return p.win.Canvas().Size().Width < roomy*p.app.Settings().Theme().Size(sizeBar)/sizes[sizeBar]
}

// flanked puts the outline at the left of a content and the panel that explains the selected row at its right.
func (p *program) flanked(content fyne.CanvasObject) fyne.CanvasObject {
	f := &flanks{
		wide:   [2]bool{p.settings.outline(), p.settings.details()},
		narrow: [2]bool{p.drawer == outlineDrawer, p.drawer == detailsDrawer},
		chosen: [2]float32{p.settings.panelWidth(0), p.settings.panelWidth(1)},
		told:   p.tellPanels,
	}
	p.guide.list, p.detail = nil, nil
	all := container.NewWithoutLayout()
	all.Objects = []fyne.CanvasObject{p.outlinePanel(), content, p.detailPanel(), p.divider(f, 0, all), p.divider(f, 1, all)}
	all.Layout = f
	return all
}

// tellPanels has the buttons of the panels say which are there.
func (p *program) tellPanels(shown [2]bool) {
	for side, there := range shown {
		if b := p.panels[side]; b != nil && b.chosen != there {
			b.chosen = there
			b.Refresh()
		}
	}
}

// divider moves the edge of a panel.
func (p *program) divider(f *flanks, side int, all *fyne.Container) *divider {
	set := func(width float32) {
		f.chosen[side] = min(max(width, panelWidths[side].least), panelWidths[side].most)
		all.Refresh()
	}
	return &divider{
		move: func(by float32) {
			if side == 1 {
				by = -by
			}
			set(f.chosen[side] + by/textScale())
		},
		reset: func() { set(panelWidths[side].usual) },
		done:  func() { p.settings.setPanelWidth(side, f.chosen[side]) },
		keys:  p.strayKey,
	}
}

// outlinePanel is the outline, under what it can be made after.
func (p *program) outlinePanel() fyne.CanvasObject {
	if !p.settings.outline() && p.drawer != outlineDrawer {
		return layout.NewSpacer()
	}
	chosen := p.settings.order()
	tabs := make([]*button, len(orders))
	for i, o := range orders {
		tabs[i] = newButton(p.orderName(o), quiet, func() { p.outlineAfter(o) })
		tabs[i].keys, tabs[i].chosen = p.strayKey, o == chosen
		p.tipped(tabs[i], p.orderTip(o))
	}
	folds := p.guide.folds[chosen]
	if folds == nil {
		folds = &outlineFolds{turned: map[string]bool{}, closed: chosen == byTopic}
		if p.guide.folds == nil {
			p.guide.folds = map[order]*outlineFolds{}
		}
		p.guide.folds[chosen] = folds
	}
	p.guide.list = newOutlineList(p.outlineOf(chosen), folds, outlineActs{jump: p.goTo, only: p.onlyTopic, keys: p.outlineKey})
	p.guide.list.follow(p.outlined(p.pane.Selected()))
	return container.NewStack(newShape(pane.Paper, "", 0), container.NewBorder(
		container.New(strip{height: sizeStrip, margin: 12}, newSegments(tabs...)), nil, nil, nil, p.guide.list))
}

// orderName says in a word what an outline is made after, and orderTip at length.
func (p *program) orderName(o order) string {
	switch o {
	case byA:
		return memo.Letter(0)
	case byB:
		return memo.Letter(1)
	}
	return p.say.Say("app.outline.topics")
}

func (p *program) orderTip(o order) string {
	switch o {
	case byA:
		return p.say.Say("app.outline.side", captions.Draft(p.say, p.comparison.Memos[:], 0))
	case byB:
		return p.say.Say("app.outline.side", captions.Draft(p.say, p.comparison.Memos[:], 1))
	}
	return p.say.Say("app.outline.topics.tip")
}

// outlineAfter makes the outline after something else.
func (p *program) outlineAfter(o order) {
	p.settings.setOrder(o)
	if p.reviewing && p.check == nil {
		p.show()
		p.focusOutline()
	}
}

// outlined gives the row whose entry in the outline stands for a row. One that has no clause of its own of the outline's draft,
// but quotes one, stands there by that clause's row.
func (p *program) outlined(row int) int {
	side := map[order]int{byA: 0, byB: 1}
	at, bySide := side[p.settings.order()]
	if !bySide || row < 0 || row >= len(p.comparison.Rows) {
		return row
	}
	cell := p.comparison.Rows[row].Cells[at]
	if len(cell.Clauses) == 0 && len(cell.Quotes) > 0 {
		return cell.Quotes[0].Home
	}
	return row
}

// toggleOutline shows the outline and puts the person there; where they are there already, it is put away.
func (p *program) toggleOutline() {
	there := p.guide.list != nil && (!p.narrow() || p.drawer == outlineDrawer)
	if there && p.win.Canvas().Focused() != fyne.Focusable(p.guide.list) {
		p.focusOutline()
		return
	}
	p.foldOutline()
	if there {
		p.win.Canvas().Focus(p.pane)
		return
	}
	p.focusOutline()
}

// foldOutline shows the outline, or puts it away where it is there.
func (p *program) foldOutline() {
	if p.narrow() {
		p.draw(outlineDrawer)
		return
	}
	p.settings.setOutline(!p.settings.outline())
	p.show()
}

// focusOutline gives the outline the keys, if it is there.
func (p *program) focusOutline() {
	if p.guide.list != nil {
		p.win.Canvas().Focus(p.guide.list)
	}
}

// draw draws a drawer out, or pushes it in where it is out.
func (p *program) draw(d drawer) {
	if p.drawer == d {
		d = noDrawer
	}
	p.drawer = d
	p.show()
	p.pane.Select(p.pane.Selected()) // which another width may have moved out of sight
}

// outlineKey takes the keys that the outline has no use for.
func (p *program) outlineKey(event *fyne.KeyEvent) {
	if event.Name == fyne.KeyEscape {
		if !p.escape() {
			p.win.Canvas().Focus(p.pane)
		}
		return
	}
	p.typedKey(event)
}

// goTo selects a row; where the filter hides it, all rows are shown.
func (p *program) goTo(row int) {
	if row < 0 || row >= len(p.comparison.Rows) {
		return
	}
	heading := p.comparison.Rows[row].Kind == comparison.HeadingRow
	if p.filter != everything && !heading && !slices.Contains(p.filtersOf(row), p.filter) {
		focused := p.guide.list != nil && p.win.Canvas().Focused() == fyne.Focusable(p.guide.list)
		p.pick(everything)
		if focused {
			p.focusOutline()
		}
	}
	p.pane.Select(row)
}

// onlyTopic shows the rows of one topic alone, or all rows again; "" is the topic of the selected row.
func (p *program) onlyTopic(topic string) {
	if r := p.row(); topic == "" && r != nil {
		topic = r.Topic
	}
	if topic != "" {
		p.pick(filter(ofTopic + topic))
	}
}
