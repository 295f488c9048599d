package font

import (
	"strings"
	"unicode/utf16"

	"github.com/ledongthuc/pdf"
)

// composite is a Type 0 font: codes of one to four bytes.
type composite struct {
	vertical bool
	hung     bool  // called vertical, without measures for it
	codes    *CMap // cuts strings into codes and gives their glyphs; nil for two bytes each, the code being the glyph
	text     *CMap
	utf16    bool             // codes are UTF-16 themselves
	program  func() glyphText // reads the embedded program
	glyphs   glyphText        // what it says; nil until it is asked
	trusted  bool             // the program outweighs ToUnicode
	widths   map[uint32]float64
	usual    float64                            // width of what widths lacks
	pairs    [256]*[256]*Code                   // what codes of two bytes show, as far as they were met
	seen     map[uint32]*Code                   // the same of other codes
	rename   func(code uint32, own Code) string // what codes show instead of their own text; nil for that
}

// glyphText gives the text of a character of the font by its program, "" if it does not know.
type glyphText func(cid uint32) string

// maxWidths bounds the widths of one font.
const maxWidths = 1 << 16

func loadComposite(v, below pdf.Value, read Reader, trusted bool) *composite {
	c := &composite{usual: 1, widths: map[uint32]float64{}, seen: map[uint32]*Code{}, trusted: trusted}
	if dw := below.Key("DW"); !dw.IsNull() {
		c.usual = dw.Float64() / 1000
	}
	c.loadWidths(below.Key("W"))
	c.loadEncoding(v.Key("Encoding"), read)
	// A font that writes downwards has measures for it. One without is set in rows, whatever its encoding is called.
	if c.vertical && below.Key("DW2").IsNull() && below.Key("W2").IsNull() {
		c.vertical, c.hung = false, true
	}
	if data := read(v.Key("ToUnicode")); len(data) > 0 {
		c.text = ParseCMap(data)
	}
	if name := v.Key("ToUnicode").Name(); name == "Identity-H" || name == "Identity-V" {
		c.utf16 = true
	}
	d, order := below.Key("FontDescriptor"), below.Key("CIDToGIDMap")
	c.program = func() glyphText { return readProgram(d, order, read) }
	return c
}

// loadWidths reads the W array: "first [w w w]" or "first last w".
func (c *composite) loadWidths(w pdf.Value) {
	n := w.Len()
	for i := 0; i+1 < n && len(c.widths) < maxWidths; {
		first := uint32(w.Index(i).Int64())
		if list := w.Index(i + 1); list.Kind() == pdf.Array {
			for j := range min(list.Len(), maxWidths) {
				c.widths[first+uint32(j)] = list.Index(j).Float64() / 1000
			}
			i += 2
			continue
		}
		last := min(uint32(w.Index(i+1).Int64()), first+maxWidths)
		width := w.Index(i+2).Float64() / 1000
		for cid := first; cid <= last && cid >= first; cid++ {
			c.widths[cid] = width
		}
		i += 3
	}
}

func (c *composite) loadEncoding(e pdf.Value, read Reader) {
	name := e.Name()
	for depth := 0; e.Kind() == pdf.Stream && depth < 4; depth++ {
		m := ParseCMap(read(e))
		c.vertical = c.vertical || m.Vertical || e.Key("WMode").Int64() == 1
		if c.codes == nil {
			c.codes = m
		} else {
			c.codes.under(m)
		}
		name = m.Uses
		e = e.Key("UseCMap")
		if e.Kind() == pdf.Name {
			name = e.Name()
		}
	}
	c.vertical = c.vertical || strings.HasSuffix(name, "-V")
	c.utf16 = strings.Contains(name, "UCS2") || strings.Contains(name, "UTF16")
	if c.codes != nil && len(c.codes.spaces) == 0 {
		c.codes.spaces = []codespace{{0, 0xFFFF, 2}}
	}
}

// under puts another CMap under m: what m does not say, the other does.
func (m *CMap) under(other *CMap) {
	m.spaces = append(m.spaces, other.spaces...)
	m.cids = append(append([]cidRange{}, other.cids...), m.cids...)
	sortCIDs(m.cids)
}

// readProgram reads an embedded font program. It gives no text for any character if there is none.
func readProgram(d, order pdf.Value, read Reader) (text glyphText) {
	text = func(uint32) string { return "" }
	defer func() { _ = recover() }() // the object reader's
	var glyphs func(int) string
	switch {
	case d.Key("FontFile2").Kind() == pdf.Stream:
		glyphs = sfntGlyphs(read(d.Key("FontFile2")))
	case d.Key("FontFile3").Key("Subtype").Name() == "OpenType":
		glyphs = sfntGlyphs(read(d.Key("FontFile3")))
	case d.Key("FontFile3").Kind() == pdf.Stream:
		glyphs = cffGlyphs(read(d.Key("FontFile3")))
	default:
		return text
	}
	table := binary(read(order))
	if len(table) == 0 {
		return func(cid uint32) string { return glyphs(int(cid)) }
	}
	return func(cid uint32) string { return glyphs(table.u16(2 * int(cid))) }
}

// byProgram asks the embedded program, which is read when it is first asked: few fonts need it.
func (c *composite) byProgram(cid uint32) string {
	if c.glyphs == nil {
		c.glyphs = c.program()
	}
	return c.glyphs(cid)
}

// next decodes the first code of s.
func (c *composite) next(s []byte) (*Code, []byte) {
	if c.codes == nil && len(s) > 1 {
		return c.pair(s[0], s[1]), s[2:]
	}
	n := min(2, len(s))
	if c.codes != nil {
		if n = c.codes.length(s); n == 0 {
			n = min(c.codes.spaces[0].length, len(s))
		}
	}
	code := codeOf(s[:n])
	key := code ^ uint32(n)<<29 // lengths apart; codes of four bytes do not come near
	known, ok := c.seen[key]
	if !ok {
		one := c.code(code, n)
		known = &one
		if len(c.seen) < maxWidths {
			c.seen[key] = known
		}
	}
	return known, s[n:]
}

// pair gives what a code of two bytes shows.
func (c *composite) pair(high, low byte) *Code {
	page := c.pairs[high]
	if page == nil {
		page = new([256]*Code)
		c.pairs[high] = page
	}
	if page[low] == nil {
		one := c.code(uint32(high)<<8|uint32(low), 2)
		page[low] = &one
	}
	return page[low]
}

func (c *composite) code(code uint32, n int) Code {
	cid := code
	if c.codes != nil {
		cid = c.codes.cid(code)
	}
	width, ok := c.widths[cid]
	if !ok {
		width = c.usual
	}
	out := Code{Text: tidy(c.textOf(code, cid)), Width: width, Space: n == 1 && code == ' '}
	if c.rename != nil {
		out.Text = c.rename(code, out)
	}
	return out
}

func (c *composite) textOf(code, cid uint32) string {
	if c.trusted {
		if s := c.byProgram(cid); s != "" {
			return s
		}
	}
	if s, ok := c.text.Text(code); ok {
		return s
	}
	if c.utf16 {
		if code > 0xFFFF {
			return string(utf16.DecodeRune(rune(code>>16), rune(code&0xFFFF)))
		}
		return string(rune(code))
	}
	if s := c.byProgram(cid); s != "" {
		return s
	}
	if cid == 0 {
		return ""
	}
	return Unknown
}
