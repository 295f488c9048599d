package font

import "golang.org/x/text/encoding/charmap"

// encoding gives the text of each code; "" where the code means nothing.
type encoding [256]string

var (
	winAnsi  = winAnsiEncoding()
	macRoman = fromCharmap(charmap.Macintosh)
	standard = standardEncoding()
	texT2A   = t2aEncoding()
)

func fromCharmap(m *charmap.Charmap) *encoding {
	var e encoding
	for c := 32; c < 256; c++ {
		if r := m.DecodeByte(byte(c)); r != 0xFFFD && c != 127 {
			e[c] = string(r)
		}
	}
	return &e
}

// winAnsiEncoding is Windows' with a bullet for every code that it leaves free (ISO 32000-2, D.2, note 3).
func winAnsiEncoding() *encoding {
	e := fromCharmap(charmap.Windows1252)
	for _, c := range []int{0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D} {
		e[c] = "•"
	}
	return e
}

// companion gives the signs of TeX's companion fonts (TS1) that a text takes single from them.
var companion = map[int]string{
	39: "'", 42: "∗", 132: "†", 133: "‡", 134: "‖", 135: "‰", 136: "•", 137: "℃", 155: "№", 157: "№", 164: "¤", 167: "§", 169: "©", 174: "®",
	176: "°", 177: "±", 178: "²", 179: "³", 180: "´", 181: "µ", 182: "¶", 183: "·", 185: "¹", 191: "€", 214: "×", 246: "÷",
}

// set fills consecutive codes from a string; a blank leaves a code empty.
func (e *encoding) set(from int, chars string) {
	for _, r := range chars {
		if r != ' ' {
			e[from] = string(r)
		}
		from++
	}
}

// standardEncoding is Adobe's (ISO 32000-2, D.2).
func standardEncoding() *encoding {
	var e encoding
	for c := 32; c < 127; c++ {
		e[c] = string(rune(c))
	}
	e[0x27], e[0x60] = "’", "‘"
	e.set(0xA1, "¡¢£⁄¥ƒ§¤'“«‹›")
	e[0xAE], e[0xAF] = "fi", "fl"
	e.set(0xB1, "–†‡· ¶•‚„”»…‰ ¿")
	e.set(0xC1, "`´ˆ˜¯˘˙¨ ˚¸ ˝˛ˇ—")
	e.set(0xE1, "Æ ª    ŁØŒº")
	e.set(0xF1, "æ   ı  łøœß")
	return &e
}

// t2aEncoding is TeX's for Cyrillic, for bitmap fonts that name a glyph only by its code.
func t2aEncoding() *encoding {
	var e encoding
	for c := 32; c < 127; c++ {
		e[c] = string(rune(c))
	}
	e[0x27], e[0x60] = "’", "‘"
	e.set(0x0E, "‹›“”   –—")
	e[0x1B], e[0x1C], e[0x1D], e[0x1E], e[0x1F] = "ff", "fi", "fl", "ffi", "ffl"
	e[0x7F] = "-"
	e[0x80], e[0x88], e[0x99], e[0x9C], e[0x9D] = "Ґ", "Ї", "Є", "Ё", "№"
	e[0xA0], e[0xA8], e[0xB9], e[0xBC], e[0xBD] = "ґ", "ї", "є", "ё", "„"
	e[0xBE], e[0xBF] = "«", "»"
	for c := 0xC0; c < 256; c++ {
		e[c] = string('А' + rune(c-0xC0))
	}
	return &e
}

// named gives the encoding that a PDF calls by name, nil for none.
func named(name string) *encoding {
	switch name {
	case "WinAnsiEncoding":
		return winAnsi
	case "MacRomanEncoding":
		return macRoman
	case "StandardEncoding":
		return standard
	}
	return nil
}
