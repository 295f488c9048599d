package charset

import (
	"bytes"
	"fmt"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
)

// named gives the encodings that a person can choose, in the order of [Names].
func named() (names []string, encodings []encoding.Encoding) {
	names = []string{"utf-8", "utf-16le", "utf-16be"}
	encodings = []encoding.Encoding{
		unicode.UTF8,
		unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM),
		unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM),
	}
	for _, n := range narrow {
		names, encodings = append(names, n.name), append(encodings, n.charmap)
	}
	return names, encodings
}

// Names lists the encodings that [DecodeAs] knows.
func Names() []string {
	names, _ := named()
	return names
}

// DecodeAs gives the text of data, which somebody says is in the encoding of that name; case does not matter. What is
// no letter in it becomes �.
func DecodeAs(data []byte, name string) (string, error) {
	names, encodings := named()
	for i, n := range names {
		if !strings.EqualFold(n, name) {
			continue
		}
		decoded, err := encodings[i].NewDecoder().Bytes(data)
		if err != nil {
			return "", err
		}
		return strings.ToValidUTF8(string(bytes.TrimPrefix(decoded, []byte("\ufeff"))), "\ufffd"), nil
	}
	return "", fmt.Errorf("there is no encoding %q here; choose %s", name, strings.Join(names, ", "))
}
