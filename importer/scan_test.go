package importer_test

import (
	"bytes"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"

	"parley/assets/fonts"
	"parley/importer"
	"parley/importer/memo"
	"parley/importer/pdf/handmade"
)

// printed are pages in each language as they are printed, a line each; an empty one parts paragraphs.
var printed = map[memo.Language]string{
	memo.Russian: `МЕМОРАНДУМ О ПРЕКРАЩЕНИИ ОГНЯ

1. Стороны прекращают огонь по всей линии с полуночи
   и извещают об этом наблюдателей в тот же день.

2. Стороны отводят тяжёлые вооружения на 30 км:
   а) пушки калибром от 100 мм;
   б) реактивные системы;
   в) ракеты.

3. Обмен пленными проходит под наблюдением посредников.`,
	memo.Ukrainian: `МЕМОРАНДУМ ПРО ПРИПИНЕННЯ ВОГНЮ

1. Сторони припиняють вогонь на всій лінії опівночі
   і сповіщають про це спостерігачів того самого дня.

2. Сторони відводять важкі озброєння на 30 км:
   а) гармати калібром від 100 мм;
   б) реактивні системи;
   в) ракети.

3. Обмін полоненими відбувається під наглядом посередників.`,
	memo.English: `MEMORANDUM ON A CEASEFIRE

1. The parties cease fire along the whole line at midnight
   and inform the observers of it on the same day.

2. The parties withdraw heavy weapons by 30 km:
   (a) guns of a calibre above 100 mm;
   (b) rocket systems;
   (c) missiles.

3. Prisoners are exchanged under the eyes of the mediators.`,
}

// overleaf are the pages that follow.
var overleaf = map[memo.Language]string{
	memo.Russian: `4. Линия проходит по дорогам, а споры о ней решает комиссия
   из шести наблюдателей в течение 15 дней.

5. Меморандум вступает в силу после подписания.`,
	memo.Ukrainian: `4. Лінія проходить дорогами, а спори про неї розв'язує комісія
   із шести спостерігачів протягом 15 днів.

5. Меморандум набирає чинності після підписання.`,
	memo.English: `4. The line runs along the roads, and a commission of six
   observers settles disputes about it within 15 days.

5. The memorandum enters into force when it is signed.`,
}

// joined are the paragraphs of a page.
func joined(page string) (all []string) {
	for line := range strings.Lines(page) {
		words := strings.Join(strings.Fields(line), " ")
		switch {
		case words == "":
		case strings.HasPrefix(line, "   ") && !strings.Contains(words[:min(5, len(words))], ")"):
			all[len(all)-1] += " " + words
		default:
			all = append(all, words)
		}
	}
	return all
}

const dpi = 200

// scanned prints a page on paper and scans it: half a sheet of A4 at 200 dots per inch, a little grey, a little noisy.
func scanned(t *testing.T, text string) *image.Gray {
	t.Helper()
	parsed, err := opentype.Parse(fonts.Regular)
	if err != nil {
		t.Fatal(err)
	}
	face, err := opentype.NewFace(parsed, &opentype.FaceOptions{Size: 12, DPI: dpi})
	if err != nil {
		t.Fatal(err)
	}
	page := image.NewGray(image.Rect(0, 0, 1654, 1000))
	draw.Draw(page, page.Rect, image.NewUniform(color.Gray{244}), image.Point{}, draw.Src)
	pen := font.Drawer{Dst: page, Src: image.NewUniform(color.Gray{30}), Face: face}
	y := 300
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		indent := len(line) - len(strings.TrimLeft(line, " "))
		pen.Dot = fixed.P(200+16*indent, y)
		pen.DrawString(strings.TrimLeft(line, " "))
		y += 46
	}
	noise := uint32(1)
	for i := range page.Pix {
		noise = noise*1664525 + 1013904223
		page.Pix[i] -= byte(noise>>28) / 2
	}
	return page
}

// picture gives the entries and the data of a page's picture in a PDF.
func pictureOf(t *testing.T, page *image.Gray, filter string) (entries, data string) {
	t.Helper()
	var b bytes.Buffer
	switch filter {
	case "DCTDecode":
		if err := jpeg.Encode(&b, page, &jpeg.Options{Quality: 80}); err != nil {
			t.Fatal(err)
		}
	case "FlateDecode":
		w := zlib.NewWriter(&b)
		w.Write(page.Pix)
		w.Close()
	}
	return fmt.Sprintf("/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /%s",
		page.Rect.Dx(), page.Rect.Dy(), filter), b.String()
}

