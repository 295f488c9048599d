package spelling_test

import (
	"reflect"
	"strings"
	"testing"

	"parley/importer/spelling"
)

// written writes a text in signs, one for each character, and gives for each the characters that look like it.
func written(text string, choices func(r rune) []spelling.Choice) (signs []spelling.Sign, words []spelling.Word, of []rune) {
	at := map[rune]int{}
	for word := range strings.FieldsSeq(text) {
		w := spelling.Word{Times: 1}
		for _, r := range word {
			if _, ok := at[r]; !ok {
				at[r] = len(signs)
				signs = append(signs, spelling.Sign{Choices: choices(r)})
				of = append(of, r)
			}
			w.Signs = append(w.Signs, at[r])
		}
		words = append(words, w)
	}
	return signs, words, of
}

// groups are characters that look much alike in one typeface or another.
var groups = []string{"аa", "еe", "оo0", "сcє", "рp", "хx", "уy", "иян", "эз3", "бв6", "АA", "ВB", "СCЄ", "НH", "ТT", "іi", "чнц", "шщ", "l1I!", "гт", "пл"}

// Where shapes leave a choice, nearly all letters chosen are those that make words, whichever is named first.
func TestSolve(t *testing.T) {
	for _, text := range []string{
		"Эти суда проходят через шлюз ежедневно, а экипажи сообщают об этом наблюдателям обеих сторон. Часть щебня вывозят баржами.",
		"Чисельність екіпажів визначає посередник, який призначає також двох спостерігачів. Їхня робота триває щодня, а звіти є відкритими.",
		"The mediator appoints two observers for each ferry, and their reports are open to both Parties at all times.",
	} {
		signs, words, of := written(text, func(r rune) []spelling.Choice {
			for _, g := range groups {
				if strings.ContainsRune(g, r) {
					var all []spelling.Choice
					for _, other := range g {
						all = append(all, spelling.Choice{Rune: other})
					}
					return all
				}
			}
			return []spelling.Choice{{Rune: r}}
		})
		answers := spelling.Solve(signs, words)
		wrong := 0
		for i, a := range answers {
			if a.Rune != of[i] {
				t.Logf("%c is taken for %c", of[i], a.Rune)
				wrong++
			}
		}
		if wrong > 2 { // of a sentence or two, and with no look to help
			t.Errorf("%d of %d letters are wrong: %s", wrong, len(of), text)
		}
		if !reflect.DeepEqual(answers, spelling.Solve(signs, words)) {
			t.Error("two answers")
		}
	}
}

// A look that costs enough outweighs the neighbours, and a sign of which nothing is known is said to be unknown.
func TestSolveBelievesLooks(t *testing.T) {
	signs, words, _ := written("ъъъ ыъы", func(r rune) []spelling.Choice {
		return []spelling.Choice{{Rune: r}, {Rune: 'о', Look: 30}}
	})
	signs = append(signs, spelling.Sign{})
	words = append(words, spelling.Word{Signs: []int{2, -1, 0}, Times: 3})
	answers := spelling.Solve(signs, words)
	if answers[0].Rune != 'ъ' || answers[1].Rune != 'ы' || answers[2].Rune != '\uFFFD' {
		t.Errorf("%+v", answers)
	}
}
