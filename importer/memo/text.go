package memo

// Text is what a reader makes of a file: its paragraphs in reading order, each with its place and what its look says.
type Text struct {
	Format     string // "pdf", "text", "markdown"
	Encoding   string // of a format that may be in several, by its name on the internet: "windows-1251"; else ""
	Pages      int
	Paragraphs []Paragraph
	Furniture  []Furniture
	Warnings   []Warning
	Marks      Marks
}

// Paragraph is one block of running text as its author set it: a heading, a numbered point, a bullet, a paragraph.
// Lines are joined, hyphens at line ends resolved, white space single, the text in NFC.
type Paragraph struct {
	Text  string
	Label string // set only by formats that keep the number apart from the text; else the label stands in Text
	Note  bool   // a foot- or endnote
	Style Style
	Place

	Raw        string  // the text with its label as the file has it, where Text was mended; else ""
	Lines      []Line  // the lines it takes on its page or pages, label included, where it takes several and the format has lines; else none
	Confidence float64 // how sure the reading of a picture is, 0 to 1; 0 where nothing had to be read
}

// Line is one line of a page, as it stands there: words that were parted at its end still are.
type Line struct {
	Text string
	Page int // 0 where the format has none
	Line int // on that page, or in the file where there are no pages
}

// Style is what the look of a paragraph says about its part in the text. A reader leaves what it does not know at zero.
type Style struct {
	Level     int     // heading level that the file itself declares, 1 to 9; 0 = none declared
	ListLevel int     // nesting of a list item that the file itself declares, 1 to 9; 0 = none declared
	Size      float64 // type size as a multiple of the body's; 0 = unknown
	Bold      bool    // every word is bold
	Italic    bool    // every word is italic
	Centred   bool
	Entries   bool    // it is a row of a table, with several entries one after another
	Indent    float64 // of the first line from the left edge of the text, in ems of the body
}
