package font

import (
	"strconv"

	"github.com/ledongthuc/pdf"
)

// Unknown stands for a glyph that is shown and has no known text, so that the loss can be seen.
const Unknown = "\uFFFD"

// loadSimple makes the table of a font whose codes are single bytes.
func loadSimple(v pdf.Value, read Reader, namesFirst bool) *[256]Code {
	table := &[256]Code{}
	text, declared := encodingOf(v, read)
	var mapped *CMap
	if data := read(v.Key("ToUnicode")); len(data) > 0 {
		mapped = ParseCMap(data)
	}
	width := widthsOf(v)
	for c := range table {
		code := Code{Text: text[c], Width: width[c], Space: c == ' '}
		if s, ok := mapped.Text(uint32(c)); ok && !(namesFirst && declared[c] && text[c] != "" && text[c] != Unknown) {
			code.Text = s
		} else if text[c] == "" && c > ' ' {
			code.Text = Unknown
		}
		code.Text = tidy(code.Text)
		table[c] = code
	}
	return table
}

// encodingOf gives the text of each code by the font's encoding, and which codes the file itself declares.
func encodingOf(v pdf.Value, read Reader) (text encoding, declared [256]bool) {
	e := v.Key("Encoding")
	base := e.Name()
	if e.Kind() == pdf.Dict {
		base = e.Key("BaseEncoding").Name()
	}
	if known := named(base); known != nil {
		text = *known
		for c := range declared {
			declared[c] = true
		}
	} else {
		text = builtIn(v, read)
	}
	if e.Kind() == pdf.Dict {
		differ(&text, &declared, e.Key("Differences"))
	}
	return text, declared
}

// differ applies a Differences array.
func differ(text *encoding, declared *[256]bool, list pdf.Value) {
	c := 0
	var numbered []int // codes whose glyphs have no other name than their number
	for i := range min(list.Len(), 4096) {
		switch x := list.Index(i); x.Kind() {
		case pdf.Integer:
			c = int(x.Int64())
		case pdf.Name:
			name := x.Name()
			if c >= 0 && c < 256 {
				text[c], declared[c] = nameAt(name, c)
				if byNumber(name, c) {
					numbered = append(numbered, c)
				}
			}
			c++
		}
	}
	if ofCompanion(numbered) {
		for _, c := range numbered {
			text[c] = companion[c]
		}
	}
}

// byNumber says whether a glyph is named only by its code, "a192", as in bitmap fonts made by TeX.
func byNumber(name string, c int) bool { return len(name) > 1 && name[1:] == strconv.Itoa(c) }

// ofCompanion says whether the codes that a bitmap font of TeX has are signs of a companion font, a bullet among them, and
// not letters: such a subset has few.
func ofCompanion(codes []int) bool {
	bullet := false
	for _, c := range codes {
		if companion[c] == "" {
			return false
		}
		bullet = bullet || c == 136
	}
	return bullet && len(codes) <= 6
}

// nameAt gives the text of a glyph name that stands at a code. Bitmap fonts made by TeX name a glyph only by its code, "a192".
func nameAt(name string, c int) (text string, sure bool) {
	if name == ".notdef" {
		return "", false
	}
	if s, ok := Unicode(name); ok {
		return s, true
	}
	if byNumber(name, c) && texT2A[c] != "" {
		return texT2A[c], false
	}
	return Unknown, false
}

// builtIn gives the encoding that a font has by itself: that of its embedded program, else what its kind suggests.
func builtIn(v pdf.Value, read Reader) encoding {
	d := v.Key("FontDescriptor")
	if e := fromProgram(d, read); e != nil {
		return *e
	}
	switch name := v.Key("BaseFont").Name(); {
	case name == "Symbol" || name == "ZapfDingbats" || containsAny(name, "Wingdings"):
		var e encoding
		for c := 32; c < 256; c++ {
			e[c] = tidy(string(symbol(byte(c))))
		}
		return e
	case v.Key("Subtype").Name() == "TrueType":
		return *winAnsi
	case v.Key("Subtype").Name() == "Type3":
		return encoding{}
	}
	return *standard
}

// fromProgram reads the encoding out of an embedded font program, nil if there is none to be read.
func fromProgram(d pdf.Value, read Reader) *encoding {
	if data := read(d.Key("FontFile2")); len(data) > 0 {
		return sfntEncoding(data)
	}
	if data := read(d.Key("FontFile3")); len(data) > 0 {
		if d.Key("FontFile3").Key("Subtype").Name() == "OpenType" {
			return sfntEncoding(data)
		}
		return cffEncoding(data)
	}
	if data := read(d.Key("FontFile")); len(data) > 0 {
		return type1Encoding(data)
	}
	return nil
}

// widthsOf gives the advance of each code for a type size of 1.
func widthsOf(v pdf.Value) (w [256]float64) {
	scale := 0.001
	if m := v.Key("FontMatrix"); v.Key("Subtype").Name() == "Type3" && m.Len() == 6 {
		scale = m.Index(0).Float64()
	}
	list := v.Key("Widths")
	if list.Len() == 0 {
		return coreWidths(v.Key("BaseFont").Name())
	}
	missing := v.Key("FontDescriptor").Key("MissingWidth").Float64()
	for c := range w {
		w[c] = missing * scale
	}
	first := v.Key("FirstChar").Int64()
	for i := range min(list.Len(), 256) {
		if c := first + int64(i); c >= 0 && c < 256 {
			w[c] = list.Index(i).Float64() * scale
		}
	}
	return w
}
