//go:build linux && !headless

package screen

import (
	"fmt"
	"image"
	"image/color"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"parley/diffview/pane"
)

// A person pairs two clauses by dragging the letter of one onto the other's, takes that back, and copies what a row says,
// with the mouse.
func TestMouse(t *testing.T) {
	drafts, settings := sample(t), t.TempDir()
	s := openWith(t, watched, "1440x2900", "uk_UA.UTF-8", settings, filepath.Join(drafts, "russian-draft.ru.pdf"), filepath.Join(drafts, "ukrainian-draft.uk.pdf"))
	s.untilTitled("russian-draft.ru.pdf — ukrainian-draft.uk.pdf · Parley")
	s.press("ctrl+shift+l")
	shown := s.picture("mouse")
	onlyA, onlyB := badge(t, shown, pane.Delete), badge(t, shown, pane.Insert)
	s.drag(onlyB, onlyA)
	s.until("a pair of the person's", func() bool { return slices.ContainsFunc(sheltered(settings).Pairs, added) })
	s.picture("mouse-paired")
	s.press("ctrl+z")
	s.until("the pair undone", func() bool { return len(sheltered(settings).Pairs) == 0 })
	s.picture("mouse-undone")

	text := image.Pt(800, onlyB.Y+4)
	s.click(text, 3) // the third click takes the whole paragraph
	s.picture("mouse-selected")
	s.press("ctrl+c")
	var copied string
	s.until("a copy", func() bool {
		c := exec.Command("xclip", "-o", "-selection", "clipboard")
		c.Env = append(os.Environ(), "DISPLAY="+s.display)
		said, err := c.Output()
		copied = string(said)
		return err == nil && copied != ""
	})
	if draft, err := os.ReadFile(filepath.Join(drafts, "ukrainian-draft.uk.txt")); err != nil ||
		!strings.Contains(strings.Join(strings.Fields(string(draft)), " "), strings.Join(strings.Fields(copied), " ")) {
		t.Errorf("%v: %q was copied, which the draft does not say", err, copied)
	}
	s.press("ctrl+q", "shift+Tab", "space") // asks whether to save what was undone; the other answer is not to
	s.leaves()
}

// badge finds in a picture the first mark in the gutter that is filled with a colour of the light look. The gutter lies
// between the columns, in the middle of a window with both panels out.
func badge(t *testing.T, shown image.Image, name fyne.ThemeColorName) image.Point {
	t.Helper()
	const left, right, pill, deep = 634, 692, 14, 9
	fill, ok := pane.Colour(name, false)
	if !ok {
		t.Fatalf("no colour %s", name)
	}
	for y := shown.Bounds().Min.Y; y < shown.Bounds().Max.Y; y++ {
		for x, run := left, 0; x < right; x++ {
			if color.NRGBAModel.Convert(shown.At(x, y)) != fill {
				run = 0
			} else if run++; run == pill {
				return image.Pt(x-pill/2, y+deep)
			}
		}
	}
	t.Fatalf("no mark in %s", name)
	return image.Point{}
}

// click clicks at a place, so many times at once.
func (s *screen) click(at image.Point, times int) {
	s.tool("mousemove", fmt.Sprint(at.X), fmt.Sprint(at.Y))
	time.Sleep(500 * time.Millisecond)
	s.tool("click", "--repeat", fmt.Sprint(times), "--delay", "60", "1")
	time.Sleep(200 * time.Millisecond)
}

// drag presses the button at one place, goes to the other as a hand does, and lets it go. It rests where the toolkit takes
// the place of a press from where the pointer is when it gets round to it.
func (s *screen) drag(from, to image.Point) {
	const steps, rest = 12, 500 * time.Millisecond
	s.tool("mousemove", fmt.Sprint(from.X), fmt.Sprint(from.Y))
	time.Sleep(rest)
	s.tool("mousedown", "1")
	time.Sleep(rest)
	for n := 1; n <= steps; n++ {
		at := from.Add(to.Sub(from).Mul(n).Div(steps))
		s.tool("mousemove", fmt.Sprint(at.X), fmt.Sprint(at.Y))
		time.Sleep(40 * time.Millisecond)
	}
	time.Sleep(rest)
	s.tool("mouseup", "1")
}

// wheel turns the wheel over the middle of a part of the screen, so many notches: button 4 is up, 5 is down. The pointer
// goes away once the program has got round to that, to where nothing shows that it is there.
func (s *screen) wheel(over image.Rectangle, button, notches int) {
	at := over.Min.Add(over.Max).Div(2)
	s.tool("mousemove", fmt.Sprint(at.X), fmt.Sprint(at.Y))
	s.idles()
	s.tool("click", "--repeat", fmt.Sprint(notches), "--delay", "60", fmt.Sprint(button))
	s.idles()
	s.tool("mousemove", fmt.Sprint(whole.Max.X/2), fmt.Sprint(whole.Max.Y-8))
}
