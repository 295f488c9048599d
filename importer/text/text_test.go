package text_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"parley/importer/text"
)

// read gives the paragraphs of s, each with its line number in front.
func read(s string) []string {
	var got []string
	for _, p := range text.Read(s).Paragraphs {
		got = append(got, strconv.Itoa(p.Line)+" "+p.Text)
	}
	return got
}

func TestRead(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"blank lines", "One goes\non here.\n\nTwo.\n", []string{"1 One goes on here.", "4 Two."}},
		{"one line a paragraph", "Раздел I\nОсновные параметры\n1. Первое.\n2. Второе.\nБез номера.\n", []string{
			"1 Раздел I", "2 Основные параметры", "3 1. Первое.", "4 2. Второе.", "5 Без номера.",
		}},
		{"a mail quotes", "We wrote:\n> 1. Grain moves by rail until the harvest\n> is over.\n> 2. Wagons are sealed.\n>> Older words\n>> stand here.\nRegards\n", []string{
			"1 We wrote:", "2 1. Grain moves by rail until the harvest is over.", "4 2. Wagons are sealed.", "5 Older words stand here.", "7 Regards",
		}},
		{"a sign that quotes nothing", "Shares:\n\n> 5 % of all\n\nAnd less.\n", []string{"1 Shares:", "3 > 5 % of all", "5 And less."}},
		{"words parted at line ends", "Перепись проводят обе Сторо-\nны в один день, и её ито-\nги знает каждый, кто-\nнибудь да спросит.\n", []string{
			"1 Перепись проводят обе Стороны в один день, и её итоги знает каждый, кто-нибудь да спросит.",
		}},
		{"double spaced with one paragraph that is broken", "TITLE\n\n\n1. Boats of either side fish within twelve miles of the\n\n    shared shore.\n\n\n2. Nets are checked.\n", []string{
			"1 TITLE", "4 1. Boats of either side fish within twelve miles of the shared shore.", "9 2. Nets are checked.",
		}},
		{"hanging indent", "" +
			"1. Стороны прекращают огонь на суше, на море и в воздухе,\n" +
			"   а также в космосе.\n" +
			"  а) пушки молчат, пока идёт обмен, и после него до самого\n" +
			"     конца;\n" +
			"2. Ничто иное не меняется, и так оно будет ещё долгое время\n" +
			"   после подписания.\n", []string{
			"1 1. Стороны прекращают огонь на суше, на море и в воздухе, а также в космосе.",
			"3 а) пушки молчат, пока идёт обмен, и после него до самого конца;",
			"5 2. Ничто иное не меняется, и так оно будет ещё долгое время после подписания.",
		}},
		{"first lines indented", "" +
			"    Перший абзац починається з відступу і триває далі,\n" +
			"доки не скінчиться на третьому рядку, як і кожен інший\n" +
			"абзац.\n" +
			"    Другий абзац теж починається з відступу і теж триває\n" +
			"до кінця.\n" +
			"    Короткий.\n" +
			"    Третій довгий абзац, який знов триває на наступному\n" +
			"рядку.\n", []string{
			"1 Перший абзац починається з відступу і триває далі, доки не скінчиться на третьому рядку, як і кожен інший абзац.",
			"4 Другий абзац теж починається з відступу і теж триває до кінця.",
			"6 Короткий.",
			"7 Третій довгий абзац, який знов триває на наступному рядку.",
		}},
		{"dash inside a sentence", "" +
			"The parties shall meet in the capital of a third state once\n" +
			"– not later than on the tenth day after the signature – and\n" +
			"then again every month.\n", []string{
			"1 The parties shall meet in the capital of a third state once – not later than on the tenth day after the signature – and then again every month.",
		}},
		{"bullets", "The list:\n- ferries\n- bridges that are\n  open\n* roads\n", []string{"1 The list:", "2 - ferries", "3 - bridges that are open", "5 * roads"}},
		{"capitals head text", "SCOPE OF THE PAPER\nThis paper speaks of ferries that run\nevery hour.\n", []string{"1 SCOPE OF THE PAPER", "2 This paper speaks of ferries that run every hour."}},
		{"underlined heading", "Scope\n=====\nText.\n", []string{"1 Scope", "3 Text."}},
		{"kept and dropped hyphens", "" +
			"The cease-fire holds along the line, and the cease-\n" +
			"fire is watched by observers who watch observ-\n" +
			"ers; the paper is read.\n", []string{
			"1 The cease-fire holds along the line, and the cease-fire is watched by observers who watch observers; the paper is read.",
		}},
		{"double spacing", "" +
			"The parties agree that the ferries run\n\nevery hour and that the bridges are open\n\nto all who wish to cross the river at any\n\n" +
			"time of the day and to those who do not\n\nwish to cross it.\n\n\n\nThe second paragraph begins here.\n", []string{
			"1 The parties agree that the ferries run every hour and that the bridges are open to all who wish to cross the river at any time of the day and to those who do not wish to cross it.",
			"13 The second paragraph begins here.",
		}},
		{"old and new line ends", "a b.\r\n\r\nc d.\r\re f.", []string{"1 a b.", "3 c d.", "5 e f."}},
		{"odd spaces", "\ufeff1.\u00a0Сто\u00adроны  договорились\t\tо мире.\n", []string{"1 1. Стороны договорились о мире."}},
		{"lines broken by hand", "" +
			"Article 5\n" +
			"The lane is three miles wide and lit at night. Clearing the\n" +
			"lane of nets is one task. Marking it with buoys each spring\n" +
			"Lakeland finishes with boats of its own, before the ice on it breaks up and goes.\n\n" +
			"Article 6\n" +
			"This paper enters into force ten days after it is signed and remains so\n" +
			"6 months. It is done in two languages, both of the same weight, and it\n" +
			"is kept by the harbour master.\n\n" +
			"Article 7. On the order in which boats are let into the harbour\n" +
			"Boats wait.\n", []string{
			"1 Article 5",
			"2 The lane is three miles wide and lit at night. Clearing the lane of nets is one task. Marking it with buoys each spring Lakeland finishes with boats of its own, before the ice on it breaks up and goes.",
			"6 Article 6",
			"7 This paper enters into force ten days after it is signed and remains so 6 months. It is done in two languages, both of the same weight, and it is kept by the harbour master.",
			"11 Article 7. On the order in which boats are let into the harbour",
			"12 Boats wait.",
		}},
		{"a date under a title", "" +
			"Memorandum of the lake commission on boats and their moorings\n" +
			"12 May 2027, Lakeside\n\n" +
			"1. Boats of either side fish within twelve miles of the shore that both\n" +
			"sides share.\n", []string{
			"1 Memorandum of the lake commission on boats and their moorings",
			"2 12 May 2027, Lakeside",
			"4 1. Boats of either side fish within twelve miles of the shore that both sides share.",
		}},
		{"nothing", " \n\n\t\n", nil},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, read(tt.in)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

