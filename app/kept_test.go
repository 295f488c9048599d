//go:build !headless

package app

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"parley/app/review"
	"parley/diffview/comparison"
)

// The foot says whether what was decided is saved, and leads to saving it.
func TestTheFootSaysWhetherTheReviewIsSaved(t *testing.T) {
	b, _ := openDrafts(t)
	if b.saved.Visible() {
		t.Errorf("with nothing decided the foot says %q", b.saved.text)
	}
	b.selectClause(t, "1")
	b.setStatus(review.Political)
	b.press(t, "Review not saved")
	if len(b.dialogs) != 1 {
		t.Fatal("no question where to save it")
	}
	b.uncover()
	path := filepath.Join(t.TempDir(), "a.parley")
	if err := review.Save(path, b.whole()); err != nil {
		t.Fatal(err)
	}
	b.keepIn(path)
	b.saveReview(nil)
	b.tellKept()
	if b.saved.text != "Review saved" || !b.saved.disabled {
		t.Errorf("the foot says %q of a saved review", b.saved.text)
	}
	b.setStatus(review.Agreed)
	if b.saved.text != "Saving…" {
		t.Errorf("the foot says %q of a review that changes", b.saved.text)
	}
	b.keepNothing()
}

// Where the file cannot be written, the dialog speaks of the review and stays open.
func TestAReviewThatCannotBeWritten(t *testing.T) {
	b, _ := openDrafts(t)
	b.saveReviewAs(nil)
	name := filepath.Join(t.TempDir(), "no folder", "a.parley")
	for _, o := range b.objects() {
		if f, ok := o.(*field); ok && strings.HasSuffix(f.Text, review.Ending) {
			f.SetText(name)
		}
	}
	b.press(t, "Save")
	b.shows(t, "The review was not saved", "“a.parley” could not be written.")
}

// A review is saved, opened as it was left, and kept up to date; closing one that has no file asks.
func TestReviewIsKept(t *testing.T) {
	b, _ := openDrafts(t)
	b.selectClause(t, "2")
	id := b.row().ID
	b.press(t, "R")
	if want := "ru.txt — uk.txt · not saved · Parley"; b.win.Title() != want {
		t.Errorf("title %q, want %q", b.win.Title(), want)
	}
	b.quit()
	b.shows(t, "Save the review?")
	b.uncover()

	path := filepath.Join(t.TempDir(), "переговори.parley")
	if err := review.Save(path, b.whole()); err != nil {
		t.Fatal(err)
	}
	b.keepIn(path)
	if want := "переговори.parley"; !strings.HasPrefix(b.win.Title(), want) {
		t.Errorf("title %q, want %q", b.win.Title(), want)
	}
	if left := b.sheltered(); len(left) != 0 {
		t.Errorf("a saved review is still sheltered: %v", left)
	}
	b.decide("note", b.now().SetNote(id, "позже"))
	b.leave(func() {})

	again := newBench(t, 1400, 1000)
	again.engine.compare = comparison.Compute
	again.dropped(fyne.NewPos(10, 10), []fyne.URI{storage.NewFileURI(path)})
	if !again.reviewing {
		t.Fatal("no review")
	}
	again.shows(t, "Review saved")
	if r := again.row(); r == nil || r.ID != id || again.now().Rows[id] != (review.Row{Status: review.Political, Note: "позже", Says: again.now().Rows[id].Says}) {
		t.Errorf("row %+v, decisions %+v", r, again.now().Rows)
	}
	if string(again.drafts[0].source.bytes) != leftDraft {
		t.Error("the draft is not there byte for byte")
	}
	if got := again.settings.recentReviews(); len(got) != 1 || got[0] != path {
		t.Errorf("recent %v", got)
	}
	again.keepNothing()
}

// A draft that is read otherwise is read so again when its review is opened; a review in which nothing was decided is not
// kept for that.
func TestReviewKeepsHowADraftIsRead(t *testing.T) {
	b, _ := openDrafts(t)
	b.reread(0, func(s *source) { s.encoding = "utf-8" })
	if b.decisions.kept.keeper != nil {
		t.Error("a review without decisions is kept")
	}
	b.selectClause(t, "2")
	b.press(t, "R")
	b.reread(0, func(s *source) { s.encoding = "koi8-u" })
	if got := b.keptFile(t).Drafts[0]; got.Reading.Encoding != "koi8-u" || got.Memo.Encoding != "koi8-u" {
		t.Errorf("the file says that draft A is read as %q, %q", got.Reading.Encoding, got.Memo.Encoding)
	}
	b.keepNothing()
}

