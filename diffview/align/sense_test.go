package align

import (
	"context"
	"math"
	"testing"

	"pgregory.net/rapid"

	"parley/diffview/lexicon"
	"parley/importer/memo"
)

// plain makes a draft of body clauses.
func plain(language memo.Language, texts ...string) *memo.Memo {
	m := &memo.Memo{Language: language}
	for _, text := range texts {
		m.Clauses = append(m.Clauses, memo.Clause{Kind: memo.Body, Parent: -1, Language: language, Text: text})
	}
	return m
}

// compared gives the table of two drafts.
func compared(t interface{ Fatal(...any) }, a, b *memo.Memo) *table {
	w := published
	_, _, table, _, err := score(context.Background(), a, b, lexicon.Load(), &w, nil)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// Clauses that have no word and no concept in common are nearer in sense where they are on one matter, in any two languages.
func TestSenseTellsMatters(t *testing.T) {
	texts := map[memo.Language][]string{
		memo.English:   {"Chlorine for the waterworks passes without customs.", "Teachers may speak their own tongue in class.", "Sappers clear the fields before sowing."},
		memo.Russian:   {"Реагенты и трубы для очистки воды ввозят беспошлинно.", "Школьные уроки ведутся на родном языке.", "Разминирование пашни завершают к весне."},
		memo.Ukrainian: {"Фільтри для водогону ввозять без мита.", "Учні обирають мову навчання.", "Ниви звільняють від снарядів."},
	}
	for l, left := range texts {
		for r, right := range texts {
			if l == r {
				continue
			}
			table := compared(t, plain(l, left...), plain(r, right...))
			for i := range left {
				for j := range right {
					if own, other := table.at(i, i).sense, table.at(i, j).sense; i != j && own <= other {
						t.Errorf("%q: %.2f with %q, %.2f with %q", left[i], own, right[i], other, right[j])
					}
				}
			}
		}
	}
}

// How alike two senses are lies between −1 and 1, whichever draft stands on the left.
func TestSensesAreAlikeBothWays(t *testing.T) {
	pool := []string{"Ports are open to grain.", "Prisoners are exchanged all for all.", "Water flows in the canal.", "The.", "Observers report monthly.", "Ships carry grain."}
	rapid.Check(t, func(t *rapid.T) {
		pick := rapid.SliceOfN(rapid.SampledFrom(pool), 1, 6)
		a, b := plain(memo.English, pick.Draw(t, "a")...), plain(memo.English, pick.Draw(t, "b")...)
		there, back := compared(t, a, b), compared(t, b, a)
		for i := range a.Clauses {
			for j := range b.Clauses {
				x, y := there.at(i, j).sense, back.at(j, i).sense
				if math.Abs(x-y) > 1e-6 || x < -1-1e-6 || x > 1+1e-6 {
					t.Fatalf("%q, %q: %.6f, the other way %.6f", a.Clauses[i].Text, b.Clauses[j].Text, x, y)
				}
			}
		}
	})
}

// A link of clauses that name nothing in common says which topic a word of either side goes with, and is not called sure.
func TestLinksBySenseHaveReasons(t *testing.T) {
	a := plain(memo.English, "Chlorine and membranes pass the line.", "Sappers clear the fields before sowing.", "Teachers may speak their own tongue.", "The ombudsmen meet on Mondays.")
	b := plain(memo.Russian, "Учебники печатают на двух наречиях.", "Реагенты и фильтры ввозят без пошлин.", "Пашню проверяют щупами.", "Банки открывают счета.")
	found, err := Align(t.Context(), a, b, Options{})
	if err != nil {
		t.Fatal(err)
	}
	right := map[int]bool{}
	for _, l := range found.Links {
		if len(l.Reasons) == 0 || l.Reasons[0].Concept == "identity" && l.Band != Possible {
			t.Errorf("%q and %q: %+v", a.Clauses[l.Left].Text, b.Clauses[l.Right].Text, l)
		}
		right[l.Left] = right[l.Left] || l.Right == []int{1, 2, 0, -1}[l.Left]
	}
	if !right[1] || !right[2] {
		t.Errorf("%+v", found.Links)
	}
}
