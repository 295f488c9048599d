//go:build !headless

package app

import (
	"testing"

	"parley/app/review"
	"parley/diffview/align"
	"parley/importer/memo"
)

func TestLongWorkShowsItsStageAndCanBeCancelled(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.hold = true
	b.openPaths(0, []string{"/drafts/ru.pdf"})
	w := b.work
	w.report(memo.Cutting, 0.5)
	b.tell(w)
	b.shows(t, "ru.pdf", "Cutting into clauses", "Cancel")
	b.press(t, "Cancel")
	if b.work != nil || len(b.win.Canvas().Overlays().List()) != 0 {
		t.Error("Cancel leaves the work or its card")
	}
	b.release()
	if b.drafts[0].memo != nil {
		t.Error("what was cancelled came in all the same")
	}
}

func TestStaleResultsAreDropped(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.hold = true
	b.openPaths(0, []string{"/drafts/ru.pdf"})
	b.openPaths(0, []string{"/drafts/uk.pdf"})
	first, second := b.held[0], b.held[1]
	second()
	first()
	if got := b.drafts[0].source.name; got != "uk.pdf" {
		t.Errorf("side A has %q, want the later choice", got)
	}
}

func TestShortWorkShowsNoCard(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.openPaths(0, []string{"/drafts/ru.pdf"})
	if n := len(b.win.Canvas().Overlays().List()); n != 0 {
		t.Errorf("%d cards over the window", n)
	}
}

// While the drafts are paired anew around a decision, the next decisions wait and are done after it.
func TestDecisionsWaitForThePairing(t *testing.T) {
	b, _ := openDrafts(t)
	b.selectClause(t, "1")
	id := b.row().ID
	b.hold = true
	b.item(t, "The pair is right").Action()
	b.tell(b.work)
	b.item(t, "G · Agreed").Action()
	if len(b.now().Rows) != 0 {
		t.Fatal("a status is given while the rows are about to go")
	}
	b.hold = false
	b.release()
	if l := b.linkOf("1", "2"); l == nil || l.By != align.ByPerson {
		t.Error("the pair is not confirmed")
	}
	if got := b.now().Rows[id].Status; got != review.Agreed {
		t.Errorf("the row is %q", got)
	}
}

// Where the person cancels the pairing around a decision, the decision is not taken, nor is an undo or redo done: rows and
// decisions never tell two tales.
func TestCancelTakesTheDecisionBack(t *testing.T) {
	b, _ := openDrafts(t)
	b.selectClause(t, "1")
	cancelled := func(act func()) {
		t.Helper()
		b.hold = true
		act()
		b.tell(b.work)
		b.press(t, "Cancel")
		b.hold = false
		b.release()
	}
	cancelled(b.item(t, "The pair is right").Action)
	if n := len(b.now().Pairs); n != 0 || b.decisions.history.CanUndo() != "" {
		t.Errorf("%d pairs are decided, undo takes back %q", n, b.decisions.history.CanUndo())
	}
	b.item(t, "The pair is right").Action()
	cancelled(b.item(t, "Undo").Action)
	if l := b.linkOf("1", "2"); l.By != align.ByPerson || len(b.now().Pairs) != 1 || b.decisions.history.CanUndo() != "pair" {
		t.Errorf("after an undo that was cancelled the pair is by %v, %d are decided, undo takes back %q", l.By, len(b.now().Pairs), b.decisions.history.CanUndo())
	}
	b.item(t, "Undo").Action()
	cancelled(b.item(t, "Redo").Action)
	if l := b.linkOf("1", "2"); l.By != align.ByTool || len(b.now().Pairs) != 0 || b.decisions.history.CanRedo() != "pair" {
		t.Errorf("after a redo that was cancelled the pair is by %v, %d are decided, redo does %q", l.By, len(b.now().Pairs), b.decisions.history.CanRedo())
	}
}
