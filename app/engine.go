//go:build !headless

package app

import (
	"context"
	"path/filepath"

	"parley/diffview/comparison"
	"parley/importer"
	"parley/importer/memo"
	"parley/importer/worker"
)

// source is where a draft comes from, a file or bytes that are at hand, and what the person says about how to read it.
type source struct {
	name     string
	path     string // "" for bytes
	bytes    []byte
	password string // of a locked file; kept in memory only
	view     memo.View
	encoding string // "" has it guessed
}

// file is the source that a path names.
func file(path string) source { return source{name: filepath.Base(path), path: path} }

// engine is the work behind the window.
type engine struct {
	read    func(context.Context, source, memo.Progress) (*memo.Memo, error)
	bytes   func(context.Context, source) ([]byte, error)
	compare func(ctx context.Context, a, b *memo.Memo, progress memo.Progress) (*comparison.Comparison, error)
}

// tools is the engine proper.
func tools() engine { return engine{read: read, bytes: bytesOf, compare: compare} }

func compare(ctx context.Context, a, b *memo.Memo, progress memo.Progress) (*comparison.Comparison, error) {
	return comparison.Compute(ctx, a, b, comparison.Options{Progress: progress})
}

// read has a child process read a draft, so that no file can hang or kill the window.
func read(ctx context.Context, s source, progress memo.Progress) (*memo.Memo, error) {
	o := importer.Options{Progress: progress, Password: s.password, View: s.view, Encoding: s.encoding}
	if s.path == "" {
		return worker.ReadBytes(ctx, s.name, s.bytes, o)
	}
	return worker.Read(ctx, s.path, o)
}

// bytesOf gives what a draft was or is to be read from.
func bytesOf(ctx context.Context, s source) ([]byte, error) {
	if s.path == "" {
		return s.bytes, nil
	}
	return importer.Load(ctx, s.path)
}
