package font

import (
	"fmt"
	"math"
	"testing"

	"parley/assets/fonts"
)

// encrypt locks bytes as Type 1 does, with four bytes of noise.
func encrypt(b []byte, key uint16) []byte {
	out := make([]byte, 0, len(b)+4)
	for _, c := range append([]byte("noise")[:4], b...) {
		locked := c ^ byte(key>>8)
		key = (uint16(locked)+key)*52845 + 22719
		out = append(out, locked)
	}
	return out
}

// smallType1 is a program of one glyph: a square of 300 with its corner at (50, 100), drawn by a subroutine.
func smallType1() []byte {
	n := func(v int) []byte { return []byte{255, 0, 0, byte(v >> 8), byte(v)} }
	side := joinBytes(n(300), []byte{6}, n(300), []byte{7, 11})
	glyph := joinBytes(n(50), n(600), []byte{13}, n(100), []byte{4}, n(0), []byte{10, 255, 255, 255, 0xFE, 0xD4, 6, 9, 14})
	sub, code := encrypt(side, 4330), encrypt(glyph, 4330)
	private := fmt.Sprintf("/Subrs 1 array\ndup 0 %d RD %s NP\n/CharStrings 1 dict\n/afii10017 %d RD %s ND end", len(sub), sub, len(code), code)
	return joinBytes([]byte("%!PS-AdobeFont-1.0\n/Encoding 256 array dup 65 /afii10017 put readonly def\ncurrentfile eexec "), encrypt([]byte(private), 55665))
}

// TestType1Outlines draws a glyph of a locked program.
func TestType1Outlines(t *testing.T) {
	f := readType1(smallType1())
	if f == nil {
		t.Fatal("no glyphs")
	}
	p, em := f.draw("afii10017")
	if s := p.Shape(1 / em); math.Abs(s.Left-0.05)+math.Abs(s.Right-0.35)+math.Abs(s.Bottom-0.1)+math.Abs(s.Top-0.4) > 1e-9 {
		t.Errorf("box %g %g %g %g", s.Left, s.Bottom, s.Right, s.Top)
	}
}

// TestType2Operators draws the same square in several ways, and a curve.
func TestType2Operators(t *testing.T) {
	for name, code := range map[string][]byte{
		"lines":        {139 + 50, 139 + 100, 21, 139 + 100, 139 + 100, 139 - 100, 6, 14},
		"with a width": {139 + 7, 139 + 50, 139 + 100, 21, 139 + 100, 139, 139, 139 + 100, 139 - 100, 139, 5, 14},
		"hints":        {139 + 1, 139 + 2, 139 + 3, 139 + 4, 18, 139 + 5, 139 + 6, 19, 0xFF, 139 + 50, 139 + 100, 21, 139 + 100, 139 + 100, 139 - 100, 6, 14},
		"a subroutine": {139 + 50, 139 + 100, 21, 139 - 107, 10, 14},
		"curves":       {139 + 50, 139 + 100, 21, 139 + 50, 139 + 50, 139, 139 + 100, 31, 139 - 100, 6, 14},
	} {
		p := &pen{local: []binary{{139 + 100, 139 + 100, 139 - 100, 6, 11}}}
		p.run2(code)
		s := p.path.Shape(1)
		if s.Left != 50 || math.Round(s.Right) != 150 || s.Bottom != 100 || math.Round(s.Top) != 200 {
			t.Errorf("%s: box %g %g %g %g", name, s.Left, s.Bottom, s.Right, s.Top)
		}
	}
	endless := &pen{}
	endless.local = []binary{{139 - 107, 10, 139 - 107, 10}}
	endless.run2(endless.local[0])
}

// TestLettersStandWhereTheyShould looks at outlines of a real program: simple ones and ones made of parts.
func TestLettersStandWhereTheyShould(t *testing.T) {
	letters := Letters(fonts.Regular)
	top := func(r rune) float64 {
		s, ok := letters(r)
		if !ok || s.Blank() {
			t.Fatalf("no %c", r)
		}
		return s.Top
	}
	if !(top('й') > top('и') && top('О') > top('о') && top('ї') > top('ı')) {
		t.Errorf("й %g и %g О %g о %g ї %g", top('й'), top('и'), top('О'), top('о'), top('ї'))
	}
	if p, _ := letters('р'); p.Bottom > -0.1 {
		t.Errorf("р ends at %g", p.Bottom)
	}
	if s, ok := letters(' '); !ok || !s.Blank() {
		t.Error("a blank has ink")
	}
}

// FuzzOutlines wants a shape or none of any program, soon.
func FuzzOutlines(f *testing.F) {
	f.Add(smallType1())
	f.Add(smallCFF())
	f.Add(fonts.Regular[:4096])
	f.Add(joinBytes(be32(0x10000), be16(3, 0, 0, 0), []byte("glyf"), be32(0, 60, 40), []byte("loca"), be32(0, 100, 4), []byte("head"), be32(0, 60, 54), be16(1, 0, 0, 0, 0, 0xFFFF)))
	f.Fuzz(func(t *testing.T, data []byte) {
		if g := readGlyf(data); g != nil {
			for i := range min(max(g.count(), 0), 20) {
				p, em := g.draw(i)
				p.Shape(1 / em)
			}
		}
		if c := readCFFShapes(data); c != nil {
			for i := range min(len(c.charstrings), 20) {
				p, em := c.draw(i)
				p.Shape(1 / em)
			}
		}
		if t1 := readType1(data); t1 != nil {
			for name := range t1.glyphs {
				p, em := t1.draw(name)
				p.Shape(1 / em)
			}
		}
		Letters(data)('a')
	})
}
