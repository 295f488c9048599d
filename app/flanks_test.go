//go:build !headless

package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// dividers gives the edges of the panels that are on the screen, from left to right.
func (b *bench) dividers() []*divider {
	var found []*divider
	for _, o := range b.objects() {
		if d, ok := o.(*divider); ok {
			found = append(found, d)
		}
	}
	return found
}

// The panels are as wide as the person makes them, with the pointer or by keys, and stay so.
func TestPanelsAreAsWideAsWanted(t *testing.T) {
	b := newBench(t, 1400, 800)
	b.openPaths(0, []string{"/drafts/ru.pdf", "/drafts/uk.pdf"})
	d := b.dividers()
	if len(d) != 2 {
		t.Fatalf("%d dividers", len(d))
	}
	d[0].Dragged(&fyne.DragEvent{Dragged: fyne.Delta{DX: 60}})
	d[0].DragEnd()
	d[1].TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	if left, right := b.guide.list.Size().Width, b.settings.panelWidth(1); left != outlineWidth+60 || right != detailWidth+dividerStep {
		t.Errorf("the panels are %v and %v wide", left, right)
	}
	b.show()
	if left := b.guide.list.Size().Width; left != outlineWidth+60 {
		t.Errorf("shown again the outline is %v wide", left)
	}
	d = b.dividers()
	d[0].Dragged(&fyne.DragEvent{Dragged: fyne.Delta{DX: 5000}})
	d[1].Dragged(&fyne.DragEvent{Dragged: fyne.Delta{DX: -5000}})
	if got, least := b.pane.Size().Width, b.pane.MinSize().Width; got < least {
		t.Errorf("the rows have %v of %v", got, least)
	}
	test.DoubleTap(d[0])
	if got := b.settings.panelWidth(0); got != outlineWidth {
		t.Errorf("two clicks make the outline %v wide", got)
	}
}

// Each panel has a button that says whether it is there.
func TestPanelsHaveButtons(t *testing.T) {
	for _, width := range []float32{1400, 1024} {
		b := newBench(t, width, 800)
		b.openPaths(0, []string{"/drafts/ru.pdf", "/drafts/uk.pdf"})
		for side, tip := range []string{"Outline · Ctrl+U", "Details of the row · Ctrl+I"} {
			was := b.under(t, tip).chosen
			test.Tap(b.under(t, tip))
			if b.under(t, tip).chosen == was {
				t.Errorf("at %v the button of panel %d stays as it was", width, side)
			}
			there := len(b.dividers())
			test.Tap(b.under(t, tip))
			if b.under(t, tip).chosen != was || len(b.dividers()) == there {
				t.Errorf("at %v the button of panel %d does not bring back what was", width, side)
			}
		}
	}
}

// Where the window becomes too narrow for the panels, the buttons say that they are gone.
func TestPanelButtonsFollowTheWindow(t *testing.T) {
	b := newBench(t, 1400, 800)
	b.openPaths(0, []string{"/drafts/ru.pdf", "/drafts/uk.pdf"})
	outline := b.under(t, "Outline · Ctrl+U")
	b.win.Resize(fyne.NewSize(1000, 700))
	if len(b.dividers()) != 0 || outline.chosen {
		t.Error("the outline is gone and its button does not say so")
	}
}

// With larger text the rows need more room, and a panel gives them what it can do without.
func TestPanelsLeaveRoomForLargerText(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.openPaths(0, []string{"/drafts/ru.pdf", "/drafts/uk.pdf"})
	b.scale(3)
	b.toggleDetails()
	if d := b.dividers(); len(d) != 1 {
		t.Fatalf("%d panels", len(d))
	}
	if got, want := b.pane.Size().Width, 1024-panelWidths[1].least*textScale()-2; got < want {
		t.Errorf("the rows have %v px of %v", got, want)
	}
}
