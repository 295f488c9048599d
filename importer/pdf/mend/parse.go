package mend

import (
	"bytes"

	"parley/importer/pdf/filter"
	"parley/importer/pdf/syntax"
)

// object is one indirect object as it stands in the file.
type object struct {
	id, gen int
	value   syntax.Object
	stream  bool
	start   int  // offset of a stream's data
	sloppy  bool // the object reader would refuse it or read it otherwise
}

// parse reads the indirect object at an offset. What it gives is good until the lexer is reset.
func (f *file) parse(offset int) (o object, ok bool) {
	if !f.afford(0) {
		return o, false
	}
	o, ok = parse(&f.lex, f.data[:f.end], offset)
	return o, f.afford(f.lex.Pos-offset) && ok
}

func parse(l *syntax.Lexer, data []byte, offset int) (o object, ok bool) {
	l.Input, l.Pos, l.Refs = data, offset, true
	before := l.Sloppy
	id, _ := l.Next()
	gen, _ := l.Next()
	word, _ := l.Next()
	if id.Kind != syntax.Number || gen.Kind != syntax.Number || !word.IsOperator("obj") {
		return o, false
	}
	o.id, o.gen = id.Int(), gen.Int()
	if o.value, ok = l.Next(); !ok {
		return o, false
	}
	if o.value.Kind == syntax.Operator { // an empty object, "5 0 obj endobj"
		o.value, o.sloppy = syntax.Object{}, true
		return o, true
	}
	next, _ := l.Next()
	if o.value.Kind == syntax.Number && next.Kind == syntax.Number { // an object that is but a reference
		if r, _ := l.Next(); r.IsOperator("R") {
			o.value = syntax.Object{Kind: syntax.Ref, Num: o.value.Num, Gen: next.Int()}
		}
		next, _ = l.Next()
	}
	switch {
	case next.IsOperator("stream") && o.value.Kind == syntax.Dict:
		o.stream = true
		o.start = l.Pos
		if o.start < len(data) && data[o.start] == '\r' {
			o.start++
		}
		if o.start < len(data) && data[o.start] == '\n' {
			o.start++
		}
		o.sloppy = o.start == l.Pos || data[o.start-1] != '\n'
	case !next.IsOperator("endobj"):
		o.sloppy = true
	}
	o.sloppy = o.sloppy || l.Sloppy != before
	return o, true
}

// resolve follows a reference, if o is one, to a value that is no stream.
func (f *file) resolve(o syntax.Object) (value syntax.Object, ok bool) {
	for range 8 {
		if o.Kind != syntax.Ref {
			return o, o.Kind != syntax.Null
		}
		e := f.objects[refID(o)]
		if e.offset == 0 || e.gen != o.Gen || !f.afford(0) {
			break
		}
		var l syntax.Lexer
		found, ok := parse(&l, f.data, e.offset)
		if !f.afford(l.Pos-e.offset) || !ok {
			break
		}
		o = found.value
	}
	return syntax.Object{}, false
}

// afford counts bytes looked at. A file in which objects overlap could make that grow with the square of its size.
func (f *file) afford(n int) bool {
	f.work += n
	return f.work < 16*f.end+1<<20
}

// raw gives the bytes of a stream as they stand, and whether its dictionary has their number right.
func (f *file) raw(o *object) (data []byte, right bool) {
	rest := f.data[o.start:f.end]
	if length, ok := f.resolve(o.value.Key("Length")); ok && length.Kind == syntax.Number {
		if n := length.Int(); n >= 0 && n <= len(rest) {
			after := bytes.TrimLeft(rest[n:min(n+8+len("endstream"), len(rest))], "\r\n \t\x00")
			if bytes.HasPrefix(after, []byte("endstream")) {
				return rest[:n], true
			}
		}
	}
	if !f.afford(0) {
		return nil, false
	}
	n := bytes.Index(rest, []byte("endstream"))
	if n < 0 {
		n = len(rest)
	}
	f.afford(n)
	if n > 0 && rest[n-1] == '\n' {
		n--
	}
	if n > 0 && rest[n-1] == '\r' {
		n--
	}
	return rest[:n], false
}

// body gives the data of a stream in a form that the object reader can take, and whether that differs from what stands
// in the file; the dictionary is changed along with it.
func (f *file) body(o *object) (data []byte, fresh bool) {
	data, right := f.raw(o)
	fresh = !right
	if o.value.Key("Subtype").Is("Image") {
		return data, fresh
	}
	steps := f.steps(o.value)
	if readable(steps, data) {
		return data, fresh
	}
	plain, err := filter.Decode(data, steps, f.room())
	if err != nil || len(plain) == 0 { // the object reader will say that it is damaged
		return data, fresh
	}
	f.decoded += len(plain)
	o.value = with(with(o.value, "Filter", syntax.Object{}), "DecodeParms", syntax.Object{})
	return plain, true
}

// room gives how much a stream may decode to.
func (f *file) room() int { return max(0, min(maxStream, maxDecoded-f.decoded)) }

// readable says whether the object reader undoes these filters without failing.
func readable(steps []filter.Step, data []byte) bool {
	for i, s := range steps {
		if s.Predictor > 0 {
			return false
		}
		switch s.Name {
		case "FlateDecode":
			if i == 0 && (len(data) < 2 || data[0]&15 != 8 || (uint(data[0])<<8|uint(data[1]))%31 != 0 || data[1]&32 != 0) {
				return false
			}
		case "ASCII85Decode":
			if i == 0 && bytes.HasPrefix(data, []byte("<~")) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// steps lists a stream's filters.
func (f *file) steps(dict syntax.Object) []filter.Step {
	names, _ := f.resolve(dict.Key("Filter"))
	parms, _ := f.resolve(dict.Key("DecodeParms"))
	if names.Kind == syntax.Name {
		return []filter.Step{f.step(names, parms)}
	}
	var steps []filter.Step
	for i, n := range names.Items {
		var p syntax.Object
		if parms.Kind == syntax.Array && i < len(parms.Items) {
			p = parms.Items[i]
		}
		n, _ = f.resolve(n)
		steps = append(steps, f.step(n, p))
		if len(steps) == 16 {
			break
		}
	}
	return steps
}

func (f *file) step(name, parms syntax.Object) filter.Step {
	parms, _ = f.resolve(parms)
	get := func(key string) int {
		v, _ := f.resolve(parms.Key(key))
		return v.Int()
	}
	early, set := f.resolve(parms.Key("EarlyChange"))
	return filter.Step{
		Name: string(name.Bytes), Predictor: get("Predictor"),
		Colors: get("Colors"), Bits: get("BitsPerComponent"), Columns: get("Columns"),
		LateChange: set && early.Int() == 0,
	}
}
