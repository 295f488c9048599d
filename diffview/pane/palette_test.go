//go:build !headless

package pane

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// contrast is the ratio of WCAG 2 between two opaque colours, 1 to 21.
func contrast(a, b color.Color) float64 {
	light := func(c color.Color) float64 {
		r, g, b, _ := c.RGBA()
		linear := func(v uint32) float64 {
			x := float64(v) / 0xffff
			if x <= 0.04045 {
				return x / 12.92
			}
			return math.Pow((x+0.055)/1.055, 2.4)
		}
		return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
	}
	x, y := light(a), light(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestTextCanBeReadOnEveryGround(t *testing.T) {
	for _, pair := range []struct{ ink, ground fyne.ThemeColorName }{
		{Ink, Sheet},
		{Ink, Paper},
		{Ink, Selection},
		{Ink, Fact},
		{Ink, Insert},
		{Ink, Delete},
		{Ink, Move},
		{Ink, Agreed},
		{Ink, Referendum},
		{Ink, Working},
		{Ink, Open},
		{Ink, Refused},
		{InkSecond, Sheet},
		{InkSecond, Paper},
		{InkSecond, Selection},
		{Warn, Sheet},
		{Warn, Selection},
		{Accent, Sheet},
		{Accent, AccentGround},
		{OnAccent, Accent},
	} {
		for _, dark := range []bool{false, true} {
			ink, _ := Colour(pair.ink, dark)
			ground, _ := Colour(pair.ground, dark)
			if ratio := contrast(ink, ground); ratio < 4.5 {
				t.Errorf("%s on %s, dark %v: contrast %.2f, want 4.5", pair.ink, pair.ground, dark, ratio)
			}
		}
	}
}

func TestOnlyOurOwnColoursAreKnown(t *testing.T) {
	if _, ok := Colour(theme.ColorNamePrimary, false); ok {
		t.Error("a colour of Fyne passes as our own")
	}
	light, _ := Colour(Sheet, false)
	if want := (color.NRGBA{R: 0xff, G: 0xff, B: 0xff, A: 0xff}); light != want {
		t.Errorf("the light sheet is %v", light)
	}
}

func TestTypefaceLeavesMonospaceToTheTheme(t *testing.T) {
	if Typeface(fyne.TextStyle{Monospace: true}) != nil {
		t.Error("monospace text is set in a proportional face")
	}
	if Typeface(fyne.TextStyle{Bold: true, Italic: true}) != bold {
		t.Error("bold italic is not bold")
	}
}

// The face that comes with Fyne draws «і» without its dot, and Noto Sans itself has none of the signs.
func TestUkrainianLettersHaveTheirDotsAndSignsAreThere(t *testing.T) {
	test.NewTempApp(t)
	fyne.CurrentApp().Settings().SetTheme(own{theme.DefaultTheme(), false, 0})
	var lines []fyne.CanvasObject
	for _, style := range []fyne.TextStyle{{}, {Bold: true}, {Italic: true}} {
		lines = append(lines, &canvas.Text{Text: "підтверджує її: −2 ≤ x ≠ 5 → ✓", Color: color.Black, TextSize: 28, TextStyle: style})
	}
	w := test.NewTempWindow(t, container.NewStack(canvas.NewRectangle(color.White), container.NewVBox(lines...)))
	test.AssertImageMatches(t, "letters.png", w.Canvas().Capture())
}

func TestTheWidthOfALineIsTheSumOfItsWords(t *testing.T) {
	test.NewTempApp(t)
	theme := own{theme.DefaultTheme(), false, 0}
	fyne.CurrentApp().Settings().SetTheme(theme)
	r := themeRuler(theme)
	for _, m := range rivals().Memos {
		for _, clause := range m.Clauses {
			for f := range faces {
				if sum, whole := r.sum(clause.Text, f), r.measure(clause.Text, f); math.Abs(float64(sum-whole)) > 0.5 {
					t.Errorf("face %d: words of %q add up to %v px, the line has %v", f, clause.Text, sum, whole)
				}
			}
		}
	}
}
