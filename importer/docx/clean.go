package docx

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// clean gives s as plain text: composed, with single spaces, ordinary hyphens for those that must not break, and
// without what is not seen.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		switch r {
		case '\u00ad', '\u200b', '\u200e', '\u200f', '\u2060', '\ufeff':
			return -1
		case '\u2011':
			return '-'
		}
		if unicode.IsControl(r) && !unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
	return norm.NFC.String(strings.Join(strings.Fields(s), " "))
}