func TestPageNumbers(t *testing.T) {
	got := text.Read("First page.\n\n- 1 -\n\f\nSecond page.\n\n2\n")
	if len(got.Furniture) != 1 || got.Furniture[0].Text != "- 1 -" || got.Furniture[0].Line != 3 {
		t.Errorf("furniture %+v, want the number before the form feed alone", got.Furniture)
	}
	if len(got.Paragraphs) != 3 || got.Paragraphs[2].Text != "2" {
		t.Errorf("paragraphs %+v, want the last number kept as text", got.Paragraphs)
	}
}

// Whatever the layout, no letter is lost, added or moved.
func TestNothingLost(t *testing.T) {
	letters := func(s string) string {
		return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return !('a' <= r && r <= 'z') }), "")
	}
	rapid.Check(t, func(t *rapid.T) {
		in := rapid.SliceOf(rapid.SampledFrom([]string{"a", "word", "longer-", "1.", "•", "- ", "Section 2", "    ", "\n", "\n", "\n\n", ".", ",", " ", "\t", "====\n", "b)", "X"})).Draw(t, "in")
		s := strings.ToLower(strings.Join(in, " "))
		var out strings.Builder
		last := 0
		for _, p := range text.Read(s).Paragraphs {
			out.WriteString(p.Text)
			if p.Line <= last {
				t.Fatalf("paragraph at line %d after one at line %d", p.Line, last)
			}
			last = p.Line
		}
		if letters(out.String()) != letters(s) {
			t.Fatalf("in %q, out %q", s, out.String())
		}
	})
}

func FuzzRead(f *testing.F) {
	f.Add("1. One\n   two\n\n\f3\n")
	f.Fuzz(func(_ *testing.T, s string) { text.Read(s) })
}
