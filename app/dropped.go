//go:build !headless

package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"parley/app/review"
	"parley/diffview/pane"
)

// Where pairing anew makes a settled row say something else, it is settled no more. That is said in a line over the rows, not in a
// dialog: the person may be writing, and goes on.

// unsettled lists the rows, by their ids, that are settled no more since the drafts were paired anew, and have got no status since.
func (p *program) unsettled() []string {
	now := p.now()
	return slices.DeleteFunc(slices.Clone(p.decisions.unsettled), func(id string) bool {
		return now.Rows[id].Status != review.NotDiscussed || rowNamed(p.comparison, id) < 0
	})
}

// unsettle notes that rows are settled no more.
func (p *program) unsettle(ids []string) {
	for _, id := range ids {
		if !slices.Contains(p.decisions.unsettled, id) {
			p.decisions.unsettled = append(p.decisions.unsettled, id)
		}
	}
}

// unsettledNotice is the line that says which rows are settled no more; nil for none. It leads to the first of them.
func (p *program) unsettledNotice() fyne.CanvasObject {
	ids := p.unsettled()
	if len(ids) == 0 {
		return nil
	}
	return notice(newSign(theme.IconNameWarning, warning), p.say.Count("app.work.dropped.what", len(ids), listed(ids)),
		p.button("app.work.dropped.show", link, func() { p.inTurn(func() { p.goTo(rowNamed(p.comparison, ids[0])) }) }),
		p.button("reading.remarks.hush", link, func() {
			p.decisions.unsettled = nil
			p.show()
		}))
}

// notice is a line above the review: a sign, what it says, and what can be done.
func notice(mark fyne.CanvasObject, said string, ways ...fyne.CanvasObject) fyne.CanvasObject {
	line := container.New(&beside{height: sizeNotice, gap: 12, margin: 16}, mark, newProse(said, aside), container.New(&flow{gap: 8}, ways...))
	return container.NewStack(newShape(pane.Sheet, "", 0), container.New(hairline{edge: below}, line, newShape(pane.Line, "", 0)))
}

// listed names a few of many.
func listed(ids []string) string {
	const few = 6
	text := ""
	for i, id := range ids[:min(len(ids), few)] {
		if i > 0 {
			text += ", "
		}
		text += id
	}
	if len(ids) > few {
		text += ", …"
	}
	return text
}
