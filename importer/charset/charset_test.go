package charset_test

import (
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"

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

// short are texts of one to three lines, as the beginnings of drafts, rows of tables and pasted points are.
var short = []string{
	"г. Рига, 1 октября 2026 г.",
	"Смета работ: 120 000 евро",
	"• мосты;\n• паромы.",
	"– круглосуточная связь на 16-м канале;",
	"Статья 5. Порядок обмена",
	"1.1. Коридор имеет ширину 3 морские мили и обозначается буями.",
	"«Стороны» — это Республика и Союз, §§ 4–6 не применяются.",
	"РАЗДЕЛ II\nПРЕКРАЩЕНИЕ ОГНЯ",
	"Пункт 3 (в редакции от 12.05.2026 № 17-П) NATO и EU",
	"Всего 25 % и 330 кВ за 90 дней",
	"Річковий і озерний флот: 9 од.",
	"Сторони домовилися про таке:\n1. Вогонь припиняється.\n2. Їхні об’єкти недоторканні.",
	"Стаття 12. Обмін полоненими",
	"м. Київ, 3 лютого 2026 року",
	"– щоденні звіти, ґрунтовна перевірка;",
	"The Parties’ forces withdraw – not later than “Day 30”.",
	"• folded bicycles;\n• café tables.",
	"Naïve as it is, Article 3 holds.",
}

// Texts of a line or two are read rightly in every encoding that has their letters. Where two encodings give the same
// text, either may be named.
func TestDecodeShort(t *testing.T) {
	for _, text := range short {
		for name, e := range map[string]encoding.Encoding{
			"windows-1251": charmap.Windows1251, "koi8-r": charmap.KOI8R, "koi8-u": charmap.KOI8U, "ibm866": charmap.CodePage866,
			"x-mac-cyrillic": charmap.MacintoshCyrillic, "windows-1252": charmap.Windows1252,
			"utf-16le": unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "utf-16be": unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM),
		} {
			data, err := e.NewEncoder().Bytes([]byte(text))
			if err != nil {
				continue // it has not all letters
			}
			if got, as, err := charset.Decode(data); err != nil || got != text {
				t.Errorf("%s read as %s, %v: %q, want %q", name, as, err, got, text)
			}
		}
	}
}

// Words in any order, with numbers and names in Latin letters among them, are read rightly too.
func TestDecodeWords(t *testing.T) {
	vocabulary := strings.Fields("стороны обмен пленными вывод войск Совет гарантии безопасности санкции отменяются через дней статья " +
		"пункт переговоры посредник граница мост река порт связь каждый день договор приложение Россия Украина решение срок")
	between := []string{" ", ", ", " — ", "; ", " 12 ", " NATO ", " (№ 5) ", ".\n", " «"}
	charmaps := []encoding.Encoding{charmap.Windows1251, charmap.KOI8U, charmap.MacintoshCyrillic}
	rapid.Check(t, func(t *rapid.T) {
		var b strings.Builder
		for range rapid.IntRange(6, 20).Draw(t, "words") {
			b.WriteString(rapid.SampledFrom(vocabulary).Draw(t, "word"))
			mark := rapid.SampledFrom(between).Draw(t, "between")
			b.WriteString(mark)
			if mark == " «" {
				b.WriteString("мир» ")
			}
		}
		data, err := rapid.SampledFrom(charmaps).Draw(t, "encoding").NewEncoder().Bytes([]byte(b.String()))
		if err != nil {
			return
		}
		if got, as, err := charset.Decode(data); err != nil || got != b.String() {
			t.Fatalf("read as %s, %v: %q, want %q", as, err, got, b.String())
		}
	})
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
