//go:build !headless

package app

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// What flows goes on in a further line where the one before is full, grows by that, and shrinks again.
func TestFlow(t *testing.T) {
	box := func(width float32) fyne.CanvasObject {
		return container.New(exactly{width: width, height: 20}, layout.NewSpacer())
	}
	for _, c := range []struct {
		name   string
		boxes  []float32
		spacer bool // behind the first box
		f      flow
		width  float32
		x      []float32
		height float32
	}{
		{"all in one line", []float32{50, 50}, false, flow{gap: 10}, 110, []float32{0, 60}, 20},
		{"the last one does not fit", []float32{50, 50}, false, flow{gap: 10, between: 4}, 109, []float32{0, 0}, 44},
		{"wider than the room", []float32{150, 50}, false, flow{gap: 10}, 100, []float32{0, 0}, 40},
		{"with margins", []float32{50, 50}, false, flow{gap: 10, margin: 5}, 120, []float32{5, 65}, 20},
		{"in the middle", []float32{50, 30}, false, flow{gap: 10, centred: true}, 100, []float32{5, 65}, 20},
		{"a spacer takes the rest", []float32{20, 20}, true, flow{}, 100, []float32{0, 80}, 20},
	} {
		t.Run(c.name, func(t *testing.T) {
			var objects []fyne.CanvasObject
			for i, width := range c.boxes {
				objects = append(objects, box(width))
				if i == 0 && c.spacer {
					objects = append(objects, layout.NewSpacer())
				}
			}
			all := container.New(&c.f, objects...)
			once := inOneLine(all)
			all.Resize(fyne.NewSize(c.width, 100))
			var x []float32
			for _, o := range objects {
				if _, ok := o.(*fyne.Container); ok {
					x = append(x, o.Position().X)
				}
			}
			if !slices.Equal(x, c.x) || all.MinSize().Height != c.height {
				t.Errorf("boxes at %v, height %v; want %v, %v", x, all.MinSize().Height, c.x, c.height)
			}
			all.Resize(fyne.NewSize(once, 100))
			if got := all.MinSize().Height; got != 20 {
				t.Errorf("with room for all in one line the height is %v", got)
			}
		})
	}
}
