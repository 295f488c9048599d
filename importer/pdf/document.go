package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/ledongthuc/pdf"

	"parley/importer/layout"
	"parley/importer/pdf/filter"
	"parley/importer/pdf/font"
	"parley/importer/pdf/mend"
)

// document is an open file. Its fonts are read once.
type document struct {
	ctx        context.Context
	pages      []leaf
	fonts      map[string]*font.Font
	namesFirst bool // believe glyph names before ToUnicode
	glyphs     int  // on all pages so far
	pictures   int
	broken     int // pages that were not read to their end
}

// open mends the file and walks its page tree.
func open(ctx context.Context, r io.ReaderAt, size int64) (*document, error) {
	sound, err := mend.Open(ctx, r, size)
	switch {
	case errors.Is(err, mend.ErrDamaged):
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	case errors.Is(err, mend.ErrEncrypted):
		return nil, fmt.Errorf("%w: %w", ErrEncrypted, err)
	case errors.Is(err, mend.ErrTooLarge):
		return nil, fmt.Errorf("%w: %w", ErrTooLarge, err)
	case err != nil:
		return nil, err
	}
	reader, err := pdf.NewReader(bytes.NewReader(sound), int64(len(sound)))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	pages, err := leaves(reader)
	if err != nil {
		return nil, err
	}
	return &document{ctx: ctx, pages: pages, fonts: map[string]*font.Font{}}, nil
}

// streamOf gives the decoded bytes of a stream, as many as can be had.
func streamOf(v pdf.Value) (data []byte) {
	if v.Kind() != pdf.Stream {
		return nil
	}
	defer func() {
		if recover() != nil {
			data = nil
		}
	}()
	data = filter.Limited(v.Reader(), maxContent)
	return data[:min(len(data), maxContent)]
}

// lookup follows keys into nested dictionaries, to nothing where the object layer cannot read one of them.
func lookup(v pdf.Value, keys ...string) (found pdf.Value) {
	defer func() { _ = recover() }()
	for _, k := range keys {
		v = v.Key(k)
	}
	return v
}

// contentOf joins the content streams of a page.
func contentOf(page pdf.Value) []byte {
	c := page.Key("Contents")
	if c.Kind() != pdf.Array {
		return streamOf(c)
	}
	var all []byte
	for i := range c.Len() {
		if len(all) >= maxContent {
			break
		}
		all = append(append(all, streamOf(child(c, i))...), '\n')
	}
	return all
}

// fontOf reads a font once. A font that cannot be read shows nothing that can be known.
func (d *document) fontOf(v pdf.Value) (f *font.Font) {
	if v.Kind() != pdf.Dict {
		return nil
	}
	key := v.String()
	if f, ok := d.fonts[key]; ok {
		return f
	}
	defer func() {
		if recover() != nil {
			f = nil
		}
		d.fonts[key] = f
	}()
	return font.Load(v, streamOf, d.namesFirst)
}

// page interprets one page. What was painted before something went wrong is kept; only the context's end is an error.
func (d *document) page(number int) (layout.Page, error) {
	l := d.pages[number-1]
	page, base := l.frame(number)
	in := &interpreter{doc: d, page: &page, state: state{ctm: base, stretch: 1}}
	in.runPage(l)
	if err := d.ctx.Err(); err != nil {
		return page, err
	}
	d.glyphs += len(page.Glyphs)
	if d.glyphs > maxGlyphs {
		return page, fmt.Errorf("%w: more than %d glyphs", ErrTooLarge, maxGlyphs)
	}
	d.pictures += in.pictures
	if in.broken {
		d.broken++
	}
	return page, nil
}
