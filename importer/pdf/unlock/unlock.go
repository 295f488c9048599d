// Package unlock opens PDFs that are locked, with a password or none: what forbids only printing or copying opens to
// everybody.
//
// The cryptography is pdfcpu's. It reads the file in memory and is kept from everything else: its folder of settings is
// neither read nor made, nothing is looked up on a network, and nothing is validated or optimised, since a draft that
// breaks a rule of the format is still a draft. What it has decrypted is written as it stands, object by object, for
// package mend to read like any other file.
//
// It takes no blanks in passwords of AES-256, and no signs beyond ASCII but letters and digits. Where such a password
// opens a file, [Rewrap] exchanges it in memory for a plain one before pdfcpu sees the file.
package unlock

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// Errors of [Open].
var (
	ErrPassword = errors.New("unlock: the password does not open the file")
	ErrUnknown  = errors.New("unlock: a lock of an unknown make")
)

// Limits of what pdfcpu reads.
const (
	maxStream  = 128 << 20 // bytes of one stream
	maxDecoded = 64 << 20  // bytes that an object stream may decode to
	maxObjects = 1 << 20
)

// Open gives the PDF data in clear. The password may be the user's or the owner's; no password is tried first, so that
// one given where none is needed does no harm.
func Open(ctx context.Context, data []byte, password string) ([]byte, error) {
	clear, err := open(ctx, data, "")
	if errors.Is(err, ErrPassword) && password != "" {
		return open(ctx, data, password)
	}
	return clear, err
}

func open(ctx context.Context, data []byte, password string) (clear []byte, err error) {
	defer func() {
		if r := recover(); r != nil {
			clear, err = nil, fmt.Errorf("%w: %v", ErrUnknown, r)
		}
	}()
	file, err := pdfcpu.ReadWithContext(ctx, bytes.NewReader(data), settings(password))
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case errors.Is(err, pdfcpu.ErrWrongPassword):
		return nil, ErrPassword
	case err != nil:
		return nil, fmt.Errorf("%w: %w", ErrUnknown, err)
	case file.Root == nil:
		return nil, fmt.Errorf("%w: no catalog", ErrUnknown)
	}
	return write(file), nil
}

// settings are those of a reader that touches nothing but the bytes it is given.
func settings(password string) *model.Configuration {
	api.DisableConfigDir()
	c := model.NewDefaultConfiguration()
	c.Cmd = model.DECRYPT
	c.UserPW, c.OwnerPW = password, password
	c.Offline = true
	c.ValidationMode = model.ValidationRelaxed
	c.Optimize, c.OptimizeBeforeWriting, c.OptimizeResourceDicts = false, false, false
	c.Limits.MaxStreamBytes, c.Limits.MaxDecodeBytes = maxStream, maxDecoded
	c.Limits.MaxObjectCount, c.Limits.MaxXRefEntries = maxObjects, maxObjects
	return c
}

// write puts all objects one after another, with a table of cross-references and a trailer.
func write(file *model.Context) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	var table bytes.Buffer
	for _, id := range slices.Sorted(maps.Keys(file.Table)) {
		e := file.Table[id]
		if e == nil || e.Free || e.Object == nil || id == 0 {
			continue
		}
		gen, at := 0, b.Len()
		if e.Generation != nil {
			gen = *e.Generation
		}
		fmt.Fprintf(&b, "%d %d obj\n", id, gen)
		if !writeValue(&b, e.Object) {
			b.Truncate(at)
			continue
		}
		b.WriteString("\nendobj\n")
		fmt.Fprintf(&table, "%d 1\n%010d %05d n \n", id, at, gen)
	}
	start := b.Len()
	b.WriteString("xref\n0 1\n0000000000 65535 f \n")
	b.Write(table.Bytes())
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root %s >>\nstartxref\n%d\n%%%%EOF\n", file.MaxObjNr+1, file.Root.PDFString(), start)
	return b.Bytes()
}

// writeValue writes one object; false for those that only hold or list others.
func writeValue(b *bytes.Buffer, o types.Object) bool {
	switch o := o.(type) {
	case types.StreamDict:
		writeStream(b, o)
	case *types.StreamDict:
		writeStream(b, *o)
	case types.ObjectStreamDict, *types.ObjectStreamDict, types.XRefStreamDict, *types.XRefStreamDict:
		return false
	default:
		b.WriteString(o.PDFString())
	}
	return true
}

func writeStream(b *bytes.Buffer, s types.StreamDict) {
	s.Update("Length", types.Integer(len(s.Raw)))
	b.WriteString(s.PDFString())
	b.WriteString("\nstream\n")
	b.Write(s.Raw)
	b.WriteString("\nendstream")
}
