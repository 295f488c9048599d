package mend

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"

	"parley/importer/pdf/syntax"
	"parley/importer/pdf/unlock"
)

// locked says whether the file is encrypted.
func (f *file) locked() bool { return f.trailer.encrypt.Kind != syntax.Null }

// unlock has the file decrypted and gives it as it is then, cross-references read. What the decrypter is shown are the
// cross-references as they were checked or found here, not those of the file.
func (f *file) unlock(ctx context.Context, password string) (*file, error) {
	if f.end > maxLocked {
		return nil, ErrTooLarge
	}
	password = f.plainWord(password)
	f.list()
	clear, err := unlock.Open(ctx, f.data, password)
	switch {
	case errors.Is(err, unlock.ErrPassword) && password != "":
		return nil, ErrPassword
	case errors.Is(err, unlock.ErrPassword):
		return nil, ErrEncrypted
	case errors.Is(err, unlock.ErrUnknown):
		return nil, fmt.Errorf("%w: %w", ErrEncrypted, err)
	case err != nil:
		return nil, err
	}
	found := &file{data: clear, end: len(clear)}
	if !found.follow() {
		found.search()
	}
	return found, nil
}

// plainWord has a password that the decrypter refuses exchanged for one that it takes, where it opens the lock.
func (f *file) plainWord(password string) string {
	lock, ok := f.resolve(f.trailer.encrypt)
	if !ok || lock.Kind != syntax.Dict || !unlock.Odd(password) {
		return password
	}
	of := func(key string) []byte { return lock.Key(key).Bytes }
	held := unlock.Lock{Revision: lock.Key("R").Int(), U: of("U"), UE: of("UE"), O: of("O"), OE: of("OE")}
	if !held.Long() {
		return password
	}
	opened, ok := unlock.Rewrap(held, password)
	if !ok {
		return wrongWord
	}
	exchanged := syntax.Object{Kind: syntax.Dict, Items: slices.Clone(lock.Items)}
	for i := 0; i+1 < len(exchanged.Items); i += 2 {
		switch string(exchanged.Items[i].Bytes) {
		case "U":
			exchanged.Items[i+1] = syntax.Object{Kind: syntax.String, Bytes: opened.U}
		case "UE":
			exchanged.Items[i+1] = syntax.Object{Kind: syntax.String, Bytes: opened.UE}
		}
	}
	f.trailer.encrypt = exchanged
	return unlock.Plain
}

// wrongWord stands for a password that was found to be wrong before the decrypter sees it. It is no password of
// anybody's: it opens a file only where none is needed.
const wrongWord = "no.password.of.anybody"

// list writes a stream of cross-references, the only kind that knows objects in object streams, which are encrypted
// and cannot be unpacked yet. Such a stream is never encrypted itself.
func (f *file) list() {
	top := 0
	for id := range f.objects {
		top = max(top, id)
	}
	if f.trailer.encrypt.Kind != syntax.Ref {
		top++
		f.write(top, 0, f.trailer.encrypt, nil)
		f.trailer.encrypt = syntax.Object{Kind: syntax.Ref, Num: float64(top)}
	}
	top++
	rows := make([]byte, 0, 7*(top+1))
	for id := range top {
		e := f.objects[id]
		switch {
		case e.inside > 0:
			rows = append(rows, 2)
			rows = binary.BigEndian.AppendUint32(rows, uint32(e.inside))
			rows = binary.BigEndian.AppendUint16(rows, uint16(e.index))
		case e.offset > 0:
			rows = append(rows, 1)
			rows = binary.BigEndian.AppendUint32(rows, uint32(e.offset))
			rows = binary.BigEndian.AppendUint16(rows, uint16(e.gen))
		default:
			rows = append(rows, 0, 0, 0, 0, 0, 0, 0)
		}
	}
	start := len(f.data)
	b := fmt.Appendf(f.data, "%d 0 obj\n<< /Type /XRef /W [1 4 2] /Size %d /Length %d /Root ", top, top, len(rows))
	b = syntax.Append(b, f.trailer.root)
	b = syntax.Append(append(b, " /Encrypt "...), f.trailer.encrypt)
	if f.trailer.id.Kind != syntax.Null {
		b = syntax.Append(append(b, " /ID "...), f.trailer.id)
	}
	b = append(append(b, " >>\nstream\n"...), rows...)
	f.data = fmt.Appendf(b, "\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n", start)
}
