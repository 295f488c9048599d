//go:build !headless

package pane

import (
	"slices"
	"testing"

	"parley/assets/words"
	"parley/diffview/align"
	"parley/diffview/comparison"
	"parley/importer/memo"
)

// disputed is a comparison in which a clause of two propositions bears on two issues, and the other side on both.
func disputed() *comparison.Comparison {
	size, speech := "Численность Вооружённых сил Украины ограничивается. ", "Русский язык получает статус официального."
	left := &memo.Memo{Name: "a.txt", Language: memo.Russian, Clauses: []memo.Clause{
		{ID: "1", Label: "1.", Kind: memo.Body, Parent: -1, Text: size + speech, Language: memo.Russian, Provisions: []memo.Span{{End: len(size)}, {Start: len(size), End: len(size + speech)}}},
	}}
	right := &memo.Memo{Name: "b.txt", Language: memo.Ukrainian, Clauses: []memo.Clause{
		{ID: "1", Label: "1.", Kind: memo.Body, Parent: -1, Text: "Чисельність Збройних Сил України не обмежується.", Language: memo.Ukrainian},
		{ID: "2", Label: "2.", Kind: memo.Body, Parent: -1, Text: "Державною мовою є українська.", Language: memo.Ukrainian},
	}}
	c := &comparison.Comparison{Memos: [2]*memo.Memo{left, right}, Rows: []comparison.Row{
		{ID: "1", Kind: comparison.DifferRow, Topic: "forces", Cells: [2]comparison.Cell{{Clauses: []int{0}}, {Clauses: []int{0}}}},
		{ID: "2", Kind: comparison.OnlyBRow, Topic: "culture", Cells: [2]comparison.Cell{{}, {Clauses: []int{1}}}},
	}}
	c.Rows[0].Turn.Issue = "force-size"
	return c
}

// A clause of several propositions stands under its own issue with what bears on that, and is quoted under the others.
func TestPropositionsStandUnderTheirIssues(t *testing.T) {
	c := disputed()
	table := tableOf(c, words.In("en"), even(), ByTopic)
	size := c.Memos[0].Clauses[0].Provisions[0].Of(c.Memos[0].Clauses[0].Text)
	var home, again []string
	for i := range table.rows {
		r := &table.rows[i]
		for _, b := range r.cells[0] {
			if r.again {
				again = append(again, b.text)
			} else {
				home = append(home, b.text)
			}
		}
	}
	if len(home) != 1 || home[0] != size[:len(size)-1]+" …" {
		t.Errorf("under its own issue the clause says %q", home)
	}
	if !slices.Contains(again, "… Русский язык получает статус официального.") {
		t.Errorf("under others it says %q", again)
	}
}

// «Possibly opposite» stays within its cell, whole or in brief as long as the cell has any room for it.
func TestWarningsStayInTheirCells(t *testing.T) {
	c := disputed()
	c.Links = []comparison.Link{{Link: align.Link{Left: 0, Right: 0}, Stance: "force-size"}}
	c.Rows[0].Links = []int{0}
	for _, language := range words.Languages {
		for _, width := range []float32{430, 520, 610, 700} {
			table := tableOf(c, words.In(language), even(), ByTopic)
			table.wrap(table.divide(width))
			warned := false
			for at := range table.rows {
				for i := range table.rows[at].cells[1] {
					b := &table.rows[at].cells[1][i]
					if !b.opposite {
						continue
					}
					l := table.layBlock(at, 1, b)
					warned = true
					if end := l.tailX + tailSign + table.ruler.width(l.tail, warnFace); end > table.columns.cells[1].text+0.5 || l.tailX < -table.columns.hang {
						t.Errorf("%s, %v px: %q stands from %v to %v of %v", language, width, l.tail, l.tailX, end, table.columns.cells[1].text)
					}
					if whole, brief := words.In(language).Say("pane.opposite"), words.In(language).Say("pane.opposite.brief"); width >= 610 && l.tail != whole && l.tail != brief {
						t.Errorf("%s, %v px: %q is said as %q", language, width, whole, l.tail)
					}
				}
			}
			if !warned {
				t.Fatal("nothing is opposite")
			}
		}
	}
}

