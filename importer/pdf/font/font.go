// Package font turns the codes that a PDF shows into text and widths.
//
// A code's text is asked of these, in turn: the font's ToUnicode map; the glyph names of its encoding (Adobe's list,
// uniXXXX, afii, TeX's); the base encoding; and, where the file says nothing, the font program itself, whose character
// map or encoding is read backwards. Fonts with a wrong ToUnicode exist; [Load] can be asked to believe names first.
// Where all of that says nothing there are still the outlines of the glyphs: [Font.Shape].
package font

import (
	"math"
	"strings"

	"github.com/ledongthuc/pdf"
)

// Font is a font of a document, ready to decode strings. It is not safe for concurrent use.
type Font struct {
	Bold     bool
	Italic   bool
	Vertical bool    // writes downwards
	Hung     bool    // is called vertical and set in rows: a glyph that stands alone hangs from the middle of its head
	Em       float64 // type size as seen for a nominal size of 1; other than 1 only for drawn (Type 3) fonts
	simple   *[256]Code
	wide     *composite
	source   pdf.Value
	read     Reader
	draw     drawer // what the embedded program draws; nil until it is asked
}

// Code is what one code of a string shows.
type Code struct {
	Text  string  // U+FFFD where something is shown that has no known text
	Width float64 // advance for a type size of 1
	Space bool    // the single byte 32, which word spacing widens
}

// Reader gives the decoded bytes of a stream, nil if there are none to be had.
type Reader func(stream pdf.Value) []byte

// Load reads the font dictionary v. With namesFirst what the glyphs are called, or what an embedded
// program says of them, outweighs ToUnicode.
// Load may panic on a broken file, as the object reader does.
func Load(v pdf.Value, read Reader, namesFirst bool) *Font {
	f := &Font{Em: 1, source: v, read: read}
	if v.Key("Subtype").Name() == "Type0" {
		below := v.Key("DescendantFonts").Index(0)
		f.wide = loadComposite(v, below, read, namesFirst)
		f.Vertical, f.Hung = f.wide.vertical, f.wide.hung
		f.look(v.Key("BaseFont").Name(), below.Key("FontDescriptor"))
		return f
	}
	f.simple = loadSimple(v, read, namesFirst)
	if v.Key("Subtype").Name() == "Type3" {
		f.Em = drawnEm(v)
	}
	f.look(v.Key("BaseFont").Name(), v.Key("FontDescriptor"))
	return f
}

// Next decodes the first code of s, which must not be empty, and gives what follows it. The code is the font's own.
func (f *Font) Next(s []byte) (*Code, []byte) {
	if f.simple != nil {
		return &f.simple[s[0]], s[1:]
	}
	return f.wide.next(s)
}

// Rename gives the codes of the font other texts. Text is called once for each code that may be met, with what the font
// itself says of it; "" makes the code invisible. It must be called before the first Next.
func (f *Font) Rename(text func(code uint32, own Code) string) {
	if f.wide != nil {
		f.wide.rename = text
		return
	}
	for c := range f.simple {
		f.simple[c].Text = text(uint32(c), f.simple[c])
	}
}

// Text gives what a code shows, by the font itself.
func (f *Font) Text(code uint32) string {
	if f.wide != nil {
		return f.wide.code(code, 2).Text
	}
	return f.simple[code&255].Text
}

// Bytes says that codes are single bytes.
func (f *Font) Bytes() bool { return f.simple != nil }

// Flags of a font descriptor.
const (
	flagItalic    = 1 << 6
	flagForceBold = 1 << 18
)

// look finds out whether the font is bold or italic from its name and its descriptor.
func (f *Font) look(name string, d pdf.Value) {
	if i := strings.IndexByte(name, '+'); i == 6 {
		name = name[7:]
	}
	name = strings.ToLower(name)
	flags := d.Key("Flags").Int64()
	f.Bold = flags&flagForceBold != 0 || d.Key("FontWeight").Float64() >= 600 || d.Key("StemV").Float64() >= 130 ||
		containsAny(name, "bold", "black", "heavy", "demi") || hasPrefix(name, "cmbx", "sfbx", "ecbx", "labx", "tcbx") ||
		strings.HasSuffix(name, "-bd") || strings.HasSuffix(name, ",bd")
	f.Italic = flags&flagItalic != 0 || d.Key("ItalicAngle").Float64() != 0 ||
		containsAny(name, "italic", "oblique", "slanted", "kursiv") || hasPrefix(name, "cmti", "cmsl", "sfti", "sfsl", "ecti", "ecsl", "lati")
}

func containsAny(s string, parts ...string) bool {
	for _, p := range parts {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}

func hasPrefix(s string, prefixes ...string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

// drawnEm tells how large a Type 3 font looks. Its glyph space is its maker's choice, so that "size 1" may be ten
// points; the height of its box over the usual 1.2 em is a fair measure where that is far off.
func drawnEm(v pdf.Value) float64 {
	box, m := v.Key("FontBBox"), v.Key("FontMatrix")
	h := (box.Index(3).Float64() - box.Index(1).Float64()) * m.Index(3).Float64()
	if h < 0 {
		h = -h
	}
	if w := meanWidth(v) * math.Abs(m.Index(0).Float64()); w > 1.5 || w > 0 && w < 0.05 {
		return 2 * w // the box is a stopgap: letters are half an em wide
	}
	if h < 0.1 || h > 0.5 && h < 3 {
		return 1
	}
	return h / 1.2
}

// meanWidth gives how wide the glyphs of a Type 3 font are on the whole, in its glyph space.
func meanWidth(v pdf.Value) float64 {
	list := v.Key("Widths")
	sum, n := 0.0, 0.0
	for i := range min(list.Len(), 256) {
		if w := math.Abs(list.Index(i).Float64()); w > 0 {
			sum += w
			n++
		}
	}
	return sum / max(n, 1)
}

// tidy makes the text of a code what a reader of the page would type: ligatures become letters, bullets of symbol fonts
// become bullets, what cannot be seen goes.
func tidy(s string) string {
	if len(s) == 1 && s[0] >= ' ' && s[0] < 127 {
		return s
	}
	plain := true
	for _, r := range s {
		plain = plain && r >= ' ' && (r < 0xE000 || r > 0xFB06) && r != 0x7F && r != 0xFEFF && r != 0x200B
	}
	if plain {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r >= 0xFB00 && r <= 0xFB06:
			b.WriteString(ligatures[r-0xFB00])
		case r >= 0xF020 && r <= 0xF0FF:
			b.WriteRune(symbol(byte(r)))
		case r == '\t' || r == '\n' || r == '\r':
			b.WriteByte(' ')
		case r < ' ' || r == 0x7F || r == 0xFEFF || r == 0x200B:
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

var ligatures = [7]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}

// symbol gives the character of a code of Symbol and Wingdings, as far as memoranda use them: bullets and ticks.
func symbol(c byte) rune {
	switch c {
	case 0xB7, 0x9F, 0x6C:
		return '•'
	case 0xA7, 0x6E:
		return '▪'
	case 0xA8, 0x6F, 0x71:
		return '□'
	case 0xD8:
		return '➢'
	case 0xFC:
		return '✓'
	case 0x76:
		return '❖'
	case 0x75:
		return '◆'
	case 0x2D, 0x20, 0x2E, 0x28, 0x29:
		return rune(c)
	case 0xE0:
		return '→'
	}
	return 0xF000 + rune(c)
}
