package report

import "parley/diffview/report/word"

// setTable is a table as it is set.
type setTable struct {
	widths []float64
	head   *setLine // on each page; nil for none
	lines  []setLine
}

// setLine is one line of a table.
type setLine struct {
	cells    []setCell
	anchor   string // a row that links lead to
	bookmark string
	stays    bool // on one page with the beginning of the line behind it
}

// setCell is what stands in a column, or in several.
type setCell struct {
	paragraphs []setParagraph
	columns    int // how many it covers; 0 for one
	fill       string
	pattern    word.Pattern
	ink        string // of the pattern
	link       string // the row it leads to
}

// The air in a cell.
const (
	padX = 5.0
	padY = 3.5
)

// laidLine is a line of a table with its texts broken into lines.
type laidLine struct {
	from   *setLine
	x      []float64
	widths []float64
	texts  [][]textLine
}

func (p *setter) lay(t *setTable, from *setLine) laidLine {
	l := laidLine{from: from}
	x, column := p.left, 0
	for i := range from.cells {
		c := &from.cells[i]
		wide := 0.0
		for range max(c.columns, 1) {
			wide += t.widths[column]
			column++
		}
		var lines []textLine
		for _, paragraph := range c.paragraphs {
			if len(paragraph.runs) > 0 {
				lines = append(lines, p.wrap(paragraph, wide-2*padX)...)
			}
		}
		l.x, l.widths, l.texts = append(l.x, x), append(l.widths, wide), append(l.texts, lines)
		x += wide
	}
	return l
}

// heightOf is how high a table is on a page that holds it.
func (p *setter) heightOf(t *setTable) float64 {
	high := 0.0
	if t.head != nil {
		l := p.lay(t, t.head)
		high = l.height()
	}
	for i := range t.lines {
		l := p.lay(t, &t.lines[i])
		high += l.height()
	}
	return high
}

// height is how high the line is, all of it.
func (l *laidLine) height() float64 {
	most := 0.0
	for _, lines := range l.texts {
		most = max(most, heightOf(lines))
	}
	return most + 2*padY
}

func heightOf(lines []textLine) float64 {
	total := 0.0
	for _, line := range lines {
		total += line.height + line.below
	}
	return total
}

// table sets a table. A line that is not too high is not parted between pages.
func (p *setter) table(t *setTable) {
	if t.head != nil {
		head := p.lay(t, t.head)
		for i := range t.head.cells {
			t.head.cells[i].fill = paperFill
		}
		p.head = func() {
			part := head
			p.strip(&part, part.height())
		}
		p.room(head.height() + 40)
		if p.y > topEdge || p.file.PageCount() == 0 {
			p.head()
		}
	}
	for i := range t.lines {
		l := p.lay(t, &t.lines[i])
		needed := l.height()
		if t.lines[i].stays && i+1 < len(t.lines) {
			needed += 30
		}
		if needed <= (p.bottom()-topEdge)*0.6 {
			p.room(needed)
		}
		if l.from.anchor != "" {
			p.file.SetLink(p.link(l.from.anchor), p.y, p.file.PageNo())
		}
		if l.from.bookmark != "" {
			p.bookmark(l.from.bookmark, 1)
		}
		for {
			p.room(2*padY + textSize*leading)
			if p.strip(&l, p.bottom()-p.y) {
				break
			}
			p.page()
		}
	}
	p.head = nil
}

// strip sets as much of a line as has room in height, and leaves the rest in it. It says whether nothing is left.
func (p *setter) strip(l *laidLine, height float64) bool {
	shown, rest := make([][]textLine, len(l.texts)), make([][]textLine, len(l.texts))
	most, whole := 0.0, true
	for i, lines := range l.texts {
		n, used := 0, 0.0
		for n < len(lines) && used+lines[n].height+2*padY <= height+0.01 {
			used += lines[n].height + lines[n].below
			n++
		}
		shown[i], rest[i] = lines[:n], lines[n:]
		most, whole = max(most, used), whole && n == len(lines)
	}
	high := most + 2*padY
	for i := range l.from.cells {
		p.ground(&l.from.cells[i], l.x[i], l.widths[i], high)
		y := p.y + padY
		for _, line := range shown[i] {
			p.line(l.x[i]+padX, y, line)
			y += line.height + line.below
		}
		if to := l.from.cells[i].link; to != "" {
			p.file.Link(l.x[i], p.y, l.widths[i], high, p.link(to))
		}
	}
	l.texts = rest
	p.y += high
	return whole
}

// ground draws what lies below the words of a cell, and its edges.
func (p *setter) ground(c *setCell, x, wide, high float64) {
	if c.fill != "" {
		p.fill(c.fill)
		p.file.Rect(x, p.y, wide, high, "F")
	}
	if c.pattern != word.Plain {
		p.hatch(c, x, wide, high)
	}
	p.stroke("C9CBC6", 0.5)
	p.file.Rect(x, p.y, wide, high, "D")
}

// steps are how far the lines of the patterns are apart.
var steps = map[word.Pattern]float64{word.Hatch: 7, word.Cross: 7, word.Dense: 3.5, word.Dotty: 5}

// hatch draws a pattern: lines from below left to above right, and for a cross the other way too; dots for dots.
func (p *setter) hatch(c *setCell, x, wide, high float64) {
	p.file.ClipRect(x, p.y, wide, high, false)
	p.stroke(c.ink, 0.4)
	if c.pattern == word.Dotty {
		p.file.SetDashPattern([]float64{0.6, 4.4}, 0)
	}
	for at := -high; at < wide; at += steps[c.pattern] {
		p.file.Line(x+at, p.y+high, x+at+high, p.y)
		if c.pattern == word.Cross {
			p.file.Line(x+at, p.y, x+at+high, p.y+high)
		}
	}
	p.file.SetDashPattern(nil, 0)
	p.file.ClipEnd()
}
