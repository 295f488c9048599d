//go:build linux && !headless

package screen

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"parley/app/review"
)

// write types text as a keyboard does.
func (s *screen) write(text string) {
	s.tool("windowfocus", s.window)
	s.tool("type", "--delay", "30", text)
	time.Sleep(300 * time.Millisecond)
}

// sheltered reads the review that the program keeps for a person who has not saved it; an empty one while there is none.
func sheltered(settings string) review.Review {
	files, _ := filepath.Glob(filepath.Join(settings, "parley", "unsaved", "*"+review.Ending))
	if len(files) != 1 {
		return review.Review{}
	}
	r, err := review.Open(context.Background(), files[0])
	if err != nil {
		return review.Review{}
	}
	return r
}

// added says whether a person joined a pair.
func added(p review.Pair) bool { return p.Decision == review.Added }

// A person goes through a review with nothing but keys: differences, a status, a note, a search, a filter, pairs, undo, a
// report, and saves it. It is opened again as it was left.
func TestReview(t *testing.T) {
	drafts := sample(t)
	file := filepath.Join(t.TempDir(), "talks.parley")
	settings := t.TempDir()
	s := openWith(t, watched, "1440x900", "en_US.UTF-8", settings, filepath.Join(drafts, "russian-draft.ru.pdf"), filepath.Join(drafts, "ukrainian-draft.uk.pdf"))
	s.untilTitled("russian-draft.ru.pdf — ukrainian-draft.uk.pdf · Parley")
	s.press("F7", "F7", "F7", "ctrl+5")
	s.until("unsaved work in the title", func() bool { return strings.Contains(s.title(), "not saved") })
	s.press("ctrl+b")
	s.write("Ask the lawyers")
	s.press("Escape", "ctrl+f")
	s.write("2014")
	s.press("Return", "Return")
	s.picture("review-found")
	s.press("Escape", "alt+3")
	s.picture("review-filtered")
	s.press("alt+3", "ctrl+f")
	s.write("2014")
	s.press("Return", "ctrl+j")
	s.until("a judged pair", func() bool { return len(sheltered(settings).Pairs) == 1 })
	s.picture("review-judged")
	s.press("ctrl+z")
	s.until("no judged pair", func() bool { return len(sheltered(settings).Pairs) == 0 })
	s.press("ctrl+g", "shift+F7", "shift+F7", "shift+F7", "shift+F7") // pairs the clause with that of the first row that has one
	s.until("a pair of the person's", func() bool { return slices.ContainsFunc(sheltered(settings).Pairs, added) })
	s.picture("review-paired")
	s.press("ctrl+z")
	s.until("the pair undone", func() bool { return len(sheltered(settings).Pairs) == 0 })
	s.press("ctrl+p")
	s.picture("review-report")
	written := filepath.Join(t.TempDir(), "report.html")
	s.press("ctrl+a")
	s.write(written)
	s.press("Return")
	s.until("a report", func() bool {
		data, err := os.ReadFile(written)
		return err == nil && strings.Contains(string(data), "Ask the lawyers")
	})
	s.press("Escape", "ctrl+s")
	s.picture("review-saving")
	s.press("ctrl+a")
	s.write(file)
	s.press("Return")
	s.until("the name of the file in the title", func() bool { return strings.HasPrefix(s.title(), "talks.parley") })
	s.until("the review in its file", func() bool { return strings.Contains(s.title(), "· saved") })
	s.quit()

	kept, err := review.Open(context.Background(), file)
	if err != nil {
		t.Fatal(err)
	}
	if len(kept.Rows) != 1 || len(kept.Pairs) != 0 {
		t.Errorf("rows %+v, pairs %+v", kept.Rows, kept.Pairs)
	}
	for id, row := range kept.Rows {
		if row.Status != review.Political || row.Note != "Ask the lawyers" {
			t.Errorf("row %s: %+v", id, row)
		}
	}
	again := openWith(t, watched, "1440x900", "en_US.UTF-8", t.TempDir(), file)
	again.until("the review", func() bool { return strings.HasPrefix(again.title(), "talks.parley") })
	again.picture("review-again")
	again.quit()
}

// What a program had that was killed in the middle of a review is offered when it is started again.
func TestKilledInTheMiddle(t *testing.T) {
	drafts, settings := sample(t), t.TempDir()
	s := openWith(t, watched, "1280x900", "en_US.UTF-8", settings, filepath.Join(drafts, "russian-draft.ru.txt"), filepath.Join(drafts, "ukrainian-draft.uk.txt"))
	s.untilTitled("russian-draft.ru.txt — ukrainian-draft.uk.txt · Parley")
	s.press("F7", "ctrl+1")
	s.until("a sheltered review", func() bool { return len(sheltered(settings).Rows) == 1 })
	s.program.Process.Kill()
	<-s.ended
	if kept := sheltered(settings); len(kept.Rows) != 1 {
		t.Fatalf("%+v", kept.Rows)
	}
	again := openWith(t, watched, "1280x900", "en_US.UTF-8", settings)
	again.untilTitled("Parley")
	again.press("Escape") // closes the tour, which the first run without drafts begins
	again.picture("home-unsaved")
	again.quit()
}
