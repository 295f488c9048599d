package label_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"parley/importer/label"
)

func TestLabels(t *testing.T) {
	tests := []struct {
		in   string
		want label.Label // End is checked through rest, Others in a test of their own
		rest string
	}{
		{"1. Стороны", label.Label{Text: "1.", Close: ".", Numbers: []int{1}}, "Стороны"},
		{"  12.  The Parties", label.Label{Text: "12.", Close: ".", Numbers: []int{12}}, "The Parties"},
		{"1.Стороны", label.Label{Text: "1.", Close: ".", Numbers: []int{1}}, "Стороны"},
		{"1.1. Под", label.Label{Text: "1.1.", Close: ".", Numbers: []int{1, 1}}, "Под"},
		{"1.1 The northern point", label.Label{Text: "1.1", Numbers: []int{1, 1}}, "The northern point"},
		{"2.3 A corridor shall", label.Label{Text: "2.3", Numbers: []int{2, 3}}, "A corridor shall"},
		{"1.2.1. координаты", label.Label{Text: "1.2.1.", Close: ".", Numbers: []int{1, 2, 1}}, "координаты"},
		{"1.2.1 координаты", label.Label{Text: "1.2.1", Numbers: []int{1, 2, 1}}, "координаты"},
		{"1) Припинення", label.Label{Text: "1)", Close: ")", Numbers: []int{1}}, "Припинення"},
		{"(1) First", label.Label{Text: "(1)", Close: "()", Numbers: []int{1}}, "First"},
		{"[1] Сноска", label.Label{Text: "[1]", Close: "[]", Numbers: []int{1}}, "Сноска"},
		{"а) артиллерия", label.Label{Text: "а)", Kind: label.Letter, Close: ")", Numbers: []int{1}}, "артиллерия"},
		{"(b) bicycles", label.Label{Text: "(b)", Kind: label.Letter, Close: "()", Numbers: []int{2}}, "bicycles"},
		{"б) системы", label.Label{Text: "б)", Kind: label.Letter, Close: ")", Numbers: []int{2}}, "системы"},
		{"aa) the emblem", label.Label{Text: "aa)", Kind: label.Letter, Close: ")", Numbers: []int{27}}, "the emblem"},
		{"a. храмы", label.Label{Text: "a.", Kind: label.Letter, Close: ".", Numbers: []int{1}}, "храмы"},
		{"A) a driver", label.Label{Text: "A)", Kind: label.Letter, Close: ")", Numbers: []int{1}}, "a driver"},
		{"3a. Text", label.Label{Text: "3a.", Close: ".", Numbers: []int{3, 1}}, "Text"},
		{"1(a) Text", label.Label{Text: "1(a)", Close: "()", Numbers: []int{1, 1}}, "Text"},
		{"II.1. Text", label.Label{Text: "II.1.", Close: ".", Numbers: []int{2, 1}}, "Text"},
		{"II. Отвод", label.Label{Text: "II.", Kind: label.Roman, Close: ".", Numbers: []int{2}}, "Отвод"},
		{"ІІ. Безпека", label.Label{Text: "ІІ.", Kind: label.Roman, Close: ".", Numbers: []int{2}}, "Безпека"},
		{"І. Загальні", label.Label{Text: "І.", Kind: label.Roman, Close: ".", Numbers: []int{1}}, "Загальні"},
		{"III Гуманитарные вопросы", label.Label{Text: "III", Kind: label.Roman, Numbers: []int{3}}, "Гуманитарные вопросы"},
		{"II — Ceasefire", label.Label{Text: "II —", Kind: label.Roman, Close: "—", Numbers: []int{2}}, "Ceasefire"},
		{"iv) the fourth", label.Label{Text: "iv)", Kind: label.Roman, Close: ")", Numbers: []int{4}}, "the fourth"},
		{"ХІV. Текст", label.Label{Text: "ХІV.", Kind: label.Roman, Close: ".", Numbers: []int{14}}, "Текст"},
		{"IV", label.Label{Text: "IV", Kind: label.Roman, Numbers: []int{4}}, ""},
		{"§ 5", label.Label{Text: "§ 5", Numbers: []int{5}}, ""},
		{"№ 3. Текст", label.Label{Text: "№ 3.", Close: ".", Numbers: []int{3}}, "Текст"},
		{"• храмы", label.Label{Text: "•", Kind: label.Bullet}, "храмы"},
		{"•храмы", label.Label{Text: "•", Kind: label.Bullet}, "храмы"},
		{"– лоцманскую проводку", label.Label{Text: "–", Kind: label.Bullet}, "лоцманскую проводку"},
		{"- item", label.Label{Text: "-", Kind: label.Bullet}, "item"},
		{"* item", label.Label{Text: "*", Kind: label.Bullet}, "item"},
		{"o side arms", label.Label{Text: "o", Kind: label.Bullet}, "side arms"},
		{"\uf0b7 item", label.Label{Text: "\uf0b7", Kind: label.Bullet}, "item"},
		{"§ item", label.Label{Text: "§", Kind: label.Bullet}, "item"},
		{"➢ item", label.Label{Text: "➢", Kind: label.Bullet}, "item"},
		{"Раздел I. Основные параметры", named("Раздел I.", ".", "section", 1), "Основные параметры"},
		{"Раздел I", named("Раздел I", "", "section", 1), ""},
		{"Статья 2 бис", label.Label{Text: "Статья 2 бис", Kind: label.Named, Name: "article", Numbers: []int{2}, Suffix: "bis"}, ""},
		{"4-біс. Порт", label.Label{Text: "4-біс.", Close: ".", Numbers: []int{4}, Suffix: "bis"}, "Порт"},
		{"1-й этап", named("1-й этап", "", "stage", 1), ""},
		{"2-га стадія: обмін", named("2-га стадія:", ":", "stage", 2), "обмін"},
		{"2nd Stage: exchange", named("2nd Stage:", ":", "stage", 2), "exchange"},
		{"РАЗДЕЛ ПЕРВЫЙ", named("РАЗДЕЛ ПЕРВЫЙ", "", "section", 1), ""},
		{"Розділ ІІ", named("Розділ ІІ", "", "section", 2), ""},
		{"Розділ п’ятий. Строки", named("Розділ п’ятий.", ".", "section", 5), "Строки"},
		{"Section One: Scope", named("Section One:", ":", "section", 1), "Scope"},
		{"Section 3 Scope", named("Section 3", "", "section", 3), "Scope"},
		{"ГЛАВА 1. ОБЩИЕ ПОЛОЖЕНИЯ", named("ГЛАВА 1.", ".", "chapter", 1), "ОБЩИЕ ПОЛОЖЕНИЯ"},
		{"Option 1 — ceasefire first", named("Option 1 —", "—", "option", 1), "ceasefire first"},
		{"Вариант А", named("Вариант А", "", "option", 1), ""},
		{"Второй вариант:", named("Второй вариант:", ":", "option", 2), ""},
		{"Приложение № 2", named("Приложение № 2", "", "annex", 2), ""},
		{"Article 1. Points of exchange", named("Article 1.", ".", "article", 1), "Points of exchange"},
		{"Part A General", named("Part A", "", "part", 1), "General"},
		{"Пункт 2. Стороны", named("Пункт 2.", ".", "point", 2), "Стороны"},
		{"Частина перша", named("Частина перша", "", "part", 1), ""},
	}
	for _, tt := range tests {
		got, ok := label.Parse(tt.in)
		if !ok {
			t.Errorf("Parse(%q) found no label", tt.in)
			continue
		}
		if rest := tt.in[got.End:]; rest != tt.rest {
			t.Errorf("Parse(%q) leaves %q, want %q", tt.in, rest, tt.rest)
		}
		got.End, got.Others = 0, nil
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("Parse(%q) (-want +got):\n%s", tt.in, diff)
		}
	}
}

