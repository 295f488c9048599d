package layout

// Glyph is what one show operation of one code painted: its text and where it stands. Coordinates are points with the
// origin at the lower left corner of the page as a reader sees it (rotation applied), y upwards.
type Glyph struct {
	Text   string  // characters in logical order; "" for a glyph without known text
	X, Y   float64 // start of the advance, on the baseline
	W      float64 // advance along the line
	Size   float64 // type size as seen, in points
	Angle  int16   // direction of writing in whole degrees, counter-clockwise, 0 to 359; 0 = left to right
	Bold   bool
	Italic bool
	Hidden bool // painted with text rendering mode 3 (invisible) or clipped
	Head   bool // the file says that it is a running head, a page number or the like

	kind       kind    // of its text, known once the page is turned
	Confidence float32 // of the reading of a picture, 0 to 1; 0 where nothing had to be read
}

// Rule is a thin straight line or box edge painted on the page: a table border, an underline, the line above footnotes.
type Rule struct {
	X0, Y0, X1, Y1 float64 // X0 <= X1, Y0 <= Y1
}

// Dot is the box of a small blob painted as a shape: a disc, a ring or a square, such as programs paint in front of the
// items of a list.
type Dot Rule

// Page is one page as painted, glyphs in painting order.
type Page struct {
	Number        int // counted from 1
	Width, Height float64
	Glyphs        []Glyph
	Rules         []Rule
	Dots          []Dot
}
