package font

import (
	"sync"

	"github.com/ledongthuc/pdf"

	"parley/importer/pdf/letterform"
)

// drawer gives the shape of what a code of a font shows; ok is false where that is not known, as it is where no program is
// embedded.
type drawer func(code uint32) (s letterform.Shape, ok bool)

// Shape gives what a code looks like by the embedded program; ok is false where that cannot be known. The program is read
// at the first call. A font whose glyphs are drawn by the file itself (Type 3) has none.
func (f *Font) Shape(code uint32) (s letterform.Shape, ok bool) {
	if f.draw == nil {
		f.draw = f.open()
	}
	return f.draw(code)
}

// drawsNothing is the drawer of a font without a program.
func drawsNothing(uint32) (letterform.Shape, bool) { return letterform.Shape{}, false }

// outlines is an embedded font program as something that draws.
type outlines struct {
	glyph func(glyph int) (letterform.Path, float64)   // by number; nil for Type 1
	named func(name string) (letterform.Path, float64) // by name; nil for TrueType
	has   func(name string) bool
	count int
	cids  map[int]int // of CFF: glyphs of characters
	built *[256]int   // of CFF: glyphs of codes by the program's own encoding, 0 for none
}

// openProgram reads the embedded program of a font descriptor; ok is false if there is none that draws.
func openProgram(d pdf.Value, read Reader) (p outlines, data []byte, ok bool) {
	defer func() {
		if recover() != nil { // the object reader's
			ok = false
		}
	}()
	for _, key := range []string{"FontFile2", "FontFile3", "FontFile"} {
		if d.Key(key).Kind() == pdf.Stream {
			data = read(d.Key(key))
			break
		}
	}
	if g := readGlyf(data); g != nil {
		return outlines{glyph: g.draw, count: g.count()}, data, true
	}
	if t, found := tables(data)["CFF "]; found {
		data = t
	}
	if c := readCFFShapes(data); c != nil && len(c.charstrings) > 0 {
		p = outlines{glyph: c.draw, count: len(c.charstrings), cids: c.cids, built: new([256]int)}
		byName := map[string]int{}
		for g := len(c.charset) - 1; g > 0 && !c.byCID; g-- {
			byName[c.name(g)] = g
		}
		p.has = func(name string) bool { return byName[name] > 0 }
		p.named = func(name string) (letterform.Path, float64) { return c.draw(byName[name]) }
		for code := range p.built {
			if c.encoding != nil {
				p.built[code] = c.encoding[code]
			} else {
				p.built[code] = byName[standardName(code)]
			}
		}
		return p, data, true
	}
	if t := readType1(data); t != nil {
		p.named, p.has = t.draw, func(name string) bool { _, ok := t.glyphs[name]; return ok }
		return p, data, true
	}
	return p, data, false
}

// open makes the drawer of a font.
func (f *Font) open() (draw drawer) {
	defer func() {
		if recover() != nil { // the object reader's
			draw = drawsNothing
		}
	}()
	if f.wide != nil {
		return f.openWide()
	}
	p, data, ok := openProgram(f.source.Key("FontDescriptor"), f.read)
	if !ok {
		return drawsNothing
	}
	names := glyphNames(f.source)
	if p.named == nil {
		codes := codeGlyphs(data, names)
		return func(code uint32) (letterform.Shape, bool) {
			g, ok := codes[int(code)]
			if !ok || g >= p.count {
				return letterform.Shape{}, false
			}
			return drawn(p.glyph(g))
		}
	}
	own := type1Names(data)
	if own == ([256]string{}) {
		for c := range own {
			own[c] = standardName(c)
		}
	}
	return func(code uint32) (letterform.Shape, bool) {
		if code > 255 {
			return letterform.Shape{}, false
		}
		name := names[code]
		switch {
		case name == "" && p.built != nil && p.built[code] > 0:
			return drawn(p.glyph(p.built[code]))
		case name == "":
			name = own[code]
		}
		if name == "" || !p.has(name) {
			return letterform.Shape{}, false
		}
		return drawn(p.named(name))
	}
}

// openWide makes the drawer of a composite font.
func (f *Font) openWide() drawer {
	below := f.source.Key("DescendantFonts").Index(0)
	p, _, ok := openProgram(below.Key("FontDescriptor"), f.read)
	if !ok || p.glyph == nil {
		return drawsNothing
	}
	order := binary(f.read(below.Key("CIDToGIDMap")))
	return func(code uint32) (letterform.Shape, bool) {
		g := int(code)
		if f.wide.codes != nil {
			g = int(f.wide.codes.cid(code))
		}
		if p.cids != nil {
			g, ok = p.cids[g]
			if !ok {
				return letterform.Shape{}, false
			}
		}
		if len(order) > 0 {
			g = order.u16(2 * g)
		}
		if g >= p.count {
			return letterform.Shape{}, false
		}
		return drawn(p.glyph(g))
	}
}

func drawn(p letterform.Path, em float64) (letterform.Shape, bool) { return p.Shape(1 / em), true }

// glyphNames gives the glyph names that a simple font's encoding declares, "" for none.
func glyphNames(v pdf.Value) (names [256]string) {
	e := v.Key("Encoding")
	base := e.Name()
	if e.Kind() == pdf.Dict {
		base = e.Key("BaseEncoding").Name()
	}
	if known := named(base); known != nil {
		for c, text := range known {
			names[c] = nameOf(text)
		}
	}
	list := e.Key("Differences")
	c := 0
	for i := range min(list.Len(), 4096) {
		switch x := list.Index(i); x.Kind() {
		case pdf.Integer:
			c = int(x.Int64())
		case pdf.Name:
			if c >= 0 && c < 256 {
				names[c] = x.Name()
			}
			c++
		}
	}
	return names
}

// nameOf gives the standard glyph name of a text, "" if it has none.
func nameOf(text string) string { return standardNames()[text] }

var standardNames = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, name := range standardStrings[1:] {
		if s, ok := Unicode(name); ok && m[s] == "" {
			m[s] = name
		}
	}
	return m
})

// codeGlyphs gives the glyphs of the codes of a simple TrueType font: by the declared names and the program's Unicode map
// where it has one, else by its map of bytes; by their number where it has no map at all.
func codeGlyphs(data []byte, names [256]string) map[int]int {
	s := readSFNT(data)
	out := map[int]int{}
	letters := map[string]int{}
	for g, r := range s.unicode {
		letters[string(r)] = g
	}
	for g, name := range s.names {
		if t, ok := Unicode(name); ok {
			if _, known := letters[t]; !known {
				letters[t] = g
			}
		}
	}
	for c := range 256 {
		if t, ok := Unicode(names[c]); ok && len(letters) > 0 {
			if g, found := letters[t]; found {
				out[c] = g
				continue
			}
		}
		if g, found := s.bytes[c]; found {
			out[c] = g
		} else if len(s.bytes) == 0 && len(letters) == 0 {
			out[c] = c
		}
	}
	return out
}

// Letters gives the shapes of the letters of a TrueType program in a file of its own.
func Letters(data []byte) func(r rune) (letterform.Shape, bool) {
	glyphs := map[rune]int{}
	subtables(tables(data)["cmap"], func(platform, kind int, sub binary) {
		if platform == 0 || platform == 3 && (kind == 1 || kind == 10) {
			subtable(sub, func(code, glyph int) { glyphs[rune(code)] = glyph })
		}
	})
	g := readGlyf(data)
	return func(r rune) (letterform.Shape, bool) {
		glyph, ok := glyphs[r]
		if !ok || g == nil {
			return letterform.Shape{}, false
		}
		return drawn(g.draw(glyph))
	}
}
