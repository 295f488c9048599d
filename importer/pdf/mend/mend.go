package mend

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"

	"parley/importer/pdf/syntax"
)

// header stands before the original bytes. It is the only one that the object reader accepts without looking further.
const header = "%PDF-1.7\n"

// file is a PDF while it is being mended.
type file struct {
	data    []byte // header and original bytes; the tail is appended here
	end     int    // where the original bytes end
	objects map[int]entry
	trailer trailer
	decoded int   // bytes decoded in advance so far
	work    int   // bytes looked at so far, see afford
	pages   []int // numbers of the page objects, in the order of the file
	lex     syntax.Lexer
}

// entry says where an object stands.
type entry struct {
	offset int // in file.data; 0 for an object that is free
	gen    int
	inside int // number of the object stream it is packed into; 0 if none
	index  int // its place in there
}

// trailer is what the cross-references say about the whole file.
type trailer struct {
	root, encrypt, id syntax.Object
}

// Result is a sound PDF.
type Result struct {
	Data     []byte
	Searched bool // the cross-references did not hold, so that objects may be missing or out of date
}

// Open reads a PDF of the given size from r and gives the bytes of a sound one. A locked file is opened with the password;
// one that only forbids something opens without.
func Open(ctx context.Context, r io.ReaderAt, size int64, password string) (Result, error) {
	if size > MaxSize {
		return Result{}, ErrTooLarge
	}
	f := &file{data: make([]byte, len(header)+int(size), len(header)+int(size)+int(size)/4+4096)}
	f.end = len(f.data)
	copy(f.data, header)
	n, err := io.ReadFull(io.NewSectionReader(r, 0, size), f.data[len(header):])
	if err != nil && n < int(size) {
		return Result{}, fmt.Errorf("read: %w", err)
	}
	if !bytes.Contains(f.data[len(header):min(f.end, len(header)+4096)], []byte("%PDF-")) {
		return Result{}, ErrDamaged
	}
	sound := f.follow()
	if !sound {
		f.search()
	}
	if len(f.objects) == 0 {
		return Result{}, ErrDamaged
	}
	if f.locked() {
		if f, err = f.unlock(ctx, password); err != nil {
			return Result{}, err
		}
	}
	if err := f.settle(ctx); err != nil {
		return Result{}, err
	}
	f.plant()
	f.finish()
	return Result{Data: f.data, Searched: !sound}, nil
}

// settle goes through all objects and writes those anew that the object reader could not read as they stand.
func (f *file) settle(ctx context.Context) error {
	f.unpack()
	for i, id := range f.numbers() {
		if i%8 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		f.lex.Reset()
		if e := f.objects[id]; e.offset < f.end { // behind that, it has been unpacked
			f.settleOne(id, e)
		}
	}
	return nil
}

// numbers lists the objects in the order of their place in the file, which is the order of pages where nothing else
// tells it.
func (f *file) numbers() []int {
	ids := make([]int, 0, len(f.objects))
	for id, e := range f.objects {
		if e.offset > 0 {
			ids = append(ids, id)
		}
	}
	slices.SortFunc(ids, func(a, b int) int {
		if d := f.objects[a].offset - f.objects[b].offset; d != 0 {
			return d
		}
		return a - b
	})
	return ids
}

func (f *file) settleOne(id int, e entry) {
	o, ok := f.parse(e.offset)
	if !ok || o.value.Key("Type").Is("ObjStm") || o.value.Key("Type").Is("XRef") {
		delete(f.objects, id)
		return
	}
	if o.value.Key("Type").Is("Page") {
		f.pages = append(f.pages, id)
	}
	changed := o.sloppy
	if o.stream {
		data, fresh := f.body(&o)
		if fresh || changed {
			f.write(id, e.gen, o.value, data)
		}
		return
	}
	if changed {
		f.write(id, e.gen, o.value, nil)
	}
}

