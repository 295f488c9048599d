// Package pdf reads the text of PDF files.
//
// A file goes through four rooms. Package mend makes its objects safe to read: cross-references, filters, and with package
// unlock encryption.
// The object layer of github.com/ledongthuc/pdf gives dictionaries, arrays and streams. Package font turns codes into
// text. This package walks the pages and interprets what they paint into glyphs and rules with their places; package
// layout makes paragraphs of them. What belongs to a layer that is switched off is left out and counted as hidden text; what is
// cut off by a clip or the page's edge is hidden, too.
//
// Nothing in a file is trusted: streams, glyphs, pages and nesting are bounded, the object layer's panics are caught where
// it is called, and what a damaged page still gives is kept and said in a warning.
package pdf

import "errors"

// Errors of [Read] and [Pages], to be told with errors.Is. Those of the context and of reading r come as they are.
var (
	ErrDamaged   = errors.New("pdf: damaged")
	ErrEncrypted = errors.New("pdf: locked with a password") // and none was given
	ErrPassword  = errors.New("pdf: the password does not open it")
	ErrNoText    = errors.New("pdf: no text on any page")
	ErrUnscanned = errors.New("pdf: nothing but pictures of pages, and no Tesseract that could read them")
	ErrTooLarge  = errors.New("pdf: too large")
)

// Bounds on what one file may ask for.
const (
	maxPages      = 10_000
	maxPageGlyphs = 300_000
	maxGlyphs     = 4_000_000
	maxRules      = 20_000
	maxContent    = 24 << 20  // bytes of one stream, and of one page's content
	maxOperators  = 5_000_000 // on one page
	maxForms      = 16        // nested
	formCost      = 500       // operators that painting a form counts for
)
