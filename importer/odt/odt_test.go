package odt_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"flag"
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
		got := accepted.String()
		if accepted.Marks.Tracked > 0 {
			original, err := odt.ReadFlat(context.Background(), data, memo.Original)
			if err != nil {
				t.Fatal(err)
			}
			got += "\noriginal\n" + original.String()
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

// What a style of the paragraph hides, a run may show all the same.
func TestRunsUncoverWhatTheirParagraphHides(t *testing.T) {
	const styles = `<office:automatic-styles xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0">` +
		`<style:style style:name="H" style:family="paragraph"><style:text-properties text:display="none"/></style:style>` +
		`<style:style style:name="S" style:family="text"><style:text-properties text:display="true"/></style:style></office:automatic-styles>`
	page := strings.Replace(flat(`<text:p text:style-name="H">Тайно.</text:p><text:p text:style-name="H"><text:span text:style-name="S">Явно.</text:span></text:p>`), "<office:body>", styles+"<office:body>", 1)
	got, err := odt.ReadFlat(context.Background(), []byte(page), memo.Accepted)
	if err != nil || len(got.Paragraphs) != 1 || got.Paragraphs[0].Text != "Явно." || got.Marks.Hidden != 1 {
		t.Errorf("%v, %+v (%v)", got.Paragraphs, got.Marks, err)
	}
}
