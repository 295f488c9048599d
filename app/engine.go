//go:build !headless

package app

import (
	"context"
	"path/filepath"

	"parley/diffview/comparison"
	"parley/importer"
	"parley/importer/memo"
)

// source is where a draft comes from: a file, or bytes that are at hand.
type source struct {
	name  string
	path  string // "" for bytes
	bytes []byte
}

// file is the source that a path names.
func file(path string) source { return source{name: filepath.Base(path), path: path} }

// engine is the work behind the window.
type engine struct {
	read    func(context.Context, source, memo.Progress) (*memo.Memo, error)
	compare func(ctx context.Context, a, b *memo.Memo, progress memo.Progress) (*comparison.Comparison, error)
}

// tools is the engine proper.
func tools() engine { return engine{read: read, compare: comparison.Compute} }

func read(ctx context.Context, s source, progress memo.Progress) (*memo.Memo, error) {
	if s.path == "" {
		return importer.ReadBytes(ctx, s.name, s.bytes, importer.Options{Progress: progress})
	}
	return importer.Read(ctx, s.path, importer.Options{Progress: progress})
}
