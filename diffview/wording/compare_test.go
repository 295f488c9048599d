package wording

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"parley/diffview/lexicon"
	"parley/importer/memo"
)

// verdicts writes pairs one a line: verdict, left value, right value.
func verdicts(pairs []FactPair) string {
	value := func(f *Fact) string {
		if f == nil {
			return "-"
		}
		return f.Value
	}
	var lines []string
	for _, p := range pairs {
		lines = append(lines, string(p.Verdict)+": "+value(p.Left)+" / "+value(p.Right))
	}
	return strings.Join(lines, "\n")
}

func TestCompareFacts(t *testing.T) {
	for _, test := range []struct {
		name, left, right string // Russian against Ukrainian
		want              string
	}{
		{"nothing", "", "", ""},
		{"the same in digits and words", "30 дней", "тридцять днів", "same: 30 d / 30 d"},
		{"a longer term", "30 дней", "60 днів", "differs: 30 d / 60 d"},
		{"a bound", "на 30 дней", "щонайменше на 30 днів", "differs: 30 d / >=30 d"},
		{
			"what recurs is not what lasts", "на 30 дней", "щонайменше на 30 днів, кожні 30 днів",
			"differs: 30 d / >=30 d\nright-only: - / 30 d",
		},
		{"a duration is no deadline", "на 30 дней", "не пізніше 60 днів", "left-only: 30 d / -\nright-only: - / <=60 d"},
		{"«в течение» may be either", "30-дневный режим", "протягом 30 днів", "same: 30 d / <=30 d"},
		{"hours and days", "72 часа", "3 дні", "same: 72 h / 3 d"},
		{"two weeks", "две недели", "14 днів", "same: 2 w / 14 d"},
		{"people are no tanks", "85 000 человек", "100 танків", "left-only: 85000 / -\nright-only: - / 100"},
		{"numbers of people", "85 000 человек", "800 тисяч осіб", "differs: 85000 / 800000"},
		{"kilometres are no pieces", "на 20 км", "20 танків", "left-only: 20 km / -\nright-only: - / 20"},
		{"amounts", "300 млрд долларов", "300 мільярдів доларів", "same: USD 300000000000 / USD 300000000000"},
		{"another article", "статьи 5", "статті 7", "differs: art. 5 / art. 7"},
		{"an article is no paragraph", "статьи 5", "пункту 5", "left-only: art. 5 / -\nright-only: - / para. 5"},
		{"dates of one precision", "1 марта 2026 г.", "1 квітня 2026 року", "differs: 2026-03-01 / 2026-04-01"},
		{"a year is no day", "2014 год", "1 квітня 2026 року", "left-only: 2014 / -\nright-only: - / 2026-04-01"},
		{"said twice", "30 дней и 30 дней", "30 днів", "same: 30 d / 30 d"},
		{"a term in months is set against a term in months", "12 месяцев", "10 днів, 6 місяців", "differs: 12 mo / 6 mo\nright-only: - / 10 d"},
		{"«в течение» is set against a term that is renewed", "90 дней с продлением", "протягом 30 днів", "differs: 90 d / <=30 d"},
		{
			"a term that the next sentence lets be renewed", "90 дней с продлением",
			"Протягом 30 днів від дня набрання чинності Сторони не завдають ударів по електростанціях, підстанціях і газосховищах. Строк може бути продовжено.",
			"differs: 90 d / <=30 d",
		},
		{"under 25 and up to 25", "лица моложе 25 лет", "особи віком до 25 років", "same: <25 y / <25 y"},
		{"equals find each other first", "30 дней, 60 дней", "60 днів, 90 днів", "differs: 30 d / 90 d\nsame: 60 d / 60 d"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := verdicts(CompareFacts(Facts(test.left, memo.Russian), Facts(test.right, memo.Ukrainian)))
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestCompareFactsLosesNone(t *testing.T) {
	fact := rapid.Custom(func(t *rapid.T) Fact {
		start := rapid.IntRange(0, 40).Draw(t, "start")
		return Fact{
			Kind:  rapid.SampledFrom([]FactKind{Duration, Deadline, Date, Number, PlaceName, Actor, Reference}).Draw(t, "kind"),
			Value: rapid.SampledFrom([]string{"30 d", "<=30 d", "1 mo", "2026", "art. 5", "kyiv"}).Draw(t, "value"),
			Role:  rapid.SampledFrom([]string{"", "every", "within", "people"}).Draw(t, "role"),
			Span:  memo.Span{Start: start, End: start + 1},
		}
	})
	rapid.Check(t, func(t *rapid.T) {
		left, right := rapid.SliceOfN(fact, 0, 6).Draw(t, "left"), rapid.SliceOfN(fact, 0, 6).Draw(t, "right")
		var gotLeft, gotRight []Fact
		for _, p := range CompareFacts(left, right) {
			if p.Left != nil {
				gotLeft = append(gotLeft, *p.Left)
			}
			if p.Right != nil {
				gotRight = append(gotRight, *p.Right)
			}
			if (p.Verdict == LeftOnly) != (p.Right == nil) || (p.Verdict == RightOnly) != (p.Left == nil) {
				t.Fatalf("%+v", p)
			}
			if p.Verdict == Differs && (p.Kind == PlaceName || p.Kind == Actor) {
				t.Fatalf("names cannot differ: %+v", p)
			}
		}
		for _, side := range []struct{ in, out []Fact }{{left, gotLeft}, {right, gotRight}} {
			for _, f := range side.in {
				if !slices.ContainsFunc(side.out, func(o Fact) bool { return o.Kind == f.Kind && o.Value == f.Value && o.Role == f.Role }) {
					t.Fatalf("%+v is in no pair", f)
				}
			}
			if len(side.out) > len(side.in) {
				t.Fatalf("%d facts of %d", len(side.out), len(side.in))
			}
		}
	})
}

func TestCompareFactsOfATextWithItselfAreTheSame(t *testing.T) {
	for _, text := range []string{"не позднее 90 дней, 85 000 человек, статьи 5 и 6, 1 марта 2026 г., кожні 30 днів, 300 млрд долларов"} {
		facts := Facts(text, memo.Russian)
		for _, p := range CompareFacts(facts, facts) {
			if p.Verdict != FactSame {
				t.Errorf("%+v", p)
			}
		}
	}
}

func TestPlacesAndActorsAreKnownInAllLanguages(t *testing.T) {
	texts := map[memo.Language]string{"ru": "вывод войск из Крыма", "uk": "виведення військ із Криму", "en": "withdrawal of troops from Crimea"}
	for _, language := range []memo.Language{"ru", "uk", "en"} {
		if !slices.ContainsFunc(Facts(texts[language], language), func(f Fact) bool { return f.Kind == PlaceName && f.Value == "crimea" }) {
			t.Errorf("%s: Crimea is not among %v", language, Facts(texts[language], language))
		}
	}
}

func TestConcepts(t *testing.T) {
	glossary := lexicon.Load()
	hits := func(text string, language memo.Language) []lexicon.Hit {
		return glossary.Find(text, lexicon.Tokens(text, language), language)
	}
	shared, leftOnly, rightOnly := Concepts(hits("Нейтралитет; иностранные войска", "ru"), hits("Нейтралітет і припинення вогню", "uk"))
	if !slices.Contains(shared, "neutrality") || !slices.Contains(leftOnly, "foreign-troops") || !slices.Contains(rightOnly, "ceasefire") {
		t.Errorf("shared %v, left only %v, right only %v", shared, leftOnly, rightOnly)
	}
	_, leftOnly, rightOnly = Concepts(hits("Предельная численность Вооружённых сил на территории Украины", "ru"), hits("Територія регіону", "uk"))
	if !slices.Contains(leftOnly, "force-ceilings") || slices.Contains(leftOnly, "armed-forces") || slices.Contains(leftOnly, "territory") || len(rightOnly) > 0 {
		t.Errorf("left only %v, right only %v", leftOnly, rightOnly)
	}
}
