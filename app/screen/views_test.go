//go:build linux && !headless

package screen

import (
	"image"
	"image/color"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/assets/words"
	"parley/diffview/pane"
)

// Parts of a window of 1440 × 900 with both panels out, without the rings that show where the focus is.
var (
	toolPart  = image.Rect(0, 30, 1440, 125)     // the bars over the rows
	placePart = image.Rect(1136, 84, 1262, 120)  // at which difference of how many the person is
	namesPart = image.Rect(8, 180, 208, 855)     // the outline
	rowsPart  = image.Rect(222, 206, 1102, 858)  // the rows of both sides
	leftPart  = image.Rect(222, 240, 628, 858)   // what A says
	rightPart = image.Rect(698, 240, 1102, 858)  // what B says
	panelPart = image.Rect(1126, 126, 1440, 866) // what is said of the selected row
)

// A person looks at one comparison in every way there is, with keys and wheel, and comes back from each to where they were.
func TestViews(t *testing.T) {
	drafts := filepath.Join(t.TempDir(), "Чернетки, 2 червня")
	if err := os.Rename(sample(t), drafts); err != nil {
		t.Fatal(err)
	}
	settings := t.TempDir()
	s := openWith(t, watched, "1440x900", "en_US.UTF-8", settings, filepath.Join(drafts, "russian-draft.ru.pdf"), filepath.Join(drafts, "ukrainian-draft.uk.pdf"))
	s.untilTitled("russian-draft.ru.pdf — ukrainian-draft.uk.pdf · Parley")
	s.press("F7", "F7", "F7", "F7", "F7")
	s.wheel(rowsPart, 5, 3) // the row stands in the middle then, with room in every arrangement
	arranges(s)
	outlines(s)
	filters(s)
	searches(s)
	takesApart(s)
	readsPages(s)
	sizesText(s)
	s.press("alt+shift+b")
	s.until("the folder of draft B in the system's window", func() bool {
		said, _ := os.ReadFile(filepath.Join(settings, "opened"))
		u, err := url.Parse(string(said))
		return err == nil && u.Scheme == "file" && u.Path == drafts
	})
	speaks(s)
	leaps(s)
	s.press("ctrl+q", "shift+Tab", "space") // asks whether to save; the other answer is not to
	s.leaves()
}

// arranges has the rows stand by topic and in one column. The selected row stays where it is.
func arranges(s *screen) {
	s.t.Helper()
	beside := s.picture("views-beside")
	s.press("alt+g")
	topics := s.turns("views-by-topic", beside, rowsPart)
	s.press("alt+u")
	s.turns("views-unified", topics, rowsPart)
	s.press("alt+s")
	s.returns("views-beside", beside, rowsPart)
}

// leaps to the ends of the comparison by the keys that lead to them in an editor, and by those alone.
func leaps(s *screen) {
	s.t.Helper()
	before := s.picture("views-before-end")
	s.press("ctrl+End")
	last := s.turns("views-end", before, panelPart)
	s.press("ctrl+Home")
	s.turns("views-beginning", last, panelPart)
	s.press("End")
	s.returns("views-end", last, rowsPart)
}

// outlines has the outline go by the clauses of each draft. The rows stay.
func outlines(s *screen) {
	s.t.Helper()
	topics := s.picture("views-outline-topics")
	s.press("ctrl+shift+a")
	a := s.turns("views-outline-a", topics, namesPart)
	s.press("ctrl+shift+b")
	s.turns("views-outline-b", a, namesPart)
	s.returns("views-outline-b", topics, rowsPart)
	s.press("ctrl+shift+u")
	s.returns("views-outline-topics", topics, namesPart)
}

