package pdf

import (
	"context"
	"io"

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
		page, err := d.page(n + 1)
		if err != nil {
			return err
		}
		if !yield(page) {
			return nil
		}
	}
	return nil
}
