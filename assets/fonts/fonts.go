// Package fonts carries the typeface of the window and the reports: Noto Sans 2.004 by Google, under the SIL Open Font
// License (LICENSE.txt). The copy that comes with Fyne is older and draws the Ukrainian «і» without its dot. Signs that
// drafts and the window use and the original lacks, − ≤ ≥ ≠ → ✓ and more, were added by signs.py.
package fonts

import _ "embed"

// Regular is the upright face, as a TrueType file.
//
//go:embed NotoSans-Regular.ttf
var Regular []byte

// Bold is the heavy face, as a TrueType file.
//
//go:embed NotoSans-Bold.ttf
var Bold []byte

// Italic is the slanted face, as a TrueType file.
//
//go:embed NotoSans-Italic.ttf
var Italic []byte

// ScreenRegular, ScreenBold and ScreenItalic are the same faces with the letters of the window's languages and the signs
// alone, cut by screen.py: the window reads every outline of a face before its first frame, which takes a third of the time
// so. Other letters the toolkit draws with its own copy.
var (
	//go:embed Screen-Regular.ttf
	ScreenRegular []byte

	//go:embed Screen-Bold.ttf
	ScreenBold []byte

	//go:embed Screen-Italic.ttf
	ScreenItalic []byte
)
