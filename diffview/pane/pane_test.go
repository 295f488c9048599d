//go:build !headless

package pane

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"parley/assets/words"
	"parley/diffview/comparison"
)

// mouse is the pointer at a position in the pane.
func mouse(x, y float32) *desktop.MouseEvent {
	return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}}
}

func press(p *Pane, keys ...fyne.KeyName) {
	for _, key := range keys {
		p.TypedKey(&fyne.KeyEvent{Name: key})
	}
}

func TestNextAndPreviousGoThroughAllDifferencesAndStopAtTheEnds(t *testing.T) {
	p, _ := window(t, false, "en", rivals(), 876, 400)
	var seen []string
	p.options.OnPosition = func(current, total int) { seen = append(seen, fmt.Sprintf("%d/%d", current, total)) }
	for range 8 {
		p.Next()
	}
	if got, want := strings.Join(seen, " "), "1/6 2/6 3/6 4/6 5/6 6/6"; got != want {
		t.Errorf("forward %q, want %q", got, want)
	}
	seen = nil
	for range 8 {
		p.Previous()
	}
	if got, want := strings.Join(seen, " "), "5/6 4/6 3/6 2/6 1/6"; got != want {
		t.Errorf("back %q, want %q", got, want)
	}
}

func TestTheSelectedRowIsInView(t *testing.T) {
	p, _ := window(t, false, "en", long(300), 1300, 900)
	for _, row := range []int{0, 299, 150, 151, 149, 3} {
		p.Select(row)
		if p.Selected() != row {
			t.Fatalf("selected %d, want %d", p.Selected(), row)
		}
		if top, bottom := p.table.tops[row], p.table.tops[row+1]; top < p.offset || bottom > p.offset+p.viewHeight() {
			t.Errorf("row %d spans %v to %v, the view starts at %v", row, top, bottom, p.offset)
		}
	}
}

func TestSelectingTellsTheWindowOnce(t *testing.T) {
	p, _ := window(t, false, "en", rivals(), 876, 400)
	var told []int
	p.options.OnSelect = func(row int) { told = append(told, row) }
	p.Select(3)
	p.Select(3)
	p.Select(99)
	p.Select(-1)
	p.SetComparison(rivals())
	p.Select(2)
	p.SetComparison(nil)
	if got, want := fmt.Sprint(told), "[3 -1 2 -1]"; got != want {
		t.Errorf("told %v, want %v", got, want)
	}
}

func TestArrowsSkipBandsAndStopAtTheEnds(t *testing.T) {
	p, _ := window(t, false, "en", rivals(), 876, 700)
	var rows []int
	for range 9 {
		press(p, fyne.KeyDown)
		rows = append(rows, p.Selected())
	}
	if got, want := fmt.Sprint(rows), "[1 2 3 4 6 7 8 8 8]"; got != want {
		t.Errorf("down %v, want %v", got, want)
	}
	press(p, fyne.KeyHome)
	if p.Selected() != 1 || p.offset != 0 {
		t.Errorf("Home selects %d at %v", p.Selected(), p.offset)
	}
	press(p, fyne.KeyEnd)
	if p.Selected() != 8 || p.offset != math.Round(p.table.height()-p.viewHeight()) {
		t.Errorf("End selects %d at %v", p.Selected(), p.offset)
	}
}

func TestArrowsReadARowThatIsTallerThanTheView(t *testing.T) {
	p, _ := window(t, false, "en", rivals(), 520, 200)
	press(p, fyne.KeyDown)
	row := p.Selected()
	if p.table.tops[row+1]-p.table.tops[row] <= p.viewHeight() {
		t.Fatal("the row fits into the view")
	}
	bottom, seen := p.table.tops[row+1], 0.0
	for presses := 1; p.Selected() == row; presses++ {
		if seen = p.offset + p.viewHeight(); presses > 20 {
			t.Fatal("twenty presses do not get through the row")
		}
		press(p, fyne.KeyDown)
	}
	if seen < bottom {
		t.Errorf("the row is left when %v of its %v px were seen", seen, bottom)
	}
	press(p, fyne.KeyUp)
	if p.Selected() != row || p.offset+p.viewHeight() != bottom {
		t.Error("back in the row, its end is not what is seen")
	}
}

