//go:build !headless

package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// The menu copies from the pane; while the person writes in a field, the same keys are the field's.
func TestCopyingIsOfThePaneOrOfTheField(t *testing.T) {
	b, _ := openDrafts(t)
	b.selectClause(t, "2")
	b.item(t, "Copy text").Action()
	if got := b.app.Clipboard().Content(); !strings.HasPrefix(got, "Row ") {
		t.Errorf("copied %q", got)
	}
	b.item(t, "Search the drafts and your notes").Action()
	f := b.win.Canvas().Focused().(*field)
	f.SetText("статуса")
	b.item(t, "Select all text of this side").Action()
	b.item(t, "Copy text").Action()
	if got := b.app.Clipboard().Content(); got != "статуса" {
		t.Errorf("from the field %q is copied", got)
	}
	b.keepNothing()
}

// A right click offers what can be done with the row.
func TestTheContextMenuIsOfTheSelectedRow(t *testing.T) {
	b, _ := openDrafts(t)
	b.selectClause(t, "2")
	b.showContext(fyne.NewPos(300, 300))
	if b.win.Canvas().Overlays().Top() == nil {
		t.Error("there is no menu")
	}
	able := map[string]bool{}
	for _, item := range b.context().Items {
		able[item.Label] = !item.Disabled
	}
	if !able["Copy text"] || !able[b.say.Say("app.menu.note")] {
		t.Errorf("offered are %v", able)
	}
	menu := map[string]fyne.Shortcut{}
	eachItem(b.reviewMenu(), func(item *fyne.MenuItem) { menu[item.Label] = item.Shortcut })
	eachItem(b.context(), func(item *fyne.MenuItem) {
		if key, ok := menu[item.Label]; ok && key != nil && (item.Shortcut == nil || item.Shortcut.ShortcutName() != key.ShortcutName()) {
			t.Errorf("%q does not tell its key", item.Label)
		}
	})
	b.pane.Select(-1)
	for _, item := range b.context().Items {
		if item.Label == b.say.Say("app.menu.note") && !item.Disabled {
			t.Error("a note is offered where no row is selected")
		}
	}
	b.keepNothing()
}

// eachItem does something for each item of a menu that leads to no other menu.
func eachItem(m *fyne.Menu, do func(*fyne.MenuItem)) {
	for _, item := range m.Items {
		if item.ChildMenu != nil {
			eachItem(item.ChildMenu, do)
			continue
		}
		do(item)
	}
}

// In a run that was opened, the menu folds it again; elsewhere it does not offer that.
func TestTheContextMenuFoldsARunAgain(t *testing.T) {
	b := openTouch(t) // the same draft twice
	offered := func() *fyne.MenuItem { return findItem(b.context(), "Fold this run again") }
	if b.pane.Select(-1); b.pane.Folded() != 1 || offered() != nil {
		t.Fatalf("%d runs are folded", b.pane.Folded())
	}
	b.selectClause(t, "I/4")
	if b.pane.Folded() != 0 || offered() == nil {
		t.Fatal("the run was not opened, or folding it is not offered")
	}
	offered().Action()
	if b.pane.Folded() != 1 || offered() != nil {
		t.Error("the run was not folded again")
	}
}
