package layout

import (
	"math"
	"slices"
	"unicode"
	"unicode/utf8"

	"parley/importer/label"
)

const (
	cellGap      = 1.4  // ems of space that part the cells of a table without rules
	cellAlign    = 0.5  // ems within which cells of neighbouring rows stand under one another
	wrapStep     = 1.35 // type sizes from line to line within one cell, at most
	clauseLength = 60   // characters from which the text of a cell is a clause and not an entry
)

// emit turns rows of one column into blocks: running text with its tables, and ruled tables between them.
func (r *reader) emit(rows []row, z zone) {
	from := 0
	for i := range rows {
		if rows[i].grid == nil {
			continue
		}
		r.flow(rows[from:i], z)
		r.table(rows[i].grid, z)
		from = i + 1
	}
	r.flow(rows[from:], z)
}

// flow makes one block of rows of words. Entries that stand under one another in several columns are table rows.
func (r *reader) flow(rows []row, z zone) {
	if len(rows) == 0 {
		return
	}
	b := block{zone: z, lines: make([]line, 0, len(rows))}
	for i := 0; i < len(rows); {
		t := wrappedAt(rows, i)
		if t.end == i {
			t = tableAt(rows, i)
		}
		if t.end == i {
			b.lines = append(b.lines, newLine(rows[i].words))
			i++
			continue
		}
		for _, entry := range t.entries {
			*r.rows++
			for _, l := range entry {
				l.row = *r.rows
				b.lines = append(b.lines, l)
			}
		}
		i = t.end
	}
	r.out = append(r.out, b)
}

// aligned is a table without rules: its rows, each as the lines of its cells in reading order.
type aligned struct {
	entries [][]line
	end     int // the row after it; the row it was looked for at if there is none
}

// tableAt looks for a table that begins at row i.
func tableAt(rows []row, i int) aligned {
	t := aligned{end: i}
	if i+1 == len(rows) || !rows[i].parted() {
		return t
	}
	first := cells(&rows[i])
	if len(first) < 2 {
		return t
	}
	var open [][]row // cells of the current row by column
	above, last := first, rows[i]
	count := 0
	least := math.Inf(1) // step between rows
	columns := first     // the row with the most cells
	for k := i; k < len(rows); k++ {
		cs := cells(&rows[k])
		if len(cs) > 1 && len(cs) < len(columns) {
			cs = cutUnder(cs, columns)
		}
		if len(cs) > len(columns) {
			columns = cs
		}
		switch {
		case k == i || len(cs) >= 2 && underOneAnother(above, cs, &last, &rows[k]):
			if k > i {
				least = min(least, last.y-rows[k].y)
			}
			t.close(open)
			open, above, count = columnsOf(cs), cs, count+1
		case continues(above, cs, &last, &rows[k], least):
			for _, c := range cs {
				j := nearest(above, c)
				open[j] = append(open[j], c)
			}
		default:
			cs = nil
		}
		if cs == nil {
			break
		}
		last, t.end = rows[k], k+1
	}
	t.close(open)
	if count < 2 {
		return aligned{end: i}
	}
	return t
}

func columnsOf(cs []row) [][]row {
	out := make([][]row, len(cs))
	for i, c := range cs {
		out[i] = []row{c}
	}
	return out
}

// close adds a finished row of cells.
func (t *aligned) close(open [][]row) {
	if open == nil {
		return
	}
	var ls []line
	for _, column := range open {
		for _, c := range column {
			ls = append(ls, newLine(c.words))
		}
	}
	t.entries = append(t.entries, ls)
}

// parted says whether r has a gap as wide as one between cells.
func (r *row) parted() bool {
	for k := 1; k < len(r.words); k++ {
		if r.words[k].x0-r.words[k-1].x1 > cellGap*r.size {
			return true
		}
	}
	return false
}

