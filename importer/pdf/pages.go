package pdf

import (
	"context"
	"io"

	"parley/importer/layout"
)

// Pages calls yield with every page of the PDF that r holds in size bytes, in order, until yield returns false.
func Pages(ctx context.Context, r io.ReaderAt, size int64, yield func(layout.Page) bool) error {
	d, err := open(ctx, r, size)
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
