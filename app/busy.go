//go:build !headless

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// busyCard lies over the window while work takes its time: what is done, how far it is, Cancel.
type busyCard struct {
	popup *widget.PopUp
	stage *phrase
	line  *widget.ProgressBar
}

func (p *program) newBusyCard(about string) *busyCard {
	c := &busyCard{stage: newPhrase("", aside).yielding(), line: widget.NewProgressBar()}
	c.line.TextFormatter = func() string { return "" }
	cancel := newButton(p.say.Say("app.cancel"), quiet, p.cancel) // it waits for nothing
	cancel.keys = p.strayKey
	content := container.New(layout.NewCustomPaddedVBoxLayout(8),
		newPhrase(about, headline).yielding(),
		c.stage,
		container.New(exactly{height: 6}, c.line),
		container.New(strip{gap: 8}, layout.NewSpacer(), cancel),
	)
	c.popup = widget.NewModalPopUp(container.New(exactly{width: 380}, container.New(layout.NewCustomPaddedLayout(16, 16, 20, 20), content)), p.win.Canvas())
	c.popup.Show()
	p.win.Canvas().Focus(cancel)
	return c
}

// unknown is the share of work that cannot say how far it is.
const unknown = -1

func (c *busyCard) tell(stage string, share float64) {
	c.stage.say(stage)
	if share < 0 {
		c.line.Hide()
		return
	}
	c.line.SetValue(share)
}

func (c *busyCard) close() { c.popup.Hide() }

// exactly gives its one object a width or a height of its own; 0 leaves it as it is.
type exactly struct{ width, height float32 }

// MinSize implements fyne.Layout.
func (e exactly) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := objects[0].MinSize()
	if e.width > 0 {
		size.Width = e.width
	}
	if e.height > 0 {
		size.Height = e.height
	}
	return size
}

// Layout implements fyne.Layout.
func (e exactly) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }
