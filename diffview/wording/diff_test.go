package wording

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// script writes edits in one line: [-deleted-] and {+inserted+}, a pair that differs in spelling only as ~left|right~.
func script(edits []Edit) string {
	var b strings.Builder
	for _, e := range edits {
		switch {
		case e.Op == Equal:
			b.WriteString(e.Text)
		case e.Spelling && e.Op == Delete:
			b.WriteString("~" + e.Text + "|")
		case e.Spelling:
			b.WriteString(e.Text + "~")
		case e.Op == Delete:
			b.WriteString("[-" + e.Text + "-]")
		default:
			b.WriteString("{+" + e.Text + "+}")
		}
	}
	return b.String()
}

func TestDiffReadsWell(t *testing.T) {
	for _, test := range []struct{ name, left, right, want string }{
		{"nothing differs", "a b c", "a b c", "a b c"},
		{"both empty", "", "", ""},
		{"all new", "", "Сторони", "{+Сторони+}"},
		{"all gone", "Сторони", "", "[-Сторони-]"},
		{"a whole word, not its letters", "until March 2026", "until January 2026", "until [-March-]{+January+} 2026"},
		{"a number", "на 14 днів", "на 30 днів", "на [-14-]{+30+} днів"},
		{
			"an addition at the end", "припинення вогню на 30 днів", "припинення вогню на 30 днів, з можливістю продовження",
			"припинення вогню на 30 днів{+, з можливістю продовження+}",
		},
		{
			"a lone short word between two changes", "вывод войск и техники", "отвод сил и вооружений",
			"[-вывод войск и техники-]{+отвод сил и вооружений+}",
		},
		{
			"a common word that weighs stays", "вывод войск Украины с территории", "отвод войск Украины от границы",
			"[-вывод-]{+отвод+} войск Украины [-с территории-]{+от границы+}",
		},
		{"a sentence added before another", "One. Two.", "One. Three. Two.", "One.{+ Three.+} Two."},
		{"an item added", "land, sea and air", "land, sky, sea and air", "land,{+ sky,+} sea and air"},
		{"ё and е", "всё её", "все ее", "~всё|все~ ~её|ее~"},
		{"apostrophes", "п'ять", "п’ять", "~п'ять|п’ять~"},
		{"composed letters", "\u0439", "\u0438\u0306", "~\u0439|\u0438\u0306~"},
		{"case is a change", "Сторони", "сторони", "[-Сторони-]{+сторони+}"},
		{"marks are words", "troops; arms", "troops, arms", "troops[-;-]{+,+} arms"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, script(Diff(test.left, test.right))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// sentence draws a text of few words, so that two of them have words in common.
func sentence() *rapid.Generator[string] {
	return rapid.Map(rapid.SliceOfN(rapid.SampledFrom([]string{
		"мир", "війна", "п'ять", "п’ять", "всё", "все", "30", "днів", ",", ".", ";", "і", "NATO", " ", "\u00a0", "\xff", "\xd0", "é", "e\u0301", "🕊",
	}), 0, 30), func(words []string) string { return strings.Join(words, " ") })
}

func TestDiffGivesBothTextsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := rapid.OneOf(sentence(), rapid.String())
		left, right := draw.Draw(t, "left"), draw.Draw(t, "right")
		edits := Diff(left, right)
		gotLeft, gotRight := Apply(edits)
		if gotLeft != left || gotRight != right {
			t.Fatalf("Diff(%q, %q) gives back %q and %q", left, right, gotLeft, gotRight)
		}
		for i, e := range edits {
			if e.Text == "" {
				t.Fatalf("edit %d of %v is empty", i, edits)
			}
			if i > 0 && e.Op == edits[i-1].Op && e.Spelling == edits[i-1].Spelling {
				t.Fatalf("edits %d and %d of %v are one", i-1, i, edits)
			}
		}
		if diff := cmp.Diff(edits, Diff(left, right)); diff != "" {
			t.Fatalf("the second run gives other edits: %s", diff)
		}
	})
}

func TestDiffHoldsMoreWordsThanThereAreCharactersBelowTheSurrogates(t *testing.T) {
	var left, right strings.Builder
	for i := range 60_000 {
		fmt.Fprintf(&left, "word%d ", i)
		fmt.Fprintf(&right, "word%d ", i+i/59_999)
	}
	edits := Diff(left.String(), right.String())
	if a, b := Apply(edits); a != left.String() || b != right.String() {
		t.Error("the texts do not come back")
	}
	if want := []Op{Equal, Delete, Insert, Equal}; len(edits) != len(want) {
		t.Errorf("%d edits, want %v", len(edits), want)
	}
}

func TestDiffOfEndlessTextsComesToAnEnd(t *testing.T) {
	left, right := strings.Repeat("a b ", 10_000), strings.Repeat("c d ", 10_000)
	edits := Diff("so "+left+"end", "so "+right+"end")
	if a, b := Apply(edits); a != "so "+left+"end" || b != "so "+right+"end" {
		t.Error("the texts do not come back")
	}
	if edits[0].Op != Equal || edits[len(edits)-1].Op != Equal {
		t.Error("the common beginning and end are lost")
	}
}

func TestDiffOfATextWithItselfIsEqual(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		for _, e := range Diff(text, text) {
			if e.Op != Equal {
				t.Fatalf("%q against itself: %v", text, e)
			}
		}
	})
}
