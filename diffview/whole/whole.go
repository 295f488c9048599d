// Package whole writes files whole or not at all: beside their place, brought to the disk, and renamed.
package whole

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Shared and Private are the permissions of new files: of reports, and of what is nobody else's business.
const (
	Shared  fs.FileMode = 0o644
	Private fs.FileMode = 0o600
)

// Write writes a file beside its place first and renames it when it is whole, so that trouble leaves what was there
// before. A new file gets the permissions of mode, one that is there keeps its own. A link is followed; a device or a pipe is written to as it is. Its error is one line that names the file and
// says what to do.
func Write(path string, mode fs.FileMode, write func(io.Writer) error) error {
	target := path
	if real, err := filepath.EvalSymlinks(path); err == nil {
		target = real
	}
	switch info, err := os.Stat(target); {
	case err == nil && info.IsDir():
		return fmt.Errorf("%s: this is a folder; name a file in it", path)
	case err == nil && !info.Mode().IsRegular():
		return writeStream(path, write)
	case err == nil:
		mode = info.Mode().Perm()
	}
	part, err := os.CreateTemp(filepath.Dir(target), ".parley-*")
	if err != nil {
		return fmt.Errorf("%s: cannot be written (%w); check that the folder is there and that you may write to it", path, cause(err))
	}
	if err := replace(target, part, mode, write); err != nil {
		_ = os.Remove(part.Name())
		return fmt.Errorf("%s: could not be written whole, so nothing was (%w); check the space on the disk and your permissions", path, cause(err))
	}
	return nil
}

// replace fills part, makes sure that it is on the disk, and gives it the name target.
func replace(target string, part *os.File, mode fs.FileMode, write func(io.Writer) error) error {
	buffered := bufio.NewWriter(part)
	err := write(buffered)
	for _, step := range []func() error{buffered.Flush, func() error { return part.Chmod(mode) }, part.Sync} {
		if err == nil {
			err = step()
		}
	}
	if closed := part.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(part.Name(), target)
	}
	return err
}

func writeStream(path string, write func(io.Writer) error) error {
	stream, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err == nil {
		err = write(stream)
		if closed := stream.Close(); err == nil {
			err = closed
		}
	}
	if err != nil {
		return fmt.Errorf("%s: cannot be written (%w); name a file in a folder of yours", path, cause(err))
	}
	return nil
}

// cause leaves the path out of an error that names it.
func cause(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}
