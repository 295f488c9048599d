package comparison

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"parley/importer/memo"
)

func TestFind(t *testing.T) {
	const russian, ukrainian, english = memo.Russian, memo.Ukrainian, memo.English
	tests := []struct {
		name     string
		query    Query
		text     string
		language memo.Language
		want     string // what is found, parted by bars
	}{
		{"nothing asked", Query{" ", InAnyForm}, "Стороны согласны.", russian, ""},
		{"forms", Query{"гарантия", InAnyForm}, "Гарантии даны. О гарантиях спорят.", russian, "Гарантии|гарантиях"},
		{"forms of Ukrainian", Query{"війська", InAnyForm}, "Виведення військ; війську нічого.", ukrainian, "військ|війську"},
		{"forms of English", Query{"guarantee", InAnyForm}, "Guarantees are guaranteed.", english, "Guarantees|guaranteed"},
		{"a word begun", Query{"нейтр", InAnyForm}, "Нейтральный статус", russian, "Нейтральный"},
		{"two words", Query{"прекращение огня", InAnyForm}, "Режим прекращения огня; огня прекращение.", russian, "прекращения огня"},
		{"a fleeting vowel", Query{"огонь", InAnyForm}, "Прекращение огня на десять дней. День огню!", russian, "огня|огню"},
		{"a fleeting vowel asked for without it", Query{"дня", InAnyForm}, "Тридцать дней; день, два дня.", russian, "дней|день|дня"},
		{"a fleeting vowel of Ukrainian", Query{"вогню", InAnyForm}, "Вогонь припинено.", ukrainian, "Вогонь"},
		{"the very word", Query{"огня", AsWords}, "Огонь. Прекращение огня.", russian, "огня"},
		{"letters within words", Query{"ерит", AsLetters}, "ТЕРИТОРІЯ і територій", ukrainian, "ЕРИТ|ерит"},
		{"е for ё", Query{"ее", AsLetters}, "на её территории", russian, "её"},
		{"apostrophes", Query{"зобов'яз", InAnyForm}, "Сторони зобов’язуються.", ukrainian, "зобов’язуються"},
		{"a sign", Query{"—", InAnyForm}, "Огонь — прекращён", russian, "—"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, s := range tt.query.Find(tt.text, tt.language) {
				got = append(got, s.Of(tt.text))
			}
			if s := strings.Join(got, "|"); s != tt.want {
				t.Errorf("%q, want %q", s, tt.want)
			}
		})
	}
}

// Of a note nobody knows the language, and it may have several.
func TestFindInAny(t *testing.T) {
	const note = "Ask about гарантии; гарантій немає. Guarantees come later."
	for q, want := range map[Query]string{
		{"гарантия", InAnyForm}:  "гарантии",
		{"гарантія", InAnyForm}:  "гарантій",
		{"guarantee", InAnyForm}: "Guarantees",
		{"гарантии", AsWords}:    "гарантии",
		{"ант", AsLetters}:       "ант|ант",
		{"peace", InAnyForm}:     "",
		{" ", InAnyForm}:         "",
		{"\xff", AsLetters}:      "",
	} {
		var got []string
		for _, s := range q.FindInAny(note) {
			got = append(got, s.Of(note))
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%+v finds %q, want %q", q, s, want)
		}
	}
}

// What is found stands in order within the text, and a word of the text is found by itself.
func TestFindStaysInTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[А-Яа-яёіїє’A-Za-z .,;—-]{0,60}`).Draw(t, "text")
		q := Query{rapid.StringMatching(`[а-яёіa-z ’]{0,6}`).Draw(t, "query"), rapid.SampledFrom(Manners).Draw(t, "manner")}
		end := 0
		in := func(spans []memo.Span) {
			for end = 0; len(spans) > 0; spans = spans[1:] {
				if s := spans[0]; s.Start < end || s.Empty() || s.End > len(text) {
					t.Fatalf("%v after %d in %q", s, end, text)
				}
				end = spans[0].End
			}
		}
		in(q.Find(text, memo.Russian))
		in(q.FindInAny(text))
		for word := range strings.FieldsSeq(text) {
			if word = strings.Trim(word, ".,;—-’"); word != "" && len(Query{word, AsLetters}.Find(text, memo.Russian)) == 0 {
				t.Fatalf("%q is not found in %q", word, text)
			}
		}
	})
}
