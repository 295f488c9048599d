package comparison

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"parley/diffview/align"
	"parley/diffview/wording"
	"parley/importer/memo"
)

// part gives the span of words in a text.
func part(text, words string) memo.Span {
	at := strings.Index(text, words)
	if at < 0 {
		panic("no " + words + " in " + text)
	}
	return memo.Span{Start: at, End: at + len(words)}
}

// fact is a fact that a text states, none for no words.
func fact(text, words string) *wording.Fact {
	if words == "" {
		return nil
	}
	return &wording.Fact{Text: words, Span: part(text, words)}
}

// kindNames draws kinds: "f" fact, "d" delete, "i" insert, "r" reason.
func kindNames(k MarkKind) string {
	var b strings.Builder
	for _, kind := range []struct {
		kind MarkKind
		name string
	}{{FactMark, "f"}, {DeleteMark, "d"}, {InsertMark, "i"}, {ReasonMark, "r"}} {
		if k&kind.kind != 0 {
			b.WriteString(kind.name)
		}
	}
	return b.String()
}

// marked draws the marks of a clause: «f:30 days d:may».
func marked(c *Comparison, row, side, clause int) string {
	var parts []string
	for _, m := range c.Marks(row, side, clause) {
		parts = append(parts, kindNames(m.Kind)+":"+m.Of(c.Memos[side].Clauses[clause].Text))
	}
	return strings.Join(parts, " ")
}

func TestMarksTellWhatIsWorthALook(t *testing.T) {
	const left, right = "Neutral state; ceasefire for 30 days in Kyiv.", "A neutral country; ceasefire for 60 days."
	states := func(kind wording.FactKind, verdict wording.Verdict, a, b string) []wording.FactPair {
		return []wording.FactPair{{Kind: kind, Verdict: verdict, Left: fact(left, a), Right: fact(right, b)}}
	}
	reasons := []align.Reason{{LeftSpan: part(left, "Neutral state"), RightSpan: part(right, "neutral country")}}
	diff := []wording.Edit{
		{Op: wording.Delete, Text: "Neutral state"},
		{Op: wording.Insert, Text: "A neutral country"},
		{Op: wording.Equal, Text: "; ceasefire for "},
		{Op: wording.Delete, Text: "30 "},
		{Op: wording.Insert, Text: "60 "},
		{Op: wording.Equal, Text: "days"},
		{Op: wording.Delete, Text: " in Kyiv"},
		{Op: wording.Equal, Text: "."},
	}
	for _, test := range []struct {
		name string
		link Link
		want [2]string
	}{
		{"nothing to tell", Link{}, [2]string{"", ""}},
		{"reasons of a pair", Link{Link: align.Link{Relation: align.Related, Reasons: reasons}}, [2]string{"r:Neutral state", "r:neutral country"}},
		{"no reasons where the words agree", Link{Link: align.Link{Relation: align.Same, Reasons: reasons}}, [2]string{"", ""}},
		{"a fact that differs", Link{Facts: states(wording.Duration, wording.Differs, "30 days", "60 days")}, [2]string{"f:30 days", "f:60 days"}},
		{"a fact of one side", Link{Facts: states(wording.Duration, wording.LeftOnly, "30 days", "")}, [2]string{"f:30 days", ""}},
		{"a fact that agrees", Link{Facts: states(wording.Duration, wording.FactSame, "30 days", "60 days")}, [2]string{"", ""}},
		{"a place that one side leaves out", Link{Facts: states(wording.PlaceName, wording.LeftOnly, "Kyiv", "")}, [2]string{"", ""}},
		{"an actor that one side leaves out", Link{Facts: states(wording.Actor, wording.RightOnly, "", "country")}, [2]string{"", ""}},
		{"another place", Link{Facts: states(wording.PlaceName, wording.Differs, "Kyiv", "country")}, [2]string{"f:Kyiv", "f:country"}},
		{
			"edits, and a fact among them",
			Link{Link: align.Link{Relation: align.Edited}, Diff: diff, Facts: states(wording.Duration, wording.Differs, "30 days", "60 days")},
			[2]string{"d:Neutral state fd:30 f: days d:in Kyiv", "i:A neutral country fi:60 f: days"},
		},
		{"no edits between two texts on one matter", Link{Link: align.Link{Relation: align.Related}, Diff: diff}, [2]string{"", ""}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if test.link.Relation == "" {
				test.link.Relation = align.Related
			}
			c := &Comparison{
				Memos: [2]*memo.Memo{draft(memo.English, left), draft(memo.English, right)},
				Links: []Link{test.link}, Rows: []Row{{Links: []int{0}}},
			}
			if got := [2]string{marked(c, 0, 0, 0), marked(c, 0, 1, 0)}; got != test.want {
				t.Errorf("marked %q, want %q", got, test.want)
			}
		})
	}
}

