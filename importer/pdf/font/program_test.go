package font

import (
	bigendian "encoding/binary"
	"testing"
)

func be16(values ...int) (b []byte) {
	for _, v := range values {
		b = bigendian.BigEndian.AppendUint16(b, uint16(v))
	}
	return b
}

func be32(values ...int) (b []byte) {
	for _, v := range values {
		b = bigendian.BigEndian.AppendUint32(b, uint32(v))
	}
	return b
}

func joinBytes(parts ...[]byte) (b []byte) {
	for _, p := range parts {
		b = append(b, p...)
	}
	return b
}

// table is one table of a font program under construction.
type table struct {
	tag  string
	data []byte
}

// program puts tables together as a TrueType font.
func program(tables ...table) []byte {
	b := joinBytes(be32(0x10000), be16(len(tables), 0, 0, 0))
	offset := 12 + 16*len(tables)
	var bodies []byte
	for _, t := range tables {
		b = append(b, t.tag...)
		b = append(b, be32(0, offset+len(bodies), len(t.data))...)
		bodies = append(bodies, t.data...)
	}
	return append(b, bodies...)
}

// cmapTable wraps one character map.
func cmapTable(platform, kind int, sub []byte) table {
	return table{"cmap", joinBytes(be16(0, 1, platform, kind), be32(12), sub)}
}

// format4 maps the characters from first to last to the glyphs from glyph on.
func format4(first, last, glyph int) []byte {
	return be16(4, 32, 0, 4, 0, 0, 0, last, 0xFFFF, 0, first, 0xFFFF, glyph-first, 1, 0, 0)
}

// TestGlyphsOfTrueType reads character maps of all formats backwards.
func TestGlyphsOfTrueType(t *testing.T) {
	names := joinBytes(be32(0x20000), make([]byte, 28), be16(3, 0, 258, 259), []byte("\x07uni0457\x09afii10098"))
	cases := []struct {
		name  string
		data  []byte
		glyph int
		want  string
	}{
		{"format 4", program(cmapTable(3, 1, format4('А', 'я', 5))), 6, "Б"},
		{"format 4, by a list", program(cmapTable(0, 3, be16(4, 36, 0, 4, 0, 0, 0, 'Б', 0xFFFF, 0, 'А', 0xFFFF, 0, 1, 4, 0, 9, 7))), 7, "Б"},
		{"format 6", program(cmapTable(0, 3, be16(6, 14, 0, 'і', 2, 3, 4))), 4, "ї"},
		{"format 12", program(cmapTable(3, 10, joinBytes(be16(12, 0), be32(28, 0, 1, 0x1F600, 0x1F601, 8)))), 9, "😁"},
		{"glyph names", program(table{"post", names}), 2, "ґ"},
		{"unknown glyph", program(cmapTable(3, 1, format4('А', 'я', 5))), 99, ""},
		{"symbol map only", program(cmapTable(3, 0, format4(0xF041, 0xF05A, 5))), 6, ""},
	}
	for _, c := range cases {
		if got := sfntGlyphs(c.data)(c.glyph); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
		for n := range c.data { // cut anywhere, it must not fail
			sfntGlyphs(c.data[:n])(c.glyph)
			sfntEncoding(c.data[:n])
		}
	}
}

// TestEncodingOfTrueType reads single bytes through a symbol or Macintosh map to glyphs, and those to names.
func TestEncodingOfTrueType(t *testing.T) {
	names := joinBytes(be32(0x20000), make([]byte, 28), be16(3, 0, 258, 259), []byte("\x07uni0457\x09afii10098"))
	for _, sub := range []table{cmapTable(3, 0, format4(0xF041, 0xF042, 1)), cmapTable(1, 0, be16(6, 14, 0, 'A', 2, 1, 2))} {
		e := sfntEncoding(program(sub, table{"post", names}))
		if e == nil || e['A'] != "ї" || e['B'] != "ґ" {
			t.Errorf("got %v", e)
		}
	}
	if e := sfntEncoding(program(cmapTable(3, 1, format4('А', 'я', 5)))); e != nil {
		t.Error("an encoding out of nothing")
	}
}

// index writes a CFF INDEX with offsets of one byte.
func index(elements ...string) []byte {
	if len(elements) == 0 {
		return be16(0)
	}
	b := append(be16(len(elements)), 1, 1)
	end := 1
	for _, e := range elements {
		end += len(e)
		b = append(b, byte(end))
	}
	for _, e := range elements {
		b = append(b, e...)
	}
	return b
}

// smallCFF has the glyphs .notdef, A, afii10018 and uni0456, at the codes 65, 200 and 201.
func smallCFF() []byte {
	top := func(charset, encoding, glyphs int) string {
		return string(joinBytes([]byte{28}, be16(charset), []byte{opCharset, 28}, be16(encoding), []byte{opEncoding, 28}, be16(glyphs), []byte{opCharStrings}))
	}
	head := func(top string) []byte {
		return joinBytes([]byte{1, 0, 4, 1}, index("F"), index(top), index("afii10018", "uni0456"), index())
	}
	at := len(head(top(0, 0, 0)))
	charset := joinBytes([]byte{0}, be16(34, 391, 392))
	encoding := []byte{1, 2, 65, 0, 200, 1}
	return joinBytes(head(top(at, at+len(charset), at+len(charset)+len(encoding))), charset, encoding, index("\x0e", "\x0e", "\x0e", "\x0e"))
}

