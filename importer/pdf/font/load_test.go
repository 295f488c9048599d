package font

import (
	"bytes"
	"fmt"
	"io"
	"testing"

	"github.com/ledongthuc/pdf"

	"parley/importer/pdf/handmade"
)

// loaded reads a font that the catalog of a file of our own holds; %d in its dictionary are the numbers of the streams.
func loaded(t *testing.T, dict string, namesFirst bool, streams ...string) *Font {
	t.Helper()
	var f handmade.File
	var numbers []any
	for _, s := range streams {
		numbers = append(numbers, f.Stream("", s))
	}
	data := f.Bytes(f.Add("<< /Font "+fmt.Sprintf(dict, numbers...)+" >>"), "")
	r, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	return Load(r.Trailer().Key("Root").Key("Font"), func(v pdf.Value) []byte {
		if v.Kind() != pdf.Stream {
			return nil
		}
		b, _ := io.ReadAll(v.Reader())
		return b
	}, namesFirst)
}

// spell decodes a string.
func spell(f *Font, s string) (text string) {
	for b := []byte(s); len(b) > 0; {
		var c *Code
		c, b = f.Next(b)
		text += c.Text
	}
	return text
}

// TestEmbeddedPrograms asks font programs for the text that a file does not give.
func TestEmbeddedPrograms(t *testing.T) {
	trueType := string(program(cmapTable(3, 1, format4('А', 'я', 5))))
	const wrong = "1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0005> <0058> <0006> <0059> endbfchar"
	cases := []struct {
		name, dict string
		namesFirst bool
		streams    []string
		show, want string
	}{
		{"TrueType by glyph", "<< /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /FontDescriptor << /FontFile2 %d 0 R >> >>] >>", false, []string{trueType}, "\x00\x05\x00\x06", "АБ"},
		{"TrueType by a map", "<< /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /FontDescriptor << /FontFile2 %d 0 R >> /CIDToGIDMap %d 0 R >>] >>", false, []string{trueType, "\x00\x00\x00\x06\x00\x05"}, "\x00\x01\x00\x02", "БА"},
		{"where ToUnicode has gaps", "<< /Subtype /Type0 /Encoding /Identity-H /ToUnicode %[2]d 0 R /DescendantFonts [<< /FontDescriptor << /FontFile2 %[1]d 0 R >> >>] >>", false, []string{trueType, wrong}, "\x00\x05\x00\x07", "XВ"},
		{"against ToUnicode", "<< /Subtype /Type0 /Encoding /Identity-H /ToUnicode %[2]d 0 R /DescendantFonts [<< /FontDescriptor << /FontFile2 %[1]d 0 R >> >>] >>", true, []string{trueType, wrong}, "\x00\x05\x00\x06", "АБ"},
		{"CFF by glyph", "<< /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /FontDescriptor << /FontFile3 %d 0 R >> >>] >>", false, []string{string(smallCFF())}, "\x00\x02\x00\x03", "Бі"},
		{"CFF of single bytes", "<< /Subtype /Type1 /FontDescriptor << /FontFile3 %d 0 R >> >>", false, []string{string(smallCFF())}, "A\xC8", "AБ"},
		{"Type 1", "<< /Subtype /Type1 /FontDescriptor << /FontFile %d 0 R >> /Encoding << /Differences [66 /cyrya] >> >>", false, []string{"/Encoding 256 array dup 65 /cyrd put readonly def"}, "AB", "дя"},
		{"a symbol font without a program", "<< /Subtype /Type1 /BaseFont /Symbol >>", false, nil, "\xB7", "•"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := spell(loaded(t, c.dict, c.namesFirst, c.streams...), c.show); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
