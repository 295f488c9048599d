//go:build !headless

package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"parley/diffview/comparison"
)

// A chip shows the rows of its sort, and pressed again all; the counts follow what is decided.
func TestFilters(t *testing.T) {
	b, _ := openDrafts(t)
	b.selectClause(t, "2")
	b.press(t, "X")
	b.writeNote()
	b.win.Canvas().Focused().(*field).SetText("Подумать")
	b.show()
	b.shows(t, "With notes 1", "X: 1")
	b.press(t, "X: 1")
	if b.filter != filter(ofStatus+"X") {
		t.Fatalf("filter %q", b.filter)
	}
	if _, total := b.pane.Difference(); total != 1 {
		t.Errorf("%d differences among the rows shown, want 1", total)
	}
	b.setStatus("")
	b.shows(t, "X: 0")
	b.press(t, "X: 0")
	if b.filter != everything {
		t.Errorf("filter %q", b.filter)
	}
	b.keepNothing()
}

// Words are found in any form, in the way the person chose; Enter and F3 go on, Escape ends the search.
func TestFind(t *testing.T) {
	b, _ := openDrafts(t)
	b.item(t, "Search").Action()
	f := b.win.Canvas().Focused().(*field)
	f.SetText("статуса")
	b.shows(t, "1 row")
	f.OnSubmitted("")
	b.shows(t, "1 of 1")
	if r := b.row(); r == nil || b.comparison.Memos[0].Clauses[r.Cells[0].Clauses[0]].ID != "2" {
		t.Errorf("row %+v is selected", r)
	}
	b.item(t, "Whole words").Action()
	b.shows(t, "not found")
	if b.settings.manner() != string(comparison.AsWords) {
		t.Errorf("manner %q", b.settings.manner())
	}
	b.finding.field.SetText("статус")
	b.strayKey(&fyne.KeyEvent{Name: fyne.KeyF3})
	b.shows(t, "1 of 1")
	b.win.Canvas().Focus(b.finding.field)
	b.finding.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if b.finding.query.Text != "" || b.win.Canvas().Focused() != fyne.Focusable(b.pane) {
		t.Errorf("after Escape: %q, %T", b.finding.query.Text, b.win.Canvas().Focused())
	}
}
