//go:build !headless

package app

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestPastedTextBecomesADraft(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.app.Clipboard().SetContent("1. Стороны прекращают огонь.\n2. Пленных меняют.")
	b.item(t, "Paste text as a draft…").Action()
	b.shows(t, "7 words", "1. Стороны прекращают огонь.", "2. Пленных меняют.", "Draft A", "Draft B")
	name, ok := b.win.Canvas().Focused().(*field)
	if !ok || name.Text != "Pasted text" {
		t.Fatal("no name is suggested")
	}
	name.SetText("From the mail")
	name.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	d := b.drafts[0]
	if d.memo == nil || d.memo.Name != "From the mail" || d.source.path != "" || string(d.source.bytes) != "1. Стороны прекращают огонь.\n2. Пленных меняют." {
		t.Errorf("draft A is %+v", d.source)
	}
	b.item(t, "Paste text as a draft…").Action()
	b.press(t, "Open")
	if b.drafts[1].source.name != "Pasted text" {
		t.Error("the second paste does not go to the side that is free")
	}
	b.press(t, "Compare")
	if len(b.settings.recent()) != 0 {
		t.Error("pasted text is kept among the recent comparisons")
	}
}

func TestPasteGoesToTheSideThatIsChosen(t *testing.T) {
	b := openReview(t)
	b.app.Clipboard().SetContent("1. Текст.")
	b.pasteSomewhere()
	b.take(t, "Draft B")
	b.press(t, "Open")
	if got, want := b.win.Title(), "ru.pdf — Pasted text · Parley"; got != want {
		t.Errorf("title %q, want %q", got, want)
	}
}

func TestAnEmptyClipboardIsSaid(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.app.Clipboard().SetContent(" \n")
	b.press(t, "or paste its text…")
	b.shows(t, "There is no text to paste.")
}