// cells parts a row at wide gaps. A number or a bullet in front is no cell of its own.
func cells(r *row) []row {
	if r.grid != nil {
		return nil
	}
	var out []row
	from := 0
	for k := 1; k <= len(r.words); k++ {
		if k == len(r.words) || r.words[k].x0-r.words[k-1].x1 > cellGap*r.size {
			out = append(out, r.part(from, k))
			from = k
		}
	}
	if len(out) == 2 && labelOnly(out[0].text()) || len(out) > 2 && (evenly(out) || hangingLabel(&out[0]) && evenly(out[1:])) {
		return []row{*r}
	}
	return out
}

// evenly says whether the gaps between words are all of one width, as those of a justified line are and those of a
// table hardly ever.
func evenly(cs []row) bool {
	first := cs[1].x0 - cs[0].x1
	for i, c := range cs {
		if len(c.words) > 1 || i > 0 && math.Abs(c.x0-cs[i-1].x1-first) > 0.1*c.size {
			return false
		}
	}
	return true
}

// hangingLabel says whether a cell is nothing but a bullet or a number with a sign behind it, as cells of a table hardly are.
func hangingLabel(c *row) bool {
	last, _ := utf8.DecodeLastRuneInString(c.text())
	return !unicode.IsDigit(last) && !unicode.IsLetter(last) && labelOnly(c.text())
}

// labelOnly says whether s is nothing but a number or a bullet.
func labelOnly(s string) bool {
	l, ok := label.Parse(s + " x")
	return ok && l.End >= len(s)
}

// underOneAnother says whether cells b of row q stand under cells a of row p: one beyond the first, but all of them, by
// their left edges, if one of the rows may be justified text, which has wide gaps everywhere.
func underOneAnother(a, b []row, p, q *row) bool {
	under := 0
	wide := stretched(p) || stretched(q)
	if wide && math.Abs(p.x1-q.x1) < 0.2*q.size && runsOn(p, q) {
		return false
	}
	for _, y := range b[1:] {
		for _, x := range a[1:] {
			near := cellAlign * q.size
			if math.Abs(x.x0-y.x0) < near || !wide && aligns(&x, &y, near) {
				under++
				break
			}
		}
	}
	if wide {
		return under == len(b)-1
	}
	return under > 0
}

// runsOn says whether q goes on in the middle of the sentence of p.
func runsOn(p, q *row) bool {
	r, _ := utf8.DecodeRuneInString(q.start())
	return unicode.IsLower(r) && !ended(p.text())
}

// aligns says whether two cells have the right edge or the middle at one place.
func aligns(a, b *row, near float64) bool {
	return math.Abs(a.x1-b.x1) < near || math.Abs(a.x0+a.x1-b.x0-b.x1) < near
}

// stretched says whether a row has no gap of a usual blank's width.
func stretched(r *row) bool {
	for k := 1; k < len(r.words); k++ {
		if r.words[k].x0-r.words[k-1].x1 < 0.6*r.size {
			return false
		}
	}
	return true
}

// cutUnder parts cells that nearly touch where a word begins under one of the columns.
func cutUnder(cs, columns []row) []row {
	var out []row
	for _, c := range cs {
		from := 0
		for k := 1; k < len(c.words); k++ {
			under := slices.ContainsFunc(columns[1:], func(d row) bool { return math.Abs(d.x0-c.words[k].x0) < 0.15*c.size })
			if under && c.words[k].x0-c.words[k-1].x1 > 0.3*c.size {
				out = append(out, c.part(from, k))
				from = k
			}
		}
		out = append(out, c.part(from, len(c.words)))
	}
	return out
}

// continues says whether cells cs of row r only carry on cells of the table row above: no further down than another row of
// the table would stand, and in the first column only what goes on in the middle of a sentence and had no room there.
func continues(above, cs []row, last, r *row, least float64) bool {
	step := wrapStep * r.size
	if !math.IsInf(least, 1) {
		step = max(step, 1.1*least)
	}
	if len(cs) == 0 || len(above) == 0 || last.y-r.y > step {
		return false
	}
	for _, c := range cs {
		j := nearest(above, c)
		if math.Abs(above[j].x0-c.x0) > cellAlign*r.size {
			return false
		}
		if j == 0 && (len(cs) > 1 || !wrapsInto(above, &c)) {
			return false
		}
	}
	return true
}