// scan gives a PDF whose pages are pictures of texts. The first goes into two strips, the second lies on its side and the
// page is turned, so that people see it upright.
func scan(t *testing.T, texts ...string) []byte {
	t.Helper()
	var f handmade.File
	var pages []int
	for i, text := range texts {
		page := scanned(t, text)
		switch i {
		case 0:
			upper := page.SubImage(image.Rect(0, 0, 1654, 500)).(*image.Gray)
			upper.Pix = upper.Pix[:500*upper.Stride]
			lower := &image.Gray{Pix: page.Pix[500*page.Stride:], Stride: page.Stride, Rect: image.Rect(0, 0, 1654, 500)}
			pages = append(pages, f.Page(fmt.Sprintf("/XObject << /U %d 0 R /L %d 0 R >>", f.Stream(pictureOf(t, upper, "FlateDecode")), f.Stream(pictureOf(t, lower, "DCTDecode"))),
				"q 595.44 0 0 180 0 180 cm /U Do Q q 595.44 0 0 180 0 0 cm /L Do Q", "/MediaBox [0 0 595.44 360]"))
		default:
			pages = append(pages, f.Page(fmt.Sprintf("/XObject << /P %d 0 R >>", f.Stream(pictureOf(t, page, "DCTDecode"))),
				"q 0 595.44 -360 0 360 0 cm /P Do Q", "/MediaBox [0 0 360 595.44] /Rotate 90"))
		}
	}
	return f.Bytes(f.Root(pages...), "")
}

// tesseract fails the test where the program is missing: what nobody tested must not look tested.
func tesseract(t *testing.T) {
	t.Helper()
	if _, err := exec.LookPath("tesseract"); err != nil {
		t.Fatal("Tesseract is missing; on Debian .ci/prepare test installs it")
	}
}

