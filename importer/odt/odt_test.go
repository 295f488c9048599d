package odt_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/importer/memo"
	"parley/importer/odt"
)

var update = flag.Bool("update", false, "write the golden files")

// The golden files hold what documents say, in both views where changes are tracked.
func TestGolden(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.fodt")
	if len(files) == 0 {
		t.Fatal("no documents")
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		accepted, err := odt.ReadFlat(context.Background(), data, memo.Accepted)
		if err != nil {
			t.Fatal(err)
		}
		got := render(accepted)
		if accepted.Marks.Tracked > 0 {
			original, err := odt.ReadFlat(context.Background(), data, memo.Original)
			if err != nil {
				t.Fatal(err)
			}
			got += "\noriginal\n" + render(original)
		}
		if *update {
			if err := os.WriteFile(file+".golden", []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, _ := os.ReadFile(file + ".golden")
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s: -want +got\n%s", file, diff)
		}
	}
}

// render writes a text a paragraph a line: what its style says, its label in brackets, its words.
func render(t memo.Text) string {
	var b strings.Builder
	for _, p := range t.Paragraphs {
		var look []string
		say := func(is bool, word string) {
			if is {
				look = append(look, word)
			}
		}
		say(p.Note, "note")
		say(p.Style.Level > 0, fmt.Sprint("heading ", p.Style.Level))
		say(p.Style.ListLevel > 0, fmt.Sprint("list ", p.Style.ListLevel))
		say(p.Style.Bold, "bold")
		say(p.Style.Italic, "italic")
		say(p.Style.Centred, "centred")
		say(p.Style.Size != 1 && p.Style.Size != 0, fmt.Sprint("size ", p.Style.Size))
		say(p.Style.Indent > 0, fmt.Sprint("indent ", p.Style.Indent))
		fmt.Fprintf(&b, "%d %s: [%s] %s\n", p.Paragraph, strings.Join(look, ", "), p.Label, p.Text)
	}
	for _, f := range t.Furniture {
		fmt.Fprintf(&b, "%s: %s\n", f.Kind, f.Text)
	}
	fmt.Fprintf(&b, "%+v\n", t.Marks)
	return b.String()
}

// packed zips files, given as name and content in turn.
func packed(t *testing.T, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		f, err := z.Create(files[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(files[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func read(data []byte) (memo.Text, error) {
	return odt.Read(context.Background(), bytes.NewReader(data), int64(len(data)), memo.Accepted)
}

const (
	namespaces = ` xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"`
	before     = `<office:document-content` + namespaces + `><office:body><office:text>`
	after      = `</office:text></office:body></office:document-content>`
)

// A package of several files reads as the flat form does; its styles may be missing.
func TestPackage(t *testing.T) {
	got, err := read(packed(t, "content.xml", before+"<text:p>Перший пункт.</text:p><text:p> Другий\n пункт. </text:p>"+after))
	if err != nil {
		t.Fatal(err)
	}
	want := []memo.Paragraph{
		{Text: "Перший пункт.", Place: memo.Place{Paragraph: 1}},
		{Text: "Другий пункт.", Place: memo.Place{Paragraph: 2}},
	}
	if diff := cmp.Diff(want, got.Paragraphs); diff != "" {
		t.Error(diff)
	}
}

func TestRefused(t *testing.T) {
	deep := strings.Repeat("<text:section>", 5000)
	for _, c := range []struct {
		name string
		data []byte
		want error
	}{
		{"no archive", []byte("PK\x03\x04 and nothing more"), odt.ErrDamaged},
		{"no content", packed(t, "mimetype", "application/vnd.oasis.opendocument.text"), odt.ErrDamaged},
		{"a spreadsheet", packed(t, "content.xml", strings.ReplaceAll(before+after, "office:text", "office:spreadsheet")), odt.ErrDamaged},
		{"cut off", packed(t, "content.xml", before+"<text:p>"), odt.ErrDamaged},
		{"entities", packed(t, "content.xml", `<!DOCTYPE x [<!ENTITY a "b">]>`+before+after), odt.ErrDamaged},
		{"locked", packed(t, "content.xml", "\x8f\x01", "META-INF/manifest.xml", `<manifest:encryption-data/>`), odt.ErrEncrypted},
		{"a bomb", packed(t, "content.xml", before+strings.Repeat(" ", 40<<20)+after), odt.ErrTooLarge},
		{"nested", packed(t, "content.xml", before+deep), odt.ErrTooLarge},
	} {
		if _, err := read(c.data); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, err, c.want)
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := odt.ReadFlat(ctx, []byte(flat("<text:p>a</text:p>")), memo.Accepted); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// flat wraps the blocks of a text.
func flat(blocks string) string {
	return `<office:document` + namespaces + `><office:body><office:text>` + blocks + `</office:text></office:body></office:document>`
}

// Whatever a document holds, reading ends with paragraphs that say something or with one of the known errors.
func FuzzReadFlat(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.fodt")
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data, false)
		f.Add(data, true)
	}
	f.Fuzz(func(t *testing.T, data []byte, original bool) {
		view := memo.Accepted
		if original {
			view = memo.Original
		}
		got, err := odt.ReadFlat(context.Background(), data, view)
		if err != nil && !errors.Is(err, odt.ErrDamaged) && !errors.Is(err, odt.ErrTooLarge) {
			t.Fatal(err)
		}
		for i, p := range got.Paragraphs {
			if p.Text == "" || p.Paragraph != i+1 || strings.Join(strings.Fields(p.Text), " ") != p.Text {
				t.Fatalf("%+v", p)
			}
		}
	})
}
