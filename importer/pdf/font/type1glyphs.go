package font

import (
	"bytes"
	"strconv"

	"parley/importer/pdf/letterform"
	"parley/importer/pdf/syntax"
)

// type1 is the locked part of a Type 1 program: its charstrings by name.
type type1 struct {
	glyphs map[string]binary
	subrs  []binary
}

// Bounds on one program.
const (
	maxType1Glyphs = 1 << 16
	maxSubrs       = 1 << 16
)

// readType1 gives nil if data has no charstrings.
func readType1(data []byte) *type1 {
	_, locked, ok := bytes.Cut(segments1(data), []byte("eexec"))
	if !ok {
		return nil
	}
	locked = bytes.TrimLeft(locked, " \r\n\t")
	if hexadecimal(locked) {
		l := syntax.Lexer{Input: append([]byte("<"), locked...)}
		o, _ := l.Next()
		locked = o.Bytes
	}
	f := &type1{glyphs: map[string]binary{}}
	f.read(decrypt(locked, 55665, 4))
	if len(f.glyphs) == 0 {
		return nil
	}
	return f
}

// segments1 takes away the marks that divide a program in a file of its own (PFB), if somebody embedded one.
func segments1(data []byte) []byte {
	if len(data) < 6 || data[0] != 128 {
		return data
	}
	var out []byte
	for len(data) >= 6 && data[0] == 128 && data[1] <= 2 {
		n := int(data[2]) | int(data[3])<<8 | int(data[4])<<16 | int(data[5])<<24
		data = data[6:]
		n = min(max(n, 0), len(data))
		out, data = append(out, data[:n]...), data[n:]
	}
	return out
}

// hexadecimal says whether the locked part is written in hexadecimal digits: its first four bytes then are.
func hexadecimal(b []byte) bool {
	if len(b) < 4 {
		return false
	}
	_, err := strconv.ParseUint(string(b[:4]), 16, 32)
	return err == nil
}

// decrypt unlocks what Type 1 locks and drops the first bytes, which are noise.
func decrypt(b []byte, key uint16, noise int) []byte {
	out := make([]byte, len(b))
	for i, c := range b {
		out[i] = c ^ byte(key>>8)
		key = (uint16(c)+key)*52845 + 22719
	}
	return out[min(noise, len(out)):]
}

// read finds the subroutines, "dup 5 12 RD …", and the charstrings, "/afii10017 120 RD …".
func (f *type1) read(b []byte) {
	noise := 4
	l := syntax.Lexer{Input: b}
	var before [3]syntax.Object // the three objects before the one that is read
	for {
		o, ok := l.Next()
		if !ok {
			return
		}
		if before[2].Is("lenIV") && o.Kind == syntax.Number {
			noise = o.Int()
		}
		n := before[2].Int()
		if (o.IsOperator("RD") || o.IsOperator("-|")) && before[2].Kind == syntax.Number && n >= 0 && l.Pos+1+n <= len(b) {
			code := b[l.Pos+1 : l.Pos+1+n]
			l.Pos += 1 + n
			if noise >= 0 {
				code = decrypt(code, 4330, noise)
			}
			switch i := before[1].Int(); {
			case before[1].Kind == syntax.Name && len(f.glyphs) < maxType1Glyphs:
				f.glyphs[string(before[1].Bytes)] = code
			case before[1].Kind == syntax.Number && i >= 0 && i < maxSubrs:
				for len(f.subrs) <= i {
					f.subrs = append(f.subrs, nil)
				}
				f.subrs[i] = code
			}
			o = syntax.Object{}
		}
		if o.Kind == syntax.Name {
			o.Bytes = bytes.Clone(o.Bytes)
		}
		before = [3]syntax.Object{before[1], before[2], o}
		l.Reset()
	}
}