// Whatever the heights, the arrows lead through all rows: each key scrolls or goes on.
func TestArrowsAreNeverStuck(t *testing.T) {
	c := long(60)
	for _, size := range []float32{0, 0.3, 0.7, 1.1, 3.9, 11.4, 27.6} {
		p, _ := window(t, false, "en", c, 700+size, 300+size)
		for key, end := range map[fyne.KeyName]int{fyne.KeyDown: p.readable(len(p.table.rows)-1, -1), fyne.KeyUp: p.readable(0, 1)} {
			p.Select(len(c.Rows) / 2)
			for p.Selected() != end {
				row, offset := p.Selected(), p.offset
				press(p, key)
				if p.Selected() == row && p.offset == offset {
					t.Fatalf("%v px: %s is stuck at row %d", size, key, row)
				}
			}
		}
	}
}

func TestPagesReachBothEnds(t *testing.T) {
	p, _ := window(t, false, "en", long(60), 876, 500)
	for range 200 {
		press(p, fyne.KeyPageDown)
	}
	if p.Selected() != 59 {
		t.Errorf("at the end row %d is selected", p.Selected())
	}
	for range 200 {
		press(p, fyne.KeyPageUp)
	}
	if p.Selected() != 0 || p.offset != 0 {
		t.Errorf("at the top row %d is selected, offset %v", p.Selected(), p.offset)
	}
}

func TestF7GoesToTheNextDifferenceAndOtherKeysToTheWindow(t *testing.T) {
	p, _ := window(t, false, "en", rivals(), 876, 400)
	var other []fyne.KeyName
	p.options.OnKey = func(event *fyne.KeyEvent) { other = append(other, event.Name) }
	press(p, fyne.KeyF7, fyne.KeyF7, fyne.KeyEscape)
	if p.Selected() != 2 {
		t.Errorf("F7 twice selects row %d, want 2", p.Selected())
	}
	if fmt.Sprint(other) != "[Escape]" {
		t.Errorf("the window got %v", other)
	}
}

func TestTheReadingPositionStaysWhenTheWidthChanges(t *testing.T) {
	p, w := window(t, false, "en", long(500), 1300, 700)
	p.scrollTo(p.table.tops[250] + 10)
	for _, width := range []float32{700, 1800, 900, 1300} {
		w.Resize(fyne.NewSize(width, 700))
		if at := p.table.at(p.offset); at != 250 {
			t.Fatalf("at a width of %v row %d is at the top, want 250", width, at)
		}
	}
}

func TestWordsChangeAndSelectionStays(t *testing.T) {
	p, _ := window(t, false, "en", rivals(), 876, 400)
	p.Select(4)
	p.SetWords(words.In("uk"))
	if p.Selected() != 4 {
		t.Errorf("selected %d, want 4", p.Selected())
	}
	if got := strings.Join(p.table.source(1, &p.table.rows[4].cells[1][0]), " "); !strings.Contains(got, "повністю в ряду 3") {
		t.Errorf("source is %q", got)
	}
}

func TestCopyPutsTheWholeRowOnTheClipboard(t *testing.T) {
	p, _ := window(t, false, "en", rivals(), 876, 400)
	p.Select(4)
	p.TypedShortcut(&fyne.ShortcutCopy{})
	want := "Row 5\n\nA  Russian draft\n5. Предельная численность войск и вооружений устанавливается соглашением\nI.5 · p. 1, l. 20\n\n" +
		"B  Ukrainian draft\n… Чисельність, розміщення та інші параметри Сил оборони не обмежуються (possibly opposite)\n" +
		"I, bullet 5 · p. 1, l. 19 · shown with row 3\n"
	if got := fyne.CurrentApp().Clipboard().Content(); got != want {
		t.Errorf("copied\n%s\nwant\n%s", got, want)
	}
}

func TestAClickSelectsItsRowAndTakesTheFocusWithoutARing(t *testing.T) {
	p, w := window(t, false, "en", rivals(), 876, 700)
	at := fyne.NewPos(100, headHeight+float32(p.table.tops[3])+5)
	p.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
	p.Tapped(&fyne.PointEvent{Position: at})
	if p.Selected() != 3 {
		t.Errorf("selected %d, want 3", p.Selected())
	}
	if w.Canvas().Focused() != p || !p.ring.Hidden {
		t.Errorf("focused %v, ring hidden %v", w.Canvas().Focused() == p, p.ring.Hidden)
	}
	press(p, fyne.KeyDown)
	if p.ring.Hidden {
		t.Error("a key does not bring the focus ring")
	}
	p.Tapped(&fyne.PointEvent{Position: fyne.NewPos(100, 10)})
	if p.Selected() != 4 {
		t.Errorf("a click on the header selects row %d", p.Selected())
	}
}

