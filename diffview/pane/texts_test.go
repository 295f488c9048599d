//go:build !headless

package pane

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"parley/assets/words"
)

// proposed are working texts for rows of the short comparison.
var proposed = []Text{
	{},
	{},
	{Words: "The country stays outside of military alliances.\n\n  Foreign  troops leave within 90 days. ", By: " Petrenko\n"},
	{By: "nobody reads this where nothing is written"},
	{},
	{Words: "of a heading, which has none"},
	{Words: "Die Waffenruhe gilt 45 Tage."},
}

// The texts stand in a column of their own behind the drafts, in all arrangements, and every word of the drafts stays there.
func TestTextsStandBesideTheDrafts(t *testing.T) {
	for _, a := range arrangements {
		p, _ := window(t, false, "en", topical(), 1100, 900)
		p.SetArrangement(a)
		before := drafted(p.table)
		p.SetTexts(proposed)
		if got := drafted(p.table); got != before {
			t.Errorf("arrangement %d: the drafts say %q, said %q", a, got, before)
		}
		var said []string
		for at := range p.table.rows {
			if cell := p.table.rows[at].cells[2]; len(cell) > 0 {
				for i := range cell {
					said = append(said, cell[i].text)
				}
				laid := p.table.lay(at).cells[2]
				if last := laid[len(laid)-1]; strings.Contains(strings.Join(last.source, " "), "owner: Petrenko") != (p.table.rows[at].from == 2) {
					t.Errorf("arrangement %d: under the text stands %q", a, last.source)
				}
			}
		}
		want := []string{"The country stays outside of military alliances.", "Foreign troops leave within 90 days.", "Die Waffenruhe gilt 45 Tage."}
		if slices.Sort(said); !slices.Equal(said, []string{want[2], want[1], want[0]}) {
			t.Errorf("arrangement %d: the texts are %q", a, said)
		}
		p.SetTexts(nil)
		if p.table.sides() != 2 || drafted(p.table) != before {
			t.Errorf("arrangement %d: the column is not taken away", a)
		}
	}
}

// drafted gives all that a table shows of the drafts.
func drafted(t *table) string {
	var all strings.Builder
	for at := range t.rows {
		for _, blocks := range t.rows[at].cells[:t.drafts()] {
			for i := range blocks {
				all.WriteString(blocks[i].text + "|")
			}
		}
	}
	return all.String()
}

// What is written is seen at once, and nothing that is read moves away.
func TestWritingKeepsThePlace(t *testing.T) {
	p, _ := window(t, false, "en", long(40), 1100, 900)
	p.Select(20)
	stood := p.table.tops[20] - p.offset
	texts := make([]Text, 40)
	p.SetTexts(texts)
	if got := p.table.tops[20] - p.offset; got != stood || p.Selected() != 20 {
		t.Errorf("row %d stands at %v, stood at %v", p.Selected(), got, stood)
	}
	high, at, part := p.table.height(), p.table.at(p.offset), p.offset-p.table.tops[p.table.at(p.offset)]
	texts = slices.Clone(texts)
	texts[3].Words = strings.Repeat("long ", 400)
	p.SetTexts(texts)
	if p.table.height() <= high || p.table.at(p.offset) != at || p.offset-p.table.tops[at] != part {
		t.Errorf("a long text further up makes %v px of %v, and moves the view to row %d", p.table.height(), high, p.table.at(p.offset))
	}
	texts = slices.Clone(texts)
	texts[3] = Text{}
	p.SetTexts(texts)
	if p.table.height() != high {
		t.Errorf("without it there are %v px, were %v", p.table.height(), high)
	}
	p.Replace(long(40), 20)
	if p.table.sides() != 3 {
		t.Error("another comparison takes the column away")
	}
	p.SetArrangement(ByTopic)
	if p.SetTexts(texts[:2]); p.table.sides() != 3 {
		t.Error("rows without a text take the column away")
	}
}

// The heights are those of the laid rows, with texts too.
func TestHeightsWithTexts(t *testing.T) {
	for _, a := range arrangements {
		table := newTable(SynopsisOf(rivals()), proposed, words.In("uk"), even(), a, memory{})
		for _, width := range []float32{500, 900, 1600} {
			table.wrap(table.divide(width))
			for at := range table.rows {
				bottom := float32(0)
				for _, blocks := range table.lay(at).cells {
					for i := range blocks {
						end := blocks[i].y + blocks[i].height()
						if n := len(blocks[i].source); n > 0 && !table.rows[at].band {
							end += sourceAir + float32(n)*sourceLine
						}
						bottom = max(bottom, end)
					}
				}
				air := below
				if table.vacant(at) {
					air += vacantHigh
				}
				if table.rows[at].band {
					air = bandAir
				}
				if high := float32(table.tops[at+1] - table.tops[at]); bottom+air > high || bottom+air < high && high > leastRow && table.rows[at].from >= 0 && table.measureIssue(&table.rows[at]) < high {
					t.Errorf("arrangement %d at %v: row %d is %v high and ends at %v", a, width, at, high, bottom+air)
				}
			}
		}
	}
}

