package comparison

import (
	"context"
	"testing"

	"parley/importer/memo"
)

// twoDrafts are two texts in one language, a paragraph a clause, one of which was edited from the other.
func twoDrafts(left, right []string) (a, b *memo.Memo) {
	draft := func(name string, texts []string) *memo.Memo {
		m := &memo.Memo{Name: name, SHA256: name, Language: memo.English}
		for i, text := range texts {
			m.Clauses = append(m.Clauses, memo.Clause{
				ID: string(rune('1' + i)), Kind: memo.Body, Parent: -1, Text: text, Language: memo.English,
				Provisions: []memo.Span{{End: len(text)}}, Place: memo.Place{Line: i + 1, Paragraph: i + 1},
			})
		}
		return m
	}
	return draft("a.txt", left), draft("b.txt", right)
}

// Hushed, rows that differ in marks, case or quotes count as the same and bear no marks; where a word or a figure differs
// they stay as they are, but for the slight changes in them. The comparison itself stays as it was.
func TestHushed(t *testing.T) {
	const prisoners = "the parties shall exchange all prisoners of war held since the beginning of hostilities, without conditions"
	a, b := twoDrafts([]string{
		"The parties shall observe a complete ceasefire on land, at sea and in the air along the line of contact.",
		"Within ten days " + prisoners + ".",
		"The monitoring mission shall report, every week, to both capitals and to the guarantor states.",
		"Humanitarian convoys shall pass freely through the agreed crossing points under escort.",
	}, []string{
		"The Parties shall observe a complete ceasefire on land, at sea, and in the air along the line of contact;",
		"Within thirty days " + prisoners + ".",
		"The monitoring mission shall report every week to both capitals and also to the guarantor states.",
		"Humanitarian convoys shall pass freely through the agreed crossing points under escort.",
	})
	c, err := Compute(context.Background(), a, b, Options{})
	if err != nil {
		t.Fatal(err)
	}
	quiet := c.Hushed()
	want := []struct {
		loud, hushed       RowKind
		marks, hushedMarks bool
	}{
		{DifferRow, EqualRow, true, false},
		{DifferRow, DifferRow, true, true},
		{DifferRow, DifferRow, true, true},
		{EqualRow, EqualRow, false, false},
	}
	if len(c.Rows) != len(want) {
		t.Fatalf("%d rows", len(c.Rows))
	}
	for i, w := range want {
		if c.Rows[i].Kind != w.loud || quiet.Rows[i].Kind != w.hushed {
			t.Errorf("row %d is %v, hushed %v; want %v, %v", i, c.Rows[i].Kind, quiet.Rows[i].Kind, w.loud, w.hushed)
		}
		marks, hushedMarks := len(c.Marks(i, 1, i)) > 0, len(quiet.Marks(i, 1, i)) > 0
		if marks != w.marks || hushedMarks != w.hushedMarks {
			t.Errorf("row %d marked: %v, hushed %v; want %v, %v", i, marks, hushedMarks, w.marks, w.hushedMarks)
		}
	}
	loud, still := c.Marks(2, 1, 2), quiet.Marks(2, 1, 2)
	if len(still) != 1 || still[0].Of(b.Clauses[2].Text) != "also" {
		t.Errorf("hushed, the marks are %v of %v", still, loud)
	}
	if quiet.Audits != c.Audits || quiet.Rows[1].ID != c.Rows[1].ID {
		t.Error("hushing changes more than how rows look")
	}
}

// A row that only moved is no difference when slight changes are hushed; a moved row whose words differ stays one.
func TestHushedMoves(t *testing.T) {
	c := sorted()
	quiet := c.Hushed()
	for i := range c.Rows {
		if c.Rows[i].Kind == EqualRow && quiet.Rows[i].Differs() {
			t.Errorf("row %s is a difference", quiet.Rows[i].ID)
		}
		if c.Rows[i].Kind != EqualRow && c.Rows[i].Moved != quiet.Rows[i].Moved {
			t.Errorf("row %s has another place", quiet.Rows[i].ID)
		}
	}
}

// Where the same words stand in another order and say another thing, since who acts and who is acted on change places, or
// what comes first and what after, nothing is hushed.
func TestHushKeepsChangedRoles(t *testing.T) {
	texts := [][2]string{
		{"Ukraine shall pay compensation to Russia within ten days of the ceasefire.", "Russia shall pay compensation to Ukraine within ten days of the ceasefire."},
		{"The Russian Federation shall withdraw its troops before Ukraine lifts martial law.", "Ukraine lifts martial law before the Russian Federation shall withdraw its troops."},
		{"The party of the north shall hand over heavy weapons to the party of the south.", "The party of the south shall hand over heavy weapons to the party of the north."},
		{"Prisoners are released first, and then the lists of the missing are exchanged by both sides.", "The lists of the missing are exchanged by both sides first, and then prisoners are released."},
	}
	for _, pair := range texts {
		c, err := Compute(context.Background(), draft(memo.English, pair[0]), draft(memo.English, pair[1]), Options{})
		if err != nil {
			t.Fatal(err)
		}
		quiet := c.Hushed()
		for i := range quiet.Rows {
			if !quiet.Rows[i].Differs() || len(quiet.Marks(i, 0, i))+len(quiet.Marks(i, 1, i)) == 0 {
				t.Errorf("hushed, %q and %q count as the same", pair[0], pair[1])
			}
		}
	}
}
