//go:build !headless

package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"golang.org/x/text/encoding/charmap"

	"parley/importer/memo"
)

// guessedDraft writes a text in KOI8-U and gives its path.
func guessedDraft(t *testing.T, name string) string {
	t.Helper()
	data, err := charmap.KOI8U.NewEncoder().String("1. Їхні війська відходять.\n\n\t2. Вогонь припинено.\n")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAGuessedEncodingCanBeChanged(t *testing.T) {
	b := newBench(t, 1280, 800)
	b.start(Options{Paths: []string{guessedDraft(t, "guessed-uk.txt"), "/drafts/ru.pdf"}})
	b.shows(t, "It was read as koi8-r.")
	b.press(t, "Change the encoding…")
	b.shows(t, "Encoding of the text", "guessed-uk.txt", "Windows-1251, Cyrillic", "KOI8-U, Ukrainian", "1. Їхні війська відходять.", "2. Вогонь припинено.")
	b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := b.comparison.Memos[0].Encoding; got != "koi8-u" || len(b.dialogs) != 0 {
		t.Errorf("read as %q, %d dialogs", got, len(b.dialogs))
	}
	for _, w := range b.words() {
		if strings.Contains(w, "It was read as") {
			t.Error("what a person chose is still called a guess")
		}
	}
}

// A choice can be regretted where it was made.
func TestAChosenEncodingCanBeChangedAgain(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.openPaths(0, []string{guessedDraft(t, "guessed-uk.txt")})
	for _, key := range []fyne.KeyName{fyne.KeyHome, fyne.KeyUp, fyne.KeyDown} {
		b.press(t, "Change the encoding…")
		b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
		b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	if got := b.drafts[0].memo.Encoding; got != "utf-16le" {
		t.Errorf("read as %q", got)
	}
}

// An encoding in which nothing can be read costs nothing.
func TestTroubleInReadingAnewKeepsTheDraft(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.openPaths(0, []string{"/drafts/changed-ru.docx"})
	b.reread(0, func(s *source) { s.name = "broken.docx" })
	b.shows(t, "broken.docx", "The file is damaged.")
	if b.drafts[0].memo == nil || b.drafts[0].source.name != "changed-ru.docx" {
		t.Error("the draft was lost")
	}
	b.escape()
	b.openPaths(1, []string{"/drafts/broken-uk.docx"})
	b.turnView(0)
	if b.drafts[0].memo.View != memo.Original || len(b.dialogs) != 0 {
		t.Error("trouble with the other draft keeps this one from being read anew")
	}
}

func TestEscapeLeavesTheEncodingAsItIs(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.openPaths(1, []string{guessedDraft(t, "guessed-uk.txt")})
	b.press(t, "Change the encoding…")
	b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(b.dialogs) != 0 || len(b.read) != 1 {
		t.Errorf("%d dialogs, read %q", len(b.dialogs), b.read)
	}
	if b.item(t, "Encoding of B…").Disabled || !b.item(t, "Encoding of A…").Disabled {
		t.Error("the menu offers the wrong side")
	}
}

// What was read once is there, even if its file is not any more.
func TestAFileThatIsGoneIsReadAnew(t *testing.T) {
	b := newBench(t, 1024, 700)
	path := guessedDraft(t, "guessed-uk.txt")
	b.openPaths(0, []string{path})
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	b.press(t, "Change the encoding…")
	b.shows(t, "guessed-uk.txt", "1. Їхні війська відходять.")
}

func TestBeginning(t *testing.T) {
	for _, c := range []struct{ data, name, want string }{
		{"", "utf-8", ""},
		{"\xef\xbb\xbf a\tb \r\n\r\n c", "utf-8", "a b\nc"},
		{"\xc1\x00", "koi8-u", "а"},
		{"1\n2\n3\n4\n5\n6\n7\n8", "utf-8", "1\n2\n3\n4\n5\n6"},
		{"a", "klingon", ""},
		{"\n<html><head><title>t</title>\n<style>p{}</style></head><p class=x>a</p><p>b < c", "utf-8", "a\nb < c"},
		{"a <b> c", "utf-8", "a <b> c"},
	} {
		if got := beginning([]byte(c.data), c.name); got != c.want {
			t.Errorf("%q in %s begins %q, want %q", c.data, c.name, got, c.want)
		}
	}
}
