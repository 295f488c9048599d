package font

import "parley/importer/pdf/letterform"

// pen carries out charstrings, the programs that draw the glyphs of CFF (Type 2; Adobe Technical Note 5177) and of Type 1
// fonts (Adobe Type 1 Font Format, chapter 6). Hints are passed over.
type pen struct {
	path          letterform.Path
	global, local []binary
	seac          func(code int) binary // the charstring of a standard code, for accented letters made of two
	x, y          float64
	stack         []float64
	stems         int
	steps, depth  int
	done          bool

	flex    bool // Type 1 collects the points of a flat curve
	flexed  []float64
	results []float64 // that a Type 1 "callothersubr" left to be popped
}

// Bounds on one charstring.
const (
	maxSteps = 50_000
	maxStack = 513
	maxCalls = 12
)

func (p *pen) push(v float64) {
	if len(p.stack) < maxStack {
		p.stack = append(p.stack, v)
	}
}

func (p *pen) pop() (v float64) {
	if n := len(p.stack); n > 0 {
		v, p.stack = p.stack[n-1], p.stack[:n-1]
	}
	return v
}

// arg gives the i-th operand, 0 where there is none.
func (p *pen) arg(i int) float64 {
	if i < len(p.stack) {
		return p.stack[i]
	}
	return 0
}

func (p *pen) move(dx, dy float64) {
	p.x, p.y = p.x+dx, p.y+dy
	p.path.Move(p.x, p.y)
}

func (p *pen) line(dx, dy float64) {
	p.x, p.y = p.x+dx, p.y+dy
	p.path.Line(p.x, p.y)
}

func (p *pen) curve(a, b, c, d, e, f float64) {
	x1, y1 := p.x+a, p.y+b
	x2, y2 := x1+c, y1+d
	p.x, p.y = x2+e, y2+f
	p.path.Cube(x1, y1, x2, y2, p.x, p.y)
}

// number reads an operand whose first byte is at i-1; it gives where the next begins.
func number(code binary, b, i int) (float64, int) {
	switch {
	case b <= 246:
		return float64(b - 139), i
	case b <= 250:
		return float64((b-247)*256 + code.u8(i) + 108), i + 1
	}
	return float64(-(b-251)*256 - code.u8(i) - 108), i + 1
}

// call runs a subroutine.
func (p *pen) call(list []binary, bias int, run func(binary)) {
	if i := int(p.pop()) + bias; i >= 0 && i < len(list) && p.depth < maxCalls {
		p.depth++
		run(list[i])
		p.depth--
	}
}

func bias(list []binary) int {
	switch n := len(list); {
	case n < 1240:
		return 107
	case n < 33900:
		return 1131
	}
	return 32768
}

// run2 carries out a Type 2 charstring.
func (p *pen) run2(code binary) {
	for i := 0; i < len(code) && !p.done; {
		if p.steps++; p.steps > maxSteps {
			p.done = true
			return
		}
		b := code.u8(i)
		i++
		switch {
		case b == 28:
			p.push(float64(code.i16(i)))
			i += 2
		case b == 255:
			p.push(float64(int32(code.u32(i))) / 65536)
			i += 4
		case b >= 32:
			var v float64
			v, i = number(code, b, i)
			p.push(v)
		case b == 10:
			p.call(p.local, bias(p.local), p.run2)
		case b == 29:
			p.call(p.global, bias(p.global), p.run2)
		case b == 11:
			return
		case b == 19 || b == 20: // masks of hints: so many bits follow as there are hints
			p.stems += len(p.stack) / 2
			i += (p.stems + 7) / 8
			p.stack = p.stack[:0]
		case b == 12:
			p.escape2(code.u8(i))
			i++
		default:
			p.do2(b)
		}
	}
}

