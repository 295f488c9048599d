package pdf_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley/importer/memo"
	"parley/importer/pdf/handmade"
)

// jumble writes each small letter as the one that stands across from it in the alphabet.
func jumble(s string) string {
	return strings.Map(func(r rune) rune {
		if r < 'a' || r > 'z' {
			return r
		}
		return 'a' + 'z' - r
	}, s)
}

// plainLines gives lines of plain English, different ones for each page.
func plainLines(page int) (all []string) {
	for i, what := range []string{"the crossings on the northern road", "the hospitals behind the river", "the prisoners of both armies", "the mines along the coast", "the schools of the border towns", "the ships that carry grain"} {
		all = append(all, fmt.Sprintf("the commission shall report on %s within %d days and the parties shall answer it in writing.", what, 10*page+i))
	}
	return all
}

// nine gives a file of nine pages in one font, but for the fifth: its lines are what write makes of them, in the font called so.
func nine(write func(string) string, font string) []byte {
	var f handmade.File
	var codes strings.Builder
	for c := 'a'; c <= 'z'; c++ {
		fmt.Fprintf(&codes, "<%02x> <%04x> ", c, 'a'+'z'-c)
	}
	wrong := f.Stream("", cmap("26 beginbfchar "+codes.String()+" endbfchar"))
	fonts := fmt.Sprintf("/Font << /F1 << /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >> /F2 << /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding /ToUnicode %d 0 R >> >>", wrong)
	var pages []int
	for n := 1; n <= 9; n++ {
		set, of := "F1", func(s string) string { return s }
		if n == 5 {
			set, of = font, write
		}
		content := "BT /" + set + " 6 Tf 14 TL 50 700 Td "
		for _, l := range plainLines(n) {
			content += "(" + of(l) + ") Tj T* "
		}
		pages = append(pages, f.Page(fonts, content+" ET", ""))
	}
	return f.Bytes(f.Root(pages...), "")
}

// TestOnePageIsReadAgain wants a page whose font lies read as it is shown, the others as they were, and the page named.
func TestOnePageIsReadAgain(t *testing.T) {
	text := read(t, nine(func(s string) string { return s }, "F2"))
	for n := 1; n <= 9; n++ {
		for _, l := range plainLines(n) {
			if !strings.Contains(body(text), l) {
				t.Errorf("page %d lacks %q", n, l)
			}
		}
	}
	var codes []memo.WarningCode
	for _, w := range text.Warnings {
		codes = append(codes, w.Code)
		if w.Code == memo.ReadAgain && w.Values[0] != "5" {
			t.Errorf("read again: %v", w.Values)
		}
	}
	if !slices.Equal(codes, []memo.WarningCode{memo.ReadAgain, memo.WrongMap}) {
		t.Errorf("warnings %v", codes)
	}
	for _, p := range text.Paragraphs {
		if (p.Raw != "") != (p.Page == 5) {
			t.Errorf("page %d keeps %q of %q", p.Page, p.Raw, p.Text)
		}
	}
}

// TestOddPageStays wants a page left alone that makes no words in a font that says what it shows elsewhere.
func TestOddPageStays(t *testing.T) {
	text := read(t, nine(jumble, "F1"))
	if !strings.Contains(body(text), jumble(plainLines(5)[0])) {
		t.Errorf("%.300q", body(text))
	}
	if len(text.Warnings) != 1 || text.Warnings[0].Code != memo.DoubtfulPages || text.Warnings[0].Values[0] != "5" {
		t.Errorf("%v", text.Warnings)
	}
}

// TestOtherScriptsAreNoRubbish wants a text in a script that is not read as an alphabet of ours taken as it is.
func TestOtherScriptsAreNoRubbish(t *testing.T) {
	var f handmade.File
	signs := []rune("당사국은무력충돌을중지하고합의된선에서중화기를철수한다공동위원회는매주모든의무이행여부를확인하며그결과를서면으로보고한다")
	var codes strings.Builder
	for i, r := range signs {
		fmt.Fprintf(&codes, "<%04x> <%04x> ", i+1, r)
	}
	to := f.Stream("", cmap(twoBytes+fmt.Sprintf("%d beginbfchar %s endbfchar", len(signs), codes.String())))
	content := "BT /F1 8 Tf 14 TL 50 700 Td "
	for line := range 20 {
		for word := range 8 {
			content += "<"
			for k := range 3 {
				content += fmt.Sprintf("%04x", (line*24+word*3+k)%len(signs)+1)
			}
			content += "> Tj ( ) Tj "
		}
		content += "T* "
	}
	content = strings.ReplaceAll(content, "( ) Tj", "[-500] TJ")
	page := f.Page(fmt.Sprintf("/Font << /F1 << /Type /Font /Subtype /Type0 /BaseFont /Gothic /Encoding /Identity-H /ToUnicode %d 0 R /DescendantFonts [<< /Subtype /CIDFontType2 /DW 1000 >>] >> >>", to), content+"ET", "")
	text := read(t, f.Bytes(f.Root(page), ""))
	if len(text.Warnings) != 0 || !strings.Contains(body(text), "당사국 은무력") {
		t.Errorf("%v %.100s", text.Warnings, body(text))
	}
}
