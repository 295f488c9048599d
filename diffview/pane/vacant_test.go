//go:build !headless

package pane

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// In one column a row without a text has a place for one below the drafts, as wide as that of one with a text; in the selected row a
// click there asks to write it. A row with a text, and a pane that shows none, have no such place.
func TestOneColumnHasAPlaceForATextToWrite(t *testing.T) {
	p, _ := window(t, false, "en", rivals(), 900, 900)
	asked := 0
	p.options.OnWrite = func() { asked++ }
	p.SetArrangement(Unified)
	high := p.table.heights[3]
	p.SetTexts(proposed)
	for at := range p.table.rows {
		r := &p.table.rows[at]
		if want := !r.band && len(r.cells[2]) == 0; p.table.vacant(at) != want {
			t.Errorf("row %d has a place for a text: %v", at, !want)
		}
		if bottom := p.table.vacantTop(at) + sourceLine; p.table.vacant(at) && bottom > p.table.heights[at] {
			t.Errorf("in row %d the place ends at %v of %v", at, bottom, p.table.heights[at])
		}
	}
	if got := p.table.heights[3]; got < high || got > high+vacantHigh {
		t.Errorf("the row is %v px high, without the place %v", got, high)
	}
	place := func(row int) fyne.Position {
		return fyne.NewPos(p.table.columns.x(0)+margin+p.table.hang+20, headHeight+float32(p.table.tops[row]-p.offset)+p.table.vacantTop(row)+6)
	}
	for i, c := range []struct{ row, want int }{{3, 0}, {3, 1}, {1, 1}, {1, 2}} {
		at := place(c.row)
		grab(p, at)
		p.DragEnd()
		p.Tapped(&fyne.PointEvent{Position: at})
		p.clicks = clicks{}
		if p.Selected() != c.row || asked != c.want {
			t.Errorf("click %d: row %d is selected, asked %d times, want %d", i, p.Selected(), asked, c.want)
		}
	}
	at := place(1)
	if p.MouseMoved(mouse(at.X, at.Y)); p.Cursor() != desktop.PointerCursor {
		t.Errorf("over the place the pointer is %v", p.Cursor())
	}
	high = p.table.heights[1]
	texts := append([]Text{}, proposed...)
	texts[1].Words = "Both withdraw."
	p.SetTexts(texts)
	if p.table.vacant(1) || p.table.heights[1] <= high {
		t.Errorf("with a text the row has a place for one, or %v px, before %v", p.table.heights[1], high)
	}
	p.SetTexts(nil)
	for at := range p.table.rows {
		if p.table.vacant(at) {
			t.Errorf("row %d has a place for a text that is not shown", at)
		}
	}
	p.SetTexts(proposed)
	p.SetArrangement(Beside)
	for at := range p.table.rows {
		if p.table.vacant(at) {
			t.Errorf("beside each other row %d has a place for a text below the drafts", at)
		}
	}
}
