package pdf

import (
	"context"
	"fmt"
	"io"
	"slices"

	"parley/importer/layout"
)

// Pages calls yield with every page of the PDF that r holds in size bytes, in order, until yield returns false. Of the
// options only the password counts.
func Pages(ctx context.Context, r io.ReaderAt, size int64, o Options, yield func(layout.Page) bool) error {
	d, err := open(ctx, r, size, o.Password)
	if err != nil {
		return err
	}
	for n := range d.pages {
		page, err := d.page(n+1, nil)
		if err != nil {
			return err
		}
		if !yield(page) {
			return nil
		}
	}
	return nil
}

// inFlight is how many pages are interpreted ahead of the one that is laid out.
const inFlight = 2

// ahead calls do with every page that is to be read, in order, and interprets the next ones meanwhile, on another core where there is one. The
// glyphs of a page are good until do returns: their room is used again, so that a thousand pages take no more than a few.
// Those of a scan, which is kept to be read later, stay.
func (d *document) ahead(do func(page layout.Page, scan bool)) error {
	type outcome struct {
		page layout.Page
		scan bool
		err  error
	}
	ready, rooms, over := make(chan outcome, inFlight), make(chan []layout.Glyph, inFlight+2), make(chan struct{})
	done := make(chan struct{})
	defer func() {
		close(over)
		<-done // nothing reads the document any more
	}()
	go func() {
		defer close(done)
		defer close(ready)
		for n := range d.pages {
			if d.only != nil && !slices.Contains(d.only, n+1) {
				continue
			}
			var o outcome
			var room []layout.Glyph
			select {
			case room = <-rooms:
			default:
			}
			func() {
				defer func() {
					if r := recover(); r != nil {
						o.err = fmt.Errorf("%w: page %d: %v", ErrDamaged, n+1, r)
					}
				}()
				o.page, o.err = d.page(n+1, room[:0])
				k := len(d.scans)
				o.scan = k > 0 && d.scans[k-1].page.Number == n+1
			}()
			select {
			case ready <- o:
			case <-over:
				return
			}
			if o.err != nil {
				return
			}
		}
	}()
	for o := range ready {
		if o.err != nil {
			return o.err
		}
		do(o.page, o.scan)
		if o.scan {
			continue
		}
		select {
		case rooms <- o.page.Glyphs:
		default:
		}
	}
	return nil
}
