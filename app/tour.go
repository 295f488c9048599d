//go:build !headless

package app

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"

	"parley/diffview/pane"
)

// tourSteps is how many steps the tour has; the words for each are numbered from 1.
const tourSteps = 5

// tour leads through what there is, one thing a step.
type tour struct {
	program *program
	at      int
	dialog  *dialog.CustomDialog
	head    *phrase
	text    *prose
	legend  *fyne.Container
	dots    *phrase
	back    *button
	onward  *button
}

// showTour begins the tour. Whoever has seen it begin is not led through it again unasked.
func (p *program) showTour() {
	p.settings.setToured()
	t := &tour{program: p, head: newPhrase("", headline), text: newProse("", plain), dots: newPhrase("", aside)}
	t.legend = container.New(layout.NewCustomPaddedVBoxLayout(6))
	t.back = p.button("app.tour.back", quiet, func() { t.show(t.at - 1) })
	t.onward = p.button("app.tour.onward", primary, func() { t.show(t.at + 1) })
	shut := p.button("app.tour.close", quiet, func() { t.dialog.Hide() })
	for _, b := range []*button{t.back, t.onward, shut} {
		b.keys = t.key
	}
	content := container.New(layout.NewCustomPaddedVBoxLayout(10),
		container.New(strip{}, t.head, layout.NewSpacer(), t.dots), t.text, t.legend)
	t.dialog = p.message(p.say.Say("app.tour"), container.New(layout.NewCustomPaddedLayout(4, 8, 4, 4), content), p.roomFor(560, 380),
		container.New(strip{gap: 8}, shut, t.back, t.onward))
	t.show(0)
}

// show shows a step; behind the last one the tour is over.
func (t *tour) show(at int) {
	if at >= tourSteps {
		t.dialog.Hide()
		return
	}
	p := t.program
	t.at = max(0, at)
	key := "app.tour." + strconv.Itoa(t.at+1)
	t.head.say(p.say.Say(key))
	t.text.say(p.say.Say(key + ".what"))
	t.dots.say(p.say.Say("app.find.place", t.at+1, tourSteps))
	t.legend.Objects = nil
	if t.at == 1 {
		t.legend.Objects = p.legend()
	}
	t.legend.Refresh()
	t.back.enable(t.at > 0)
	t.onward.text = p.say.Say("app.tour.onward")
	if t.at == tourSteps-1 {
		t.onward.text = p.say.Say("app.tour.done")
	}
	t.onward.Refresh()
	t.dialog.Refresh()
	p.win.Canvas().Focus(t.onward)
}

// key goes from step to step by the arrows.
func (t *tour) key(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeyRight, fyne.KeyPageDown:
		t.show(min(t.at+1, tourSteps-1))
	case fyne.KeyLeft, fyne.KeyPageUp:
		t.show(t.at - 1)
	default:
		t.program.strayKey(event)
	}
}

// legend tells what the marks in the drafts mean, each as it looks there.
func (p *program) legend() []fyne.CanvasObject {
	marks := []struct {
		key        string
		tint, edge fyne.ThemeColorName
	}{
		{"fact", pane.Fact, pane.FactEdge},
		{"insert", pane.Insert, pane.InsertEdge},
		{"delete", pane.Delete, pane.DeleteEdge},
		{"reason", "", pane.Accent},
	}
	grid := container.New(pairs{gap: 20})
	for _, m := range marks {
		sample := container.New(layout.NewCustomPaddedLayout(1, 2, 6, 6), newPhrase(p.say.Say("app.tour.mark."+m.key), plain))
		edge := container.New(underline{}, newShape(m.edge, "", 0))
		grid.Add(container.NewStack(newShape(m.tint, "", 4), sample, edge))
		grid.Add(newProse(p.say.Say("app.tour.means."+m.key), aside))
	}
	return []fyne.CanvasObject{grid}
}

// underline lays one object along the lower edge.
type underline struct{}

// MinSize implements fyne.Layout.
func (underline) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(4, 2) }

// Layout implements fyne.Layout.
func (underline) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(2, size.Height-2))
	objects[0].Resize(fyne.NewSize(size.Width-4, 2))
}
