//go:build !headless

package pane

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"pgregory.net/rapid"

	"parley/assets/words"
	"parley/diffview/align"
	"parley/diffview/comparison"
	"parley/importer/memo"
)

// However many columns there are, and whatever their shares: they fill the width, and a gutter stands between each two.
func TestColumnsFillTheWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 6).Draw(t, "columns")
		width := float32(rapid.IntRange(1200, 4000).Draw(t, "width"))
		table := &table{synopsis: &Synopsis{Memos: make([]*memo.Memo, n)}, arrangement: rapid.SampledFrom([]Arrangement{Beside, ByTopic}).Draw(t, "arrangement"), hang: leastHang, shares: evenShares(n)}
		for range rapid.IntRange(0, 4).Draw(t, "moves") {
			table.shares = parted(table.shares, rapid.IntRange(0, n-2).Draw(t, "gutter"), rapid.Float32Range(-1, 2).Draw(t, "share"))
		}
		c := table.divide(width)
		x := c.front()
		for s, cell := range c.cells {
			if cell.left != x || cell.wide < 0 {
				t.Fatalf("column %d begins at %v, want %v: %+v", s, cell.left, x, c)
			}
			if x = cell.left + cell.wide; s < len(c.lanes) {
				if l := c.lanes[s]; l.left != x || l.wide < gutter || l.wide > gutter+float32(n) {
					t.Fatalf("gutter %d is %+v, column before ends at %v", s, l, x)
				}
				x += c.lanes[s].wide
			}
		}
		if math.Abs(float64(x-width)) > 0.01 {
			t.Fatalf("the columns end at %v of %v", x, width)
		}
		for s, cell := range c.cells {
			if got := c.sideAt(cell.left + cell.wide/2); got != s {
				t.Fatalf("over column %d is side %d", s, got)
			}
		}
	})
}

// A gutter is dragged, and changes the two columns beside it alone; two clicks on any make all even.
func TestEachGutterIsDraggedByItself(t *testing.T) {
	p, _ := windowOf(t, false, "en", trio(), 1300, 600)
	var told []float32
	p.options.OnShares = func(shares []float32) { told = shares }
	first := p.table.columns.lanes[0]
	edge := fyne.NewPos(p.table.columns.lanes[1].left+1, 300)
	p.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: edge}})
	if p.Cursor() != desktop.HResizeCursor {
		t.Error("the pointer does not show that the second gutter moves")
	}
	grab(p, edge)
	drag(p, edge.AddXY(80, 0))
	p.DragEnd()
	if got := p.table.columns.lanes[1].left; math.Abs(float64(got-edge.X+1-80)) > 2 {
		t.Errorf("the second gutter stands at %v, was dragged to %v", got, edge.X-1+80)
	}
	if got := p.table.columns.lanes[0]; math.Abs(float64(got.left-first.left)) > 2 {
		t.Errorf("the first gutter went from %v to %v", first.left, got.left)
	}
	if len(told) != 3 || !slices.Equal(told, p.Shares()) {
		t.Errorf("told %v, the shares are %v", told, p.Shares())
	}
	grab(p, fyne.NewPos(p.table.columns.lanes[1].left, 300))
	drag(p, fyne.NewPos(5000, 300))
	p.DragEnd()
	if got := p.Shares()[2]; math.Abs(float64(got-leastShare(3))) > 1e-6 {
		t.Errorf("dragged out of the pane the last share is %v", got)
	}
	edge = fyne.NewPos(p.table.columns.lanes[0].left, 200)
	grab(p, edge)
	grab(p, edge)
	if !slices.Equal(p.Shares(), evenShares(3)) {
		t.Errorf("after two clicks the shares are %v", p.Shares())
	}
}