// The names of issues are broken between words only, where the column may be wide enough.
func TestIssuesAreNotBrokenWithinWords(t *testing.T) {
	c := disputed()
	c.Rows[0].Turn.Issue = "council-resolution"
	for _, language := range words.Languages {
		for _, width := range []float32{500, 640, 760, 1400} {
			table := tableOf(c, words.In(language), even(), ByTopic)
			table.wrap(table.divide(width))
			for i := range table.rows {
				r := &table.rows[i]
				for line := range breaks(r.title, r.words, table.ruler, infoFace, 0, table.issueRoom()) {
					if len(r.words) > 0 && line.End < len(r.title) && r.title[line.End] != ' ' {
						t.Errorf("%s, %v px: %q is broken after %q", language, width, r.title, line.Of(r.title))
					}
				}
			}
		}
	}
}

// Where too little would be left for the words of the drafts, the name of an issue stands over the row instead of in front of it, and
// nothing else does.
func TestIssuesStandOverNarrowRows(t *testing.T) {
	table := tableOf(disputed(), words.In("en"), even(), ByTopic)
	for _, width := range []float32{470, 1400} {
		table.wrap(table.divide(width))
		over := table.columns.front() == 0
		if over != (width < 1000) {
			t.Fatalf("at %v px there are %v px in front of the rows", width, table.columns.front())
		}
		named := 0
		for at := range table.rows {
			r := &table.rows[at]
			if r.from < 0 || r.band {
				continue
			}
			free := above
			if over && r.title != "" {
				free += issueLine
				named++
			}
			for s, blocks := range table.lay(at).cells {
				if len(blocks) > 0 && (blocks[0].y < free || !over && blocks[0].y != above) {
					t.Errorf("at %v px the cell of side %d in row %d begins at %v", width, s, at, blocks[0].y)
				}
				if n := len(blocks); n > 0 && blocks[n-1].sourceY()+sourceLine > table.heights[at] {
					t.Errorf("at %v px row %d is %v high, and side %d ends at %v", width, at, table.heights[at], s, blocks[n-1].sourceY()+sourceLine)
				}
			}
		}
		if over && named == 0 {
			t.Error("no issue has a name")
		}
	}
}

// Whatever the issues are, each word of each clause stands in the table by topic, and each row has a place of its own.
func TestEveryWordStandsInTheTableByTopic(t *testing.T) {
	for name, c := range map[string]*comparison.Comparison{"disputed": disputed(), "rivals": topical(), "redline": redline(), "versions": versions("#=h=m#a==")} {
		table := tableOf(c, words.In("en"), even(), ByTopic)
		for side, m := range c.Memos {
			for i := range m.Clauses {
				shown := make([]bool, len(m.Clauses[i].Text))
				for k := range table.rows {
					for _, b := range table.rows[k].cells[side] {
						for at := b.span.Start; b.clause == i && at < b.span.End; at++ {
							shown[at] = true
						}
					}
				}
				for at, there := range shown {
					if !there && m.Clauses[i].Text[at] != ' ' {
						t.Errorf("%s: %q of clause %d of side %d stands nowhere", name, m.Clauses[i].Text[at:], i, side)
						break
					}
				}
			}
		}
		for row := range c.Rows {
			if at := table.placeOf(row); table.rows[at].from != row || table.rows[at].again {
				t.Errorf("%s: row %d stands at %d", name, row, at)
			}
		}
	}
}

// Whoever stands at a quote is told which difference it belongs to.
func TestAQuoteCountsAsItsRow(t *testing.T) {
	p, _ := window(t, false, "en", disputed(), 876, 400)
	p.SetArrangement(ByTopic)
	for i := range p.table.rows {
		if !p.table.rows[i].again {
			continue
		}
		p.stop(i)
		if current, _ := p.Difference(); current == 0 || p.Selected() != p.table.rows[i].from {
			t.Errorf("at place %d row %d is selected, difference %d", i, p.Selected(), current)
		}
	}
}
