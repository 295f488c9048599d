//go:build linux && !headless

package screen

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"parley/app/review"
	"parley/importer/clauses"
)

// Two drafts as they stand in a letter, in our own words.
const (
	ourLetter = "1. Сторони припиняють вогонь на 30 днів.\n2. Полонених звільняють «усіх на всіх» протягом 10 днів.\n" +
		"3. Україна сама обирає свої союзи. Іноземні війська запрошує лише вона.\n"
	theirLetter = "1. Стороны прекращают огонь на 15 дней.\n2. Украина остаётся вне союзов; иностранных войск на её земле нет.\n" +
		"3. Пленных меняют по спискам в течение 14 дней.\n"
)

// A person who has never seen the program is led through it, once; pastes two drafts from letters and judges a row. The
// program is killed; on the next start the review is there as it was left. A clause is split and that taken back, the
// review saved, and opened from the list of the first screen; what is decided after that is in its file at once.
func TestFirstSteps(t *testing.T) {
	settings := t.TempDir()
	s := openWith(t, watched, "1440x900", "uk_UA.UTF-8", settings)
	tours(s)
	pastes(s)
	s.press("F7", "ctrl+5")
	s.until("the sheltered review", func() bool { return len(sheltered(settings).Rows) == 1 })
	left := s.picture("first-left")
	s.program.Process.Kill()
	<-s.ended
	kept := sheltered(settings)
	for side, letter := range []string{ourLetter, theirLetter} {
		if got := string(kept.Drafts[side].Data); got != letter {
			t.Errorf("of draft %d %q is kept", side, got)
		}
	}

	s = openWith(t, watched, "1440x900", "uk_UA.UTF-8", settings)
	s.picture("first-offered")
	s.press("shift+Tab", "shift+Tab", "space") // back over the languages to the end of the list; under a tour it would not be reached
	s.until("the review again", func() bool { return strings.HasPrefix(s.title(), "Наш лист — Їхній лист · ") })
	s.returns("first-left", left, rowsPart)
	s.returns("first-left", left, panelPart)

	cuts(s, settings)

	file := filepath.Join(t.TempDir(), "talks.parley")
	s.press("ctrl+s", "ctrl+a")
	s.write(file)
	s.press("Return")
	s.until("the review's name in the title", func() bool { return strings.HasPrefix(s.title(), "talks.parley · ") })
	s.press("ctrl+w")
	s.untilTitled("Parley")
	s.press("ctrl+e")
	s.until("the sample", func() bool { return strings.Contains(s.title(), " — ") })
	s.press("ctrl+w")
	s.untilTitled("Parley")
	s.picture("first-recent")
	s.press("shift+Tab", "shift+Tab", "space")
	s.until("the review from the list", func() bool { return strings.HasPrefix(s.title(), "talks.parley") })
	s.press("ctrl+1")
	s.until("what was decided in the file", func() bool {
		for _, row := range reviewIn(file).Rows {
			return row.Status == review.Agreed
		}
		return false
	})
	s.quit()
}

// tours goes through the tour that comes by itself, has it come once more by its key, and closes it.
func tours(s *screen) {
	s.t.Helper()
	tour := s.picture("first-tour")
	last := tour
	for step := 2; step <= 5; step++ {
		s.press("Right")
		last = s.turns(fmt.Sprint("first-tour-", step), last, rowsPart)
	}
	s.press("Return") // the last step ends it
	home := s.turns("first-home", last, rowsPart)
	s.press("F2")
	s.returns("first-tour", tour, whole)
	s.press("Escape")
	s.returns("first-home", home, whole)
}

// pastes makes drafts of two texts, names them, and compares them.
func pastes(s *screen) {
	s.t.Helper()
	s.layout("ua")
	last := s.picture("first-empty")
	for side, draft := range []struct{ name, text string }{{"Наш лист", ourLetter}, {"Їхній лист", theirLetter}} {
		s.clip(draft.text)
		s.press("ctrl+shift+55") // the key that has v on a Latin keyboard
		last = s.turns(fmt.Sprint("first-pasting-", side), last, rowsPart)
		s.write(draft.name)
		s.press("Return")
		last = s.turns(fmt.Sprint("first-pasted-", side), last, rowsPart)
	}
	s.layout("us")
	s.press("ctrl+Return")
	s.untilTitled("Наш лист — Їхній лист · Parley")
}

// cuts splits the clause of the selected row and takes that back. The review that is kept follows.
func cuts(s *screen, settings string) {
	s.t.Helper()
	acts := func() []clauses.Correction { return sheltered(settings).Drafts[0].Corrections }
	before := s.picture("first-cut")
	s.press("ctrl+shift+Return")
	s.turns("first-split", before, rowsPart)
	s.press("Return")
	s.until("the clause split in the file", func() bool { all := acts(); return len(all) == 1 && all[0].Act == clauses.SplitClause })
	after := s.turns("first-cut-after", before, panelPart)
	s.press("ctrl+z")
	s.turns("first-cut-undone", after, panelPart)
	s.returns("first-cut", before, panelPart)
	s.until("the clause whole in the file", func() bool { return len(acts()) == 0 && len(sheltered(settings).Rows) == 1 })
}

// clip puts text on the clipboard, as another program does.
func (s *screen) clip(text string) {
	s.t.Helper()
	c := exec.Command("xclip", "-selection", "clipboard", "-in")
	c.Env = append(os.Environ(), "DISPLAY="+s.display)
	c.Stdin = strings.NewReader(text)
	if err := c.Run(); err != nil {
		s.t.Fatal(err)
	}
}

// reviewIn reads a review; an empty one while there is none.
func reviewIn(file string) review.Review {
	r, err := review.Open(context.Background(), file)
	if err != nil {
		return review.Review{}
	}
	return r
}
