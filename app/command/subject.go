package command

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"parley/app/review"
	"parley/diffview/comparison"
	"parley/diffview/report"
	"parley/importer/clauses"
	"parley/importer/memo"
)

// subject is what is compared: two drafts, or the drafts of a review.
type subject struct {
	drafts [2]string
	review string
}

// subjectOf tells a review from two drafts.
func subjectOf(paths []string) (subject, error) {
	switch {
	case len(paths) == 2:
		return subject{drafts: [2]string(paths)}, nil
	case len(paths) == 1 && strings.EqualFold(filepath.Ext(paths[0]), review.Ending):
		return subject{review: paths[0]}, nil
	}
	return subject{}, errors.New("compare takes two drafts, or a review: parley compare A B, parley compare FILE.parley")
}

// spares says what is wrong with reports that would take the place of what is compared.
func (s subject) spares(outputs []output) error {
	for _, read := range append(s.drafts[:], s.review) {
		info, err := os.Stat(read)
		if err != nil {
			continue // that it is missing is told when it is read
		}
		for _, to := range outputs {
			if there, err := os.Stat(to.path); err == nil && os.SameFile(info, there) {
				return fmt.Errorf("%s: this is what is compared; give the report another name", filepath.Base(to.path))
			}
		}
	}
	return nil
}

// compare reads the drafts and compares them. Of a review it gives the decisions too, one for each row; without one they
// are nil.
func (s subject) compare(ctx context.Context, p Program, how *reading) (*comparison.Comparison, []report.Decision, error) {
	if s.review != "" {
		return s.compareReview(ctx, p)
	}
	options, err := how.sides(len(s.drafts))
	if err != nil {
		return nil, nil, err
	}
	var memos [2]*memo.Memo
	for side, path := range s.drafts {
		if memos[side], err = p.read(ctx, path, options[side]); err != nil {
			return nil, nil, err
		}
	}
	c, err := comparison.Compute(ctx, memos[0], memos[1], comparison.Options{})
	return c, nil, err
}

// compareReview compares the drafts of a review as they were cut and paired in it. What no longer fits is told.
func (s subject) compareReview(ctx context.Context, p Program) (*comparison.Comparison, []report.Decision, error) {
	r, err := review.Open(ctx, s.review)
	if err != nil {
		return nil, nil, err
	}
	tell := func(what string) { fmt.Fprintf(p.Err, "parley: %s: %s\n", filepath.Base(s.review), what) }
	var memos [2]*memo.Memo
	for side := range r.Drafts {
		m, err := r.Drafts[side].Cut()
		if unfit := (*clauses.Unfit)(nil); errors.As(err, &unfit) {
			tell(fmt.Sprintf("%d corrections of the cut of draft %s no longer fit and are left out", len(unfit.Corrections), memo.Letter(side)))
		} else if err != nil {
			return nil, nil, err
		}
		memos[side] = &m
	}
	var options comparison.Options
	options.Confirmed, options.Rejected, _ = r.Pairing(memos[0], memos[1])
	c, err := comparison.Compute(ctx, memos[0], memos[1], options)
	if err != nil {
		return nil, nil, err
	}
	laid, ids, dropped := r.Lay(c)
	if len(dropped) > 0 {
		tell("these rows say something else now and count as not discussed: " + strings.Join(dropped, ", "))
	}
	decisions := make([]report.Decision, len(ids))
	for i, id := range ids {
		row := laid.Rows[id]
		decisions[i] = report.Decision{Status: row.Status.Letter(), Note: row.Note, Owner: row.Owner, Text: row.Text}
	}
	return c.WithIDs(ids), decisions, nil
}
