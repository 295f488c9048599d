package comparison

import (
	"slices"
	"strings"
	"testing"

	"parley/importer/memo"
)

// What a clause speaks of is told proposition by proposition, and its propositions together are the clause.
func TestBearings(t *testing.T) {
	first, second := "Численность Вооружённых сил Украины ограничивается. ", "Русский язык получает статус официального."
	left := draft(memo.Russian, first+second, "Стороны благодарят хозяев встречи.", "Раздел I")
	left.Clauses[0].Provisions = []memo.Span{{End: len(first)}, {Start: len(first), End: len(first + second)}}
	left.Clauses[2].Kind = memo.Heading
	c := &Comparison{Memos: [2]*memo.Memo{left, draft(memo.Ukrainian)}}
	bearings := Bearings(&c.Memos[0].Clauses[0])
	if len(bearings) != 2 || !slices.Contains(bearings[0].Issues, "force-size") || slices.Contains(bearings[1].Issues, "force-size") {
		t.Errorf("got %v", bearings)
	}
	for i := range left.Clauses {
		var all strings.Builder
		for _, b := range Bearings(&c.Memos[0].Clauses[i]) {
			all.WriteString(b.Span.Of(left.Clauses[i].Text))
		}
		if all.String() != left.Clauses[i].Text {
			t.Errorf("clause %d: its propositions are %q", i, all.String())
		}
	}
	if plain := Bearings(&c.Memos[0].Clauses[1]); len(plain) != 1 {
		t.Errorf("a clause of one proposition has %v", plain)
	}
	if heading := Bearings(&c.Memos[0].Clauses[2]); len(heading[0].Issues) > 0 {
		t.Errorf("a heading bears on %v", heading[0].Issues)
	}
}

func BenchmarkBearings(b *testing.B) {
	left := draft(memo.Russian, strings.Repeat("Численность Вооружённых сил Украины ограничивается, а иностранные войска выводятся. ", 3))
	c := &Comparison{Memos: [2]*memo.Memo{left, left}}
	for b.Loop() {
		Bearings(&c.Memos[0].Clauses[0])
	}
}
