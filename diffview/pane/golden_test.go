//go:build !headless

package pane

import (
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"parley/assets/words"
	"parley/diffview/comparison"
)

// own is a theme with nothing but Parley's own colours and typeface changed.
type own struct {
	fyne.Theme
	dark bool
	text float32 // size of text, 0 for the usual one
}

func (o own) Size(name fyne.ThemeSizeName) float32 {
	if name == theme.SizeNameText && o.text != 0 {
		return o.text
	}
	return o.Theme.Size(name)
}

func (o own) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	if c, ok := Colour(name, o.dark); ok {
		return c
	}
	return o.Theme.Color(name, variant)
}

func (o own) Font(style fyne.TextStyle) fyne.Resource {
	if face := Typeface(style); face != nil {
		return face
	}
	return o.Theme.Font(style)
}

// window shows a pane with a comparison in a test window of a size.
func window(t testing.TB, dark bool, language string, c *comparison.Comparison, width, height float32) (*Pane, fyne.Window) {
	t.Helper()
	return windowOf(t, dark, language, SynopsisOf(c), width, height)
}

// windowOf does the same with a synopsis.
func windowOf(t testing.TB, dark bool, language string, s *Synopsis, width, height float32) (*Pane, fyne.Window) {
	t.Helper()
	test.NewTempApp(t)
	fyne.CurrentApp().Settings().SetTheme(own{theme.DefaultTheme(), dark, 0})
	p := New(Options{Words: words.In(language)})
	w := test.NewTempWindow(t, p)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	p.SetSynopsis(s)
	return p, w
}

// allStatuses has a status of each sort.
var allStatuses = []Status{
	{},
	{},
	{Letter: "R", Colour: Open, Pattern: Crossed},
	{Letter: "Y", Colour: Working, Pattern: Hatched},
	{Letter: "G", Colour: Agreed, Noted: true},
	{},
	{Letter: "g", Colour: Referendum, Pattern: Dotted},
	{Letter: "X", Colour: Refused, Pattern: DenseHatch},
	{Letter: "–", Noted: true},
	{Letter: "–"},
	{Letter: "–"},
}

// Three drafts stand beside each other as two do.
func TestPicturesOfThreeDrafts(t *testing.T) {
	for _, picture := range []struct {
		name     string
		dark     bool
		language string
		do       func(*Pane)
	}{
		{"trio-light", false, "en", func(p *Pane) { p.SetStatuses(allStatuses); p.Select(1) }},
		{"trio-dark-uk", true, "uk", func(p *Pane) {
			p.SetShares(0.25, 0.35, 0.4)
			p.Select(5)
			p.OtherHand()
		}},
		{"trio-unified-dark-ru", true, "ru", func(p *Pane) { p.SetArrangement(Unified); p.scrollTo(150) }},
		{"trio-apart-light", false, "en", func(p *Pane) {
			p.Select(1)
			p.SetApart(true)
			scrollOver(p, 1, 60)
			scrollOver(p, 2, 130)
		}},
	} {
		t.Run(picture.name, func(t *testing.T) {
			p, w := windowOf(t, picture.dark, picture.language, trio(), 1240, 760)
			picture.do(p)
			matches(t, picture.name+".png", w.Canvas().Capture())
		})
	}
}

