//go:build !headless

package app

import (
	"strings"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// showAbout says what this program is, and whose work is in it.
func (p *program) showAbout() {
	grid := container.New(pairs{gap: 24})
	built := versions()
	for _, part := range parts {
		grid.Add(newPhrase(strings.TrimSpace(part.name+" "+shortVersion(built[part.name])), plainSmall))
		grid.Add(newProse(part.licence, aside))
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
	p.page(p.say.Say("app.menu.about"), content, 640, 620)
}

// shortVersion leaves the date and the sum out of a version that is no release: "v0.0.0-20260907135840-6c8c28e0e8a0" is
// "6c8c28e0e8a0".
func shortVersion(version string) string {
	parts := strings.Split(version, "-")
	if len(parts) < 3 {
		return version
	}
	return parts[len(parts)-1]
}
