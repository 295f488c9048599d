package command

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parley/diffview/comparison"
	"parley/diffview/report"
	"parley/diffview/whole"
)

type compareOptions struct {
	reading
	outputs  []string
	format   string
	language string
	exitCode bool
	glossary string
}

func compareCommand(p Program) *cobra.Command {
	var o compareOptions
	c := &cobra.Command{
		Use:   "compare A B",
		Short: "Compares two drafts and writes reports",
		Long: "Compares two drafts. Without -o it prints to standard output, by default a summary to read.\n" +
			"The ending of -o FILE chooses the format; several -o write several reports from one comparison.",
		Args: exactly(2, "compare takes two drafts: parley compare A B"),
		RunE: func(c *cobra.Command, paths []string) error { return compare(c.Context(), p, paths, o) },
	}
	c.Flags().StringArrayVarP(&o.outputs, "output", "o", nil, "write a report to this file; its ending chooses the format")
	c.Flags().StringVar(&o.format, "format", "", "format of the report: "+strings.Join(report.Formats(), ", "))
	c.Flags().StringVar(&o.language, "language", "en", "language of the report's own words: en, ru, uk")
	c.Flags().BoolVar(&o.exitCode, "exit-code", false, "end with status 1 if the drafts differ")
	c.Flags().StringVar(&o.glossary, "glossary", "", "file of your own glossary entries (else parley/glossary.txt in your settings, if it is there)")
	o.addFlags(c)
	return c
}

// exactly asks for n arguments and says how the command is called if there are more or fewer.
func exactly(n int, usage string) cobra.PositionalArgs {
	return func(_ *cobra.Command, arguments []string) error {
		if len(arguments) != n {
			return fmt.Errorf("%s", usage)
		}
		return nil
	}
}

func compare(ctx context.Context, p Program, paths []string, o compareOptions) error {
	formats, err := chooseFormats(o)
	if err != nil {
		return err
	}
	options := report.Options{Language: o.language}
	if err := options.Check(); err != nil {
		return err
	}
	if err := useGlossary(o.glossary); err != nil {
		return err
	}
	how, err := o.sides(len(paths))
	if err != nil {
		return err
	}
	a, err := p.read(ctx, paths[0], how[0])
	if err != nil {
		return err
	}
	b, err := p.read(ctx, paths[1], how[1])
	if err != nil {
		return err
	}
	c, err := comparison.Compute(ctx, a, b, comparison.Options{})
	if err != nil {
		return err
	}
	if len(o.outputs) == 0 {
		err = report.Write(p.Out, formats[0], c, options)
	} else {
		err = writeAll(o.outputs, formats, c, options)
	}
	if err != nil {
		return err
	}
	if o.exitCode && c.Differs() {
		return errDiffers
	}
	return nil
}

// chooseFormats gives the format of each output, before any long work is done: the one named, or the one that the
// file's ending names. Without outputs it gives that of standard output.
func chooseFormats(o compareOptions) ([]report.Format, error) {
	if len(o.outputs) == 0 {
		if o.format == "" {
			return []report.Format{report.TextFormat}, nil
		}
		f, err := report.FormatNamed(o.format)
		return []report.Format{f}, err
	}
	formats := make([]report.Format, len(o.outputs))
	for i, path := range o.outputs {
		name := o.format
		if name == "" {
			name = strings.TrimPrefix(strings.ToLower(filepath.Ext(path)), ".")
		}
		f, err := report.FormatNamed(name)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", filepath.Base(path), err)
		}
		if slices.Contains(o.outputs[:i], path) {
			return nil, fmt.Errorf("%s: named twice as output; give each report its own file", filepath.Base(path))
		}
		formats[i] = f
	}
	return formats, nil
}

// writeAll writes each report, whole or not at all.
func writeAll(paths []string, formats []report.Format, c *comparison.Comparison, o report.Options) error {
	for i, path := range paths {
		err := whole.Write(path, whole.Shared, func(w io.Writer) error { return report.Write(w, formats[i], c, o) })
		if err != nil {
			return err
		}
	}
	return nil
}
