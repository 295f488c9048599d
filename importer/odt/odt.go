package odt

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"parley/importer/memo"
	"parley/importer/prose"
)

// Format is the name of OpenDocument texts in a memo.
const Format = "odt"

// What can be wrong with a file; errors wrap one of these, or are the context's.
var (
	ErrDamaged   = errors.New("not a whole OpenDocument text")
	ErrEncrypted = errors.New("the document is locked with a password")
	ErrTooLarge  = errors.New("the document is larger than can be read")
)

// Read reads an .odt file of the given size in bytes.
func Read(ctx context.Context, r io.ReaderAt, size int64, view memo.View) (memo.Text, error) {
	archive, err := zip.NewReader(r, size)
	if err != nil {
		return memo.Text{}, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	locked, err := encrypted(archive)
	switch {
	case err != nil:
		return memo.Text{}, err
	case locked:
		return memo.Text{}, ErrEncrypted
	}
	content, err := load(archive, "content.xml")
	if err != nil {
		return memo.Text{}, err
	}
	styles, err := load(archive, "styles.xml")
	if errors.Is(err, ErrTooLarge) {
		return memo.Text{}, err
	}
	return read(ctx, content.first("office:document-content"), styles.first("office:document-styles"), view)
}

// ReadFlat reads an .fodt file, a document in one piece of XML.
func ReadFlat(ctx context.Context, data []byte, view memo.View) (memo.Text, error) {
	root, err := parse(bytes.NewReader(data))
	if err != nil {
		return memo.Text{}, err
	}
	document := root.first("office:document")
	return read(ctx, document, document, view)
}

// load parses a file of the archive.
func load(archive *zip.Reader, name string) (*node, error) {
	f, err := archive.Open(name)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.Size() > maxBytes {
		return nil, ErrTooLarge
	}
	return parse(f)
}

// encrypted says whether the manifest speaks of locked files. A document without a manifest is not locked.
func encrypted(archive *zip.Reader) (bool, error) {
	f, err := archive.Open("META-INF/manifest.xml")
	if err != nil {
		return false, nil
	}
	defer f.Close()
	manifest, err := io.ReadAll(io.LimitReader(f, maxBytes+1))
	if len(manifest) > maxBytes {
		return false, ErrTooLarge
	}
	if err != nil {
		return false, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return bytes.Contains(manifest, []byte("encryption-data")), nil
}

// read makes the text of a document from its content and its styles, the same element where the file is flat.
func read(ctx context.Context, content, styles *node, view memo.View) (memo.Text, error) {
	body := content.first("office:body").first("office:text")
	if body == nil {
		return memo.Text{}, fmt.Errorf("%w: no text in it", ErrDamaged)
	}
	common := newSheet(nil, styles.first("office:styles"))
	w := newWalker(ctx, newSheet(common, content.first("office:automatic-styles")), view)
	if changes := body.first("text:tracked-changes"); changes != nil {
		w.learn(changes)
	}
	w.blocks(body, setting{})
	w.flush()
	furnish(ctx, &w.draft, newSheet(common, styles.first("office:automatic-styles")), styles.first("office:master-styles"))
	if err := ctx.Err(); err != nil {
		return memo.Text{}, err
	}
	return memo.Text{
		Format:     Format,
		Paragraphs: w.draft.Paragraphs(),
		Furniture:  w.draft.Furniture,
		Marks:      marksOf(w.sheet, body),
	}, nil
}

// furnish adds the headers and footers of the master pages.
func furnish(ctx context.Context, d *prose.Draft, s *sheet, masters *node) {
	if masters == nil {
		return
	}
	for _, master := range masters.children {
		for _, n := range master.children {
			switch n.name {
			case "style:header", "style:header-left", "style:header-first", "style:footer", "style:footer-left",
				"style:footer-first", "loext:header-first", "loext:footer-first":
			default:
				continue
			}
			if n.attr("style:display") == "false" {
				continue
			}
			w := newWalker(ctx, s, memo.Accepted)
			w.blocks(n, setting{})
			w.flush()
			for _, b := range w.draft.Body {
				kind := memo.RunningHead
				if counts(n) && len([]rune(b.Text)) < longNumber {
					kind = memo.PageNumber
				}
				d.AddFurniture(kind, b.Text)
			}
		}
	}
}

// longNumber is the length in characters from which a footer with a page number is more than that.
const longNumber = 16

// counts says whether a page number stands below n.
func counts(n *node) bool {
	if n.name == "text:page-number" {
		return true
	}
	for _, c := range n.children {
		if counts(c) {
			return true
		}
	}
	return false
}
