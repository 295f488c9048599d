package importer

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"

	"parley/importer/charset"
	"parley/importer/markdown"
	"parley/importer/memo"
	"parley/importer/pdf"
	"parley/importer/text"
)

// readText finds out what data is and has it read.
func readText(ctx context.Context, name string, data []byte, o Options) (memo.Text, error) {
	if isPDF(data) {
		return inTime(ctx, o, func(ctx context.Context, progress memo.Progress) (memo.Text, error) {
			return pdf.Read(ctx, bytes.NewReader(data), int64(len(data)), progress)
		})
	}
	if p := foreign(data); p != "" {
		return memo.Text{}, &memo.FileError{Problem: p}
	}
	s, encoding, err := charset.Decode(data)
	if err != nil {
		return memo.Text{}, &memo.FileError{Problem: binaryProblem(name), Err: err}
	}
	return inTime(ctx, o, func(context.Context, memo.Progress) (memo.Text, error) {
		read := text.Read
		if isMarkdown(name) {
			read = markdown.Read
		}
		t := read(s)
		if !strings.HasPrefix(encoding, "utf-") {
			t.Warnings = append(t.Warnings, memo.Warning{Code: memo.GuessedCoding, Values: []string{encoding}})
		}
		return t, nil
	})
}

// isPDF says whether the mark of a PDF stands where readers look for it. A number follows it, and no letters come
// before it: text may speak of the mark.
func isPDF(data []byte) bool {
	mark := []byte("%PDF-")
	at := bytes.Index(data[:min(len(data), 1024)], mark)
	if at < 0 {
		return false
	}
	after := data[at+len(mark):]
	return at == 0 || len(after) == 0 || '0' <= after[0] && after[0] <= '9' && bytes.Contains(data, []byte(" obj"))
}

// isMarkdown says whether a name is one of Markdown.
func isMarkdown(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".md", ".markdown", ".mdown", ".mkd":
		return true
	}
	return false
}

// foreign names the problem of formats that are known and not read; "" for all else.
func foreign(data []byte) memo.Problem {
	switch {
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return compound(data)
	case bytes.HasPrefix(data, []byte(`{\rtf`)):
		return memo.Unsupported
	}
	for _, magic := range []string{"PK\x03\x04", "PK\x05\x06", "\x89PNG", "\xff\xd8\xff", "GIF8", "II*\x00", "MM\x00*", "%!PS", "Rar!", "7z\xbc\xaf", "\x1f\x8b"} {
		if bytes.HasPrefix(data, []byte(magic)) {
			return memo.Unsupported
		}
	}
	head := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(data[:min(len(data), 512)], []byte("\xef\xbb\xbf")), " \t\r\n"))
	for _, tag := range []string{"<!doctype html", "<html", "<?xml"} {
		if bytes.HasPrefix(head, []byte(tag)) {
			return memo.Unsupported
		}
	}
	return ""
}

// compound looks into the container that old Word files and locked new ones share, by the names of its streams.
func compound(data []byte) memo.Problem {
	switch {
	case bytes.Contains(data, wide("EncryptedPackage")):
		return memo.Encrypted
	case bytes.Contains(data, wide("WordDocument")):
		return memo.LegacyWord
	}
	return memo.Unsupported
}

// wide spells an ASCII name in UTF-16.
func wide(name string) []byte {
	var b []byte
	for i := range len(name) {
		b = append(b, name[i], 0)
	}
	return b
}

// binaryProblem says what is wrong with bytes that are no text, by what the name promised.
func binaryProblem(name string) memo.Problem {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".pdf", ".docx", ".odt", ".rtf", ".html", ".htm", ".xlsx", ".pptx":
		return memo.Damaged
	case ".doc":
		return memo.LegacyWord
	}
	return memo.Binary
}
