//go:build !headless

package app

import (
	"testing"

	"fyne.io/fyne/v2"
)

// What is asked and said about the reading, as it looks.
func TestReadingPictures(t *testing.T) {
	screens := map[string]func(*testing.T, *bench){
		"locked": func(t *testing.T, b *bench) {
			b.openPaths(0, []string{"/drafts/locked.pdf"})
			b.enter(t, "x")
		},
		"notices": func(_ *testing.T, b *bench) {
			b.openPaths(0, []string{"/drafts/doubtful-changed-ru.docx", "/drafts/changed-uk.docx"})
		},
		"encoding": func(t *testing.T, b *bench) {
			b.openPaths(1, []string{guessedDraft(t, "guessed-uk.txt")})
			b.chooseEncoding(1)
		},
		"paste": func(_ *testing.T, b *bench) {
			b.app.Clipboard().SetContent("1. Їхні війська відходять.\n2. Огонь прекращён.\n")
			b.paste(1)
		},
	}
	for _, dress := range []struct {
		language string
		look     look
	}{{"en", light}, {"ru", light}, {"uk", dark}} {
		for name, open := range screens {
			t.Run(dress.language+" "+name, func(t *testing.T) {
				b := newBench(t, 800, 600)
				b.settings.setLook(dress.look)
				b.settings.setLanguage(dress.language)
				b.wear()
				b.speak()
				open(t, b)
				b.win.Resize(fyne.NewSize(880, 660)) // which puts a dialog into the middle
				b.matchesPicture(t, "reading-"+name+"-"+dress.language+"-"+string(dress.look)+".png")
			})
		}
	}
}
