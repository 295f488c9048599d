package misread

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/importer/memo"
)

func paragraphs(lines ...string) []memo.Paragraph {
	var all []memo.Paragraph
	for i, l := range lines {
		all = append(all, memo.Paragraph{Text: l, Confidence: 0.9, Place: memo.Place{Page: 1, Line: i + 1}})
	}
	return all
}

// Each case is a run of paragraphs as Tesseract reads them and as they are meant; where nothing must be mended the
// second is "".
func TestMend(t *testing.T) {
	tests := []struct{ name, read, want string }{
		{"Roman sections in Cyrillic letters", "I. Общее|П. Отвод|Ш. Люди|ГУ. Контроль|У. Итог|УП. Нет", "I. Общее|II. Отвод|III. Люди|IV. Контроль|V. Итог|УП. Нет"},
		{"strokes lost and too many", "І. Загальне|І. Відведення|ШІ. Люди|ТМ. Контроль|м. Кінець", "I. Загальне|II. Відведення|III. Люди|IV. Контроль|V. Кінець"},
		{"the first one read as a figure before a list", "1. Общее|1. Огонь|2. Линия|П. Отвод|3. Сроки|Ш. Люди", "I. Общее|1. Огонь|2. Линия|II. Отвод|3. Сроки|III. Люди"},
		{"strokes that ran together", "I. General|II. Withdrawal|I. People|IV. Control", "I. General|II. Withdrawal|III. People|IV. Control"},
		{"sections with points between", "I. General|1. One|II. Withdrawal|2. Two|I. People|10. Ten|IV. Control|11. Eleven", "I. General|1. One|II. Withdrawal|2. Two|III. People|10. Ten|IV. Control|11. Eleven"},
		{"eleven is no two", "I. General|10. Ten|11. Eleven|12. Twelve|III. People", ""},
		{"sections that start anew", "I. Огонь|II. Линия|I. Люди|II. Дети", ""},
		{"initials are no sections", "П. Петров|Т. Иванов|И. Сидоров", ""},
		{"a list in capitals is no section", "Л. Один|М. Два|Н. Три|О. Четыре|П. Пять", ""},
		{"a letter read as a figure", "а) пушки|6) гаубицы|в) ракеты", "а) пушки|б) гаубицы|в) ракеты"},
		{"figures that count are figures", "5) пять|6) шесть|7) семь", ""},
		{"six in a list of figures beside letters", "1) раз|2) два|а) пушки|6) гаубицы|в) ракеты|3) три", "1) раз|2) два|а) пушки|б) гаубицы|в) ракеты|3) три"},
		{"Ukrainian letters", "а) раз|б) два|в) три|r) чотири|д) шість", "а) раз|б) два|в) три|г) чотири|д) шість"},
		{"a figure read as a letter", "1. Раз|2. Два|З. Три|4. Чотири", "1. Раз|2. Два|3. Три|4. Чотири"},
		{"a figure read as another, both neighbours there", "1. Раз|2. Два|5. Три|4. Чотири", "1. Раз|2. Два|3. Три|4. Чотири"},
		{"a number left out stays left out", "1. Раз|2. Два|5. Пять|6. Шесть", ""},
		{"number signs", "Документ Ме 17 и М? 4, приложение Мо 3", "Документ № 17 и № 4, приложение № 3"},
		{"no number signs in English", "Document No 17 of Me 4", ""},
		{"dashes", "100 мм -- не менее - - 30 км", "100 мм — не менее — 30 км"},
		{"zeros and threes between figures", "до 1О дней, О5 марта, 1З пунктов", "до 10 дней, 05 марта, 13 пунктов"},
		{"a three before what it counts", "не довше ніж З годин, за З днів", "не довше ніж 3 годин, за 3 днів"},
		{"a word at the start of a sentence", "Кінець. З днів тижня обирають один", ""},
		{"numbers that run into what they count", "за 2км і 18days, 1May, 2weeks", "за 2 км і 18 days, 1 May, 2 weeks"},
		{"numbers that belong to a word", "24-hour period, 4G, 17а, 3rd day", ""},
		{"an L in a Roman number", "I. General|IL. Separation|III. People", "I. General|II. Separation|III. People"},
		{"letters of types stay", "Т-72 и пункт О, раздел З", ""},
		{"the first of a month", "on l April and І квітня", "on 1 April and 1 квітня"},
		{"a year before the month", "з З листопада до З травня", "з 3 листопада до 3 травня"},
		{"a scale", "карта масштаба І : 50 000, а не l:10 000", "карта масштаба 1 : 50 000, а не 1:10 000"},
		{"strokes of three signs too many", "Г. Раз|П. Два|ШП. Три|ТУ. Чотири|У. П'ять|УТ. Шість", "I. Раз|II. Два|III. Три|IV. Чотири|V. П'ять|VI. Шість"},
		{"strokes in small letters", "т. ЛЮДИ|1. Раз|тт. СРОКИ|1. Раз|ТТТ. СПОРЫ|Т\\/. ИТОГ", "I. ЛЮДИ|1. Раз|II. СРОКИ|1. Раз|III. СПОРЫ|IV. ИТОГ"},
		{"two sections with a count each", "1. Общее|1. Раз|2. Два|П. Отвод|1. Раз|2. Два", "I. Общее|1. Раз|2. Два|II. Отвод|1. Раз|2. Два"},
		{"sections over numbers with points", "1. ОБЩЕЕ|1.1. Раз|П. ОТВОД|2.1. Раз|Ш. ЛЮДИ|3.1. Раз", "I. ОБЩЕЕ|1.1. Раз|II. ОТВОД|2.1. Раз|III. ЛЮДИ|3.1. Раз"},
		{"a section before a first number that is a stroke", "1. ОБЩЕЕ|]. Раз|2. Два|П. ОТВОД|]. Раз|2. Два|Ш. ЛЮДИ", "I. ОБЩЕЕ|1. Раз|2. Два|II. ОТВОД|1. Раз|2. Два|III. ЛЮДИ"},
		{"two points of a doubled number are none", "1. Раз|1. Раз|2. Два|П. Петров", ""},
		{"a hook on the Ukrainian letter", "а) їх|б) два|в) три|г) чотири|г) п'ять|д) шість", "а) їх|б) два|в) три|г) чотири|ґ) п'ять|д) шість"},
		{"no hook in a count of Russian letters", "а) раз|б) два|в) три|г) четыре|г) пять|д) шесть", ""},
		{"hooks in Ukrainian words", "Грунти, їх обгрунтування і згвалтування", "Ґрунти, їх обґрунтування і зґвалтування"},
		{"Russian words have none", "Грунты и их обоснование: агрунт, грунт", ""},
		{"small words run together", "сьогодні іне залежить, вперёд ине позже", "сьогодні і не залежить, вперёд и не позже"},
		{"a number sign run into a word", "пункты № 1, № 2 и№5", "пункты № 1, № 2 и № 5"},
		{"points lost and commas in numbers", "4.1. Раз|4.2. Два|43. Три|5.1, Раз|5,2. Два|5.З. Три|5.3.l. Раз", "4.1. Раз|4.2. Два|4.3. Три|5.1. Раз|5.2. Два|5.3. Три|5.3.1. Раз"},
		{"numbers beside numbers with points", "4.2. Два|43. Сорок три|44. Сорок четыре", ""},
		{"a year behind a number with points", "4.2. Два|2026 год", ""},
		{"bullets read as quotation marks", "\" Срок: год|« Объём: всё|-- Прочее: нет|«- Итог: да", "• Срок: год|• Объём: всё|— Прочее: нет|— Итог: да"},
		{"quotations are no bullets", "\"Quoted\" words|«Стороны» согласны|'tis so", ""},
		{"bullets read as letters", "e The first|e The second|o The third", "• The first|• The second|• The third"},
		{"a comma for the point of a section", "I. Раз|П. Два|Ш. Три|ГУ. Чотири|У, П'ять|УТ. Шість", "I. Раз|II. Два|III. Три|IV. Чотири|V. П'ять|VI. Шість"},
		{"sentences that begin with one word and a comma", "I. Раз|И, наконец, два|Ш, Три|Ми, Сторони", ""},
		{"a zero in an abbreviation", "Статут О0Н, вид Т-80 і 2026", "Статут ООН, вид Т-80 і 2026"},
		{"a capital in the middle", "зміни Й доповнення", "зміни й доповнення"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.want == "" {
				tt.want = tt.read
			}
			ps := paragraphs(strings.Split(tt.read, "|")...)
			found := Mend(ps)
			var got []string
			for i, p := range ps {
				got = append(got, p.Text)
				was := strings.Split(tt.read, "|")[i]
				if p.Text != was && p.Raw != was || p.Text == was && p.Raw != "" {
					t.Errorf("%q was read as %q and keeps %q", p.Text, was, p.Raw)
				}
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, "|")); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if (len(found) > 0) != (tt.want != tt.read) {
				t.Errorf("told: %v", found)
			}
			if again := Mend(ps); len(again) > 0 {
				t.Errorf("mended twice: %v", again)
			}
		})
	}
}

// What was never a picture is never touched, whatever it looks like.
func TestTextStays(t *testing.T) {
	ps := paragraphs("I. Общее", "П. Отвод", "Ш. Люди -- Ме 5")
	for i := range ps {
		ps[i].Confidence = 0
	}
	if found := Mend(ps); len(found) > 0 || ps[1].Text != "П. Отвод" {
		t.Errorf("%v, %q", found, ps[1].Text)
	}
}

func TestExamples(t *testing.T) {
	found := Mend(paragraphs("I. Общее", "П. Отвод", "Ш. Люди", "ГУ. Контроль, Ме 5 и Ме 6 -- Ме 7 -- Ме 8"))
	want := "П. → II. (1:2), Ш. → III. (1:3), ГУ. → IV. (1:4), Ме → № (1:4), Ме → № (1:4), Ме → № (1:4), …"
	if got := Examples(found); got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}

func TestRoman(t *testing.T) {
	for n, want := range map[int]string{1: "I", 4: "IV", 8: "VIII", 9: "IX", 14: "XIV", 39: "XXXIX"} {
		if got := romanOf(n); got != want {
			t.Errorf("%d is %s, want %s", n, got, want)
		}
	}
}
