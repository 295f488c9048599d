package pdf

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"parley/importer/layout"
	"parley/importer/memo"
	"parley/importer/pdf/picture"
	"parley/importer/scan"
	"parley/importer/scan/misread"
)

// scanned is a page that holds hardly more than pictures: what little else is on it, and where they are painted.
type scanned struct {
	page   layout.Page
	placed []placement
}

// maxSheet is how many pixels the picture of a whole page may have: one of A2 at 300 dots per inch has 35 million.
const maxSheet = 40_000_000

// sheets offers the scanned pages for reading. The object layer is asked by one at a time.
func (d *document) sheets() []scan.Sheet {
	var asking sync.Mutex
	var all []scan.Sheet
	for _, s := range d.scans {
		draw := func(bleached bool) (p scan.Picture, err error) {
			defer func() {
				if recover() != nil {
					p, err = scan.Picture{}, picture.ErrDamaged
				}
			}()
			asking.Lock()
			placed := d.sources(s.placed)
			asking.Unlock()
			if bleached && !bleach(placed) {
				return scan.Picture{}, nil
			}
			p.DPI = min(picture.Resolution(placed), int(72*math.Sqrt(maxSheet/(s.page.Width*s.page.Height))))
			p.Gray, err = picture.Compose(s.page.Width, s.page.Height, placed, p.DPI)
			return p, err
		}
		all = append(all, scan.Sheet{
			Number: s.page.Number, Width: s.page.Width, Height: s.page.Height,
			Draw:   func() (scan.Picture, error) { return draw(false) },
			Bleach: func() (scan.Picture, error) { return draw(true) },
		})
	}
	return all
}

// bleach has the colours of pictures bleached, and says whether they have any.
func bleach(placed []picture.Placed) (some bool) {
	for i := range placed {
		placed[i].Source.Bleached = placed[i].Source.Coloured()
		some = some || placed[i].Source.Bleached
	}
	return some
}

// addScans has the scanned pages read, unless that is done already, and lays them out.
func (d *document) addScans(l *layout.Layout, o scan.Options) error {
	if d.reading == nil {
		r, err := scan.Read(d.ctx, d.sheets(), o)
		if err != nil {
			return err
		}
		d.reading = &r
	}
	for _, s := range d.scans {
		at := slices.IndexFunc(d.reading.Pages, func(p scan.Page) bool { return p.Number == s.page.Number })
		if at >= 0 {
			s.page.Glyphs = slices.Concat(s.page.Glyphs, d.reading.Pages[at].Glyphs)
			s.page.Rules = slices.Concat(s.page.Rules, d.reading.Pages[at].Rules)
		}
		l.Add(s.page)
	}
	return nil
}

// noText is the error of a file without any text, which says what would help to read its pictures.
func (d *document) noText() error {
	pages := fmt.Sprintf("%d pages, %d of them pictures", len(d.pages), len(d.scans))
	switch {
	case d.reading == nil || len(d.scans) == 0:
	case d.reading.Reason == scan.Absent:
		return fmt.Errorf("%w: %s", ErrUnscanned, pages)
	case d.reading.Reason == scan.NoData:
		return fmt.Errorf("%w: %s; no data for %s", ErrUnscanned, pages, strings.Join(d.reading.Missing, ", "))
	case len(d.reading.Slow) > 0:
		return fmt.Errorf("%w: %s; reading page %s took too long", ErrNoText, pages, pageList(d.reading.Slow))
	case len(d.reading.Failed) > 0:
		return fmt.Errorf("%w: %s; the pictures of page %s cannot be decoded", ErrNoText, pages, pageList(d.reading.Failed))
	}
	return fmt.Errorf("%w: %s", ErrNoText, pages)
}

// scanWarnings says what was read from pictures, how surely, and what was not.
func (d *document) scanWarnings() (all []memo.Warning) {
	r := d.reading
	if r == nil || len(d.scans) == 0 {
		return nil
	}
	warn := func(code memo.WarningCode, pages []int, values ...string) {
		if len(pages) > 0 {
			all = append(all, memo.Warning{Code: code, Values: append([]string{pageList(pages)}, values...)})
		}
	}
	var read []int
	sure := 0.0
	for _, p := range r.Pages {
		read = append(read, p.Number)
		sure += p.Confidence / float64(len(r.Pages))
	}
	warn(memo.PagesScanned, read, strconv.Itoa(int(math.Round(100*sure))))
	switch r.Reason {
	case scan.Off:
		warn(memo.PagesPictured, r.Unread)
	case scan.Absent:
		warn(memo.NoTesseract, r.Unread, scan.Advice(scan.Tesseract(r.Missing)))
	case scan.NoData:
		warn(memo.NoScanData, r.Unread, strings.Join(r.Missing, ", "), scan.Advice(r.Missing))
	case scan.Failing:
		warn(memo.PagesFailed, r.Unread)
	}
	warn(memo.PagesFailed, r.Failed)
	warn(memo.PagesSlow, r.Slow)
	warn(memo.PagesEmpty, r.Empty)
	return all
}

// mendScans mends what is known to be read wrong in what was read from pictures, and says so in the text's warnings.
func mendScans(t *memo.Text) {
	if found := misread.Mend(t.Paragraphs); len(found) > 0 {
		t.Warnings = append(t.Warnings, memo.Warning{Code: memo.Misread, Values: []string{strconv.Itoa(len(found)), misread.Examples(found)}})
	}
}
