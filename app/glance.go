//go:build !headless

package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	captions "parley/diffview/comparison/caption"
	"parley/diffview/pane"
	"parley/diffview/report"
)

// glanced is how many rows a glance shows.
const glanced = 2

// glance is a small sheet with the beginning of a report.
type glance struct {
	widget.BaseWidget
	program *program
	lines   *fyne.Container
}

func newGlance(p *program) *glance {
	g := &glance{program: p, lines: container.New(layout.NewCustomPaddedVBoxLayout(2))}
	g.ExtendBaseWidget(g)
	return g
}

// CreateRenderer implements fyne.Widget.
func (g *glance) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(
		newShape(pane.Sheet, pane.Line, 8),
		container.New(exactly{height: 158}, container.New(layout.NewCustomPaddedLayout(8, 8, 12, 12), container.NewVScroll(g.lines))),
	))
}

// show shows a report in a format.
func (g *glance) show(f report.Format, b report.Brief) {
	p := g.program
	one := func(text string, v voice) {
		if text != "" {
			g.lines.Add(newPhrase(text, v).yielding())
		}
	}
	g.lines.RemoveAll()
	one(b.Handling, strong)
	one(b.Title, headline)
	subtitle := b.Subtitle
	if b.Date != "" {
		subtitle += captions.Gap + b.Date
	}
	one(subtitle, aside)
	if f != report.JSONFormat && f != report.RedlineFormat {
		rows := []string{p.say.Say("app.export.rows", b.Shown, b.All)}
		if b.Decided > 0 {
			rows = append(rows, p.say.Say("app.export.decided", b.Decided))
		}
		if b.Annex && (f == report.PDFFormat || f == report.HTMLFormat || f == report.DOCXFormat) {
			rows = append(rows, p.say.Say("app.export.annex"))
		}
		one(strings.Join(rows, captions.Gap), proof)
		g.table(b)
	} else {
		one(p.say.Say("app.export.all."+string(f)), proof)
	}
	g.Refresh()
}

// table shows the heads of the columns and the first rows.
func (g *glance) table(b report.Brief) {
	add := func(first, left, right string, v voice) {
		g.lines.Add(container.New(termed{width: 52 * textScale()}, newPhrase(first, faint).yielding(),
			container.NewGridWithColumns(2, newPhrase(left, v).yielding(), newPhrase(right, v).yielding())))
	}
	add("", b.Heads[0], b.Heads[1], strong)
	for _, r := range b.First {
		if r.Group != "" {
			g.lines.Add(newPhrase(r.Group, proof).yielding())
		}
		add(r.ID+" "+r.Sign, beginningOf(r.Texts[0]), beginningOf(r.Texts[1]), plainSmall)
	}
}

// beginningOf is as much of a text as a line of a glance may need.
func beginningOf(text string) string {
	letters := []rune(strings.ReplaceAll(text, "\n", " "))
	return string(letters[:min(len(letters), glimpse)])
}
