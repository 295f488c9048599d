//go:build !headless

package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"parley/importer/memo"
)

func TestADraftWithTrackedChangesIsReadEitherWay(t *testing.T) {
	b := newBench(t, 1280, 800)
	b.start(Options{Paths: []string{"/drafts/changed-ru.docx", "/drafts/uk.pdf"}})
	b.shows(t, "14 tracked changes and 3 comments; the accepted text is read.")
	b.press(t, "Read the original text")
	b.shows(t, "the original text is read, as it was before the changes.")
	if !b.reviewing || b.comparison.Memos[0].View != memo.Original {
		t.Fatalf("reviewing %v, view %v", b.reviewing, b.comparison.Memos[0].View)
	}
	if !b.item(t, "A without its tracked changes").Checked || !b.item(t, "B without its tracked changes").Disabled {
		t.Error("the menu does not show which view is read")
	}
	b.item(t, "A without its tracked changes").Action()
	b.shows(t, "the accepted text is read.")
	if got := len(b.read); got != 4 {
		t.Errorf("%d readings, want 4: the other draft is not read again", got)
	}
}

func TestTheFirstScreenOffersTheOtherView(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.openPaths(1, []string{"/drafts/changed-uk.docx"})
	b.press(t, "Read the original text")
	b.shows(t, "This file carries", "Read the accepted text")
	if b.reviewing || b.drafts[1].memo.View != memo.Original {
		t.Errorf("reviewing %v, view %v", b.reviewing, b.drafts[1].memo.View)
	}
	b.openPaths(1, []string{"/drafts/changed-uk.docx"})
	if b.drafts[1].memo.View != memo.Accepted {
		t.Error("a file that is opened anew keeps the view of the one before")
	}
}

// Who opens one file twice is told so at once, not left before an empty comparison.
func TestOneFileOnBothSidesIsTold(t *testing.T) {
	b := newBench(t, 1280, 800)
	b.start(Options{Paths: []string{"/drafts/uk.pdf", "/drafts/uk.pdf"}})
	b.shows(t, "Both drafts are the same file", "Another A…", "Another B…")
	b.press(t, "Hide")
	if n := len(b.notices()); n != 0 {
		t.Errorf("%d notices after they were put away", n)
	}
	b.start(Options{Paths: []string{"/drafts/ru.pdf", "/drafts/uk.pdf"}})
	if b.twins() {
		t.Error("two files are taken for one")
	}
}

func TestNoticesCanBePutAwayAndFoundAgain(t *testing.T) {
	b := newBench(t, 1280, 800)
	b.start(Options{Paths: []string{"/drafts/doubtful-ru.pdf", "/drafts/changed-uk.pdf"}})
	b.shows(t, "Text may be missing", "14 tracked changes", "1 remark while reading A", "1 remark while reading B")
	b.press(t, "Hide")
	for _, w := range b.words() {
		if strings.Contains(w, "Text may be missing") {
			t.Error("the notice is still there")
		}
	}
	b.shows(t, "14 tracked changes")
	b.item(t, "How the drafts were read…").Action()
	b.shows(t, "A · doubtful-ru.pdf", "Text may be missing", "B · changed-uk.pdf", "Ukrainian · 3 pages")
	b.strayKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(b.dialogs) != 0 {
		t.Error("Escape leaves the dialog")
	}
}

// A notice that is longer than its line wraps; the line grows with it.
func TestNoticesAreWholeInANarrowWindow(t *testing.T) {
	for _, language := range []string{"en", "ru", "uk"} {
		b := newBench(t, 800, 600)
		b.talk(language)
		b.start(Options{Paths: []string{"/drafts/changed-ru.docx", "/drafts/doubtful-uk.pdf"}})
		all := strings.Join(b.words(), " ")
		for side, line := range b.notices() {
			if want, _ := foremost(b.drafts[side].memo, language); !strings.Contains(all, want) {
				t.Errorf("%s: %q is not there as a whole, but %q", language, want, all)
			}
			line.Resize(line.MinSize().AddWidthHeight(300, 0))
			line.Refresh()
			visit(line, func(o fyne.CanvasObject) {
				if text, ok := o.(*prose); ok && text.Size().Height > line.MinSize().Height {
					t.Errorf("%s: text of height %v in a line of %v", language, text.Size().Height, line.MinSize().Height)
				}
			})
		}
	}
}

func TestAPlainDraftHasNoNotice(t *testing.T) {
	b := openReview(t)
	if n := len(b.notices()); n != 0 {
		t.Errorf("%d notices", n)
	}
	b.item(t, "How the drafts were read…").Action()
	b.shows(t, "read without doubts")
}

func TestForemostIsTheGravest(t *testing.T) {
	mended := memo.Warning{Code: memo.MixedLetters, Values: []string{"4"}}
	guess := memo.Warning{Code: memo.GuessedCoding, Values: []string{"koi8-u"}}
	for _, c := range []struct {
		name  string
		memo  memo.Memo
		want  string
		grave bool
	}{
		{"nothing", memo.Memo{}, "", false},
		{"mended only", memo.Memo{Warnings: []memo.Warning{mended}}, "", false},
		{"comments only", memo.Memo{Marks: memo.Marks{Comments: 2}}, "", false},
		{"guess", memo.Memo{Warnings: []memo.Warning{mended, guess}}, "koi8-u", false},
		{"changes before a guess", memo.Memo{Marks: memo.Marks{Tracked: 1}, Warnings: []memo.Warning{guess}}, "tracked change", false},
		{"missing before changes", memo.Memo{Marks: memo.Marks{Tracked: 1}, Warnings: []memo.Warning{mended, {Code: memo.WasDamaged}}}, "damaged", true},
	} {
		said, grave := foremost(&c.memo, "en")
		if grave != c.grave || !strings.Contains(said, c.want) || c.want == "" && said != "" {
			t.Errorf("%s: %q, grave %v", c.name, said, grave)
		}
	}
}
