package memo

import "parley/assets/words"

// Warning is something that a person must know of how a file was read: what may be missing, doubtful or was mended.
type Warning struct {
	Code   WarningCode
	Values []string // what its words leave places for: counts, pages, names
}

// WarningCode names a warning; the interface has words for each.
type WarningCode string

// The warnings and their values.
const (
	WasDamaged    WarningCode = "damaged"        // what could be found in a broken file was read
	PagesCutShort WarningCode = "cut-short"      // pages that could not be read to their end
	PagesPictured WarningCode = "pictures"       // pages that hold hardly more than a picture
	PagesScanned  WarningCode = "scanned"        // pages that are pictures and were read by Tesseract; how sure that is, in percent
	NoTesseract   WarningCode = "no-tesseract"   // pages that are pictures and were not read; what to type to get Tesseract
	NoScanData    WarningCode = "no-scan-data"   // pages as before; the data that Tesseract lacks; how to get it
	PagesFailed   WarningCode = "scan-failed"    // pages whose pictures could not be decoded or read, or not all of them
	PagesSlow     WarningCode = "scan-slow"      // pages whose reading took too long
	PagesEmpty    WarningCode = "scan-empty"     // pages on whose pictures no words were found
	Misread       WarningCode = "misread"        // how many labels and signs known to be misread were mended; some of them with their places
	PagesHidden   WarningCode = "hidden-text"    // pages whose only text is an invisible one behind a picture
	UnknownSigns  WarningCode = "unknown-signs"  // how many signs have no known letter
	WrongMap      WarningCode = "wrong-map"      // glyph names were believed before the file's map of letters
	ReadAgain     WarningCode = "read-again"     // pages whose text looked like no words and was read in another way
	Doubtful      WarningCode = "doubtful"       // much of the text does not look like words
	DoubtfulPages WarningCode = "doubtful-pages" // pages whose text does not look like words
	ByShapes      WarningCode = "shapes"         // of how many fonts the letters were told by their shapes
	VagueWords    WarningCode = "vague-words"    // words with letters told by their shapes that may be others
	FontBytes     WarningCode = "font-bytes"     // of how many fonts the codes were read as those of an encoding; its name
	Recoded       WarningCode = "recoded"        // how many paragraphs called Cyrillic letters Western ones
	MixedLetters  WarningCode = "mixed-letters"  // how many words mixed look-alike letters of two alphabets
	Ligatures     WarningCode = "ligatures"      // how many words had a wrong sign for two or three letters set as one
	GuessedCoding WarningCode = "encoding"       // the name of the encoding that was guessed
	OpenBrackets  WarningCode = "brackets"       // clauses with a square bracket that has no partner, by their ids
	Misnamed      WarningCode = "misnamed"       // the file is none of those that its name's ending, which is given, tells of
	Embedded      WarningCode = "embedded"       // another file stands in for a part of the text and was not read
)

// Grave says whether text may be missing or wrong where the warning is given; others tell of what was mended or guessed.
func (c WarningCode) Grave() bool {
	switch c {
	case WasDamaged, PagesCutShort, PagesPictured, PagesHidden, UnknownSigns, Doubtful, DoubtfulPages, VagueWords, Embedded, Misnamed:
		return true
	}
	return false
}

// In says the warning in a language of the interface, as one plain sentence or two.
func (w Warning) In(language string) string {
	values := make([]any, len(w.Values))
	for i, v := range w.Values {
		values[i] = v
	}
	return words.In(language).Say("memo.warning."+string(w.Code), values...)
}
