//go:build linux && !headless

package screen

import (
	"path/filepath"
	"strings"
	"testing"
)

// A person checks the cut of a draft by the keys alone: splits a clause, takes it back, turns to the other draft, and goes
// on to the review, which is paired anew.
func TestChecksTheCut(t *testing.T) {
	drafts := sample(t)
	s := open(t, "1024x700", "uk_UA.UTF-8", t.TempDir(), filepath.Join(drafts, "russian-draft.ru.pdf"), filepath.Join(drafts, "ukrainian-draft.uk.pdf"))
	const review = "russian-draft.ru.pdf — ukrainian-draft.uk.pdf · Parley"
	s.untilTitled(review)
	s.press("ctrl+l")
	s.untilTitled("russian-draft.ru.pdf · Parley")
	s.press("F6")
	s.untilTitled("ukrainian-draft.uk.pdf · Parley")
	s.press("Down", "Down", "Down", "Down", "Down")
	before := s.picture("check")
	s.press("Return")
	s.picture("check-split")
	s.press("Return")
	s.turns("check-after", before, before.Bounds())
	s.press("ctrl+z")
	undone := s.picture("check-undone")
	s.press("ctrl+y", "BackSpace", "ctrl+Left", "ctrl+h")
	s.turns("check-corrected", undone, undone.Bounds())
	s.press("Escape")
	s.until("the review", func() bool { return strings.HasPrefix(s.title(), "russian-draft.ru.pdf — ukrainian-draft.uk.pdf ·") })
	s.picture("check-reviewed")
	s.press("ctrl+q") // asks whether to save; the other answer is not to
	s.picture("check-asked")
	s.press("shift+Tab", "space")
	s.leaves()
}
