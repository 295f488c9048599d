package prose

import (
	"unicode"
	"unicode/utf8"
)

// signs are bullets of the symbol fonts that word processors use, by their place in the private range.
var signs = map[rune]string{
	0xf0b7: "•", 0xf0a7: "▪", 0xf06e: "■", 0xf06c: "●", 0xf0a8: "◆", 0xf075: "◆", 0xf076: "❖", 0xf071: "❑", 0xf0d8: "➢",
	0xf0fc: "✓", 0xf0e0: "→", 0xf0be: "–", 0xf02d: "–", 0xf0a1: "○", 0xf0fe: "☒",
}

// Bullet gives the sign of a list item as it looks. What only a symbol font could draw is a plain bullet.
func Bullet(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case size == 0 || r == unicode.ReplacementChar:
		return plainBullet
	case signs[r] != "":
		return signs[r]
	case unicode.Is(unicode.Co, r) || unicode.IsControl(r):
		return plainBullet
	}
	return Clean(s)
}

const plainBullet = "•"