// draw gives the outline of a glyph and the size of an em in it.
func (f *type1) draw(name string) (letterform.Path, float64) {
	p := &pen{local: f.subrs}
	p.seac = func(code int) binary {
		if code < 0 || code > 255 {
			return nil
		}
		return f.glyphs[standardName(code)]
	}
	p.run1(f.glyphs[name])
	return p.path, 1000
}

// standardName gives the glyph name that a code has in Adobe's standard encoding, "" if it has none.
func standardName(code int) string { return nameOf(standard[code]) }

// run1 carries out a Type 1 charstring.
func (p *pen) run1(code binary) {
	for i := 0; i < len(code) && !p.done; {
		if p.steps++; p.steps > maxSteps {
			p.done = true
			return
		}
		b := code.u8(i)
		i++
		switch {
		case b == 255:
			p.push(float64(int32(code.u32(i))))
			i += 4
		case b >= 32:
			var v float64
			v, i = number(code, b, i)
			p.push(v)
		case b == 10:
			p.call(p.local, 0, p.run1)
		case b == 11:
			return
		case b == 12:
			p.escape1(code.u8(i))
			i++
		default:
			p.do1(b)
		}
	}
}

// do1 carries out an operator that empties the stack.
func (p *pen) do1(b int) {
	a := p.arg
	switch b {
	case 4:
		p.move1(0, a(0))
	case 5:
		p.line(a(0), a(1))
	case 6:
		p.line(a(0), 0)
	case 7:
		p.line(0, a(0))
	case 8:
		p.curve(a(0), a(1), a(2), a(3), a(4), a(5))
	case 13: // side bearing and width
		p.x, p.y = a(0), 0
	case 14:
		p.done = true
	case 21:
		p.move1(a(0), a(1))
	case 22:
		p.move1(a(0), 0)
	case 30:
		p.curve(0, a(0), a(1), a(2), a(3), 0)
	case 31:
		p.curve(a(0), 0, a(1), a(2), 0, a(3))
	}
	p.stack = p.stack[:0]
}

// move1 moves, or notes a point of a flat curve.
func (p *pen) move1(dx, dy float64) {
	if p.flex {
		p.x, p.y = p.x+dx, p.y+dy
		p.flexed = append(p.flexed, p.x, p.y)
		return
	}
	p.move(dx, dy)
}

// escape1 carries out an operator of two bytes.
func (p *pen) escape1(b int) {
	a := p.arg
	switch b {
	case 6: // seac
		if p.seac != nil {
			p.accent(a(1), a(2), int(a(3)), int(a(4)), p.run1)
			p.done = true
		}
	case 7:
		p.x, p.y = a(0), a(1)
	case 12:
		d := p.pop()
		if n := p.pop(); d != 0 {
			p.push(n / d)
		}
		return
	case 16:
		p.other()
		return
	case 17:
		if n := len(p.results); n > 0 {
			p.push(p.results[n-1])
			p.results = p.results[:n-1]
		} else {
			p.push(0)
		}
		return
	case 33:
		p.x, p.y = a(0), a(1)
	}
	p.stack = p.stack[:0]
}

// other carries out "callothersubr": flat curves and the change of hints.
func (p *pen) other() {
	which, n := int(p.pop()), int(p.pop())
	p.results = p.results[:0]
	args := make([]float64, 0, 4)
	for range min(max(n, 0), len(p.stack)) {
		args = append(args, p.pop())
	}
	switch which {
	case 1:
		p.flex, p.flexed = true, p.flexed[:0]
	case 0:
		p.flex = false
		if f := p.flexed; len(f) >= 14 { // the first is a point to measure from
			p.path.Cube(f[2], f[3], f[4], f[5], f[6], f[7])
			p.path.Cube(f[8], f[9], f[10], f[11], f[12], f[13])
		}
		p.results = append(p.results, p.y, p.x)
	case 2:
	case 3:
		p.results = append(p.results, 3)
	default:
		p.results = append(p.results, args...)
	}
}
