package lexicon

import (
	"testing"

	"parley/importer/memo"
)

func TestManner(t *testing.T) {
	g := Load()
	for _, test := range []struct {
		language memo.Language
		concept  string
		text     string
		want     Manner
	}{
		{"ru", "mobilisation", "Мобилизация проводится.", Stated},
		{"ru", "mobilisation", "Мобилизация может проводиться.", Allowed},
		{"ru", "mobilisation", "Мобилизация не проводится.", Denied},
		{"ru", "mobilisation", "Стороны прекращают мобилизацию.", Denied},
		{"ru", "mobilisation", "Никакая мобилизация не проводится.", Denied},
		{"ru", "mobilisation", "Мобилизация не проводится без согласия сторон.", Unclear},
		{"ru", "mobilisation", "Мобилизация проводится, если нарушено перемирие.", Unclear},
		{"ru", "mobilisation", "Стороны не прекращают мобилизацию.", Unclear},
		{"ru", "mobilisation", "Мобилизация не ограничивается.", Allowed},
		{"ru", "mobilisation", "Мобилизация проводится не позднее мая.", Stated},
		{"uk", "mobilisation", "Мобілізація триває.", Allowed},
		{"uk", "mobilisation", "Жодної мобілізації не проводять.", Denied},
		{"uk", "mobilisation", "Мобілізація не може бути обмежена.", Allowed},
		{"uk", "mobilisation", "Обмеження мобілізації скасовуються.", Unclear},
		{"uk", "mobilisation", "Заборонено перешкоджати мобілізації.", Unclear},
		{"uk", "mobilisation", "Мобілізація проводиться після скасування воєнного стану.", Stated},
		{"en", "mobilisation", "Mobilisation may continue.", Allowed},
		{"en", "mobilisation", "There shall be no mobilisation.", Denied},
		{"en", "mobilisation", "Mobilisation does not affect students.", Unclear},
		{"en", "mobilisation", "The parties discuss whether mobilisation goes on.", Unclear},
		{"en", "mobilisation", "Mobilisation shall cease.", Denied},
	} {
		tokens := Tokens(test.text, test.language)
		hits := g.Find(test.text, tokens, test.language)
		asked := false
		for _, h := range hits {
			if g.Concepts[h.Concept].ID != test.concept {
				continue
			}
			asked = true
			if got := g.Manner(h, test.text, tokens, hits, test.language); got != test.want {
				t.Errorf("%q: %v, want %v", test.text, got, test.want)
			}
		}
		if !asked {
			t.Errorf("%q does not name %s", test.text, test.concept)
		}
	}
}
