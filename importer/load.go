package importer

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"sync/atomic"
	"time"

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

// stall is how long reading may give nothing: on a network that is away it may never end, and of things that only look like
// files.
const stall = 15 * time.Second

// load reads a file that may have so many bytes, and waits for it no longer than makes sense.
func load(ctx context.Context, path string, most int64) ([]byte, error) {
	return patiently(ctx, stall, func(alive func()) ([]byte, error) { return readFile(ctx, path, most, alive) })
}

// patiently gives what read gives, unless the context ends before, or read does not say for so long that it is alive. What
// cannot be waited for is left to itself.
func patiently(ctx context.Context, wait time.Duration, read func(alive func()) ([]byte, error)) ([]byte, error) {
	type result struct {
		data []byte
		err  error
	}
	done := make(chan result, 1)
	var beats atomic.Int64
	go func() {
		data, err := read(func() { beats.Add(1) })
		done <- result{data, err}
	}()
	for {
		before := beats.Load()
		select {
		case r := <-done:
			return r.data, r.err
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(wait):
			if beats.Load() == before {
				return nil, &memo.FileError{Problem: memo.Unreadable, Err: errStalled}
			}
		}
	}
}

var errStalled = errors.New("it gives nothing")

func readFile(ctx context.Context, path string, most int64, alive func()) ([]byte, error) {
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
	return readWhole(ctx, f, most, alive)
}

// readWhole reads a file that nobody writes to meanwhile: half of one version and half of another is no draft.
func readWhole(ctx context.Context, f fs.File, most int64, alive func()) ([]byte, error) {
	before, err := f.Stat()
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(&stopping{ctx, f, alive}, most+1))
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

// stopping is a reader that ends with its context, and says before each step that it is alive.
type stopping struct {
	ctx   context.Context
	from  io.Reader
	alive func()
}

// Read reads on unless the context has ended.
func (s *stopping) Read(p []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	s.alive()
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
