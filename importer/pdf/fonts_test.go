package pdf_test

import (
	"bytes"
	"context"
	"fmt"
	"math"
	"strings"
	"testing"

	"parley/importer/layout"
	"parley/importer/pdf"
	"parley/importer/pdf/handmade"
)

// glyphs reads all glyphs of a file.
func glyphs(t testing.TB, file []byte) (all []layout.Glyph) {
	t.Helper()
	for _, p := range pages(t, file) {
		all = append(all, p.Glyphs...)
	}
	return all
}

func pages(t testing.TB, file []byte) (all []layout.Page) {
	t.Helper()
	err := pdf.Pages(context.Background(), bytes.NewReader(file), int64(len(file)), pdf.Options{}, func(p layout.Page) bool {
		all = append(all, p)
		return true
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func spelled(all []layout.Glyph) string {
	var b strings.Builder
	for _, g := range all {
		b.WriteString(g.Text)
	}
	return b.String()
}

func near(a, b float64) bool { return math.Abs(a-b) < 0.01 }

// cmap wraps the body of a ToUnicode map or an encoding.
func cmap(body string) string {
	return "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n" + body + "\nendcmap end end"
}

const twoBytes = "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"

// TestFontsTellTheirText shows strings in fonts of all makes.
func TestFontsTellTheirText(t *testing.T) {
	type5 := func(dict string) string {
		return "/F1 << /Type /Font /Subtype /TrueType /BaseFont /Serif " + dict + " >>"
	}
	wide := func(dict string) string {
		return "/F1 << /Type /Font /Subtype /Type0 /BaseFont /Serif /DescendantFonts [<< /Subtype /CIDFontType2 /DW 500 >>] " + dict + " >>"
	}
	cases := []struct {
		name   string
		font   string // %d: number of the stream
		stream string
		show   string
		want   string
	}{
		{"Western", handmade.Helvetica, "", "(Caf\\351 \\253x\\273 \\226)", "Café «x» –"},
		{"names of Adobe's list beside WinAnsi", type5("/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [192 /afii10017 /afii10018 184 /afii10071] >>"), "", "<C0C1B8>", "АБё"},
		{"names by code point", type5("/Encoding << /Differences [1 /uni0406 /u0491 /uni04560457 /zhecyrillic.alt] >>"), "", "<01020304>", "Іґіїж"},
		{"names of TeX's Cyrillic", type5("/Encoding << /Differences [200 /cyrzh /CYRSHCH /cyrii /CYRYI /numero] >>"), "", "<C8C9CACBCC>", "жЩіЇ№"},
		{"ligatures in letters", type5("/Encoding << /Differences [1 /fi /f_f_l /ffi] >>"), "", "<010203>", "fifflffi"},
		{"bitmap fonts that name codes", "/F1 << /Type /Font /Subtype /Type3 /FontMatrix [0.01 0 0 0.01 0 0] /FirstChar 192 /Widths [50 50] /Encoding << /Differences [192 /a192 /a193] >> >>", "", "<C0C1>", "АБ"},
		{"bitmap font of bullets", "/F1 << /Type /Font /Subtype /Type3 /FontMatrix [0.01 0 0 0.01 0 0] /FirstChar 136 /Widths [50] /Encoding << /Differences [136 /a136] >> >>", "", "<88>", "•"},
		{"codes that WinAnsi leaves free", handmade.Helvetica, "", "<7F818D>", "•••"},
		{"ToUnicode before a named encoding", type5("/Encoding /WinAnsiEncoding /ToUnicode %d 0 R"), cmap("1 beginbfchar <41> <0416> endbfchar"), "(AB)", "ЖB"},
		{"ToUnicode of one byte", type5("/ToUnicode %d 0 R"), cmap("2 beginbfchar <01> <41> <02> <0411> endbfchar"), "<0102>", "AБ"},
		{"a name as destination", type5("/ToUnicode %d 0 R"), cmap("1 beginbfchar <01> /afii10049 endbfchar"), "<01>", "Я"},
		{"range with carry", wide("/Encoding /Identity-H /ToUnicode %d 0 R"), cmap(twoBytes + "1 beginbfrange <0000> <FFFF> <0000> endbfrange"), "<0456 0410 044F>", "іАя"},
		{"range with a list", wide("/Encoding /Identity-H /ToUnicode %d 0 R"), cmap(twoBytes + "1 beginbfrange <0010> <0012> [<0410> <00660069> <D83DDE00>] endbfrange"), "<0010 0011 0012>", "Аfi😀"},
		{"a soft break in the counts", wide("/Encoding /Identity-H /ToUnicode %d 0 R"), cmap(twoBytes + "100 beginbfchar\n<0001> <0411>\n\n<0002>\n<0412> endbfchar 2000000000 beginbfrange endbfrange"), "<0001 0002>", "БВ"},
		{"codes of one and two bytes", wide("/Encoding %d 0 R"), cmap("2 begincodespacerange <00> <7F> <8000> <FFFF> endcodespacerange /Adobe-Identity-UCS2 usecmap"), "<41 8430 42>", "A萰B"},
		{"UTF-16 codes", wide("/Encoding /UniJIS-UTF16-H"), "", "<0416 0041>", "ЖA"},
		{"no text known", wide("/Encoding /Identity-H"), "", "<0005 0006>", "��"},
		{"bullets of symbol fonts", type5("/ToUnicode %d 0 R"), cmap("1 beginbfchar <01> <F0B7> endbfchar"), "<01>", "•"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var f handmade.File
			font := c.font
			if c.stream != "" {
				font = fmt.Sprintf(font, f.Stream("", c.stream))
			}
			page := f.Page("/Font << "+font+" >>", "BT /F1 12 Tf 50 700 Td "+c.show+" Tj ET", "")
			if got := spelled(glyphs(t, f.Bytes(f.Root(page), ""))); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestFontsTellTheirWeight wants bold and italic however a file says them.
func TestFontsTellTheirWeight(t *testing.T) {
	cases := []struct {
		dict         string
		bold, italic bool
	}{
		{"/BaseFont /ABCDEF+Serif", false, false},
		{"/BaseFont /ABCDEF+Serif-BoldItalic", true, true},
		{"/BaseFont /SFBX1200", true, false},
		{"/BaseFont /CMTI10", false, true},
		{"/BaseFont /X /FontDescriptor << /Flags 262176 >>", true, false},
		{"/BaseFont /X /FontDescriptor << /Flags 96 >>", false, true},
		{"/BaseFont /X /FontDescriptor << /StemV 140 /ItalicAngle -12 >>", true, true},
		{"/BaseFont /X /FontDescriptor << /StemV 80 /FontWeight 700 >>", true, false},
	}
	for _, c := range cases {
		file := handmade.Simple("/F1 << /Type /Font /Subtype /TrueType /Encoding /WinAnsiEncoding "+c.dict+" >>", "BT /F1 12 Tf (x) Tj ET")
		if g := glyphs(t, file)[0]; g.Bold != c.bold || g.Italic != c.italic {
			t.Errorf("%s: bold %v, italic %v", c.dict, g.Bold, g.Italic)
		}
	}
	painted := handmade.Simple(handmade.Helvetica, "BT /F1 12 Tf 2 Tr (x) Tj 0 Tr 1 0 0.3 1 0 0 Tm (y) Tj ET")
	if g := glyphs(t, painted); !g[0].Bold || g[0].Italic || g[1].Bold || !g[1].Italic {
		t.Errorf("stroked and slanted: %+v", g)
	}
}

// TestWidthsOfWideFonts wants the advances of W and DW.
func TestWidthsOfWideFonts(t *testing.T) {
	var f handmade.File
	tu := f.Stream("", cmap(twoBytes+"1 beginbfrange <0001> <0009> <0041> endbfrange"))
	font := fmt.Sprintf("/F1 << /Type /Font /Subtype /Type0 /Encoding /Identity-H /ToUnicode %d 0 R "+
		"/DescendantFonts [<< /Subtype /CIDFontType2 /DW 500 /W [1 [250 750] 4 6 600] >>] >>", tu)
	page := f.Page("/Font << "+font+" >>", "BT /F1 10 Tf 100 700 Td <0001000200030005> Tj ET", "")
	all := glyphs(t, f.Bytes(f.Root(page), ""))
	x := 100.0
	for i, w := range []float64{2.5, 7.5, 5, 6} {
		if !near(all[i].X, x) || !near(all[i].W, w) {
			t.Errorf("glyph %d at %.2f, %.2f wide; want %.2f, %.2f", i, all[i].X, all[i].W, x, w)
		}
		x += w
	}
}

// TestWritingDownwards wants rows from a font that is only called vertical, and columns from one with measures for it.
func TestWritingDownwards(t *testing.T) {
	for _, c := range []struct {
		dict  string
		angle int16
	}{{"", 0}, {"/DW2 [880 -1000]", 270}} {
		var f handmade.File
		tu := f.Stream("", cmap(twoBytes+"1 beginbfrange <0001> <0009> <0041> endbfrange"))
		font := fmt.Sprintf("/F1 << /Type /Font /Subtype /Type0 /Encoding /Identity-V /ToUnicode %d 0 R "+
			"/DescendantFonts [<< /Subtype /CIDFontType2 /DW 500 %s >>] >>", tu, c.dict)
		page := f.Page("/Font << "+font+" >>", "BT /F1 10 Tf 100 700 Td <00010002> Tj ET", "")
		all := glyphs(t, f.Bytes(f.Root(page), ""))
		if all[0].Angle != c.angle || (c.angle == 0) != near(all[1].Y, 700) || (c.angle == 270) != near(all[1].X, 100) {
			t.Errorf("%q: %+v", c.dict, all)
		}
	}
}

// TestGlyphsThatHang wants glyphs of a font that is called vertical, each set by hand, where they are seen: half their width to
// the left of the place that they hang from.
func TestGlyphsThatHang(t *testing.T) {
	var f handmade.File
	tu := f.Stream("", cmap(twoBytes+"1 beginbfrange <0001> <0009> <0041> endbfrange"))
	font := fmt.Sprintf("/F1 << /Type /Font /Subtype /Type0 /Encoding /Identity-V /ToUnicode %d 0 R /DescendantFonts [<< /Subtype /CIDFontType2 /DW 500 /W [2 [200]] >>] >>", tu)
	page := f.Page("/Font << "+font+" >>", "BT /F1 10 Tf 1 0 0 1 102.5 708.8 Tm <0001> Tj 1 0 0 1 106 708.8 Tm <0002> Tj 1 0 0 1 109.5 708.8 Tm <0001> Tj ET", "")
	if got, want := places(glyphs(t, f.Bytes(f.Root(page), ""))), "A 100 700; B 105 700; A 107 700"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
