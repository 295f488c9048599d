package wording_test

import (
	"testing"

	"pgregory.net/rapid"

	"parley/diffview/lexicon"
	"parley/diffview/wording"
	"parley/importer/memo"
)

func stanceOf(text string, language memo.Language) wording.Stance {
	return wording.StanceOf(text, lexicon.Tokens(text, language), language)
}

func TestStanceOf(t *testing.T) {
	tests := []struct {
		language    memo.Language
		text        string
		want        wording.Act
		conditional bool
		cue         string
	}{
		{"ru", "Стороны обязуются открыть мост.", wording.Obliges, false, "обязуются"},
		{"ru", "Стороны обязуются не закрывать мост.", wording.Forbids, false, "обязуются не"},
		{"ru", "Стороны обязуются прекратить обстрелы моста.", wording.Ends, false, "обязуются прекратить"},
		{"ru", "Стороны открывают мост.", wording.Obliges, false, "открывают"},
		{"ru", "Полное восстановление моста.", wording.Obliges, false, ""},
		{"ru", "Немедленное прекращение обстрелов моста.", wording.Ends, false, "прекращение"},
		{"ru", "Прекращение обстрелов подтверждает комиссия.", wording.States, false, "подтверждает"},
		{"ru", "Если мост закрыт, суда вправе пройти под ним.", wording.Permits, true, "вправе"},
		{"ru", "Длина колонны не может превышать ста метров.", wording.Limits, false, "не может превышать"},
		{"ru", "Стороны открывают мост не позднее пятого дня.", wording.Obliges, false, "открывают"},
		{"ru", "Стороны не мешают лицам, которые вправе пройти по мосту.", wording.Forbids, false, "мешают"},
		{"uk", "Міст має бути відкрито.", wording.Obliges, false, "має бути"},
		{"uk", "Сторона має повернути міст.", wording.Obliges, false, "має повернути"},
		{"uk", "Сторона має міст.", wording.States, false, "має"},
		{"uk", "Жодна сторона не вправі закрити міст.", wording.Forbids, false, "не вправі"},
		{"uk", "Проїзд мостом не обмежується.", wording.Permits, false, "не обмежується"},
		{"uk", "Україна не приймає обмежень проїзду мостом.", wording.Refuses, false, "не приймає"},
		{"uk", "Мостом їздять лише за умови згоди обох сторін.", wording.Limits, true, "лише"},
		{"en", "The bridge shall be opened.", wording.Obliges, false, "shall"},
		{"en", "The bridge shall not be opened.", wording.Forbids, false, "shall not"},
		{"en", "The bridge is opened on 3 May.", wording.Obliges, false, "is opened"},
		{"en", "The bridge is a monument.", wording.States, false, "is"},
		{"en", "The bridge is not opened.", wording.Forbids, false, "is not opened"},
		{"en", "No lorries cross the bridge.", wording.Forbids, false, ""},
		{"en", "No more than ten lorries cross the bridge.", wording.Limits, false, "No more than"},
		{"en", "The parties waive claims to the bridge.", wording.Refuses, false, "waive"},
		{"en", "The closure of the bridge is lifted unless a party objects.", wording.Ends, true, "lifted"},
		{"en", "Should a party object, the bridge may be closed.", wording.Permits, true, "may"},
		{"en", "Vehicles are subject to inspection.", wording.Obliges, false, "are subject to"},
		{"", "Міст зобов'язуються відкрити.", wording.Obliges, false, "зобов'язуються"},
		{"", "", wording.States, false, ""},
	}
	for _, tt := range tests {
		got := stanceOf(tt.text, tt.language)
		if got.Act != tt.want || got.Conditional != tt.conditional || got.Cue.Of(tt.text) != tt.cue {
			t.Errorf("%s: %s, on a condition %v, by %q; want %s, %v, %q", tt.text, got.Act, got.Conditional, got.Cue.Of(tt.text), tt.want, tt.conditional, tt.cue)
		}
	}
}

// Whatever is written, some act comes out, and its words stand in the text.
func TestEveryTextHasAStance(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOf(rapid.SampledFrom([]string{
			"не", "вправе", "обязуется", "если", ",", ".", "is", "not", "to", "shall", "may", "No", "which", "що", "якщо", "лише", "не більше", "Отказ", "мост", "є", "ґ", "\xff", "3", "",
		})).Draw(t, "words")
		language := rapid.SampledFrom([]memo.Language{memo.Russian, memo.Ukrainian, memo.English, memo.Unknown}).Draw(t, "language")
		text := ""
		for _, w := range words {
			text += w + " "
		}
		s := stanceOf(text, language)
		if s.Act == "" || s.Cue.Start < 0 || s.Cue.End > len(text) || s.Cue.Start > s.Cue.End {
			t.Fatalf("%+v of %q", s, text)
		}
	})
}

func BenchmarkStanceOf(b *testing.B) {
	text := "В случае обнаружения незаявленных мин сторона, их установившая, проводит разминирование за свой счёт."
	tokens := lexicon.Tokens(text, memo.Russian)
	for b.Loop() {
		wording.StanceOf(text, tokens, memo.Russian)
	}
}
