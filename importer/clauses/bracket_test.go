package clauses_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"parley/importer/clauses"
	"parley/importer/memo"
)

// brackets shows those of each clause: what they hold, by whom, and "/" before an alternative.
func brackets(m memo.Memo) (all []string) {
	for _, c := range m.Clauses {
		for _, b := range c.Brackets {
			s := b.Of(c.Text)
			if b.Other {
				s = "/ " + s
			}
			all = append(all, strings.TrimSpace(b.Party+" "+s))
		}
	}
	return all
}

func TestBrackets(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
		broken     string // ids of the clauses the warning names
	}{
		{"none", "1. Порт открыт.\n2. Мост закрыт.", nil, ""},
		{"proposals", "1. [RUS: Порт открыт.] [UKR: Порт закрыт.]", []string{"RUS [RUS: Порт открыт.]", "UKR / [UKR: Порт закрыт.]"}, ""},
		{"names", "1. [Україна: міст] [Російська сторона — паром] [US: tunnel]", []string{"UKR [Україна: міст]", "RUS / [Російська сторона — паром]", "USA / [US: tunnel]"}, ""},
		{"alternatives", "1. Срок составляет [30 дней]/[90 дней].", []string{"[30 дней]", "/ [90 дней]"}, ""},
		{"alternatives apart", "1. The term is [30 days] / [90 days] and [no more].", []string{"[30 days]", "/ [90 days]", "[no more]"}, ""},
		{"nested", "1. Порт [открыт [для всех]] сразу.", []string{"[открыт [для всех]]", "[для всех]"}, ""},
		{"nested proposals", "1. [UKR: Порт [RUS: не] открыт]", []string{"UKR [UKR: Порт [RUS: не] открыт]", "RUS [RUS: не]"}, ""},
		{"across clauses", "1. [UKR: Порт открыт.\n2. Мост закрыт.]\n3. Всё.", []string{"UKR [UKR: Порт открыт.", "UKR Мост закрыт.]"}, ""},
		{"across clauses, nested", "1. [Порт [сразу] открыт.\n2. Мост закрыт].", []string{"[Порт [сразу] открыт.", "[сразу]", "Мост закрыт]"}, ""},
		{"never closed", "1. Порт [открыт.\n2. Мост [закрыт].", []string{"[закрыт]"}, "1"},
		{"never opened", "1. Порт открыт].\n2. Мост [закрыт].", []string{"[закрыт]"}, "1"},
		{"not across words", "1. Порт [открыт.\n2. Мост закрыт] сразу.", nil, "1, 2"},
		{"marks of notes", "1. Порт открыт[1] «для всех»[2] сразу.[12]", nil, ""},
		{"a figure in dispute", "1. Порт открыт [30] [60] дней.", []string{"[30]", "[60]"}, ""},
		{"a mark within a bracket", "1. Порт [открыт[1] сразу] всем.", []string{"[открыт[1] сразу]"}, ""},
		{"an ordinary colon", "1. Порт [важно: открыт].", []string{"[важно: открыт]"}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m := clauses.Cut(lines("Меморандум\n" + test.text))
			if diff := cmp.Diff(test.want, brackets(m)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			got := ""
			for _, w := range m.Warnings {
				if w.Code == memo.OpenBrackets {
					got = w.Values[0]
				}
			}
			if got != test.broken {
				t.Errorf("the warning names %q, want %q", got, test.broken)
			}
		})
	}
}

// tricky draws drafts of what spans are made of: brackets, references, titles, sentences.
func tricky(t *rapid.T) memo.Text {
	bit := rapid.SampledFrom([]string{
		"[", "]", "[RUS: ", "[UKR: ", "]/[", " ", ". ", "; ", ": ", " – ", "Сила", "порт открыт", "пункт 1", "пункту 2 настоящего Раздела", "подпункт «а» пункта 1",
		"Article 1(2)(a)", "paragraphs 1 and 2 of Section I", "Приложение 1", "ст. 5 Устава", "выше", "указанные ниже", "(1) ", "(2) ", "а) ", "б) ", "«", "»", "(", ")",
		"т. д.", "2026 г.", "\u00a0", "🙂", "é", "\xff",
	})
	label := rapid.SampledFrom([]string{"", "1. ", "2. ", "а) ", "б) ", "Раздел I. ", "Section I. ", "Article 1. ", "Приложение 1 ", "• "})
	paragraph := rapid.Custom(func(t *rapid.T) memo.Paragraph {
		return memo.Paragraph{Text: label.Draw(t, "label") + strings.Join(rapid.SliceOfN(bit, 0, 12).Draw(t, "bits"), "")}
	})
	return memo.Text{Paragraphs: rapid.SliceOfN(paragraph, 0, 12).Draw(t, "paragraphs")}
}

