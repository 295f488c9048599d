//go:build !headless

package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
)

// openReview opens a review of two drafts.
func openReview(t *testing.T) *bench {
	t.Helper()
	b := newBench(t, 1024, 700)
	b.start(Options{Paths: []string{"/drafts/ru.pdf", "/drafts/uk.pdf"}})
	if !b.reviewing {
		t.Fatal("no review")
	}
	return b
}

func TestF7GoesFromDifferenceToDifference(t *testing.T) {
	b := openReview(t)
	f7 := func() { b.strayKey(&fyne.KeyEvent{Name: fyne.KeyF7}) }
	f7()
	b.shows(t, "Difference 1 of 3")
	f7()
	b.shows(t, "Difference 2 of 3")
	b.item(t, "Previous difference").Action()
	b.shows(t, "Difference 1 of 3")
}

func TestF7WorksWhileAButtonHasTheFocus(t *testing.T) {
	b := openReview(t)
	swap := newButton("x", quiet, func() {})
	swap.keys = b.strayKey
	swap.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF7})
	b.shows(t, "Difference 1 of 3")
}

func TestSwapChangesTheSides(t *testing.T) {
	b := openReview(t)
	b.press(t, "Swap")
	if got, want := b.win.Title(), "uk.pdf — ru.pdf · Parley"; got != want {
		t.Errorf("title %q, want %q", got, want)
	}
	b.goHome()
	if b.drafts[0].source.name != "uk.pdf" {
		t.Error("the first screen does not follow")
	}
}

func TestTroubleKeepsTheReview(t *testing.T) {
	b := openReview(t)
	b.dropped(fyne.NewPos(10, 10), []fyne.URI{storage.NewFileURI("/drafts/broken.pdf")})
	b.shows(t, "broken.pdf", "The file is damaged.", "ru.pdf — uk.pdf")
	if b.drafts[0].source.name != "ru.pdf" {
		t.Error("the draft was lost")
	}
}

func TestCompareAgainAfterHomeIsAtOnce(t *testing.T) {
	b := openReview(t)
	before := b.comparison
	b.goHome()
	b.press(t, "Compare")
	if !b.reviewing || b.comparison != before {
		t.Error("the comparison was not kept")
	}
}

func TestSaveWritesTheReportAndSaysWhere(t *testing.T) {
	b := openReview(t)
	folder := t.TempDir()
	b.settings.setReportFolder(folder)
	b.save()
	b.shows(t, "Export a report", filepath.Base(filepath.Dir(folder))[:8])
	b.press(t, "Save")
	path := filepath.Join(folder, "ru — uk.html")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(data), "Сторона підтверджує") {
		t.Error("the report lacks a clause")
	}
	b.shows(t, "The report is saved")
}

func TestEscapeLeavesTheNameOfTheReport(t *testing.T) {
	b := openReview(t)
	b.settings.setReportFolder(t.TempDir())
	b.save()
	name, ok := b.win.Canvas().Focused().(*field)
	if !ok {
		t.Fatal("the name has not the focus")
	}
	name.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(b.dialogs) != 0 {
		t.Error("Escape leaves the dialog open")
	}
}

func TestTheKindOfReportGivesTheEnding(t *testing.T) {
	b := openReview(t)
	b.settings.setReportFolder(t.TempDir())
	b.save()
	name := b.win.Canvas().Focused().(*field)
	b.take(t, "For other programs (JSON)")
	if name.Text != "ru — uk.json" {
		t.Errorf("the name is %q", name.Text)
	}
}

func TestSaveAsksBeforeItReplaces(t *testing.T) {
	b := openReview(t)
	folder := t.TempDir()
	path := filepath.Join(folder, "ru — uk.html")
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	b.settings.setReportFolder(folder)
	b.save()
	b.press(t, "Save")
	b.shows(t, "Replace the file?")
	if data, _ := os.ReadFile(path); string(data) != "mine" {
		t.Error("the file was replaced without a yes")
	}
}
