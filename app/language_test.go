//go:build !headless

package app

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"parley/assets/words"
	"parley/importer/memo"
)

// latin finds words in Latin letters.
var latin = regexp.MustCompile(`[A-Za-z]{2,}`)

// names are words in Latin letters that stand in every language: names of programs, formats and keys.
var names = []string{
	"Parley", "PDF", "Markdown", "HTML", "JSON", "ru", "uk", "RU", "UK", "pdf", "html", "English", "Ctrl", "Alt", "Shift", "Enter", "Backspace", "Tab", "Escape", "Page", "Up", "Down", "Home",
	"End", "drafts", "Noto", "Sans", "OFL", "Fyne", "BSD", "Clause", "MIT", "Apache", "OpenDocument", "Word", "RTF", "locked", "changed",
	"guessed", "txt", "UTF", "KOI", "CP", "DOS", "Mac", "Windows", "LE", "BE", "koi", "ledongthuc", "sergi", "go", "diff",
	"blevesearch", "snowballstem", "yuin", "goldmark", "spf", "cobra", "pdfcpu", "xuri", "excelize", "fpdf", "Excel", "CSV", "golang", "org", "net", "text", "image", "tmp",
}

// english gives the words of the window, and of its menu, that are neither Cyrillic nor names.
func (b *bench) english() []string {
	var left []string
	check := func(text string) {
		if slices.ContainsFunc(parts, func(p part) bool { return strings.HasPrefix(text, p.name+" ") || text == p.name || text == p.licence }) {
			return // of the works of others
		}
		for _, w := range latin.FindAllString(text, -1) {
			if !slices.Contains(names, w) {
				left = append(left, text)
			}
		}
	}
	for _, w := range b.words() {
		check(w)
	}
	for _, m := range b.win.MainMenu().Items {
		check(m.Label)
		for _, item := range m.Items {
			check(item.Label)
		}
	}
	return left
}

func TestNoEnglishIsLeftInAnotherLanguage(t *testing.T) {
	screens := map[string]func(*bench){
		"home":    func(*bench) {},
		"trouble": func(b *bench) { b.drafts[0].trouble = &memo.FileError{Problem: memo.Damaged}; b.show() },
		"save":    func(b *bench) { b.openPaths(0, []string{"/drafts/ru.pdf", "/drafts/uk.pdf"}); b.save() },
		"draft":   func(b *bench) { b.openPaths(0, []string{"/drafts/ru.pdf"}) },
		"review":  func(b *bench) { b.openPaths(0, []string{"/drafts/ru.pdf", "/drafts/uk.pdf"}); b.next() },
		"check":   func(b *bench) { b.openPaths(0, []string{"/drafts/ru.pdf"}); b.checkCut(0) },
		"split":   func(b *bench) { b.openPaths(0, []string{"/drafts/ru.pdf"}); b.checkCut(0); b.checkSplit() },
		"keys":    func(b *bench) { b.showKeys() },
		"about":   func(b *bench) { b.showAbout() },
		"tour":    func(b *bench) { b.showTour() },
		"page":    func(b *bench) { b.openPaths(0, []string{"/drafts/ru.pdf", "/drafts/uk.pdf"}); b.next(); b.openPage(1) },
		"locked":  func(b *bench) { b.openPaths(0, []string{"/drafts/locked.pdf"}); b.enter(t, "x") },
		"refused": func(b *bench) { b.openPaths(0, []string{"/drafts/locked.pdf"}); b.escape() },
		"remarks": func(b *bench) {
			b.openPaths(0, []string{"/drafts/ru.pdf", "/drafts/changed.uk.pdf"})
			b.showAllRemarks()
		},
		"paste":   func(b *bench) { b.app.Clipboard().SetContent("1. Мир."); b.paste(0) },
		"nothing": func(b *bench) { b.app.Clipboard().SetContent(""); b.paste(1) },
		"encoding": func(b *bench) {
			b.openPaths(0, []string{guessedDraft(t, "guessed.uk.txt")})
			b.chooseEncoding(0)
		},
	}
	t.Setenv("HOME", "/")
	for _, language := range []string{"ru", "uk"} {
		for name, open := range screens {
			t.Run(language+" "+name, func(t *testing.T) {
				b := newBench(t, 1024, 700)
				b.talk(language)
				open(b)
				if left := b.english(); len(left) > 0 {
					t.Errorf("English is left: %q", left)
				}
			})
		}
	}
}

func TestFileDialogSpeaksTheLanguage(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	b := newBench(t, 1024, 700)
	b.talk("uk")
	b.choose(1)
	b.shows(t, "Виберіть проєкт B", "Домашня тека", "Відкрити", "Скасувати", "Вгору")
	for _, w := range b.words() {
		if slices.Contains([]string{"Home", "Computer", "Open", "Cancel", "(Parent)"}, w) {
			t.Errorf("the file dialog says %q", w)
		}
	}
}

func TestLanguageSwitchesAtOnceAndIsKept(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.item(t, "Українська").Action()
	b.shows(t, "Перетягніть сюди проєкт")
	if got := (settings{store: b.app.Preferences()}).language(); got != "uk" {
		t.Errorf("language kept is %q", got)
	}
	if got := lang.L("Cancel"); got != "Скасувати" {
		t.Errorf("the toolkit says %q", got)
	}
	b.item(t, "English").Action()
	if got := lang.L("Cancel"); got != "Cancel" {
		t.Errorf("the toolkit says %q", got)
	}
}

