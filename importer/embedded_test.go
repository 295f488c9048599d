package importer_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley/importer"
	"parley/importer/memo"
)

// within is a file that stands for a part of a Word file's text.
type within struct{ name, data string }

// wordOf makes a Word file: a first paragraph, then the files that stand for parts, then a last paragraph.
func wordOf(t *testing.T, chunks ...within) string {
	t.Helper()
	const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	relations, body := "", ""
	for i, c := range chunks {
		relations += fmt.Sprintf(`<Relationship Id="c%d" Type="%s/aFChunk" Target="%s"/>`, i, office, c.name)
		body += fmt.Sprintf(`<w:altChunk r:id="c%d"><w:altChunkPr><w:matchSrc/></w:altChunkPr></w:altChunk>`, i)
	}
	const head = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	parts := []within{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`},
		{"_rels/.rels", head + `<Relationship Id="m" Type="` + office + `/officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/_rels/document.xml.rels", head + relations + `</Relationships>`},
		{"word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="` + office + `"><w:body>` +
			`<w:p><w:r><w:t>1. First.</w:t></w:r></w:p>` + body + `<w:p><w:r><w:t>9. Last.</w:t></w:r></w:p></w:body></w:document>`},
	}
	for _, c := range chunks {
		parts = append(parts, within{"word/" + c.name, c.data})
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range parts {
		w, err := z.Create(p.name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(p.data)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// nested gives a Word file within a Word file, so many times.
func nested(t *testing.T, times int) string {
	t.Helper()
	file := wordOf(t)
	for range times {
		file = wordOf(t, within{"inner.docx", file})
	}
	return file
}

// What a Word file has in files of its own is read in its place, whatever the format; what cannot be read is said to be missing.
func TestFilesWithinWord(t *testing.T) {
	const page = `<html><head><meta charset="utf-8"></head><body><ol start="2"><li>Нейтралитет.<li>Войска.</ol></body></html>`
	tests := []struct {
		name    string
		file    string
		want    string
		missing bool
	}{
		{"a web page", wordOf(t, within{"a.htm", page}), "1. First.|2. Нейтралитет.|3. Войска.|9. Last.", false},
		{"RTF", wordOf(t, within{"a.rtf", `{\rtf1\ansi 2. Second.\par 3. Third.\par}`}), "1. First.|2. Second.|3. Third.|9. Last.", false},
		{"plain text", wordOf(t, within{"a.txt", "2. Други́й пункт.\n\n3. Третий пункт.\n"}), "1. First.|2. Други́й пункт.|3. Третий пункт.|9. Last.", false},
		{"another Word file", nested(t, 1), "1. First.|1. First.|9. Last.|9. Last.", false},
		{"several", wordOf(t, within{"a.txt", "2. Second."}, within{"b.htm", "<p>3. Third.</p>"}), "1. First.|2. Second.|3. Third.|9. Last.", false},
		{"as deep as may be", nested(t, 3), "1. First.|1. First.|1. First.|1. First.|9. Last.|9. Last.|9. Last.|9. Last.", false},
		{"deeper", nested(t, 5), "1. First.|1. First.|1. First.|1. First.|9. Last.|9. Last.|9. Last.|9. Last.", true},
		{"a picture", wordOf(t, within{"a.bin", "\x89PNG\r\n\x1a\n\x00\x01\x02"}), "1. First.|9. Last.", true},
		{"broken", wordOf(t, within{"a.docx", "PK\x03\x04word/document[Content_Types].xml"}, within{"b.txt", "2. Second."}), "1. First.|2. Second.|9. Last.", true},
		{"nothing", wordOf(t, within{"a.txt", " "}), "1. First.|9. Last.", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m, err := importer.ReadBytes(context.Background(), "a.docx", []byte(tt.file), importer.Options{})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, c := range m.Clauses {
				got = append(got, strings.TrimSpace(c.Label+" "+c.Text))
			}
			if strings.Join(got, "|") != tt.want {
				t.Errorf("read %q", got)
			}
			missing := slices.ContainsFunc(m.Warnings, func(w memo.Warning) bool { return w.Code == memo.Embedded })
			if missing != tt.missing {
				t.Errorf("said to be missing: %v, %v", missing, m.Warnings)
			}
		})
	}
}

// However many files are within each other, reading them comes to an end.
func TestFilesWithinAreBounded(t *testing.T) {
	leaf := wordOf(t)
	for range 4 {
		var all []within
		for i := range 40 {
			all = append(all, within{fmt.Sprintf("c%d.docx", i), leaf})
		}
		if leaf = wordOf(t, all...); len(leaf) > 4<<20 {
			break
		}
	}
	m, err := importer.ReadBytes(context.Background(), "a.docx", []byte(leaf), importer.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if n := len(m.Clauses); n < 40 || n > 3000 || m.Warnings[0].Code != memo.Embedded {
		t.Errorf("%d clauses, %v", n, m.Warnings)
	}
}
