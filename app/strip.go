//go:build !headless

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"parley/diffview/pane"
)

// strip lays its objects out in one line, each at its own height in the middle. A yielding phrase gives up width when
// there is too little; a spacer takes what is left.
type strip struct {
	height      fyne.ThemeSizeName // "" for the height of what stands in it
	gap, margin float32
}

// MinSize implements fyne.Layout.
func (s strip) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(2*s.margin-s.gap, 0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		least := o.MinSize()
		if f, ok := o.(foldable); ok && f.foldedWidth(true) >= 0 {
			least.Width = f.foldedWidth(true)
		}
		size.Width += least.Width + s.gap
		size.Height = max(size.Height, least.Height)
	}
	if s.height != "" {
		size.Height = max(size.Height, fyne.CurrentApp().Settings().Theme().Size(s.height))
	}
	return size
}

// Layout implements fyne.Layout.
func (s strip) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	s.fold(objects, size.Width)
	widths := s.widths(objects, size.Width)
	x := s.margin
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		height := min(o.MinSize().Height, size.Height)
		o.Move(fyne.NewPos(x, (size.Height-height)/2))
		o.Resize(fyne.NewSize(widths[i], height))
		x += widths[i] + s.gap
	}
}

// fold makes what can be short so where not everything has its natural width: first what can be left out, then all.
func (s strip) fold(objects []fyne.CanvasObject, room float32) {
	need, aside := 2*s.margin-s.gap, float32(0)
	for _, o := range objects {
		if f, ok := o.(foldable); ok && f.foldedWidth(false) >= 0 { // one that is left out now comes back where there is room
			need += f.foldedWidth(false) + s.gap
			if f.foldedWidth(true) == 0 {
				aside += f.foldedWidth(false) + s.gap
			}
			continue
		}
		if !o.Visible() {
			continue
		}
		need += natural(o) + s.gap
	}
	for _, o := range objects {
		if f, ok := o.(foldable); ok && f.foldedWidth(true) >= 0 {
			f.shorten(need-aside > room || need > room && f.foldedWidth(true) == 0)
		}
	}
}

// widths shares room among objects: each gets its natural width, yielding ones less in proportion when there is too
// little room, and the first spacer takes any rest.
func (s strip) widths(objects []fyne.CanvasObject, room float32) []float32 {
	widths, spacer := make([]float32, len(objects)), -1
	spare, yield := room-2*s.margin+s.gap, float32(0)
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		widths[i] = natural(o)
		spare -= widths[i] + s.gap
		yield += widths[i] - o.MinSize().Width
		if sp, ok := o.(layout.SpacerObject); ok && spacer < 0 && sp.ExpandHorizontal() {
			spacer = i
		}
	}
	for i, o := range objects {
		if e, ok := o.(*excerpt); ok && e.Visible() && spare > 0 { // what else is there has its words already
			more := min(spare, max(0, e.whole()-widths[i]))
			widths[i] += more
			spare -= more
		}
	}
	if spare >= 0 {
		if spacer >= 0 {
			widths[spacer] = spare
		}
		return widths
	}
	if yield > 0 {
		share := min(-spare/yield, 1)
		for i, o := range objects {
			widths[i] -= share * (widths[i] - o.MinSize().Width)
		}
	}
	return widths
}

// natural is the width that an object would like to have.
func natural(o fyne.CanvasObject) float32 {
	if p, ok := o.(interface{ wants() float32 }); ok {
		return p.wants()
	}
	return o.MinSize().Width
}

// bar is a strip on a sheet, with a hairline on one of its edges.
func bar(height fyne.ThemeSizeName, edge edge, objects ...fyne.CanvasObject) fyne.CanvasObject {
	line := newShape(pane.Line, "", 0)
	content := container.New(strip{height: height, gap: 12, margin: 16}, objects...)
	return container.NewStack(newShape(pane.Sheet, "", 0), container.New(hairline{edge: edge}, content, line))
}

// edge says where a bar has its hairline.
type edge bool

const (
	below edge = false
	above edge = true
)

// hairline lays out a content and a line of one pixel at its edge.
type hairline struct{ edge edge }

// MinSize implements fyne.Layout.
func (hairline) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(0, 1)
}

// Layout implements fyne.Layout.
func (h hairline) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	content, line := objects[0], objects[1]
	content.Resize(size.SubtractWidthHeight(0, 1))
	line.Resize(fyne.NewSize(size.Width, 1))
	if h.edge == above {
		content.Move(fyne.NewPos(0, 1))
		line.Move(fyne.NewPos(0, 0))
		return
	}
	content.Move(fyne.NewPos(0, 0))
	line.Move(fyne.NewPos(0, size.Height-1))
}
