package importer

import (
	"bytes"
	"context"
	"fmt"
	"path"

	"parley/importer/docx"
	"parley/importer/html"
	"parley/importer/memo"
	"parley/importer/rtf"
)

// Bounds on files within a file. Programs that put a draft together of parts nest one into the other, seldom two.
const (
	maxNesting  = 3        // files around one
	maxEmbedded = 64 << 20 // bytes of all files within one
	embedCost   = 64 << 10 // bytes that each counts for beside its own
)

// embedded reads the files that stand for parts of a draft within a Word file.
type embedded struct {
	options Options
	depth   int
	room    *int // bytes that they may have yet, together
}

// embeddedIn is for the files within one that is read with o.
func embeddedIn(o Options) embedded {
	room := maxEmbedded
	return embedded{options: o, room: &room}
}

// readWord reads a Word file and what it holds.
func (e embedded) readWord(ctx context.Context, data []byte) (memo.Text, error) {
	return docx.Read(ctx, bytes.NewReader(data), int64(len(data)), docx.Options{View: e.options.View, Chunk: e.read})
}

// read reads one of the files within. One that its reader cannot cope with is missing, and no more.
func (e embedded) read(ctx context.Context, name string, data []byte) (t memo.Text, err error) {
	defer func() {
		if r := recover(); r != nil {
			t, err = memo.Text{}, fmt.Errorf("%w: %v", errPanic, r)
		}
	}()
	e.depth++
	*e.room -= len(data) + embedCost
	if e.depth > maxNesting || *e.room < 0 {
		return memo.Text{}, &memo.FileError{Problem: memo.TooLarge}
	}
	name = path.Base(name)
	switch kind, problem := sniff(name, data); kind {
	case unread:
		return memo.Text{}, &memo.FileError{Problem: problem}
	case docxFile:
		return e.readWord(ctx, data)
	case rtfFile:
		return rtf.Read(ctx, data, e.options.View)
	case htmlFile:
		return html.Read(ctx, data, html.Options{View: e.options.View, Encoding: e.options.Encoding})
	case plain:
		return readPlain(name, data, e.options)
	}
	return memo.Text{}, &memo.FileError{Problem: memo.Unsupported}
}
