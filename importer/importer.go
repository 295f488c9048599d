package importer

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
	"time"

	"parley/importer/clauses"
	"parley/importer/memo"
)

// Options say how to read. The zero Options are good.
type Options struct {
	Progress memo.Progress // told how far reading and cutting are; may be nil
	Timeout  time.Duration // how long reading may take; 0 allows 15 seconds and 0.2 more for each page
}

// Read reads the file at path and cuts it into clauses. Its errors are *memo.FileError, or that of ctx where the caller
// ended it.
func Read(ctx context.Context, path string, o Options) (*memo.Memo, error) {
	data, err := load(ctx, path)
	if err != nil {
		return nil, err
	}
	return read(ctx, path, filepath.Base(path), data, o)
}

// ReadBytes reads what a file called name would hold: pasted text, or a sample. The memo has no path.
func ReadBytes(ctx context.Context, name string, data []byte, o Options) (*memo.Memo, error) {
	switch {
	case len(data) == 0:
		return nil, &memo.FileError{Path: name, Problem: memo.EmptyFile}
	case len(data) > maxSize:
		return nil, &memo.FileError{Path: name, Problem: memo.TooLarge}
	}
	return read(ctx, "", name, data, o)
}

// read makes the memo of a file's bytes.
func read(ctx context.Context, path, name string, data []byte, o Options) (*memo.Memo, error) {
	shown := path
	if shown == "" {
		shown = name
	}
	o.Progress.Report(memo.Reading, 0)
	t, err := readText(ctx, name, data, o)
	if err != nil {
		return nil, problemOf(ctx, shown, err)
	}
	o.Progress.Report(memo.Reading, 1)
	o.Progress.Report(memo.Cutting, 0)
	m := clauses.Cut(t)
	if len(m.Clauses) == 0 {
		return nil, &memo.FileError{Path: shown, Problem: memo.EmptyFile}
	}
	sum := sha256.Sum256(data)
	m.Name, m.Path, m.SHA256 = name, path, hex.EncodeToString(sum[:])
	o.Progress.Report(memo.Cutting, 1)
	return &m, nil
}
