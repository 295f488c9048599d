//go:build !headless

package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// The names of our own icons.
const (
	iconSwap    fyne.ThemeIconName = "parley-swap"    // two arrows, one each way
	iconBeside  fyne.ThemeIconName = "parley-beside"  // two columns
	iconUnified fyne.ThemeIconName = "parley-unified" // one column
	iconTopics  fyne.ThemeIconName = "parley-topics"  // a table under a heading
	iconLeft    fyne.ThemeIconName = "parley-left"    // a window with a panel at its left
	iconRight   fyne.ThemeIconName = "parley-right"   // a window with a panel at its right
	iconRing    fyne.ThemeIconName = "parley-ring"    // an empty ring
	iconHeld    fyne.ThemeIconName = "parley-held"    // a ring with a disc in it
)

// icons are drawn here because no font we ship has such signs.
var icons = map[fyne.ThemeIconName]fyne.Resource{
	iconSwap: drawn("swap", `<path fill="#000000" d="`+
		`M15.6 3.6 20 8l-4.4 4.4-1.3-1.3 2.2-2.2H4V7.1h12.5l-2.2-2.2zM8.4 11.6l1.3 1.3-2.2 2.2H20v1.8H7.5l2.2 2.2-1.3 1.3L4 16z"/>`),
	iconBeside:  drawn("beside", sheetAt(3, 8)+sheetAt(13, 8)),
	iconUnified: drawn("unified", sheetAt(5, 14)+box(8, 8, 8, 2)+box(8, 12, 8, 2)+box(8, 16, 5, 2)),
	iconTopics:  drawn("topics", sheetAt(3, 18)+box(3, 9, 18, 2)+box(8, 9, 2, 11)+box(14, 9, 2, 11)),
	iconLeft:    drawn("left", sheetAt(3, 18)+box(3, 4, 7, 16)),
	iconRight:   drawn("right", sheetAt(3, 18)+box(14, 4, 7, 16)),
	iconRing:    drawn("ring", ring),
	iconHeld:    drawn("held", ring+`<path fill="#000000" d="M12 7a5 5 0 0 1 0 10a5 5 0 0 1 0-10z"/>`),
}

// ring is a circle drawn twice, the inner one the other way round, so that the middle stays free.
const ring = `<path fill="#000000" d="M12 2a10 10 0 0 1 0 20a10 10 0 0 1 0-20zM12 4a8 8 0 0 0 0 16a8 8 0 0 0 0-16z"/>`

// drawn is an icon on a field of 24 by 24.
func drawn(name, shapes string) fyne.Resource {
	return fyne.NewStaticResource("parley-"+name+".svg", []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">`+shapes+`</svg>`))
}

// newSign is an icon as large as the line it stands in, in the colour of a voice.
func newSign(icon fyne.ThemeIconName, v voice) fyne.CanvasObject {
	picture := theme.NewColoredResource(fyne.CurrentApp().Settings().Theme().Icon(icon), v.colour)
	return container.New(exactly{width: 16, height: 16}, widget.NewIcon(picture))
}

// box is a filled rectangle in an icon, and sheetAt the outline of one as high as signs are.
func box(x, y, width, height int) string {
	return fmt.Sprintf(`<path fill="#000000" d="M%d %dh%dv%dh-%dz"/>`, x, y, width, height, width)
}

func sheetAt(x, width int) string {
	return box(x, 4, width, 2) + box(x, 18, width, 2) + box(x, 4, 2, 16) + box(x+width-2, 4, 2, 16)
}