// write puts an object into the tail. data is nil for an object that is no stream.
func (f *file) write(id, gen int, value syntax.Object, data []byte) {
	f.objects[id] = entry{offset: len(f.data), gen: gen}
	b := f.data
	b = strconv.AppendInt(b, int64(id), 10)
	b = append(b, ' ')
	b = strconv.AppendInt(b, int64(gen), 10)
	b = append(b, " obj\n"...)
	if data != nil {
		value = with(value, "Length", syntax.Object{Kind: syntax.Number, Whole: true, Num: float64(len(data))})
	}
	b = syntax.Append(b, value)
	if data != nil {
		b = append(b, "\nstream\n"...)
		b = append(b, data...)
		b = append(b, "\nendstream"...)
	}
	f.data = append(b, "\nendobj\n"...)
}

// with gives a dictionary with one key set to another value, a Null value taking the key out.
func with(dict syntax.Object, key string, value syntax.Object) syntax.Object {
	items := make([]syntax.Object, 0, len(dict.Items)+2)
	for i := 0; i+1 < len(dict.Items); i += 2 {
		if string(dict.Items[i].Bytes) != key {
			items = append(items, dict.Items[i], dict.Items[i+1])
		}
	}
	if value.Kind != syntax.Null {
		items = append(items, syntax.Object{Kind: syntax.Name, Bytes: []byte(key)}, value)
	}
	return syntax.Object{Kind: syntax.Dict, Items: items}
}

// plant makes a page tree of all page objects if none of them can be reached through the file's own.
func (f *file) plant() {
	root, _ := f.resolve(f.trailer.root)
	if len(f.pages) == 0 || f.reaches(root.Key("Pages"), map[int]bool{}) {
		return
	}
	kids := syntax.Object{Kind: syntax.Array}
	top := 0
	for id := range f.objects {
		top = max(top, id)
	}
	for _, id := range f.pages {
		kids.Items = append(kids.Items, syntax.Object{Kind: syntax.Ref, Num: float64(id), Gen: f.objects[id].gen})
	}
	tree := with(with(syntax.Object{Kind: syntax.Dict}, "Type", name("Pages")), "Kids", kids)
	f.write(top+1, 0, tree, nil)
	root = with(with(syntax.Object{Kind: syntax.Dict}, "Type", name("Catalog")), "Pages",
		syntax.Object{Kind: syntax.Ref, Num: float64(top + 1)})
	f.write(top+2, 0, root, nil)
	f.trailer.root = syntax.Object{Kind: syntax.Ref, Num: float64(top + 2)}
}

// reaches says whether there is a page at or below a node of the page tree.
func (f *file) reaches(node syntax.Object, seen map[int]bool) bool {
	id := refID(node)
	if id == 0 || seen[id] || len(seen) > 1000 {
		return false
	}
	seen[id] = true
	value, _ := f.resolve(node)
	kids, ok := f.resolve(value.Key("Kids"))
	if !ok {
		return value.Kind == syntax.Dict && !value.Key("Type").Is("Pages")
	}
	for _, kid := range kids.Items {
		if f.reaches(kid, seen) {
			return true
		}
	}
	return false
}

func name(s string) syntax.Object { return syntax.Object{Kind: syntax.Name, Bytes: []byte(s)} }

// finish writes the table of all objects and the trailer.
func (f *file) finish() {
	ids := f.numbers()
	slices.Sort(ids)
	start := len(f.data)
	b := append(f.data, "xref\n0 1\n0000000000 65535 f \n"...)
	top := 0
	for i := 0; i < len(ids); {
		j := i + 1
		for j < len(ids) && ids[j] == ids[j-1]+1 {
			j++
		}
		b = fmt.Appendf(b, "%d %d\n", ids[i], j-i)
		for ; i < j; i++ {
			b = fmt.Appendf(b, "%010d %05d n \n", f.objects[ids[i]].offset, f.objects[ids[i]].gen)
		}
		top = ids[j-1]
	}
	b = fmt.Appendf(b, "trailer\n<< /Size %d /Root ", top+1)
	b = syntax.Append(b, f.trailer.root)
	f.data = fmt.Appendf(b, " >>\nstartxref\n%d\n%%%%EOF\n", start)
}