// A column grows at the cost of its neighbour; the shares of two and of three columns are remembered each by itself.
func TestAColumnGrows(t *testing.T) {
	p, _ := windowOf(t, false, "en", trio(), 1300, 600)
	p.SetShares(0.3, 0.7)
	p.Widen(1, 0.1)
	if s := p.Shares(); s[0] != evenShares(3)[0] || s[1] <= s[2] {
		t.Errorf("with a wider second column the shares are %v", s)
	}
	p.Widen(1, -0.2)
	p.Widen(2, 0.1)
	if s := p.Shares(); s[0] != evenShares(3)[0] || s[1] >= s[2] {
		t.Errorf("with a narrower second column the shares are %v", s)
	}
	p.SetComparison(rivals())
	if s := p.Shares(); s[0] != 0.3 {
		t.Errorf("two columns have the shares %v", s)
	}
	p.SetSynopsis(trio())
	if s := p.Shares(); s[1] >= s[2] {
		t.Errorf("three columns again have the shares %v", s)
	}
	p.Widen(0, 0)
	p.SetShares(0.9, 0.05, 0.05)
	if s := p.Shares(); !slices.Equal(s, evenShares(3)) {
		t.Errorf("with columns too narrow to read the shares are %v", s)
	}
}

// The hand goes round the sides that say something in the row.
func TestTheHandGoesRoundAllSides(t *testing.T) {
	p, _ := windowOf(t, false, "en", trio(), 1300, 600)
	for _, c := range []struct {
		row  int
		want string
	}{{1, "1 2 0 1"}, {2, "2 0 2 0"}, {6, "2 2 2 2"}} {
		p.Select(-1)
		p.hand = caret{row: -1}
		p.Select(c.row)
		var got []string
		for range 4 {
			p.OtherHand()
			side, clause := p.InHand()
			if clause < 0 {
				t.Fatalf("row %d: nothing in hand", c.row)
			}
			got = append(got, fmt.Sprint(side))
		}
		if all := strings.Join(got, " "); all != c.want {
			t.Errorf("row %d: in hand are sides %s, want %s", c.row, all, c.want)
		}
	}
}

// Text is selected in the column where that began, whichever it is, and a row is copied with what each draft says.
func TestTextOfTheThirdColumnIsSelectedAndCopied(t *testing.T) {
	p, _ := windowOf(t, false, "en", trio(), 1300, 900)
	from, to := caret{1, 2, 0, len("The ceasefire ")}, caret{2, 2, 0, len("Each party")}
	grab(p, point(p, from))
	drag(p, fyne.NewPos(100, point(p, to).Y))
	drag(p, point(p, to))
	p.DragEnd()
	if got, want := p.SelectedText(false), "lasts 60 days; a joint commission extends it by decision of both parties.\n3. Each party"; got != want {
		t.Errorf("selected %q, want %q", got, want)
	}
	p.SelectAll()
	if got := p.SelectedText(false); strings.Count(got, "\n") != 7 || strings.Contains(got, "Припинення") {
		t.Errorf("all of the third column is %q", got)
	}
	press(p, fyne.KeyEscape)
	p.Select(2)
	p.Copy()
	want := "Row 3\n\nA  Russian draft\n3. Стороны назначают представителей в совместную комиссию.\n3 · p. 1, l. 4\n\n" +
		"B  Ukrainian draft\n(nothing)\n\nC  mediator.docx\n3. Each party names its members of the joint commission.\n3 · p. 1, l. 4\n"
	if got := fyne.CurrentApp().Clipboard().Content(); got != want {
		t.Errorf("copied %q, want %q", got, want)
	}
	p.Select(1)
	p.extend(fyne.KeyEnd)
	p.extend(fyne.KeyDown)
	if got := p.SelectedText(false); strings.Contains(got, "триває") {
		t.Errorf("keys select %q", got)
	}
}

// F7 stops where any two neighbours differ, and a filter keeps what it is told to.
func TestDifferencesAndFiltersOfThreeDrafts(t *testing.T) {
	p, _ := windowOf(t, false, "en", trio(), 1300, 500)
	var stops []int
	for range 9 {
		press(p, fyne.KeyF7)
		stops = append(stops, p.Selected())
	}
	if got, want := fmt.Sprint(stops), "[1 2 3 5 6 7 8 8 8]"; got != want {
		t.Errorf("F7 stops at %v, want %v", got, want)
	}
	p.SetFilter(func(row int) bool { return p.table.synopsis.Rows[row].says(2) && !p.table.synopsis.Rows[row].says(1) })
	press(p, fyne.KeyHome)
	stops = []int{p.Selected()}
	for range 3 {
		press(p, fyne.KeyDown)
		stops = append(stops, p.Selected())
	}
	if got, want := fmt.Sprint(stops), "[2 6 6 6]"; got != want {
		t.Errorf("with a filter the rows are %v, want %v", got, want)
	}
	p.SetFilter(nil)
	p.SetFolding(true)
	if p.Folded() != 0 {
		t.Error("rows are folded that differ")
	}
}

