//go:build !headless

package app

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"parley/diffview/pane"
)

// tipPatience is how long the pointer rests on a button before it says what it does, and tipWidth how wide that is at most.
const (
	tipPatience = 500 * time.Millisecond
	tipWidth    = 300
)

// tips shows in a few words what the button under the pointer does. They lie over the screen and take no clicks, for
// nothing in them can be clicked.
type tips struct {
	layer *fyne.Container
	about *button // under the pointer; nil for none
	later func(time.Duration, func())
}

// newTips makes an empty layer.
func newTips() tips {
	return tips{layer: container.NewWithoutLayout(), later: func(d time.Duration, f func()) { time.AfterFunc(d, func() { fyne.Do(f) }) }}
}

// over lays the tips over a screen.
func (t *tips) over(content fyne.CanvasObject) fyne.CanvasObject {
	t.about, t.layer.Objects = nil, nil
	return container.NewStack(content, t.layer)
}

// point takes that the pointer came to a button, or left it.
func (t *tips) point(b *button, there bool) {
	if !there {
		if t.about == b {
			t.about = nil
			t.layer.RemoveAll()
		}
		return
	}
	t.about = b
	t.later(tipPatience, func() {
		if t.about == b && len(t.layer.Objects) == 0 {
			t.show(b)
		}
	})
}

// show writes the tip under its button, or over it where there is no room below.
func (t *tips) show(b *button) {
	text := newProse(b.tip, voice{colour: pane.Sheet, size: sizeSmall})
	ground := newShape(pane.Ink, "", 6)
	least := fyne.MeasureText(b.tip, b.Theme().Size(sizeSmall), fyne.TextStyle{}).Width + 1
	text.Resize(fyne.NewSize(min(least, tipWidth*textScale()), 0))
	text.Resize(fyne.NewSize(text.Size().Width, text.MinSize().Height))
	tip := container.NewStack(ground, container.New(layout.NewCustomPaddedLayout(5, 6, 9, 9), text))
	size := fyne.NewSize(text.Size().Width+18, text.Size().Height+11)
	driver := fyne.CurrentApp().Driver()
	at := driver.AbsolutePositionForObject(b).Subtract(driver.AbsolutePositionForObject(t.layer))
	room := t.layer.Size()
	x := max(8, min(at.X, room.Width-size.Width-8))
	y := at.Y + b.Size().Height + 6
	if y+size.Height > room.Height-4 {
		y = max(4, at.Y-size.Height-6)
	}
	t.layer.Add(tip)
	tip.Move(fyne.NewPos(x, y))
	tip.Resize(size)
}

// tipped has a button say what it does where the pointer rests on it.
func (p *program) tipped(b *button, tip string) *button {
	b.tip, b.pointed = tip, p.tips.point
	return b
}
