package report

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"parley/assets/words"
	"parley/diffview/comparison"
)

// Format names a kind of report.
type Format string

// The formats there are.
const (
	TextFormat Format = "text"
	JSONFormat Format = "json"
	HTMLFormat Format = "html"
)

// writers holds the writer of each format.
var writers = map[Format]func(io.Writer, *comparison.Comparison, Options) error{
	TextFormat: Text,
	HTMLFormat: HTML,
	JSONFormat: func(w io.Writer, c *comparison.Comparison, _ Options) error { return JSON(w, c) },
}

// Formats lists the names of the formats in order of the alphabet.
func Formats() []string {
	var names []string
	for f := range writers {
		names = append(names, string(f))
	}
	slices.Sort(names)
	return names
}

// FormatNamed gives the format of a name or file ending; its error says which there are.
func FormatNamed(name string) (Format, error) {
	switch name = strings.ToLower(name); name {
	case "txt":
		name = string(TextFormat)
	case "htm":
		name = string(HTMLFormat)
	}
	if _, ok := writers[Format(name)]; !ok {
		return "", fmt.Errorf("no report format %q; choose %s", name, strings.Join(Formats(), ", "))
	}
	return Format(name), nil
}

// Check says whether the options can be followed.
func (o Options) Check() error {
	if o.Language != "" && !slices.Contains(words.Languages, o.Language) {
		return fmt.Errorf("no words in language %q; choose %s", o.Language, strings.Join(words.Languages, ", "))
	}
	return nil
}

// Write writes a report in the format f.
func Write(w io.Writer, f Format, c *comparison.Comparison, o Options) error {
	return writers[f](w, c, o)
}

// WriteFile writes a file beside its place first and renames it when it is whole, so that trouble leaves what was there
// before. A link is followed; a device or a pipe is written to as it is. Its error is one line that names the file and
// says what to do.
func WriteFile(path string, write func(io.Writer) error) error {
	target := path
	if real, err := filepath.EvalSymlinks(path); err == nil {
		target = real
	}
	switch info, err := os.Stat(target); {
	case err == nil && info.IsDir():
		return fmt.Errorf("%s: this is a folder; name a file in it", path)
	case err == nil && !info.Mode().IsRegular():
		return writeStream(path, write)
	}
	part, err := os.CreateTemp(filepath.Dir(target), ".parley-*")
	if err != nil {
		return fmt.Errorf("%s: cannot be written (%w); check that the folder is there and that you may write to it", path, cause(err))
	}
	if err := replace(target, part, write); err != nil {
		_ = os.Remove(part.Name())
		return fmt.Errorf("%s: could not be written whole, so nothing was (%w); check the space on the disk and your permissions", path, cause(err))
	}
	return nil
}

// replace fills part, makes sure that it is on the disk, and gives it the name target.
func replace(target string, part *os.File, write func(io.Writer) error) error {
	buffered := bufio.NewWriter(part)
	err := write(buffered)
	for _, step := range []func() error{buffered.Flush, func() error { return part.Chmod(0o644) }, part.Sync} {
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
