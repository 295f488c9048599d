//go:build !headless

package app

import (
	"testing"

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
