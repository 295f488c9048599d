// Command faces makes the file letters, the shapes of the letters that package letterform compares with, from free
// typefaces that Debian packs: fonts-liberation2, fonts-paratype, fonts-noto-core (their licences are in LICENSE.txt). It
// is run in the folder of package letterform by go generate, with the folder of the typefaces where that is another than
// Debian's; the fonts themselves do not travel with the program.
package main

import (
	"log"
	"os"
	"path/filepath"

	"parley/importer/pdf/font"
	"parley/importer/pdf/letterform"
)

// sources are the typefaces, serif and sans, that programs set drafts in, or that look like those.
var sources = []string{
	"liberation2/LiberationSerif-Regular", "liberation2/LiberationSerif-Bold", "liberation2/LiberationSerif-Italic", "liberation2/LiberationSerif-BoldItalic",
	"liberation2/LiberationSans-Regular", "liberation2/LiberationSans-Bold", "liberation2/LiberationSans-Italic", "liberation2/LiberationSans-BoldItalic",
	"liberation2/LiberationMono-Regular", "liberation2/LiberationMono-Bold",
	"paratype/PTF55F", "paratype/PTF75F", "paratype/PTF56F", "paratype/PTF76F",
	"paratype/PTS55F", "paratype/PTS75F", "paratype/PTS56F", "paratype/PTS76F",
	"noto/NotoSerif-Regular", "noto/NotoSerif-Bold", "noto/NotoSerif-Italic", "noto/NotoSerif-BoldItalic",
	"noto/NotoSans-Regular", "noto/NotoSans-Bold", "noto/NotoSans-Italic", "noto/NotoSans-BoldItalic",
}

// signs are the letters and signs of drafts in Russian, Ukrainian and English, and the commonest of their neighbours.
const signs = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяґєіїАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯҐЄІЇ" +
	"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789" +
	".,:;!?'\"()[]{}/\\|-–—«»“”„‘’…%№§•·+=*&@<>_#°×−±$€" + "äöüßéèçàñłÄÖÜÉ" + "\uFB00\uFB01\uFB02\uFB03\uFB04"

func main() {
	folder := "/usr/share/fonts/truetype"
	if len(os.Args) > 1 {
		folder = os.Args[1]
	}
	var faces []letterform.Face
	for _, source := range sources {
		data, err := os.ReadFile(filepath.Join(folder, source+".ttf"))
		if err != nil {
			log.Fatal(err)
		}
		var face letterform.Face
		letters := font.Letters(data)
		for _, r := range signs {
			if s, ok := letters(r); ok && !s.Blank() {
				face.Letters = append(face.Letters, letterform.Letter{Rune: r, Shape: s})
			}
		}
		faces = append(faces, face)
	}
	packed, err := letterform.Pack(faces)
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("faces/letters", packed, 0o600); err != nil {
		log.Fatal(err)
	}
}