func TestMarksAreThoseOfTheRowAndTheClause(t *testing.T) {
	text := "a ceasefire of 30 days"
	c := &Comparison{Memos: [2]*memo.Memo{draft(memo.English, text, text), draft(memo.English, text, text)}, Rows: []Row{{Links: []int{0}}, {Links: []int{1}}}}
	for _, clause := range []int{0, 1} {
		c.Links = append(c.Links, Link{
			Link:  align.Link{Left: clause, Right: 0, Relation: align.Related},
			Facts: []wording.FactPair{{Kind: wording.Duration, Verdict: wording.RightOnly, Right: fact(text, []string{"a ceasefire", "30 days"}[clause])}},
		})
	}
	for _, test := range []struct {
		row, clause int
		want        string
	}{{0, 0, "f:a ceasefire"}, {1, 0, "f:30 days"}, {0, 1, ""}} {
		if got := marked(c, test.row, 1, test.clause); got != test.want {
			t.Errorf("row %d, clause %d: %q, want %q", test.row, test.clause, got, test.want)
		}
	}
}

func TestSpellingAndBlanksAreNoEdits(t *testing.T) {
	if found := edits(wording.Diff("всё п'ять", "все п’ять"), 0, false); len(found) > 0 {
		t.Errorf("marked: %v", found)
	}
	if found := edits([]wording.Edit{{Op: wording.Delete, Text: "  "}}, 0, false); len(Level(found, "  ")) > 0 {
		t.Errorf("marked: %v", found)
	}
}

// Whatever the links say, marks stand side by side on whole letters and hold what was found on every byte.
func TestLevelledMarksAreThoseOfEveryByte(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		place := rapid.IntRange(-3, len(text)+3)
		found := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Mark {
			return Mark{memo.Span{Start: place.Draw(t, "start"), End: place.Draw(t, "end")}, MarkKind(1 << rapid.IntRange(0, 3).Draw(t, "bit"))}
		}), 0, 8).Draw(t, "found")
		want := make([]MarkKind, len(text))
		for _, m := range found {
			span := wholeLetters(m.Span, text)
			for at := span.Start; at < span.End; at++ {
				want[at] |= m.Kind
			}
		}
		got := make([]MarkKind, len(text))
		end := 0
		for _, m := range Level(found, text) {
			if m.Start < end || m.Empty() || m.Kind == 0 {
				t.Fatalf("%v overlaps, is empty or out of order", m)
			}
			if utf8.ValidString(text) && !utf8.ValidString(m.Of(text)) {
				t.Fatalf("%v cuts a letter", m)
			}
			end = m.End
			for at := m.Start; at < m.End; at++ {
				got[at] = m.Kind
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatal(diff)
		}
	})
}

// The pieces of a span are the span, each with the kind that the marks have there.
func TestPiecesJoinToTheirSpan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const size = 40
		place := rapid.IntRange(0, size)
		var marks []Mark
		for at := 0; at < size; {
			start := at + rapid.IntRange(0, 6).Draw(t, "gap")
			end := start + rapid.IntRange(1, 6).Draw(t, "length")
			marks = append(marks, Mark{memo.Span{Start: start, End: end}, MarkKind(rapid.IntRange(1, 15).Draw(t, "kind"))})
			at = end
		}
		span := memo.Span{Start: place.Draw(t, "start"), End: place.Draw(t, "end")}
		at := span.Start
		for piece := range Pieces(span, marks) {
			if piece.Start != at || piece.Empty() {
				t.Fatalf("%v does not follow %d", piece, at)
			}
			at = piece.End
			for _, m := range marks {
				if covers := m.Start <= piece.Start && piece.End <= m.End; covers != (piece.Kind != 0) && m.Start < piece.End && piece.Start < m.End || covers && m.Kind != piece.Kind {
					t.Fatalf("%v stands across %v", piece, m)
				}
			}
		}
		if !span.Empty() && at != span.End {
			t.Fatalf("pieces end at %d of %v", at, span)
		}
	})
}

func TestQuotesShowWholeLetters(t *testing.T) {
	text := "мир и мир"
	for _, c := range []struct {
		in   memo.Span
		want string
	}{
		{memo.Span{Start: 0, End: 6}, "мир"},
		{memo.Span{Start: 1, End: 3}, "ми"},
		{memo.Span{Start: 6, End: 10}, "и"},
		{memo.Span{Start: -4, End: 99}, text},
		{memo.Span{Start: 5, End: 2}, text},
		{memo.Span{Start: 6, End: 7}, text},
		{memo.Span{Start: 99, End: 99}, text},
	} {
		if got := (Quote{Span: c.in}).Shown(text).Of(text); got != c.want {
			t.Errorf("%v shows %q, want %q", c.in, got, c.want)
		}
	}
}
