package scan

import (
	"context"
	"errors"
	"runtime"
	"sync"
	"time"

	"parley/importer/memo"
)

// Read reads sheets with the Tesseract that is installed. What could not be read is said in the result; the only errors are
// those of ctx.
func Read(ctx context.Context, sheets []Sheet, o Options) (Result, error) {
	if len(sheets) == 0 {
		return Result{}, nil
	}
	none := Result{}
	for _, s := range sheets {
		none.Unread = append(none.Unread, s.Number)
	}
	if o.Off {
		none.Reason = Off
		return none, nil
	}
	p, reason := find(ctx)
	if ctx.Err() != nil {
		return Result{}, ctx.Err()
	}
	if reason != Done {
		none.Reason = reason
		return none, nil
	}
	return p.readAll(ctx, sheets, o, none)
}

// readAll is Read with a program at hand; none is the result of reading nothing.
func (p program) readAll(ctx context.Context, sheets []Sheet, o Options, none Result) (Result, error) {
	languages, missing := p.choose(o.Language)
	none.Missing = missing
	if len(languages) == 0 {
		none.Reason = NoData
		return none, nil
	}
	w := &watch{progress: o.Progress, of: len(sheets)}
	r := &reader{program: p, languages: languages, alive: w.alive}
	languages, err := r.told(ctx, sheets)
	if ctx.Err() != nil {
		return Result{}, ctx.Err()
	}
	if err != nil {
		none.Reason = Failing
		return none, nil
	}
	r.languages = languages
	outcomes := r.each(ctx, sheets, w)
	if ctx.Err() != nil {
		return Result{}, ctx.Err()
	}
	out := gather(sheets, outcomes)
	out.Language, out.Missing = languages[0], missing
	if len(out.Pages) == 0 && len(out.Slow)+len(out.Failed)+len(out.Empty) == 0 {
		none.Reason = Failing
		return none, nil
	}
	return out, nil
}

// outcome is what came of one sheet.
type outcome struct {
	reading *reading
	err     error
}

// each reads the sheets, as many at once as there are cores.
func (r *reader) each(ctx context.Context, sheets []Sheet, w *watch) []outcome {
	outcomes := make([]outcome, len(sheets))
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(sheets)) {
		workers.Go(func() {
			for i := range next {
				within, cancel := context.WithTimeoutCause(ctx, 2*r.program.patience, errSlow)
				outcomes[i].reading, outcomes[i].err = r.read(within, sheets[i])
				if ctx.Err() == nil && within.Err() != nil {
					outcomes[i] = outcome{err: errSlow}
				}
				cancel()
				w.done()
			}
		})
	}
	for i := range sheets {
		if ctx.Err() != nil {
			break
		}
		next <- i
	}
	close(next)
	workers.Wait()
	return outcomes
}

// gather sorts the outcomes into a result.
func gather(sheets []Sheet, outcomes []outcome) Result {
	var out Result
	var readings []*reading
	for i, o := range outcomes {
		number := sheets[i].Number
		switch {
		case errors.Is(o.err, errSlow), errors.Is(o.err, context.DeadlineExceeded):
			out.Slow = append(out.Slow, number)
		case o.err != nil:
			out.Failed = append(out.Failed, number)
		case len(o.reading.lines) == 0:
			out.Empty = append(out.Empty, number)
		}
		if o.reading != nil && len(o.reading.lines) > 0 {
			readings = append(readings, o.reading)
		}
	}
	size := body(readings)
	for _, r := range readings {
		out.Pages = append(out.Pages, Page{Number: r.sheet.Number, Glyphs: r.glyphs(size), Rules: r.printed(), Confidence: r.confidence()})
	}
	return out
}

// watch tells how far the reading of sheets is.
type watch struct {
	mu       sync.Mutex
	progress memo.Progress
	read, of int
}

// alive tells anew how far it is: something that takes time begins.
func (w *watch) alive() { w.step(0) }

// done tells that one more sheet is read.
func (w *watch) done() { w.step(1) }

func (w *watch) step(n int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.read += n
	w.progress.Report(memo.Scanning, float64(w.read)/float64(w.of))
}

// Patience is how long nothing may be heard of Options.Progress while sheets are read, with some to spare: no piece of the
// work takes longer.
const Patience = standard + 30*time.Second