// A scan in each language is read, in paragraphs, with its sureness, without being told the language.
func TestScansInThreeLanguages(t *testing.T) {
	tesseract(t)
	for language, page := range printed {
		t.Run(string(language), func(t *testing.T) {
			m, err := importer.ReadBytes(context.Background(), "scan.pdf", scan(t, page, overleaf[language]), importer.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if m.Language != language || m.Pages != 2 {
				t.Errorf("language %q, %d pages", m.Language, m.Pages)
			}
			var got []string
			for _, c := range m.Clauses {
				got = append(got, strings.TrimSpace(c.Label+" "+c.Text))
				if c.Confidence < 0.7 || c.Confidence > 1 {
					t.Errorf("sure of %q by %v", c.Text, c.Confidence)
				}
			}
			if diff := cmp.Diff(append(joined(page), joined(overleaf[language])...), got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if pages, sure := m.Scanned(); len(pages) != 2 || sure < 0.85 {
				t.Errorf("pages %v, sure by %v", pages, sure)
			}
			if w := m.Warnings[0]; w.Code != memo.PagesScanned || w.Values[0] != "1, 2" {
				t.Errorf("%+v", m.Warnings)
			}
		})
	}
}

// A page that was laid on its side under the scanner, and that nothing in the file turns, is read all the same.
func TestScanOnItsSide(t *testing.T) {
	tesseract(t)
	page := scanned(t, printed[memo.Ukrainian])
	for _, clockwise := range []bool{true, false} {
		side := image.NewGray(image.Rect(0, 0, page.Rect.Dy(), page.Rect.Dx()))
		for y := range page.Rect.Dy() {
			for x := range page.Rect.Dx() {
				if clockwise {
					side.Set(page.Rect.Dy()-1-y, x, page.At(x, y))
				} else {
					side.Set(y, page.Rect.Dx()-1-x, page.At(x, y))
				}
			}
		}
		var f handmade.File
		p := f.Page(fmt.Sprintf("/XObject << /P %d 0 R >>", f.Stream(pictureOf(t, side, "DCTDecode"))), "q 360 0 0 595.44 0 0 cm /P Do Q", "/MediaBox [0 0 360 595.44]")
		m, err := importer.ReadBytes(context.Background(), "scan.pdf", f.Bytes(f.Root(p), ""), importer.Options{ScanLanguage: memo.Ukrainian})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, c := range m.Clauses {
			got = append(got, strings.TrimSpace(c.Label+" "+c.Text))
		}
		sameWords(t, joined(printed[memo.Ukrainian]), got)
	}
}

// dotless writes the letter with two dots as the one without, for which people and programs take it.
var dotless = strings.NewReplacer("ё", "е")

// A stamp in colour across the words does not keep them from being read, and no word is lost to it.
func TestStampedScan(t *testing.T) {
	tesseract(t)
	page := scanned(t, printed[memo.Russian])
	stamped := image.NewRGBA(page.Rect)
	for y := range page.Rect.Dy() {
		for x := range page.Rect.Dx() {
			v := page.GrayAt(x, y).Y
			r := math.Hypot(float64(x-700), float64(y-520))
			if math.Abs(r-170) < 4 || math.Abs(r-140) < 3 || math.Abs(r-100) < 3 {
				stamped.Set(x, y, color.RGBA{byte(int(v) * 50 / 255), byte(int(v) * 70 / 255), byte(int(v) * 190 / 255), 255})
				continue
			}
			stamped.Set(x, y, color.Gray{v})
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, stamped, &jpeg.Options{Quality: 85}); err != nil {
		t.Fatal(err)
	}
	var f handmade.File
	p := f.Page(fmt.Sprintf("/XObject << /P %d 0 R >>", f.Stream(fmt.Sprintf("/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode",
		page.Rect.Dx(), page.Rect.Dy()), b.String())), "q 595.44 0 0 360 0 0 cm /P Do Q", "/MediaBox [0 0 595.44 360]")
	m, err := importer.ReadBytes(context.Background(), "scan.pdf", f.Bytes(f.Root(p), ""), importer.Options{ScanLanguage: memo.Russian})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range m.Clauses {
		got = append(got, dotless.Replace(strings.TrimSpace(c.Label+" "+c.Text)))
	}
	sameWords(t, joined(dotless.Replace(printed[memo.Russian])), got)
}

// sameWords wants the same paragraphs, in which one word in thirty may be read wrongly: Tesseract reckons a little differently
// on each kind of processor.
func sameWords(t *testing.T, want, got []string) {
	t.Helper()
	all, lost := strings.Fields(strings.Join(want, " ")), 0
	read := map[string]int{}
	for _, word := range strings.Fields(strings.Join(got, " ")) {
		read[word]++
	}
	for _, word := range all {
		if read[word]--; read[word] < 0 {
			lost++
		}
	}
	if len(got) != len(want) || 30*lost > len(all) {
		t.Errorf("%d of %d words are lost (-want +got):\n%s", lost, len(all), cmp.Diff(want, got))
	}
}

// Text and scans in one file: the text is read as ever, and the scans are named where nobody wants them read.
func TestMixedFile(t *testing.T) {
	var f handmade.File
	text := f.Page("/Font << "+handmade.Helvetica+" >>", "BT /F1 12 Tf 50 700 Td (1. The sides agree on the order of steps.) Tj ET", "")
	page := f.Page(fmt.Sprintf("/XObject << /P %d 0 R >>", f.Stream(pictureOf(t, scanned(t, printed[memo.English]), "FlateDecode"))), "q 600 0 0 363 0 400 cm /P Do Q", "")
	file := f.Bytes(f.Root(page, text), "")
	m, err := importer.ReadBytes(context.Background(), "mixed.pdf", file, importer.Options{NoScan: true})
	if err != nil {
		t.Fatal(err)
	}
	if len(m.Clauses) != 1 || m.Clauses[0].Confidence != 0 || m.Clauses[0].Page != 2 || m.Warnings[0].Code != memo.PagesPictured || m.Warnings[0].Values[0] != "1" {
		t.Errorf("%+v %+v", m.Clauses, m.Warnings)
	}
	tesseract(t)
	m, err = importer.ReadBytes(context.Background(), "mixed.pdf", file, importer.Options{ScanLanguage: memo.English})
	if err != nil {
		t.Fatal(err)
	}
	if last := m.Clauses[len(m.Clauses)-1]; len(m.Clauses) < 5 || last.Text != "The sides agree on the order of steps." || last.Confidence != 0 || m.Clauses[0].Page != 1 {
		t.Errorf("%+v", m.Clauses)
	}
}

// A Tesseract without any language reads nothing: a file of scans alone says in one line how to get what is missing.
func TestScansWithoutData(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "tesseract"), []byte("#!/bin/sh\necho 'List of available languages (0):'\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir)
	_, err := importer.ReadBytes(context.Background(), "scan.pdf", scan(t, printed[memo.English]), importer.Options{})
	var file *memo.FileError
	if !errors.As(err, &file) || file.Problem != memo.Unscanned || strings.Contains(file.Error(), "\n") || !strings.Contains(file.Error(), "tesseract-ocr-ukr") {
		t.Errorf("%v", err)
	}
}
