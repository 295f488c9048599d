package pdf

import (
	"strings"

	"github.com/ledongthuc/pdf"

	"parley/importer/memo"
	"parley/importer/pdf/font"
	"parley/importer/pdf/letterform"
)

// blindfold hides what fonts say of their letters. A document that is read with it shows a sign of its own for each code
// of each font, so that any meaning can be tried on the words afterwards without reading the pages again.
type blindfold struct {
	fonts   []hidden
	signs   []sign
	trusted map[string]bool              // keys of fonts that are not hidden
	blanks  map[string]map[uint32]string // by font and code: what draws nothing, where the font says otherwise
}

// hidden is a font under a blindfold.
type hidden struct {
	key   string     // in the font cache
	named *font.Font // the same font with glyph names believed before ToUnicode
	bytes bool       // its codes are single bytes
}

// sign stands for a code of a font.
type sign struct {
	font  int
	code  uint32
	own   string // what the font says it shows
	shape letterform.Shape
	drawn bool // the shape is known
}

// Signs are written as characters of the private planes, where no font's own text lies.
const (
	firstSign = 0xF0000
	maxSigns  = 0x1FFFD
)

// cover makes a font show signs. What draws nothing stays a blank; what is not known to be drawn stays as it is if it
// has no text.
func (b *blindfold) cover(key string, f *font.Font, named *font.Font, look func(code uint32) (letterform.Shape, bool)) {
	n := len(b.fonts)
	b.fonts = append(b.fonts, hidden{key: key, named: named, bytes: f.Bytes()})
	f.Rename(func(code uint32, own font.Code) string {
		s := sign{font: n, code: code, own: own.Text}
		s.shape, s.drawn = look(code)
		switch {
		case s.drawn && s.shape.Blank():
			return b.blank(key, code, own)
		case !s.drawn && strings.TrimSpace(own.Text) == "" || len(b.signs) >= maxSigns:
			return own.Text
		}
		b.signs = append(b.signs, s)
		return string(rune(firstSign + len(b.signs) - 1))
	})
}

// blank gives the text of a code that draws nothing: a blank if it takes room.
func (b *blindfold) blank(key string, code uint32, own font.Code) string {
	text := ""
	if own.Width > 0 && (own.Text != "" || code != 0) {
		text = " "
	}
	if strings.TrimSpace(own.Text) != "" || own.Text == "" && text != "" {
		if b.blanks == nil {
			b.blanks = map[string]map[uint32]string{}
		}
		if b.blanks[key] == nil {
			b.blanks[key] = map[uint32]string{}
		}
		b.blanks[key][code] = text
	}
	return text
}

// index gives the sign that a character of the blind text stands for.
func (b *blindfold) index(r rune) (int, bool) {
	i := int(r) - firstSign
	return i, i >= 0 && i < len(b.signs)
}

// blindWord is a word of a text read blind: characters, most of them signs.
type blindWord struct {
	runes []rune
	times int
}

// wordsOf gives the words of a text, each once, in the order in which they are met.
func wordsOf(t memo.Text) (all []blindWord) {
	at := map[string]int{}
	add := func(text string) {
		for word := range strings.FieldsSeq(text) {
			i, ok := at[word]
			if !ok {
				i = len(all)
				at[word] = i
				all = append(all, blindWord{runes: []rune(word)})
			}
			all[i].times++
		}
	}
	for _, p := range t.Paragraphs {
		add(p.Label)
		add(p.Text)
	}
	for _, f := range t.Furniture {
		add(f.Text)
	}
	return all
}

// lookOf gives what draws the codes of a font: the embedded program, or the file's own procedures (Type 3).
func (d *document) lookOf(v pdf.Value, f *font.Font) func(code uint32) (letterform.Shape, bool) {
	if lookup(v, "Subtype").Name() == "Type3" {
		return d.drawings(v)
	}
	return f.Shape
}
