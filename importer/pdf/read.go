package pdf

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"parley/importer/layout"
	"parley/importer/memo"
	"parley/importer/scan"
	"parley/importer/spelling"
)

// Options say how to read. The zero Options are good.
type Options struct {
	Password string        // the user's or the owner's; "" for none
	Progress memo.Progress // told the share of pages read; may be nil
	Scan     scan.Options  // how to read pages that are pictures; its Progress is the one above
}

// Read reads the text of the PDF that r holds in size bytes, in paragraphs with their places. It reports the share of
// pages read as memo.Reading, and ends with ctx. What was missing, doubtful or mended is said in the text's warnings.
func Read(ctx context.Context, r io.ReaderAt, size int64, o Options) (memo.Text, error) {
	d, err := open(ctx, r, size, o.Password)
	if err != nil {
		return memo.Text{}, err
	}
	o.Scan.Progress = o.Progress
	text, err := d.read(o)
	if err != nil {
		return memo.Text{}, err
	}
	if len(text.Paragraphs) == 0 && d.mute() {
		if text, err = d.again(text, nil); err != nil {
			return memo.Text{}, err
		}
	}
	if len(text.Paragraphs) == 0 && len(d.broken) > 0 {
		return memo.Text{}, fmt.Errorf("%w: no text could be had of %s", ErrDamaged, pageList(d.broken))
	}
	if len(text.Paragraphs) == 0 {
		return memo.Text{}, d.noText()
	}
	if !d.second {
		mendScans(&text)
		repair(&text)
		if text, err = d.reread(text); err != nil {
			return memo.Text{}, err
		}
	}
	text.Warnings = append(text.Warnings, weakness(text)...)
	text.Warnings = append(d.warnings(), text.Warnings...)
	return text, nil
}

// reread reads a text again of which much looks like no words, or those of its pages that do.
func (d *document) reread(text memo.Text) (memo.Text, error) {
	pages := weakPages(text)
	if d.mute() || manyWeak(len(pages), text) {
		return d.again(text, nil)
	}
	paragraphs := pagesOf(text.Paragraphs)
	pages = slices.DeleteFunc(pages, func(n int) bool {
		return spelling.Cost(textOf(paragraphs[n])) < sound || // figures, or a list
			slices.ContainsFunc(d.scans, func(s scanned) bool { return s.page.Number == n })
	})
	if len(pages) == 0 {
		return text, nil
	}
	return d.again(text, pages)
}

// read lays out the pages.
func (d *document) read(o Options) (memo.Text, error) {
	l := layout.New()
	n := 0
	err := d.ahead(func(page layout.Page, scan bool) {
		if !scan {
			l.Add(page)
		}
		n++
		o.Progress.Report(memo.Reading, float64(n)/float64(len(d.pages)))
	})
	if err != nil {
		return memo.Text{}, err
	}
	if err := d.addScans(l, o.Scan); err != nil {
		return memo.Text{}, err
	}
	text := l.Finish()
	text.Format, text.Pages = "pdf", len(d.pages)
	text.Marks.Hidden = d.covered
	if len(text.Paragraphs) == 0 && len(d.scans) == 0 {
		headsToText(&text)
	}
	return text, nil
}

// headsToText makes paragraphs of running heads, for a file that has nothing that they could head.
func headsToText(t *memo.Text) {
	var others []memo.Furniture
	for _, f := range t.Furniture {
		if f.Kind != memo.RunningHead {
			others = append(others, f)
			continue
		}
		at := f.Place
		at.Line, at.Paragraph = 1, len(t.Paragraphs)+1
		if n := len(t.Paragraphs); n > 0 && t.Paragraphs[n-1].Page == at.Page {
			at.Line += t.Paragraphs[n-1].Line
		}
		t.Paragraphs = append(t.Paragraphs, memo.Paragraph{Text: f.Text, Place: at})
	}
	t.Furniture = others
}

// warnings says what the text may lack.
func (d *document) warnings() (all []memo.Warning) {
	if d.searched {
		all = append(all, memo.Warning{Code: memo.WasDamaged})
	}
	if len(d.broken) > 0 {
		all = append(all, memo.Warning{Code: memo.PagesCutShort, Values: []string{pageList(d.broken)}})
	}
	all = append(all, d.scanWarnings()...)
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
