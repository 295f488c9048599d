//go:build !headless

package pane

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// What is in hand is what was pressed last in the selected row; before anything was, the row's first clause.
func TestInHand(t *testing.T) {
	p, _ := window(t, false, "en", rivals(), 876, 900)
	told := 0
	p.options.OnHand = func() { told++ }
	is := func(side int, id string) {
		t.Helper()
		got, clause := p.InHand()
		if clause < 0 && id == "" {
			return
		}
		if clause < 0 || got != side || p.table.synopsis.Memos[side].Clauses[clause].ID != id {
			t.Errorf("in hand is clause %d of side %d, want %q of %d", clause, got, id, side)
		}
	}
	is(0, "")
	p.Select(1)
	is(0, "I/1")
	if at := p.grasped(); at.row >= 0 {
		t.Errorf("a bar at %+v beside the first clause", at)
	}
	p.OtherHand()
	is(1, "I/b6")
	if at := p.grasped(); at != (caret{row: 1, side: 1}) {
		t.Errorf("the bar is at %+v", at)
	}
	if told != 1 {
		t.Errorf("told %d times", told)
	}
	p.Select(2)
	is(1, "I/b5") // the side is kept
	p.Select(3)
	is(0, "I/4") // there is none on the other
	at := point(p, caret{2, 0, 0, 3})
	grab(p, at)
	p.Select(2)
	is(0, "I/2")
	p.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonSecondary, PointEvent: fyne.PointEvent{Position: point(p, caret{2, 1, 0, 3})}})
	is(1, "I/b5")
	p.Select(4)
	p.OtherHand()
	is(0, "I/5")
	p.OtherHand()
	is(1, "I/b5") // of a quote, the clause that is quoted
	p.ReplaceSynopsis(p.table.synopsis, 1)
	is(1, "I/b6")
}
