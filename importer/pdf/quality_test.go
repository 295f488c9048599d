package pdf

import (
	"strings"
	"testing"

	"parley/importer/memo"
)

// TestScore tells good text in each language from what wrong fonts make of it.
func TestScore(t *testing.T) {
	cases := []struct {
		name, text string
		good       bool
	}{
		{"Russian", "Стороны обязуются прекратить огонь по всей линии соприкосновения и не перемещать войска.", true},
		{"Ukrainian", "Сторони зобов'язуються припинити вогонь на всій лінії зіткнення та не переміщувати війська.", true},
		{"English", "The Parties undertake to cease fire along the whole line of contact, not later than 1.4.2026.", true},
		{"shifted codes", "%FBDBAO B5S;GRFES CD9>D4F<FP B7BAP CB 6E9= ?<A<< EBCD<>BEAB69A<S @<DG.", false},
		{"private use", "\uE001\uE002\uE003 \uE004\uE005 \uE006\uE007\uE008", false},
		{"unknown signs", "�� ��� the �� of ���", false},
		{"no blanks", strings.Repeat("wordsthatwereneverpartedfromoneanother", 2), false},
		{"other letters", "ыфзщ вапро лдж эюя цукен гшщзх йфяч", false},
		{"a table", "1 2 3 4 5", false},
	}
	for _, c := range cases {
		text := strings.Repeat(c.text+" ", 12)
		if score := measure([]memo.Paragraph{{Text: text}}).score(); (score >= doubtful) != c.good {
			t.Errorf("%s scores %.2f", c.name, score)
		}
	}
	if score := measure([]memo.Paragraph{{Text: "Annex A"}}).score(); score < doubtful {
		t.Errorf("a short text scores %.2f", score)
	}
}

// TestMangled tells words with signs inside from words with marks that belong there.
func TestMangled(t *testing.T) {
	for _, word := range []string{"B5S;GRFES", "CD9>D4F", `a"b`} {
		if !mangled(word) {
			t.Errorf("%s passes for a word", word)
		}
	}
	for _, word := range []string{"об'єкт", "ʼ", "Парк-2", "2026", "S/2015/1", "a.b@c.org", "«так»,", "state(s)", "I–III", "№17/2026-М"} {
		if mangled(word) {
			t.Errorf("%s passes for a mangled word", word)
		}
	}
}

// FuzzRepair wants no panic and no lost words of any paragraph.
func FuzzRepair(f *testing.F) {
	f.Add("Ìåìîðàíäóì î ïðåêðàùåíèè îãíÿ", "пункти 3 i 4, cторони")
	f.Add("\xff\xfe�\u0301", "")
	f.Fuzz(func(t *testing.T, a, b string) {
		text := memo.Text{Paragraphs: []memo.Paragraph{{Text: a}, {Text: b, Label: a}}, Furniture: []memo.Furniture{{Text: b}}}
		repair(&text)
		measure(text.Paragraphs).score()
		for i, s := range []string{a, b} {
			if got, want := len(strings.Fields(text.Paragraphs[i].Text)), len(strings.Fields(s)); got != want {
				t.Errorf("%q has %d words, %q had %d", text.Paragraphs[i].Text, got, s, want)
			}
		}
	})
}

func TestLatinLetterAmongNumberedPoints(t *testing.T) {
	for _, c := range [][2]string{{"пунктів № 4 i № 20 угоди", "пунктів № 4 і № 20 угоди"}, {"points 4 i № 20", "points 4 i № 20"}} {
		if got, _ := unmix(c[0]); got != c[1] {
			t.Errorf("%q, want %q", got, c[1])
		}
	}
}
