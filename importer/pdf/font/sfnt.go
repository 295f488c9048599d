package font

// binary reads big-endian numbers; what lies outside is 0.
type binary []byte

func (b binary) u8(i int) int {
	if i < 0 || i >= len(b) {
		return 0
	}
	return int(b[i])
}
func (b binary) u16(i int) int { return b.u8(i)<<8 | b.u8(i+1) }
func (b binary) u32(i int) int { return b.u16(i)<<16 | b.u16(i+2) }

// from gives b from offset i on, empty if that lies outside.
func (b binary) from(i int) binary {
	if i < 0 || i > len(b) {
		return nil
	}
	return b[i:]
}

// sfnt is what an embedded TrueType or OpenType program says about its glyphs' text.
type sfnt struct {
	unicode map[int]rune   // glyph by its Unicode character map, read backwards
	names   map[int]string // glyph names
	bytes   map[int]int    // glyph of a single byte, by a symbol or Macintosh character map
	cff     func(int) string
}

// readSFNT reads the tables cmap, post and CFF.
func readSFNT(data []byte) *sfnt {
	b := binary(data)
	s := &sfnt{unicode: map[int]rune{}, names: map[int]string{}, bytes: map[int]int{}}
	if string(data[:min(4, len(data))]) == "ttcf" {
		b = b.from(b.u32(12))
	}
	for i := range min(b.u16(4), 64) {
		record := 12 + 16*i
		if record+16 > len(b) {
			break
		}
		table := binary(data).from(b.u32(record + 8))
		switch string(b[record : record+4]) {
		case "cmap":
			s.readCmap(table)
		case "post":
			s.readPost(table)
		case "CFF ":
			s.cff = cffGlyphs(table)
		}
	}
	return s
}

func (s *sfnt) readCmap(t binary) {
	subtables(t, func(platform, kind int, sub binary) {
		switch {
		case platform == 0 || platform == 3 && (kind == 1 || kind == 10):
			subtable(sub, func(code, glyph int) {
				// Of the characters of one glyph the first is the usual one; a soft hyphen or hard space is not.
				if old, ok := s.unicode[glyph]; !ok || old == 0xAD || old == 0xA0 {
					s.unicode[glyph] = rune(code)
				}
			})
		case platform == 3 && kind == 0:
			subtable(sub, func(code, glyph int) { s.bytes[code&255] = glyph })
		case platform == 1 && kind == 0:
			subtable(sub, func(code, glyph int) {
				if _, ok := s.bytes[code]; !ok {
					s.bytes[code] = glyph
				}
			})
		}
	})
}

// subtables calls do with the character maps of a table cmap.
func subtables(t binary, do func(platform, kind int, sub binary)) {
	for i := range min(t.u16(2), 32) {
		do(t.u16(4+8*i), t.u16(6+8*i), t.from(t.u32(8+8*i)))
	}
}

// subtable calls yield with every code and glyph of a character map of format 0, 4, 6 or 12.
func subtable(t binary, yield func(code, glyph int)) {
	put := func(code, glyph int) {
		if glyph != 0 {
			yield(code, glyph)
		}
	}
	switch t.u16(0) {
	case 0:
		for c := range 256 {
			put(c, t.u8(6+c))
		}
	case 4:
		segments(t, put)
	case 6:
		first := t.u16(6)
		for i := range t.u16(8) {
			put(first+i, t.u16(10+2*i))
		}
	case 12:
		budget := 1 << 17
		for i := range min(t.u32(12), 1<<14) {
			from, to, glyph := t.u32(16+12*i), t.u32(20+12*i), t.u32(24+12*i)
			for c := from; c <= to && budget > 0; c++ {
				put(c, glyph+c-from)
				budget--
			}
		}
	}
}

func segments(t binary, put func(code, glyph int)) {
	n := t.u16(6) / 2
	for s := range n {
		end, start := t.u16(14+2*s), t.u16(16+2*n+2*s)
		delta, at := t.u16(16+4*n+2*s), 16+6*n+2*s
		offset := t.u16(at)
		for c := start; c <= end && c < 0xFFFF; c++ {
			if offset == 0 {
				put(c, (c+delta)&0xFFFF)
				continue
			}
			i := at + offset + 2*(c-start)
			if i+1 >= len(t) {
				break
			}
			if g := t.u16(i); g != 0 {
				put(c, (g+delta)&0xFFFF)
			}
		}
	}
}

// readPost reads the glyph names of format 2. The 258 standard names are left out: their glyphs are in the character map
// of any font that keeps names.
func (s *sfnt) readPost(t binary) {
	if t.u32(0) != 0x20000 {
		return
	}
	n := t.u16(32)
	var names []string
	for i := 34 + 2*n; i < len(t) && len(names) < n; {
		l := t.u8(i)
		if i+1+l > len(t) {
			break
		}
		names = append(names, string(t[i+1:i+1+l]))
		i += 1 + l
	}
	for g := range n {
		if i := t.u16(34+2*g) - 258; i >= 0 && i < len(names) {
			s.names[g] = names[i]
		}
	}
}

// text gives what a glyph stands for, "" if that is not known.
func (s *sfnt) text(glyph int) string {
	if r, ok := s.unicode[glyph]; ok && (r < 0xE000 || r > 0xF8FF) {
		return string(r)
	}
	if t, ok := Unicode(s.names[glyph]); ok {
		return t
	}
	if s.cff != nil {
		return s.cff(glyph)
	}
	return ""
}

// sfntGlyphs gives a function from glyph to text.
func sfntGlyphs(data []byte) func(int) string { return readSFNT(data).text }

// sfntEncoding gives the encoding of a program used with single bytes, nil if it has none that leads to text.
func sfntEncoding(data []byte) *encoding {
	s := readSFNT(data)
	var e encoding
	found := false
	for c, glyph := range s.bytes {
		if c < 256 {
			e[c] = s.text(glyph)
			found = found || e[c] != ""
		}
	}
	if !found {
		return nil
	}
	return &e
}
