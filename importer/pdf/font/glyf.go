package font

import "parley/importer/pdf/letterform"

// glyf draws the glyphs of a TrueType program.
type glyf struct {
	glyphs, offsets binary // tables glyf and loca
	long            bool   // offsets are of four bytes
	em              float64
}

// Bounds on a composite glyph.
const (
	maxParts     = 200
	maxPartDepth = 6
)

// tables gives the tables of a program by their names.
func tables(data []byte) map[string]binary {
	b := binary(data)
	if string(data[:min(4, len(data))]) == "ttcf" {
		b = b.from(b.u32(12))
	}
	all := map[string]binary{}
	for i := range min(b.u16(4), 64) {
		record := 12 + 16*i
		if record+16 > len(b) {
			break
		}
		table := binary(data).from(b.u32(record + 8))
		all[string(b[record:record+4])] = table[:min(len(table), b.u32(record+12))]
	}
	return all
}

// readGlyf gives nil if data has no TrueType outlines.
func readGlyf(data []byte) *glyf {
	t := tables(data)
	f := &glyf{glyphs: t["glyf"], offsets: t["loca"], long: t["head"].u16(50) != 0, em: float64(t["head"].u16(18))}
	if len(f.glyphs) == 0 || len(f.offsets) == 0 || f.em < 16 {
		return nil
	}
	return f
}

// at gives the bytes of a glyph, none for a blank.
func (f *glyf) at(glyph int) binary {
	from, to := 2*f.offsets.u16(2*glyph), 2*f.offsets.u16(2*glyph+2)
	if f.long {
		from, to = f.offsets.u32(4*glyph), f.offsets.u32(4*glyph+4)
	}
	if glyph < 0 || from >= to || to > len(f.glyphs) {
		return nil
	}
	return f.glyphs[from:to]
}

// count says how many glyphs there are.
func (f *glyf) count() int {
	if f.long {
		return len(f.offsets)/4 - 1
	}
	return len(f.offsets)/2 - 1
}

// draw gives the outline of a glyph and the size of an em in it.
func (f *glyf) draw(glyph int) (p letterform.Path, em float64) {
	parts := maxParts
	f.add(&p, glyph, [6]float64{1, 0, 0, 1, 0, 0}, 0, &parts)
	return p, f.em
}

func (f *glyf) add(p *letterform.Path, glyph int, m [6]float64, depth int, parts *int) {
	g := f.at(glyph)
	if len(g) < 10 || depth > maxPartDepth || *parts <= 0 || p.Full() {
		return
	}
	*parts--
	if n := g.i16(0); n >= 0 {
		simple := contours(g, n)
		p.Add(simple, m)
		return
	}
	for at := 10; at+4 <= len(g); {
		flags, part := g.u16(at), g.u16(at+2)
		at += 4
		inner := [6]float64{1, 0, 0, 1, 0, 0}
		if flags&1 != 0 {
			inner[4], inner[5] = float64(g.i16(at)), float64(g.i16(at+2))
			at += 4
		} else {
			inner[4], inner[5] = float64(int8(g.u8(at))), float64(int8(g.u8(at+1)))
			at += 2
		}
		if flags&2 == 0 { // points to be joined, which hardly any font uses
			inner[4], inner[5] = 0, 0
		}
		f2dot14 := func() float64 {
			at += 2
			return float64(g.i16(at-2)) / 16384
		}
		switch {
		case flags&8 != 0:
			inner[0] = f2dot14()
			inner[3] = inner[0]
		case flags&0x40 != 0:
			inner[0] = f2dot14()
			inner[3] = f2dot14()
		case flags&0x80 != 0:
			inner[0], inner[1], inner[2], inner[3] = f2dot14(), f2dot14(), f2dot14(), f2dot14()
		}
		f.add(p, part, concat(inner, m), depth+1, parts)
		if flags&0x20 == 0 {
			return
		}
	}
}

// concat gives the matrix that applies a, then b.
func concat(a, b [6]float64) [6]float64 {
	return [6]float64{
		a[0]*b[0] + a[1]*b[2], a[0]*b[1] + a[1]*b[3],
		a[2]*b[0] + a[3]*b[2], a[2]*b[1] + a[3]*b[3],
		a[4]*b[0] + a[5]*b[2] + b[4], a[4]*b[1] + a[5]*b[3] + b[5],
	}
}

// i16 reads a signed number.
func (b binary) i16(i int) int { return int(int16(b.u16(i))) }

// contours reads the n contours of a simple glyph.
func contours(g binary, n int) (p letterform.Path) {
	ends := make([]int, n)
	for i := range ends {
		ends[i] = g.u16(10 + 2*i)
	}
	if n == 0 || ends[n-1] > len(g)*256 { // a flag may stand for 256 points
		return p
	}
	count := min(ends[n-1]+1, 1<<15)
	at := 10 + 2*n
	at += 2 + g.u16(at)
	flags := make([]byte, 0, count)
	for len(flags) < count && at < len(g) {
		flag := g[at]
		at++
		flags = append(flags, flag)
		if flag&8 != 0 {
			for range min(g.u8(at), count-len(flags)) {
				flags = append(flags, flag)
			}
			at++
		}
	}
	count = len(flags)
	axis := func(short, same byte) []float64 {
		out, v := make([]float64, count), 0
		for i, flag := range flags {
			switch {
			case flag&short != 0:
				d := g.u8(at)
				at++
				if flag&same == 0 {
					d = -d
				}
				v += d
			case flag&same == 0:
				v += g.i16(at)
				at += 2
			}
			out[i] = float64(v)
		}
		return out
	}
	xs := axis(2, 16)
	ys := axis(4, 32)
	start := 0
	for _, end := range ends {
		if end < start || end >= count {
			break
		}
		contour(&p, xs[start:end+1], ys[start:end+1], flags[start:end+1])
		start = end + 1
	}
	return p
}

// contour draws a closed contour of points that lie on it (flag 1) and points that bend it; between two of the latter there
// is one on it.
func contour(p *letterform.Path, xs, ys []float64, flags []byte) {
	n := len(xs)
	first := -1
	for i, flag := range flags {
		if flag&1 != 0 {
			first = i
			break
		}
	}
	x0, y0 := (xs[0]+xs[n-1])/2, (ys[0]+ys[n-1])/2
	if first >= 0 {
		x0, y0 = xs[first], ys[first]
	}
	p.Move(x0, y0)
	bent, bx, by := false, 0.0, 0.0
	for k := 1; k <= n; k++ {
		i := (first + k) % n
		if first < 0 {
			i = k - 1
		}
		x, y := xs[i], ys[i]
		switch on := flags[i]&1 != 0; {
		case on && bent:
			p.Quad(bx, by, x, y)
			bent = false
		case on:
			p.Line(x, y)
		case bent:
			p.Quad(bx, by, (bx+x)/2, (by+y)/2)
			bx, by = x, y
		default:
			bent, bx, by = true, x, y
		}
	}
	if bent {
		p.Quad(bx, by, x0, y0)
	}
}
