package wording

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// script writes edits in one line: [-deleted-] and {+inserted+}, with the kind in front if they are no words.
func script(edits []Edit) string {
	var b strings.Builder
	for _, e := range edits {
		switch {
		case e.Op == Equal:
			b.WriteString(e.Text)
		case e.Op == Delete:
			b.WriteString("[" + kindOf(e) + "-" + e.Text + "-]")
		default:
			b.WriteString("{" + kindOf(e) + "+" + e.Text + "+}")
		}
	}
	return b.String()
}

func kindOf(e Edit) string {
	if e.Kind == Words {
		return ""
	}
	return string(e.Kind)
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
		{"ё and е", "всё её", "все ее", "[spelling-всё-]{spelling+все+} [spelling-её-]{spelling+ее+}"},
		{"apostrophes", "п'ять", "п’ять", "[spelling-п'ять-]{spelling+п’ять+}"},
		{"composed letters", "\u0439", "\u0438\u0306", "[spelling-\u0439-]{spelling+\u0438\u0306+}"},
		{"case", "Сторони домовились", "сторони домовились", "[case-Сторони-]{case+сторони+} домовились"},
		{"a word before another takes its capital", "Войска выводятся", "Все войска выводятся", "{+Все +}[case-Войска-]{case+войска+} выводятся"},
		{"marks", "troops; arms", "troops, arms", "troops[punctuation-;-]{punctuation+,+} arms"},
		{"a mark more", "Сторони, що підписали", "Сторони що підписали", "Сторони[punctuation-,-] що підписали"},
		{"a sign that says something is no mark", "5 % складу", "5 складу", "5[- %-] складу"},
		{"quotation marks and dashes", `зона «Б» — нейтральная`, `зона "Б" – нейтральная`, `зона [quotes-«-]{quotes+"+}Б[quotes-»-]{quotes+"+} [quotes-—-]{quotes+–+} нейтральная`},
		{"white space", "на 30\u00a0дней", "на 30 дней", "на 30[spacing-\u00a0-]{spacing+ +}дней"},
		{"an item with another number", "1. Стороны выводят войска.", "2. Стороны выводят войска.", "[numbering-1-]{numbering+2+}. Стороны выводят войска."},
		{"an item with another letter within", "мир: а) вывод; б) обмен", "мир: а) вывод; в) обмен", "мир: а) вывод; [numbering-б-]{numbering+в+}) обмен"},
		{"a number more", "II. Безпека", "Безпека", "[numbering-II. -]Безпека"},
		{"a count is no number of an item", "на строк 14.", "на строк 30.", "на строк [-14-]{+30+}."},
		{
			"a stretch that stands elsewhere", "Under supervision of the mission, troops withdraw and prisoners return.",
			"Troops withdraw and prisoners return under supervision of the mission.",
			"{moved+Troops withdraw and prisoners return +}[case-Under-]{case+under+} supervision of the mission" +
				"[moved-, troops withdraw and prisoners return-].",
		},
		{
			"an item moved", "обмен пленными; возврат тел погибших; вывод войск", "обмен пленными; вывод войск; возврат тел погибших",
			"обмен пленными;{moved+ вывод войск;+} возврат тел погибших[moved-; вывод войск-]",
		},
		{"months", "не позднее марта 2026 года", "не позднее января 2026 года", "не позднее [-марта-]{+января+} 2026 года"},
		{"months", "до березня", "до січня", "до [-березня-]{+січня+}"},
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
			if i > 0 && e.Op == edits[i-1].Op && e.Kind == edits[i-1].Kind {
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
