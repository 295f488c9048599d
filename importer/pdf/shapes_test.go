package pdf_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parley/importer/memo"
	"parley/importer/pdf"
	"parley/importer/scan"
)

// TestFontsThatSayNothing reads documents whose fonts give no letters: subsets of TrueType and CFF by number, letters drawn
// by the file, letters as pictures. None of the typefaces is among those that the program knows.
func TestFontsThatSayNothing(t *testing.T) {
	files, _ := filepath.Glob("testdata/shapes/*.pdf")
	if len(files) < 4 {
		t.Fatalf("%d documents", len(files))
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		truth, err := os.ReadFile(strings.TrimSuffix(name, "pdf") + "txt")
		if err != nil {
			t.Fatal(err)
		}
		text := read(t, data)
		if words := found(strings.Fields(string(truth)), strings.Fields(body(text))); words < 0.975 {
			t.Errorf("%s: %.3f of the words:\n%s", name, words, body(text))
		}
		if !slices.ContainsFunc(text.Warnings, func(w memo.Warning) bool { return w.Code == memo.ByShapes }) {
			t.Errorf("%s: %q", name, text.Warnings)
		}
		if p := text.Paragraphs[0]; p.Raw == "" || p.Raw == p.Text {
			t.Errorf("%s: what the file says is not kept: %q", name, p.Raw)
		}
		if again := body(read(t, data)); again != body(text) {
			t.Errorf("%s: two readings", name)
		}
	}
}

// FuzzShapes wants an answer or an error of any document whose fonts are to be told by their shapes.
func FuzzShapes(f *testing.F) {
	files, _ := filepath.Glob("testdata/shapes/*.pdf")
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data, uint16(0), byte(0))
		f.Add(data, uint16(len(data)/2), byte(0x55))
	}
	f.Fuzz(func(t *testing.T, data []byte, at uint16, with byte) {
		if len(data) > 0 {
			data = slices.Clone(data)
			data[int(at)%len(data)] ^= with
		}
		text, err := pdf.Read(context.Background(), bytes.NewReader(data), int64(len(data)), pdf.Options{Scan: scan.Options{Off: true}})
		if err == nil && len(text.Paragraphs) == 0 {
			t.Error("neither text nor an error")
		}
	})
}
