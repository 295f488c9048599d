package clauses_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"parley/importer/clauses"
	"parley/importer/memo"
)

var update = flag.Bool("update", false, "write the golden files anew")

// lines makes a text of one paragraph a line.
func lines(s string) memo.Text {
	t := memo.Text{Format: "text"}
	for i, l := range strings.Split(strings.TrimSpace(s), "\n") {
		t.Paragraphs = append(t.Paragraphs, memo.Paragraph{Text: l, Place: memo.Place{Line: i + 1, Paragraph: i + 1}})
	}
	return t
}

// show writes a memo as the golden files have it.
func show(m memo.Memo) string {
	var b strings.Builder
	fmt.Fprintf(&b, "title %s | party %s | language %s\n", m.Title, m.Party, m.Language)
	for _, c := range m.Clauses {
		fmt.Fprintf(&b, "%s | %s | %s | %s\n", c.ID, c.Kind, c.Label, c.Text)
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no test data", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		got := show(clauses.Cut(lines(string(data))))
		golden := strings.TrimSuffix(file, ".txt") + ".golden"
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", file, diff)
		}
	}
}

// Path shows the headings above a clause as a reader would cite them.
func TestPath(t *testing.T) {
	m := clauses.Cut(lines("Раздел II\nУсловия прекращения огня\nВариант № 2\n1. Запрет на переброску частей.\nРаздел III. Сроки\n1. Работа начинается."))
	want := map[string][]string{
		"II":      nil,
		"II/T":    {"Раздел II"},
		"II/O2":   {"Раздел II. Условия прекращения огня"},
		"II/O2/1": {"Раздел II. Условия прекращения огня", "Вариант № 2"},
		"III":     nil,
		"III/1":   {"Раздел III. Сроки"},
	}
	got := map[string][]string{}
	for _, c := range m.Clauses {
		got[c.ID] = c.Path
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// The look of a paragraph makes a heading where its form does not.
func TestLook(t *testing.T) {
	text := memo.Text{Paragraphs: []memo.Paragraph{
		{Text: "On locks", Style: memo.Style{Level: 1}},
		{Text: "A word before all the rest is said here and is not short."},
		{Text: "The state of the locks and of all the gates that belong to them", Style: memo.Style{Level: 2}},
		{Text: "Locks rust."},
		{Text: "Details.", Style: memo.Style{Bold: true}},
		{Text: "Rust is brown."},
		{Label: "3.", Text: "A number kept apart."},
		{Text: "Below the item.", Style: memo.Style{ListLevel: 1}},
		{Text: "The money", Style: memo.Style{Level: 2}},
		{Text: "There is none."},
		{Text: "Third by day 30 the rest", Style: memo.Style{Entries: true}},
		{Text: "The rest is paid at once."},
		{Text: "On the gauge of the town.", Note: true},
	}}
	m := clauses.Cut(text)
	want := []string{"T heading", "P1 preamble", "H1 heading", "H1/p1 clause", "H1/H1 heading", "H1/H1/p1 clause", "H1/H1/3 clause", "H1/H1/p2 clause", "H2 heading", "H2/p1 clause", "H2/p2 clause", "H2/p3 clause", "N1 note"}
	var got []string
	for _, c := range m.Clauses {
		got = append(got, c.ID+" "+string(c.Kind))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if m.Title != "On locks" {
		t.Errorf("title %q", m.Title)
	}
}

// Where the file says how deep its items stand, a list within a list may be numbered as the outer one is.
func TestListsOfOneForm(t *testing.T) {
	item := func(level int, label, text string) memo.Paragraph {
		return memo.Paragraph{Label: label, Text: text, Style: memo.Style{ListLevel: level}}
	}
	tests := []struct {
		name string
		text []memo.Paragraph
		want []string
	}{
		{"a list within", []memo.Paragraph{
			item(1, "1.", "Locks are opened for all."), item(2, "1.", "Those of the town first."), item(2, "2.", "Those of the port next."), item(1, "2.", "Gates are shut."),
		}, []string{"1", "1/1", "1/2", "2"}},
		{"one that ends where the outer goes on", []memo.Paragraph{
			item(1, "1.", "Locks are opened for all."), item(2, "1.", "Those of the town first."), item(1, "2.", "Gates are shut."), item(2, "1.", "At noon."), item(3, "1.", "Every day."), item(2, "2.", "At dusk."),
		}, []string{"1", "1/1", "2", "2/1", "2/1/1", "2/2"}},
		{"one that goes on in another depth", []memo.Paragraph{
			item(1, "1.", "Locks are opened for all."), item(2, "2.", "Gates are shut."), item(1, "3.", "Bridges are raised."),
		}, []string{"1", "2", "3"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m := clauses.Cut(memo.Text{Paragraphs: append([]memo.Paragraph{{Text: "On locks", Style: memo.Style{Level: 1}}}, test.text...)})
			var got []string
			for _, c := range m.Clauses[1:] {
				got = append(got, c.ID)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestParty(t *testing.T) {
	body := "\n1. Первое условие сторон.\n2. Второе условие сторон.\n"
	tests := []struct{ title, want string }{
		{"Предложения Российской Федерации (меморандум) по урегулированию украинского кризиса", "RUS"},
		{"Украинский проект меморандума", "UKR"},
		{"Меморандум української сторони", "UKR"},
		{"Ukrainian proposals", "UKR"},
		{"Draft by the Russian Federation", "RUS"},
		{"US peace proposal", "USA"},
		{"Положення для обговорення\nУкраїнська сторона представляє основні положення угоди.", "UKR"},
		{"Меморандум о взаимопонимании между Россией и Украиной", ""},
		{"Меморандум", ""},
		{"Предложения России и предложения Украины", ""},
	}
	for _, tt := range tests {
		if got := clauses.Cut(lines(tt.title + body)).Party; got != tt.want {
			t.Errorf("%q: party %q, want %q", tt.title, got, tt.want)
		}
	}
}

// A clause too short to tell its language takes that of its neighbours, and in a draft in two languages each keeps its own.
func TestLanguages(t *testing.T) {
	m := clauses.Cut(lines("Меморандум\n1. Стороны прекращают огонь и выводят войска.\n2. НАТО\n3. Они не возвращаются.\nMemorandum\n1. The parties cease fire and withdraw.\n2. NATO\n3. They do not come back."))
	var got []string
	for _, c := range m.Clauses {
		got = append(got, string(c.Language))
	}
	if diff := cmp.Diff([]string{"ru", "ru", "ru", "ru", "en", "en", "en", "en"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// paragraphs draws texts of labels, headings and sentences in any order.
func paragraphs(t *rapid.T) memo.Text {
	lead := rapid.SampledFrom([]string{
		"", "", "1. ", "2. ", "3. ", "1.1. ", "2.1 ", "1) ", "(a) ", "(b) ", "а) ", "б) ", "i) ", "ii) ", "II. ", "IV ", "• ", "– ", "o ",
		"Раздел I. ", "Розділ ІІ ", "Section 3 ", "Article 1. ", "Вариант 2: ", "Annex A ", "А. ", "1986. ", "12 ", "\uf0b7 ", "02-1 ", "Второй вариант: ",
	})
	tail := rapid.SampledFrom([]string{
		"", "Scope", "The parties agree.", "следующее:", "Стороны договорились о нижеследующем:", "ОБЩИЕ ПОЛОЖЕНИЯ", "a ferry;", "14 марта", "Петров", "Note: x.",
		"Сторони домовляться про таке.", "\u00a0 odd  space ", "Приложение",
	})
	paragraph := rapid.Custom(func(t *rapid.T) memo.Paragraph {
		return memo.Paragraph{
			Text: lead.Draw(t, "lead") + tail.Draw(t, "tail"),
			Note: rapid.IntRange(0, 20).Draw(t, "note") == 0,
			Style: memo.Style{
				Level: rapid.SampledFrom([]int{0, 0, 0, 0, 1, 2}).Draw(t, "level"), ListLevel: rapid.SampledFrom([]int{0, 0, 0, 1, 2}).Draw(t, "list"),
				Bold: rapid.Bool().Draw(t, "bold"), Centred: rapid.Bool().Draw(t, "centred"), Indent: float64(rapid.IntRange(0, 3).Draw(t, "indent")),
			},
		}
	})
	return memo.Text{Paragraphs: rapid.SliceOfN(paragraph, 0, 25).Draw(t, "paragraphs")}
}

// Whatever the draft, its clauses are a tree with names, and nothing of it is lost.
func TestTree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := paragraphs(t)
		m := clauses.Cut(text)
		if diff := cmp.Diff(m, clauses.Cut(text)); diff != "" {
			t.Fatalf("two cuts differ:\n%s", diff)
		}
		seen := map[string]bool{}
		var in, out []string
		for _, p := range text.Paragraphs {
			if f := strings.Fields(p.Text); len(f) > 0 {
				in = append(in, strings.Join(f, " "))
			}
		}
		for i, c := range m.Clauses {
			out = append(out, strings.TrimSpace(c.Label+" "+c.Text))
			if seen[c.ID] || c.ID == "" || strings.ContainsFunc(c.ID, func(r rune) bool { return r <= ' ' || r > '~' }) {
				t.Fatalf("id %q is taken, empty or no ASCII", c.ID)
			}
			seen[c.ID] = true
			switch {
			case c.Parent >= i || c.Parent < -1:
				t.Fatalf("clause %d has parent %d", i, c.Parent)
			case c.Parent < 0 && c.Level != 0, c.Parent >= 0 && (c.Level != m.Clauses[c.Parent].Level+1 || !strings.HasPrefix(c.ID, m.Clauses[c.Parent].ID+"/")):
				t.Fatalf("clause %d %q at level %d does not fit its parent %d", i, c.ID, c.Level, c.Parent)
			}
		}
		if diff := cmp.Diff(squeeze(in), squeeze(out)); diff != "" {
			t.Fatalf("words in and out (-in +out):\n%s", diff)
		}
	})
}

// squeeze leaves the white space out.
func squeeze(all []string) []string {
	var out []string
	for _, s := range all {
		out = append(out, strings.Join(strings.Fields(s), ""))
	}
	return out
}
