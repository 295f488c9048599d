// Package pdf reads the text of PDF files.
//
// A file goes through four rooms. Package mend makes its objects safe to read: cross-references, filters, and with package
// unlock encryption.
// The object layer of github.com/ledongthuc/pdf gives dictionaries, arrays and streams. Package font turns codes into
// text. This package walks the pages and interprets what they paint into glyphs and rules with their places; package
// layout makes paragraphs of them. What belongs to a layer that is switched off, by itself, by an expression or by what it is for, is left out and counted as hidden text; what is
// cut off by a clip or the page's edge is hidden, too.
//
// Where a page's text does not look like words, or signs have no letter, the file is read again blind: each code of each
// font shows a sign of its own, and the words written in these signs decide what they mean. In turn are tried what the
// font says; glyph names and the program's own character map; the bytes of Cyrillic encodings, where no outline is
// embedded; and the letters that look like the glyphs (package letterform) and make words (package spelling), whether the
// glyphs are drawn by a TrueType, CFF or Type 1 program or by the file itself. The better reading of each font is taken and
// told in a warning, with the words that have doubtful letters; what the file said of a paragraph is kept as its raw text.
// Where it is but a few pages, only the fonts of these are tried, and of them those alone that do not say what they show on
// other pages; the warning names the pages. What is written in a script that Parley does not read is not judged.
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
