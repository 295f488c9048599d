package wording_test

import (
	"os"
	"strings"
	"testing"

	"parley/diffview/lexicon"
	"parley/diffview/wording"
	"parley/importer/memo"
)

func passage(text string, language memo.Language) wording.Passage {
	tokens := lexicon.Tokens(text, language)
	return wording.Passage{Text: text, Language: language, Tokens: tokens, Hits: lexicon.Load().Find(text, tokens, language)}
}

func TestOppositions(t *testing.T) {
	tests := []struct {
		name        string
		left, right string
		of          [2]memo.Language
		want        string // the issue; "" for none
	}{
		{
			"a ceiling and no ceiling",
			"Устанавливается предельная численность Вооружённых сил Украины.", "Чисельність Збройних сил України не обмежується.",
			[2]memo.Language{"ru", "uk"},
			"force-size",
		},
		{
			"two ceilings",
			"Устанавливается предельная численность Вооружённых сил Украины.", "Граничну чисельність Збройних сил України визначає додаток.",
			[2]memo.Language{"ru", "uk"},
			"",
		},
		{
			"neutrality and no neutrality",
			"Ukraine keeps its neutral status.", "Украина не принимает нейтрального статуса.",
			[2]memo.Language{"en", "ru"},
			"neutral-status",
		},
		{
			"weapons kept away and weapons pulled back",
			"Neither Party shall deploy heavy weapons within 25 km of the line of contact.", "Важке озброєння відводиться на 30 км від лінії зіткнення.",
			[2]memo.Language{"en", "uk"},
			"",
		},
		{
			"one truce of which both say how it is prolonged",
			"The Parties shall cease all strikes on power stations for an initial period of 90 days, renewable automatically.",
			"Стороны в течение 30 дней воздерживаются от ударов по электростанциям. Действие этого обязательства может быть продлено.",
			[2]memo.Language{"en", "ru"},
			"",
		},
		{
			"it is left open",
			"Украина сохраняет нейтральный статус.", "Сторони обговорять, чи матиме Україна нейтральний статус.",
			[2]memo.Language{"ru", "uk"},
			"",
		},
		{
			"another matter",
			"Украина сохраняет нейтральный статус.", "Сторони не завдають ударів по мостах.",
			[2]memo.Language{"ru", "uk"},
			"",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			left, right := passage(tt.left, tt.of[0]), passage(tt.right, tt.of[1])
			got := ""
			for _, o := range wording.Oppositions(left, right) {
				got += o.Issue + o.Concept
			}
			if got != tt.want {
				t.Errorf("opposed on %q, want %q", got, tt.want)
			}
			if n, back := len(wording.Oppositions(left, right)), len(wording.Oppositions(right, left)); n != back {
				t.Errorf("%d oppositions, %d the other way round", n, back)
			}
		})
	}
}

// What once was told apart stays so: hard pairs that agree in other words, under conditions, with other numbers, and clear
// ones that do not.
func TestOppositionsOfKnownPairs(t *testing.T) {
	data, err := os.ReadFile("testdata/stances")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		parts := strings.Split(strings.TrimSpace(line), "|")
		if len(parts) != 4 {
			continue
		}
		left, right, _ := strings.Cut(parts[1], "-")
		found := wording.Oppositions(passage(parts[2], memo.Language(left)), passage(parts[3], memo.Language(right)))
		if got := len(found) > 0; got != (parts[0] == "opposite") {
			t.Errorf("%s / %s: %+v, want %s", parts[2], parts[3], found, parts[0])
		}
	}
}
