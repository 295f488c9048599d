package mend

import (
	"bytes"

	"parley/importer/pdf/filter"
	"parley/importer/pdf/syntax"
)

// follow reads the chain of cross-references from the last startxref. It says whether all that they claim holds.
func (f *file) follow() bool {
	f.objects = map[int]entry{}
	tail := bytes.LastIndex(f.data, []byte("startxref"))
	if tail < 0 || bytes.Contains(f.data[tail:], []byte("endobj")) { // an update that lost its end
		return false
	}
	f.lex.Input, f.lex.Pos = f.data, tail+len("startxref")
	at, _ := f.lex.Next()
	// Offsets count from the header; most files have nothing before it.
	base := len(header) + bytes.Index(f.data[len(header):], []byte("%PDF-"))
	seen := map[int]bool{}
	for queue := []syntax.Object{at}; len(queue) > 0; queue = queue[1:] {
		at := queue[0]
		if at.Kind != syntax.Number || seen[at.Int()] {
			continue
		}
		seen[at.Int()] = true
		offset := base + at.Int()
		if at.Num < 0 || offset >= f.end {
			return false
		}
		dict, ok := f.section(offset, base)
		if !ok {
			return false
		}
		f.trailer.take(dict)
		// A hybrid file's stream comes before the previous table.
		queue = append(queue, dict.Key("XRefStm"), dict.Key("Prev"))
	}
	return f.holds()
}

// take keeps what a trailer says unless a newer one has said it.
func (t *trailer) take(dict syntax.Object) {
	keep := func(slot *syntax.Object, key string) {
		if slot.Kind == syntax.Null {
			*slot = clone(dict.Key(key))
		}
	}
	keep(&t.root, "Root")
	keep(&t.encrypt, "Encrypt")
	keep(&t.id, "ID")
}

// clone copies an object out of the lexer's arena.
func clone(o syntax.Object) syntax.Object {
	o.Bytes = bytes.Clone(o.Bytes)
	items := make([]syntax.Object, len(o.Items))
	for i, e := range o.Items {
		items[i] = clone(e)
	}
	o.Items = items
	return o
}

// section reads one table or stream of cross-references and gives its trailer.
func (f *file) section(offset, base int) (dict syntax.Object, ok bool) {
	l := &f.lex
	l.Input, l.Pos, l.Refs = f.data[:f.end], offset, true
	first, _ := l.Next()
	if first.IsOperator("xref") {
		return f.table(base)
	}
	o, ok := f.parse(offset)
	if !ok || !o.stream || !o.value.Key("Type").Is("XRef") {
		return dict, false
	}
	data, _ := f.raw(&o)
	data, err := filter.Decode(data, f.steps(o.value), f.room())
	if err != nil {
		return dict, false
	}
	f.decoded += len(data)
	f.rows(o.value, data, base)
	return o.value, true
}

// table reads the lines of a table. Their number is what there are, not what is claimed.
func (f *file) table(base int) (dict syntax.Object, ok bool) {
	l := &f.lex
	for {
		start, _ := l.Next()
		if start.IsOperator("trailer") {
			dict, ok = l.Next()
			return dict, ok && dict.Kind == syntax.Dict
		}
		count, _ := l.Next()
		if start.Kind != syntax.Number || count.Kind != syntax.Number {
			return dict, false
		}
		for id := start.Int(); id < start.Int()+count.Int(); id++ {
			offset, _ := l.Next()
			gen, _ := l.Next()
			use, more := l.Next()
			if !more || offset.Kind != syntax.Number || use.Kind != syntax.Operator {
				return dict, false
			}
			e := entry{gen: gen.Int()}
			if use.IsOperator("n") && offset.Int() > 0 {
				e.offset = base + offset.Int()
			}
			f.define(id, e)
		}
	}
}

// rows reads the entries of a cross-reference stream.
func (f *file) rows(dict syntax.Object, data []byte, base int) {
	var w [3]int
	for i, n := range dict.Key("W").Items {
		if i < len(w) {
			w[i] = min(max(n.Int(), 0), 8)
		}
	}
	row := w[0] + w[1] + w[2]
	if row == 0 {
		return
	}
	index := dict.Key("Index").Items
	if index == nil {
		index = []syntax.Object{{Kind: syntax.Number}, dict.Key("Size")}
	}
	for ; len(index) >= 2; index = index[2:] {
		for id := index[0].Int(); id < index[0].Int()+index[1].Int() && len(data) >= row; id++ {
			kind, a, b := 1, number(data[w[0]:w[0]+w[1]]), number(data[w[0]+w[1]:row])
			if w[0] > 0 {
				kind = number(data[:w[0]])
			}
			data = data[row:]
			switch {
			case kind == 1 && a > 0:
				f.define(id, entry{offset: base + a, gen: b})
			case kind == 2 && a > 0:
				f.define(id, entry{inside: a, index: b})
			default:
				f.define(id, entry{})
			}
		}
	}
}

func number(b []byte) (n int) {
	for _, c := range b {
		n = n<<8 | int(c)
	}
	return max(n, 0)
}

// define notes where an object stands, unless a newer section has said so already.
func (f *file) define(id int, e entry) {
	if _, ok := f.objects[id]; !ok && id > 0 && id < maxObjects {
		f.objects[id] = e
	}
}

// holds says whether every object stands where the cross-references say, and there is a root.
func (f *file) holds() bool {
	for id, e := range f.objects {
		if e.offset == 0 {
			continue
		}
		if e.offset >= f.end || !opens(f.data[e.offset:f.end], id, e.gen) {
			return false
		}
	}
	root, ok := f.objects[refID(f.trailer.root)]
	return ok && (root.offset > 0 || root.inside > 0)
}

func refID(o syntax.Object) int {
	if o.Kind != syntax.Ref || o.Num > maxObjects {
		return 0
	}
	return int(o.Num)
}

// opens says whether b begins with "id gen obj".
func opens(b []byte, id, gen int) bool {
	l := syntax.Lexer{Input: b[:min(len(b), 64)]}
	a, _ := l.Next()
	g, _ := l.Next()
	word, _ := l.Next()
	return a.Int() == id && g.Int() == gen && len(word.Bytes) >= 3 && string(word.Bytes[:3]) == "obj"
}
