package importer

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"

	"parley/importer/memo"
)

// maxSize is how many bytes a file may have: a memorandum with scans has a few million.
const maxSize = 200 << 20

// Load reads the bytes of the file at path, once and whole. Its errors are those of [Read].
func Load(ctx context.Context, path string) ([]byte, error) {
	data, err := LoadUpTo(ctx, path, maxSize)
	if err != nil {
		return nil, err
	}
	return data, Check(path, data)
}

// LoadUpTo reads the bytes of a file that may have so many, once and whole. Its errors are those of [Read].
func LoadUpTo(ctx context.Context, path string, most int64) ([]byte, error) {
	data, err := load(ctx, path, most)
	if err != nil {
		return nil, problemOf(ctx, path, err)
	}
	return data, nil
}

// Check says what is wrong with bytes that no reader needs to look at: there are none, or more than a draft can have.
func Check(path string, data []byte) error {
	switch {
	case len(data) == 0:
		return &memo.FileError{Path: path, Problem: memo.EmptyFile}
	case len(data) > maxSize:
		return &memo.FileError{Path: path, Problem: memo.TooLarge}
	}
	return nil
}

func load(ctx context.Context, path string, most int64) ([]byte, error) {
	// A pipe or a device is not even opened: that alone may wait for ever.
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, &memo.FileError{Problem: memo.Directory}
	case !info.Mode().IsRegular():
		return nil, &memo.FileError{Problem: memo.NotAFile}
	case info.Size() > most:
		return nil, &memo.FileError{Problem: memo.TooLarge}
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readWhole(ctx, f, most)
}

// readWhole reads a file that nobody writes to meanwhile: half of one version and half of another is no draft.
func readWhole(ctx context.Context, f fs.File, most int64) ([]byte, error) {
	before, err := f.Stat()
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(&stopping{ctx, f}, most+1))
	if err != nil {
		return nil, err
	}
	after, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if after.Size() != before.Size() || !after.ModTime().Equal(before.ModTime()) {
		return nil, &memo.FileError{Problem: memo.Changing}
	}
	return data, nil
}

// stopping is a reader that ends with its context.
type stopping struct {
	ctx  context.Context
	from io.Reader
}

// Read reads on unless the context has ended.
func (s *stopping) Read(p []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	return s.from.Read(p)
}

// problemOf makes an error met on the way one of the file. Where the caller ended ctx, its error comes back as it is.
func problemOf(ctx context.Context, path string, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	var known *memo.FileError
	if errors.As(err, &known) {
		return &memo.FileError{Path: path, Problem: known.Problem, Err: known.Err}
	}
	problem := memo.Unreadable
	for _, p := range problems {
		if errors.Is(err, p.err) {
			problem = p.problem
			break
		}
	}
	return &memo.FileError{Path: path, Problem: problem, Err: err}
}
