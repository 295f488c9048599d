package wording

import (
	"testing"

	"parley/importer/memo"
)

// Bounds that stand behind or beside a number hold for it, and large numbers are read in whatever way they are put.
func TestBoundsAndNumbersInOtherPlaces(t *testing.T) {
	tests := []struct {
		language memo.Language
		text     string
		kind     FactKind
		want     string
	}{
		{memo.English, "Guns of 100 mm or more are withdrawn.", Number, ">=100 mm"},
		{memo.English, "Guns of 100 mm calibre or more are withdrawn.", Number, ">=100 mm"},
		{memo.Russian, "Отводятся орудия 100 мм и более.", Number, ">=100 mm"},
		{memo.Ukrainian, "Партія налічує 300 осіб або більше.", Number, ">=300"},
		{memo.Russian, "Общий предел — 30 тысяч военнослужащих.", Number, "<=30000"},
		{memo.English, "A ceiling of 100,000 personnel is set.", Number, "<=100000"},
		{memo.Ukrainian, "Місія налічує від двохсот спостерігачів.", Number, ">=200"},
		{memo.Ukrainian, "Дальність ракет обмежено трьомастами кілометрами.", Number, "<=300 km"},
		{memo.Ukrainian, "Не більш ніж тисячу двісті поліцейських.", Number, "<=1200"},
		{memo.Ukrainian, "Квота становить два з половиною мільйони тонн.", Number, "2500000 t"},
		{memo.English, "A quarter of a billion dollars is paid.", Amount, "USD 250000000"},
		{memo.Russian, "Выделяется полмиллиона евро.", Amount, "EUR 500000"},
		{memo.Russian, "Четыре пятых средств идут общинам.", Number, "4/5"},
		{memo.English, "No election is held sooner than six months after the war.", Deadline, ">=6 mo"},
	}
	for _, tt := range tests {
		got := ""
		for _, f := range Facts(tt.text, tt.language) {
			if f.Kind == tt.kind && got == "" {
				got = f.Value
			}
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.want)
		}
	}
}

// A half is fifty per cent.
func TestSharesAndPercents(t *testing.T) {
	left := Facts("Половина выручки идёт в местный бюджет.", memo.Russian)
	for text, want := range map[string]Verdict{
		"Fifty per cent of the revenue goes to a fund.":         FactSame,
		"A half of the revenue goes to a fund, or 50 per cent.": FactSame,
		"At least 75 per cent of the revenue goes to a fund.":   Differs,
		"The revenue goes to a fund.":                           LeftOnly,
	} {
		pairs := CompareFacts(left, Facts(text, memo.English))
		if len(pairs) == 0 || pairs[0].Verdict != want {
			t.Errorf("%s: %+v, want %s first", text, pairs, want)
		}
	}
}
