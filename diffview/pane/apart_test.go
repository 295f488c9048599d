//go:build !headless

package pane

import (
	"testing"

	"fyne.io/fyne/v2"
)

func scrollOver(p *Pane, side int, by float32) {
	x := p.table.columns.x(side) + 50
	p.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 200)}, Scrolled: fyne.Delta{DY: -by}})
}

// Apart, one side scrolls and the other stays; joined again, both go on from where they stand; evened, rows are rows.
func TestTheSidesScrollApartAndTogetherAgain(t *testing.T) {
	p, _ := window(t, false, "en", long(60), 1100, 600)
	scrollOver(p, 1, 300)
	if p.offsetOf(0) != 300 || p.offsetOf(1) != 300 {
		t.Fatalf("together they stand at %v and %v", p.offsetOf(0), p.offsetOf(1))
	}
	p.SetApart(true)
	scrollOver(p, 1, 500)
	scrollOver(p, 0, -100)
	if p.offsetOf(0) != 200 || p.offsetOf(1) != 800 {
		t.Errorf("apart they stand at %v and %v, want 200 and 800", p.offsetOf(0), p.offsetOf(1))
	}
	at := fyne.NewPos(p.table.columns.x(1)+50, 300)
	if got, want := p.rowAt(at), p.table.at(800+300-float64(headHeight)); got != want {
		t.Errorf("under the pointer is row %d, want %d", got, want)
	}
	p.SetApart(false)
	scrollOver(p, 0, 250)
	if p.offsetOf(0) != 450 || p.offsetOf(1) != 1050 || !p.Shifted() {
		t.Errorf("joined they stand at %v and %v, want 450 and 1050", p.offsetOf(0), p.offsetOf(1))
	}
	scrollOver(p, 0, 1e7)
	if end := p.table.height() - p.viewHeight(); p.offsetOf(1) > end+1 {
		t.Errorf("side B stands at %v, behind its end %v", p.offsetOf(1), end)
	}
	p.Even()
	if p.Shifted() || p.Apart() || p.offsetOf(0) != p.offsetOf(1) {
		t.Errorf("evened they stand at %v and %v", p.offsetOf(0), p.offsetOf(1))
	}
}

// A row that is selected is seen on both sides, however far apart these were.
func TestSelectingBringsBothSidesIntoView(t *testing.T) {
	p, _ := window(t, false, "en", long(60), 1100, 600)
	p.SetApart(true)
	scrollOver(p, 1, 4000)
	p.Select(2)
	for side := range 2 {
		if o := p.offsetOf(side); p.table.tops[2] < o || p.table.tops[3] > o+p.viewHeight() {
			t.Errorf("row 2 is not in view on side %d", side)
		}
	}
	p.SetArrangement(Unified)
	if p.SetApart(true); p.Apart() {
		t.Error("one column is taken apart")
	}
}
