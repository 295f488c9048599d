//go:build !headless

package app

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"parley/diffview/comparison"
)

// hiddenControls goes once through everything that the keys come to, and lists what they come to out of sight.
func (b *bench) hiddenControls() (hidden []string, within int) {
	canvas := b.win.Canvas()
	position := fyne.CurrentApp().Driver().AbsolutePositionForObject
	scrolls := map[fyne.CanvasObject]*container.Scroll{}
	for _, tree := range append(canvas.Overlays().List(), b.win.Content()) {
		visit(tree, func(o fyne.CanvasObject) {
			if s, ok := o.(*container.Scroll); ok {
				visit(s.Content, func(in fyne.CanvasObject) { scrolls[in] = s })
			}
		})
	}
	gone := map[fyne.Focusable]bool{}
	for canvas.FocusNext(); !gone[canvas.Focused()]; canvas.FocusNext() {
		at := canvas.Focused()
		gone[at] = true
		if tabs, ok := at.(fyne.Tabbable); ok && tabs.AcceptsTab() {
			hidden = append(hidden, "behind what keeps Tab to itself")
		}
		c, ok := at.(control)
		s := scrolls[at.(fyne.CanvasObject)]
		if !ok || s == nil {
			continue
		}
		within++
		o := at.(fyne.CanvasObject)
		top := position(o).Y - position(s).Y
		if top < 0 || top+min(o.Size().Height, s.Size().Height) > s.Size().Height+0.5 {
			hidden = append(hidden, fmt.Sprintf("%s from %.0f, %.0f high, of %.0f", nameOfControl(c), top, o.Size().Height, s.Size().Height))
		}
	}
	return hidden, within
}

func nameOfControl(c control) string {
	switch c := c.(type) {
	case *button:
		return "button " + c.AccessibilityLabel()
	case *tick:
		return "box " + c.Text
	case *field:
		return "field " + c.Text
	}
	return "?"
}

// Whatever the keys come to scrolls into view: in the panel at the right, on the first screen, in dialogs.
func TestControlsScrollIntoView(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	for _, c := range []struct {
		name string
		open func(*bench)
	}{
		{"panel", func(b *bench) { b.showDetails(); b.next(); b.next(); b.next() }},
		{"first screen", func(b *bench) {
			for i := range 12 {
				b.settings.remember(pair{"/drafts/a" + string(rune('a'+i)) + ".pdf", "/drafts/b.pdf"})
			}
			b.drafts = [2]draft{}
			b.goHome()
		}},
		{"export", func(b *bench) { b.save() }},
		{"remarks", func(b *bench) { b.showAllRemarks() }},
	} {
		for _, step := range []int{usualScale, len(textScales) - 1} {
			t.Run(c.name, func(t *testing.T) {
				b := openMemoranda(t, 1024, 520, "en")
				b.scale(step)
				c.open(b)
				b.layOut()
				hidden, within := b.hiddenControls()
				if len(hidden) > 0 {
					t.Errorf("out of sight: %q", hidden)
				}
				if within == 0 && c.name != "remarks" {
					t.Error("nothing was within what scrolls")
				}
			})
		}
	}
}

// A status that is given from the panel leaves the panel where it is, and the keys on the same button.
func TestDecidingLeavesThePanelWhereItIs(t *testing.T) {
	b := openMemoranda(t, 1024, 420, "en")
	b.showDetails()
	b.next()
	b.layOut()
	find := func() *button {
		for _, c := range controlsOf(b.detail) {
			if found, ok := c.(*button); ok && found.text == "Y" {
				return found
			}
		}
		t.Fatal("there is no button for the status")
		return nil
	}
	b.win.Canvas().Focus(find())
	y := b.detailScroll.Offset.Y
	if y == 0 {
		t.Fatal("the button was seen without scrolling")
	}
	b.keys(fyne.KeySpace)
	b.layOut()
	if got := b.detailScroll.Offset.Y; got != y {
		t.Errorf("the panel jumps from %v to %v", y, got)
	}
	if now := find(); b.win.Canvas().Focused() != fyne.Focusable(now) || !now.chosen {
		t.Errorf("the keys are at %v", b.win.Canvas().Focused())
	}
}

// A filter, a way to lay the rows out or a panel that is chosen by keys leaves the keys where they are, and so does a filter
// that is chosen while the person writes what to search for.
func TestKeysStayOnTheBars(t *testing.T) {
	b := newBench(t, 1400, 700)
	b.openPaths(0, []string{"/drafts/ru.pdf", "/drafts/uk.pdf"})
	for _, words := range []string{"Only A 1", "All 3", "By topic", "Side by side"} {
		var chosen *button
		for _, c := range controlsOf(b.win.Content()) {
			if o, ok := c.(*button); ok && o.text == words {
				chosen = o
			}
		}
		if chosen == nil {
			t.Fatalf("no %q", words)
		}
		b.win.Canvas().Focus(chosen)
		b.typeKey(fyne.KeySpace)
		now, ok := b.win.Canvas().Focused().(*button)
		if !ok || now.text != words {
			t.Errorf("after %q the keys are on %T", words, b.win.Canvas().Focused())
		}
	}
	b.pick(filter(comparison.OnlyA))
	for _, c := range controlsOf(b.chipped) {
		if chip := c.(*button); chip.chosen {
			b.win.Canvas().Focus(chip)
		}
	}
	b.pick(everything)
	if now, ok := b.win.Canvas().Focused().(*button); !ok || now.text != "All 3" {
		t.Error("the keys stay on a filter that holds no more")
	}
	b.findHere()
	b.pick(filter(comparison.OnlyA))
	if b.win.Canvas().Focused() != fyne.Focusable(b.finding.field) {
		t.Errorf("after a filter %T has the keys, not the search", b.win.Canvas().Focused())
	}
}

// From the first screen the keys come to nothing of the review that is only as wordless as the line of the list.
func TestKeysComeFromTheListToNoOtherLine(t *testing.T) {
	b, _ := openDrafts(t)
	b.selectClause(t, "2") // the panel lists what else it could answer
	b.goHome()
	var line *button
	for _, o := range b.objects() {
		if o, ok := o.(*button); ok && o.rank == rowRank {
			line = o
		}
	}
	if line == nil {
		t.Fatal("nothing was compared lately")
	}
	b.win.Canvas().Focus(line)
	b.typeKey(fyne.KeySpace)
	if !b.reviewing || b.win.Canvas().Focused() != nil {
		t.Errorf("the keys are on %v", b.win.Canvas().Focused())
	}
}
