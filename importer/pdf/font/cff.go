package font

import "strings"

// cff is what a Compact Font Format program says about the names of its glyphs (Adobe Technical Note 5176).
type cff struct {
	data     binary
	strings  []binary
	charset  []int       // string number of each glyph
	byCID    bool        // the charset holds character numbers of a collection, not names
	encoding map[int]int // glyph of a code; nil for a predefined encoding
}

// Operators of a Top DICT.
const (
	opCharset     = 15
	opEncoding    = 16
	opCharStrings = 17
	opROS         = 12<<8 | 30
)

// readCFF gives nil if data is no CFF.
func readCFF(data []byte) *cff {
	f := &cff{data: data}
	if f.data.u8(0) != 1 {
		return nil
	}
	_, at := f.index(f.data.u8(2)) // names
	tops, at := f.index(at)
	if len(tops) == 0 {
		return nil
	}
	f.strings, _ = f.index(at)
	top := dict(tops[0])
	_, f.byCID = top[opROS]
	glyphs := f.data.u16(top[opCharStrings])
	f.readCharset(top[opCharset], glyphs)
	if offset := top[opEncoding]; offset > 1 {
		f.readEncoding(offset)
	}
	return f
}

// index reads an INDEX and gives its elements and where it ends.
func (f *cff) index(at int) (elements []binary, end int) {
	n := f.data.u16(at)
	if n == 0 {
		return nil, at + 2
	}
	size := f.data.u8(at + 2)
	if size < 1 || size > 4 || at+3+(n+1)*size > len(f.data) {
		return nil, len(f.data)
	}
	base := at + 2 + (n+1)*size
	offset := func(i int) (v int) {
		for k := range size {
			v = v<<8 | f.data.u8(at+3+i*size+k)
		}
		return base + v
	}
	for i := range n {
		from, to := offset(i), offset(i+1)
		if from > to || to > len(f.data) {
			return elements, len(f.data)
		}
		elements = append(elements, f.data[from:to])
	}
	return elements, offset(n)
}

// dict gives the last operand of each operator.
func dict(b binary) map[int]int {
	m := map[int]int{}
	eachEntry(b, func(operator int, operands []int) {
		m[operator] = 0
		if n := len(operands); n > 0 {
			m[operator] = operands[n-1]
		}
	})
	return m
}

// eachEntry calls do with the operators of a DICT and their operands. Real numbers are of no interest here and read as 0.
func eachEntry(b binary, do func(operator int, operands []int)) {
	var operands []int
	put := func(v int) {
		if len(operands) < 48 {
			operands = append(operands, v)
		}
	}
	for i := 0; i < len(b); {
		c := b.u8(i)
		i++
		switch {
		case c == 12:
			do(c<<8|b.u8(i), operands)
			operands = operands[:0]
			i++
		case c <= 21:
			do(c, operands)
			operands = operands[:0]
		case c == 28:
			put(b.u16(i))
			i += 2
		case c == 29:
			put(b.u32(i))
			i += 4
		case c == 30:
			for i < len(b) && b[i]&15 != 15 && b[i]>>4 != 15 {
				i++
			}
			i++
			put(0)
		case c >= 32 && c <= 246:
			put(c - 139)
		case c >= 247 && c <= 250:
			put((c-247)*256 + b.u8(i) + 108)
			i++
		case c >= 251 && c <= 254:
			put(-(c-251)*256 - b.u8(i) - 108)
			i++
		}
	}
}

func (f *cff) readCharset(at, glyphs int) {
	f.charset = append(f.charset, 0)
	if at <= 2 { // predefined: ISOAdobe is its own order; the expert sets hold no text of ours
		for g := 1; g < glyphs && g <= 228 && at == 0; g++ {
			f.charset = append(f.charset, g)
		}
		return
	}
	format := f.data.u8(at)
	at++
	for len(f.charset) < glyphs && at < len(f.data) {
		first := f.data.u16(at)
		at += 2
		left := 0
		switch format {
		case 1:
			left = f.data.u8(at)
			at++
		case 2:
			left = f.data.u16(at)
			at += 2
		}
		for i := 0; i <= left && len(f.charset) < glyphs; i++ {
			f.charset = append(f.charset, first+i)
		}
	}
}

func (f *cff) readEncoding(at int) {
	f.encoding = map[int]int{}
	format, n := f.data.u8(at), f.data.u8(at+1)
	at += 2
	glyph := 1
	for range n {
		first, left := f.data.u8(at), 0
		at++
		if format&127 == 1 {
			left = f.data.u8(at)
			at++
		}
		for i := 0; i <= left; i++ {
			f.encoding[first+i] = glyph
			glyph++
		}
	}
}

// name gives a glyph's name, "" if it has none.
func (f *cff) name(glyph int) string {
	if f == nil || f.byCID || glyph < 0 || glyph >= len(f.charset) {
		return ""
	}
	sid := f.charset[glyph]
	if sid < len(standardStrings) {
		return standardStrings[sid]
	}
	if i := sid - 391; i >= 0 && i < len(f.strings) {
		return string(f.strings[i])
	}
	return ""
}

// cffGlyphs gives a function from glyph to text.
func cffGlyphs(data []byte) func(int) string {
	f := readCFF(data)
	return func(glyph int) string {
		s, _ := Unicode(f.name(glyph))
		return s
	}
}

// cffEncoding gives the encoding of a program used with single bytes, nil where it is the standard one.
func cffEncoding(data []byte) *encoding {
	f := readCFF(data)
	if f == nil || f.encoding == nil || f.byCID {
		return nil
	}
	var e encoding
	for c := range e {
		if glyph, ok := f.encoding[c]; ok {
			e[c], _ = nameAt(f.name(glyph), c)
		}
	}
	return &e
}

// standardStrings are the first 229 of CFF's standard strings; what follows are expert glyphs.
var standardStrings = strings.Fields(`.notdef space exclam quotedbl numbersign dollar percent ampersand quoteright parenleft parenright
asterisk plus comma hyphen period slash zero one two three four five six seven eight nine colon semicolon less equal greater
question at A B C D E F G H I J K L M N O P Q R S T U V W X Y Z bracketleft backslash bracketright asciicircum underscore
quoteleft a b c d e f g h i j k l m n o p q r s t u v w x y z braceleft bar braceright asciitilde exclamdown cent sterling
fraction yen florin section currency quotesingle quotedblleft guillemotleft guilsinglleft guilsinglright fi fl endash dagger
daggerdbl periodcentered paragraph bullet quotesinglbase quotedblbase quotedblright guillemotright ellipsis perthousand
questiondown grave acute circumflex tilde macron breve dotaccent dieresis ring cedilla hungarumlaut ogonek caron emdash AE
ordfeminine Lslash Oslash OE ordmasculine ae dotlessi lslash oslash oe germandbls onesuperior logicalnot mu trademark Eth
onehalf plusminus Thorn onequarter divide brokenbar degree thorn threequarters twosuperior registered minus eth multiply
threesuperior copyright Aacute Acircumflex Adieresis Agrave Aring Atilde Ccedilla Eacute Ecircumflex Edieresis Egrave Iacute
Icircumflex Idieresis Igrave Ntilde Oacute Ocircumflex Odieresis Ograve Otilde Scaron Uacute Ucircumflex Udieresis Ugrave
Yacute Ydieresis Zcaron aacute acircumflex adieresis agrave aring atilde ccedilla eacute ecircumflex edieresis egrave iacute
icircumflex idieresis igrave ntilde oacute ocircumflex odieresis ograve otilde scaron uacute ucircumflex udieresis ugrave
yacute ydieresis zcaron`)
