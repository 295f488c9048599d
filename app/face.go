//go:build !headless

package app

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"parley/diffview/pane"
)

// face gives what bold text is drawn with: our own face where that has every letter. Without it the toolkit reads three
// more faces for each style, in case a letter is missing, which the first frame would wait for. Other text is drawn in
// the style that menus have read already.
func face(text string, style fyne.TextStyle) fyne.Resource {
	if !style.Bold || strings.ContainsFunc(text, foreign) {
		return nil
	}
	return pane.Typeface(style)
}

// foreign says whether a letter may be missing in our own faces.
func foreign(r rune) bool {
	return r != ' ' && !(r > ' ' && r < 0x7f) && !(r >= 0xa0 && r <= 0xff) && !(r >= 0x400 && r <= 0x45f) &&
		r != 'Ґ' && r != 'ґ' && !unicode.In(r, unicode.Pd) && !strings.ContainsRune("«»„“”‘’…№", r)
}

// measure gives how large a text is when it is drawn with its face.
func measure(text string, size float32, style fyne.TextStyle) fyne.Size {
	drawn, _ := fyne.CurrentApp().Driver().RenderedTextSize(text, size, style, face(text, style))
	return drawn
}

// loadFaces reads the faces that the first screen is drawn with. The toolkit keeps them; nothing else may measure or draw
// text meanwhile.
func loadFaces() {
	for _, style := range []fyne.TextStyle{{}, {Bold: true}} {
		measure("Parley", theme.TextSize(), style)
	}
}
