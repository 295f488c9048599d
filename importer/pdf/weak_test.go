package pdf

import (
	"strings"
	"testing"

	"parley/importer/memo"
)

// A text in a language that Parley does not read is no rubbish; letters that are out of place are, however many there are.
func TestWeakness(t *testing.T) {
	good := map[string]string{
		"German":  "Die Parteien stellen das Feuer ein und ziehen ihre schweren Waffen hinter die vereinbarte Linie zurück. Eine gemeinsame Kommission prüft jede Woche, ob alle Verpflichtungen eingehalten werden.",
		"French":  "Les parties cessent le feu et retirent leurs armes lourdes derrière la ligne convenue. Une commission commune vérifie chaque semaine que tous les engagements sont respectés.",
		"Spanish": "Las partes cesan el fuego y retiran sus armas pesadas detrás de la línea acordada. Una comisión conjunta verifica cada semana que se cumplan todos los compromisos.",
		"Polish":  "Strony zaprzestają ognia i wycofują ciężką broń za uzgodnioną linię. Wspólna komisja sprawdza co tydzień, czy wszystkie zobowiązania są przestrzegane.",
		"Russian": "Стороны прекращают огонь и отводят тяжёлое оружие за согласованную линию. Совместная комиссия каждую неделю проверяет, соблюдаются ли все обязательства.",
	}
	for language, text := range good {
		for _, times := range []int{1, 6} {
			whole := memo.Text{Paragraphs: []memo.Paragraph{{Text: strings.TrimSpace(strings.Repeat(text+" ", times)), Place: memo.Place{Page: 1}}}}
			if w := weakness(whole); w != nil {
				t.Errorf("%s %d times: %q", language, times, w)
			}
			shifted := strings.Map(func(r rune) rune { return r + 7 }, strings.ReplaceAll(whole.Paragraphs[0].Text, " ", "\u0019"))
			whole.Paragraphs[0].Text = shifted
			if w := weakness(whole); len(w) != 1 || w[0].Code != memo.Doubtful {
				t.Errorf("%s shifted %d times: %q", language, times, w)
			}
			rest := memo.Paragraph{Text: strings.Repeat(good["Russian"]+" ", 40), Place: memo.Place{Page: 2}}
			if w := weakness(memo.Text{Paragraphs: []memo.Paragraph{{Text: shifted, Place: memo.Place{Page: 1}}, rest}}); len(w) != 1 || w[0].Code != memo.DoubtfulPages || w[0].Values[0] != "1" {
				t.Errorf("%s shifted on the first page: %q", language, w)
			}
		}
	}
}
