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
	s.tool("windowfocus", "--sync", s.window, "type", "--delay", "15", text)
	time.Sleep(200 * time.Millisecond)
}

// sheltered reads the review that the program keeps for a person who has not saved it; an empty one while there is none.
func sheltered(settings string) review.Review {
	files, _ := filepath.Glob(filepath.Join(settings, "parley", "unsaved", "*"+review.Ending))
	if len(files) != 1 {
		return review.Review{}
	}
	return reviewIn(files[0])
}

// added says whether a person joined a pair.
func added(p review.Pair) bool { return p.Decision == review.Added }

// A person goes through a review with nothing but keys: differences, a status, a note, saving it, a search, a filter, pairs,
// undo, a report. It is opened again as it was left.
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
	s.press("Escape", "ctrl+s")
	s.picture("review-saving")
	s.press("ctrl+a")
	s.write(file)
	s.press("Return")
	s.until("the name of the file in the title", func() bool { return strings.HasPrefix(s.title(), "talks.parley") })
	saved := func(what string, there func(pairs []review.Pair) bool) {
		t.Helper()
		s.press("ctrl+s")
		s.until(what, func() bool { return there(reviewIn(file).Pairs) })
	}
	none := func(pairs []review.Pair) bool { return len(pairs) == 0 }

	before := s.picture("review")
	s.press("ctrl+f")
	s.write("2014")
	s.press("Return", "Return")
	found := s.turns("review-found", before, rowsPart)
	s.press("Escape", "alt+3")
	s.turns("review-filtered", found, rowsPart)
	s.press("alt+3", "ctrl+f")
	s.write("2014")
	s.press("Return", "ctrl+j")
	saved("a judged pair", func(pairs []review.Pair) bool { return len(pairs) == 1 && pairs[0].Decision == review.Confirmed })
	s.picture("review-judged")
	s.press("ctrl+z")
	saved("no judged pair", none)
	s.press("ctrl+g")
	for range 8 { // until a row has a clause of the other draft that is not its pair already
		s.press("shift+F7", "Return", "ctrl+s")
		s.idles()
		if slices.ContainsFunc(reviewIn(file).Pairs, added) {
			break
		}
	}
	saved("a pair of the person's", func(pairs []review.Pair) bool { return slices.ContainsFunc(pairs, added) })
	s.picture("review-paired")
	s.press("ctrl+z")
	saved("the pair undone", none)

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
	s.press("Escape")
	saved("the review as it was", none)
	s.until("the review saved, in the title", func() bool { return strings.Contains(s.title(), "· saved") })
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
