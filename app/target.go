//go:build !headless

package app

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"parley/diffview/pane"
	"parley/importer/memo"
)

// targetHeight is the least height of a target; with large text it grows.
const targetHeight = 248

// target is the field of one side on the first screen: where to drop its draft, or the draft, or the trouble with it.
func (p *program) target(side int) fyne.CanvasObject {
	d := p.drafts[side]
	ground := newShape(pane.Sheet, pane.Line, 12)
	ground.width = 2
	var lines []fyne.CanvasObject
	switch {
	case d.memo != nil:
		ground.fill, ground.stroke = pane.Selection, pane.Accent
		lines = p.readyLines(side)
	case d.trouble != nil:
		ground.stroke = pane.Warn
		lines = p.troubleLines(side)
	default:
		ground.dashed = true
		lines = p.emptyLines(side)
	}
	content := container.New(layout.NewCustomPaddedVBoxLayout(8), append([]fyne.CanvasObject{newBadge(memo.Letter(side))}, lines...)...)
	padded := container.New(layout.NewCustomPaddedLayout(16, 16, 24, 24), container.New(middle{}, content))
	return container.New(atLeast{height: targetHeight}, ground, padded)
}

func (p *program) emptyLines(side int) []fyne.CanvasObject {
	return []fyne.CanvasObject{
		newProse(p.say.Say("app.target.drop."+memo.Letter(side)), headline).centred(),
		newProse(p.say.Say("app.target.kinds"), aside).centred(),
		container.NewCenter(p.button("app.target.choose", quiet, func() { p.choose(side) })),
		container.NewCenter(p.pasteButton(side)),
	}
}

func (p *program) readyLines(side int) []fyne.CanvasObject {
	m := p.drafts[side].memo
	links := container.New(&flow{gap: 12, centred: true}, p.button("app.target.replace", link, func() { p.choose(side) }))
	if n := len(m.Warnings); n > 0 {
		doubts := newButton(p.say.Count("app.doubts", n), link, func() { p.showRemarks(side) })
		doubts.keys = p.strayKey
		links.Add(doubts)
	}
	lines := []fyne.CanvasObject{newPhrase(m.Name, headline).yielding().centred(), newProse(p.describe(m), aside).centred()}
	if said, grave := foremost(m, p.say.Language); grave {
		lines = append(lines, newProse(said, warning).centred())
	} else if said != "" {
		lines = append(lines, newProse(said, aside).centred())
	}
	for _, way := range p.otherwise(side) {
		lines = append(lines, container.NewCenter(way))
	}
	links.Add(p.checkLink(side))
	return append(lines, links)
}

func (p *program) troubleLines(side int) []fyne.CanvasObject {
	d := p.drafts[side]
	ways := container.New(&flow{gap: 12, between: 8, centred: true}, p.button("app.target.another", quiet, func() { p.choose(side) }))
	if isLocked(d.trouble) {
		ways.Objects = append([]fyne.CanvasObject{p.passwordButton(side)}, ways.Objects...)
	} else {
		ways.Add(p.button("app.trouble.copy", link, func() { p.app.Clipboard().SetContent(details(d.trouble)) }))
	}
	return []fyne.CanvasObject{
		newPhrase(d.source.name, headline).yielding().centred(),
		newProse(p.explain(d.trouble), plain).centred(),
		ways,
	}
}

// describe says in one line what was read: language, pages, clauses, and that there were no doubts.
func (p *program) describe(m *memo.Memo) string {
	parts := []string{p.say.Say("memo.language." + string(m.Language))}
	if m.Pages > 0 {
		parts = append(parts, p.say.Count("app.pages", m.Pages))
	}
	parts = append(parts, p.say.Count("app.clauses", len(m.Clauses)))
	if len(m.Warnings) == 0 {
		parts = append(parts, p.say.Say("app.doubts.none"))
	}
	return strings.Join(parts, " · ")
}

// explain says in plain words what is wrong with a file and what to do.
func (p *program) explain(err error) string {
	var trouble *memo.FileError
	if errors.As(err, &trouble) {
		return p.say.Say("memo.problem." + string(trouble.Problem))
	}
	return p.say.Say("app.trouble.unknown")
}

// details is what a person can hand to somebody who helps: the error with its causes.
func details(err error) string {
	var trouble *memo.FileError
	if errors.As(err, &trouble) && trouble.Err != nil {
		return trouble.Error() + "\n" + trouble.Err.Error()
	}
	return err.Error()
}

// newBadge is the letter of a side on a disc.
func newBadge(letter string) fyne.CanvasObject {
	disc := newShape(pane.AccentGround, "", 19)
	glyph := newPhrase(letter, title).centred()
	return container.NewCenter(container.New(exactly{width: 38, height: 38}, container.NewStack(disc, glyph)))
}

// atLeast stacks objects in a field that is no smaller than width and height.
type atLeast struct{ width, height float32 }

// MinSize implements fyne.Layout.
func (a atLeast) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(a.width, a.height)
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size
}

// Layout implements fyne.Layout.
func (a atLeast) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(size)
	}
}

// middle puts its one object in the middle of the height, over the whole width.
type middle struct{}

// MinSize implements fyne.Layout.
func (middle) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout implements fyne.Layout.
func (middle) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	o := objects[0]
	o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
	height := o.MinSize().Height
	o.Resize(fyne.NewSize(size.Width, height))
	o.Move(fyne.NewPos(0, (size.Height-height)/2))
}
