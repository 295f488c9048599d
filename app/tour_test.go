//go:build !headless

package app

import (
	"testing"

	"fyne.io/fyne/v2"
)

// Whoever opens the window with nothing for the first time is led through it, once; the Help menu leads again.
func TestTourComesOnce(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.start(Options{})
	b.shows(t, "1 of 5")
	b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(b.dialogs) != 0 {
		t.Fatal("Escape does not end the tour")
	}
	b.start(Options{})
	if len(b.dialogs) != 0 {
		t.Error("the tour comes again")
	}
	b.item(t, "Tour").Action()
	b.shows(t, "1 of 5")
}

// With drafts to open nobody is held up.
func TestTourKeepsAwayFromDrafts(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.start(Options{Paths: []string{"/drafts/ru.pdf", "/drafts/uk.pdf"}})
	if len(b.dialogs) != 0 || !b.reviewing {
		t.Error("the tour lies over the review")
	}
}

// The tour goes on by Enter and the arrows, back by the left one, and ends behind its last step.
func TestTourGoesOn(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.showTour()
	key := func(name fyne.KeyName) { b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name}) }
	key(fyne.KeyReturn)
	b.shows(t, "2 of 5", b.say.Say("app.tour.means.fact"))
	key(fyne.KeyLeft)
	b.shows(t, "1 of 5")
	for range tourSteps - 1 {
		key(fyne.KeyRight)
	}
	b.shows(t, "5 of 5", "Done")
	key(fyne.KeyReturn)
	if len(b.dialogs) != 0 {
		t.Error("the tour does not end")
	}
}