func named(text, closing, name string, number int) label.Label {
	return label.Label{Text: text, Kind: label.Named, Close: closing, Name: name, Numbers: []int{number}}
}

// What starts running text must stay in the text.
func TestNoLabels(t *testing.T) {
	for _, in := range []string{
		"", "   ", "2014 год стал", "14 марта 2026 года", "14 March 2026", "1 квітня 2026 року", "3.5 млн евро", "1.5 МВт мощности",
		"2,5 процента", "В настоящем документе", "а также иные лица", "I agree with it", "А вместе с тем", "10:00 начало", "7.30 a.m. every day", "7.30 p.m. on Monday", "5 % от суммы",
		"30 km from the line", "30-day ceasefire", "24/7 hotline", "1990-х годов", "14.03.2026 подписано", "14.03.26 подписано",
		"А. С. Попов изобрёл", "т. е. стороны", "i.e. the parties", "(s)he signs", "(в том числе) стороны", "(c) 2026 Parley",
		"100 000 человек", "о сотрудничестве", "з 10 травня", "у лісі", "i мир", "Статья 5 настоящего Меморандума", "Section 3 of the agreement",
		"Option 1 and Option 2 are alternatives", "Часть территории", "Part of the land", "Point taken", "Глава государства", "Title to land",
		"[RUS: текст]", "[A] text", "— ", "- ", "***", "-5 градусов", "CD records", "MI service", "№ 17/2026-М", "1 000 000 рублей",
		"Перший крок назустріч", "Второй пункт договора исключён", "First Section of the line", "МИД России", "DC Comics", "C текст",
	} {
		if got, ok := label.Parse(in); ok {
			t.Errorf("Parse(%q) = %+v, want no label", in, got)
		}
	}
}

