package clauses_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"parley/importer/clauses"
)

func TestProvisions(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"nothing", "", nil},
		{"one sentence", "Стороны прекращают огонь на всей линии.", []string{"Стороны прекращают огонь на всей линии."}},
		{
			"sentences", "Стороны прекращают огонь на всей линии. Наблюдатели следят за тишиной.",
			[]string{"Стороны прекращают огонь на всей линии.", "Наблюдатели следят за тишиной."},
		},
		{
			"items between semicolons", "усіх полонених звільняють негайно; тіла загиблих передають родинам",
			[]string{"усіх полонених звільняють негайно;", "тіла загиблих передають родинам"},
		},
		{
			"inline numbers", "The Parties shall (1) open the crossing points and (2) publish the lists of detainees.",
			[]string{"The Parties shall (1) open the crossing points and", "(2) publish the lists of detainees."},
		},
		{
			"inline letters", "Стороны обязуются: а) открыть переходы через линию, б) опубликовать списки задержанных.",
			[]string{"Стороны обязуются: а) открыть переходы через линию,", "б) опубликовать списки задержанных."},
		},
		{
			"a reference is no list", "Помощь по подпункту (а) этой статьи прекращается немедленно.",
			[]string{"Помощь по подпункту (а) этой статьи прекращается немедленно."},
		},
		{
			"abbreviations", "Соблюдается ст. 5 Устава и п. 2 Приложения 2020 г. Киев и Москва согласны.",
			[]string{"Соблюдается ст. 5 Устава и п. 2 Приложения 2020 г. Киев и Москва согласны."},
		},
		{
			"more abbreviations", "Так зв. «Республіки» не визнаються. Сили U.S. Army та т. зв. Добровольці виходять.",
			[]string{"Так зв. «Республіки» не визнаються.", "Сили U.S. Army та т. зв. Добровольці виходять."},
		},
		{
			"an article", "Guarantees follow Art. 5 of the Treaty. They enter into force at once.",
			[]string{"Guarantees follow Art. 5 of the Treaty.", "They enter into force at once."},
		},
		{
			"initials", "Соглашение подписал И. И. Петров от имени стороны.",
			[]string{"Соглашение подписал И. И. Петров от имени стороны."},
		},
		{
			"a decimal", "Уплачивается 1.5 процента. Остаток переводится позднее.",
			[]string{"Уплачивается 1.5 процента.", "Остаток переводится позднее."},
		},
		{
			"too short to stand alone", "Огонь прекращается. Сразу. Наблюдатели следят за тишиной.",
			[]string{"Огонь прекращается. Сразу.", "Наблюдатели следят за тишиной."},
		},
		{
			"closing quotes", "They call it «a regime of silence.» The mission watches over it.",
			[]string{"They call it «a regime of silence.»", "The mission watches over it."},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, span := range clauses.Provisions(test.text) {
				got = append(got, span.Of(test.text))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Joints stand before every sentence and item, however short, and a split fits at each.
func TestJoints(t *testing.T) {
	text := "1. Порт открыт. 2. Мост закрыт; паром ходит. (Ст. 5 Устава.)"
	var got []string
	for _, at := range clauses.Joints(text) {
		got = append(got, text[at:])
	}
	want := []string{"2. Мост закрыт; паром ходит. (Ст. 5 Устава.)", "паром ходит. (Ст. 5 Устава.)", "(Ст. 5 Устава.)"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	rapid.Check(t, func(t *rapid.T) {
		m := clauses.Cut(tricky(t))
		for _, c := range m.Clauses {
			for _, at := range clauses.Joints(c.Text) {
				if !clauses.Fits(m, clauses.SplitClause.Correction(c, at)) {
					t.Fatalf("no split at %d of %q", at, c.Text)
				}
			}
		}
	})
}

// No letter of a clause may be lost between its provisions.
func TestProvisionsKeepEverything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(
			rapid.String(),
			rapid.StringMatching(`([А-Яа-я ]{1,12}[.;:)] ?\(?[1-4абв]?\)? ?){0,12}`),
		).Draw(t, "text")
		end := 0
		for _, span := range clauses.Provisions(text) {
			if span.Empty() || span.Start < end || span.End > len(text) {
				t.Fatalf("span %v after %d in %q", span, end, text)
			}
			if between := text[end:span.Start]; strings.TrimFunc(between, unicode.IsSpace) != "" {
				t.Fatalf("%q is in no provision of %q", between, text)
			}
			end = span.End
		}
		if rest := text[end:]; strings.TrimFunc(rest, unicode.IsSpace) != "" {
			t.Fatalf("%q is in no provision of %q", rest, text)
		}
	})
}