// TestCFF reads the names and the encoding of a Compact Font Format program.
func TestCFF(t *testing.T) {
	data := smallCFF()
	e := cffEncoding(data)
	if e == nil || e['A'] != "A" || e[200] != "Б" || e[201] != "і" {
		t.Errorf("encoding %v", e)
	}
	if got := cffGlyphs(data)(3); got != "і" {
		t.Errorf("glyph 3 is %q", got)
	}
	for n := range data {
		cffEncoding(data[:n])
		cffGlyphs(data[:n])(2)
	}
}

// TestType1 reads the encoding out of the clear part of a program.
func TestType1(t *testing.T) {
	e := type1Encoding([]byte("%!PS-AdobeFont-1.0: SFRM\n/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\ndup 228 /cyrd put\ndup 65 /A put\nreadonly def\ndup 66 /B put currentfile eexec \x80\x81"))
	if e == nil || e[228] != "д" || e['A'] != "A" || e['B'] != "" {
		t.Errorf("got %v", e)
	}
	for _, none := range []string{"", "/Encoding", "/Encoding StandardEncoding def", "/Encoding 256 array dup 999 /A put def"} {
		if e := type1Encoding([]byte(none)); e != nil {
			t.Errorf("%q has an encoding", none)
		}
	}
}

// TestTablesAreWhole wants the lists that were typed in to have the right length.
func TestTablesAreWhole(t *testing.T) {
	if n := len(standardStrings); n != 229 {
		t.Errorf("%d standard strings", n)
	}
	for _, c := range []struct {
		name string
		code byte
		want float64
	}{{"Helvetica", '~', 0.584}, {"Times-Roman", '~', 0.541}, {"Helvetica", 'W', 0.944}, {"Times-Roman", 'm', 0.778}, {"Courier", 'i', 0.6}} {
		if w := coreWidths(c.name); w[c.code] != c.want {
			t.Errorf("%s %c is %g wide", c.name, c.code, w[c.code])
		}
	}
	for code, want := range map[int]string{0xA9: "'", 0xAE: "fi", 0xBF: "¿", 0xD0: "—", 0xFB: "ß", 0x27: "’"} {
		if standard[code] != want {
			t.Errorf("standard encoding has %q at %#x", standard[code], code)
		}
	}
}

// TestGlyphNames follows the rules of the Adobe Glyph List Specification.
func TestGlyphNames(t *testing.T) {
	cases := map[string]string{
		"A": "A", "afii10017": "А", "afii10101": "є", "uni0491": "ґ", "uni04560308": "і\u0308", "u1F600": "😀", "f_i": "fi",
		"IAcyrillic": "Я", "quotedblbase": "„", "cyrzh": "ж", "CYRYO": "Ё", "afii61352": "№", "one.oldstyle": "1", "a.sc.alt": "a",
	}
	for name, want := range cases {
		if got, ok := Unicode(name); got != want || !ok {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
	for _, name := range []string{"", ".notdef", "g12", "glyph7", "uniD800", "u110000", "_", "f_glyph7"} {
		if got, ok := Unicode(name); ok && got != "" {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

// FuzzParseCMap wants no panic and quick answers from any CMap.
func FuzzParseCMap(f *testing.F) {
	f.Add([]byte("1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <00> <FFFFFFFF> <D800> endbfrange endcmap"))
	f.Add([]byte("1 begincidrange <0000> <FFFF> 4000000000 endcidrange 1 beginbfchar <> /x endbfchar"))
	f.Fuzz(func(t *testing.T, data []byte) {
		m := ParseCMap(data)
		for _, c := range []uint32{0, 1, 255, 65535, 1 << 31} {
			m.Text(c)
			m.cid(c)
		}
		m.length(data)
	})
}

// FuzzPrograms wants text or nothing of any bytes that are said to be a font program, never a panic.
func FuzzPrograms(f *testing.F) {
	f.Add([]byte("%!PS-AdobeFont-1.0: /Encoding 256 array dup 65 /uni0416 put dup 999 /B put readonly def currentfile eexec"))
	f.Add(joinBytes(be32(0x10000), be16(1, 0, 0, 0), []byte("cmap"), be32(0, 28, 99), be16(0, 1, 3, 1), be32(12), be16(4, 32, 0, 2, 0, 0, 0, 0xFFFF, 0, 0)))
	f.Add(joinBytes([]byte{1, 0, 4, 1}, be16(1), []byte{1, 1, 2, 'A'}, be16(1), []byte{1, 1, 5, 28, 0x7F, 0xFF, 15}, be16(0), be16(0)))
	f.Add([]byte("ttcf\x00\x01\x00\x00\xff\xff\xff\xff"))
	f.Fuzz(func(t *testing.T, data []byte) {
		type1Encoding(data)
		cffEncoding(data)
		sfntEncoding(data)
		for _, text := range []func(int) string{cffGlyphs(data), sfntGlyphs(data)} {
			for _, glyph := range []int{-1, 0, 1, 300, 65535} {
				text(glyph)
			}
		}
	})
}

// FuzzUnicode wants no panic of any glyph name.
func FuzzUnicode(f *testing.F) {
	for _, name := range []string{"uni04160", "u1F600", "f_f_i.alt", "____", "uniD800DC00", ".notdef", "afii10017"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		Unicode(name)
	})
}
