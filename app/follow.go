//go:build !headless

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// A control that the keys come to scrolls into view, in whatever it stands. The toolkit knows nothing of that: so each
// control is told beforehand in what it scrolls.

// control is what the keys come to, and what can be told about it.
type control interface {
	fyne.Focusable
	whenSeen(do func()) // has something done whenever the keys come to it
}

// What is kept in view above a control, for the words that it stands under, and below it.
const followAbove, followBelow = float32(32), float32(12)

// follow has each control within content scroll into view when the keys come to it.
func follow(content fyne.CanvasObject) { followIn(content, nil) }

func followIn(o fyne.CanvasObject, scrolls []*container.Scroll) {
	if s, ok := o.(*container.Scroll); ok {
		scrolls = append(scrolls[:len(scrolls):len(scrolls)], s)
	}
	if c, ok := o.(control); ok && len(scrolls) > 0 {
		c.whenSeen(func() {
			for i := len(scrolls) - 1; i >= 0; i-- {
				scrollTo(scrolls[i], o)
			}
		})
		return
	}
	for _, part := range partsOf(o) {
		followIn(part, scrolls)
	}
}

// partsOf gives what an object is made of, where controls can be in it.
func partsOf(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case *container.Scroll:
		return []fyne.CanvasObject{o.Content}
	case *ribbon:
		return []fyne.CanvasObject{o.row, o.back, o.more}
	case *segments:
		all := make([]fyne.CanvasObject, len(o.buttons))
		for i, b := range o.buttons {
			all[i] = b
		}
		return all
	}
	return nil
}

// scrollTo scrolls as little as shows a control with what is around it, or its beginning where it is higher than the view.
func scrollTo(s *container.Scroll, o fyne.CanvasObject) {
	top, ok := heightIn(s.Content, o)
	if !ok || s.Size().Height <= 0 {
		return
	}
	if s.Content.Size().Height < s.Content.MinSize().Height {
		s.Refresh() // it has grown, and is laid out only before it is drawn
	}
	bottom := top + o.Size().Height + followBelow
	y := min(max(s.Offset.Y, bottom-s.Size().Height), top-followAbove)
	y = max(0, min(y, s.Content.MinSize().Height-s.Size().Height))
	if y != s.Offset.Y {
		s.ScrollToOffset(fyne.NewPos(s.Offset.X, y))
	}
}

// heightIn says how far below the top of a tree an object in it stands.
func heightIn(tree, o fyne.CanvasObject) (y float32, ok bool) {
	if tree == o {
		return 0, true
	}
	for _, part := range partsOf(tree) {
		if y, ok := heightIn(part, o); ok {
			return part.Position().Y + y, true
		}
	}
	return 0, false
}

// controlsOf lists the controls within content, in the order in which the keys go through them.
func controlsOf(content fyne.CanvasObject) []control {
	if c, ok := content.(control); ok {
		return []control{c}
	}
	var all []control
	for _, part := range partsOf(content) {
		all = append(all, controlsOf(part)...)
	}
	return all
}

// keysPlace notes which control of the bars has the keys, and gives what brings them back there once the bars are built anew.
func (p *program) keysPlace() (back func()) {
	switch had := p.win.Canvas().Focused().(type) {
	case *button:
		return func() {
			if p.win.Canvas().Focused() != nil {
				return
			}
			for _, c := range controlsOf(p.win.Content()) {
				if b, ok := c.(*button); ok && b.does(had) {
					p.win.Canvas().Focus(b)
					return
				}
			}
		}
	case *field:
		if had == p.finding.field {
			return p.findHere
		}
	}
	return func() {}
}

// does says whether a button is there for the same as another. Counts in its words may be others. One without words or sign,
// as under the rows of a list, is like no other.
func (b *button) does(same *button) bool {
	if same.tip == "" && same.text == "" && same.icon == "" {
		return false
	}
	if b.tip != "" || same.tip != "" {
		return b.tip == same.tip
	}
	return b.text == same.text && b.icon == same.icon
}
