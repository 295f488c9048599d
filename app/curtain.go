//go:build !headless

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// curtain is what a window holds until its first screen can be made. The toolkit asks how large its content must be once
// the system has given it a window and before it draws anything: then the curtain rises.
type curtain struct {
	canvas.Rectangle
	rise func() // puts the first screen in its place; nil until the window is to be shown, and afterwards
}

func (c *curtain) MinSize() fyne.Size {
	if rise := c.rise; rise != nil {
		c.rise = nil
		rise()
	}
	return c.Rectangle.MinSize()
}

// raise shows the window. The faces of its letters are read while the system makes it, which takes as long; nothing that
// measures text is done before both are there.
func (p *program) raise() {
	read := make(chan struct{})
	go func() {
		defer close(read)
		loadFaces()
	}()
	c := &curtain{}
	p.win.SetContent(c)
	c.rise = func() {
		<-read
		p.speak()
	}
	p.win.Show()
}
