//go:build !headless

package pane

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"parley/diffview/wording"
	"parley/importer/memo"
)

func TestMarksOfTheSampleStandOnTheirWords(t *testing.T) {
	c := rivals()
	type found struct {
		words string
		mark  mark
	}
	for _, test := range []struct {
		row, side int
		want      []found
	}{
		{1, 0, nil},
		{1, 1, []found{{"лінія зіткнення", factMark}}},
		{2, 0, []found{{"Нейтральный статус", reasonMark}, {"военные союзы", reasonMark}, {"войска", reasonMark}}},
		{4, 1, []found{{"Чисельність", reasonMark}}},
	} {
		from := &c.Rows[test.row]
		for _, b := range blocksOf(c, from, test.side, even()) {
			var got []found
			for _, s := range b.marks(c, from, test.side) {
				got = append(got, found{s.Of(b.text), s.mark})
			}
			if diff := cmp.Diff(test.want, got, cmp.AllowUnexported(found{})); diff != "" {
				t.Errorf("row %d side %d: %s", test.row, test.side, diff)
			}
		}
	}
}

func TestEditsMarkWordsWithoutTheBlanksAround(t *testing.T) {
	diff := []wording.Edit{
		{Op: wording.Equal, Text: "строк "},
		{Op: wording.Delete, Text: "14 "},
		{Op: wording.Insert, Text: "30 днів і "},
		{Op: wording.Delete, Text: " "},
		{Op: wording.Equal, Text: "більше"},
	}
	left, right := "строк 14  більше", "строк 30 днів і більше"
	if got, want := editsOf(diff, 0), []stretch{{find(left, "14"), deleteMark}}; !cmp.Equal(got, want, cmp.AllowUnexported(stretch{})) {
		t.Errorf("left: %v, want %v", got, want)
	}
	if got, want := editsOf(diff, 1), []stretch{{find(right, "30 днів і"), insertMark}}; !cmp.Equal(got, want, cmp.AllowUnexported(stretch{})) {
		t.Errorf("right: %v, want %v", got, want)
	}
}

func TestLevelledMarksAreThoseOfEveryByte(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const size = 40
		place := rapid.IntRange(-5, size+5)
		found := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) stretch {
			return stretch{memo.Span{Start: place.Draw(t, "start"), End: place.Draw(t, "end")}, mark(1 << rapid.IntRange(0, 3).Draw(t, "bit"))}
		}), 0, 8).Draw(t, "found")
		window := memo.Span{Start: rapid.IntRange(0, size).Draw(t, "from"), End: size}
		want := make([]mark, size-window.Start)
		for _, s := range found {
			for at := max(s.Start, window.Start); at < min(s.End, window.End); at++ {
				want[at-window.Start] |= s.mark
			}
		}
		got := make([]mark, size-window.Start)
		end := 0
		for _, s := range level(found, window) {
			if s.Start < end || s.Empty() || s.mark == 0 {
				t.Fatalf("%v overlaps, is empty or out of order", s)
			}
			end = s.End
			for at := s.Start; at < s.End; at++ {
				got[at] = s.mark
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatal(diff)
		}
	})
}

func TestSpansAreClippedToWholeLetters(t *testing.T) {
	text := "мир"
	for _, c := range []struct{ in, want memo.Span }{
		{memo.Span{Start: 0, End: 6}, memo.Span{Start: 0, End: 6}},
		{memo.Span{Start: 1, End: 3}, memo.Span{Start: 0, End: 4}},
		{memo.Span{Start: -4, End: 99}, memo.Span{Start: 0, End: 6}},
		{memo.Span{Start: 5, End: 2}, memo.Span{Start: 4, End: 6}},
		{memo.Span{Start: 99, End: 99}, memo.Span{Start: 6, End: 6}},
	} {
		if got := within(c.in, text); got != c.want {
			t.Errorf("within(%v) = %v, want %v", c.in, got, c.want)
		}
	}
}
