package language_test

import (
	"strings"
	"testing"

	"parley/importer/language"
	"parley/importer/memo"
)

func TestDetect(t *testing.T) {
	tests := []struct {
		text string
		want memo.Language
	}{
		{"Стороны обязуются прекратить огонь по всей линии.", memo.Russian},
		{"Сторони зобов'язуються припинити вогонь.", memo.Ukrainian},
		{"The Parties shall cease fire.", memo.English},
		{"General provisions", memo.English},
		{"Гарантии безопасности", memo.Russian},
		{"Гарантії безпеки", memo.Ukrainian},
		{"Нейтральный статус", memo.Russian},
		{"обмен и возврат", memo.Russian},
		{"обмін та повернення", memo.Ukrainian},
		{"известь", memo.Unknown},
		{"у дома", memo.Unknown},
		{"NATO", memo.Unknown},
		{"", memo.Unknown},
		{"12. § 5 — 30 %", memo.Unknown},
		{"НАТО (North Atlantic Treaty Organization) не расширяется на восток, и это записано", memo.Russian},
		{"Сторoни звільняють уcіх полонених", memo.Ukrainian},    // Latin o and c
		{"Прекращение огня объявляется cтоpонами", memo.Russian}, // Latin c and p
		{"Припинення вогню", memo.Ukrainian},                     // no letter that only one alphabet has
		{"Возвращение граждан", memo.Russian},                    // the same
		{"Раздел ІІ. Прекращение огня сторонами", memo.Russian},  // Ukrainian letters as a Roman number
		{"Die Vertragsparteien verpflichten sich zur vollständigen Einstellung aller Feindseligkeiten und zum Abzug ihrer Truppen", memo.Unknown},
	}
	for _, tt := range tests {
		if got := language.Detect(tt.text); got != tt.want {
			t.Errorf("Detect(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestDetectOr(t *testing.T) {
	if got := language.DetectOr("НАТО", memo.Ukrainian); got != memo.Ukrainian {
		t.Errorf("a text that does not say takes the fallback, got %q", got)
	}
	if got := language.DetectOr("The Parties", memo.Ukrainian); got != memo.English {
		t.Errorf("a text that says keeps its own language, got %q", got)
	}
}

func FuzzDetect(f *testing.F) {
	f.Add("Сторoни 'звільняють'")
	f.Add("\xff\xfe ʼ")
	f.Fuzz(func(t *testing.T, s string) {
		switch l := language.Detect(s); l {
		case memo.Unknown, memo.Russian, memo.Ukrainian, memo.English:
		default:
			t.Fatalf("Detect(%q) = %q", s, l)
		}
	})
}

func TestReaderTellsTextsAloneAndTogether(t *testing.T) {
	texts := []string{"Стороны прекращают огонь.", "Сторони припиняють вогонь.", "NATO", "Сторони обмінюються списками полонених, і це публікується."}
	var r language.Reader
	for range 2 { // words met before say the same again
		for _, text := range texts {
			if got, want := r.Detect(text), language.Detect(text); got != want {
				t.Errorf("a Reader takes %q for %q, Detect for %q", text, got, want)
			}
		}
		if got, want := r.Whole(), language.Detect(strings.Join(texts, "\n")); got != want {
			t.Errorf("all together are %q to a Reader, %q to Detect", got, want)
		}
	}
}
