package pdf

import (
	"context"
	"fmt"
	"io"

	"parley/importer/layout"
	"parley/importer/memo"
)

// Read reads the text of the PDF that r holds in size bytes, in paragraphs with their places. It reports the share of
// pages read as memo.Reading, and ends with ctx. What was missing, doubtful or mended is said in the text's warnings.
func Read(ctx context.Context, r io.ReaderAt, size int64, progress memo.Progress) (memo.Text, error) {
	d, err := open(ctx, r, size)
	if err != nil {
		return memo.Text{}, err
	}
	text, err := d.read(progress)
	if err != nil {
		return memo.Text{}, err
	}
	return text, nil
}

// read lays out all pages once.
func (d *document) read(progress memo.Progress) (memo.Text, error) {
	l := layout.New()
	for n := range d.pages {
		page, err := d.page(n + 1)
		if err != nil {
			return memo.Text{}, err
		}
		l.Add(page)
		progress.Report(memo.Reading, float64(n+1)/float64(len(d.pages)))
	}
	laid := l.Finish()
	text := memo.Text{Format: "pdf", Pages: len(d.pages), Paragraphs: laid.Paragraphs, Furniture: laid.Furniture}
	if len(text.Paragraphs) == 0 {
		return memo.Text{}, fmt.Errorf("%w: %d pages, %d pictures", ErrNoText, len(d.pages), d.pictures)
	}
	return text, nil
}
