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
	"parley/importer/pdf/syntax"
	"parley/importer/scan"
)

// document is an open file. Its fonts are read once.
type document struct {
	ctx      context.Context
	data     []byte // of the mended file
	pages    []leaf
	layers   layers
	fonts    fontCache
	blind    *blindfold                   // hides what fonts say; nil unless the file is read to find out what they mean
	texts    map[string]map[uint32]string // what codes show by font, where that is not what the font says
	only     []int                        // the pages that are read; nil for all
	second   bool                         // this is a second reading
	searched bool                         // the file's objects had to be looked for
	content  []byte                       // of the page that is read
	lexer    syntax.Lexer                 // room for its objects
	glyphs   int                          // on all pages so far
	covered  int                          // stretches of text in layers that are off
	unknown  int                          // glyphs without known text
	silent   int                          // codes that take room and have no text, not even a blank
	broken   []int                        // pages that were not read to their end
	scans    []scanned
	reading  *scan.Result // of the scanned pages; nil before they were read
}

// fontCache holds fonts by their dictionaries as text; nil for one that cannot be read.
type fontCache map[string]*font.Font

// open mends the file and walks its page tree.
func open(ctx context.Context, r io.ReaderAt, size int64, password string) (*document, error) {
	sound, err := mend.Open(ctx, r, size, password)
	switch {
	case errors.Is(err, mend.ErrDamaged):
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	case errors.Is(err, mend.ErrEncrypted):
		return nil, fmt.Errorf("%w: %w", ErrEncrypted, err)
	case errors.Is(err, mend.ErrPassword):
		return nil, fmt.Errorf("%w: %w", ErrPassword, err)
	case errors.Is(err, mend.ErrTooLarge):
		return nil, fmt.Errorf("%w: %w", ErrTooLarge, err)
	case err != nil:
		return nil, err
	}
	reader, err := pdf.NewReader(bytes.NewReader(sound.Data), int64(len(sound.Data)))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	pages, err := leaves(reader)
	if err != nil {
		return nil, err
	}
	return &document{ctx: ctx, data: sound.Data, pages: pages, layers: layersOf(lookup(reader.Trailer(), "Root")), fonts: fontCache{}, searched: sound.Searched}, nil
}

// errNoStream stands for a stream that the object layer cannot open.
var errNoStream = errors.New("stream cannot be opened")

// decode gives the decoded bytes of a stream; with an error, as many as can be had.
func decode(v pdf.Value) (data []byte, err error) { return decodeInto(nil, v, maxContent) }

// decodeInto is decode with room for the bytes, which are appended, limit of them at most.
func decodeInto(room []byte, v pdf.Value, limit int) (data []byte, err error) {
	if v.Kind() != pdf.Stream {
		return room, nil
	}
	defer func() {
		if recover() != nil {
			data, err = room, errNoStream
		}
	}()
	return filter.Append(room, v.Reader(), limit)
}

// streamOf gives what can be had of a stream.
func streamOf(v pdf.Value) []byte {
	data, _ := decode(v)
	return data
}

// lookup follows keys into nested dictionaries, to nothing where the object layer cannot read one of them.
func lookup(v pdf.Value, keys ...string) (found pdf.Value) {
	defer func() { _ = recover() }()
	for _, k := range keys {
		v = v.Key(k)
	}
	return v
}

// contentOf joins the content streams of a page, in the room that those of the page before took. With an error it gives
// what can be had.
func (d *document) contentOf(page pdf.Value) (all []byte, err error) {
	all = d.content[:0]
	defer func() { d.content = all }()
	c := lookup(page, "Contents")
	if c.Kind() != pdf.Array {
		return decodeInto(all, c, maxContent)
	}
	for i := range c.Len() {
		data, failed := decodeInto(all, child(c, i), maxContent)
		if failed != nil {
			err = failed
		}
		if len(data) > maxContent {
			return all, filter.ErrTooLarge
		}
		all = append(data, '\n')
	}
	return all, err
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
	f = font.Load(v, streamOf, false)
	if d.blind != nil && !d.blind.trusted[key] {
		d.blind.cover(key, f, font.Load(v, streamOf, true), d.lookOf(v, f))
	}
	if texts := d.texts[key]; texts != nil {
		f.Rename(func(code uint32, own font.Code) string {
			if text, ok := texts[code]; ok {
				return text
			}
			return own.Text
		})
	}
	return f
}

// page interprets one page, with room for its glyphs. What was painted before something went wrong is kept; only the context's end is an error.
func (d *document) page(number int, room []layout.Glyph) (layout.Page, error) {
	l := d.pages[number-1]
	page, base := l.frame(number)
	page.Glyphs = room
	in := &interpreter{doc: d, page: &page, state: state{ctm: base, stretch: 1}}
	in.runPage(l)
	if err := d.ctx.Err(); err != nil {
		return page, err
	}
	d.glyphs += len(page.Glyphs)
	if d.glyphs > maxGlyphs {
		return page, fmt.Errorf("%w: more than %d glyphs", ErrTooLarge, maxGlyphs)
	}
	d.note(page, in)
	return page, nil
}

// note keeps what the warnings will have to say about a page.
func (d *document) note(page layout.Page, in *interpreter) {
	seen := in.silent
	d.silent += in.silent
	for _, g := range page.Glyphs {
		switch g.Text {
		case font.Unknown:
			d.unknown++
		case " ":
		default:
			seen++
		}
	}
	// A scanned page may carry a stamp or a page number as text.
	picture := seen < 100 && in.painted > page.Width*page.Height/2
	if picture || seen == 0 && in.pictures > 0 {
		d.scans = append(d.scans, scanned{page, in.placed})
	}
	if in.broken {
		d.broken = append(d.broken, page.Number)
	}
}
