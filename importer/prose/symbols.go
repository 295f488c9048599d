package prose

import (
	"strings"
	"unicode"
)

// Private is where word processors keep the characters of symbol fonts, each at the font's own code from there on. What
// they look like depends on the font alone.
const Private = 0xF000

// wingdings are the signs of the Wingdings fonts that texts are marked with, by their code in the font.
var wingdings = map[rune]rune{
	0x22: '✂', 0x28: '☎', 0x2A: '✉', 0x46: '☞', 0x4A: '☺', 0x6C: '●', 0x6D: '❍', 0x6E: '■', 0x6F: '□', 0x70: '❐', 0x71: '❑',
	0x72: '❒', 0x73: '⬧', 0x74: '⧫', 0x75: '◆', 0x76: '❖', 0x77: '⬥', 0x9E: '·', 0x9F: '•', 0xA1: '○', 0xA4: '◉', 0xA7: '▪',
	0xA8: '◻', 0xD8: '➢', 0xDC: '➲', 0xDF: '←', 0xE0: '→', 0xE1: '↑', 0xE2: '↓', 0xE8: '➔', 0xF0: '⇨', 0xFB: '✗', 0xFC: '✓',
	0xFD: '☒', 0xFE: '☑',
}

// symbolFont is the Symbol font where it differs from ASCII, by the code in the font.
var symbolFont = symbolTable()

// symbolTable puts the Symbol font together: Greek in place of Latin letters, then single signs.
func symbolTable() map[rune]rune {
	t := map[rune]rune{
		0x22: '∀', 0x24: '∃', 0x27: '∋', 0x2A: '∗', 0x2D: '−', 0x40: '≅', 0x5C: '∴', 0x5E: '⊥', 0x7E: '∼',
		0xA1: 'ϒ', 0xA2: '′', 0xA3: '≤', 0xA4: '⁄', 0xA5: '∞', 0xA7: '♣', 0xA8: '♦', 0xA9: '♥', 0xAA: '♠', 0xAB: '↔',
		0xAC: '←', 0xAD: '↑', 0xAE: '→', 0xAF: '↓', 0xB0: '°', 0xB1: '±', 0xB2: '″', 0xB3: '≥', 0xB4: '×', 0xB5: '∝',
		0xB6: '∂', 0xB7: '•', 0xB8: '÷', 0xB9: '≠', 0xBA: '≡', 0xBB: '≈', 0xBC: '…', 0xC5: '⊕', 0xC6: '∅', 0xC7: '∩',
		0xC8: '∪', 0xC9: '⊃', 0xCC: '⊂', 0xCE: '∈', 0xCF: '∉', 0xD0: '∠', 0xD2: '®', 0xD3: '©', 0xD4: '™', 0xD6: '√',
		0xD7: '⋅', 0xD8: '¬', 0xD9: '∧', 0xDA: '∨', 0xDB: '⇔', 0xDC: '⇐', 0xDE: '⇒', 0xE0: '◊', 0xE5: '∑', 0xF2: '∫',
	}
	for i, r := range []rune("ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ") {
		t[rune(0x41+i)] = r
	}
	for i, r := range []rune("αβχδεφγηιϕκλμνοπθρστυϖωξψζ") {
		t[rune(0x61+i)] = r
	}
	return t
}

// Symbol gives the character that a code shows in a symbol font: the code itself where it is an ordinary character, a
// bullet where it is a sign not known here.
func Symbol(r rune, font string) rune {
	if r < Private || r > Private+0xFF {
		return r
	}
	r -= Private
	inSymbol := strings.HasPrefix(strings.ToLower(font), "symbol")
	table := wingdings
	if inSymbol {
		table = symbolFont
	}
	if known, ok := table[r]; ok {
		return known
	}
	if inSymbol && r >= 0x20 && r < 0x7F {
		return r
	}
	return '•'
}

// Symbols replaces the characters of symbol fonts in s.
func Symbols(s, font string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r >= Private && r <= Private+0xFF }) {
		return s
	}
	return strings.Map(func(r rune) rune { return Symbol(r, font) }, s)
}

// BulletIn is the sign that a list without numbers puts before its paragraphs, in a font by name. A font of signs may be addressed by plain
// codes too: Wingdings shows a square for §.
func BulletIn(text, font string) string {
	name := strings.ToLower(font)
	if strings.HasPrefix(name, "wingdings") || strings.HasPrefix(name, "symbol") {
		text = strings.Map(func(r rune) rune {
			if r > 0x20 && r <= 0xFF {
				r += Private
			}
			return r
		}, text)
	}
	return Clean(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Co, r) {
			return '•'
		}
		return r
	}, Symbols(text, font)))
}