func TestAQuoteLeadsToTheRowOfItsClause(t *testing.T) {
	p, _ := window(t, false, "en", rivals(), 876, 700)
	b := &p.table.lay(4).cells[1][0]
	if b.link != "shown with row 3" {
		t.Fatalf("the link says %q", b.link)
	}
	at := fyne.NewPos(p.table.columns.x(1)+b.x+b.linkX+5, headHeight+float32(p.table.tops[4]-p.offset)+b.sourceY()+5)
	p.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
	if p.Cursor() != desktop.PointerCursor {
		t.Error("no hand over the link")
	}
	p.Tapped(&fyne.PointEvent{Position: at})
	if p.Selected() != 2 {
		t.Errorf("the link leads to row %d, want 2", p.Selected())
	}
	p.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at.AddXY(-20-b.linkX, 0)}})
	if p.Cursor() != desktop.DefaultCursor {
		t.Error("a hand beside the link")
	}
	p.Select(4)
	press(p, fyne.KeyReturn)
	if p.Selected() != 2 {
		t.Errorf("Enter leads to row %d, want 2", p.Selected())
	}
}

func TestTabShowsTheFocusAndLeavesAgain(t *testing.T) {
	p, w := window(t, false, "en", rivals(), 876, 700)
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != p || p.ring.Hidden {
		t.Error("Tab does not show the focus")
	}
	w.Canvas().Unfocus()
	if !p.ring.Hidden {
		t.Error("the ring stays without the focus")
	}
}

func TestTheStripJumpsAndDrags(t *testing.T) {
	p, _ := window(t, false, "en", long(500), 1300, 700)
	s := p.strip
	foot := fyne.NewPos(5, s.Size().Height-1)
	s.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: foot}})
	if end := math.Round(p.table.height() - p.viewHeight()); p.offset != end {
		t.Errorf("a click at the foot scrolls to %v of %v", p.offset, end)
	}
	y, height := s.box()
	s.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(5, y+3)}})
	if end := math.Round(p.table.height() - p.viewHeight()); p.offset != end {
		t.Error("taking hold of the box moves it")
	}
	middle := (s.Size().Height - height) / 2
	s.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(5, middle+3)}})
	if want := (p.table.height() - p.viewHeight()) / 2; math.Abs(p.offset-want) > 1 {
		t.Errorf("dragged to the middle it scrolls to %v, want %v", p.offset, want)
	}
}

func TestAnEmptyPaneTakesEverythingCalmly(t *testing.T) {
	for name, c := range map[string]func(*Pane){
		"none":  func(p *Pane) { p.SetComparison(nil) },
		"empty": func(p *Pane) { p.SetComparison(nothing()) },
	} {
		t.Run(name, func(t *testing.T) {
			p, w := window(t, false, "en", rivals(), 876, 400)
			p.Select(3)
			c(p)
			press(p, fyne.KeyDown, fyne.KeyUp, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyHome, fyne.KeyEnd, fyne.KeyF7)
			p.Previous()
			p.Select(0)
			p.Copy()
			p.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: -100}})
			p.Tapped(&fyne.PointEvent{Position: fyne.NewPos(100, 100)})
			w.Resize(fyne.NewSize(600, 300))
			p.SetWords(words.In("ru"))
			if current, total := p.Difference(); p.Selected() != -1 || p.offset != 0 || current != 0 || total != 0 {
				t.Errorf("selected %d, offset %v, difference %d of %d", p.Selected(), p.offset, current, total)
			}
		})
	}
}

func TestScrollingStaysOnWholePixelsWithinTheTable(t *testing.T) {
	p, _ := window(t, false, "en", long(100), 876, 500)
	for _, by := range []float32{-33.3, -1e9, 12.7, 1e9, 5} {
		p.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: by}})
		if p.offset != math.Trunc(p.offset) || p.offset < 0 || p.offset > p.table.height()-p.viewHeight()+1 {
			t.Errorf("after %v the offset is %v", by, p.offset)
		}
	}
}

