package rtf

import (
	"strconv"
	"strings"

	"parley/importer/prose"
)

// signs are the control words and symbols that stand for a character.
var signs = map[string]string{
	"emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
	"emspace": " ", "enspace": " ", "qmspace": " ", "tab": "\t", "line": " ", "softline": " ", "lbr": " ", "page": " ", "column": " ",
	"zwj": "\u200d", "zwnj": "\u200c", "zwbo": "\u200b", "zwnbo": "\u2060", "ltrmark": "\u200e", "rtlmark": "\u200f",
	"~": "\u00a0", "_": "\u2011", "-": "\u00ad", "\\": "\\", "{": "{", "}": "}", "\t": "\t",
}

// symbolOf gives the sign that a SYMBOL field draws: a code, and a font after \f. Signs of the ANSI set have none.
func symbolOf(words []string) string {
	if len(words) == 0 {
		return ""
	}
	code, err := strconv.ParseInt(words[0], 0, 32)
	if err != nil || code < 0x20 {
		return ""
	}
	font := ""
	for i, w := range words {
		switch {
		case w == `\u`:
			return string(rune(code))
		case w == `\f` && i+1 < len(words):
			font = strings.Trim(words[i+1], `"`)
		}
	}
	if code > 0xff || !drawsSigns(font) {
		return ""
	}
	return string(prose.Symbol(prose.Private+rune(code), font))
}

// drawsSigns says whether a font has signs in place of letters.
func drawsSigns(font string) bool {
	font = strings.ToLower(font)
	return strings.HasPrefix(font, "symbol") || strings.HasPrefix(font, "wingdings") || strings.HasPrefix(font, "webdings")
}
