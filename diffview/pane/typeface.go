//go:build !headless

package pane

import (
	"fyne.io/fyne/v2"

	"parley/assets/fonts"
)

// Faces are cached by resource name, so the names differ from those of the copies inside Fyne.
var (
	regular = fyne.NewStaticResource("ParleySans-Regular.ttf", fonts.ScreenRegular)
	bold    = fyne.NewStaticResource("ParleySans-Bold.ttf", fonts.ScreenBold)
	italic  = fyne.NewStaticResource("ParleySans-Italic.ttf", fonts.ScreenItalic)
)

// Typeface gives Parley's own face for a style, and nil for monospace and symbols, which a theme takes from elsewhere.
// Bold wins over italic.
func Typeface(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Monospace || style.Symbol:
		return nil
	case style.Bold:
		return bold
	case style.Italic:
		return italic
	default:
		return regular
	}
}
