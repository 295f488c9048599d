//go:build !headless

package app

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"parley/app/review"
	"parley/diffview/pane"
)

// columnWidth is the widest the middle of the first screen gets.
const columnWidth = 960

// home is the first screen: two targets to drop drafts on, Compare, the sample, what was compared lately.
func (p *program) home() fyne.CanvasObject {
	top := bar(sizeBar, below,
		newPhrase("Parley", title),
		newPhrase(p.say.Say("app.tagline"), caption).yielding(),
		layout.NewSpacer(),
		p.languageButton(),
	)
	foot := bar(sizeFoot, above, newPhrase(p.say.Say("app.private"), caption).yielding())
	targets := container.New(halves{gap: 24}, p.target(0), p.target(1))
	compare := p.button("app.compare", primary, p.compare)
	compare.enable(p.comparable())
	parts := []fyne.CanvasObject{
		targets,
		container.NewCenter(container.New(atLeast{width: 136, height: 40}, compare)),
		container.NewCenter(container.New(strip{gap: 0},
			newPhrase(p.say.Say("app.sample.new"), aside),
			p.button("app.sample.look", link, p.openSample),
			newPhrase(p.say.Say("app.sample.what"), aside),
		)),
	}
	if list := p.recentList(); list != nil {
		parts = append(parts, newGap(8), list)
	}
	column := container.New(column{width: columnWidth, margin: 32, gap: 16}, parts...)
	scroll := container.NewVScroll(column)
	follow(scroll)
	return container.NewBorder(top, foot, nil, nil, scroll)
}

// comparable says whether both drafts are there.
func (p *program) comparable() bool { return p.drafts[0].memo != nil && p.drafts[1].memo != nil }

// button makes a button that says the words of key and hands keys on to the window.
func (p *program) button(key string, r rank, tapped func()) *button {
	b := newButton(p.say.Say(key), r, func() { p.inTurn(tapped) })
	b.keys = p.strayKey
	return b
}

// recentList shows the pairs compared last, each a row to press; nil where there are none.
func (p *program) recentList() fyne.CanvasObject {
	pairs := p.settings.recent()
	entries := p.recentReviews()
	for _, pair := range pairs {
		entries = append(entries, p.recentRow(filepath.Base(pair[0])+" — "+filepath.Base(pair[1]), filepath.Dir(pair[0]), func() { p.openPaths(0, pair[:]) }))
	}
	if len(entries) == 0 {
		return nil
	}
	head := container.New(strip{gap: 8},
		newPhrase(p.say.Say("app.recent"), strong),
		layout.NewSpacer(),
		p.button("app.recent.clear", link, func() {
			p.settings.forgetRecent()
			p.show()
		}),
	)
	rows := container.New(layout.NewCustomPaddedVBoxLayout(0))
	for i, entry := range entries {
		if i > 0 {
			rows.Add(container.New(exactly{height: 1}, newShape(pane.LineQuiet, "", 0)))
		}
		rows.Add(entry)
	}
	return container.NewVBox(head, container.NewStack(
		newShape(pane.Sheet, pane.Line, 8),
		container.New(layout.NewCustomPaddedLayout(1, 1, 1, 1), rows),
	))
}

// recentReviews are rows for the reviews that were opened last; those that were never saved come first.
func (p *program) recentReviews() []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, path := range p.sheltered() {
		name := p.say.Say("app.recent.unsaved")
		if of, err := review.Names(path); err == nil {
			name = p.say.Say("app.recent.unsaved.of", of[0], of[1])
		}
		rows = append(rows, p.recentRow(name, saidTime(path), func() { p.openReviewFile(path) }))
	}
	for _, path := range p.settings.recentReviews() {
		rows = append(rows, p.recentRow(filepath.Base(path), filepath.Dir(path), func() { p.openReviewFile(path) }))
	}
	return rows
}

// saidTime says when a file was written last.
func saidTime(path string) string {
	info, err := os.Stat(path)
	if err != nil {
		return ""
	}
	return info.ModTime().Format("2006-01-02 15:04")
}

// recentRow is a row to press: a name, and where it is.
func (p *program) recentRow(name, where string, tapped func()) fyne.CanvasObject {
	open := newButton("", rowRank, tapped)
	open.keys = p.strayKey
	return container.NewStack(open, container.New(strip{gap: 16, margin: 16},
		newPhrase(name, plain).yielding(), layout.NewSpacer(), newPhrase(where, faint).yielding()))
}

// languageButton names the interface language and offers the others.
func (p *program) languageButton() fyne.CanvasObject {
	b := p.tipped(p.button("app.language.own", quiet, nil).dropping().folding(strings.ToUpper(p.say.Language)), p.say.Say("app.menu.language"))
	b.tapped = func() {
		menu := widget.NewPopUpMenu(fyne.NewMenu("", p.languageItems()...), p.win.Canvas())
		menu.ShowAtRelativePosition(fyne.NewPos(0, b.Size().Height+4), b)
	}
	return b
}

// halves lays out two objects side by side in equal widths.
type halves struct{ gap float32 }

// MinSize implements fyne.Layout.
func (h halves) MinSize(objects []fyne.CanvasObject) fyne.Size {
	left, right := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(2*max(left.Width, right.Width)+h.gap, max(left.Height, right.Height))
}

// Layout implements fyne.Layout.
func (h halves) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	half := fyne.NewSize((size.Width-h.gap)/2, size.Height)
	for i, o := range objects {
		o.Resize(half)
		o.Move(fyne.NewPos(float32(i)*(half.Width+h.gap), 0))
	}
}

// column stacks objects in the middle of the room, no wider than width, a little below the top.
type column struct{ width, margin, gap float32 }

// MinSize implements fyne.Layout.
func (c column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, 2*c.margin-c.gap)
	for _, o := range objects {
		least := o.MinSize()
		size.Width = max(size.Width, least.Width)
		size.Height += least.Height + c.gap
	}
	size.Width += 2 * c.margin
	return size
}

// Layout implements fyne.Layout.
func (c column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := min(c.width, size.Width-2*c.margin)
	spare := size.Height - c.MinSize(objects).Height
	y := c.margin + max(0, min(spare*0.25, 48))
	for _, o := range objects {
		height := o.MinSize().Height
		o.Move(fyne.NewPos((size.Width-width)/2, y))
		o.Resize(fyne.NewSize(width, height))
		y += height + c.gap
	}
}

// newGap is a blank of a height.
func newGap(height float32) fyne.CanvasObject {
	return container.New(exactly{height: height}, layout.NewSpacer())
}
