package importer_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/importer"
	"parley/importer/memo"
)

var update = flag.Bool("update", false, "write the golden files anew")

// show writes a memo as the golden files have it.
func show(m *memo.Memo) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s | title %s | party %s | language %s\n", m.Format, m.Title, m.Party, m.Language)
	for _, w := range m.Warnings {
		fmt.Fprintf(&b, "warning | %s\n", w.In("en"))
	}
	for _, c := range m.Clauses {
		fmt.Fprintf(&b, "%s | %s | %s | %s | line %d\n", c.ID, c.Kind, c.Label, c.Text, c.Line)
	}
	return b.String()
}

// Files in many encodings and layouts are read and cut as the golden files say.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.*")
	if err != nil {
		t.Fatal(err)
	}
	read := 0
	for _, file := range files {
		if strings.HasSuffix(file, ".golden") {
			continue
		}
		read++
		m, err := importer.Read(context.Background(), file, importer.Options{})
		if err != nil {
			t.Error(err)
			continue
		}
		golden := file + ".golden"
		if *update {
			if err := os.WriteFile(golden, []byte(show(m)), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(show(m), "\n")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", file, diff)
		}
	}
	if read < 7 {
		t.Errorf("only %d files in testdata", read)
	}
}

// One draft in two encodings is one draft.
func TestEncodingsAgree(t *testing.T) {
	for _, pair := range [][2]string{
		{"wrapped.ru.utf8.txt", "wrapped.ru.cp866.txt"},
		{"indented.uk.koi8u.txt", "indented.uk.utf16be.txt"},
		{"lines.ru.cp1251.txt", "lines.ru.utf16le.txt"},
	} {
		a, errA := importer.Read(context.Background(), filepath.Join("testdata", pair[0]), importer.Options{})
		b, errB := importer.Read(context.Background(), filepath.Join("testdata", pair[1]), importer.Options{})
		if errA != nil || errB != nil {
			t.Fatal(errA, errB)
		}
		if diff := cmp.Diff(a.Clauses, b.Clauses); diff != "" {
			t.Errorf("%v (-first +second):\n%s", pair, diff)
		}
	}
}

// smallPDF is a PDF of one page that says one line.
func smallPDF(line string) []byte {
	var b bytes.Buffer
	var at []int
	object := func(s string) {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(at), s)
	}
	b.WriteString("%PDF-1.4\n")
	object("<</Type/Catalog/Pages 2 0 R>>")
	object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
	object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>")
	object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
	content := "BT /F 12 Tf 72 700 Td (" + line + ") Tj ET"
	object(fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(content), content))
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, offset := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", offset)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, start)
	return b.Bytes()
}

// What a file is stands in its bytes, not in its name.
func TestContentBeforeName(t *testing.T) {
	tests := []struct {
		name   string
		data   []byte
		format string
	}{
		{"memo.pdf", smallPDF("1. The parties cease fire at noon."), "pdf"},
		{"memo.txt", smallPDF("1. The parties cease fire at noon."), "pdf"},
		{"memo.doc", []byte(`{\rtf1\ansi 1. The parties cease fire at noon.\par}`), "rtf"},
		{"memo", append([]byte("\n\n"), smallPDF("1. The parties cease fire at noon.")...), "pdf"},
		{"memo.pdf", []byte("1. The parties cease fire at noon."), "text"},
		{"memo.txt", []byte("1. The parties cease fire at noon."), "text"},
		{"MEMO.MD", []byte("1. The *parties* cease fire at noon."), "markdown"},
	}
	for _, tt := range tests {
		m, err := importer.ReadBytes(context.Background(), tt.name, tt.data, importer.Options{})
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if m.Format != tt.format || len(m.Clauses) != 1 || m.Clauses[0].Label != "1." || m.Clauses[0].Text != "The parties cease fire at noon." {
			t.Errorf("%s: %+v", tt.name, m)
		}
		warned := slices.ContainsFunc(m.Warnings, func(w memo.Warning) bool { return w.Code == memo.Misnamed })
		if want := tt.name == "memo.pdf" && tt.format == "text"; warned != want {
			t.Errorf("%s, which is %s: said to go by a wrong name: %v", tt.name, tt.format, warned)
		}
	}
}

