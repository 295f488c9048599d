package command

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"text/tabwriter"

	"parley/diffview/comparison"
	"parley/diffview/report"
)

// job is one pair of a list, and what became of it.
type job struct {
	subject
	name   string // of its reports, without their endings
	counts comparison.Counts
	differ bool
	err    error
}

// atOnce is how many pairs are compared at the same time at most: each has both its drafts in memory.
const atOnce = 4

// batch compares the pairs of a list. One that fails does not stop the others; a table at the end says what became of
// each. Its error tells how many failed.
func (o *compareOptions) batch(ctx context.Context, p Program, paths []string) error {
	if len(paths) > 0 || len(o.outputs) != 1 {
		return errors.New("--pairs takes the drafts from its list and needs one folder for the reports: parley compare --pairs LIST -o FOLDER --format html,csv")
	}
	formats, err := formatsOf(o.format)
	if err != nil {
		return err
	}
	if err := o.protect(ctx, p, formats...); err != nil {
		return err
	}
	jobs, err := readJobs(o.pairs)
	if err != nil {
		return err
	}
	if err := useGlossary(o.glossary); err != nil {
		return err
	}
	folder := o.outputs[0]
	if err := os.MkdirAll(folder, 0o755); err != nil { //nolint:gosec // reports are as open as other files
		return fmt.Errorf("%s: the folder cannot be made; name one that you may write to", folder)
	}
	_, shown := p.terminal()
	p.In = nil // nobody can answer several questions at once
	var left sync.WaitGroup
	var done sync.Mutex
	count, free := 0, make(chan struct{}, min(atOnce, runtime.NumCPU()))
	for i := range jobs {
		left.Go(func() {
			free <- struct{}{}
			defer func() { <-free }()
			jobs[i].run(ctx, p, o, folder, formats)
			done.Lock()
			defer done.Unlock()
			if count++; shown {
				fmt.Fprintf(p.Err, "\r%d / %d", count, len(jobs))
			}
		})
	}
	left.Wait()
	if shown {
		fmt.Fprintln(p.Err)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return o.told(p, jobs)
}

// formatsOf takes names of formats with commas between them.
func formatsOf(names string) ([]report.Format, error) {
	if names == "" {
		return []report.Format{report.HTMLFormat}, nil
	}
	var formats []report.Format
	for name := range strings.SplitSeq(names, ",") {
		f, err := report.FormatNamed(strings.TrimSpace(name))
		if err != nil {
			return nil, err
		}
		formats = append(formats, f)
	}
	return formats, nil
}

// readJobs reads a list of pairs. Files are named from the folder of the list; what begins with # is a remark.
func readJobs(path string) ([]job, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("%s: the list cannot be read; check its name and that you may read it", filepath.Base(path))
	}
	var jobs []job
	names := map[string]bool{}
	lines := bufio.NewScanner(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
	for number := 1; lines.Scan(); number++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(line, "\t")
		j, err := jobOf(fields, filepath.Dir(path))
		if err != nil {
			return nil, fmt.Errorf("%s, line %d: %w", filepath.Base(path), number, err)
		}
		stem := j.name
		for n := 2; names[strings.ToLower(j.name)]; n++ { // some systems hold A and a for one
			j.name = fmt.Sprintf("%s-%d", stem, n)
		}
		names[strings.ToLower(j.name)] = true
		jobs = append(jobs, j)
	}
	if err := lines.Err(); err != nil || len(jobs) == 0 {
		return nil, fmt.Errorf("%s: there is no pair in this list; write two drafts on a line, with a tab between them", filepath.Base(path))
	}
	return jobs, nil
}

// jobOf makes a job of the fields of a line: a review or two drafts, and a name or none.
func jobOf(fields []string, folder string) (job, error) {
	needed := 2
	if _, err := subjectOf(fields[:1]); err == nil {
		needed = 1
	}
	if len(fields) < needed || len(fields) > needed+1 {
		return job{}, errors.New("write two drafts, or a review, and perhaps a name for the reports, with tabs between them")
	}
	var paths, stems []string
	for _, field := range fields[:needed] {
		stems = append(stems, strings.TrimSuffix(filepath.Base(field), filepath.Ext(field)))
		if !filepath.IsAbs(field) {
			field = filepath.Join(folder, field)
		}
		paths = append(paths, field)
	}
	s, err := subjectOf(paths)
	j := job{subject: s, name: strings.Join(stems, "--")}
	if len(fields) > needed {
		j.name = fields[needed]
	}
	if j.name == "" || j.name != filepath.Base(j.name) || strings.ContainsAny(j.name, `/\`) {
		return job{}, fmt.Errorf("%q cannot be the name of a report", j.name)
	}
	return j, err
}

// run compares a pair and writes its reports.
func (j *job) run(ctx context.Context, p Program, o *compareOptions, folder string, formats []report.Format) {
	if j.err = ctx.Err(); j.err != nil {
		return
	}
	var said bytes.Buffer // remarks of several pairs must not run into each other; they are told with the result
	p.Err = &said
	var outputs []output
	for _, f := range formats {
		outputs = append(outputs, output{filepath.Join(folder, j.name+f.Ending()), f})
	}
	if j.err = j.spares(outputs); j.err != nil {
		return
	}
	c, decisions, err := j.compare(ctx, p, &o.reading)
	if err == nil {
		err = write(nil, outputs, o.sums, c, o.options(decisions))
	}
	if j.err = err; err == nil {
		j.counts, j.differ = c.Counts(), c.Differs()
	}
}

// told writes the table of what became of the pairs.
func (o *compareOptions) told(p Program, jobs []job) error {
	failed, differ := 0, false
	table := tabwriter.NewWriter(p.Out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "reports\trows\tdiffer\tonly A\tonly B\tpossibly opposite")
	for i := range jobs {
		j := &jobs[i]
		if j.err != nil {
			failed++
			fmt.Fprintf(table, "%s\t\t\t\t\t\tfailed: %s\n", j.name, oneLine(j.err)) // behind the figures, so that these stay in line
			continue
		}
		differ = differ || j.differ
		n := j.counts
		fmt.Fprintf(table, "%s\t%d\t%d\t%d\t%d\t%d\n", j.name, n[comparison.AllRows], n[comparison.Differing], n[comparison.OnlyA], n[comparison.OnlyB], n[comparison.PossiblyOpposite])
	}
	if err := table.Flush(); err != nil {
		return err
	}
	if failed > 0 {
		return fmt.Errorf("%d of %d pairs failed; the table says why", failed, len(jobs))
	}
	if o.exitCode && differ {
		return errDiffers
	}
	return nil
}
