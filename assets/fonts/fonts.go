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
