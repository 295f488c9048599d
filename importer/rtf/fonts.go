package rtf

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"parley/importer/prose"
)

// font is an entry of the font table.
type font struct {
	charset int // \fcharset, -1 if not given
	page    int // \cpg, 0 if not given
	name    string
}

// Character sets of fonts that need a word of their own.
const (
	ansiSet    = 0
	symbolSet  = 2
	macSet     = 77
	russianSet = 204
)

// pages gives the code page of a font's character set.
var pages = map[int]int{
	macSet: 10000, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 179: 1256, 180: 1256, 181: 1255, 186: 1257,
	russianSet: 1251, 222: 874, 238: 1250, 254: 437, 255: 850,
}

// charmaps gives the letters of a code page.
var charmaps = map[int]*charmap.Charmap{
	437: charmap.CodePage437, 850: charmap.CodePage850, 852: charmap.CodePage852, 855: charmap.CodePage855,
	858: charmap.CodePage858, 860: charmap.CodePage860, 862: charmap.CodePage862, 863: charmap.CodePage863,
	865: charmap.CodePage865, 866: charmap.CodePage866, 874: charmap.Windows874, 1250: charmap.Windows1250,
	1251: charmap.Windows1251, 1252: charmap.Windows1252, 1253: charmap.Windows1253, 1254: charmap.Windows1254,
	1255: charmap.Windows1255, 1256: charmap.Windows1256, 1257: charmap.Windows1257, 1258: charmap.Windows1258,
	10000: charmap.Macintosh, 10007: charmap.MacintoshCyrillic, 20866: charmap.KOI8R, 21866: charmap.KOI8U,
}

// Code pages with a part of their own.
const (
	symbolPage = -2 // of fonts of signs
	western    = 1252
	utf8Page   = 65001
)

// pageOf gives the code page in which a font's letters stand.
func (p *parser) pageOf(number int) int {
	f, ok := p.fonts[number]
	page := p.page()
	switch {
	case !ok:
	case f.page > 0:
		page = f.page
	case f.charset == symbolSet && drawsSigns(f.name):
		return symbolPage
	case f.charset == macSet && page == 10007:
	case pages[f.charset] != 0:
		page = pages[f.charset]
	case strings.HasSuffix(f.name, " Cyr") || strings.HasSuffix(f.name, " CYR"):
		page = 1251
	case f.charset == ansiSet && p.hasRussian: // the writer tells fonts of Russian letters from those of Western ones
		page = western
	}
	if page == western && p.recoded[number] {
		return 1251
	}
	return page // that of the file also where simple programs call every font one of Western letters
}

// page gives the code page of the whole file.
func (p *parser) page() int {
	switch {
	case p.ansiPage > 0:
		return p.ansiPage
	case p.language == 1049 || p.language == 1058: // Russian, Ukrainian
		return 1251
	}
	return western
}

// fontWord reads what a control word says of the font that the table speaks of.
func (p *parser) fontWord(t token) {
	switch t.word {
	case "f":
		p.fontNumber, p.fontEntry = t.param, font{charset: -1}
		p.top().text.Reset()
	case "fcharset":
		p.fontEntry.charset = t.param
		p.hasRussian = p.hasRussian || t.param == russianSet
	case "cpg":
		p.fontEntry.page = t.param
	}
	p.keepFont()
}

// keepFont lays the entry that is read into the table.
func (p *parser) keepFont() {
	if len(p.fonts) < maxEntries {
		p.fonts[p.fontNumber] = p.fontEntry
	}
}

// maxEntries is how many fonts, styles or lists a file may have; word processors themselves stop at fewer.
const maxEntries = 1 << 16

// fontName gathers the name of a font, up to a semicolon.
func (p *parser) fontName(text string) {
	s := p.top()
	before, _, whole := strings.Cut(text, ";")
	if s.text.Len() < maxName {
		s.text.WriteString(before)
	}
	if whole {
		p.fontEntry.name = strings.TrimSpace(s.text.String())
		p.keepFont()
		s.text.Reset()
	}
}

// maxName is the length in bytes at which the name of a font or a style ends.
const maxName = 200

// decode turns bytes of a code page into text.
func decode(page int, b []byte) string {
	if page == utf8Page {
		return string(b)
	}
	m := charmaps[page]
	if m == nil {
		m = charmap.Windows1252
	}
	var s strings.Builder
	for _, c := range b {
		switch {
		case page == symbolPage && c > ' ':
			s.WriteRune(prose.Private + rune(c))
		case c < utf8.RuneSelf:
			s.WriteByte(c)
		default:
			s.WriteRune(m.DecodeByte(c))
		}
	}
	return s.String()
}
