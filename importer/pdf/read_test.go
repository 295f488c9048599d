package pdf_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"parley/importer/memo"
	"parley/importer/pdf"
	"parley/importer/pdf/handmade"
	"parley/importer/scan"
)

func read(t testing.TB, file []byte) memo.Text {
	t.Helper()
	text, err := pdf.Read(context.Background(), bytes.NewReader(file), int64(len(file)), pdf.Options{Scan: scan.Options{Off: true}})
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func body(text memo.Text) string {
	var all []string
	for _, p := range text.Paragraphs {
		all = append(all, p.Text)
	}
	return strings.Join(all, "\n")
}

// shown gives content that shows lines of single bytes one under another.
func shown(lines ...string) string {
	var b strings.Builder
	b.WriteString("BT /F1 10 Tf 14 TL 50 600 Td ")
	for _, l := range lines {
		fmt.Fprintf(&b, "<%X> Tj T* ", l)
	}
	return b.String() + "ET"
}

func cp1251(s string) string {
	b, _ := charmap.Windows1251.NewEncoder().String(s)
	return b
}

// TestReadGivesTextWithPlaces reads a plain page.
func TestReadGivesTextWithPlaces(t *testing.T) {
	text := read(t, handmade.Simple(handmade.Helvetica, shown("1. Each side keeps to its line.", "2. Both sides open the crossings.")))
	if text.Format != "pdf" || text.Pages != 1 || len(text.Warnings) != 0 || len(text.Paragraphs) != 2 {
		t.Fatalf("%+v", text)
	}
	if p := text.Paragraphs[1]; p.Text != "2. Both sides open the crossings." || p.Page != 1 || p.Line != 2 {
		t.Errorf("%+v", p)
	}
}

// TestWesternLettersBecomeCyrillic reads CP1251 in a font that says WinAnsi, and says so; a text in French stays.
func TestWesternLettersBecomeCyrillic(t *testing.T) {
	text := read(t, handmade.Simple(handmade.Helvetica, shown(
		cp1251("1. Стороны прекращают огонь по всей линии соприкосновения в 00:00."),
		cp1251("2. Україна та її партнери підтверджують гарантії (NATO) № 5."))))
	want := "1. Стороны прекращают огонь по всей линии соприкосновения в 00:00.\n2. Україна та її партнери підтверджують гарантії (NATO) № 5."
	if body(text) != want || len(text.Warnings) != 1 || text.Warnings[0].Code != memo.Recoded {
		t.Errorf("%s %q", body(text), text.Warnings)
	}
	french, _ := charmap.Windows1252.NewEncoder().String("Les Parties réaffirment l'intégrité, la souveraineté et l'indépendance déjà proclamées à Genève.")
	text = read(t, handmade.Simple(handmade.Helvetica, shown(french)))
	if !strings.Contains(body(text), "réaffirment l'intégrité") || len(text.Warnings) != 0 {
		t.Errorf("%s %q", body(text), text.Warnings)
	}
}

// TestNoiseStays keeps what would be no words in Cyrillic either.
func TestNoiseStays(t *testing.T) {
	var lines []string
	for i := range 30 {
		lines = append(lines, strings.Repeat(cp1251("аябюи ожэйу "), 2)+strings.Repeat("\xE0\xF3", i%3))
	}
	text := read(t, handmade.Simple(handmade.Helvetica, shown(lines...)))
	if got := body(text); strings.Contains(got, "а") || !strings.Contains(got, "à") {
		t.Errorf("%.100s %q", got, text.Warnings)
	}
}

// TestLookAlikesAreTold mends words of two alphabets and counts them.
func TestLookAlikesAreTold(t *testing.T) {
	mixed := "/F1 << /Type /Font /Subtype /TrueType /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [200 /afii10017 /afii10065 /afii10080 /afii10083 /afii10086] >> >>"
	// 200 А, 201 а, 202 о, 203 с, 204 ф; the Latin letters are typed as such.
	text := read(t, handmade.Simple(mixed, "BT /F1 10 Tf 50 600 Td <CC 6F CB CC 6F 20 4E C8 54 4F 20 63 CC> Tj ET"))
	if got := body(text); got != "фосфо NATO сф" || len(text.Warnings) != 1 || text.Warnings[0].Code != memo.MixedLetters || text.Warnings[0].Values[0] != "3" {
		t.Errorf("%q %q", got, text.Warnings)
	}
}

// TestWrongMapOfLetters believes the names of glyphs where ToUnicode makes no words.
func TestWrongMapOfLetters(t *testing.T) {
	var f handmade.File
	var codes, line strings.Builder
	for c := 'a'; c <= 'z'; c++ {
		fmt.Fprintf(&codes, "<%02x> <%04x> ", c, 0xE000+c)
	}
	wrong := f.Stream("", cmap("26 beginbfchar "+codes.String()+" endbfchar"))
	for i := range 20 {
		fmt.Fprintf(&line, "(the line of contact and the crossings shall be open to all %d) Tj T* ", i)
	}
	page := f.Page(fmt.Sprintf("/Font << /F1 << /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding /ToUnicode %d 0 R >> >>", wrong),
		"BT /F1 8 Tf 14 TL 50 700 Td "+line.String()+" ET", "")
	text := read(t, f.Bytes(f.Root(page), ""))
	if !strings.Contains(body(text), "the line of contact") || len(text.Warnings) != 1 || text.Warnings[0].Code != memo.WrongMap {
		t.Errorf("%.100s %q", body(text), text.Warnings)
	}
}

// TestWhatIsMissingIsSaid wants a warning for each thing that a reader of the text cannot know.
func TestWhatIsMissingIsSaid(t *testing.T) {
	var f handmade.File
	picture := f.Stream("/Type /XObject /Subtype /Image /Width 1 /Height 1", "x")
	fonts := "/Font << " + handmade.Helvetica + " /F2 << /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< >>] >> >>"
	good := f.Page(fonts, "BT /F1 10 Tf 50 600 Td (The sides agree on the order of steps. ) Tj /F2 10 Tf <0005> Tj ET", "")
	scan := f.Page(fmt.Sprintf("/XObject << /I %d 0 R >>", picture), "/I Do", "")
	bad := f.Stream("/Filter /FlateDecode", "this was never deflated")
	broken := f.Add(fmt.Sprintf("<< /Type /Page /MediaBox [0 0 600 800] /Contents %d 0 R >>", bad))
	stamped := f.Page(fmt.Sprintf("%s /XObject << /I %d 0 R >>", fonts, picture), "q 590 0 0 700 5 5 cm /I Do Q BT /F1 10 Tf 9 9 Td (RECEIVED) Tj ET", "")
	text := read(t, f.Bytes(f.Root(good, scan, broken, stamped), ""))
	all := ""
	for _, w := range text.Warnings {
		all += string(w.Code) + " " + strings.Join(w.Values, " ") + "\n"
	}
	for _, want := range []string{"pictures 2, 4\n", "cut-short 3\n", "unknown-signs 1\n"} {
		if !strings.Contains(all, want) {
			t.Errorf("nothing says %q in %q", want, all)
		}
	}
	if !strings.Contains(body(text), "steps.") {
		t.Errorf("%q", body(text))
	}
}

// TestErrorsAreKnown wants each failure under its own name.
func TestErrorsAreKnown(t *testing.T) {
	var scan handmade.File
	picture := scan.Stream("/Type /XObject /Subtype /Image", "x")
	scanned := scan.Bytes(scan.Root(scan.Page(fmt.Sprintf("/XObject << /I %d 0 R >>", picture), "/I Do", "")), "")
	var bare handmade.File
	cases := []struct {
		name string
		file []byte
		want error
	}{
		{"no PDF", []byte("once upon a time"), pdf.ErrDamaged},
		{"no pages", bare.Bytes(bare.Add("<< /Type /Catalog >>"), ""), pdf.ErrDamaged},
		{"pictures", scanned, pdf.ErrNoText},
		{"locked", handmade.Locked(), pdf.ErrEncrypted},
	}
	for _, c := range cases {
		_, err := pdf.Read(context.Background(), bytes.NewReader(c.file), int64(len(c.file)), pdf.Options{})
		if !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
	}
	l := handmade.Lock{AES: true, Bits: 128, User: "secret", Owner: "owner"}
	locked, err := l.Encrypt(handmade.Simple(handmade.Helvetica, shown("Each side keeps to its line.")))
	if err != nil {
		t.Fatal(err)
	}
	for password, want := range map[string]error{"": pdf.ErrEncrypted, "Secret": pdf.ErrPassword, "secret": nil, "owner": nil} {
		_, err := pdf.Read(context.Background(), bytes.NewReader(locked), int64(len(locked)), pdf.Options{Password: password})
		if !errors.Is(err, want) {
			t.Errorf("password %q: %v, want %v", password, err, want)
		}
	}
	if _, err := pdf.Read(context.Background(), bytes.NewReader(nil), 1<<40, pdf.Options{}); !errors.Is(err, pdf.ErrTooLarge) {
		t.Errorf("%v, want ErrTooLarge", err)
	}
}

// hundredPages gives a document of a hundred full pages in one font.
func hundredPages() []byte {
	var f handmade.File
	tu := f.Stream("", cmap(twoBytes+"1 beginbfrange <0000> <FFFF> <0000> endbfrange"))
	font := f.Add(fmt.Sprintf("<< /Type /Font /Subtype /Type0 /BaseFont /Serif /Encoding /Identity-H /ToUnicode %d 0 R /DescendantFonts [<< /Subtype /CIDFontType2 /DW 500 >>] >>", tu))
	var all []int
	for n := range 100 {
		var b strings.Builder
		b.WriteString("BT /F1 10 Tf 14 TL 50 740 Td ")
		for line := range 48 {
			fmt.Fprintf(&b, "[")
			for _, r := range fmt.Sprintf("%d.%d. Сторони забезпечують безпечний прохід цивільних осіб через лінію.", n, line) {
				fmt.Fprintf(&b, "<%04X> -3 ", r)
			}
			b.WriteString("] TJ T* ")
		}
		all = append(all, f.Page(fmt.Sprintf("/Font << /F1 %d 0 R >>", font), b.String()+"ET", ""))
	}
	return f.Bytes(f.Root(all...), "")
}

func BenchmarkRead100Pages(b *testing.B) {
	file := hundredPages()
	b.ReportAllocs()
	for b.Loop() {
		read(b, file)
	}
}

func BenchmarkPages100(b *testing.B) {
	file := hundredPages()
	b.ReportAllocs()
	for b.Loop() {
		pages(b, file)
	}
}

// FuzzRead wants text or an error of any bytes, never a panic.
func FuzzRead(f *testing.F) {
	f.Add(handmade.Simple(handmade.Helvetica, shown("Each side keeps to its line.")))
	f.Add(handmade.Simple(mono, "BT /F1 1e9 Tf 9999999 0 0 0 1 1 Tm [(a) -99999999999 (b)] TJ /X Do BI ID x EI q Q Q ET 1 2 3 re f"))
	f.Fuzz(func(t *testing.T, data []byte) {
		_, _ = pdf.Read(context.Background(), bytes.NewReader(data), int64(len(data)), pdf.Options{})
	})
}

// FuzzContent wants an answer to any content stream of a sound file, which has a form that paints itself, and pages of
// which no glyph is lost in laying out.
func FuzzContent(f *testing.F) {
	f.Add([]byte("q 1 0 0 1 72 700 cm BT /F1 12 Tf (a) Tj [(b) -250 (c)] TJ T* (d) ' 1 2 (e) \" ET Q /X Do"))
	f.Add([]byte("/Span << /ActualText (x) >> BDC BT /F1 -12 Tf 0 Tz 3 Tr (y) Tj EMC EMC EMC ET BI /W 1 ID zz EI 0 0 9 9 re B"))
	f.Add([]byte("BT /F1 12 Tf 1e38 0 0 1e38 0 0 Tm (z) Tj -0 -0 Td <41 4> Tj [[[(]]] TJ ((( ) Tj"))
	f.Fuzz(func(t *testing.T, content []byte) {
		var file handmade.File
		form := file.Stream("/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X 1 0 R >> >>", "/X Do "+string(content))
		page := file.Page(fmt.Sprintf("/Font << %s >> /XObject << /X %d 0 R >>", handmade.Helvetica, form), string(content), "")
		data := file.Bytes(file.Root(page), "")
		_, _ = pdf.Read(context.Background(), bytes.NewReader(data), int64(len(data)), pdf.Options{})
	})
}

// TestPagesOfOneLine wants the text of a file whose pages all say the same, which would be a running head elsewhere.
func TestPagesOfOneLine(t *testing.T) {
	var f handmade.File
	var all []int
	for n := range 4 {
		all = append(all, f.Page("/Font << "+mono+" >>", fmt.Sprintf("BT /F1 10 Tf 100 700 Td (Nothing is agreed.) Tj 200 -680 Td (%d) Tj ET", n+1), ""))
	}
	file := f.Bytes(f.Root(all...), "")
	text, err := pdf.Read(context.Background(), bytes.NewReader(file), int64(len(file)), pdf.Options{})
	if err != nil || len(text.Paragraphs) != 4 || text.Paragraphs[3].Text != "Nothing is agreed." || text.Paragraphs[3].Page != 4 {
		t.Errorf("%v: %v", err, text.Paragraphs)
	}
}
