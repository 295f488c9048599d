//go:build !headless

package app

import (
	"slices"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"parley/diffview/pane"
)

func TestTextSizeIsChosenAndKept(t *testing.T) {
	b := newBench(t, 1024, 700)
	size := func() float32 { return b.app.Settings().Theme().Size(theme.SizeNameText) }
	usual := size()
	b.item(t, "Larger").Action()
	if size() <= usual {
		t.Errorf("larger text is %v, usual %v", size(), usual)
	}
	if again := (settings{store: b.app.Preferences()}); again.textStep() != usualScale+1 {
		t.Errorf("step %d is kept", again.textStep())
	}
	for range textScales {
		b.item(t, "Larger").Action()
	}
	if !b.item(t, "Larger").Disabled {
		t.Error("larger text is offered beyond the largest")
	}
	b.item(t, "Usual").Action()
	if size() != usual {
		t.Errorf("usual text is %v, want %v", size(), usual)
	}
}

func TestLookIsChosenAndKept(t *testing.T) {
	b := newBench(t, 1024, 700)
	darkPaper, _ := pane.Colour(pane.Paper, true)
	b.item(t, "Dark").Action()
	if got := b.app.Settings().Theme().Color(theme.ColorNameBackground, theme.VariantLight); got != darkPaper {
		t.Errorf("dark look has ground %v, want %v", got, darkPaper)
	}
	if !b.item(t, "Dark").Checked || b.item(t, "Light").Checked {
		t.Error("the menu does not show which look is chosen")
	}
	b.item(t, "As the system").Action()
	if got := b.app.Settings().Theme().Color(theme.ColorNameBackground, theme.VariantDark); got != darkPaper {
		t.Errorf("the system's dark has ground %v, want %v", got, darkPaper)
	}
}

func TestSettingsStandOddValues(t *testing.T) {
	b := newBench(t, 1024, 700)
	store := b.app.Preferences()
	store.SetString("look", "sepia")
	store.SetInt("text", 99)
	store.SetFloat("width", -3)
	store.SetString("language", "xx")
	s := settings{store: store}
	if s.look() != followSystem || s.textStep() != len(textScales)-1 || s.size().Width < 320 || s.language() != "en" {
		t.Errorf("look %q, step %d, size %v, language %q", s.look(), s.textStep(), s.size(), s.language())
	}
}

func TestWindowSizeIsKept(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.win.Resize(fyne.NewSize(900, 650))
	b.quit()
	if got := b.settings.size(); got != fyne.NewSize(900, 650) {
		t.Errorf("size kept is %v", got)
	}
}

func TestRecentKeepsTheLatestFew(t *testing.T) {
	b := newBench(t, 1024, 700)
	for i := range recentLimit + 3 {
		b.settings.remember(pair{"/a" + strconv.Itoa(i), "/b" + strconv.Itoa(i)})
	}
	b.settings.remember(pair{"", "/b"})
	got := b.settings.recent()
	if len(got) != recentLimit || got[0] != (pair{"/a7", "/b7"}) || slices.Contains(got, pair{"", "/b"}) {
		t.Errorf("recent %q", got)
	}
}
