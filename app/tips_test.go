//go:build !headless

package app

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"parley/diffview/comparison"
)

// under gives the button that says something to screen readers.
func (b *bench) under(t *testing.T, tip string) *button {
	t.Helper()
	for _, o := range b.objects() {
		if found, ok := o.(*button); ok && strings.HasPrefix(found.tip, tip) {
			return found
		}
	}
	t.Fatalf("no button does %q", tip)
	return nil
}

// A button says what it does where the pointer rests on it, within the window, and stops when the pointer leaves.
func TestTips(t *testing.T) {
	b := openReview(t)
	var wait time.Duration
	b.tips.later = func(d time.Duration, f func()) { wait = d; f() }
	swap := b.under(t, "Swap sides")
	swap.MouseIn(nil)
	b.shows(t, "Swap sides")
	if wait < 200*time.Millisecond {
		t.Errorf("the tip comes after %v, whoever passes by sees it", wait)
	}
	tip := b.tips.shown
	if tip == nil {
		t.Fatal("no tip is shown")
	}
	if right := tip.Position().X + tip.Size().Width; right > 1024 || tip.Position().Y < 0 {
		t.Errorf("the tip stands at %v, %v wide", tip.Position(), tip.Size())
	}
	swap.MouseOut()
	if len(b.tips.layer.Objects) != 0 {
		t.Error("the tip stays when the pointer has left")
	}
	var late func()
	b.tips.later = func(_ time.Duration, f func()) { late = f }
	swap.MouseIn(nil)
	swap.MouseOut()
	late()
	if len(b.tips.layer.Objects) != 0 {
		t.Error("a tip comes when the pointer has left")
	}
}

// Whoever goes by the keys is told the same, and in a dialog the tip lies over the dialog.
func TestTipsForKeysAndInDialogs(t *testing.T) {
	b := openReview(t)
	b.tips.later = func(_ time.Duration, f func()) { f() }
	b.win.Canvas().Focus(b.under(t, "Swap sides"))
	b.shows(t, "Swap sides")
	b.win.Canvas().Focus(b.pane)
	if b.tips.shown != nil {
		t.Error("the tip stays when the keys have left")
	}
	inside := b.tipped(newButton("→", quiet, func() {}), "Goes on")
	d := b.message("A dialog", inside, fyne.NewSize(300, 200))
	inside.MouseIn(nil)
	over := b.win.Canvas().Overlays().Top()
	found := false
	visit(over, func(o fyne.CanvasObject) { found = found || o == b.tips.shown })
	if b.tips.shown == nil || !found {
		t.Error("the tip does not lie over the dialog")
	}
	inside.MouseOut()
	if b.tips.shown != nil {
		t.Error("the tip stays in the dialog")
	}
	d.Hide()
}

// The name of a file that has no room is told whole.
func TestAnExcerptIsToldWhole(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.tips.later = func(_ time.Duration, f func()) { f() }
	long := "/drafts/" + strings.Repeat("a-very-long-name-", 8) + ".ru.pdf"
	b.openPaths(0, []string{long, "/drafts/uk.pdf"})
	for _, o := range b.objects() {
		if e, ok := o.(*excerpt); ok && e.voice == title {
			e.MouseIn(nil)
			if b.tips.shown == nil {
				t.Error("nothing tells the name that is cut off")
			}
			e.MouseOut()
			e.Resize(fyne.NewSize(4000, 30))
			e.MouseIn(nil)
			if b.tips.shown != nil {
				t.Error("a name that is whole is told again")
			}
			return
		}
	}
	t.Error("no title")
}

// Every button that a person meets says in words what it does: on its face, or to screen readers and the pointer.
func TestEveryButtonSaysWhatItDoes(t *testing.T) {
	screens := map[string]func(*bench){
		"home":   func(*bench) {},
		"review": func(b *bench) { b.openPaths(0, []string{"/drafts/ru.pdf", "/drafts/uk.pdf"}); b.next() },
		"narrow": func(b *bench) {
			b.win.Resize(fyne.NewSize(880, 640))
			b.openPaths(0, []string{"/drafts/ru.pdf", "/drafts/uk.pdf"})
		},
		"check": func(b *bench) { b.openPaths(0, []string{"/drafts/ru.pdf"}); b.checkCut(0) },
	}
	for name, open := range screens {
		b := newBench(t, 1400, 900)
		open(b)
		for _, o := range b.objects() {
			// rows of lists have their words over them, the arrows of the filters show what the wheel shows
			if found, ok := o.(*button); ok && found.rank == quiet && len([]rune(found.AccessibilityLabel())) < 2 {
				t.Errorf("%s: a button says %q", name, found.AccessibilityLabel())
			}
		}
	}
}

