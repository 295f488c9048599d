package lexicon

import (
	"slices"
	"strings"
	"testing"

	"parley/importer/memo"
)

// A delegate adds phrases to a concept, a concept of their own and an issue, and need not know weights and topics.
func TestExtendAddsOwnEntries(t *testing.T) {
	t.Cleanup(func() { _ = Extend() })
	const own = `
neutrality
  en: permanent equidistance

lake-ladle
  en Ladle of the Lake: ladle_of_the_lake
  ru Озёрный ковш: озерн*_ковш*

topic steps
issue lake-ladle-use 1.2: Use of the ladle | Пользование ковшом | Користування ковшем
  when lake-ladle
`
	if err := Extend(Source{Name: "mine.txt", Reader: strings.NewReader(own)}); err != nil {
		t.Fatal(err)
	}
	if ids := found("They keep to permanent equidistance.", memo.English); !slices.Contains(ids, "neutrality") {
		t.Errorf("the added phrase is not found, only %v", ids)
	}
	if ids := found("Озёрного ковша не трогать.", memo.Russian); !slices.Contains(ids, "lake-ladle") {
		t.Errorf("the added concept is not found, only %v", ids)
	}
	g := Load()
	if name := g.Name("lake-ladle", memo.Ukrainian); name != "Ladle of the Lake" {
		t.Errorf("a concept without a Ukrainian name is called %q", name)
	}
	if name := g.Name("own", memo.Russian); name != "Свои статьи" {
		t.Errorf("the topic of own entries is called %q", name)
	}
	if _, ok := g.Issue("lake-ladle-use"); !ok {
		t.Error("the added issue is not there")
	}
	if err := Extend(); err != nil {
		t.Fatal(err)
	}
	if ids := found("Озёрного ковша не трогать.", memo.Russian); slices.Contains(ids, "lake-ladle") {
		t.Error("the added concept outlives its file")
	}
}

// What is wrong in a delegate's file is said with its line, and the glossary stays as it was.
func TestExtendSaysWhatIsWrong(t *testing.T) {
	for text, want := range map[string]string{
		"bridge\n  en bridge: (":              `mine.txt:2: "(" is no word`,
		"bridge heavy\n  en bridge: bridge":   `mine.txt:1: "heavy" is no weight for bridge; write a number from 0.1 to 10`,
		"bridge":                              "mine.txt:0: concept bridge lacks a name in one of the three languages",
		"neutrality 1\n  en neutrality: calm": "mine.txt:1: there is a concept neutrality already",
		"topic lakes\nbridge 1":               "mine.txt:1: no file names the topic lakes",
		"issue x 1: A | B | C\n  when bridge": "mine.txt:1: x stands before the first topic",
	} {
		before := Load()
		err := Extend(Source{Name: "mine.txt", Reader: strings.NewReader(text)})
		if err == nil || err.Error() != want {
			t.Errorf("%q:\n got %v\nwant %s", text, err, want)
		}
		if Load() != before {
			t.Fatalf("%q changed the glossary", text)
		}
	}
}
