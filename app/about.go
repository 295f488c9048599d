//go:build !headless

package app

import (
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// parts are the works of others that the program is built with, and their licences.
var parts = []struct{ name, licence string }{
	{"Fyne", "BSD-3-Clause"},
	{"ledongthuc/pdf", "BSD-3-Clause"},
	{"sergi/go-diff", "MIT, Apache-2.0"},
	{"blevesearch/snowballstem", "BSD-3-Clause"},
	{"yuin/goldmark", "MIT"},
	{"spf13/cobra", "Apache-2.0"},
	{"pdfcpu/pdfcpu", "Apache-2.0"},
	{"xuri/excelize", "BSD-3-Clause"},
	{"go-pdf/fpdf", "MIT"},
	{"golang.org/x/net, x/text, x/image", "BSD-3-Clause"},
	{"Noto Sans", "OFL-1.1"},
}

// showAbout says what this program is, and whose work is in it.
func (p *program) showAbout() {
	grid := container.New(pairs{gap: 24})
	for _, part := range parts {
		grid.Add(newPhrase(part.name, strong))
		grid.Add(newPhrase(part.licence, aside).yielding())
	}
	picture := canvas.NewImageFromResource(p.app.Icon())
	picture.FillMode = canvas.ImageFillContain
	head := container.New(strip{gap: 16},
		container.New(exactly{width: 56, height: 56}, picture),
		container.NewVBox(newPhrase("Parley "+p.version, headline), newPhrase(p.say.Say("app.tagline"), aside)),
	)
	content := container.New(layout.NewCustomPaddedVBoxLayout(12),
		head,
		newProse(p.say.Say("app.about.offline"), plain),
		newProse(p.say.Say("app.about.neutral"), plain),
		newPhrase(p.say.Say("app.about.parts"), strong),
		grid,
	)
	p.page(p.say.Say("app.menu.about"), content, 520, 560)
}
