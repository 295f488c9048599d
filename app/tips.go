//go:build !headless

package app

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"parley/diffview/pane"
)

// tipPatience is how long the pointer rests on a button, or the keys stand at it, before it says what it does, and tipWidth
// how wide that is at most.
const (
	tipPatience = 500 * time.Millisecond
	tipWidth    = 300
)

// tips shows in a few words what stands under the pointer, or where the keys go. They lie over the screen, or over the
// dialog that lies on that, and take no clicks, for nothing in them can be clicked.
type tips struct {
	layer   *fyne.Container   // over the screen
	dialogs []*fyne.Container // over the dialogs, the top one last
	about   fyne.CanvasObject // what is told of; nil for none
	shown   fyne.CanvasObject // nil for none
	clear   func()            // takes away what is shown
	later   func(time.Duration, func())
}

// newTips makes an empty layer.
func newTips() tips {
	return tips{layer: container.NewWithoutLayout(), later: func(d time.Duration, f func()) { time.AfterFunc(d, func() { fyne.Do(f) }) }}
}

// over lays the tips over a screen.
func (t *tips) over(content fyne.CanvasObject) fyne.CanvasObject {
	t.hide()
	t.about, t.layer.Objects = nil, nil
	return container.NewStack(content, t.layer)
}

// point takes that the pointer or the keys came to something, of which text tells, or left it.
func (t *tips) point(o fyne.CanvasObject, text string, there bool) {
	if !there {
		if t.about == o {
			t.about = nil
			t.hide()
		}
		return
	}
	if t.about != o {
		t.hide()
	}
	t.about = o
	t.later(tipPatience, func() {
		if t.about == o && t.shown == nil {
			t.show(o, text)
		}
	})
}

// hide takes the tip away.
func (t *tips) hide() {
	if t.clear != nil {
		t.clear()
	}
	t.shown, t.clear = nil, nil
}

// within lays a layer of its own over the content of a dialog. Tips lie on the last one, until leave takes it off.
func (t *tips) within(content fyne.CanvasObject) (all fyne.CanvasObject, layer *fyne.Container) {
	layer = container.NewWithoutLayout()
	t.dialogs = append(t.dialogs, layer)
	return container.NewStack(content, layer), layer
}

// leave takes the layer of a dialog off.
func (t *tips) leave(layer *fyne.Container) {
	t.hide()
	t.dialogs = slices.DeleteFunc(t.dialogs, func(l *fyne.Container) bool { return l == layer })
}

// ground is what a tip is laid on: the dialog that lies on top, or the screen.
func (t *tips) ground() *fyne.Container {
	if n := len(t.dialogs); n > 0 {
		return t.dialogs[n-1]
	}
	return t.layer
}

// show writes the tip under what it is about, or over it where there is no room below.
func (t *tips) show(o fyne.CanvasObject, says string) {
	ground := t.ground()
	text := newProse(says, voice{colour: pane.Sheet, size: sizeSmall})
	least := fyne.MeasureText(says, text.Theme().Size(sizeSmall), fyne.TextStyle{}).Width + 1
	text.Resize(fyne.NewSize(min(least, tipWidth*textScale()), 0))
	text.Resize(fyne.NewSize(text.Size().Width, text.MinSize().Height))
	tip := container.NewStack(newShape(pane.Ink, "", 6), container.New(layout.NewCustomPaddedLayout(5, 6, 9, 9), text))
	size := fyne.NewSize(text.Size().Width+18, text.Size().Height+11)
	driver := fyne.CurrentApp().Driver()
	at := driver.AbsolutePositionForObject(o).Subtract(driver.AbsolutePositionForObject(ground))
	room := ground.Size()
	x := max(8, min(at.X, room.Width-size.Width-8))
	y := at.Y + o.Size().Height + 6
	if y+size.Height > room.Height-4 {
		y = max(4, at.Y-size.Height-6)
	}
	ground.Objects = append(ground.Objects, tip)
	tip.Move(fyne.NewPos(x, y))
	tip.Resize(size)
	t.shown = tip
	t.clear = func() {
		ground.Objects = without(ground.Objects, tip)
		ground.Refresh()
	}
	ground.Refresh()
}

// without gives objects but for one.
func without(objects []fyne.CanvasObject, one fyne.CanvasObject) []fyne.CanvasObject {
	return slices.DeleteFunc(slices.Clone(objects), func(o fyne.CanvasObject) bool { return o == one })
}

// tipped has a button say what it does where the pointer rests on it, or the keys stand at it.
func (p *program) tipped(b *button, tip string) *button {
	b.tip = tip
	b.pointed = func(b *button, there bool) { p.tips.point(b, b.tip, there) }
	return b
}
