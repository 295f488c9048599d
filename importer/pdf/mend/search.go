package mend

import (
	"bytes"

	"parley/importer/pdf/filter"
	"parley/importer/pdf/syntax"
)

// search finds objects by looking for them, for files whose cross-references do not hold. Of several objects with
// one number the last counts.
func (f *file) search() {
	f.objects = map[int]entry{}
	f.trailer = trailer{}
	var streams []object
	data := f.data[:f.end]
	for at := len(header); ; {
		i := bytes.Index(data[at:], []byte("obj"))
		if i < 0 {
			break
		}
		start, ok := before(data, at+i)
		at += i + len("obj")
		if !ok {
			continue
		}
		f.lex.Reset()
		o, ok := f.parse(start)
		if !ok || o.id <= 0 || o.id >= maxObjects {
			continue
		}
		f.objects[o.id] = entry{offset: start, gen: o.gen}
		switch kind := o.value.Key("Type"); {
		case kind.Is("Catalog"):
			f.trailer.root = syntax.Object{Kind: syntax.Ref, Num: float64(o.id), Gen: o.gen}
		case kind.Is("XRef"):
			f.trailer.encrypt, f.trailer.id = clone(o.value.Key("Encrypt")), clone(o.value.Key("ID"))
			if f.locked() { // the catalog may be packed and cannot be looked for
				f.trailer.root = clone(o.value.Key("Root"))
			}
		case kind.Is("ObjStm") && o.stream:
			o.value = clone(o.value)
			streams = append(streams, o)
		}
	}
	f.searchTrailers()
	f.searchStreams(streams)
}

// before finds the start of "12 0 " that ends at offset end.
func before(data []byte, end int) (start int, ok bool) {
	i := end
	for range 2 {
		j := i
		for j > 0 && syntax.Space(data[j-1]) {
			j--
		}
		k := j
		for k > 0 && j-k < 10 && data[k-1] >= '0' && data[k-1] <= '9' {
			k--
		}
		if k == j || j == i && i != end {
			return 0, false
		}
		i = k
	}
	return i, true
}

// searchTrailers lets the last trailer that names a root decide.
func (f *file) searchTrailers() {
	data := f.data[:f.end]
	for end := len(data); ; {
		i := bytes.LastIndex(data[:end], []byte("trailer"))
		if i < 0 {
			return
		}
		end = i
		f.lex.Reset()
		f.lex.Input, f.lex.Pos, f.lex.Refs = data, i+len("trailer"), true
		dict, _ := f.lex.Next()
		if root := dict.Key("Root"); f.objects[refID(root)].offset > 0 {
			f.trailer = trailer{}
			f.trailer.take(dict)
			return
		}
	}
}

// searchStreams notes which objects stand in which object stream. It reads only the heads of the streams.
func (f *file) searchStreams(streams []object) {
	if f.locked() {
		return // the heads cannot be read yet
	}
	for _, o := range streams {
		_, head := f.packed(o)
		for _, p := range head {
			if e, ok := f.objects[p.id]; !ok || e.inside > 0 || e.offset < o.start {
				f.objects[p.id] = entry{inside: o.id}
			}
		}
	}
	f.searchRoot()
}

// searchRoot looks for the catalog among packed objects.
func (f *file) searchRoot() {
	if f.trailer.root.Kind != syntax.Null {
		return
	}
	f.unpackInto(func(id int, value syntax.Object) {
		if value.Key("Type").Is("Catalog") {
			f.trailer.root = syntax.Object{Kind: syntax.Ref, Num: float64(id)}
		}
	})
}

// member is one object of an object stream.
type member struct{ id, offset int }

// packed decodes an object stream and reads its head.
func (f *file) packed(o object) (data []byte, head []member) {
	data, _ = f.raw(&o)
	data, err := filter.Decode(data, f.steps(o.value), f.room())
	if err != nil {
		return nil, nil
	}
	f.decoded += len(data)
	first, _ := f.resolve(o.value.Key("First"))
	count, _ := f.resolve(o.value.Key("N"))
	l := syntax.Lexer{Input: data[:min(max(first.Int(), 0), len(data))]}
	for range count.Int() {
		num, _ := l.Next()
		off, ok := l.Next()
		if !ok || num.Kind != syntax.Number || off.Kind != syntax.Number {
			break
		}
		if at := first.Int() + off.Int(); off.Int() >= 0 && at < len(data) && num.Int() > 0 && num.Int() < maxObjects {
			head = append(head, member{num.Int(), at})
		}
	}
	return data, head
}

// unpackInto calls yield with every object that the table says is packed, stream by stream.
func (f *file) unpackInto(yield func(id int, value syntax.Object)) {
	streams := map[int]bool{}
	for _, e := range f.objects {
		if e.inside > 0 {
			streams[e.inside] = true
		}
	}
	for _, id := range f.numbers() {
		if !streams[id] {
			continue
		}
		f.lex.Reset()
		o, ok := f.parse(f.objects[id].offset)
		if !ok || !o.stream {
			continue
		}
		o.value = clone(o.value)
		data, head := f.packed(o)
		l := syntax.Lexer{Input: data, Refs: true}
		for _, m := range head {
			if f.objects[m.id].inside != id {
				continue
			}
			l.Reset()
			l.Pos = m.offset
			if value, ok := l.Next(); ok && value.Kind != syntax.Operator {
				yield(m.id, value)
			}
		}
	}
}

// unpack writes all packed objects into the tail.
func (f *file) unpack() {
	f.unpackInto(func(id int, value syntax.Object) {
		if value.Key("Type").Is("Page") {
			f.pages = append(f.pages, id)
		}
		f.write(id, 0, value, nil)
	})
	for id, e := range f.objects {
		if e.inside > 0 {
			delete(f.objects, id)
		}
	}
}
