package html

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"

	"parley/importer/charset"
	"parley/importer/pattern"
)

// coding finds the encoding that a page or an XML declaration names; the name is in whichever group matched.
var coding = pattern.New(`(?i)<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)|^\s*<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)`)

// codingWithin is where browsers look for it, and a little more: scripts may stand before it.
const codingWithin = 8192

// named gives the encodings of one byte a letter by the names that pages have for them. Western ones are not among them:
// tools of old name them whatever they write.
var named = map[string]encoding.Encoding{
	"windows-1251": charmap.Windows1251, "cp1251": charmap.Windows1251, "cp-1251": charmap.Windows1251,
	"win-1251": charmap.Windows1251, "windows1251": charmap.Windows1251, "x-cp1251": charmap.Windows1251,
	"koi8-r": charmap.KOI8R, "koi8r": charmap.KOI8R, "koi8": charmap.KOI8R, "koi": charmap.KOI8R,
	"koi8-u": charmap.KOI8U, "koi8u": charmap.KOI8U, "koi8-ru": charmap.KOI8U,
	"ibm866": charmap.CodePage866, "cp866": charmap.CodePage866, "866": charmap.CodePage866, "cp-866": charmap.CodePage866,
	"iso-8859-5": charmap.ISO8859_5, "iso8859-5": charmap.ISO8859_5, "x-mac-cyrillic": charmap.MacintoshCyrillic,
	"windows-1250": charmap.Windows1250, "iso-8859-2": charmap.ISO8859_2, "windows-1254": charmap.Windows1254,
	"iso-8859-9": charmap.Windows1254, "windows-1257": charmap.Windows1257, "iso-8859-15": charmap.ISO8859_15,
}

// decode gives the text of a page. Valid UTF-8 is believed before what the page says, since those who save pages rewrite
// the letters and forget the declaration. Where neither tells the encoding, its name is guessed.
func decode(data []byte, chosen string) (source []byte, name string, guessed bool, err error) {
	if chosen != "" {
		s, err := charset.DecodeAs(data, chosen)
		return []byte(s), chosen, false, err
	}
	if !utf8.Valid(data) && !marked(data) {
		declared := declaration(data)
		if e := named[declared]; e != nil {
			decoded, err := e.NewDecoder().Bytes(data)
			return decoded, declared, false, err
		}
	}
	s, name, err := charset.Decode(data)
	return []byte(s), name, err == nil && !strings.HasPrefix(name, "utf-"), err
}

// marked says whether data begins with a byte order mark or is in UTF-16.
func marked(data []byte) bool {
	return bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) || bytes.HasPrefix(data, []byte("\xef\xbb\xbf")) ||
		bytes.IndexByte(data[:min(len(data), codingWithin)], 0) >= 0
}

// declaration gives the name of the encoding that a page declares, in lower case, "" for none.
func declaration(data []byte) string {
	m := coding.FindSubmatch(data[:min(len(data), codingWithin)])
	if m == nil {
		return ""
	}
	return strings.ToLower(string(m[1]) + string(m[2]))
}
