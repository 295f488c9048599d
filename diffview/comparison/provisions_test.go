package comparison

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/importer/memo"
)

// Every proposition of a row is told with what it does; a run-in title does nothing.
func TestProvisions(t *testing.T) {
	title, first, second := "Запрет мин:", " стороны разминируют поля;", " хранить мины никто не вправе, если нет согласия."
	left := draft(memo.Russian, title+first+second)
	left.Clauses[0].RunIn = memo.Span{End: len(title)}
	left.Clauses[0].Provisions = []memo.Span{{End: len(title + first)}, {Start: len(title + first), End: len(title + first + second)}}
	right := draft(memo.Ukrainian, "Сторони можуть зберігати міни.", "Міни")
	right.Clauses[1].Kind = memo.Heading
	c, err := Compute(context.Background(), left, right, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for row := range c.Rows {
		for side := range c.Memos {
			for _, p := range c.Provisions(row, side) {
				text := c.Memos[side].Clauses[p.Clause].Text
				got = append(got, fmt.Sprint(side, " ", p.Act, " ", p.Conditional, " ", p.Cue.Of(text), ": ", strings.TrimSpace(p.Span.Of(text))))
			}
			if n := len(c.Stances(row, side)); n != len(c.Provisions(row, side)) {
				t.Errorf("%d stances", n)
			}
		}
	}
	want := []string{
		"0 obliges false разминируют: " + title + strings.TrimRight(first, " "), "0 forbids true не вправе: " + strings.TrimSpace(second),
		"1 permits false можуть: Сторони можуть зберігати міни.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
