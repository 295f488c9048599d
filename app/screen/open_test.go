//go:build linux && !headless

package screen

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// sample writes the sample memoranda and gives the folder.
func sample(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if said, err := exec.Command(plain, "sample", dir).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	return dir
}

// Two drafts named on the command line are compared, F7 goes to a difference, the first screen and the sample are a key
// away, and the two drafts are in the list of what was compared lately.
func TestOpensTwoDrafts(t *testing.T) {
	drafts := sample(t)
	s := open(t, "1280x900", "en_US.UTF-8", t.TempDir(), filepath.Join(drafts, "russian-draft.en.txt"), filepath.Join(drafts, "ukrainian-draft.en.txt"))
	const both = "russian-draft.en.txt — ukrainian-draft.en.txt · Parley"
	s.untilTitled(both)
	before := s.picture("open")
	s.press("F7")
	s.turns("open-difference", before, before.Bounds())
	s.press("ctrl+w")
	s.untilTitled("Parley")
	s.press("ctrl+e")
	s.until("the sample", func() bool { return s.title() != both && strings.Contains(s.title(), " — ") })
	s.press("ctrl+w")
	s.untilTitled("Parley")
	s.picture("home")
	s.press("shift+Tab", "shift+Tab", "space")
	s.untilTitled(both)
	s.quit()
}

// The window stands in each language and look, at the sizes of a small laptop and of a large screen, and fills them.
func TestLanguagesAndLooks(t *testing.T) {
	drafts := sample(t)
	tests := []struct{ name, size, locale, look string }{
		{"small-uk-dark", "1024x700", "uk_UA.UTF-8", "ctrl+shift+d"},
		{"large-ru-light", "1920x1080", "ru_RU.UTF-8", "ctrl+shift+l"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := open(t, tt.size, tt.locale, t.TempDir(), filepath.Join(drafts, "russian-draft.en.txt"), filepath.Join(drafts, "ukrainian-draft.uk.pdf"))
			s.untilTitled("russian-draft.en.txt — ukrainian-draft.uk.pdf · Parley")
			s.press(tt.look, "F7")
			shown := s.picture(tt.name)
			if shown.Bounds().Dx() < 1000 || colours(shown) < 100 {
				t.Errorf("the window shows %d colours", colours(shown))
			}
			size := shown.Bounds()
			if c := shown.At(size.Max.X-3, size.Max.Y-3); bright(c) != strings.HasSuffix(tt.name, "light") {
				t.Errorf("the corner of the window is %v", c)
			}
			s.quit()
		})
	}
}

// Trouble with a draft is said in the window, which stays.
func TestDraftThatCannotBeRead(t *testing.T) {
	drafts := sample(t)
	broken := filepath.Join(drafts, "broken.pdf")
	if err := os.WriteFile(broken, []byte("%PDF-1.7\nnothing"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := open(t, "1024x700", "en_US.UTF-8", t.TempDir(), filepath.Join(drafts, "russian-draft.ru.txt"), broken)
	s.picture("trouble")
	if got := s.title(); got != "Parley" {
		t.Errorf("the window is called %q", got)
	}
	s.press("Escape")
	s.quit()
}

// The command line says nothing that is no trouble, whatever the system's language, and one line where there can be no
// window.
func TestSaysOnlyTrouble(t *testing.T) {
	for _, locale := range []string{"C", "C.UTF-8", "POSIX", "en_GB.UTF-8", "ru_UA.UTF-8", ""} {
		c := exec.Command(plain, "version")
		c.Env = append(os.Environ(), "LC_ALL=", "LC_MESSAGES=", "LANGUAGE=", "LANG="+locale)
		if said, err := c.CombinedOutput(); err != nil || strings.Count(string(said), "\n") != 1 {
			t.Errorf("LANG=%s: %v\n%s", locale, err, said)
		}
	}
	c := exec.Command(plain)
	c.Env = append(os.Environ(), "DISPLAY=", "WAYLAND_DISPLAY=", "LANG=C.UTF-8")
	said, err := c.CombinedOutput()
	if c.ProcessState.ExitCode() != 2 || strings.Count(string(said), "\n") != 1 || !strings.Contains(string(said), "parley compare A B") {
		t.Errorf("without a screen: %v\n%s", err, said)
	}
}
