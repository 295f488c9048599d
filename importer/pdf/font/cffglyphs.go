package font

import "parley/importer/pdf/letterform"

// cffShapes draws the glyphs of a CFF program.
type cffShapes struct {
	*cff
	charstrings []binary
	global      []binary
	local       [][]binary    // subroutines of each part of the font
	part        func(int) int // which part a glyph belongs to
	cids        map[int]int   // glyph of a character of the collection; nil where they are the same
}

// More operators of DICTs.
const (
	opPrivate  = 18
	opSubrs    = 19
	opFDArray  = 12<<8 | 36
	opFDSelect = 12<<8 | 37
)

const maxFDs = 256

// readCFFShapes gives nil if data is no CFF with charstrings.
func readCFFShapes(data []byte) *cffShapes {
	f := readCFF(data)
	if f == nil {
		return nil
	}
	s := &cffShapes{cff: f, part: func(int) int { return 0 }}
	_, at := f.index(f.data.u8(2))
	tops, at := f.index(at)
	_, at = f.index(at)
	s.global, _ = f.index(at)
	top := dict(tops[0])
	s.charstrings, _ = f.index(top[opCharStrings])
	if !f.byCID {
		s.local = [][]binary{f.subrs(tops[0])}
		return s
	}
	parts, _ := f.index(top[opFDArray])
	for _, p := range parts[:min(len(parts), maxFDs)] {
		s.local = append(s.local, f.subrs(p))
	}
	s.part = f.selector(top[opFDSelect])
	s.cids = make(map[int]int, len(f.charset))
	for g, cid := range f.charset {
		s.cids[cid] = g
	}
	return s
}

// subrs gives the subroutines of a DICT's private part.
func (f *cff) subrs(d binary) (list []binary) {
	eachEntry(d, func(operator int, operands []int) {
		if operator != opPrivate || len(operands) != 2 {
			return
		}
		size, at := operands[0], operands[1]
		private := f.data.from(at)
		private = private[:min(len(private), max(size, 0))]
		if from := dict(private)[opSubrs]; from > 0 {
			list, _ = f.index(at + from)
		}
	})
	return list
}

// selector reads which part of the font each glyph belongs to.
func (f *cff) selector(at int) func(glyph int) int {
	if at <= 0 {
		return func(int) int { return 0 }
	}
	if f.data.u8(at) == 0 {
		return func(glyph int) int { return f.data.u8(at + 1 + glyph) }
	}
	n := f.data.u16(at + 1)
	return func(glyph int) int {
		for i := range n {
			record := at + 3 + 3*i
			if glyph >= f.data.u16(record) && glyph < f.data.u16(record+3) {
				return f.data.u8(record + 2)
			}
		}
		return 0
	}
}

// draw gives the outline of a glyph. The size of an em is that of nearly all such programs; comparing shapes brings
// others into line.
func (s *cffShapes) draw(glyph int) (letterform.Path, float64) {
	if glyph < 0 || glyph >= len(s.charstrings) {
		return letterform.Path{}, 1000
	}
	p := &pen{global: s.global}
	if i := s.part(glyph); i < len(s.local) {
		p.local = s.local[i]
	}
	p.seac = func(code int) binary {
		if code < 0 || code > 255 {
			return nil
		}
		g, _ := s.glyphNamed(standardName(code))
		if g >= len(s.charstrings) {
			return nil
		}
		return s.charstrings[g]
	}
	p.run2(s.charstrings[glyph])
	return p.path, 1000
}

// glyphNamed finds a glyph by its name.
func (f *cff) glyphNamed(name string) (int, bool) {
	for g := range f.charset {
		if name != "" && f.name(g) == name {
			return g, true
		}
	}
	return 0, false
}
