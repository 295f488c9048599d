//go:build !headless

package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// What two sides say stands in halves; a long word of one side is given room that the other can spare, so that it stays
// whole.
func TestOpposedWordsStayWhole(t *testing.T) {
	test.NewTempApp(t)
	lay := func(left, right string) (a, b fyne.CanvasObject) {
		a, b = newProse(left, plainSmall), newProse(right, plainSmall)
		container.New(opposed{}, a, newPhrase("↔", faint), b).Resize(fyne.NewSize(284, 60))
		return a, b
	}
	if a, b := lay("на суше", "на суші"); a.Size().Width != b.Size().Width {
		t.Errorf("short words have %v and %v", a.Size().Width, b.Size().Width)
	}
	long := "Військовополонених"
	for _, pair := range [][2]string{{"военнопленными", long}, {long, "военнопленными"}, {long, "пленных мира"}} {
		for _, o := range func() []fyne.CanvasObject { a, b := lay(pair[0], pair[1]); return []fyne.CanvasObject{a, b} }() {
			if o.Size().Width < widestWord(o) {
				t.Errorf("%q has %v of %v", o.(*prose).text, o.Size().Width, widestWord(o))
			}
		}
	}
	a, b := lay(long+long, long)
	if a.Size().Width != b.Size().Width {
		t.Error("where nothing helps, one side is favoured")
	}
}
