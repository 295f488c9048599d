package command

import (
	"crypto/sha256"
	"fmt"
	"io"
	"path/filepath"
	"slices"

	"parley/diffview/comparison"
	"parley/diffview/report"
	"parley/diffview/whole"
)

// output is a report to be written: where, "" for standard output, and in which format.
type output struct {
	path   string
	format report.Format
}

// outputsOf gives the format of each path: the one named, or the one that the file's ending names.
func outputsOf(paths []string, name string) ([]output, error) {
	outputs := make([]output, len(paths))
	for i, path := range paths {
		var f report.Format
		var err error
		if name != "" {
			f, err = report.FormatNamed(name)
		} else {
			f, err = report.FormatOf(filepath.Base(path))
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", filepath.Base(path), err)
		}
		if slices.Contains(paths[:i], path) {
			return nil, fmt.Errorf("%s: named twice as output; give each report its own file", filepath.Base(path))
		}
		outputs[i] = output{path, f}
	}
	return outputs, nil
}

// write writes each report, whole or not at all, and with sums a file beside it that says its SHA-256. Nothing is written
// where one of the formats cannot hold the comparison.
func write(out io.Writer, outputs []output, sums bool, c *comparison.Comparison, o report.Options) error {
	for _, to := range outputs {
		if err := report.Fits(to.format, c); err != nil {
			return err
		}
	}
	for _, to := range outputs {
		if to.path == "" {
			return report.Write(out, to.format, c, o)
		}
		sum := sha256.New()
		err := whole.Write(to.path, whole.Shared, func(w io.Writer) error { return report.Write(io.MultiWriter(w, sum), to.format, c, o) })
		if err == nil && sums {
			err = whole.Write(to.path+".sha256", whole.Shared, func(w io.Writer) error {
				_, err := fmt.Fprintf(w, "%x  %s\n", sum.Sum(nil), filepath.Base(to.path))
				return err
			})
		}
		if err != nil {
			return err
		}
	}
	return nil
}
