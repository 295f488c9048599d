package importer

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path/filepath"

	"parley/importer/clauses"
	"parley/importer/memo"
)

// Options say how to read. The zero Options are good.
type Options struct {
	Progress memo.Progress // told how far reading and cutting are; may be nil
	Password string        // of a locked file; "" where there is none
	View     memo.View     // of a file with tracked changes
	Encoding string        // of a text file, one of charset.Names; "" has it told by the letters

	ScanLanguage memo.Language // of pages that are pictures; memo.Unknown has it told by a sample
	NoScan       bool          // such pages are not to be read
}

// Read reads the file at path and cuts it into clauses. Its errors are *memo.FileError, or that of ctx where the caller
// ended it.
func Read(ctx context.Context, path string, o Options) (*memo.Memo, error) {
	data, err := Load(ctx, path)
	if err != nil {
		return nil, err
	}
	return read(ctx, path, filepath.Base(path), data, o)
}

// ReadBytes reads what a file called name would hold: pasted text, or a sample. The memo has no path.
func ReadBytes(ctx context.Context, name string, data []byte, o Options) (*memo.Memo, error) {
	if err := Check(name, data); err != nil {
		return nil, err
	}
	return read(ctx, "", name, data, o)
}

var errPanic = errors.New("the reader broke down")

// read makes the memo of a file's bytes.
func read(ctx context.Context, path, name string, data []byte, o Options) (m *memo.Memo, err error) {
	shown := path
	if shown == "" {
		shown = name
	}
	defer func() {
		if r := recover(); r != nil {
			m, err = nil, problemOf(ctx, shown, fmt.Errorf("%w: %v", errPanic, r))
		}
	}()
	o.Progress.Report(memo.Reading, 0)
	t, err := readText(ctx, name, data, o)
	if err != nil {
		return nil, problemOf(ctx, shown, err)
	}
	o.Progress.Report(memo.Reading, 1)
	o.Progress.Report(memo.Cutting, 0)
	cut := clauses.Cut(t)
	if len(cut.Clauses) == 0 {
		return nil, &memo.FileError{Path: shown, Problem: memo.EmptyFile}
	}
	sum := sha256.Sum256(data)
	cut.Name, cut.Path, cut.SHA256 = name, path, hex.EncodeToString(sum[:])
	cut.View, cut.Encoding = o.View, t.Encoding
	o.Progress.Report(memo.Cutting, 1)
	return &cut, nil
}
