package font

import (
	"cmp"
	"slices"
	"unicode/utf16"

	"parley/importer/pdf/syntax"
)

// CMap maps codes to text (ToUnicode) or to glyph numbers (an encoding). The nil CMap maps nothing.
type CMap struct {
	Uses     string // name of the CMap it builds on, "" for none
	Vertical bool
	spaces   []codespace
	chars    map[uint32]string
	ranges   []textRange
	cids     []cidRange
}

// codespace is a range of codes of one length. Each byte has its own bounds.
type codespace struct {
	low, high uint32
	length    int
}

type textRange struct {
	low, high uint32
	text      []rune   // of low; the last grows along the range
	list      []string // one text a code, instead
}

type cidRange struct {
	low, high uint32
	cid       uint32
}

// Bounds on what a CMap may hold; a font has at most 65,536 glyphs.
const (
	maxRanges = 1 << 17
	maxText   = 64 // runes that one code may stand for
)

// ParseCMap reads a CMap. What it cannot make sense of it passes over.
func ParseCMap(data []byte) *CMap {
	m := &CMap{chars: map[uint32]string{}}
	l := syntax.Lexer{Input: data}
	var args []syntax.Object
	for {
		o, ok := l.Next()
		if !ok {
			break
		}
		if o.Kind != syntax.Operator {
			if len(args) < 4096 {
				args = append(args, o)
			}
			continue
		}
		m.apply(string(o.Bytes), args)
		args = args[:0]
		l.Reset()
	}
	slices.SortStableFunc(m.ranges, func(a, b textRange) int { return cmp.Compare(a.low, b.low) })
	sortCIDs(m.cids)
	return m
}

func sortCIDs(list []cidRange) {
	slices.SortStableFunc(list, func(a, b cidRange) int { return cmp.Compare(a.low, b.low) })
}

// apply carries out one operator.
func (m *CMap) apply(operator string, args []syntax.Object) {
	switch operator {
	case "usecmap":
		if n := len(args); n > 0 {
			m.Uses = string(args[n-1].Bytes)
		}
	case "def":
		if n := len(args); n >= 2 && args[n-2].Is("WMode") {
			m.Vertical = args[n-1].Int() == 1
		}
	case "endcodespacerange":
		each(args, 2, func(a []syntax.Object) { m.addSpace(a[0].Bytes, a[1].Bytes) })
	case "endbfchar":
		each(args, 2, func(a []syntax.Object) {
			if len(m.chars) < maxRanges {
				m.chars[codeOf(a[0].Bytes)] = destination(a[1])
			}
		})
	case "endbfrange":
		each(args, 3, m.addRange)
	case "endcidchar":
		each(args, 2, func(a []syntax.Object) { m.addCIDs(a[0], a[0], a[1]) })
	case "endcidrange":
		each(args, 3, func(a []syntax.Object) { m.addCIDs(a[0], a[1], a[2]) })
	}
}

// each calls do with every n arguments that begin with a string; a stray number, such as a count, is passed over.
func each(args []syntax.Object, n int, do func([]syntax.Object)) {
	for len(args) >= n {
		if args[0].Kind != syntax.String {
			args = args[1:]
			continue
		}
		do(args[:n])
		args = args[n:]
	}
}

func (m *CMap) addSpace(low, high []byte) {
	if len(low) == len(high) && len(low) >= 1 && len(low) <= 4 && len(m.spaces) < 256 {
		m.spaces = append(m.spaces, codespace{codeOf(low), codeOf(high), len(low)})
	}
}

func (m *CMap) addRange(a []syntax.Object) {
	r := textRange{low: codeOf(a[0].Bytes), high: codeOf(a[1].Bytes)}
	if r.high < r.low || len(m.ranges) >= maxRanges {
		return
	}
	if a[2].Kind == syntax.Array {
		for _, o := range a[2].Items {
			r.list = append(r.list, destination(o))
		}
	} else {
		r.text = []rune(destination(a[2]))
	}
	m.ranges = append(m.ranges, r)
}

func (m *CMap) addCIDs(low, high, cid syntax.Object) {
	if len(m.cids) < maxRanges {
		m.cids = append(m.cids, cidRange{codeOf(low.Bytes), codeOf(high.Bytes), uint32(cid.Int())})
	}
}

func codeOf(b []byte) (c uint32) {
	for _, x := range b {
		c = c<<8 | uint32(x)
	}
	return c
}

// destination reads what a code stands for: UTF-16, or, against the rules, one byte, an odd number of them, or a name.
func destination(o syntax.Object) string {
	b := o.Bytes
	switch {
	case o.Kind == syntax.Name:
		s, _ := Unicode(string(b))
		return s
	case o.Kind != syntax.String:
		return ""
	case len(b) == 1:
		return string(rune(b[0]))
	}
	var units []uint16
	for ; len(b) >= 2 && len(units) < maxText; b = b[2:] {
		units = append(units, uint16(b[0])<<8|uint16(b[1]))
	}
	return string(utf16.Decode(units))
}

// Text gives what a code stands for.
func (m *CMap) Text(code uint32) (string, bool) {
	if m == nil {
		return "", false
	}
	s, ok := m.chars[code]
	if !ok {
		s = m.fromRange(code)
	}
	if s == "" || s == "\x00" || s == Unknown {
		return "", false
	}
	return s, true
}

func (m *CMap) fromRange(code uint32) string {
	i := last(m.ranges, func(r textRange) bool { return r.low <= code }, func(r textRange) bool { return code <= r.high })
	if i < 0 {
		return ""
	}
	r := m.ranges[i]
	if r.list != nil {
		if n := code - r.low; int(n) < len(r.list) {
			return r.list[n]
		}
		return ""
	}
	if len(r.text) == 0 {
		return ""
	}
	text := slices.Clone(r.text)
	text[len(text)-1] += rune(code - r.low)
	return string(text)
}

// last finds the last element of a sorted list that starts before a code and covers it. Overlaps are rare, so that only
// a few elements are looked at.
func last[T any](list []T, starts, covers func(T) bool) int {
	lo, hi := 0, len(list)
	for lo < hi {
		if mid := (lo + hi) / 2; starts(list[mid]) {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	for i := lo - 1; i >= 0 && i >= lo-16; i-- {
		if covers(list[i]) {
			return i
		}
	}
	return -1
}

// cid gives the glyph number of a code, the code itself where the CMap has none.
func (m *CMap) cid(code uint32) uint32 {
	i := last(m.cids, func(r cidRange) bool { return r.low <= code }, func(r cidRange) bool { return code <= r.high })
	if i < 0 {
		return code
	}
	return m.cids[i].cid + code - m.cids[i].low
}

// length tells how many bytes the first code of s has, 0 if none of the codespaces fits.
func (m *CMap) length(s []byte) int {
	for n := 1; n <= 4 && n <= len(s); n++ {
		code := codeOf(s[:n])
		for _, c := range m.spaces {
			if c.length == n && c.holds(code) {
				return n
			}
		}
	}
	return 0
}

func (c codespace) holds(code uint32) bool {
	for shift := 0; shift < 8*c.length; shift += 8 {
		b := code >> shift & 255
		if b < c.low>>shift&255 || b > c.high>>shift&255 {
			return false
		}
	}
	return true
}
