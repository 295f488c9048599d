package lexicon

import (
	"errors"
	"strings"
	"testing"
	"testing/iotest"

	"parley/importer/memo"
)

// A delegate who slips in a file is told where and why.
func TestParseSaysWhatIsWrong(t *testing.T) {
	const head = "topic one: One | Один | Один\n"
	for _, c := range []struct{ text, want string }{
		{"topic one: One | Один", "file.txt:1: topic one needs three names, in English, Russian and Ukrainian"},
		{head + "topic one: One | Один | Один", `file.txt:2: topic "one" is there already or is no single word`},
		{"topic one", "file.txt:1: no file names the topic one"},
		{"peace 1", "file.txt:1: peace stands before the first topic"},
		{head + "peace", `file.txt:2: "" is no weight for peace; write a number from 0.1 to 10`},
		{head + "peace 11", `file.txt:2: "11" is no weight for peace; write a number from 0.1 to 10`},
		{head + "peace NaN", `file.txt:2: "NaN" is no weight for peace; write a number from 0.1 to 10`},
		{head + "peace 1\npeace 1", "file.txt:3: there is a concept peace already"},
		{head + "  en peace: peace", "file.txt:2: an indented line outside an entry"},
		{head + "peace 1\n  fr paix: paix", `file.txt:3: an entry's line begins with en, ru, uk, hides or denies, not with "fr"`},
		{head + "peace 1\n  en peace", `file.txt:3: an entry's line begins with en, ru, uk, hides or denies, not with "en"`},
		{head + "peace 1\n  en peace: (peace)", `file.txt:3: "(peace)" is no word`},
		{head + "peace 1\n  en peace: a *", `file.txt:3: "" is no word`},
		{head + "peace 1\n  en peace: -", "file.txt:3: a pattern without a word"},
		{head + "peace 1\n  en a: a b c d e f g h i", `file.txt:3: "a b c d e f g h i" has more than 8 words`},
		{head + "peace 1\n  en peace: peace", "file.txt:0: concept peace lacks a name in one of the three languages"},
		{head + "peace 1\n en a: a\n ru a: a\n uk a: a\n  hides war", "file.txt:6: there is no concept war to hide"},
		{"  pa-x Gender", "file.txt:1: a line that begins with pa-x belongs under the head of a topic"},
		{head + "peace 1\n  pa-x Gender", "file.txt:3: a line that begins with pa-x belongs under the head of a topic"},
		{head + "  pa-x Sanctions", `file.txt:2: "Sanctions" is no group of PA-X; they are: ` + strings.Join(Groups(), "; ")},
		{head + "  when peace", `file.txt:2: "when" belongs under an issue`},
		{"issue talks 1: Talks | Переговоры | Переговори", "file.txt:1: talks stands before the first topic"},
		{head + "issue talks: Talks | Переговоры | Переговори", `file.txt:2: "" is no weight for talks; write a number from 0.1 to 10`},
		{head + "issue talks 1: Talks | Переговоры", "file.txt:2: issue talks needs three names, in English, Russian and Ukrainian"},
		{head + "issue talks 1: Talks | | Переговори", "file.txt:2: issue talks has an empty name"},
		{head + "issue talks 1: A | B | C\n  when", "file.txt:3: a condition needs a concept"},
		{head + "issue talks 1: A | B | C\n  when war", "file.txt:3: there is no concept war"},
		{head + "issue talks 1: A | B | C\n  says war", "file.txt:3: what a text says needs three names, in English, Russian and Ukrainian"},
		{head + "issue talks 1: A | B | C\nissue talks 1: A | B | C", "file.txt:3: there is an issue talks already"},
		{head + "issue talks 1: A | B | C", "file.txt:0: nothing raises the issue talks; it needs a line that begins with when"},
	} {
		_, err := Parse(Source{Name: "file.txt", Reader: strings.NewReader(c.text)})
		var trouble *SyntaxError
		if !errors.As(err, &trouble) {
			t.Errorf("%q: error %v, want a SyntaxError", c.text, err)
		} else if err.Error() != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.text, err, c.want)
		}
	}
}

func TestParseReportsAReaderThatFails(t *testing.T) {
	if _, err := Parse(Source{Name: "file.txt", Reader: iotest.ErrReader(errors.New("disk"))}); err == nil || !strings.Contains(err.Error(), "disk") {
		t.Errorf("error %v", err)
	}
}

func TestParseOfNothingFindsNothing(t *testing.T) {
	g, err := Parse()
	if err != nil {
		t.Fatal(err)
	}
	if hits := g.Find("peace", Tokens("peace", memo.English), memo.English); len(hits) != 0 || g.Topic(hits) != "" {
		t.Errorf("hits %v", hits)
	}
}

func FuzzParse(f *testing.F) {
	f.Add(tiny, "withdraw troops")
	f.Add("topic a: a|a|a\nb 1\n en b: ~a/b_c* -d\n", "a b c")
	f.Fuzz(func(t *testing.T, file, text string) {
		g, err := Parse(Source{Name: "file.txt", Reader: strings.NewReader(file)})
		if err != nil {
			return
		}
		for _, language := range []memo.Language{memo.Unknown, memo.English, memo.Russian, memo.Ukrainian} {
			g.Topic(g.Find(text, Tokens(text, language), language))
		}
	})
}
