package layout

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parley/importer/memo"
)

// Layout gathers pages and turns them into one text. It keeps the lines of a page, not its glyphs, so that a thousand
// pages take a few megabytes. The zero value is not ready for use; call New.
type Layout struct {
	leaves []leaf
	rows   int // table rows numbered so far
	known  habits
	desk   desk
	unseen []int // numbers of pages read from their hidden text
}

// New gives a Layout without pages.
func New() *Layout { return &Layout{} }

// leaf is one page read into lines.
type leaf struct {
	number        int
	width, height float64
	blocks        []block
	strays        []stray
	rules         []Rule // short level rules, which may stand above footnotes
	folio         int    // the number printed on it; 0 if none
}

// block is a run of lines that follow one another down one column: the whole page, a column of it, a cell of a table.
type block struct {
	zone        zone
	lines       []line
	left, right float64 // edges of the column, known once all pages are
}

// zone says which column of a page a block is, so that the same column can be found again on other pages.
type zone struct {
	path int  // 0 for the full width; left and right halves of path p are 2p+1 and 2p+2
	cell bool // a cell of a table, whose text never runs on into another block
}

// line is one line of text as printed.
type line struct {
	text       string // footnote marks between markOpen and markClose
	x0, x1     float64
	y, size    float64
	first      float64 // width of the words that cannot be parted at its start
	second     float64 // where its second word begins; x1 if there is one word
	letters    int     // glyphs that are letters or digits
	bold       int     // how many of them are bold
	italic     int
	sure       float64 // sum of the confidences of its letters, where they were read from a picture
	row        int     // row of a data table it belongs to, from 1; 0 outside tables
	number     int     // counted on its page, furniture left out
	furniture  memo.FurnitureKind
	note       bool
	beginsNote bool // is the first line of one
	broken     bool // fills a narrow cell with one word, which may go on in the next line
}

// stray is text that does not run along with the page's: a watermark, a stamp in the margin.
type stray struct {
	text string
	kind memo.FurnitureKind
}

// Add reads one more page. Pages may come in any order, each once. Its glyphs become room to work in.
func (l *Layout) Add(p Page) {
	l.desk.clear()
	s := turn(p)
	if s.unseen {
		l.unseen = append(l.unseen, p.Number)
	}
	lf := leaf{number: p.Number, width: s.width, height: s.height, strays: s.strays(&l.desk)}
	lf.rules = separators(s.rules, s.width)
	r := reader{rows: &l.rows, known: &l.known, desk: &l.desk}
	lf.blocks = r.read(s.glyphs, s.rules)
	for _, g := range s.aside {
		lf.blocks = append(lf.blocks, r.read(g, nil)...)
	}
	lf.strays = append(lf.strays, r.strays...)
	l.leaves = append(l.leaves, lf)
}

// Finish gives the text of all pages that were added.
func (l *Layout) Finish() memo.Text {
	pages := l.leaves
	slices.SortStableFunc(pages, func(a, b leaf) int { return a.number - b.number })
	settleHyphens(pages)
	markFurniture(pages)
	bound := documents(pages)
	measures := make([]*measure, len(bound))
	for i, part := range bound {
		measures[i] = newMeasure(part)
		measures[i].markNotes(part)
	}
	countLines(pages)
	words := wordsOf(pages)
	t := memo.Text{Pages: len(pages), Furniture: furniture(pages)}
	for i, part := range bound {
		measures[i].words = words
		t.Paragraphs = append(t.Paragraphs, measures[i].paragraphs(part)...)
	}
	for i := range t.Paragraphs {
		t.Paragraphs[i].Paragraph = i + 1
	}
	if len(l.unseen) > 0 {
		t.Warnings = append(t.Warnings, memo.Warning{Code: memo.PagesHidden, Values: []string{pageList(l.unseen)}})
	}
	return t
}

// pageList names pages by their numbers, the first of them where there are many.
func pageList(pages []int) string {
	const most = 8
	var names []string
	for _, n := range pages[:min(len(pages), most)] {
		names = append(names, strconv.Itoa(n))
	}
	list := strings.Join(names, ", ")
	if more := len(pages) - most; more > 0 {
		list += fmt.Sprintf(" (+%d)", more)
	}
	return list
}