func TestFileFacts(t *testing.T) {
	data := []byte("Memorandum\n\n1. The parties agree.\n")
	path := filepath.Join(t.TempDir(), "draft.txt")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	var stages []string
	m, err := importer.Read(context.Background(), path, importer.Options{Progress: func(s memo.Stage, share float64) {
		stages = append(stages, fmt.Sprint(s, share))
	}})
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(data)
	if m.Name != "draft.txt" || m.Path != path || m.SHA256 != hex.EncodeToString(sum[:]) || m.Title != "Memorandum" {
		t.Errorf("facts: %+v", m)
	}
	if diff := cmp.Diff([]string{"reading0", "reading1", "cutting0", "cutting1"}, stages); diff != "" {
		t.Errorf("progress (-want +got):\n%s", diff)
	}
	pasted, err := importer.ReadBytes(context.Background(), "draft.txt", data, importer.Options{})
	if err != nil {
		t.Fatal(err)
	}
	pasted.Path = path
	if diff := cmp.Diff(m, pasted); diff != "" {
		t.Errorf("pasted text differs from the file (-file +pasted):\n%s", diff)
	}
}

func utf16(s string) string {
	return strings.Join(strings.Split(s, ""), "\x00") + "\x00"
}

func TestProblems(t *testing.T) {
	dir := t.TempDir()
	const ole = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
	tests := []struct {
		name, data string
		want       memo.Problem
	}{
		{"empty.txt", "", memo.EmptyFile},
		{"blank.txt", " \n\n\t\n", memo.EmptyFile},
		{"memo.doc", ole + utf16("WordDocument"), memo.LegacyWord},
		{"memo.txt", ole + utf16("WordDocument"), memo.LegacyWord},
		{"memo.docx", ole + utf16("EncryptedPackage"), memo.Encrypted},
		{"table.xls", ole + utf16("Workbook"), memo.Unsupported},
		{"memo.docx", "PK\x03\x04\x14\x00", memo.Damaged},
		{"table.xlsx.zip", "PK\x03\x04\x14\x00", memo.Unsupported},
		{"memo.rtf", `{\rtf1\ansi{\fonttbl{\f0 Ari`, memo.Damaged},
		{"memo.html", "\n<!DOCTYPE html><p> <br></p>", memo.EmptyFile},
		{"memo.html", "\x00\x01\x02\x03\x04\x05\x06\x07", memo.Damaged},
		{"memo.mht", "MIME-Version: 1.0\nContent-Type: multipart/related;\n\n<html>", memo.Unsupported},
		{"memo.xml", "<?xml version=\"1.0\"?>\n<memo>text</memo>", memo.Unsupported},
		{"picture.png", "\x89PNG\r\n\x1a\n\x00", memo.Unsupported},
		{"program.txt", "\x7fELF\x02\x01\x01\x00\x00\x00", memo.Binary},
		{"memo.pdf", "\x00\x01\x02\x03\x04\x05\x06\x07", memo.Damaged},
		{"head.pdf", "%PDF-1.7\n", memo.Damaged},
	}
	for _, tt := range tests {
		path := filepath.Join(dir, tt.name)
		if err := os.WriteFile(path, []byte(tt.data), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := importer.Read(context.Background(), path, importer.Options{})
		check(t, tt.name, err, tt.want)
		if _, err = importer.ReadBytes(context.Background(), tt.name, []byte(tt.data), importer.Options{}); err == nil {
			t.Errorf("%s: its bytes alone are read", tt.name)
		}
	}
	_, err := importer.Read(context.Background(), filepath.Join(dir, "nowhere.pdf"), importer.Options{})
	check(t, "nowhere.pdf", err, memo.Missing)
	_, err = importer.Read(context.Background(), dir, importer.Options{})
	check(t, filepath.Base(dir), err, memo.Directory)

	large := filepath.Join(dir, "large.txt")
	if err := os.WriteFile(large, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(large, 201<<20); err != nil {
		t.Fatal(err)
	}
	_, err = importer.Read(context.Background(), large, importer.Options{})
	check(t, "large.txt", err, memo.TooLarge)
}

// check wants a one-line error about the file name with the given problem.
func check(t *testing.T, name string, err error, want memo.Problem) {
	t.Helper()
	var file *memo.FileError
	switch {
	case !errors.As(err, &file):
		t.Errorf("%s: %v, want a FileError", name, err)
	case file.Problem != want:
		t.Errorf("%s: problem %q (%v), want %q", name, file.Problem, file.Err, want)
	case !strings.HasPrefix(err.Error(), name+": ") || strings.Contains(err.Error(), "\n"):
		t.Errorf("%s: error %q", name, err)
	}
}

// Who cancels gets the context's own error.
func TestCancel(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := importer.Read(ctx, "testdata/lists.en.md", importer.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("%v, want context.Canceled", err)
	}
}