// Forms that are often something else are labels only beside neighbours that bear them out.
func TestUnsure(t *testing.T) {
	for _, in := range []string{
		"А. Иванов", "1986. Not a list item", "12 European states", "5 Советов", "г. Женева, 14 марта", "м. Київ", "с. Ивановка", "I Общие положения",
		"Статья 5 Устава", "101-12 Служба", "7", "1.1 перелік", "B. Scope", "01 Departure",
	} {
		if got, ok := label.Parse(in); !ok || !got.Unsure {
			t.Errorf("Parse(%q) = %+v, %v, want an unsure label", in, got, ok)
		}
	}
	for _, in := range []string{"1. Scope", "а) шаг", "II. Scope", "• x", "Раздел I", "1.1 Scope", "a. храмы", "IV Scope"} {
		if got, ok := label.Parse(in); !ok || got.Unsure {
			t.Errorf("Parse(%q) = %+v, %v, want a sure label", in, got, ok)
		}
	}
}

func TestOthers(t *testing.T) {
	tests := []struct {
		in    string
		first label.Reading
		want  []label.Reading
	}{
		{"i) x", label.Reading{Kind: label.Roman, Number: 1}, []label.Reading{{Kind: label.Letter, Number: 9}}},
		{"v. x", label.Reading{Kind: label.Roman, Number: 5}, []label.Reading{{Kind: label.Letter, Number: 22}}},
		{"c) x", label.Reading{Kind: label.Letter, Number: 3}, []label.Reading{{Kind: label.Roman, Number: 100}}},
		{"с) x", label.Reading{Kind: label.Letter, Number: 17}, []label.Reading{{Kind: label.Letter, Number: 3}, {Kind: label.Roman, Number: 100}}},
		{"І. x", label.Reading{Kind: label.Roman, Number: 1}, []label.Reading{{Kind: label.Letter, Number: 9}, {Kind: label.Letter, Number: 9}}},
		{"ii) x", label.Reading{Kind: label.Roman, Number: 2}, []label.Reading{{Kind: label.Letter, Number: 35}}},
		{"а) x", label.Reading{Kind: label.Letter, Number: 1}, nil},
	}
	for _, tt := range tests {
		got, ok := label.Parse(tt.in)
		if !ok || got.Kind != tt.first.Kind || got.Numbers[0] != tt.first.Number {
			t.Errorf("Parse(%q) = %+v, %v, want first %+v", tt.in, got, ok, tt.first)
		}
		if len(got.Others) != len(tt.want) || len(tt.want) > 0 && cmp.Diff(tt.want, got.Others) != "" {
			t.Errorf("Parse(%q) has others %+v, want %+v", tt.in, got.Others, tt.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"1.1. Под", "(a)", "Раздел І — Х", "• x", "\uf0b7", "iv)", "3a.", "№ 3", "1(a)(b)", "\xff1.", "Второй вариант:"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		l, ok := label.Parse(s)
		if !ok {
			return
		}
		if l.Text == "" || l.End < len(l.Text) || l.End > len(s) {
			t.Fatalf("Parse(%q) = %+v", s, l)
		}
		lead := strings.TrimLeftFunc(s, unicode.IsSpace)
		if !strings.HasPrefix(lead, l.Text) || strings.TrimSpace(lead[len(l.Text):]) != strings.TrimSpace(s[l.End:]) {
			t.Fatalf("Parse(%q) loses text: %+v", s, l)
		}
		if (l.Kind == label.Bullet) != (l.Numbers == nil) || (l.Kind == label.Named) != (l.Name != "") {
			t.Fatalf("Parse(%q) is inconsistent: %+v", s, l)
		}
	})
}
