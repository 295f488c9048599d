//go:build !headless

package pane

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"parley/diffview/comparison"
	"parley/importer/memo"
)

// keptRows gives the rows of the headings that are kept in sight, -1 for none of a side.
func keptRows(p *Pane) []int {
	var rows []int
	for _, h := range p.stuck() {
		rows = append(rows, h.row)
	}
	return rows
}

// strewn is a comparison of two drafts of three sections each, in which a clause of B's second section stands under its first
// heading, and one of its third one under its second.
func strewn() *comparison.Comparison {
	s := newScene(
		memo.Memo{Name: "a.txt", Format: "text", Language: memo.English},
		memo.Memo{Name: "b.txt", Format: "text", Language: memo.English},
	)
	long := " and whatever else belongs to it, in as many words as take more than a line of a column"
	b := map[string]int{}
	for i, c := range [][3]string{
		{"1", "1.", "Water"},
		{"1/1", "1.1", "Pumps are mended" + long},
		{"1/2", "1.2", "Wells are tested" + long},
		{"2", "2.", "Roads"},
		{"2/1", "2.1", "Bridges are rebuilt" + long},
		{"2/2", "2.2", "Roads are cleared" + long},
		{"3", "", "Money"},
		{"3/1", "3.1", "A fund is set up" + long},
		{"3/2", "3.2", "The fund reports" + long},
	} {
		b[c[0]] = s.clause(1, c[0], c[1], c[2], i+1)
	}
	s.row(comparison.HeadingRow, s.clause(0, "I", "I.", "Supply", 1), b["1"])
	s.row(comparison.DifferRow, s.clause(0, "I/1", "1.", "Bridges first"+long, 2), b["2/1"])
	s.row(comparison.DifferRow, s.clause(0, "I/2", "2.", "Pumps next"+long, 3), b["1/1"])
	s.row(comparison.OnlyARow, s.clause(0, "I/3", "3.", "Mills last"+long, 4), -1)
	s.row(comparison.OnlyBRow, -1, b["1/2"])
	s.row(comparison.HeadingRow, s.clause(0, "II", "II.", "Ways", 5), b["2"])
	s.row(comparison.DifferRow, s.clause(0, "II/1", "1.", "Who pays"+long, 6), b["3/1"])
	s.row(comparison.DifferRow, s.clause(0, "II/2", "2.", "Who clears"+long, 7), b["2/2"])
	s.row(comparison.HeadingRow, s.clause(0, "III", "III.", "Accounts", 8), b["3"])
	s.row(comparison.DifferRow, s.clause(0, "III/1", "1.", "Who reports"+long, 9), b["3/2"])
	for _, heading := range []int{b["1"], b["2"], b["3"]} {
		s.c.Memos[1].Clauses[heading].Kind = memo.Heading
	}
	return &s.c
}

// A heading says where what is below it in the table comes from, where that is another part of its draft.
func TestHeadingsSayWhatIsBelowThem(t *testing.T) {
	p, _ := window(t, false, "en", strewn(), 1000, 400)
	below := func() map[int]string {
		said := map[int]string{}
		for at := range p.table.rows {
			if p.table.rows[at].band {
				for side, blocks := range p.table.lay(at).cells {
					if len(blocks) == 0 {
						continue
					}
					if text := blocks[0].below; text != "" {
						said[at] += memo.Letter(side) + " " + text
					}
					if faint := inkOf(&blocks[0]) == InkSource; faint != (blocks[0].below != "") {
						t.Errorf("the heading in row %d is set back: %v", at, faint)
					}
				}
			}
		}
		return said
	}
	same := func(got, want map[int]string) bool {
		for at := range p.table.rows {
			if got[at] != want[at] {
				return false
			}
		}
		return true
	}
	if got, want := below(), (map[int]string{0: "B (below: 2)", 5: "B (below: Money)"}); !same(got, want) {
		t.Errorf("the headings say %v, want %v", got, want)
	}
	height := p.table.tops[1]
	p.SetFilter(func(row int) bool { return row == 2 || row == 6 })
	if got, want := below(), (map[int]string{5: "B (below: Money)"}); !same(got, want) {
		t.Errorf("with its first row hidden they say %v, want %v", got, want)
	}
	p.SetFilter(nil)
	p.Resize(fyne.NewSize(330, 400))
	if p.table.tops[1] <= height {
		t.Error("what has no room behind the heading has none under it")
	}
	if got := below()[0]; got != "B (below: 2)" {
		t.Errorf("in a narrow column it says %q", got)
	}
	p.SetArrangement(ByTopic)
	if got := below(); len(got) > 0 {
		t.Errorf("by topic, where headings stand by themselves, they say %v", got)
	}
}

