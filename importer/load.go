package importer

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"

	"parley/importer/memo"
	"parley/importer/pdf"
)

// maxSize is how many bytes a file may have: a memorandum with scans has a few million.
const maxSize = 200 << 20

// load reads the bytes of the file at path.
func load(ctx context.Context, path string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, &memo.FileError{Path: path, Problem: statProblem(err), Err: err}
	case info.IsDir():
		return nil, &memo.FileError{Path: path, Problem: memo.Directory}
	case info.Size() > maxSize:
		return nil, &memo.FileError{Path: path, Problem: memo.TooLarge}
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, &memo.FileError{Path: path, Problem: statProblem(err), Err: err}
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(&stopping{ctx, f}, maxSize+1))
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case err != nil:
		return nil, &memo.FileError{Path: path, Problem: memo.Unreadable, Err: err}
	case len(data) == 0:
		return nil, &memo.FileError{Path: path, Problem: memo.EmptyFile}
	case len(data) > maxSize:
		return nil, &memo.FileError{Path: path, Problem: memo.TooLarge}
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

// statProblem names the problem of a file that cannot be opened.
func statProblem(err error) memo.Problem {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return memo.Missing
	case errors.Is(err, fs.ErrPermission):
		return memo.Forbidden
	}
	return memo.Unreadable
}

// problemOf makes a reader's error one of the file. Where the caller ended ctx, its error comes back as it is.
func problemOf(ctx context.Context, path string, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	var known *memo.FileError
	if errors.As(err, &known) {
		return &memo.FileError{Path: path, Problem: known.Problem, Err: known.Err}
	}
	problem := memo.Unreadable
	for _, p := range []struct {
		err     error
		problem memo.Problem
	}{
		{pdf.ErrEncrypted, memo.Encrypted},
		{pdf.ErrTooLarge, memo.TooLarge},
		{pdf.ErrNoText, memo.NoText},
		{pdf.ErrDamaged, memo.Damaged},
		{errSlow, memo.TooSlow},
		{errPanic, memo.Damaged},
	} {
		if errors.Is(err, p.err) {
			problem = p.problem
			break
		}
	}
	return &memo.FileError{Path: path, Problem: problem, Err: err}
}
