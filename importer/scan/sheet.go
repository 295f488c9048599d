package scan

import (
	"image"

	"parley/importer/layout"
	"parley/importer/memo"
)

// Sheet is a page that holds a picture of text.
type Sheet struct {
	Number        int     // of the page, from 1
	Width, Height float64 // of the page as it is seen, in points
	// Draw gives the picture of the whole page. It is called when its turn comes, from any goroutine, but only one at
	// once, for decoding takes much memory. With an error the picture may be there and incomplete.
	Draw func() (Picture, error)
	// Bleach gives the same picture with colours as light as the lightest part of them, so that stamps in colour pale beside
	// what is printed in black; nothing where there are no colours. It may be nil.
	Bleach func() (Picture, error)
}

// Picture is the picture of a page.
type Picture struct {
	*image.Gray
	DPI int // dots per inch
}

// Options say how to read sheets. The zero Options are good.
type Options struct {
	Language memo.Language // of the sheets; memo.Unknown has it told by a sample
	Off      bool          // sheets are not to be read
	Progress memo.Progress // told the share of sheets read as memo.Scanning; may be nil
}

// Result is what came of the sheets, each list in their order.
type Result struct {
	Language memo.Language // that most were read in; memo.Unknown if none was read
	Pages    []Page
	Unread   []int // numbers of the sheets that were not read, for Reason
	Reason   Reason
	Missing  []string // what Tesseract lacks, its names for languages
	Failed   []int    // numbers of the sheets whose pictures cannot be decoded, or not all of them
	Slow     []int    // numbers of the sheets that took too long
	Empty    []int    // numbers of the sheets on which no words were found
}

// Reason says why no sheet was read.
type Reason uint8

// The reasons.
const (
	Done    Reason = iota // they were
	Off                   // nobody wanted it
	Absent                // Tesseract is not installed
	NoData                // or has no data for the language
	Failing               // or breaks down
)

// Page is the text of one sheet.
type Page struct {
	Number     int
	Glyphs     []layout.Glyph
	Rules      []layout.Rule
	Confidence float64 // how sure the reading is, 0 to 1, the mean of its letters
}