// A comparison that takes another's place leaves the eye where it is, and tells the window which row is selected now.
func TestReplaceKeepsTheSelectedRowInItsPlace(t *testing.T) {
	p, _ := window(t, false, "en", rivals(), 876, 300)
	var told []int
	p.options.OnSelect = func(row int) { told = append(told, row) }
	p.Select(4)
	stood := p.table.tops[4] - p.offset
	next := rivals()
	next.Rows = next.Rows[1:] // one row fewer above
	p.Replace(next, 3)
	if got := p.table.tops[3] - p.offset; got != stood || p.Selected() != 3 {
		t.Errorf("row %d stands at %v, stood at %v", p.Selected(), got, stood)
	}
	p.Replace(next, len(next.Rows))
	if p.Selected() != -1 || told[len(told)-1] != -1 {
		t.Errorf("row %d is selected; told %v", p.Selected(), told)
	}
	p.Replace(nil, -1)
	if _, total := p.Difference(); total != 0 {
		t.Errorf("%d differences in nothing", total)
	}
}

// A filter leaves the rows that it keeps and the headings above them, and everything that moves stays among those.
func TestFilter(t *testing.T) {
	p, _ := window(t, false, "en", rivals(), 876, 700)
	p.Select(2)
	only := func(row int) bool { return p.table.synopsis.Rows[row].Gutters[0].Standing == RightOnly }
	p.SetFilter(only)
	if p.Selected() != -1 {
		t.Errorf("row %d, which is not shown, is selected", p.Selected())
	}
	seen := 0
	for i := range p.table.rows {
		if p.table.shows(i) && !p.table.rows[i].band {
			seen++
			if !only(i) {
				t.Errorf("row %d is shown", i)
			}
		}
	}
	if _, total := p.Difference(); total != seen || seen == 0 {
		t.Errorf("%d differences, %d rows are shown", total, seen)
	}
	press(p, fyne.KeyHome, fyne.KeyDown, fyne.KeyDown, fyne.KeyEnd, fyne.KeyUp)
	if at := p.Selected(); at < 0 || !only(at) {
		t.Errorf("keys select row %d", at)
	}
	p.SetFilter(func(int) bool { return false })
	if p.table.height() != 0 {
		t.Errorf("%v px of nothing", p.table.height())
	}
	p.Next()
	press(p, fyne.KeyDown, fyne.KeyPageDown, fyne.KeyEnd, fyne.KeyHome)
	p.SetFilter(nil)
	if _, total := p.Difference(); total != len(p.table.differing()) {
		t.Errorf("%d differences without a filter", total)
	}
}

// A filter that is taken off leaves the view where it was before, to the pixel, unless the person has moved since.
func TestAFilterTakenOffLeavesTheView(t *testing.T) {
	p, _ := window(t, false, "en", rivals(), 876, 400)
	only := func(row int) bool { return p.table.synopsis.Rows[row].Gutters[0].Standing == RightOnly }
	for _, offset := range []float64{0, 333, 777} {
		p.offset = offset
		p.clamp()
		stood := p.offset
		p.SetFilter(only)
		p.SetFilter(func(row int) bool { return row == 3 })
		p.SetFilter(nil)
		if p.offset != stood {
			t.Errorf("from %v the view has moved to %v", stood, p.offset)
		}
	}
	p.SetFilter(only)
	press(p, fyne.KeyEnd)
	last := p.Selected()
	p.choose(-1)
	p.SetFilter(nil)
	if first, end := p.table.at(p.offset), p.table.at(p.offset+400); last < first || last > end {
		t.Errorf("row %d, where the person was, is not among %d to %d", last, first, end)
	}
}

// What is searched for is found row by row, round and round.
func TestFound(t *testing.T) {
	p, _ := window(t, false, "en", rivals(), 876, 700)
	n := p.SetFound(sought(p.table, comparison.Query{Text: "войск", Manner: comparison.AsLetters}))
	if n < 2 {
		t.Fatalf("found in %d rows", n)
	}
	seen := map[int]bool{}
	for k := 1; k <= n; k++ {
		if at, of := p.NextFound(1); at != k || of != n {
			t.Errorf("%d of %d, want %d of %d", at, of, k, n)
		}
		seen[p.Selected()] = true
	}
	if at, _ := p.NextFound(1); at != 1 || len(seen) != n {
		t.Errorf("after the last one comes number %d; %d rows were selected", at, len(seen))
	}
	if at, _ := p.NextFound(-1); at != n {
		t.Errorf("before the first one comes number %d", at)
	}
	if p.SetFound(Found{}) != 0 {
		t.Error("something is found when nothing is searched for")
	}
}