// What is searched for is found in each draft.
func TestSearchingThreeDrafts(t *testing.T) {
	p, _ := windowOf(t, false, "en", trio(), 1300, 500)
	for text, want := range map[string]int{"commission": 2, "комиссию": 1, "лінії": 1, "mediators": 1} {
		if got := p.SetFound(sought(p.table, comparison.Query{Text: text, Manner: comparison.AsLetters})); got != want {
			t.Errorf("%q is found in %d rows, want %d", text, got, want)
		}
	}
}

// Each column keeps its own heading in sight, and a click on it leads to that.
func TestEachColumnKeepsItsHeading(t *testing.T) {
	p, _ := windowOf(t, false, "en", trio(), 1300, 240)
	p.scrollTo(p.table.tops[5] + 5)
	if got := keptRows(p); !slices.Equal(got, []int{4, 0, 4}) {
		t.Fatalf("the headings %v are kept", got)
	}
	for side, want := range []int{4, 0, 4} {
		p.scrollTo(p.table.tops[5] + 5)
		if got := p.stickyAt(p.table.columns.x(side)+margin, headHeight+5); got != want {
			t.Errorf("over column %d is the heading of row %d, want %d", side, got, want)
		}
	}
}

// Apart, each of three sides scrolls by itself and the others stay.
func TestThreeSidesScrollApart(t *testing.T) {
	p, _ := windowOf(t, false, "en", trio(), 1300, 240)
	p.SetApart(true)
	scrollOver(p, 2, 100)
	scrollOver(p, 1, 60)
	scrollOver(p, 0, 30)
	for side, want := range []float64{30, 60, 100} {
		if got := p.offsetOf(side); got != want {
			t.Errorf("side %d stands at %v, want %v", side, got, want)
		}
	}
	at := fyne.NewPos(p.table.columns.x(2)+50, 200)
	if got, want := p.rowAt(at), p.table.at(100+200-float64(headHeight)); got != want {
		t.Errorf("under the pointer is row %d, want %d", got, want)
	}
	p.Select(1)
	if p.Shifted() {
		t.Error("a row that is selected is not seen on all sides")
	}
}

// A clause that has moved in the third draft leads to its place there, by the badge in the gutter before it and by key.
func TestAClauseOfTheThirdDraftHasMoved(t *testing.T) {
	s := trio()
	s.Rows[5].Gutters[0].Moved = true
	p, _ := windowOf(t, false, "en", s, 1300, 300)
	p.Select(5)
	for _, want := range []int{1, 2, 0, 1} {
		if p.FollowMoved(); p.away != want {
			t.Errorf("the place of side %d is seen, want %d", p.away, want)
		}
	}
	p.Select(-1)
	p.reveal(5)
	badge := func(lane int) fyne.Position {
		return fyne.NewPos(p.table.columns.lanes[lane].middle()+8, headHeight+float32(p.table.tops[5]-p.offset)+above+25)
	}
	p.Tapped(&fyne.PointEvent{Position: badge(1)})
	if p.Selected() != 5 || p.away != 2 {
		t.Errorf("row %d is selected, the place of side %d is seen", p.Selected(), p.away)
	}
	p.reveal(5)
	p.Tapped(&fyne.PointEvent{Position: badge(1)})
	if p.away != 0 {
		t.Error("the badge does not lead back")
	}
}

