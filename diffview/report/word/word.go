// Package word writes Word documents: paragraphs and tables with the language of each run, running heads with page
// numbers, tracked changes and comments. It is no more than reports need. The same document gives the same bytes: nothing in a
// file tells when it was written.
//
// The form is Office Open XML (ECMA-376), a ZIP of XML parts. Numbers of clauses are written as text, for automatic ones
// would count deleted paragraphs too.
package word

// Document is what a file holds.
type Document struct {
	Title     string
	Language  string // of what no run says otherwise: "en", "ru", "uk"
	Landscape bool
	Head      string    // at the top of each page
	Foot      string    // at the foot of each page, before its number
	Page      [2]string // what stands before the page's number, and between it and the number of pages
	Blocks    []Block
}

// Block is a paragraph or a table.
type Block interface{ write(w *writer) }

// Style names the look of a paragraph.
type Style string

// The styles. Headings stand in the list of contents that programs show beside the text.
const (
	Normal   Style = ""
	Title    Style = "Title"
	Heading  Style = "Heading1"
	Clause   Style = "Clause"   // a heading of a draft
	Source   Style = "Source"   // where a passage stands
	Note     Style = "Note"     // what the program says
	Centred  Style = "Centred"  // numbers and letters at the edges of a row
	NewSheet Style = "NewSheet" // a heading that begins a page
)

// Paragraph is a line of runs.
type Paragraph struct {
	Style Style
	Runs  []Run
	Stays bool   // on one page with what comes next; in a table all paragraphs of a row must, so that it does
	Mark  Change // of the paragraph's end: of a whole paragraph that only one version has
	Move  string // of a paragraph that stands elsewhere in the other version: a name that both its places share; else ""

	Comments []Comment // in the margin beside it
}

// Comment is a remark in the margin. A line feed in its text begins a new paragraph of it.
type Comment struct{ Author, Text string }

// Run is text with one look. A line feed in it begins a new line of the paragraph.
type Run struct {
	Text     string
	Language string // "" for the document's
	Bold     bool
	Struck   bool
	Line     Line   // below the words
	Colour   string // of the letters, "RRGGBB"; "" for the style's
	Fill     string // behind them, "RRGGBB"; "" for none
	Change   Change
}

// Line is how words are underlined.
type Line string

// The lines.
const (
	NoLine Line = ""
	Single Line = "single"
	Dotted Line = "dotted"
)

// Change says that a run or the end of a paragraph is in one version only. The zero Change is in both.
type Change struct {
	Kind   ChangeKind
	Author string
	Move   string // for what was moved: a name that both its places share; else ""
}

// ChangeKind says in which version something is.
type ChangeKind uint8

// The kinds of changes.
const (
	Kept     ChangeKind = iota // in both
	Deleted                    // in the earlier version only
	Inserted                   // in the later version only
)

// Table is rows of cells under each other.
type Table struct {
	Widths []int // of the columns, in twentieths of a point
	Heads  int   // how many rows, from the first, stand on each page
	Rows   []Row
}

// Row is one line of a table.
type Row struct {
	Cells []Cell
	Whole bool // it is not parted between two pages
}

// Cell is what stands in a column, or in several.
type Cell struct {
	Columns    int // how many it covers; 0 for one
	Fill       string
	Pattern    Pattern
	Ink        string // of the pattern
	Joined     Joined
	Paragraphs []Paragraph
}

// Pattern lies over the fill of a cell, for those who see no colours.
type Pattern string

// The patterns.
const (
	Plain Pattern = ""
	Hatch Pattern = "thinDiagStripe"
	Cross Pattern = "thinDiagCross"
	Dense Pattern = "diagStripe"
	Dotty Pattern = "pct10"
)

// Joined says how a cell goes with the ones above and below it.
type Joined string

// How cells are joined.
const (
	Alone Joined = ""
	Below Joined = "restart"  // the first of joined cells
	Above Joined = "continue" // it belongs to the one above
)