// The column is no side: its text is selected and copied, and nothing else is done with it.
func TestTheTextsAreNoSide(t *testing.T) {
	p, _ := window(t, false, "en", rivals(), 1100, 900)
	p.SetTexts(proposed)
	_, differences := p.Difference()
	p.Select(2)
	at := point(p, caret{2, 2, 0, 4})
	grab(p, at)
	drag(p, point(p, caret{2, 2, 1, len("Foreign troops")}))
	p.DragEnd()
	if got, want := p.SelectedText(false), "country stays outside of military alliances.\nForeign troops"; got != want {
		t.Errorf("selected %q, want %q", got, want)
	}
	if side, clause := p.InHand(); side != 0 || clause < 0 {
		t.Errorf("in hand is clause %d of side %d", clause, side)
	}
	p.OtherHand()
	p.OtherHand()
	if side, _ := p.InHand(); side != 0 {
		t.Errorf("the hand is at side %d after two", side)
	}
	press(p, fyne.KeyEscape)
	p.Copy()
	if got := fyne.CurrentApp().Clipboard().Content(); !strings.HasSuffix(got, "\nWorking text\nThe country stays outside of military alliances.\nForeign troops leave within 90 days.\nowner: Petrenko\n") {
		t.Errorf("copied %q", got)
	}
	p.CopyMarked()
	for x := float32(0); x < 1100; x += 7 { // wherever the pointer is, nothing breaks
		p.MouseMoved(mouse(x, at.Y))
		p.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, at.Y)})
	}
	p.SetApart(true)
	scrollOver(p, 2, 80)
	if p.offsetOf(0) != p.offsetOf(1) || p.offsetOf(2) == p.offsetOf(0) {
		t.Error("the column does not scroll by itself")
	}
	p.Even()
	if _, total := p.Difference(); total != differences {
		t.Errorf("%d differences, %d without the texts", total, differences)
	}
}

// A row that something is written for is not folded, nor is one that it is being written for.
func TestRowsWithATextAreNotFolded(t *testing.T) {
	const rows = "#==============#"
	p, _ := window(t, false, "en", versions(rows), 1100, 700)
	p.SetFolding(true)
	texts := make([]Text, len(rows))
	p.SetTexts(texts)
	if got, want := seen(p.table, rows), "#==[10]==#"; got != want {
		t.Errorf("shown is %s, want %s", got, want)
	}
	texts = slices.Clone(texts)
	texts[7].Words = "agreed"
	p.SetTexts(texts)
	if got := seen(p.table, rows); strings.Contains(got, "[10]") || p.table.folded(7) > 0 || p.table.standsFor(7) != 7 {
		t.Errorf("shown is %s", got)
	}
	p.Select(7)
	selected := 0
	p.options.OnSelect = func(int) { selected++ }
	p.SetTexts(make([]Text, len(rows)))
	if p.Selected() != 7 || selected > 0 {
		t.Errorf("row %d is selected when its text is erased, told %d times", p.Selected(), selected)
	}
}

// A click on the text of the selected row asks to write it, on that of another one selects that.
func TestAClickOnTheTextOfTheSelectedRowIsForWriting(t *testing.T) {
	p, _ := window(t, false, "en", rivals(), 1100, 900)
	asked := 0
	p.options.OnWrite = func() { asked++ }
	p.SetTexts(proposed)
	for i, c := range []struct {
		row, side, want int
	}{{3, 2, 0}, {3, 2, 1}, {3, 0, 1}, {2, 2, 1}, {2, 2, 2}} {
		at := fyne.NewPos(p.table.columns.x(c.side)+60, headHeight+float32(p.table.tops[c.row]-p.offset)+40)
		grab(p, at)
		p.DragEnd()
		p.Tapped(&fyne.PointEvent{Position: at})
		p.clicks = clicks{}
		if p.Selected() != c.row || asked != c.want {
			t.Errorf("click %d: row %d is selected, asked %d times, want %d", i, p.Selected(), asked, c.want)
		}
	}
}