// In each gutter a clause without a pair there is dragged to one of the column beyond it.
func TestClausesArePairedInEachGutter(t *testing.T) {
	p, _ := windowOf(t, false, "en", trio(), 1300, 1400)
	var told [][2]Place
	p.options.OnPair = func(clause, with Place) { told = append(told, [2]Place{clause, with}) }
	for _, c := range []struct {
		row, lane, to int
		want          string
	}{
		{2, 0, 3, "[[{0 2} {1 2}]]"}, // what A alone says, to B
		{2, 1, 3, "[[{2 2} {1 2}]]"}, // what C says and B does not, to B
		{8, 1, 2, "[[{1 5} {2 2}]]"}, // what B alone says, to C
		{8, 0, 2, "[[{1 5} {0 2}]]"}, // and to A
		{7, 1, 2, "[[{1 4} {2 2}]]"}, // what A and B say, to C
		{7, 0, 2, "[]"},              // these two are a pair
		{2, 0, 6, "[]"},              // B says nothing there
	} {
		told = nil
		at := func(row int) float32 { return headHeight + float32(p.table.tops[row]-p.offset) }
		grab(p, fyne.NewPos(p.table.columns.lanes[c.lane].middle(), at(c.row)+above+25))
		drag(p, fyne.NewPos(90, at(c.to)+30))
		p.DragEnd()
		if got := fmt.Sprint(told); got != c.want {
			t.Errorf("from row %d by gutter %d to row %d: %s, want %s", c.row, c.lane, c.to, got, c.want)
		}
	}
}

// The strip has a lane for each side, of what not all say.
func TestTheStripHasALaneForEachSide(t *testing.T) {
	table := newTable(trio(), nil, words.In("en"), even(), Beside, memory{})
	table.wrap(table.divide(1300))
	var got []tickKind
	for _, mark := range ticksOf(table, nil, 900, table.height()) {
		got = append(got, mark.kind)
	}
	want := []tickKind{differTick, sideTick(0) | sideTick(2), differTick, movedTick, sideTick(2), sideTick(0) | sideTick(1), sideTick(1)}
	if !slices.Equal(got, want) {
		t.Errorf("marks %v, want %v", got, want)
	}
}

// However three drafts are arranged, each clause stands in full, and the heights are those of what is laid.
func TestThreeDraftsInEveryArrangement(t *testing.T) {
	for _, a := range arrangements {
		table := newTable(trio(), nil, words.In("uk"), even(), a, memory{})
		for _, width := range []float32{700, 1300, 2000} {
			table.wrap(table.divide(width))
			shown := map[[2]int]int{}
			for at := range table.rows {
				bottom := float32(0)
				for side, blocks := range table.lay(at).cells {
					for i := range blocks {
						b := &blocks[i]
						if bottom = max(bottom, b.sourceY()+float32(len(b.source))*sourceLine+below); table.rows[at].band {
							bottom = b.y + b.height() + bandAir
						}
						if table.rows[at].cells[side][i].home < 0 {
							shown[[2]int{side, table.rows[at].cells[side][i].clause}]++
						}
					}
				}
				if high := float32(table.tops[at+1] - table.tops[at]); bottom > high || table.columns.stack && bottom > leastRow && bottom != high {
					t.Errorf("arrangement %d at %v: row %d is %v high and needs %v", a, width, at, high, bottom)
				}
			}
			for side, m := range table.synopsis.Memos {
				for i := range m.Clauses {
					if shown[[2]int{side, i}] == 0 {
						t.Errorf("arrangement %d: clause %d of side %d stands nowhere", a, i, side)
					}
				}
			}
		}
	}
}

// In one column two versions are one text, and a third draft stands below; the gutter tells how all stand.
func TestVersionsBesideAThirdDraft(t *testing.T) {
	s := trio()
	text := s.Memos[0].Clauses[1].Text
	s.Memos[1].Clauses[1].Text = text
	s.Links[0].Relation, s.Links[0].Facts = align.Same, nil
	table := newTable(s, nil, words.In("en"), even(), Unified, memory{})
	table.wrap(table.divide(900))
	cells := table.rows[1].cells
	if len(cells[0]) != 1 || cells[0][0].merged == nil || cells[1] != nil || len(cells[2]) != 1 {
		t.Fatalf("the cells are %+v", cells)
	}
	if !table.mergedAway(1, 1) || table.mergedAway(1, 2) || table.mergedAway(2, 1) {
		t.Error("what is merged away is not told from what is not")
	}
	for at, want := range map[int]Standing{1: Differ, 2: Differ, 6: RightOnly, 7: Differ, 8: LeftOnly, 9: Equal} {
		if g, _ := table.gutter(at, 0); g.Standing != want {
			t.Errorf("row %d stands as %d, want %d", at, g.Standing, want)
		}
	}
}
