package filter

import (
	"bytes"
	"compress/lzw"
	"compress/zlib"
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func deflated(data []byte) []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write(data)
	_ = w.Close()
	return b.Bytes()
}

// TestFilters undoes each filter on a known example.
func TestFilters(t *testing.T) {
	// The LZW example is that of ISO 32000-2, 7.4.4.2.
	cases := []struct {
		name string
		step Step
		in   string
		want string
	}{
		{"LZW", Step{Name: "LZWDecode"}, "\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01", "-----A---B"},
		{"hexadecimal", Step{Name: "ASCIIHexDecode"}, "48 65\n6C6c6F7>zzz", "Hellop"},
		{"base 85", Step{Name: "ASCII85Decode"}, "<~87cURD]i,\"Ebo80~>", "Hello World!"},
		{"run lengths", Step{Name: "RunLengthDecode"}, "\x02abc\xFEx\x80zz", "abcxxx"},
		{"crypt", Step{Name: "Crypt"}, "as it is", "as it is"},
		{"Flate", Step{Name: "FlateDecode"}, string(deflated([]byte("text"))), "text"},
		{"Flate cut short", Step{Name: "Fl"}, string(deflated([]byte(strings.Repeat("abcdefgh", 9)))[:14]), "abcdefgh"},
		{"PNG up", Step{Name: "FlateDecode", Predictor: 12, Columns: 3}, string(deflated([]byte("\x02abc\x02\x01\x01\x01"))), "abcbcd"},
		{"PNG left, average, Paeth", Step{Name: "FlateDecode", Predictor: 15, Columns: 3}, string(deflated([]byte("\x01a\x01\x01\x031\x00\x00\x04\x01\x01\x01"))), "abcaabbcd"},
		{"TIFF", Step{Name: "FlateDecode", Predictor: 2, Columns: 3}, string(deflated([]byte("a\x01\x01b\x01\x01"))), "abcbcd"},
	}
	for _, c := range cases {
		got, err := Decode([]byte(c.in), []Step{c.step}, 1000)
		if err != nil || !strings.HasPrefix(string(got), c.want) || c.name != "Flate cut short" && string(got) != c.want {
			t.Errorf("%s: got %q, %v, want %q", c.name, got, err, c.want)
		}
	}
}

// TestLimits wants bombs refused and unknown filters named.
func TestLimits(t *testing.T) {
	bomb := deflated(make([]byte, 1<<20))
	if _, err := Decode(bomb, []Step{{Name: "FlateDecode"}}, 1000); !errors.Is(err, ErrTooLarge) {
		t.Errorf("got %v", err)
	}
	if _, err := Decode(nil, []Step{{Name: "DCTDecode"}}, 1000); !errors.Is(err, ErrUnknown) {
		t.Errorf("got %v", err)
	}
}

// TestLZWOfAnyText undoes what Go's own LZW wrote with late change, which it shares with GIF but for the order of bits;
// for the order of PDF it writes the widths of late change.
func TestLZWOfAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := bytes.Repeat(rapid.SliceOfN(rapid.ByteRange('a', 'f'), 1, 300).Draw(t, "text"), rapid.IntRange(1, 40).Draw(t, "times"))
		var b bytes.Buffer
		w := lzw.NewWriter(&b, lzw.MSB, 8)
		_, _ = w.Write(want)
		_ = w.Close()
		got, err := Decode(b.Bytes(), []Step{{Name: "LZWDecode", LateChange: true}}, 1<<20)
		if err != nil || !bytes.Equal(got, want) {
			t.Fatalf("%d bytes came back as %d, %v", len(want), len(got), err)
		}
	})
}

// FuzzDecode wants no panic and no more than the limit from any bytes behind any filter.
func FuzzDecode(f *testing.F) {
	f.Add([]byte("\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01"), byte(0), 2, 3)
	f.Fuzz(func(t *testing.T, data []byte, which byte, predictor, columns int) {
		names := []string{"LZWDecode", "FlateDecode", "ASCIIHexDecode", "ASCII85Decode", "RunLengthDecode"}
		out, err := Decode(data, []Step{{Name: names[int(which)%len(names)], Predictor: predictor, Columns: columns}}, 1<<16)
		if err == nil && len(out) > 1<<16 {
			t.Errorf("%d bytes", len(out))
		}
	})
}
