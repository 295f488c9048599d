//go:build !headless

package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// enter types a password into the dialog that asks for it and accepts it.
func (b *bench) enter(t *testing.T, password string) {
	t.Helper()
	asked, ok := b.win.Canvas().Focused().(*field)
	if !ok || !asked.Password {
		t.Fatalf("no password is asked for; the focus is on %T", b.win.Canvas().Focused())
	}
	asked.SetText(password)
	asked.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

func TestALockedDraftAsksForItsPassword(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.openPaths(0, []string{"/drafts/locked.pdf"})
	b.shows(t, "A locked file", "locked.pdf", "locked with a password", "Cancel")
	b.enter(t, "sesame")
	b.shows(t, "The password is not the right one.")
	b.enter(t, "secret")
	if b.drafts[0].memo == nil || len(b.dialogs) != 0 {
		t.Error("the right password does not open the draft")
	}
	for _, key := range []string{"recent.a", "folder"} {
		if b.app.Preferences().String(key) == "secret" {
			t.Error("the password was kept")
		}
	}
}

// What is asked is not left lying: once it is answered, keys go where they went before.
func TestTheQuestionForAPasswordIsForgotten(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.openPaths(0, []string{"/drafts/locked.pdf", "/drafts/uk.pdf"})
	b.enter(t, "secret")
	if len(b.dialogs) > 0 {
		t.Errorf("%d dialogs are taken to lie over the review", len(b.dialogs))
	}
}

func TestNoPasswordLeavesADraftThatCanBeUnlockedLater(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.openPaths(0, []string{"/drafts/locked.pdf"})
	b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(b.dialogs) != 0 {
		t.Fatal("Escape leaves the dialog open")
	}
	b.shows(t, "locked.pdf", "The file is locked with a password.", "Choose another…")
	b.press(t, "Enter the password…")
	b.enter(t, "secret")
	if b.drafts[0].memo == nil {
		t.Error("the draft is not open")
	}
}

func TestTwoLockedDraftsAreAskedForOneAfterTheOther(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.start(Options{Paths: []string{"/drafts/locked-ru.pdf", "/drafts/locked-uk.pdf"}})
	b.shows(t, "locked-ru.pdf")
	b.enter(t, "sesame")
	b.shows(t, "locked-ru.pdf", "not the right one")
	b.enter(t, "secret")
	b.shows(t, "locked-uk.pdf")
	if b.reviewing {
		t.Fatal("compared with one draft")
	}
	b.enter(t, "secret")
	if !b.reviewing || b.win.Title() != "locked-ru.pdf — locked-uk.pdf · Parley" {
		t.Errorf("reviewing %v, title %q", b.reviewing, b.win.Title())
	}
}

func TestALockedDraftBesideAnOpenOneIsCompared(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.start(Options{Paths: []string{"/drafts/ru.pdf", "/drafts/locked-uk.pdf"}})
	b.enter(t, "secret")
	if !b.reviewing {
		t.Error("no review")
	}
}

// An empty password is no answer.
func TestNothingTypedOpensNothing(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.openPaths(0, []string{"/drafts/locked.pdf"})
	b.enter(t, "")
	if len(b.dialogs) != 1 || len(b.read) != 1 {
		t.Errorf("%d dialogs, read %q", len(b.dialogs), b.read)
	}
}

func TestRefusedPasswordKeepsTheReview(t *testing.T) {
	b := openReview(t)
	b.openPaths(1, []string{"/drafts/locked.pdf"})
	b.shows(t, "locked.pdf", "Cancel")
	b.press(t, "Cancel")
	if !b.reviewing || len(b.dialogs) != 0 || b.drafts[1].source.name != "uk.pdf" {
		t.Errorf("reviewing %v, %d dialogs, B is %q", b.reviewing, len(b.dialogs), b.drafts[1].source.name)
	}
	b.openPaths(1, []string{"/drafts/locked.pdf"})
	b.enter(t, "secret")
	if b.win.Title() != "ru.pdf — locked.pdf · Parley" {
		t.Errorf("title %q", b.win.Title())
	}
}

// Whoever turns on the light or wants larger text while a password is asked for is still asked for it, and what was typed
// stays.
func TestLookAndSizeOfTextLeaveTheQuestion(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.openPaths(0, []string{"/drafts/locked.pdf"})
	asked := b.win.Canvas().Focused().(*field)
	asked.SetText("sec")
	for _, command := range []string{"Dark", "Larger", "Larger", "Usual"} {
		b.item(t, command).Action()
		if b.win.Canvas().Focused() != fyne.Focusable(asked) || asked.Text != "sec" || len(b.dialogs) != 1 {
			t.Fatalf("after %q %T has the keys, %d dialogs", command, b.win.Canvas().Focused(), len(b.dialogs))
		}
	}
	if b.settings.look() != dark {
		t.Errorf("look %q", b.settings.look())
	}
	b.enter(t, "secret")
	if b.drafts[0].memo == nil || len(b.dialogs) != 0 {
		t.Error("the draft is not open")
	}
}

// A dialog grows with its text and shrinks back to the size it had.
func TestDialogsFitTheirText(t *testing.T) {
	b := newBench(t, 1400, 900)
	b.showKeys()
	height := func() float32 { return b.sheet.Size().Height }
	before := height()
	b.item(t, "Larger").Action()
	if height() <= before {
		t.Errorf("%v high, before %v", height(), before)
	}
	b.item(t, "Usual").Action()
	if height() != before {
		t.Errorf("%v high, at first %v", height(), before)
	}
}

// cursors counts what blinks in a field.
func cursors(f *field) (n int) {
	visit(f, func(o fyne.CanvasObject) {
		if r, ok := o.(*canvas.Rectangle); ok && r.Size().Width <= 2 && r.Size().Height > 4 {
			n++
		}
	})
	return n
}

// No cursor goes on blinking in what is not on the screen any more.
func TestNoCursorBlinksUnseen(t *testing.T) {
	for name, leave := range map[string]func(*bench){
		"a dialog that was answered": func(b *bench) { b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) },
		"a screen that was left":     func(b *bench) { b.goHome() },
		"another row's panel":        func(b *bench) { b.next() },
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, 1400, 900)
			if name == "a dialog that was answered" {
				b.openPaths(0, []string{"/drafts/locked.pdf"})
			} else {
				b.openPaths(0, []string{"/drafts/ru.pdf", "/drafts/uk.pdf"})
				b.next()
				b.writeNote()
			}
			b.layOut()
			f, ok := b.win.Canvas().Focused().(*field)
			if !ok || cursors(f) == 0 {
				t.Fatalf("%T has the keys", b.win.Canvas().Focused())
			}
			leave(b)
			if n := cursors(f); n > 0 {
				t.Error("the cursor goes on")
			}
			b.keepNothing()
		})
	}
}