// wrapsInto says whether c carries on the first of the cells above it, beside which its first word had no room.
func wrapsInto(above []row, c *row) bool {
	first := &above[0]
	r, _ := utf8.DecodeRuneInString(c.start())
	return len(above) > 1 && unicode.IsLower(r) && !ended(first.text()) && c.x1 < above[1].x0 &&
		first.x1+c.size+c.words[0].x1-c.words[0].x0 > above[1].x0
}

// nearest gives the cell of above whose left edge is closest to that of c.
func nearest(above []row, c row) int {
	best := 0
	for j := range above {
		if math.Abs(above[j].x0-c.x0) < math.Abs(above[best].x0-c.x0) {
			best = j
		}
	}
	return best
}

// table emits a ruled table: a row of data as one paragraph, cells that hold clauses as blocks of their own.
func (r *reader) table(g *grid, z zone) {
	cs := g.read(r.desk)
	if clauses(cs) || slices.EqualFunc(g.xs, r.known.clausal, func(a, b float64) bool { return math.Abs(a-b) < ruleJoint }) {
		r.known.clausal = g.xs
		for _, c := range cs {
			r.out = append(r.out, c.block(z))
		}
		return
	}
	b := block{zone: zone{path: z.path, cell: true}}
	last := -1
	for _, c := range cs {
		if c.line != last {
			*r.rows++
			last = c.line
		}
		for _, l := range c.lines() {
			l.row = *r.rows
			b.lines = append(b.lines, l)
		}
	}
	r.out = append(r.out, b)
}

// cell is one cell of a ruled table that has text.
type cell struct {
	line   int // of the grid
	x0, x1 float64
	rows   []row
}

// read gives the cells of g that have text, row by row.
func (g *grid) read(d *desk) []cell {
	var out []cell
	w := g.columns()
	for i, gs := range g.glyphs {
		if g.root[i] != i {
			continue
		}
		c := cell{line: i / w, x0: g.xs[i%w], x1: g.xs[i%w+1], rows: d.rowsOf(gs)}
		for k := i + 1; k < (i/w+1)*w && g.root[k] == i; k++ {
			c.x1 = g.xs[k%w+1]
		}
		if len(c.rows) > 0 {
			out = append(out, c)
		}
	}
	return out
}

// length counts the characters of c.
func (c *cell) length() int {
	n := 0
	for i := range c.rows {
		n += utf8.RuneCountInString(c.rows[i].text())
	}
	return n
}

// labels counts the lines of c that begin with a number or a bullet.
func (c *cell) labels() int {
	n := 0
	for i := range c.rows {
		if _, ok := label.Parse(c.rows[i].text()); ok {
			n++
		}
	}
	return n
}

// clauses says whether the cells of a table hold clauses: half of its rows have two cells or more of a clause's
// length, or a third of the cells have lists.
func clauses(cs []cell) bool {
	var lengths []int
	rows, long, lists := 0, 0, 0
	for i := range cs {
		lengths = append(lengths, cs[i].length())
		if cs[i].labels() >= 2 {
			lists++
		}
		if i+1 < len(cs) && cs[i+1].line == cs[i].line {
			continue
		}
		rows++
		slices.Sort(lengths)
		if k := len(lengths) - 2; k >= 0 && lengths[k] >= clauseLength {
			long++
		}
		lengths = lengths[:0]
	}
	return 2*long >= rows || 3*lists >= len(cs)
}

// block makes c a block of its own, the padding on its right like that on its left.
func (c *cell) block(z zone) block {
	b := block{zone: zone{path: z.path, cell: true}, left: c.x1, lines: c.lines()}
	for i := range c.rows {
		b.left = min(b.left, c.rows[i].x0)
	}
	b.right = c.x1 - max(0, b.left-c.x0)
	return b
}
