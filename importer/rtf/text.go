package rtf

import (
	"unicode/utf16"
	"unicode/utf8"

	"parley/importer/prose"
)

// bytes reads plain bytes, those after \u that stand for the same left out.
func (p *parser) bytes(b []byte, inUTF8 bool) {
	p.star = false
	for p.skip > 0 && len(b) > 0 {
		size := 1
		if inUTF8 {
			_, size = utf8.DecodeRune(b)
		}
		b = b[size:]
		p.skip--
	}
	if len(b) == 0 {
		return
	}
	p.high = 0
	s := p.top()
	switch {
	case s.to == skipped || s.to == muted || s.to == twofold || s.to == listed:
	case s.to == levelText && len(b) == 1 && b[0] < ' ':
		p.say(string(rune(b[0])))
	case inUTF8:
		p.say(string(b))
	default:
		page := p.pageOf(s.font)
		p.tally(s, page, b)
		p.say(p.decoded(page, b))
	}
}

// decoded gives the text of bytes of a code page. A letter of UTF-8 may come in several pieces.
func (p *parser) decoded(page int, b []byte) string {
	if page != utf8Page {
		p.partial = nil
		return decode(page, b)
	}
	b = append(p.partial, b...)
	whole := len(b)
	for i := max(whole-utf8.UTFMax, 0); i < whole; i++ {
		if utf8.RuneStart(b[i]) && !utf8.FullRune(b[i:]) {
			whole = i
		}
	}
	p.partial = append([]byte(nil), b[whole:]...)
	return string(b[:whole])
}

// unicode reads a value of \u: 16 bits, of which those beyond 32767 are negative.
func (p *parser) unicode(n int) {
	r := rune(n)
	if -0x8000 <= n && n < 0 {
		r += 0x10000
	}
	high := p.high
	p.high, p.skip = 0, p.top().skip
	switch {
	case r <= 0 || r > 0x10ffff:
		return
	case utf16.IsSurrogate(r) && r < 0xdc00:
		p.high = r
		return
	case utf16.IsSurrogate(r):
		r = utf16.DecodeRune(high, r)
	}
	p.say(string(r))
}

// say gives text to where the group's text goes.
func (p *parser) say(text string) {
	s := p.top()
	switch s.to {
	case running:
		if s.shows(p.view) {
			p.sink().runs.Add(prose.Symbols(text, p.fonts[s.font].name), s.look)
		} else if s.hidden != nil && !*s.hidden && prose.Clean(text) != "" {
			*s.hidden = true
			p.marks.Hidden++
		}
	case gathered:
		if s.text.Len() < maxGathered {
			s.text.WriteString(prose.Symbols(text, p.fonts[s.font].name))
		}
	case levelText:
		if s.text.Len() < maxGathered {
			s.text.WriteString(text)
		}
	case fontTable:
		p.fontName(text)
	case styleTable:
		p.styleName(text)
	}
}

// maxGathered is the length in bytes from which labels and instructions are not read further.
const maxGathered = 4096

// tally counts the bytes that a font gave as Western letters.
type tally struct {
	ascii, high int
}

// tally counts letters that show in a font.
func (p *parser) tally(s *state, page int, b []byte) {
	if page != western || s.to != running {
		return
	}
	t := p.tallies[s.font]
	switch {
	case t != nil:
	case len(p.tallies) >= maxEntries:
		return
	default:
		t = &tally{}
		p.tallies[s.font] = t
	}
	for _, c := range b {
		switch {
		case letter(c):
			t.ascii++
		case c >= 0xc0:
			t.high++
		}
	}
}

// enough is how many letters a font must show before they are called Russian against the file's word.
const enough = 20

// foreign gives the fonts whose Western letters are Russian ones: no Western language has accents on every second letter.
func (p *parser) foreign() map[int]bool {
	fonts := map[int]bool{}
	for number, t := range p.tallies {
		if t.high >= enough && t.high > t.ascii {
			fonts[number] = true
		}
	}
	return fonts
}
