package rtf

import (
	"slices"

	"parley/importer/prose"
)

// sink takes one stream of paragraphs: the body, a header, a note, a text box.
type sink struct {
	out     *[]prose.Block
	runs    prose.Runs
	label   string
	given   bool // the label stands in the file
	boxes   []prose.Block
	tables  []grid // those that are open, the outermost first
	edges   []int  // right edges of the cells of the row that is read, in twips
	counted bool   // a page number stands in it
	old     oldCount
}

// grid is a table that is being read.
type grid struct {
	rows [][]prose.Cell
	row  []prose.Cell
	cell prose.Cell

	edges []int // of the row before
}

// maxTables is how deep tables are nested in each other.
const maxTables = 16

// table gives the open table at a depth from 1 and closes those within it.
func (s *sink) table(depth int) *grid {
	depth = min(depth, maxTables)
	for len(s.tables) < depth {
		s.tables = append(s.tables, grid{})
	}
	s.leave(depth)
	return &s.tables[depth-1]
}

// leave closes the tables deeper than depth.
func (s *sink) leave(depth int) {
	for len(s.tables) > depth {
		last := len(s.tables) - 1
		g := s.tables[last]
		g.endRow()
		s.tables = s.tables[:last]
		s.place(prose.Table(g.rows), last)
	}
}

// place lays blocks into the cell that is open at a depth, or beside the tables.
func (s *sink) place(blocks []prose.Block, depth int) {
	if depth == 0 {
		*s.out = append(*s.out, blocks...)
		return
	}
	g := &s.tables[depth-1]
	g.cell = append(g.cell, blocks...)
}

// endRow ends a row of the outermost table. Nothing stands in a file between two tables that follow each other: a row that
// has no edge in common with the one before begins another one.
func (s *sink) endRow() {
	g := s.table(1)
	if len(g.rows) > 0 && apart(g.edges, s.edges) {
		rows := g.rows
		g.rows = nil
		s.place(prose.Table(rows), 0)
	}
	g.edges = slices.Clone(s.edges)
	g.endRow()
}

// apart says whether two rows are known to have no edge in common.
func apart(a, b []int) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	return !slices.ContainsFunc(a, func(edge int) bool { return slices.Contains(b, edge) })
}

func (g *grid) endCell() {
	g.row = append(g.row, g.cell)
	g.cell = nil
}

func (g *grid) endRow() {
	if len(g.cell) > 0 {
		g.endCell()
	}
	if len(g.row) > 0 {
		g.rows = append(g.rows, g.row)
	}
	g.row = nil
}

// endParagraph finishes the open paragraph at a depth of tables.
func (p *parser) endParagraph(depth int) {
	s, par := p.sink(), p.top().par
	b := s.runs.Block()
	b.Label = p.labelOf(s, par)
	b.Style.Level = p.headingLevel(par)
	if par.list > 0 {
		b.Style.ListLevel = min(max(par.level, 0)+1, maxLevels)
	} else if b.Label != "" {
		b.Style.ListLevel = 1
	}
	b.Style.Centred = par.centred
	b.Indent = max(float64(par.left+par.first)/twips, 0)
	depth = min(depth, maxTables)
	if depth > 0 {
		s.table(depth)
	} else {
		s.leave(0)
	}
	if b.Text != "" || b.Label != "" {
		s.place([]prose.Block{b}, depth)
	}
	s.place(s.boxes, depth)
	p.size += len(b.Text) + len(b.Label) + perParagraph
	s.runs, s.label, s.given, s.boxes = prose.Runs{}, "", false, nil
}

// perParagraph is what a paragraph counts for beside its text, in bytes, so that empty ones have an end too.
const perParagraph = 32

// labelOf gives the label of a paragraph and counts it. What stands in the file is what its author saw, unless the list is
// one to be counted for the view.
func (p *parser) labelOf(s *sink, par layout) string {
	if par.old == nil {
		s.old.last = nil
	}
	switch {
	case par.list > 0:
		computed, known := p.count(par.list, par.level)
		if known && s.given && computed != s.label {
			p.mistaken[par.list] = true
		}
		if known && (!s.given || p.trusted[par.list]) {
			return computed
		}
	case par.old != nil:
		if computed := s.old.next(par.old, p); !s.given {
			return computed
		}
	}
	return s.label
}

// join goes on with the open paragraph, for the end of it is not there in the view. The label is that of what follows.
func (p *parser) join() {
	s := p.sink()
	s.label, s.given = "", false
}

// twips is how many of them a point has.
const twips = 20

// headingLevel gives the level of a heading that a paragraph or its style declares, 0 for none.
func (p *parser) headingLevel(par layout) int {
	if 0 <= par.outline && par.outline < maxLevels {
		return par.outline + 1
	}
	if par.outline < 0 {
		return p.styles[par.style]
	}
	return 0
}

// finish ends what is open in a sink.
func (p *parser) finish() {
	if s := p.sink(); !s.runs.Empty() || len(s.boxes) > 0 {
		p.endParagraph(p.top().par.depth)
	}
	p.sink().leave(0)
}