func TestPictures(t *testing.T) {
	for _, picture := range []struct {
		name          string
		dark          bool
		language      string
		show          func() *comparison.Comparison
		width, height float32
		do            func(*Pane)
	}{
		{"rivals-light-en", false, "en", rivals, 876, 700, func(p *Pane) { p.Select(2) }},
		{"rivals-dark-ru", true, "ru", rivals, 876, 700, func(p *Pane) { p.Select(2) }},
		{"rivals-light-uk-narrow", false, "uk", rivals, 640, 560, func(p *Pane) { p.Select(4) }},
		{"statuses-light", false, "en", rivals, 876, 900, func(p *Pane) { p.SetStatuses(allStatuses); p.Select(2) }},
		{"statuses-dark", true, "uk", rivals, 876, 900, func(p *Pane) { p.SetStatuses(allStatuses) }},
		{"found-dark", true, "ru", rivals, 876, 560, func(p *Pane) {
			p.SetFilter(func(row int) bool { return p.table.synopsis.Rows[row].contested() })
			p.SetFound(sought(p.table, comparison.Query{Text: "войск", Manner: comparison.AsLetters}))
		}},
		{"rivals-light-wide", false, "en", rivals, 1388, 900, func(p *Pane) { p.Select(6); p.FocusGained() }},
		{"redline-light", false, "en", redline, 876, 320, func(*Pane) {}},
		{"redline-dark-uk", true, "uk", redline, 876, 320, func(p *Pane) { p.Select(1) }},
		{"rivals-light-large", false, "en", rivals, 1100, 700, func(p *Pane) {
			fyne.CurrentApp().Settings().SetTheme(own{theme.DefaultTheme(), false, 19})
			p.Refresh() // as the canvas of a real window does
			p.Select(2)
		}},
		{"folded-light", false, "en", folded, 876, 520, func(p *Pane) { p.SetFolding(true); press(p, fyne.KeyHome) }},
		{"folded-dark-uk", true, "uk", folded, 640, 520, func(p *Pane) { p.SetFolding(true) }},
		{"opened-light", false, "en", folded, 876, 620, func(p *Pane) { p.SetFolding(true); p.Select(2); p.scrollTo(0) }},
		{"opened-apart-dark-uk", true, "uk", folded, 876, 520, func(p *Pane) {
			p.SetFolding(true)
			p.Select(14)
			p.SetApart(true)
			scrollOver(p, 1, 60)
		}},
		{"sticky-light", false, "en", rivals, 876, 420, func(p *Pane) { p.scrollTo(p.table.tops[2] + 20) }},
		{"unified-rivals-light", false, "en", rivals, 876, 700, func(p *Pane) { p.SetArrangement(Unified); p.Select(2) }},
		{"unified-redline-dark-uk", true, "uk", redline, 640, 480, func(p *Pane) { p.SetArrangement(Unified) }},
		{"topics-light", false, "en", topical, 1100, 900, func(p *Pane) { p.SetArrangement(ByTopic); p.Select(2) }},
		{"topics-dark-uk", true, "uk", topical, 720, 520, func(p *Pane) { p.SetArrangement(ByTopic); p.scrollTo(100) }},
		{"topics-narrow-light-ru", false, "ru", topical, 480, 620, func(p *Pane) { p.SetArrangement(ByTopic); p.Select(2) }},
		{"selection-light", false, "en", rivals, 876, 500, func(p *Pane) {
			p.Select(2)
			p.SetShares(0.4, 0.6)
			p.text = selection{caret{1, 1, 0, 40}, caret{2, 1, 0, 120}}
			p.redraw()
		}},
		{"hand-dark-uk", true, "uk", rivals, 876, 500, func(p *Pane) { p.Select(2); p.OtherHand() }},
		{"moved-light", false, "en", func() *comparison.Comparison { return crossed(5) }, 876, 480, func(p *Pane) { p.Select(0) }},
		{"groups-dark", true, "uk", grouped, 876, 600, func(p *Pane) { p.Select(2) }},
		{"apart-light", false, "en", rivals, 876, 500, func(p *Pane) {
			p.Select(2)
			p.SetApart(true)
			scrollOver(p, 1, 90)
		}},
		{"texts-light", false, "en", rivals, 1100, 760, func(p *Pane) { p.SetTexts(proposed); p.SetStatuses(allStatuses); p.Select(2) }},
		{"texts-dark-uk", true, "uk", rivals, 700, 700, func(p *Pane) { p.SetTexts(proposed); p.scrollTo(p.table.tops[2] - 60) }},
		{"texts-unified-light-ru", false, "ru", rivals, 760, 600, func(p *Pane) {
			p.SetArrangement(Unified)
			p.SetTexts(proposed)
			p.Select(2)
		}},
		{"below-light", false, "en", strewn, 876, 640, func(p *Pane) { p.scrollTo(3) }},
		{"below-dark-uk", true, "uk", strewn, 420, 640, func(p *Pane) { p.scrollTo(p.table.tops[4] + 20) }},
		{"below-unified-light-ru", false, "ru", strewn, 700, 560, func(p *Pane) {
			p.SetArrangement(Unified)
			p.scrollTo(0)
		}},
		{"empty-light", false, "en", nothing, 640, 200, func(*Pane) {}},
	} {
		t.Run(picture.name, func(t *testing.T) {
			p, w := window(t, picture.dark, picture.language, picture.show(), picture.width, picture.height)
			picture.do(p)
			matches(t, picture.name+".png", w.Canvas().Capture())
		})
	}
}

// matches compares a picture with the golden one, or draws that anew where UPDATE_GOLDENS is set.
func matches(t *testing.T, name string, shown image.Image) {
	t.Helper()
	if os.Getenv("UPDATE_GOLDENS") == "" {
		test.AssertImageMatches(t, name, shown)
		return
	}
	f, err := os.Create(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, shown); err != nil {
		t.Fatal(err)
	}
}
