package importer

import (
	"context"
	"errors"
	"fmt"
	"math"
	"time"

	"parley/importer/memo"
)

// How long reading may take where the options do not say: so much, and more for each page.
const (
	allowance = 15 * time.Second
	perPage   = 200 * time.Millisecond
	grace     = time.Second // to end in after the time is over
)

var (
	errSlow  = errors.New("reading took too long")
	errPanic = errors.New("the reader broke down")
)

// inTime runs a reader and ends it when its time is over. A reader that does not end then is left behind, so that the
// caller has an answer in any case.
func inTime(ctx context.Context, o Options, read func(context.Context, memo.Progress) (memo.Text, error)) (memo.Text, error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	limit := o.Timeout
	if limit == 0 {
		limit = allowance
	}
	timer := time.AfterFunc(limit, func() { cancel(errSlow) })
	defer timer.Stop()

	began, known := time.Now(), false
	progress := func(stage memo.Stage, share float64) {
		if !known && o.Timeout == 0 && share > 0 { // the first share is one page's
			known = true
			pages := time.Duration(math.Round(1 / share))
			timer.Reset(allowance + pages*perPage - time.Since(began))
		}
		if ctx.Err() == nil {
			o.Progress.Report(stage, share)
		}
	}
	type answer struct {
		text memo.Text
		err  error
	}
	done := make(chan answer, 1)
	go func() {
		var a answer
		defer func() {
			if r := recover(); r != nil {
				a = answer{err: fmt.Errorf("%w: %v", errPanic, r)}
			}
			done <- a
		}()
		a.text, a.err = read(ctx, progress)
	}()
	select {
	case a := <-done:
		if a.err != nil && ctx.Err() != nil {
			return memo.Text{}, context.Cause(ctx)
		}
		return a.text, a.err
	case <-ctx.Done():
	}
	select {
	case <-done:
	case <-time.After(grace):
	}
	return memo.Text{}, context.Cause(ctx)
}
