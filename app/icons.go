//go:build !headless

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// iconSwap names our own icon: two arrows, one each way.
const iconSwap fyne.ThemeIconName = "parley-swap"

// swapIcon is drawn here because no font we ship has the sign.
var swapIcon = fyne.NewStaticResource("parley-swap.svg", []byte(
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="#000000" d="`+
		`M15.6 3.6 20 8l-4.4 4.4-1.3-1.3 2.2-2.2H4V7.1h12.5l-2.2-2.2zM8.4 11.6l1.3 1.3-2.2 2.2H20v1.8H7.5l2.2 2.2-1.3 1.3L4 16z`+
		`"/></svg>`))

// newSign is an icon as large as the line it stands in, in the colour of a voice.
func newSign(icon fyne.ThemeIconName, v voice) fyne.CanvasObject {
	picture := theme.NewColoredResource(fyne.CurrentApp().Settings().Theme().Icon(icon), v.colour)
	return container.New(exactly{width: 16, height: 16}, widget.NewIcon(picture))
}
