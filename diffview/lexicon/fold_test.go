package lexicon

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"lower case", "Выборы Президента", "выборы президента"},
		{"yo", "Её всЁ", "ее все"},
		{"decomposed letters", "и\u0306 і\u0308", "й ї"},
		{"stress marks", "за\u0301мок", "замок"},
		{"apostrophes", "зобов’язання зобовʼязання зобов`язання", "зобов'язання зобов'язання зобов'язання"},
		{"hyphens", "военно‑морской non‐aligned", "военно-морской non-aligned"},
		{"dashes", "мир — это", "мир – это"},
		{"soft hyphens", "терри\u00ADтория", "территория"},
		{"spaces", "85\u00A0000\u202Fтыс.", "85 000 тыс."},
		{"Latin letters in a Cyrillic word", "мoбiлізaція", "мобілізація"},
		{"Latin capitals in a Cyrillic word", "УКРAИНA HATО", "украина нато"},
		{"Cyrillic letters in a Latin word", "сeаsefire", "ceasefire"},
		{"two scripts on purpose", "IT-компания dmitрий", "it-компания dmitрий"},
		{"invalid bytes", "a\xffb", "a\uFFFDb"},
		{"nothing", "", ""},
	} {
		if got := Fold(c.in); got != c.want {
			t.Errorf("%s: Fold(%q) = %q, want %q", c.name, c.in, got, c.want)
		}
	}
}

func TestFoldTwiceChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		once := Fold(rapid.OneOf(rapid.String(), rapid.StringOf(rapid.RuneFrom([]rune(lookAlikes+"жzщw'’ʼ-‑–\u0301\u0308\u00AD ")))).Draw(t, "text"))
		if !utf8.ValidString(once) {
			t.Fatalf("%q is no valid UTF-8", once)
		}
		if twice := Fold(once); twice != once {
			t.Fatalf("Fold(%q) = %q", once, twice)
		}
	})
}

// Words of one script, which are folded on a short way, come out as they do beside a letter that needs the long one.
func TestFoldingOfCyrillicWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringOfN(rapid.RuneFrom([]rune("АБВЄІЇЙЁЪЫабвгґдеєёжзиіїйклмнопрстуфхцчшщъыьэюяЎў")), 1, 20, -1).Draw(t, "word")
		if got, want := Fold(word), strings.TrimSuffix(Fold(word+" ≠"), " ≠"); got != want {
			t.Fatalf("%q folds to %q alone and to %q beside a sign", word, got, want)
		}
	})
}

// So does any text, with whatever signs.
func TestFoldingOfCommonText(t *testing.T) {
	common := []rune("АБВЄІЇЙЁабвгдеёжзиіїйконсухыьэюяЎўѐЀABCIOXaceiopxyz019 .,;:-'`\t\n\r\u00A0«»№§\x00\x7f")
	for r := rune(0x2010); r < 0x2030; r++ {
		common = append(common, r)
	}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.RuneFrom(common), 0, 30, -1).Draw(t, "text")
		if got, want := Fold(text), strings.TrimSuffix(Fold(text+" ≠"), " ≠"); got != want {
			t.Fatalf("%q folds to %q alone and to %q beside a sign", text, got, want)
		}
	})
}
