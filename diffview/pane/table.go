//go:build !headless

package pane

import (
	"sort"

	"parley/assets/words"
	"parley/diffview/comparison"
	"parley/importer/memo"
)

// The measures of a row, in px.
const (
	margin     = float32(18)  // air at the left and the right of a cell
	leastHang  = float32(26)  // column in front of the text where labels hang, at least
	mostHang   = float32(52)  // and at most; longer labels push the first line in
	labelGap   = float32(7)   // between a label and its text
	gutter     = float32(64)  // between the two columns
	widest     = float32(680) // of a column of text; about 85 letters
	above      = float32(12)  // over the first line of a cell
	below      = float32(12)  // under its last
	between    = float32(12)  // two blocks of one cell
	bodyLine   = float32(21)  // leading of a clause, 1.42 of its size in whole px
	bandLine   = float32(17)  // leading of a heading
	bandAir    = float32(8)   // over and under a heading
	sourceAir  = float32(4)   // over the source
	sourceLine = float32(16)  // leading of the source
	leastRow   = float32(84)  // the number, the badge and the status need it
)

// columns are the places of the two columns in a pane.
type columns struct {
	half  float32 // width of a cell
	right float32 // x of the right cell
	hang  float32 // width of the column where labels hang
	text  float32 // width of a cell's text, labels and air apart
}

// x gives the left edge of a cell.
func (c columns) x(at int) float32 { return float32(at) * c.right }

// table is a comparison set for one width: its rows, their words with widths, their tops.
type table struct {
	comparison *comparison.Comparison
	words      *words.Catalogue
	ruler      *ruler
	hang       float32
	rows       []row
	columns    columns
	tops       []float64 // of each row, and behind the last one the height of all, in px
	laid       map[int]*laidRow
	hidden     []bool           // rows that the person does not want to see; nil for none
	found      [2][][]memo.Span // what is searched for, per side and clause; empty for nothing
}

// shows says whether a row is to be seen.
func (t *table) shows(at int) bool { return at >= len(t.hidden) || !t.hidden[at] }

// foundIn gives what is searched for in a clause.
func (t *table) foundIn(side, clause int) []memo.Span {
	if clause >= len(t.found[side]) {
		return nil
	}
	return t.found[side][clause]
}

// newTable prepares a comparison; wrap must follow.
func newTable(c *comparison.Comparison, w *words.Catalogue, r *ruler) *table {
	t := &table{comparison: c, words: w, ruler: r, hang: leastHang, tops: []float64{0}}
	if c != nil {
		t.rows = rowsOf(c, r)
		t.tops = make([]float64, len(t.rows)+1)
		t.hang = hangOf(t.rows, r)
	}
	return t
}

// hangOf gives the room that the labels need, so that all text stands on one edge.
func hangOf(rows []row, r *ruler) float32 {
	hang := leastHang
	for i := range rows {
		for _, blocks := range rows[i].cells {
			for k := range blocks {
				if need := r.width(blocks[k].label, bodyFace) + labelGap; need <= mostHang {
					hang = max(hang, need)
				}
			}
		}
	}
	return hang
}

// divide shares out a width of the pane.
func (t *table) divide(width float32) columns {
	half := float32(int(max(0, width-gutter) / 2))
	return columns{half: half, right: width - half, hang: t.hang, text: min(widest, max(40, half-2*margin-t.hang))}
}

// wrap sets the rows for a width of the pane.
func (t *table) wrap(c columns) {
	t.columns = c
	t.laid = map[int]*laidRow{}
	for i := range t.rows {
		t.tops[i+1] = t.tops[i]
		if t.shows(i) {
			t.tops[i+1] += float64(t.measureRow(&t.rows[i]))
		}
	}
}

// height gives the height of all rows.
func (t *table) height() float64 { return t.tops[len(t.rows)] }

// at gives the row at a height, the last one below all of them; of rows without height the one behind them.
func (t *table) at(y float64) int {
	return max(0, min(len(t.rows)-1, sort.Search(len(t.rows), func(i int) bool { return t.tops[i+1] > y })))
}

// measureRow gives the height of a row.
func (t *table) measureRow(r *row) float32 {
	if r.band {
		lines := 1
		for at := range r.cells {
			n := 0
			for i := range r.cells[at] {
				n += t.countLines(&r.cells[at][i])
			}
			lines = max(lines, n)
		}
		return float32(lines)*bandLine + 2*bandAir
	}
	height := leastRow
	for at := range r.cells {
		height = max(height, t.measureCell(r.cells[at]))
	}
	return height
}

func (t *table) measureCell(blocks []block) float32 {
	height := above + below
	for i := range blocks {
		if i > 0 {
			height += between
		}
		height += float32(t.countLines(&blocks[i]))*bodyLine + sourceAir + sourceLine
	}
	return height
}

// countLines counts the lines of a block without laying them.
func (t *table) countLines(b *block) int {
	n := 0
	var last memo.Span
	for line := range t.lines(b) {
		n, last = n+1, line
	}
	if b.opposite && !t.tailFits(b, n, last) {
		n++
	}
	return n
}
