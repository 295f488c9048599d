package syntax

import (
	"strconv"
	"testing"

	"pgregory.net/rapid"
)

// Plain numbers of as many digits as a float64 holds are read to the last bit.
func TestPlainNumbers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`-?(\d{1,7}(\.\d{0,8})?|\.\d{1,9})`).Draw(t, "number")
		want, err := strconv.ParseFloat(s, 64)
		if err != nil {
			t.Fatal(err)
		}
		l := Lexer{Input: []byte(s)}
		o, ok := l.Next()
		if !ok || o.Kind != Number || o.Num != want {
			t.Fatalf("%s is read as %+v, want %v", s, o, want)
		}
	})
}

// A string of hexadecimal digits is what its pairs say, however blanks part them.
func TestHexStrings(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := rapid.SliceOf(rapid.Byte()).Draw(t, "bytes")
		written := []byte{'<'}
		for _, b := range want {
			for _, digit := range strconv.AppendInt(nil, 0x100|int64(b), 16)[1:] {
				if rapid.IntRange(0, 5).Draw(t, "gap") == 0 {
					written = append(written, ' ')
				}
				written = append(written, digit)
			}
		}
		l := Lexer{Input: append(written, '>')}
		if o, ok := l.Next(); !ok || o.Kind != String || string(o.Bytes) != string(want) || l.Sloppy > 0 {
			t.Fatalf("%s is read as %+v", l.Input, o)
		}
	})
}