// Whoever has only gone on in a review since it was saved finds the place again.
func TestReviewIsLeftWhereThePersonStands(t *testing.T) {
	b, _ := openDrafts(t)
	b.selectClause(t, "1")
	b.press(t, "G")
	path := filepath.Join(t.TempDir(), "a.parley")
	b.keepIn(path)
	b.selectClause(t, "3")
	id := b.row().ID
	b.leave(func() {})
	if r, err := review.Open(context.Background(), path); err != nil || r.Place.Row != id {
		t.Errorf("%v: the review was left at row %q, want %q", err, r.Place.Row, id)
	}
}

// What was never saved is offered on the first screen; it is as it was left.
func TestUnsavedReviewIsSheltered(t *testing.T) {
	b, _ := openDrafts(t)
	b.selectClause(t, "3")
	b.press(t, "Y")
	id := b.row().ID
	b.keepNothing()
	b.goHome()
	b.shows(t, "ru.txt — uk.txt: a review that was not saved")
	kept := b.sheltered()
	if len(kept) != 1 {
		t.Fatalf("sheltered %v", kept)
	}
	b.openReviewFile(kept[0])
	if b.now().Rows[id].Status != review.WorkingGroup || !b.unsaved() {
		t.Errorf("%+v", b.now().Rows)
	}
	b.keepNothing()
}

// What a program left behind that has ended is this one's once it is opened, and gone once it is saved or dropped.
func TestShelteredReviewIsTakenOver(t *testing.T) {
	b, _ := openDrafts(t)
	b.selectClause(t, "3")
	b.press(t, "Y")
	b.keepNothing()
	for _, end := range []struct {
		name string
		do   func()
	}{
		{"saved", func() { b.keepIn(filepath.Join(t.TempDir(), "a.parley")) }},
		{"dropped", func() {
			b.leave(func() {})
			b.press(t, "Don’t save")
		}},
	} {
		own, err := filepath.Glob(filepath.Join(b.shelters, "*"))
		if err != nil || len(own) != 1 {
			t.Fatalf("%v: %v", err, own)
		}
		left := filepath.Join(b.shelters, "999999999-20250602T100000.parley")
		data, err := os.ReadFile(own[0])
		if err != nil {
			t.Fatal(err)
		}
		if err := os.Rename(own[0], left); err != nil {
			t.Fatal(err)
		}
		b.openReviewFile(left)
		if len(b.now().Rows) != 1 || len(b.sheltered()) != 0 {
			t.Errorf("open: %+v; offered: %v", b.now().Rows, b.sheltered())
		}
		end.do()
		if left, _ := filepath.Glob(filepath.Join(b.shelters, "*")); len(left) != 0 {
			t.Errorf("%s, and there is still %v", end.name, left)
		}
		if err := os.WriteFile(own[0], data, 0o600); err != nil {
			t.Fatal(err)
		}
		b.keepNothing()
	}
}

// Sides that are swapped keep their decisions.
func TestSwapKeepsDecisions(t *testing.T) {
	b, _ := openDrafts(t)
	b.selectClause(t, "1")
	b.press(t, "G")
	b.press(t, "Not a pair")
	b.uncover()
	b.swap()
	if b.linkOf("2", "1") != nil {
		t.Error("a rejected pair comes back with the sides swapped")
	}
	b.swap()
	if got := b.now().PairOf("1", "2"); got != review.Rejected {
		t.Errorf("the decision is %q", got)
	}
	b.keepNothing()
}

func TestReviewThatCannotBeOpened(t *testing.T) {
	b := newBench(t, 1024, 700)
	path := filepath.Join(t.TempDir(), "a.parley")
	if err := os.WriteFile(path, []byte("no review"), 0o600); err != nil {
		t.Fatal(err)
	}
	b.openReviewFile(path)
	b.shows(t, "a.parley", "This is not a review that Parley saved.")
}