// filters shows the rows that only A has, by the key of the menu and by the chip, and goes back to all of them from one.
func filters(s *screen) {
	s.t.Helper()
	before := s.picture("views-all")
	s.press("alt+3")
	filtered := s.turns("views-only-a", before, rowsPart)
	s.press("F7")
	onlyA := s.turns("views-only-a-first", filtered, panelPart)
	s.press("alt+3")
	all := s.turns("views-all-from-one", onlyA, placePart)
	s.returns("views-only-a-first", onlyA, panelPart)
	s.press("ctrl+f", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab")
	s.picture("views-chip")
	s.press("space")
	s.returns("views-only-a-first", onlyA, placePart)
	s.press("alt+1")
	s.returns("views-all-from-one", all, placePart)
}

// searches for a word with a Ukrainian keyboard, and goes to the next hit and back.
func searches(s *screen) {
	s.t.Helper()
	before := s.picture("views-search")
	const f = "41" // the key that has f on a Latin keyboard
	s.layout("ua")
	s.press("ctrl+" + f)
	s.write("НАТО")
	s.press("F3")
	first := s.turns("views-found-first", before, panelPart)
	s.press("F3")
	s.turns("views-found-second", first, panelPart)
	s.press("shift+F3")
	s.returns("views-found-first", first, panelPart)
	s.layout("us")
	s.press("ctrl+f", "Escape")
}

// takesApart scrolls one side alone, then both from where they stand, and evens the rows.
func takesApart(s *screen) {
	s.t.Helper()
	const up, down = 4, 5
	together := s.picture("views-together")
	s.wheel(leftPart, down, 3)
	scrolled := s.turns("views-scrolled", together, rightPart)
	s.wheel(leftPart, up, 3)
	s.returns("views-together", together, rowsPart)
	s.press("alt+k")
	s.wheel(leftPart, down, 3)
	s.returns("views-scrolled", scrolled, leftPart.Inset(24)) // one side's badges stand in its half of the gutter
	apart := s.picture("views-apart")
	s.wheel(rightPart, up, 1)
	s.turns("views-apart-b", apart, rightPart)
	s.returns("views-apart", apart, leftPart)
	s.wheel(rightPart, down, 1)
	s.returns("views-apart", apart, rightPart)
	s.press("alt+k")
	s.wheel(rightPart, down, 1)
	s.turns("views-joined", apart, leftPart)
	s.press("alt+r")
	s.wheel(rightPart, up, 1)
	s.returns("views-scrolled", scrolled, rowsPart)
}

// readsPages turns the pages of both drafts.
func readsPages(s *screen) {
	s.t.Helper()
	before := s.picture("views-before-page")
	s.press("alt+a")
	page := s.turns("views-page", before, rowsPart)
	s.press("Next")
	next := s.turns("views-page-next", page, rowsPart)
	s.press("F6")
	s.turns("views-page-b", next, rowsPart)
	s.press("Escape")
	s.returns("views-before-page", before, rowsPart)
}

// sizesText has text larger, smaller and as usual.
func sizesText(s *screen) {
	s.t.Helper()
	usual := s.picture("views-usual")
	s.press("ctrl+equal")
	larger := s.turns("views-larger", usual, toolPart)
	s.press("ctrl+minus", "ctrl+minus")
	smaller := s.turns("views-smaller", larger, toolPart)
	if a, b, c := exportButton(s.t, smaller).Dy(), exportButton(s.t, usual).Dy(), exportButton(s.t, larger).Dy(); a >= b || b >= c {
		s.t.Errorf("with smaller, usual and larger text the button is %d, %d and %d px high", a, b, c)
	}
	s.press("ctrl+0")
	s.returns("views-usual", usual, panelPart)
}

// speaks has the window speak each of its languages. What the drafts say stays where it is.
func speaks(s *screen) {
	s.t.Helper()
	last := s.picture("views-undecided")
	s.press("ctrl+5") // the title says then, in words, that this is not saved
	var first *image.NRGBA
	for n, language := range words.Languages {
		s.press("ctrl+shift+" + string(rune('1'+n)))
		unsaved := " · " + words.In(language).Say("app.title.unsaved") + " · Parley"
		s.until("the title in "+language, func() bool { return strings.HasSuffix(s.title(), unsaved) })
		shown := s.turns("views-"+language, last, panelPart)
		if first == nil {
			first = shown
		} else if same(last, shown, namesPart) || same(last, shown, toolPart) {
			s.t.Errorf("in %s the outline or the bars speak as before", language)
		}
		last = shown
	}
	s.press("ctrl+shift+1")
	s.returns("views-"+words.Languages[0], first, whole)
}

// exportButton finds the button in the bars that is filled with the colour of what is mostly done.
func exportButton(t *testing.T, shown image.Image) image.Rectangle {
	t.Helper()
	fill, ok := pane.Colour(pane.Accent, !bright(shown.At(2, 2)))
	if !ok {
		t.Fatal("no colour of what is mostly done")
	}
	var box image.Rectangle
	for y := toolPart.Min.Y; y < toolPart.Max.Y; y++ {
		for x := whole.Dx() * 3 / 4; x < toolPart.Max.X; x++ {
			if color.NRGBAModel.Convert(shown.At(x, y)) == fill {
				box = box.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return box
}
