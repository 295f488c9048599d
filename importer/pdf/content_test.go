package pdf_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/importer/layout"
	"parley/importer/memo"
	"parley/importer/pdf"
	"parley/importer/pdf/handmade"
)

// mono is a font whose every letter is 0.6 em wide, as /F1.
var mono = "/F1 << /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>"

// places writes glyphs as "text x y", one after another.
func places(all []layout.Glyph) string {
	var b strings.Builder
	for _, g := range all {
		fmt.Fprintf(&b, "%s %.4g %.4g; ", g.Text, g.X, g.Y)
	}
	return strings.TrimSuffix(b.String(), "; ")
}

// TestTextOperators wants each glyph where the operators put it. Letters of size 10 are 6 wide.
func TestTextOperators(t *testing.T) {
	cases := []struct{ name, content, want string }{
		{"advance", "100 700 Td (ab) Tj (c) Tj", "a 100 700; b 106 700; c 112 700"},
		{"lines", "14 TL 100 700 Td (a) Tj T* (b) Tj (c) '", "a 100 700; b 100 686; c 100 672"},
		{"TD sets the leading", "100 700 TD 5 -12 TD (a) Tj T* (b) Tj", "a 105 688; b 105 676"},
		{"spacings", "100 700 Td 1 Tc 5 Tw (a b) Tj", "a 100 700;   107 700; b 119 700"},
		{"quote sets spacings", "14 TL 100 714 Td 5 1 (a b) \"", "a 100 700;   107 700; b 119 700"},
		{"stretched", "100 700 Td 50 Tz (ab) Tj", "a 100 700; b 103 700"},
		{"raised", "100 700 Td 3 Ts (a) Tj 0 Ts (b) Tj", "a 100 703; b 106 700"},
		{"corrections", "100 700 Td [(a) -400 (b) 200 (c)] TJ", "a 100 700; b 110 700; c 114 700"},
		{"matrix", "2 0 0 2 100 700 Tm (ab) Tj", "a 100 700; b 112 700"},
		{"nothing without a string", "100 700 Td Tj [1 2] TJ ' (a) Tj", "a 100 700"},
		{"operators glued to numbers", "100 700Td(a)Tj 0 -14Td(b)Tj", "a 100 700; b 100 686"},
	}
	for _, c := range cases {
		file := handmade.Simple(mono, "BT /F1 10 Tf "+c.content+" ET")
		if got := places(glyphs(t, file)); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

// TestGraphicsState wants the matrix and the text state to be saved and restored together.
func TestGraphicsState(t *testing.T) {
	file := handmade.Simple(mono, "BT /F1 10 Tf ET q 2 0 0 2 50 60 cm BT 3 Tc 10 10 Td (ab) Tj ET Q Q Q BT 10 10 Td (cd) Tj ET")
	if got, want := places(glyphs(t, file)), "a 70 80; b 88 80; c 10 10; d 16 10"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestTurnedPages wants the same places on a page as seen, however it is turned or cut.
func TestTurnedPages(t *testing.T) {
	cases := []struct {
		entries       string
		width, height float64
		place         string
		angle         int16
	}{
		{"", 600, 800, "a 100 700", 0},
		{"/Rotate 90", 800, 600, "a 700 500", 270},
		{"/Rotate 180", 600, 800, "a 500 100", 180},
		{"/Rotate 270", 800, 600, "a 100 100", 90},
		{"/Rotate -90", 800, 600, "a 100 100", 90},
		{"/CropBox [50 60 550 760]", 500, 700, "a 50 640", 0},
		{"/CropBox [0 0 0 0]", 600, 800, "a 100 700", 0},
	}
	for _, c := range cases {
		var f handmade.File
		page := f.Page("/Font << "+mono+" >>", "BT /F1 10 Tf 100 700 Td (a) Tj ET", c.entries)
		p := pages(t, f.Bytes(f.Root(page), ""))[0]
		if p.Width != c.width || p.Height != c.height || places(p.Glyphs) != c.place || p.Glyphs[0].Angle != c.angle {
			t.Errorf("%q: %gx%g, %s, angle %d", c.entries, p.Width, p.Height, places(p.Glyphs), p.Glyphs[0].Angle)
		}
	}
}

// TestInvisibleText wants text that is not painted, or off the page, told apart.
func TestInvisibleText(t *testing.T) {
	file := handmade.Simple(mono, "BT /F1 10 Tf 100 700 Td (a) Tj 3 Tr (b) Tj 0 Tr 0 900 Td (c) Tj ET")
	var hidden []bool
	for _, g := range glyphs(t, file) {
		hidden = append(hidden, g.Hidden)
	}
	if diff := cmp.Diff([]bool{false, true, true}, hidden); diff != "" {
		t.Error(diff)
	}
}

// TestForms wants the text of forms in its place, resources inherited, and forms that paint themselves to end.
func TestForms(t *testing.T) {
	var f handmade.File
	inner := f.Stream("/Type /XObject /Subtype /Form /Matrix [1 0 0 1 100 0]", "BT /F1 10 Tf 0 50 Td (b) Tj ET q 9 0 0 9 0 0 cm")
	outer := f.Stream(fmt.Sprintf("/Type /XObject /Subtype /Form /Matrix [2 0 0 2 0 0] /Resources << /Font << %s >> /XObject << /In %d 0 R /Self %d 0 R >> >>", mono, inner, inner+1),
		"/In Do BT /F1 10 Tf 1 1 Td (c) Tj ET /Self Do")
	page := f.Page(fmt.Sprintf("/Font << %s >> /XObject << /Out %d 0 R /In %d 0 R >>", mono, outer, inner),
		"BT /F1 10 Tf 5 5 Td (a) Tj ET /In Do BT 7 7 Td (d) Tj ET 0.5 0 0 0.5 0 0 cm /Out Do", "")
	got := places(glyphs(t, f.Bytes(f.Root(page), "")))
	if want := "a 5 5; b 100 50; d 7 7; b 100 50; c 1 1"; !strings.HasPrefix(got, want) {
		t.Errorf("got %.120s, want %s", got, want)
	}
}

// TestAnnotations wants filled fields and text boxes read in their places, and neither hidden ones nor comments.
func TestAnnotations(t *testing.T) {
	var f handmade.File
	box := f.Stream("/Type /XObject /Subtype /Form /BBox [0 0 50 10] /Resources << /Font << "+mono+" >> >>", "BT /F1 10 Tf 2 3 Td (x) Tj ET")
	annotation := func(entries, rect string) string {
		return fmt.Sprintf("<< /Type /Annot %s /Rect [%s] /AP << /N %d 0 R >> >> ", entries, rect, box)
	}
	page := f.Page("/Font << "+mono+" >>", "1 0 0 1 9 9 cm BT /F1 10 Tf (a) Tj ET", "/Annots ["+
		annotation("/Subtype /Widget", "100 200 150 210")+
		annotation("/Subtype /FreeText", "300 400 400 420")+
		annotation("/Subtype /Widget /F 2", "0 0 50 10")+
		annotation("/Subtype /Text", "0 0 50 10")+
		annotation("/Subtype /Stamp", "0 0 0 0")+
		fmt.Sprintf("<< /Subtype /Widget /AS /On /AP << /N << /On %d 0 R >> >> /Rect [500 500 550 510] >>", box)+"]")
	if got, want := places(glyphs(t, f.Bytes(f.Root(page), ""))), "a 9 9; x 102 203; x 304 406; x 502 503"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestContentInPieces wants content streams that break anywhere joined, and inherited resources.
func TestContentInPieces(t *testing.T) {
	var f handmade.File
	one := f.Stream("", "BT /F1 10 Tf 100 700 Td [(a)")
	two := f.Stream("", "(b)] TJ ET")
	page := f.Add(fmt.Sprintf("<< /Type /Page /Contents [%d 0 R %d 0 R 99 0 R] >>", one, two))
	tree := f.Add(fmt.Sprintf("<< /Type /Pages /Kids [%d 0 R] /Count 7 /MediaBox [0 0 300 300] /Rotate 0 /Resources << /Font << %s >> >> >>", page, mono))
	root := f.Add(fmt.Sprintf("<< /Type /Catalog /Pages %d 0 R >>", tree))
	p := pages(t, f.Bytes(root, ""))[0]
	if got := places(p.Glyphs); got != "a 100 700; b 106 700" || p.Width != 300 {
		t.Errorf("%s on %g", got, p.Width)
	}
}

// TestActualText wants what a span says it means instead of what it paints, in the place of what it paints.
func TestActualText(t *testing.T) {
	cases := []struct{ name, content, want string }{
		{"inline", "/Span << /ActualText <FEFF04560457> >> BDC (abc) Tj EMC (d) Tj", "ії 100 700; d 118 700"},
		{"by name", "/Span /P1 BDC (abc) Tj EMC (d) Tj", "Kyiv 100 700; d 118 700"},
		{"nothing", "/Span << /ActualText () >> BDC (-) Tj EMC (d) Tj", "d 106 700"},
		{"the same", "/Span << /ActualText (a b) >> BDC (ab) Tj EMC (d) Tj", "a 100 700; b 106 700; d 112 700"},
		{"never closed", "/Span << /ActualText (x) >> BDC (ab) Tj", "x 100 700"},
		{"other spans", "/P << /MCID 0 >> BDC /Artifact BMC (ab) Tj EMC EMC EMC", "a 100 700; b 106 700"},
	}
	for _, c := range cases {
		var f handmade.File
		page := f.Page("/Font << "+mono+" >> /Properties << /P1 << /ActualText (Kyiv) >> >>", "BT /F1 10 Tf 100 700 Td "+c.content+" ET", "")
		all := glyphs(t, f.Bytes(f.Root(page), ""))
		if got := places(all); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
		if c.name == "inline" && !near(all[0].W, 18) {
			t.Errorf("a span of three letters is %.1f wide", all[0].W)
		}
	}
}

// TestInlineImages wants the bytes of a picture passed over, whatever they look like.
func TestInlineImages(t *testing.T) {
	file := handmade.Simple(mono, "BT /F1 10 Tf 100 700 Td (a) Tj ET BI /W 2 /H 2 /BPC 8 ID \x01 EI \xff\xfe(x) Tj EI\nBT 5 5 Td (b) Tj ET")
	if got := spelled(glyphs(t, file)); got != "ab" {
		t.Errorf("got %q", got)
	}
}

// TestRules wants thin boxes and straight lines, and nothing else.
func TestRules(t *testing.T) {
	cases := []struct {
		content string
		want    []layout.Rule
	}{
		{"50 100 200 0.5 re f", []layout.Rule{{X0: 50, Y0: 100, X1: 250, Y1: 100.5}}},
		{"50 100 m 250 100 l S", []layout.Rule{{X0: 50, Y0: 100, X1: 250, Y1: 100}}},
		{"q 0 1 -1 0 300 0 cm 50 100 m 250 100 l S Q", []layout.Rule{{X0: 200, Y0: 50, X1: 200, Y1: 250}}},
		{"50 100 m 250 100 l 250 101 l 50 101 l h f", []layout.Rule{{X0: 50, Y0: 100, X1: 250, Y1: 101}}},
		{"50 100 200 80 re f", nil},
		{"50 100 200 80 re n", nil},
		{"50 100 m 250 300 l S", nil},
		{"50 100 m 90 100 120 101 150 101 c f", nil},
		{"10 20 100 40 re s", []layout.Rule{{X0: 10, Y0: 20, X1: 110, Y1: 20}, {X0: 110, Y0: 20, X1: 110, Y1: 60}, {X0: 10, Y0: 60, X1: 110, Y1: 60}, {X0: 10, Y0: 20, X1: 10, Y1: 60}}},
	}
	for _, c := range cases {
		if diff := cmp.Diff(c.want, pages(t, handmade.Simple(mono, c.content))[0].Rules); diff != "" {
			t.Errorf("%s: %s", c.content, diff)
		}
	}
}

// TestPageTreesThatLie wants every page once, whatever the tree claims.
func TestPageTreesThatLie(t *testing.T) {
	var f handmade.File
	a := f.Page("/Font << "+mono+" >>", "BT /F1 10 Tf (a) Tj ET", "")
	b := f.Page("/Font << "+mono+" >>", "BT /F1 10 Tf (b) Tj ET", "")
	tree := b + 1
	f.Add(fmt.Sprintf("<< /Type /Pages /Count 2000000000 /Kids [%d 0 R << /Kids [%d 0 R %d 0 R] >> 77 0 R %d 0 R] >>", a, tree, b, tree))
	root := f.Add(fmt.Sprintf("<< /Type /Catalog /Pages %d 0 R >>", tree))
	if got := spelled(glyphs(t, f.Bytes(root, ""))); got != "ab" {
		t.Errorf("got %q", got)
	}
}

// TestReadingEnds wants reading to end with the context, with its error.
func TestReadingEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	file := handmade.Simple(mono, "BT /F1 10 Tf (a) Tj ET")
	if _, err := pdf.Read(ctx, bytes.NewReader(file), int64(len(file)), pdf.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// TestProgress wants a share for each page, up to the whole.
func TestProgress(t *testing.T) {
	var f handmade.File
	var all []int
	for _, word := range []string{"one", "two", "three", "four"} {
		all = append(all, f.Page("/Font << "+mono+" >>", "BT /F1 10 Tf 100 400 Td (Word "+word+") Tj ET", ""))
	}
	file := f.Bytes(f.Root(all...), "")
	var shares []float64
	_, err := pdf.Read(context.Background(), bytes.NewReader(file), int64(len(file)), pdf.Options{Progress: func(_ memo.Stage, share float64) { shares = append(shares, share) }})
	if diff := cmp.Diff([]float64{0.25, 0.5, 0.75, 1}, shares); diff != "" || err != nil {
		t.Error(diff, err)
	}
}
