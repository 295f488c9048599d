//go:build !headless

package pane

import (
	"math/rand"
	"runtime"
	"testing"

	"fyne.io/fyne/v2"

	"parley/diffview/comparison"
)

// Whoever scrolls, filters, searches, folds and resizes for an hour needs no more memory than after the first minutes.
func TestMemoryStaysSteady(t *testing.T) {
	p, w := window(t, false, "en", long(400), 1300, 800)
	random := rand.New(rand.NewSource(1))
	work := func() {
		for range 12 {
			for range 20 {
				p.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: float32(random.Intn(4000) - 2000)}})
			}
			p.Select(random.Intn(400))
			w.Resize(fyne.NewSize(float32(900+random.Intn(800)), 800))
		}
		modulus := 2 + random.Intn(5)
		p.SetFilter(func(row int) bool { return row%modulus == 0 })
		p.SetFound(sought(p.table, comparison.Query{Text: "monitoring", Manner: comparison.AsLetters}))
		p.NextFound(1)
		p.SetFolding(!p.Folding())
		p.SetArrangement(arrangements[random.Intn(len(arrangements))])
		p.SetFound(Found{})
		p.SetFilter(nil)
		p.SetArrangement(Beside)
	}
	heap := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	work()
	work()
	before := heap()
	for range 4 {
		work()
	}
	if after := heap(); after > before+before/4 {
		t.Errorf("%d KB after, %d KB before", after>>10, before>>10)
	}
	runtime.KeepAlive(p)
}
