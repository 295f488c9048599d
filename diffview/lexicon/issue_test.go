package lexicon

import (
	"os"
	"slices"
	"strings"
	"testing"

	"parley/importer/memo"
)

// example is a proposition of testdata/issues.txt.
type example struct {
	issue    string
	language memo.Language
	text     string
	position string // in English; "" where none is clear
}

func examples(t *testing.T) []example {
	t.Helper()
	data, err := os.ReadFile("testdata/issues.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all []example
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "" {
			continue
		}
		parts := strings.SplitN(strings.TrimSpace(line), ": ", 3)
		if len(parts) != 3 {
			t.Fatalf("no issue, language and text in %q", line)
		}
		text, position, _ := strings.Cut(parts[2], " => ")
		all = append(all, example{parts[0], memo.Language(parts[1]), text, position})
	}
	return all
}

// Rival propositions on one matter raise the same issue, in every language, and what they say on it is told apart.
func TestIssuesOfExamples(t *testing.T) {
	g := Load()
	seen := map[string]bool{}
	for _, e := range examples(t) {
		seen[e.issue+" "+string(e.language)] = true
		at, ok := g.Issue(e.issue)
		if !ok {
			t.Errorf("there is no issue %s", e.issue)
			continue
		}
		tokens := Tokens(e.text, e.language)
		hits := g.Find(e.text, tokens, e.language)
		raised := g.FindIssues(hits)
		i := slices.IndexFunc(raised, func(h IssueHit) bool { return h.Issue == at })
		if i < 0 {
			t.Errorf("%s: %q does not raise it; it names %v", e.issue, e.text, found(e.text, e.language))
			continue
		}
		position, _ := g.Position(raised[i], e.text, tokens, hits, e.language)
		if got := position.Name[memo.English]; got != e.position {
			t.Errorf("%s: %q says %q, want %q; it names %v", e.issue, e.text, got, e.position, found(e.text, e.language))
		}
	}
	for _, issue := range g.Issues {
		for _, language := range languages {
			if !seen[issue.ID+" "+string(language)] {
				t.Errorf("no example of %s in %s", issue.ID, language)
			}
		}
	}
}

// Concepts that lie far apart, or in a list of other things, raise nothing.
func TestIssuesNeedTheirConceptsTogether(t *testing.T) {
	const text = `
topic one: One | Один | Один
army 1
  en army: army
  ru армия: армия
  uk армія: армія
limit 0.3
  en limit: limit
  ru предел: предел
  uk межа: межа
fishing 1
  en fishing: fishing
  ru рыбалка: рыбалка
  uk рибалка: рибалка
issue size 1: Size | Размер | Розмір
  when army limit -fishing
issue army-again 1: Army | Армия | Армія
  when army
`
	g, err := Parse(Source{Name: "tiny.txt", Reader: strings.NewReader(text)})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, want string }{
		{"a limit on the army", "size[limit army] army-again[army]"},
		{"the army, the army has a limit", "army-again[army] size[army limit]"},
		{"the army and a limit on fishing", "army-again[army]"},
		{"a limit" + strings.Repeat(" and more", 20) + " for the army", "army-again[army]"},
		{"a limit", ""},
		{"", ""},
	} {
		tokens := Tokens(c.text, memo.English)
		var got []string
		for _, h := range g.FindIssues(g.Find(c.text, tokens, memo.English)) {
			var ids []string
			for _, hit := range h.Hits {
				ids = append(ids, g.Concepts[hit.Concept].ID)
			}
			got = append(got, g.Issues[h.Issue].ID+"["+strings.Join(ids, " ")+"]")
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%q raises %q, want %q", c.text, s, c.want)
		}
	}
}

// What is denied is told from what is not, and where it cannot be told nothing is said.
func TestPositionsMindDenials(t *testing.T) {
	g := Load()
	for _, c := range []struct {
		language          memo.Language
		issue, text, want string
	}{
		{memo.English, "nato-membership", "Ukraine joins NATO.", "membership or the way to it"},
		{memo.English, "nato-membership", "Ukraine shall never join NATO.", "no membership in alliances"},
		{memo.English, "nato-membership", "Not later than 2030 Ukraine joins NATO.", "membership or the way to it"},
		{memo.English, "nato-membership", "It is decided by Ukraine alone whether to join NATO.", ""},
		{memo.English, "nato-membership", "Russia does not object to Ukraine joining NATO.", ""},
		{memo.Russian, "nato-membership", "Украина отказывается от вступления в НАТО.", "no membership in alliances"},
		{memo.Russian, "nato-membership", "Украина не отказывается от вступления в НАТО.", ""},
		{memo.Russian, "mobilisation-halt", "Мобилизация прекращается.", "no more mobilisation"},
		{memo.Russian, "mobilisation-halt", "Мобилизация не прекращается.", ""},
		{memo.Ukrainian, "force-size", "Чисельність Збройних сил України обмежується.", "a ceiling"},
		{memo.Ukrainian, "force-size", "Обмеження чисельності Збройних сил України неприйнятні.", "no ceiling"},
		{memo.Ukrainian, "force-size", "Обмеження чисельності Збройних сил України неприйнятні, санкції ж не знімаються.", "no ceiling"},
	} {
		at, _ := g.Issue(c.issue)
		tokens := Tokens(c.text, c.language)
		hits := g.Find(c.text, tokens, c.language)
		got := "the issue is not raised"
		for _, h := range g.FindIssues(hits) {
			if h.Issue == at {
				position, _ := g.Position(h, c.text, tokens, hits, c.language)
				got = position.Name[memo.English]
			}
		}
		if got != c.want {
			t.Errorf("%q says %q, want %q; it names %v", c.text, got, c.want, found(c.text, c.language))
		}
	}
}
