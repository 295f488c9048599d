//go:build !headless

package pane

import (
	"sort"

	"parley/assets/words"
	"parley/importer/memo"
)

// The measures down a row, in px.
const (
	above      = float32(12) // over the first line of a cell
	below      = float32(12) // under its last
	between    = float32(12) // two blocks of one cell
	bodyLine   = float32(21) // leading of a clause, 1.42 of its size in whole px
	bandLine   = float32(17) // leading of a heading
	bandAir    = float32(8)  // over and under a heading
	sourceAir  = float32(4)  // over the source
	sourceLine = float32(16) // leading of the source
	leastRow   = float32(84) // the number, the badge and the status need it
)

// table is a synopsis set for one width: its rows, their words with widths, their tops.
type table struct {
	memory      memory
	synopsis    *Synopsis
	texts       []Text // of each row of the synopsis; nil for no column with them
	words       *words.Catalogue
	ruler       *ruler
	arrangement Arrangement
	places      []int             // of each row of the synopsis; nil where all stand in their order
	heads       [][]head          // per row the heading that it stands under, per side
	beneath     [][]int           // per side and clause the heading that it stands under, or is; -1 for none
	headings    map[[2]int]*block // that were kept in sight, by side and clause
	hang        float32
	shares      []float32 // of each column in what the columns have together
	rows        []row
	columns     columns
	heights     []float32 // of each row where it is open
	folds       []fold    // of each row; nil for nothing folded
	tops        []float64 // of each row as it is shown, and behind the last one the height of all, in px
	laid        map[int]*laidRow
	hidden      []bool  // rows that the person does not want to see; nil for none
	homes       [][]int // per side and clause the row of the synopsis where it stands; nil for sides not asked for yet
	found       Found   // what is searched for
}

// shows says whether a row is to be seen, if only as the line that it and others are folded into.
func (t *table) shows(at int) bool {
	return (at >= len(t.hidden) || !t.hidden[at]) && (at >= len(t.folds) || !t.folds[at].under)
}

// sides says how many columns there are: one for each draft, and one for what the person has written.
func (t *table) sides() int { return len(t.shares) }

// from gives the row of the synopsis that a row shows, which must be no heading of a topic.
func (t *table) from(at int) *Row { return &t.synopsis.Rows[t.rows[at].from] }

// placeOf gives the place in the table of a row of the synopsis, -1 for none.
func (t *table) placeOf(row int) int {
	switch {
	case row < 0 || t.synopsis == nil || row >= len(t.synopsis.Rows):
		return -1
	case t.places != nil:
		return t.places[row]
	}
	return row
}

// differing lists the places of the rows shown that differ.
func (t *table) differing() []int {
	var places []int
	for i := range t.rows {
		if t.rows[i].from >= 0 && !t.rows[i].again && t.shows(i) && t.from(i).differs() {
			places = append(places, i)
		}
	}
	return places
}

// newTable prepares a synopsis, with what the person has written for it and what is remembered of its clauses; wrap must
// follow.
func newTable(s *Synopsis, texts []Text, w *words.Catalogue, r *ruler, a Arrangement, m memory) *table {
	t := &table{memory: m, synopsis: s, texts: texts, words: w, ruler: r, arrangement: a, hang: leastHang, tops: []float64{0}, headings: map[[2]int]*block{}}
	if s != nil {
		n := len(s.Memos)
		if texts != nil {
			n++
		}
		t.shares = evenShares(n)
		t.columns = t.divide(0) // until it is wrapped
		t.homes = make([][]int, len(s.Memos))
		t.rows = rowsOf(s, n, r)
		t.arrange()
		t.writeAll()
		for _, m := range s.Memos {
			t.beneath = append(t.beneath, underOf(m))
		}
		t.heads = t.headsOf()
		t.tops = make([]float64, len(t.rows)+1)
		t.heights = make([]float32, len(t.rows))
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

// wrap sets the rows for a width of the pane.
func (t *table) wrap(c columns) {
	t.columns = c
	t.laid = map[int]*laidRow{}
	t.tellBelow()
	for i := range t.rows {
		t.heights[i] = t.measureRow(i)
	}
	t.stack()
}

// stack puts the rows that are shown one under the other.
func (t *table) stack() {
	for i, height := range t.heights {
		switch {
		case !t.shows(i):
			height = 0
		case t.folded(i) > 0:
			height = foldHeight
		}
		t.tops[i+1] = t.tops[i] + float64(height)
	}
}

// height gives the height of all rows.
func (t *table) height() float64 { return t.tops[len(t.rows)] }

// at gives the row at a height, the last one below all of them; of rows without height the one behind them.
func (t *table) at(y float64) int {
	return max(0, min(len(t.rows)-1, sort.Search(len(t.rows), func(i int) bool { return t.tops[i+1] > y })))
}

// measureRow gives the height of a row.
func (t *table) measureRow(at int) float32 {
	r := &t.rows[at]
	if r.from < 0 {
		return topicHeight
	}
	if r.band {
		lines := 0
		for at := range r.cells {
			n := 0
			for i := range r.cells[at] {
				n += t.countLines(&r.cells[at][i])
			}
			if t.columns.stack {
				lines += n
			} else {
				lines = max(lines, n)
			}
		}
		return float32(max(1, lines))*bandLine + 2*bandAir
	}
	if t.columns.stack {
		height := t.stacked(r, len(r.cells))
		if t.vacant(at) {
			height += vacantHigh
		}
		return max(leastRow, height)
	}
	height := max(leastRow, t.measureIssue(r))
	for at := range r.cells {
		height = max(height, t.issueOver(r)+t.measureCell(r.cells[at]))
	}
	return height
}

// stacked gives how far below the top of its row a cell begins that stands under those of the sides before it; of the side
// behind the last one, where the row ends. Cells that say nothing take no room.
func (t *table) stacked(r *row, side int) float32 {
	if !t.columns.stack {
		return 0
	}
	y, any := float32(0), false
	for s := range side {
		switch blocks := r.cells[s]; {
		case len(blocks) == 0:
		case r.band:
			for i := range blocks {
				y += float32(t.countLines(&blocks[i])) * bandLine
			}
		default:
			if any {
				y += stackGap - above - below
			}
			y, any = y+t.measureCell(blocks), true
		}
	}
	if any && side < len(r.cells) && len(r.cells[side]) > 0 {
		y += stackGap - above - below
	}
	return y
}

func (t *table) measureCell(blocks []block) float32 {
	height := above + below
	for i := range blocks {
		if i > 0 {
			height += between
		}
		height += float32(t.countLines(&blocks[i]))*bodyLine + t.sourceHeight(blocks[i].side, &blocks[i])
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
	if b.opposite && !t.tailFits(b, n, last) || b.below != "" && !t.belowFits(b, n, last) {
		n++
	}
	return n
}
