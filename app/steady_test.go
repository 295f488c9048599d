//go:build !headless

package app

import (
	"runtime"
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

// Comparisons that are opened, worked in and closed all day leave no goroutine, dialog or layer over the window behind.
// Memory is not watched here: the window of tests keeps every renderer for ever, which a real window lets go.
func TestComparisonsLeaveNothingBehind(t *testing.T) {
	b := openMemoranda(t, 1024, 700, "en")
	round := func() {
		b.openSample()
		b.next()
		b.find("NATO")
		b.openPage(0)
		b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		b.toggleHush()
		b.toggleHush()
		b.goHome()
	}
	for range 3 {
		round()
	}
	goroutines := runtime.NumGoroutine()
	for range 50 {
		round()
	}
	if !b.comparable() || b.reviewing || len(b.dialogs) != 0 || len(b.win.Canvas().Overlays().List()) != 0 {
		t.Fatal("the rounds did not open and close comparisons")
	}
	for wait := time.Millisecond; runtime.NumGoroutine() > goroutines && wait < 2*time.Second; wait *= 2 {
		time.Sleep(wait) // one that ends may take its time
	}
	if n := runtime.NumGoroutine(); n > goroutines {
		t.Errorf("%d goroutines after 50 comparisons, %d before", n, goroutines)
	}
}