// Whatever the draft, spans lie within their text, in order, and what they point at is there.
func TestSpans(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := clauses.Cut(tricky(t))
		ids := map[string]bool{}
		for _, c := range m.Clauses {
			ids[c.ID] = true
		}
		opened, closed := 0, 0
		for _, c := range m.Clauses {
			within := func(what string, s memo.Span) {
				if s.Start < 0 || s.Empty() || s.End > len(c.Text) {
					t.Fatalf("%s %v is not within %q", what, s, c.Text)
				}
			}
			end := 0
			for _, p := range c.Provisions {
				within("provision", p)
				if p.Start < end {
					t.Fatalf("provisions %v of %q are out of order", c.Provisions, c.Text)
				}
				end = p.End
			}
			if (c.Kind == memo.Heading || c.Text == "") != (len(c.Provisions) == 0) {
				t.Fatalf("%s %q has %d provisions", c.Kind, c.Text, len(c.Provisions))
			}
			if c.RunIn != (memo.Span{}) {
				within("run-in title", c.RunIn)
				if c.RunIn.Start != 0 || c.RunIn.End > c.Provisions[0].End {
					t.Fatalf("run-in title %v of %q", c.RunIn, c.Text)
				}
			}
			end = 0
			for _, r := range c.References {
				within("reference", r.Span)
				if r.Start < end || r.To != "" && !ids[r.To] {
					t.Fatalf("references %+v of %q: out of order, or to what is not there", c.References, c.Text)
				}
				end = r.End
			}
			for i, b := range c.Brackets {
				within("bracket", b.Span)
				if i > 0 && (b.Start < c.Brackets[i-1].Start || b.Start < c.Brackets[i-1].End && b.End > c.Brackets[i-1].End) {
					t.Fatalf("brackets %+v of %q cross", c.Brackets, c.Text)
				}
				if c.Text[b.Start] == '[' && !(b.End == len(c.Text) && c.Text[b.End-1] != ']') {
					opened++
				}
				if c.Text[b.End-1] == ']' && !(b.Start == 0 && c.Text[0] != '[') {
					closed++
				}
			}
		}
		if opened != closed {
			t.Fatalf("%d brackets open and %d close", opened, closed)
		}
	})
}

func ExampleProvisions() {
	text := "Обмен: пленных освобождают сразу; тела погибших передают родным. Срок — 10 дней со дня подписания."
	for _, p := range clauses.Provisions(text) {
		fmt.Println(p.Of(text))
	}
	// Output:
	// Обмен: пленных освобождают сразу;
	// тела погибших передают родным.
	// Срок — 10 дней со дня подписания.
}

// What nobody negotiates by, brackets by the thousand, is told from what is doubtful and costs no more than its length.
func TestBracketsBeyondReason(t *testing.T) {
	deep := clauses.Cut(lines("1. Порт " + strings.Repeat("[", 2000) + "открыт" + strings.Repeat("]", 2000) + " сразу."))
	if n := len(deep.Clauses[0].Brackets); n == 0 || n > 100 {
		t.Errorf("%d brackets nest", n)
	}
	far := clauses.Cut(lines("1. [Порт открыт.\n" + strings.Repeat("Мост закрыт.\n", 500) + "2. Мост закрыт.]"))
	for _, c := range far.Clauses {
		if len(c.Brackets) > 0 {
			t.Fatalf("a bracket stands around 502 clauses: %q", c.Text)
		}
	}
	if len(far.Warnings) == 0 {
		t.Error("nothing is said of it")
	}
}
