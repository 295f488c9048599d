//go:build !headless

package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"parley/diffview/pane"
)

// Sizes of our own, beside the toolkit's. All stand on a grid of four.
const (
	sizeBar    fyne.ThemeSizeName = "parley-bar"    // height of the upper bar
	sizeStrip  fyne.ThemeSizeName = "parley-strip"  // height of the bar below it
	sizeFoot   fyne.ThemeSizeName = "parley-foot"   // height of the foot line
	sizeNotice fyne.ThemeSizeName = "parley-notice" // height of a line about how a draft was read
	sizeSmall  fyne.ThemeSizeName = "parley-small"  // text of buttons and of what stands beside a title
	sizeTitle  fyne.ThemeSizeName = "parley-title"  // text of titles
)

// sizes gives every size at the usual scale; those that text decides grow with it.
var sizes = map[fyne.ThemeSizeName]float32{
	sizeBar: 52, sizeStrip: 44, sizeFoot: 32, sizeNotice: 36, sizeSmall: 13, sizeTitle: 15,
	theme.SizeNameText: 14, theme.SizeNameCaptionText: 12, theme.SizeNameSubHeadingText: 18, theme.SizeNameHeadingText: 22,
	theme.SizeNameInlineIcon: 18, theme.SizeNameLineSpacing: 4,
}

// fixed are the sizes that no scale of text touches.
var fixed = map[fyne.ThemeSizeName]float32{
	theme.SizeNamePadding: 4, theme.SizeNameInnerPadding: 8,
	theme.SizeNameInputBorder: 1, theme.SizeNameInputRadius: 8, theme.SizeNameSelectionRadius: 4,
	theme.SizeNameButtonRadius: 8, theme.SizeNameCardRadius: 8, theme.SizeNameDialogRadius: 8, theme.SizeNamePopupRadius: 8,
	theme.SizeNameMenuRadius: 8, theme.SizeNameModalBlurRadius: 0, theme.SizeNameScrollBarRadius: 4,
	theme.SizeNameSeparatorThickness: 1,
}

// colours says which of the palette's colours the toolkit's names stand for.
var colours = map[fyne.ThemeColorName]fyne.ThemeColorName{
	theme.ColorNameBackground:          pane.Paper,
	theme.ColorNameButton:              pane.LineQuiet,
	theme.ColorNameDisabledButton:      pane.LineQuiet,
	theme.ColorNameDisabled:            pane.InkThird,
	theme.ColorNameError:               pane.Warn,
	theme.ColorNameFocus:               pane.AccentGround,
	theme.ColorNameForeground:          pane.Ink,
	theme.ColorNameForegroundOnPrimary: pane.OnAccent,
	theme.ColorNameForegroundOnError:   pane.OnAccent,
	theme.ColorNameForegroundOnSuccess: pane.OnAccent,
	theme.ColorNameForegroundOnWarning: pane.OnAccent,
	theme.ColorNameHeaderBackground:    pane.Sheet,
	theme.ColorNameHover:               pane.Selection,
	theme.ColorNameHyperlink:           pane.Accent,
	theme.ColorNameInputBackground:     pane.Sheet,
	theme.ColorNameInputBorder:         pane.InkThird,
	theme.ColorNameMenuBackground:      pane.Sheet,
	theme.ColorNameOverlayBackground:   pane.Sheet,
	theme.ColorNamePlaceHolder:         pane.InkSecond,
	theme.ColorNamePressed:             pane.AccentGround,
	theme.ColorNamePrimary:             pane.Accent,
	theme.ColorNameScrollBar:           pane.InkThird,
	theme.ColorNameSelection:           pane.AccentGround,
	theme.ColorNameSeparator:           pane.Line,
	theme.ColorNameSuccess:             pane.Accent,
	theme.ColorNameWarning:             pane.Warn,
}

// scrim dims what lies under a dialog.
var scrim = color.NRGBA{A: 0x38}

// dress is the window's theme: paper and ink, one accent, no shadows.
type dress struct {
	look  look
	scale float32
}

// dark says whether to draw light on dark; variant is what the system wants.
func (d dress) dark(variant fyne.ThemeVariant) bool {
	if d.look == followSystem {
		return variant == theme.VariantDark
	}
	return d.look == dark
}

// Color gives a colour of the palette, by its own name or by the toolkit's.
func (d dress) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	if name == theme.ColorNameShadow {
		return scrim
	}
	if ours, ok := colours[name]; ok {
		name = ours
	}
	if c, ok := pane.Colour(name, d.dark(variant)); ok {
		return c
	}
	if d.dark(variant) {
		return theme.DefaultTheme().Color(name, theme.VariantDark)
	}
	return theme.DefaultTheme().Color(name, theme.VariantLight)
}

// Font gives our own faces; only symbols and fixed-width text come from the toolkit.
func (d dress) Font(style fyne.TextStyle) fyne.Resource {
	if face := pane.Typeface(style); face != nil {
		return face
	}
	return theme.DefaultTheme().Font(style)
}

// Icon gives our own icons, and the toolkit's others.
func (d dress) Icon(name fyne.ThemeIconName) fyne.Resource {
	if icon, ok := icons[name]; ok {
		return icon
	}
	return theme.DefaultTheme().Icon(name)
}

// Size gives a size in the toolkit's units, text scaled to the person's choice.
func (d dress) Size(name fyne.ThemeSizeName) float32 {
	if size, ok := fixed[name]; ok {
		return size
	}
	if size, ok := sizes[name]; ok {
		return size * d.scale
	}
	return theme.DefaultTheme().Size(name)
}