// The edge before the texts is dragged as a gutter is, and leaves the first column as it was.
func TestTheEdgeBeforeTheTextsIsDragged(t *testing.T) {
	p, _ := window(t, false, "en", rivals(), 1100, 700)
	p.SetTexts(proposed)
	before := p.Shares()
	edge := fyne.NewPos(p.table.columns.lanes[1].left, 300)
	grab(p, edge)
	drag(p, edge.AddXY(-90, 0))
	p.DragEnd()
	if got := p.table.columns.lanes[1].left; got < edge.X-92 || got > edge.X-88 {
		t.Errorf("the edge stands at %v, was dragged to %v", got, edge.X-90)
	}
	if s := p.Shares(); s[0] != before[0] || s[2] <= before[2] {
		t.Errorf("the shares are %v, were %v", s, before)
	}
	if at := p.edgeAt(edge.AddXY(-90, 0)); at != 1 {
		t.Errorf("over the edge is the edge of %d", at)
	}
}

// In a pane that has no room for the column it is left out, which the pane says, and comes back where there is room; what is
// selected and read stays. In one column there is room for texts in any pane.
func TestTextsNeedRoom(t *testing.T) {
	p, w := window(t, false, "en", rivals(), 1100, 500)
	told := 0
	p.options.OnTight = func() { told++ }
	p.SetTexts(proposed)
	p.Select(6)
	at := p.table.at(p.offset)
	resize := func(width float32) {
		w.Resize(fyne.NewSize(width, 500))
		p.Refresh()
	}
	check := func(where string, tight bool, turns int) {
		t.Helper()
		if p.TextsTight() != tight || (p.table.sides() == 2) != tight || told != turns {
			t.Errorf("%s: %d columns, tight %v, told %d times", where, p.table.sides(), p.TextsTight(), told)
		}
		if p.Selected() != 6 || p.table.at(p.offset) != at {
			t.Errorf("%s: row %d is selected, row %d at the top of the view, which was %d", where, p.Selected(), p.table.at(p.offset), at)
		}
	}
	check("in a wide pane", false, 0)
	resize(580)
	at = p.table.at(p.offset)
	check("in a narrow pane", true, 1)
	for s := range p.table.columns.cells {
		if got := p.table.columns.cells[s].text; got < leastRoom {
			t.Errorf("column %d is %v px wide", s, got)
		}
	}
	p.SetTexts(proposed[:3])
	check("while something is written", true, 1)
	p.Replace(rivals(), 6)
	at = p.table.at(p.offset)
	check("with the rows paired anew", true, 1)
	p.SetTexts(proposed)
	p.SetArrangement(Unified)
	at = p.table.at(p.offset)
	if p.TextsTight() || p.table.sides() != 3 || told != 2 {
		t.Errorf("in one column: %d columns, told %d times", p.table.sides(), told)
	}
	p.SetArrangement(Beside)
	at = p.table.at(p.offset)
	check("beside each other again", true, 3)
	resize(1100)
	at = p.table.at(p.offset)
	check("in a wide pane again", false, 4)
	resize(580)
	at = p.table.at(p.offset)
	p.SetTexts(nil)
	if p.TextsTight() {
		t.Error("a column that nobody wants has no room")
	}
}

// By topic the issues leave the texts their room, and larger text needs a wider pane.
func TestRoomForTextsIsThatForTheirWords(t *testing.T) {
	p, w := window(t, false, "en", topical(), 1100, 500)
	p.SetTexts(proposed)
	least := func() float32 {
		for width := float32(580); ; width++ {
			if p.Resize(fyne.NewSize(width, 500)); !p.TextsTight() {
				return width
			}
		}
	}
	beside := least()
	for s, cell := range p.table.columns.cells {
		if cell.text < leastRoom-1 || cell.text > leastRoom+leastHang {
			t.Errorf("in the least pane column %d has %v px", s, cell.text)
		}
	}
	p.SetArrangement(ByTopic)
	if got := least(); got != beside || p.table.columns.front() > 0 {
		t.Errorf("by topic the least pane is %v px wide, else %v, with %v px for the issues in front", got, beside, p.table.columns.front())
	}
	p.SetArrangement(Beside)
	fyne.CurrentApp().Settings().SetTheme(own{theme.DefaultTheme(), false, 28})
	w.Resize(fyne.NewSize(beside, 500))
	if p.Refresh(); !p.TextsTight() {
		t.Error("text twice as large finds room where the usual one just did")
	}
}
