package pdf

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"parley/importer/layout"
	"parley/importer/memo"
)

// Options say how to read. The zero Options are good.
type Options struct {
	Password string        // the user's or the owner's; "" for none
	Progress memo.Progress // told the share of pages read; may be nil
}

// Read reads the text of the PDF that r holds in size bytes, in paragraphs with their places. It reports the share of
// pages read as memo.Reading, and ends with ctx. What was missing, doubtful or mended is said in the text's warnings.
func Read(ctx context.Context, r io.ReaderAt, size int64, o Options) (memo.Text, error) {
	d, err := open(ctx, r, size, o.Password)
	if err != nil {
		return memo.Text{}, err
	}
	text, err := d.read(o.Progress)
	if err != nil {
		return memo.Text{}, err
	}
	if len(text.Paragraphs) == 0 && len(d.broken) > 0 {
		return memo.Text{}, fmt.Errorf("%w: no text could be had of %s", ErrDamaged, pageList(d.broken))
	}
	if len(text.Paragraphs) == 0 {
		return memo.Text{}, fmt.Errorf("%w: %d pages, %d of them pictures", ErrNoText, len(d.pages), len(d.pictured))
	}
	repair(&text)
	if score := measure(text.Paragraphs).score(); score < doubtful {
		if text, err = d.again(text, score); err != nil {
			return memo.Text{}, err
		}
	}
	text.Warnings = append(d.warnings(), text.Warnings...)
	return text, nil
}

// read lays out all pages.
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
	text := l.Finish()
	text.Format, text.Pages = "pdf", len(d.pages)
	return text, nil
}

// again reads a doubtful text once more, believing the names of glyphs before ToUnicode, and gives the better of both.
func (d *document) again(first memo.Text, score float64) (memo.Text, error) {
	other := document{ctx: d.ctx, pages: d.pages, fonts: fontCache{}, namesFirst: true}
	second, err := other.read(nil)
	if err != nil {
		return first, err
	}
	repair(&second)
	best := measure(second.Paragraphs).score()
	if best > score {
		*d, first = other, second
		first.Warnings = append(first.Warnings, memo.Warning{Code: memo.WrongMap})
	}
	if max(best, score) < doubtful {
		first.Warnings = append(first.Warnings, memo.Warning{Code: memo.Doubtful})
	}
	return first, nil
}

// warnings says what the text may lack.
func (d *document) warnings() (all []memo.Warning) {
	if d.searched {
		all = append(all, memo.Warning{Code: memo.WasDamaged})
	}
	if len(d.broken) > 0 {
		all = append(all, memo.Warning{Code: memo.PagesCutShort, Values: []string{pageList(d.broken)}})
	}
	if len(d.pictured) > 0 {
		all = append(all, memo.Warning{Code: memo.PagesPictured, Values: []string{pageList(d.pictured)}})
	}
	if d.unknown > 0 {
		all = append(all, memo.Warning{Code: memo.UnknownSigns, Values: []string{strconv.Itoa(d.unknown)}})
	}
	return all
}

// pageList names pages: "3, 5, 8 (+12)".
func pageList(pages []int) string {
	const most = 8
	var b strings.Builder
	for i, n := range pages[:min(len(pages), most)] {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(strconv.Itoa(n))
	}
	if more := len(pages) - most; more > 0 {
		fmt.Fprintf(&b, " (+%d)", more)
	}
	return b.String()
}
