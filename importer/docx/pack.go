package docx

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Bounds of a Word file. Real ones have some dozen entries, shrink to a twentieth, and hold a few million bytes of XML;
// a thousand pages of heavily edited text stay below these.
const (
	maxEntries = 20_000
	maxPart    = 64 << 20  // bytes of one part, unpacked
	maxParts   = 160 << 20 // bytes of all parts read, unpacked
	freeSize   = 4 << 20   // below this size a part may shrink as much as it likes
	maxRatio   = 200       // how much larger parts may become by unpacking
)

// pack is the ZIP that a Word file is.
type pack struct {
	ctx   context.Context
	files map[string]*zip.File // by name, folded as key folds it
	left  int64                // bytes that may still be unpacked
}

// openPackage opens the ZIP in r.
func openPackage(ctx context.Context, r io.ReaderAt, size int64) (*pack, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	mark := make([]byte, 8)
	if n, err := r.ReadAt(mark, 0); n < len(mark) && err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	if bytes.Equal(mark, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
		return nil, ErrEncrypted // Word wraps what it encrypts in a container of the old kind
	}
	z, err := zip.NewReader(r, size)
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrDamaged, err)
	}
	if len(z.File) > maxEntries {
		return nil, fmt.Errorf("%w: it has %d entries", ErrTooLarge, len(z.File))
	}
	p := &pack{ctx: ctx, files: make(map[string]*zip.File, len(z.File)), left: maxParts}
	for _, f := range z.File {
		if name := key(f.Name); p.files[name] == nil {
			p.files[name] = f
		}
	}
	return p, nil
}

// key folds the name of a part: names are the same whatever their case, and some programs write them with backslashes.
func key(name string) string {
	return strings.ToLower(strings.TrimLeft(strings.ReplaceAll(name, `\`, "/"), "/"))
}

// open unpacks a part and gives its XML, nil if there is no such part.
func (p *pack) open(name string) (*source, error) {
	f := p.files[key(name)]
	if f == nil {
		return nil, nil
	}
	data, err := p.unpack(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	s, err := newSource(p.ctx, data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return s, nil
}

// unpack reads all of f, as long as it stays within bounds. What f says of its own size is not believed.
func (p *pack) unpack(f *zip.File) ([]byte, error) {
	if f.Flags&1 != 0 {
		return nil, ErrEncrypted
	}
	limit := min(p.left, maxPart, max(freeSize, maxRatio*int64(min(f.CompressedSize64, maxPart))))
	if f.UncompressedSize64 > uint64(limit) {
		return nil, ErrTooLarge
	}
	in, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrDamaged, err)
	}
	defer in.Close()
	data, err := io.ReadAll(io.LimitReader(in, limit+1))
	p.left -= int64(len(data))
	switch {
	case int64(len(data)) > limit:
		return nil, ErrTooLarge
	case err != nil:
		return nil, fmt.Errorf("%w: %v", ErrDamaged, err)
	}
	return data, p.ctx.Err()
}