// do2 carries out an operator that empties the stack.
func (p *pen) do2(b int) {
	s := p.stack
	n := len(s)
	switch b {
	case 1, 3, 18, 23:
		p.stems += n / 2
	case 4:
		p.move(0, p.pop())
	case 22:
		p.move(p.pop(), 0)
	case 21:
		y := p.pop()
		p.move(p.pop(), y)
	case 5:
		for ; len(s) >= 2; s = s[2:] {
			p.line(s[0], s[1])
		}
	case 6, 7:
		for i, v := range s {
			if (b == 6) == (i%2 == 0) {
				p.line(v, 0)
			} else {
				p.line(0, v)
			}
		}
	case 8, 24:
		for ; len(s) >= 6; s = s[6:] {
			p.curve(s[0], s[1], s[2], s[3], s[4], s[5])
		}
		if b == 24 && len(s) >= 2 {
			p.line(s[0], s[1])
		}
	case 25:
		for ; len(s) >= 8; s = s[2:] {
			p.line(s[0], s[1])
		}
		if len(s) >= 6 {
			p.curve(s[0], s[1], s[2], s[3], s[4], s[5])
		}
	case 26, 27:
		p.straight(b == 26, s)
	case 30, 31:
		p.turning(b == 31, s)
	case 14:
		if n >= 4 && p.seac != nil {
			p.accent(s[n-4], s[n-3], int(s[n-2]), int(s[n-1]), p.run2)
		}
		p.done = true
	}
	p.stack = p.stack[:0]
}

// straight draws curves that begin and end upright (vvcurveto) or level (hhcurveto).
func (p *pen) straight(upright bool, s []float64) {
	aside := 0.0
	if len(s)%4 == 1 {
		aside, s = s[0], s[1:]
	}
	for ; len(s) >= 4; s = s[4:] {
		if upright {
			p.curve(aside, s[0], s[1], s[2], 0, s[3])
		} else {
			p.curve(s[0], aside, s[1], s[2], s[3], 0)
		}
		aside = 0
	}
}

// turning draws curves that begin level and end upright, and the other way round, by turns.
func (p *pen) turning(level bool, s []float64) {
	for ; len(s) >= 4; s = s[4:] {
		last := 0.0
		if len(s) == 5 {
			last = s[4]
		}
		if level {
			p.curve(s[0], 0, s[1], s[2], last, s[3])
		} else {
			p.curve(0, s[0], s[1], s[2], s[3], last)
		}
		level = !level
	}
}

// escape2 carries out an operator of two bytes: flat curves. Arithmetic, which glyphs hardly use, only empties the stack.
func (p *pen) escape2(b int) {
	a := p.arg
	switch b {
	case 34: // hflex
		p.curve(a(0), 0, a(1), a(2), a(3), 0)
		p.curve(a(4), 0, a(5), -a(2), a(6), 0)
	case 35: // flex
		p.curve(a(0), a(1), a(2), a(3), a(4), a(5))
		p.curve(a(6), a(7), a(8), a(9), a(10), a(11))
	case 36: // hflex1
		p.curve(a(0), a(1), a(2), a(3), a(4), 0)
		p.curve(a(5), 0, a(6), a(7), a(8), -(a(1) + a(3) + a(7)))
	case 37: // flex1
		dx, dy := a(0)+a(2)+a(4)+a(6)+a(8), a(1)+a(3)+a(5)+a(7)+a(9)
		p.curve(a(0), a(1), a(2), a(3), a(4), a(5))
		if dx*dx > dy*dy {
			p.curve(a(6), a(7), a(8), a(9), a(10), -dy)
		} else {
			p.curve(a(6), a(7), a(8), a(9), -dx, a(10))
		}
	}
	p.stack = p.stack[:0]
}

// accent draws a letter and, moved, its accent, both given by their standard codes.
func (p *pen) accent(dx, dy float64, base, mark int, run func(binary)) {
	if p.depth > 0 {
		return
	}
	p.depth = maxCalls - 2 // no accents on accents
	for _, part := range []struct {
		x, y float64
		code int
	}{{0, 0, base}, {dx, dy, mark}} {
		p.x, p.y, p.stack, p.done, p.stems = part.x, part.y, p.stack[:0], false, 0
		run(p.seac(part.code))
	}
}
