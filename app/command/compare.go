package command

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"parley/diffview/lexicon"
	"parley/diffview/report"
)

type compareOptions struct {
	reading
	outputs  []string
	format   string
	language string
	date     string
	title    string
	handling string
	order    string
	switched bool
	parted   string // by what the fields of CSV are
	only     bool   // the rows that differ
	bare     bool   // without what a person decided
	sums     bool
	pairs    string // a list of pairs
	exitCode bool
	glossary string
	lock     locking
	locked   string // the password that PDFs get
}

func compareCommand(p Program) *cobra.Command {
	var o compareOptions
	c := &cobra.Command{
		Use:   "compare {A B | FILE.parley | --pairs LIST -o FOLDER}",
		Short: "Compares two drafts and writes reports",
		Long: "Compares two drafts, or those of a review, whose decisions then stand in the reports. Without -o it prints to\n" +
			"standard output, by default a summary to read. The ending of -o FILE chooses the format (.redline.docx: tracked\n" +
			"changes, for drafts in one language); several -o write several reports from one comparison.\n" +
			"With --pairs it compares each pair of a list and writes the reports of --format to the folder -o. A line of the\n" +
			"list names two drafts, or a review, with tabs between them, and may name the reports behind another tab.",
		RunE: func(c *cobra.Command, paths []string) error { return o.run(c.Context(), p, paths) },
	}
	c.Flags().StringArrayVarP(&o.outputs, "output", "o", nil, "write a report to this file; its ending chooses the format")
	c.Flags().StringVar(&o.format, "format", "", "format of the report, with --pairs one or more: "+strings.Join(report.Formats(), ", "))
	c.Flags().StringVar(&o.language, "language", "en", "language of the report's own words: en, ru, uk")
	c.Flags().StringVar(&o.date, "date", "", "print this date, as it stands, in the reports; without it they have none")
	c.Flags().StringVar(&o.title, "title", "", "title of the reports; without it they have a general one")
	c.Flags().StringVar(&o.handling, "handling", "", "who may read the reports, as it stands, on the cover and on each page")
	c.Flags().StringVar(&o.order, "order", string(report.ByDocument), "order of the rows: "+strings.Join(report.Orders, ", "))
	c.Flags().BoolVar(&o.switched, "switch-columns", false, "put draft B on the left; the drafts keep their letters")
	c.Flags().StringVar(&o.parted, "csv-separator", report.Separators[0], "what parts the fields of CSV: "+strings.Join(report.Separators, ", "))
	c.Flags().BoolVar(&o.only, "only-differences", false, "leave the rows out that do not differ")
	c.Flags().BoolVar(&o.bare, "no-decisions", false, "leave out the statuses, notes and working texts of a review")
	c.Flags().BoolVar(&o.sums, "sha256", false, "write FILE.sha256 beside each report, for sha256sum -c")
	c.Flags().StringVar(&o.lock.file, "password-file-out", "", "lock the PDF (AES-256); the password is the first line of this file")
	c.Flags().BoolVar(&o.lock.ask, "lock", false, "lock the PDF (AES-256); the password is asked for")
	c.Flags().StringVar(&o.pairs, "pairs", "", "compare the pairs of this list")
	c.Flags().BoolVar(&o.exitCode, "exit-code", false, "end with status 1 if the drafts differ")
	c.Flags().StringVar(&o.glossary, "glossary", "", "file of your own glossary entries (else parley/glossary.txt in your settings, if it is there)")
	o.addFlags(c)
	return c
}

// run compares what the arguments name.
func (o *compareOptions) run(ctx context.Context, p Program, paths []string) error {
	if err := o.options(nil).Check(); err != nil {
		return err
	}
	if o.pairs != "" {
		return o.batch(ctx, p, paths)
	}
	s, err := subjectOf(paths)
	if err != nil {
		return err
	}
	outputs, err := o.files()
	if err != nil {
		return err
	}
	if err := s.spares(outputs); err != nil {
		return err
	}
	var formats []report.Format
	for _, to := range outputs {
		formats = append(formats, to.format)
	}
	if err := o.protect(ctx, p, formats...); err != nil {
		return err
	}
	if err := useGlossary(o.glossary); err != nil {
		return err
	}
	go lexicon.Load() // while the drafts are read
	c, decisions, err := s.compare(ctx, p, &o.reading)
	if err != nil {
		return err
	}
	if err := write(p.Out, outputs, o.sums, c, o.options(decisions)); err != nil {
		return err
	}
	if o.exitCode && c.Differs() {
		return errDiffers
	}
	return nil
}

// protect finds out whether and how the reports are to be locked.
func (o *compareOptions) protect(ctx context.Context, p Program, formats ...report.Format) (err error) {
	if o.locked, err = o.lock.password(ctx, p, formats...); err != nil {
		return err
	}
	return o.options(nil).Check()
}

// options are those of the reports.
func (o *compareOptions) options(decisions []report.Decision) report.Options {
	if o.bare {
		decisions = nil
	}
	return report.Options{
		Language: o.language, Title: o.title, Handling: o.handling, Date: o.date, Program: "Parley " + Version, Decisions: decisions,
		OnlyDifferences: o.only, Order: report.Order(o.order), Switched: o.switched, Separator: o.parted, Password: o.locked,
	}
}

// files gives the reports to write, before any long work is done. Without -o there is one, for standard output.
func (o *compareOptions) files() ([]output, error) {
	if len(o.outputs) > 0 {
		return outputsOf(o.outputs, o.format)
	}
	if o.sums {
		return nil, fmt.Errorf("--sha256 needs a report in a file; name one with -o")
	}
	if o.format == "" {
		return []output{{format: report.TextFormat}}, nil
	}
	f, err := report.FormatNamed(o.format)
	return []output{{format: f}}, err
}
