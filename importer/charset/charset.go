// Package charset turns the bytes of a text file into text, whatever encoding they are in.
//
// A byte order mark settles it. So does valid UTF-8, which text in another encoding hardly ever is by chance, and the
// regular high bytes of UTF-16. Among the encodings of one byte a letter, each candidate decodes the text and the one
// whose letters follow each other as in Russian and Ukrainian words wins: pairs of neighbours are weighed by how often a
// text of our own has them, and marks by whether they stand where such marks do.
package charset

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// ErrBinary says that the bytes are no text in any encoding known.
var ErrBinary = errors.New("not a text")

// Decode tells the encoding of data and gives its text, without a byte order mark, and the encoding's name as the
// registry of the internet spells it, in lower case: "utf-8", "utf-16le", "windows-1251", "koi8-u", …
func Decode(data []byte) (text, name string, err error) {
	if body, ok := bytes.CutPrefix(data, []byte("\xef\xbb\xbf")); ok {
		return strings.ToValidUTF8(string(body), "\ufffd"), "utf-8", nil
	}
	if order, name, ok := wide(data); ok {
		decoded, err := unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(data[:len(data)&^1])
		if err != nil || !plausible(decoded) {
			return "", "", ErrBinary
		}
		return string(decoded), name, nil
	}
	if !plausible(data) {
		return "", "", ErrBinary
	}
	if utf8.Valid(data) {
		return string(data), "utf-8", nil
	}
	if nearlyUTF8(data) {
		return strings.ToValidUTF8(string(data), "\ufffd"), "utf-8", nil
	}
	text, name = decodeNarrow(data)
	return text, name, nil
}

// wide says whether data is in UTF-16, by its byte order mark or by its high bytes: in text of our languages nearly all
// are 0 (Latin), 4 (Cyrillic) or 0x20 (dashes and quotation marks).
func wide(data []byte) (unicode.Endianness, string, bool) {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return unicode.LittleEndian, "utf-16le", true
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return unicode.BigEndian, "utf-16be", true
	}
	var high [2]int
	for i, b := range data {
		if b == 0 || b == 4 || b == 0x20 {
			high[i%2]++
		}
	}
	half := len(data) / 2
	if half < 2 || bytes.IndexByte(data, 0) < 0 && bytes.IndexByte(data, 4) < 0 {
		return unicode.LittleEndian, "", false
	}
	switch limit := half * 9 / 10; {
	case high[1] >= limit && high[0] < limit:
		return unicode.LittleEndian, "utf-16le", true
	case high[0] >= limit && high[1] < limit:
		return unicode.BigEndian, "utf-16be", true
	}
	return unicode.LittleEndian, "", false
}

// plausible says whether data could be text: no zero byte, and hardly a control character that text files do not hold.
func plausible(data []byte) bool {
	controls := 0
	for _, b := range data {
		switch {
		case b == 0:
			return false
		case b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != '\v' && b != 0x1a:
			controls++
		}
	}
	return controls*200 <= len(data)
}

// nearlyUTF8 says whether data is UTF-8 with a few broken places, as a file cut in the middle of a letter is.
func nearlyUTF8(data []byte) bool {
	long, broken := 0, 0
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && size == 1:
			broken++
		case size > 1:
			long++
		}
		data = data[size:]
	}
	return long > 20*broken
}

// narrow lists the encodings of one byte a letter, each with what it costs to assume it, as a logarithm: some are rare.
// The earlier wins where two give the same text.
var narrow = []struct {
	name    string
	charmap encoding.Encoding
	prior   float64
}{
	{"windows-1251", charmap.Windows1251, 0},
	{"koi8-r", charmap.KOI8R, -1},
	{"koi8-u", charmap.KOI8U, -1},
	{"ibm866", charmap.CodePage866, -2},
	{"x-mac-cyrillic", charmap.MacintoshCyrillic, -4},
	{"windows-1252", charmap.Windows1252, -5},
}

// sample is how many bytes are looked at to choose an encoding: a memorandum's first pages say enough.
const sample = 64 << 10

func decodeNarrow(data []byte) (text, name string) {
	best, choice := 0.0, -1
	for i, n := range narrow {
		decoded, err := n.charmap.NewDecoder().Bytes(data[:min(len(data), sample)])
		if err != nil {
			continue
		}
		if score := fluency(string(decoded)) + n.prior; choice < 0 || score > best {
			best, choice = score, i
		}
	}
	decoded, err := narrow[choice].charmap.NewDecoder().Bytes(data)
	if err != nil {
		return strings.ToValidUTF8(string(data), "\ufffd"), "utf-8"
	}
	return string(decoded), narrow[choice].name
}
