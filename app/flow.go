//go:build !headless

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/layout"
)

// flow lays its objects out in lines, each object as wide as it needs to be, as many in a line as there is room for. How
// high it is depends on how wide it was laid out last. A spacer takes what is left of its line.
type flow struct {
	gap, margin float32            // between objects, and at both sides
	between     float32            // two lines
	height      fyne.ThemeSizeName // of one line alone, at least; "" for that of what stands in it
	centred     bool

	width float32 // that it has; 0 before it has any
}

// line is where objects stand in a line, and what they need.
type line struct {
	first, end    int
	width, height float32
}

// lines deals the objects out to lines. With no width yet there is one.
func (f *flow) lines(objects []fyne.CanvasObject) []line {
	var all []line
	const slack = 0.5 // widths are sums of float32
	room := f.width - 2*f.margin
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		least := o.MinSize()
		last := len(all) - 1
		if last < 0 || f.width > 0 && all[last].width+f.gap+least.Width > room+slack {
			all = append(all, line{i, i + 1, least.Width, least.Height})
			continue
		}
		l := &all[last]
		l.end, l.width, l.height = i+1, l.width+f.gap+least.Width, max(l.height, least.Height)
	}
	return all
}

// MinSize implements fyne.Layout: the width of the widest object, the height of all lines.
func (f *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, 0)
	for _, o := range objects {
		if o.Visible() {
			size.Width = max(size.Width, o.MinSize().Width+2*f.margin)
		}
	}
	lines := f.lines(objects)
	for i, l := range lines {
		size.Height += l.height
		if i > 0 {
			size.Height += f.between
		}
	}
	if f.height != "" {
		size.Height = max(size.Height+2*f.air(lines), fyne.CurrentApp().Settings().Theme().Size(f.height))
	}
	return size
}

// air is what stays free above the first line and below the last.
func (f *flow) air(lines []line) float32 {
	if f.height == "" || len(lines) == 0 {
		return 0
	}
	return max(0, (fyne.CurrentApp().Settings().Theme().Size(f.height)-lines[0].height)/2)
}

// Layout implements fyne.Layout.
func (f *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	lines := f.lines(objects)
	y := f.air(lines)
	for _, l := range lines {
		spare := size.Width - 2*f.margin - l.width
		x := f.margin
		if f.centred {
			x += spare / 2
		}
		for _, o := range objects[l.first:l.end] {
			if !o.Visible() {
				continue
			}
			least := o.MinSize()
			if s, ok := o.(layout.SpacerObject); ok && s.ExpandHorizontal() {
				least.Width, spare = max(spare, 0), 0
			}
			o.Move(fyne.NewPos(x, y+(l.height-least.Height)/2))
			o.Resize(least)
			x += least.Width + f.gap
		}
		y += l.height + f.between
	}
}

// inOneLine is how wide an object is that does not flow into further lines.
func inOneLine(o fyne.CanvasObject) float32 {
	c, ok := o.(*fyne.Container)
	if !ok {
		return o.MinSize().Width
	}
	f, ok := c.Layout.(*flow)
	if !ok {
		return o.MinSize().Width
	}
	width := 2*f.margin - f.gap
	for _, o := range c.Objects {
		if o.Visible() {
			width += o.MinSize().Width + f.gap
		}
	}
	return width
}
