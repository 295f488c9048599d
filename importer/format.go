package importer

import (
	"bytes"
	"context"
	"io/fs"
	"path/filepath"
	"strings"
	"syscall"

	"parley/importer/charset"
	"parley/importer/docx"
	docxunlock "parley/importer/docx/unlock"
	"parley/importer/html"
	"parley/importer/markdown"
	"parley/importer/memo"
	"parley/importer/odt"
	"parley/importer/pdf"
	pdfunlock "parley/importer/pdf/unlock"
	"parley/importer/rtf"
	"parley/importer/scan"
	"parley/importer/text"
)

// problems says what the errors of readers, and of the system, mean for a file.
var problems = []struct {
	err     error
	problem memo.Problem
}{
	{fs.ErrNotExist, memo.Missing},
	{syscall.ENOTDIR, memo.Missing}, // a file stands where the name has a folder
	{syscall.ELOOP, memo.Missing},
	{syscall.ENAMETOOLONG, memo.Missing},
	{fs.ErrPermission, memo.Forbidden},
	{pdfunlock.ErrUnknown, memo.ForeignLock}, // which comes wrapped in the next
	{docxunlock.ErrUnknown, memo.ForeignLock},
	{docxunlock.ErrPassword, memo.WrongPassword},
	{pdf.ErrEncrypted, memo.Encrypted},
	{pdf.ErrPassword, memo.WrongPassword},
	{docx.ErrEncrypted, memo.ForeignLock},
	{odt.ErrEncrypted, memo.ForeignLock},
	{pdf.ErrTooLarge, memo.TooLarge},
	{docx.ErrTooLarge, memo.TooLarge},
	{html.ErrTooLarge, memo.TooLarge},
	{odt.ErrTooLarge, memo.TooLarge},
	{rtf.ErrTooLarge, memo.TooLarge},
	{pdf.ErrNoText, memo.NoText},
	{pdf.ErrUnscanned, memo.Unscanned},
	{pdf.ErrDamaged, memo.Damaged},
	{docx.ErrDamaged, memo.Damaged},
	{html.ErrDamaged, memo.Damaged},
	{odt.ErrDamaged, memo.Damaged},
	{rtf.ErrDamaged, memo.Damaged},
	{errPanic, memo.Damaged},
}

// readText finds out what data is and has it read.
func readText(ctx context.Context, name string, data []byte, o Options) (memo.Text, error) {
	switch kind, problem := sniff(name, data); kind {
	case unread:
		return memo.Text{}, &memo.FileError{Problem: problem}
	case pdfFile:
		return pdf.Read(ctx, bytes.NewReader(data), int64(len(data)), pdf.Options{
			Password: o.Password, Progress: o.Progress, Scan: scan.Options{Language: o.ScanLanguage, Off: o.NoScan},
		})
	case lockedOffice:
		return readLocked(ctx, name, data, o)
	case docxFile:
		return embeddedIn(o).readWord(ctx, data)
	case odtFile:
		return odt.Read(ctx, bytes.NewReader(data), int64(len(data)), o.View)
	case flatODT:
		return odt.ReadFlat(ctx, data, o.View)
	case rtfFile:
		return rtf.Read(ctx, data, o.View)
	case htmlFile:
		t, err := html.Read(ctx, data, html.Options{View: o.View, Encoding: o.Encoding})
		return misnamed(t, name), err
	}
	t, err := readPlain(name, data, o)
	return misnamed(t, name), err
}

// misnamed warns where text or a web page goes by the name of another kind of file: what was sent may be a page that says
// the file is not there.
func misnamed(t memo.Text, name string) memo.Text {
	switch ending := strings.ToLower(filepath.Ext(name)); ending {
	case ".pdf", ".docx", ".docm", ".odt", ".rtf":
		t.Warnings = append(t.Warnings, memo.Warning{Code: memo.Misnamed, Values: []string{ending}})
	}
	return t
}

// readLocked unlocks a file of the family of Word and reads it, if it is one of Word's.
func readLocked(ctx context.Context, name string, data []byte, o Options) (memo.Text, error) {
	if o.Password == "" {
		return memo.Text{}, &memo.FileError{Problem: memo.Encrypted}
	}
	clear, err := docxunlock.Open(data, o.Password)
	if err != nil {
		return memo.Text{}, err
	}
	if kind, _ := sniff(name, clear); kind != docxFile {
		return memo.Text{}, &memo.FileError{Problem: memo.Unsupported}
	}
	return embeddedIn(o).readWord(ctx, clear)
}

// readPlain reads text that is nothing but text.
func readPlain(name string, data []byte, o Options) (memo.Text, error) {
	s, encoding, err := decode(data, o.Encoding)
	if err != nil {
		return memo.Text{}, &memo.FileError{Problem: binaryProblem(name), Err: err}
	}
	read := text.Read
	if isMarkdown(name) {
		read = markdown.Read
	}
	t := read(s)
	t.Encoding = encoding
	if o.Encoding == "" && !strings.HasPrefix(encoding, "utf-") {
		t.Warnings = append(t.Warnings, memo.Warning{Code: memo.GuessedCoding, Values: []string{encoding}})
	}
	return t, nil
}

// decode gives the text of data and the name of its encoding: the one chosen, or the one that its letters tell.
func decode(data []byte, chosen string) (text, encoding string, err error) {
	if chosen == "" {
		return charset.Decode(data)
	}
	text, err = charset.DecodeAs(data, chosen)
	return text, chosen, err
}
