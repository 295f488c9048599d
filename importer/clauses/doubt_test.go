package clauses_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"parley/importer/clauses"
)

func TestDoubts(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a good draft", "Раздел I. Порт\n1. Порт открыт.\n2. Мост закрыт.\nРаздел II. Мост\n1. Мост цел.\n2. Он стоит.", nil},
		{"a leap", "1. Порт открыт.\n3. Мост закрыт.\n4. Он цел.", []string{"3 gap 1. 3."}},
		{"a leap of letters", "1. Стороны назначают:\nа) судью;\nг) сторожа;\nд) писаря.", []string{"1/g gap а) г)"}},
		{"Ukrainian letters", "1. Сторони призначають:\nа) суддю;\nб) сторожа;\nв) писаря;\nг) лікаря;\nґ) коваля;\nд) кухаря;\nе) пастуха;\nє) рибалку;\nж) теслю.", nil},
		{"letters that are numbers", "1. The Parties name:\n(a) a judge;\n(b) a guard:\n(i) by day;\n(ii) by night;\n(c) a clerk.", nil},
		{"from h to j", "1. The Parties name:\n(g) a judge;\n(h) a guard;\n(i) a clerk;\n(j) a cook.", nil},
		{"a return", "1. Порт открыт.\n2. Мост закрыт.\n2. Он цел.", []string{"2-2 order 2. 2."}},
		{"put in later", "Article 4\nThe port is open.\nArticle 4 bis\nThe bridge is shut.\nArticle 4 ter\nIt stands.\nArticle 5\nIt is old.", nil},
		{"two of a label by guess", "А. Иванов приезжает в порт на пароме.\nБ. Петров едет по мосту в порт.", []string{"A label А.", "B label Б."}},
		{"a look", "Меморандум\nСтороны открывают порт.\nСудьба моста\nСтороны закрывают мост.", []string{"H1 heading "}},
		{"brackets", "1. Порт [открыт.\n2. Мост закрыт.", []string{"1 bracket "}},
		{"a long one", "1. " + strings.Repeat("слово ", 200) + "\n2. Мост.", []string{"1 long 200"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m := clauses.Cut(lines(test.text))
			var got []string
			for _, d := range clauses.Doubts(m) {
				got = append(got, fmt.Sprintf("%s %s %s", m.Clauses[d.Clause].ID, d.Code, strings.Join(d.Values, " ")))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Every doubt can be said in every language, by clause, and looking changes nothing.
func TestDoubtsAreSaid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := clauses.Cut(tricky(t))
		before := fmt.Sprintf("%+v", m)
		last := 0
		for _, d := range clauses.Doubts(m) {
			if d.Clause < last || d.Clause >= len(m.Clauses) {
				t.Fatalf("doubt of clause %d after one of %d", d.Clause, last)
			}
			last = d.Clause
			for _, language := range []string{"en", "ru", "uk"} {
				if said := d.In(language); said == "" || strings.Contains(said, "doubt.") || strings.Contains(said, "{") {
					t.Fatalf("%q is said as %q", d.Code, said)
				}
			}
		}
		if fmt.Sprintf("%+v", m) != before {
			t.Fatal("looking for doubts changed the memo")
		}
	})
}

// A person who has looked has no more doubts about the look.
func TestCorrectionsEndDoubts(t *testing.T) {
	m := clauses.Cut(lines("Меморандум\nСтороны открывают порт.\nСудьба моста\nСтороны закрывают мост."))
	got, err := clauses.Correct(m, []clauses.Correction{clauses.AsHeading.Correction(byID(t, m, "H1"), 0)})
	if err != nil || len(clauses.Doubts(m)) != 1 || len(clauses.Doubts(got)) != 0 {
		t.Errorf("doubts %v, then %v, error %v", clauses.Doubts(m), clauses.Doubts(got), err)
	}
}

// What a person finds right is settled, and that alone; another act on it shows that it was not.
func TestSettled(t *testing.T) {
	m := clauses.Cut(lines("1. Порт открыт.\n3. Мост закрыт.\n5. Паром ходит."))
	settle := clauses.AsItIs.Correction(byID(t, m, "3"), 0)
	got, err := clauses.Correct(m, []clauses.Correction{settle})
	doubts := clauses.Doubts(got)
	if err != nil || len(clauses.Doubts(m)) != 2 || len(doubts) != 1 || got.Clauses[doubts[0].Clause].ID != "5" {
		t.Errorf("doubts %v, then %v, error %v", clauses.Doubts(m), doubts, err)
	}
	got, err = clauses.Correct(m, []clauses.Correction{settle, clauses.Deeper.Correction(byID(t, m, "3"), 0)})
	if err != nil || got.Clauses[1].Settled {
		t.Errorf("still settled, error %v", err)
	}
}
