// Package handmade builds small PDFs for tests: objects as they are written, with the table of cross-references put
// behind them. What it builds may be as wrong as a test wants it.
package handmade

import (
	"bytes"
	"fmt"
	"strings"
)

// File is a PDF under construction. Its objects are numbered from 1 in the order in which they are added.
type File struct {
	objects []string
}

// Add adds an object and gives its number.
func (f *File) Add(body string) int {
	f.objects = append(f.objects, body)
	return len(f.objects)
}

// Stream adds a stream with the given further entries of its dictionary.
func (f *File) Stream(entries, data string) int {
	return f.Add(fmt.Sprintf("<< /Length %d %s >>\nstream\n%s\nendstream", len(data), entries, data))
}

// Page adds a page of 600 by 800 points without a parent, with the given content and further entries.
func (f *File) Page(resources, content, entries string) int {
	c := f.Stream("", content)
	return f.Add(fmt.Sprintf("<< /Type /Page /MediaBox [0 0 600 800] /Resources << %s >> /Contents %d 0 R %s >>", resources, c, entries))
}

// Root adds a page tree of the pages and a catalog, and gives the catalog's number.
func (f *File) Root(pages ...int) int {
	var kids strings.Builder
	for _, p := range pages {
		fmt.Fprintf(&kids, "%d 0 R ", p)
	}
	tree := f.Add(fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", kids.String(), len(pages)))
	return f.Add(fmt.Sprintf("<< /Type /Catalog /Pages %d 0 R >>", tree))
}

// Bytes writes the file with a table of cross-references and a trailer of the given further entries.
func (f *File) Bytes(root int, entries string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	offsets := make([]int, len(f.objects))
	for i, body := range f.objects {
		offsets[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, body)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(f.objects)+1)
	for _, offset := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", offset)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root %d 0 R %s >>\nstartxref\n%d\n%%%%EOF\n", len(f.objects)+1, root, entries, start)
	return b.Bytes()
}

// Simple gives a file of one page with the given fonts and content, "/F1 << … >>" and operators.
func Simple(fonts, content string) []byte {
	var f File
	page := f.Page("/Font << "+fonts+" >>", content, "/Parent 3 0 R")
	return f.Bytes(f.Root(page), "")
}

// Helvetica is a font that needs no embedding, as /F1.
const Helvetica = "/F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"

// Locked gives a file that says it is locked with a password that nobody knows.
func Locked() []byte {
	var f File
	page := f.Page("", "", "")
	return f.Bytes(f.Root(page), "/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O (none) /U (none) >> /ID [(x) (x)]")
}
