package docx

import (
	"context"
	"errors"
	"fmt"
	"io"

	"parley/importer/memo"
)

// Errors that Read answers with, wrapped with the part they come from.
var (
	ErrDamaged   = errors.New("not a readable Word file")
	ErrEncrypted = errors.New("the Word file is locked with a password")
	ErrTooLarge  = errors.New("the Word file unpacks to more than a text can hold")
)

// Options say how to read. The zero Options are good.
type Options struct {
	View memo.View // of tracked changes
	// Chunk reads a file that the package holds and that stands for a part of the text, by its name in the package: a web page,
	// RTF, another Word file. Where it is nil, or fails, that part is missing, and a warning says so.
	Chunk func(ctx context.Context, name string, data []byte) (memo.Text, error)
}

// Read reads the Word file of size bytes in r. The paragraphs carry their automatic numbers as labels;
// foot- and endnotes stand after the body; headers and footers are furniture. Marks counts changes, comments and hidden
// runs of the whole file, whatever the view. Files that stand for parts of the text are read in their places.
//
// Errors are ErrDamaged, ErrEncrypted, ErrTooLarge, the context's, or the reader's own.
func Read(ctx context.Context, r io.ReaderAt, size int64, o Options) (memo.Text, error) {
	p, err := openPackage(ctx, r, size)
	if err != nil {
		return memo.Text{}, err
	}
	d, err := openDocument(p, o)
	if err != nil {
		return memo.Text{}, err
	}
	body, err := d.readBody()
	if err != nil {
		return memo.Text{}, err
	}
	w := newWriter(d)
	w.blocks(body.blocks)
	w.notes = true
	for _, kind := range []string{"footnotes", "endnotes"} {
		notes, err := d.readNotes(kind)
		if err != nil {
			return memo.Text{}, err
		}
		w.count = newCounters(d.lists)
		for _, id := range body.notes[kind] {
			w.blocks(notes[id])
			delete(notes, id)
		}
	}
	t := memo.Text{Format: "docx", Paragraphs: w.paragraphs(), Warnings: d.warnings}
	if t.Furniture, err = d.readFurniture(); err != nil {
		return memo.Text{}, err
	}
	if err := d.countComments(); err != nil {
		return memo.Text{}, err
	}
	t.Marks = d.marks
	if d.embedded > 0 {
		t.Warnings = append(t.Warnings, memo.Warning{Code: memo.Embedded})
	}
	return t, nil
}

// document is an open Word file: its parts, what they share, and what has been counted so far.
type document struct {
	pack     *pack
	main     string // name of the part that holds the body
	related  []relation
	view     memo.View
	styles   styleSheet
	lists    numbering
	marks    memo.Marks
	chunk    func(ctx context.Context, name string, data []byte) (memo.Text, error)
	embedded int            // other files that stand in for text and were not read
	warnings []memo.Warning // of those that were
}

// openDocument finds the body of p and reads the styles and lists it uses.
func openDocument(p *pack, o Options) (*document, error) {
	main, err := p.mainPart()
	if err != nil {
		return nil, err
	}
	d := &document{pack: p, main: main, view: o.View, chunk: o.Chunk}
	if d.related, err = p.relations(main); err != nil {
		return nil, err
	}
	d.styles = newStyleSheet()
	if err := d.each("styles", func(s *source) error { return d.styles.read(s) }); err != nil {
		return nil, err
	}
	err = d.each("numbering", func(s *source) error {
		lists, err := readNumbering(s)
		d.lists = lists
		return err
	})
	d.lists.link(d.styles)
	return d, err
}

// each opens the related parts of a kind, in the order the body names them, and gives each to read.
func (d *document) each(kind string, read func(*source) error) error {
	seen := map[string]bool{}
	for _, r := range d.related {
		if r.kind != kind || seen[r.target] {
			continue
		}
		seen[r.target] = true
		s, err := d.pack.open(r.target)
		if err != nil {
			return err
		}
		if s == nil {
			continue
		}
		if err := s.root(func(element) error { return read(s) }); err != nil {
			return fmt.Errorf("%s: %w", r.target, err)
		}
	}
	return nil
}

// body is what the main part holds: its blocks, and the notes they refer to in order, by the kind of note.
type body struct {
	blocks []block
	notes  map[string][]string
}

// readBody reads the main part.
func (d *document) readBody() (body, error) {
	s, err := d.pack.open(d.main)
	if err != nil {
		return body{}, err
	}
	if s == nil {
		return body{}, fmt.Errorf("%w: %s is missing", ErrDamaged, d.main)
	}
	b := body{notes: map[string][]string{}}
	err = s.root(func(e element) error {
		if e.name != "w:document" {
			return fmt.Errorf("%w: a Word file begins with a document, not with %q", ErrDamaged, e.local)
		}
		st := d.story(s)
		st.notes = b.notes
		b.blocks, err = st.read()
		return err
	})
	if err != nil {
		return body{}, fmt.Errorf("%s: %w", d.main, err)
	}
	return b, nil
}

// readNotes reads all notes of a kind, "footnotes" or "endnotes", by their ids.
func (d *document) readNotes(kind string) (map[string][]block, error) {
	notes := map[string][]block{}
	err := d.each(kind, func(s *source) error {
		s.marks = &d.marks
		return s.children(func(e element) error {
			if e.name != "w:footnote" && e.name != "w:endnote" {
				return nil
			}
			blocks, err := d.story(s).read()
			notes[e.value("w:id")] = blocks
			return err
		})
	})
	return notes, err
}

// countComments counts the comments and the changes within them.
func (d *document) countComments() error {
	return d.each("comments", func(s *source) error {
		s.marks = &d.marks
		return s.children(func(e element) error {
			if e.name == "w:comment" {
				d.marks.Comments++
			}
			return nil
		})
	})
}
