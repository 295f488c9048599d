//go:build !headless

package app

import (
	"context"
	"path/filepath"

	"parley/diffview/comparison"
	"parley/diffview/lexicon"
	"parley/importer"
	"parley/importer/memo"
	"parley/importer/worker"
)

// source is where a draft comes from, a file or bytes that are at hand, and what the person says about how to read it.
type source struct {
	name     string
	path     string // "" for bytes that came from no file
	bytes    []byte // nil until the file was loaded
	password string // of a locked file; kept in memory only
	view     memo.View
	encoding string        // "" has it guessed
	scan     memo.Language // of pages that are pictures; memo.Unknown has it told by a sample
}

// file is the source that a path names.
func file(path string) source { return source{name: filepath.Base(path), path: path} }

// engine is the work behind the window.
type engine struct {
	read    func(context.Context, source, memo.Progress) (*memo.Memo, error)
	load    func(context.Context, source) ([]byte, error)
	compare func(ctx context.Context, a, b *memo.Memo, o comparison.Options) (*comparison.Comparison, error)
}

// tools is the engine proper.
func tools() engine { return engine{read: read, load: load, compare: comparison.Compute} }

// read has a child process read a draft, so that no file can hang or kill the window.
func read(ctx context.Context, s source, progress memo.Progress) (*memo.Memo, error) {
	go lexicon.Load() // a comparison is next, mostly
	o := importer.Options{Progress: progress, Password: s.password, View: s.view, Encoding: s.encoding, ScanLanguage: s.scan}
	m, err := worker.ReadBytes(ctx, s.name, s.bytes, o)
	if err == nil {
		m.Path = s.path
	}
	return m, err
}

// load gives the bytes of a file, which are read once: the review keeps those that were read, whatever happens to the file.
func load(ctx context.Context, s source) ([]byte, error) { return importer.Load(ctx, s.path) }
