// Package memo is the ground floor: the types every other room speaks.
//
// A reader turns a file into a [Text], a list of paragraphs with their places. Package clauses turns a Text into a
// [Memo], a list of clauses. Both are plain values; nothing here reads files or compares anything.
package memo

// Language is an ISO 639-1 code: "ru", "uk", "en", or "" where it could not be told.
type Language string

// The languages Parley knows.
const (
	Unknown   Language = ""
	Russian   Language = "ru"
	Ukrainian Language = "uk"
	English   Language = "en"
)

// Place says where something stands in its source. All counts start at 1; 0 means that the format has no such thing.
type Place struct {
	Page      int // page of the file
	Line      int // line on that page, or in the file where there are no pages
	Paragraph int // paragraph in the whole body, running heads and page numbers not counted
}

// Span is a half-open range of bytes in a text. The zero Span is empty.
type Span struct {
	Start, End int
}

// Empty says whether s holds nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Of returns the part of text that s covers.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Kind says what part a clause plays in its memo.
type Kind string

// The kinds of clauses, as the JSON of a comparison names them.
const (
	Heading  Kind = "heading"  // a title or a section heading
	Body     Kind = "clause"   // a point, a bullet or a paragraph that says something
	Preamble Kind = "preamble" // what stands before the first numbered part
	Note     Kind = "note"     // a footnote or a remark outside the text proper
)

// Clause is one unit of a memo: a heading, a point, a bullet, a paragraph.
type Clause struct {
	ID       string   // path of labels within the memo, unique in it and stable: "II/O2/4"
	Label    string   // as printed, apart from the text: "1.1.", "б)", "•", "Раздел I"; "" if none
	Path     []string // headings above it, outermost first, as printed: "Раздел II", "Вариант 2"
	Kind     Kind
	Level    int    // depth in the tree, 0 for the top
	Parent   int    // index of the clause it belongs to, -1 at the top
	Text     string // one paragraph, single spaces, NFC, without the label
	Language Language
	Guess    Guess // what about it was guessed; "" where the form or the file itself says so
	Settled  bool  // a person has said that it is cut rightly as it is
	Place

	Provisions []Span      // the propositions it makes, in order; together they hold every word. One at least, none for a heading
	RunIn      Span        // the title it begins with, «Суверенитет» in «Суверенитет: …»; empty if none
	Brackets   []Bracket   // what stands in square brackets, by where it starts, outer ones first
	References []Reference // where it points to other clauses or documents, in order

	Raw        string  // the whole paragraph, label included, as the file has it, where a reader mended it; else ""
	Lines      []Line  // of the whole paragraph, where it takes several on its page or pages; else none
	Confidence float64 // how sure the reading is, 0 to 1, where it was read from a picture; else 0
}

// Memo is one draft, read and cut.
type Memo struct {
	Name      string // base name of the file, or what the person called pasted text
	Path      string // as it was given; "" for pasted text
	SHA256    string // of the file's bytes, hex
	Format    string // "pdf", "text", "markdown"
	Title     string // the draft's own title; "" if it has none
	Party     string // the party whose draft it is, ISO 3166 alpha-3 ("RUS", "UKR"), where the draft says so; else ""
	Language  Language
	Pages     int // 0 where the format has none
	Warnings  []Warning
	Marks     Marks
	View      View   // that was read, of a file with tracked changes
	Encoding  string // that a text file was read in, by its name on the internet: "windows-1251"; else ""
	Furniture []Furniture
	Clauses   []Clause // in reading order; a parent stands before its children
}

// Furniture is text that a page carries beside the draft: kept as provenance, never part of a clause.
type Furniture struct {
	Kind FurnitureKind
	Text string
	Place
}

// FurnitureKind says what a piece of furniture is.
type FurnitureKind string

// The kinds of furniture.
const (
	RunningHead FurnitureKind = "running-head" // repeated at the top or foot of pages
	PageNumber  FurnitureKind = "page-number"
	Watermark   FurnitureKind = "watermark"
	LineNumber  FurnitureKind = "line-number"
)

// Letter names a side of a comparison: "A" for 0, "B" for 1, and so on.
func Letter(side int) string { return string(rune('A' + side)) }

// Ref is a clause's id with its side in front, unique in a comparison: "A/II/O2/4".
func Ref(side int, id string) string { return Letter(side) + "/" + id }

// Progress is told what long work is doing: the stage by name and the share of that stage done, 0 to 1. It may be
// nil-checked with Report and is called from the goroutine that works.
type Progress func(stage Stage, share float64)

// Report calls p if there is one.
func (p Progress) Report(stage Stage, share float64) {
	if p != nil {
		p(stage, share)
	}
}

// Stage names a part of long work.
type Stage string

// The stages from a file to a comparison.
const (
	Reading  Stage = "reading"
	Scanning Stage = "scanning" // reading pages that are pictures
	Cutting  Stage = "cutting"
	Pairing  Stage = "pairing"
	Wording  Stage = "wording"
	Writing  Stage = "writing"
)
