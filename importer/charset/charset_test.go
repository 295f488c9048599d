package charset_test

import (
	"errors"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"parley/importer/charset"
)

const (
	russian   = "МЕМОРАНДУМ\n\n1. Обе стороны прекращают огонь у реки и выводят подразделения за рубеж.\n2. Ещё раз: «никаких» баз — 5 лет.\n"
	ukrainian = "МЕМОРАНДУМ\n\n1. Обидві сторони припиняють вогонь біля річки й виводять підрозділи.\n2. Їхні об'єкти є недоторканними: ґанок, хата.\n"
	plain     = "МЕМОРАНДУМ\n\n1. Стороны прекращают огонь.\n2. Нет баз.\n"
)

func TestDecodeNarrow(t *testing.T) {
	tests := []struct {
		name    string
		charmap encoding.Encoding
		text    string
	}{
		{"windows-1251", charmap.Windows1251, russian},
		{"windows-1251", charmap.Windows1251, ukrainian},
		{"koi8-r", charmap.KOI8R, plain},
		{"koi8-u", charmap.KOI8U, "МЕМОРАНДУМ\n\n1. Обидві сторони припиняють вогонь біля річки. Їхні об'єкти є недоторканними, ґанок теж.\n"},
		{"ibm866", charmap.CodePage866, plain},
		{"x-mac-cyrillic", charmap.MacintoshCyrillic, russian},
		{"x-mac-cyrillic", charmap.MacintoshCyrillic, "МЕМОРАНДУМ\n\n1. Обидві сторони припиняють вогонь біля річки. Їхні об'єкти є недоторканними.\n"},
		{"windows-1252", charmap.Windows1252, "The Parties met at the café in Zürich, naïve as they were; a “résumé” follows.\n"},
		{"windows-1251", charmap.Windows1251, "Нет"},
	}
	for _, tt := range tests {
		data, err := tt.charmap.NewEncoder().Bytes([]byte(tt.text))
		if err != nil {
			t.Fatal(tt.name, err)
		}
		text, name, err := charset.Decode(data)
		if err != nil || text != tt.text || name != tt.name {
			t.Errorf("%s: read as %s, %v:\n%s", tt.name, name, err, text)
		}
	}
}

func TestDecodeUnicode(t *testing.T) {
	for _, text := range []string{russian, ukrainian, "Only English here, 12 lines.\n"} {
		for name, e := range map[string]encoding.Encoding{
			"utf-16le": unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM),
			"utf-16be": unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM),
			"utf-8":    unicode.UTF8,
		} {
			bare, err := e.NewEncoder().Bytes([]byte(text))
			if err != nil {
				t.Fatal(err)
			}
			marked, err := e.NewEncoder().Bytes([]byte("\ufeff" + text))
			if err != nil {
				t.Fatal(err)
			}
			for _, data := range [][]byte{bare, marked} {
				got, gotName, err := charset.Decode(data)
				if err != nil || got != text || gotName != name {
					t.Errorf("%s read as %s, %v: %q", name, gotName, err, got)
				}
			}
		}
	}
}

func TestDecodeBroken(t *testing.T) {
	cut := []byte(russian)[:len(russian)-len("т.\n")-1]
	if _, name, err := charset.Decode(cut); err != nil || name != "utf-8" {
		t.Errorf("a file cut inside a letter is read as %s, %v", name, err)
	}
	for _, data := range []string{"\x7fELF\x02\x01\x01\x00\x00\x00\x00", "PK\x03\x04\x14\x00\x08\x00", "\x00\x00\x00\x00", "\x01\x02\x03\x04\x05\x06 text"} {
		if _, _, err := charset.Decode([]byte(data)); !errors.Is(err, charset.ErrBinary) {
			t.Errorf("%q: %v, want ErrBinary", data, err)
		}
	}
	if text, name, err := charset.Decode(nil); text != "" || name != "utf-8" || err != nil {
		t.Errorf("an empty file is empty text, got %q %s %v", text, name, err)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(russian))
	f.Add([]byte("\xff\xfe\x00\xd8"))
	f.Add([]byte("\xcf\xf0\xe8\xe2\xe5\xf2"))
	f.Fuzz(func(t *testing.T, data []byte) {
		text, name, err := charset.Decode(data)
		if (err == nil) != (name != "") {
			t.Fatalf("name %q with error %v", name, err)
		}
		again, _, _ := charset.Decode(data)
		if text != again {
			t.Fatal("two answers")
		}
	})
}
