//go:build !headless

package pane

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// face is one voice of text.
type face uint8

// The faces.
const (
	bodyFace    face = iota // a clause
	noteFace                // a footnote of a draft
	headingFace             // a section heading
	sourceFace              // where a clause stands in its file
	numberFace              // the number of a row
	badgeFace               // the letter in a badge
	titleFace               // the name of a draft
	infoFace                // what is said about it
	warnFace                // «possibly opposite»
	faces                   // how many there are
)

var (
	sizes  = [faces]float32{14.5, 13.5, 12, 11.5, 12, 13, 13, 12.5, 12}
	styles = [faces]fyne.TextStyle{
		noteFace:    {Italic: true},
		headingFace: {Bold: true},
		badgeFace:   {Bold: true},
		titleFace:   {Bold: true},
		warnFace:    {Bold: true},
	}
)

// natural is the height of a line of Noto Sans as a multiple of its size.
const natural = 1.362

// centred gives the y of a line of text in the middle of a height.
func centred(f face, height float32) float32 { return (height - sizes[f]*natural) / 2 }

// usualText is a theme's size of text at which the pane has its usual measures.
const usualText = float32(14)

// ruler measures text in px of its usual size and remembers the width of every word for ever.
type ruler struct {
	measure func(text string, f face) float32
	scale   float32 // how much larger than usual the text is drawn
	widths  [faces]map[string]float32
	spaces  [faces]float32
}

// newRuler makes a ruler over a way to measure.
func newRuler(measure func(string, face) float32, scale float32) *ruler {
	r := &ruler{measure: measure, scale: scale}
	for f := range r.widths {
		r.widths[f] = map[string]float32{}
		r.spaces[f] = measure("a b", face(f)) - measure("ab", face(f))
	}
	return r
}

// themeRuler makes a ruler for the typeface and the size of text of a theme.
func themeRuler(t fyne.Theme) *ruler {
	scale := t.Size(theme.SizeNameText) / usualText
	return newRuler(func(text string, f face) float32 {
		return fyne.MeasureText(text, sizes[f]*scale, styles[f]).Width / scale
	}, scale)
}

// width gives the width of a text that is seldom new: a word, a label, a source.
func (r *ruler) width(text string, f face) float32 {
	if w, ok := r.widths[f][text]; ok {
		return w
	}
	w := r.measure(text, f)
	r.widths[f][text] = w
	return w
}

// sum gives the width of a text of many words out of the widths of its words. That is exact, because a typeface for
// running text has no pairs of a letter and a blank.
func (r *ruler) sum(text string, f face) float32 {
	x := -r.spaces[f]
	for word := range strings.SplitSeq(text, " ") {
		x += r.spaces[f] + r.width(word, f)
	}
	return x
}

// fit shortens text to width with an ellipsis; "" where not even that fits.
func (r *ruler) fit(text string, f face, width float32) string {
	if r.width(text, f) <= width {
		return text
	}
	runes := []rune(text)
	low, high := 0, len(runes)
	for low < high {
		middle := (low + high + 1) / 2
		if r.measure(string(runes[:middle])+"…", f) <= width {
			low = middle
		} else {
			high = middle - 1
		}
	}
	if low == 0 {
		return ""
	}
	return string(runes[:low]) + "…"
}

// stale says whether the typeface or the size of text has changed since the ruler was made.
func (r *ruler) stale(t fyne.Theme) bool {
	if r.scale != t.Size(theme.SizeNameText)/usualText {
		return true
	}
	const probe = "Щука Hamburg 0123"
	for f := range faces {
		if w, ok := r.widths[f][probe]; ok && w != r.measure(probe, f) {
			return true
		}
		r.width(probe, f)
	}
	return false
}