func TestReviewKeepsItsPlaceWhenTheLanguageSwitches(t *testing.T) {
	b := openReview(t)
	b.next()
	b.item(t, "Русский").Action()
	b.shows(t, "Расхождение 1 из 3")
	if b.pane.Selected() != 0 {
		t.Error("the selected row was lost")
	}
}

func TestEveryCommandHasAShortcutOfItsOwn(t *testing.T) {
	b := newBench(t, 1024, 700)
	seen := map[string]string{}
	var check func(m *fyne.Menu)
	check = func(m *fyne.Menu) {
		for _, item := range m.Items {
			if item.ChildMenu != nil {
				check(item.ChildMenu)
				continue
			}
			if item.IsSeparator {
				continue
			}
			if item.Shortcut == nil {
				t.Errorf("%q has no shortcut", item.Label)
				continue
			}
			name := item.Shortcut.ShortcutName()
			if other, taken := seen[name]; taken {
				t.Errorf("%q and %q share %s", item.Label, other, name)
			}
			seen[name] = item.Label
		}
	}
	for _, m := range b.win.MainMenu().Items {
		check(m)
	}
}

// writtenAs says how Help writes a shortcut.
func writtenAs(s fyne.Shortcut) string {
	switch s.(type) {
	case *fyne.ShortcutUndo:
		return "Ctrl+Z"
	case *fyne.ShortcutRedo:
		return "Ctrl+Y"
	}
	k := s.(fyne.KeyboardShortcut)
	name := ""
	for _, m := range []struct {
		modifier fyne.KeyModifier
		name     string
	}{{fyne.KeyModifierShortcutDefault, "Ctrl+"}, {fyne.KeyModifierAlt, "Alt+"}, {fyne.KeyModifierShift, "Shift+"}} {
		if k.Mod()&m.modifier != 0 {
			name += m.name
		}
	}
	spelt := map[fyne.KeyName]string{fyne.KeyEnter: "Enter", fyne.KeyBackspace: "Backspace", fyne.KeyRight: "→", fyne.KeyLeft: "←", fyne.KeyMinus: "−"}
	if s, ok := spelt[k.Key()]; ok {
		return name + s
	}
	return name + string(k.Key())
}

// boundKeys lists each key that a line of Help names: «Ctrl+Shift+L  D  Y» names three, «Ctrl+1 … 6» six.
func boundKeys(line string) []string {
	var all []string
	modifiers := ""
	for field := range strings.SplitSeq(line, "  ") {
		first, last, ranged := strings.Cut(field, " … ")
		if at := strings.LastIndexByte(first, '+'); at > 0 {
			modifiers = first[:at+1]
		} else if len([]rune(first)) == 1 {
			first = modifiers + first
		}
		all = append(all, first)
		for digit := first[len(first)-1]; ranged && string(digit) != last; {
			digit++
			if digit > '9' {
				digit = '0'
			}
			all = append(all, first[:len(first)-1]+string(digit))
		}
	}
	return all
}

// Help lists the key of every command there is.
func TestHelpListsEveryKey(t *testing.T) {
	var told []string
	for _, part := range bindings {
		for _, b := range part.keys {
			told = append(told, boundKeys(b.key)...)
		}
	}
	b := openReview(t)
	var check func(m *fyne.Menu)
	check = func(m *fyne.Menu) {
		for _, item := range m.Items {
			if item.ChildMenu != nil {
				check(item.ChildMenu)
			} else if item.Shortcut != nil && !slices.Contains(told, writtenAs(item.Shortcut)) {
				t.Errorf("Help does not list %s, %q", writtenAs(item.Shortcut), item.Label)
			}
		}
	}
	for _, m := range b.win.MainMenu().Items {
		check(m)
	}
}

// What a dialog has no room for is reached by keys, and Enter leaves it.
func TestLongDialogsScrollByKeys(t *testing.T) {
	b := newBench(t, 1024, 500)
	b.showKeys()
	at := func(keys ...fyne.KeyName) float32 {
		for _, k := range keys {
			b.typeKey(k)
		}
		return b.sheet.Offset.Y
	}
	if page := at(fyne.KeyPageDown); page == 0 || at(fyne.KeyDown) <= page {
		t.Error("the keys do not lead on")
	}
	last, end := b.sheet.Content.Size().Height-b.sheet.Size().Height, at(fyne.KeyEnd)
	if end != last {
		t.Errorf("End leads to %v of %v", end, last)
	}
	if at(fyne.KeyPageUp) >= last || at(fyne.KeyHome) != 0 {
		t.Error("the keys do not lead back")
	}
	b.typeKey(fyne.KeyReturn)
	if len(b.dialogs) != 0 || b.sheet != nil {
		t.Error("Enter does not close what can only be closed")
	}
}

// No menu is longer than a small window, in any language.
func TestMenusFitASmallWindow(t *testing.T) {
	b := openReview(t)
	for _, language := range words.Languages {
		b.talk(language)
		for _, m := range b.win.MainMenu().Items {
			const height, bar = 700, 28
			if need := widget.NewMenu(m).MinSize().Height; need > height-bar {
				t.Errorf("%s: the menu %q is %v high", language, m.Label, need)
			}
		}
	}
}