// In a window too narrow for everything the names of the drafts come before the words of buttons.
func TestNarrowBarKeepsTheTitle(t *testing.T) {
	for _, language := range []string{"en", "ru", "uk"} {
		b := newBench(t, 880, 640)
		b.talk(language)
		b.openPaths(0, []string{"/drafts/russian-draft.ru.pdf", "/drafts/ukrainian-draft.uk.pdf"})
		for _, o := range b.objects() {
			if found, ok := o.(*excerpt); ok && found.voice == title && found.Size().Width < 150 {
				t.Errorf("%s: the title has %v", language, found.Size().Width)
			}
		}
		b.win.Resize(fyne.NewSize(1600, 900))
		b.show()
		b.under(t, b.say.Say("app.menu.swap"))
		if swap := b.under(t, b.say.Say("app.menu.swap")); swap.short {
			t.Errorf("%s: a wide window shows no words on a button", language)
		}
	}
}

// Filters that have no room are counted and listed in a menu, and reached by the wheel and by the Tab key; the place is kept.
func TestFiltersScroll(t *testing.T) {
	b := newBench(t, 700, 640)
	b.talk("uk")
	b.openPaths(0, []string{"/drafts/ru.pdf", "/drafts/uk.pdf"})
	find := func() *ribbon {
		for _, o := range b.objects() {
			if r, ok := o.(*ribbon); ok {
				return r
			}
		}
		t.Fatal("no filters")
		return nil
	}
	r := find()
	if !r.more.Visible() || r.back.Visible() || r.more.text != b.say.Say("app.filter.more", r.count()) || r.count() == 0 {
		t.Fatalf("the button behind the filters says %q", r.more.text)
	}
	all := len(r.row.Objects)
	test.Tap(r.more)
	var listed []string
	visit(b.win.Canvas().Overlays().Top(), func(o fyne.CanvasObject) {
		if text, ok := o.(*canvas.Text); ok {
			listed = append(listed, text.Text)
		}
	})
	for _, o := range r.row.Objects {
		if !slices.Contains(listed, o.(*button).text) {
			t.Errorf("the menu does not list %q but %q", o.(*button).text, listed)
		}
	}
	b.win.Canvas().Overlays().Remove(b.win.Canvas().Overlays().Top())
	for _, n := range []int{all, r.count()} { // whatever is written on it, it has room
		r.more.text = r.unseen(n)
		if right := r.more.Position().X + r.more.MinSize().Width; right > r.Size().Width {
			t.Errorf("%q ends at %v of %v", r.more.text, right, r.Size().Width)
		}
	}
	r.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: -100}})
	if b.chipsAt == 0 || !r.back.Visible() {
		t.Error("the wheel does not lead on")
	}
	at := b.chipsAt
	b.show()
	if b.chipsAt != at {
		t.Errorf("the filters went from %v to %v", at, b.chipsAt)
	}
	r = find()
	for range all {
		test.Tap(r.back)
	}
	if b.chipsAt != 0 {
		t.Error("the arrow does not lead back")
	}
	last := r.row.Objects[len(r.row.Objects)-1].(*button)
	b.win.Canvas().Focus(last)
	seen := func(r *ribbon, chip *button) {
		t.Helper()
		if left, right := chip.Position().X-b.chipsAt, chip.Position().X+chip.Size().Width-b.chipsAt; left < 0 || right > r.room() {
			t.Errorf("%q stands from %v to %v of %v", chip.text, left, right, r.room())
		}
	}
	seen(r, last)
	r.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: 1000}})
	b.pick(filter(comparison.OnlyB)) // by its key
	r = find()
	for _, o := range r.row.Objects {
		if chip := o.(*button); chip.chosen {
			seen(r, chip)
		}
	}
	if b.chipsAt == 0 {
		t.Error("the filter that holds stays out of sight")
	}
}

// The names of the drafts take what room there is.
func TestTitleTakesTheRoomThereIs(t *testing.T) {
	whole := func(width float32) bool {
		b := newBench(t, width, 700)
		b.openPaths(0, []string{"/drafts/a rather long name of the memorandum of the one side.ru.pdf", "/drafts/and of the other.uk.pdf"})
		for _, o := range b.objects() {
			if e, ok := o.(*excerpt); ok && strings.Contains(e.text, " — ") {
				return e.Size().Width >= e.whole()-1
			}
		}
		t.Fatal("no title")
		return false
	}
	if !whole(1920) {
		t.Error("a wide window cuts the names of the drafts off")
	}
	if whole(1024) {
		t.Error("the names have room anyway; lengthen them")
	}
}