// What is kept in sight above each column is the heading that what is read in it stands under in its own draft.
func TestTheHeadingKeptIsThatOfWhatIsRead(t *testing.T) {
	for _, a := range []Arrangement{Beside, Unified} {
		p, _ := window(t, false, "en", strewn(), 1000, 240)
		p.SetArrangement(a)
		for row, want := range map[int][]int{2: {0, 0}, 3: {0, 0}, 4: {0, 0}, 7: {5, 5}, 6: {5, 8}, 1: {0, 5}} {
			p.scrollTo(p.table.tops[row] - p.covered(row))
			if row != 1 && row != 6 { // which stand right below a heading that is seen
				if got := keptRows(p); !slices.Equal(got, want) {
					t.Errorf("%v: over row %d the headings %v are kept, want %v", a, row, got, want)
				}
			}
			p.scrollTo(p.table.tops[row] + 3)
			if got := keptRows(p); !slices.Equal(got, want) {
				t.Errorf("%v: in row %d the headings %v are kept, want %v", a, row, got, want)
			}
			if text := strings.Join(p.table.stickyText(p.stuck(), 1), " "); text != p.table.rows[want[1]].cells[1][0].text {
				t.Errorf("%v: in row %d %q is kept", a, row, text)
			}
		}
	}
}

// In one column a heading that all drafts share says for each of them what is below it.
func TestASharedHeadingSpeaksForEachDraft(t *testing.T) {
	c := strewn()
	c.Memos[0].Clauses[0].Label, c.Memos[0].Clauses[0].Text = "1.", "Water"
	p, _ := window(t, false, "en", c, 1000, 400)
	p.SetArrangement(Unified)
	if got := p.table.lay(0).cells[0][0].below; got != "(B below: 2)" {
		t.Errorf("it says %q", got)
	}
	p.scrollTo(p.table.tops[1] + 3)
	if a, b := p.table.stickyText(p.stuck(), 0), p.table.stickyText(p.stuck(), 1); !slices.Equal(a, []string{"1. Water"}) || !slices.Equal(b, []string{"2. Roads"}) {
		t.Errorf("%q of A and %q of B are kept", a, b)
	}
	p.scrollTo(p.table.tops[2] + 3)
	if a, b := p.table.stickyText(p.stuck(), 0), p.table.stickyText(p.stuck(), 1); !slices.Equal(a, []string{"1. Water"}) || b != nil {
		t.Errorf("of one heading %q and %q are kept", a, b)
	}
}

// A clause far below a heading in the tree stands under it, one beside it does not.
func TestWithin(t *testing.T) {
	m := &memo.Memo{Clauses: []memo.Clause{{Parent: -1}, {Parent: 0}, {Parent: 1}, {Parent: 0}, {Parent: -1}}}
	for _, c := range []struct {
		clause, top int
		want        bool
	}{{2, 2, true}, {2, 1, true}, {2, 0, true}, {3, 1, false}, {4, 0, false}, {0, 2, false}} {
		if got := within(m, c.clause, c.top); got != c.want {
			t.Errorf("clause %d is within %d: %v", c.clause, c.top, got)
		}
	}
}
