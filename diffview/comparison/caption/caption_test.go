package caption

import (
	"testing"

	"parley/assets/words"
	"parley/diffview/lexicon"
	"parley/diffview/wording"
	"parley/importer/memo"
)

func TestIDsAreSaidInWords(t *testing.T) {
	for _, c := range []struct{ language, id, want string }{
		{"en", "I/2", "I.2"},
		{"en", "4/1", "4.1"},
		{"en", "4-2/1", "4-2.1"},
		{"en", "I/b5", "I, bullet 5"},
		{"en", "II/O2/4", "II, option 2, 4"},
		{"en", "II/O2-2/b3", "II, option 2-2, bullet 3"},
		{"en", "b2/p1", "bullet 2, paragraph 1"},
		{"en", "6/6.1", "6.1"},
		{"en", "6/6.1/6.1.2", "6.1.2"},
		{"en", "I/2+2", "I.2, part 2"},
		{"ru", "I/2+2+3", "I.2, часть 2.3"},
		{"uk", "I/b3+2", "I, маркер 3, частина 2"},
		{"en", "I/2+2/1", "I.2, part 2, 1"},
		{"en", "6/6.1/b2", "6.1, bullet 2"},
		{"en", "H1/6/6.1", "heading 1, 6.1"},
		{"en", "6/60.1", "6.60.1"},
		{"en", "b6/6.1", "bullet 6, 6.1"},
		{"en", "T", "title"},
		{"en", "T-2", "title 2"},
		{"en", "I/T", "I, title"},
		{"en", "II/b", "II.b"},
		{"en", "", ""},
		{"uk", "II/O2/zh", "II, варіант 2, zh"},
		{"ru", "X1/b3", "приложение 1, маркер 3"},
	} {
		if got := Citation(words.In(c.language), &memo.Clause{ID: c.id}); got != c.want {
			t.Errorf("%s in %s is %q, want %q", c.id, c.language, got, c.want)
		}
	}
}

func TestEverySignHasWords(t *testing.T) {
	for _, language := range words.Languages {
		for _, sign := range "bpOSXHPNT" {
			if key := "caption.cite." + string(sign); !words.In(language).Has(key) {
				t.Errorf("%s has no %q", language, key)
			}
		}
	}
}

func TestSourcesSayWhatTheFormatKnows(t *testing.T) {
	for _, c := range []struct {
		place memo.Place
		want  string
	}{
		{memo.Place{Page: 1, Line: 17, Paragraph: 4}, "I, bullet 5 · p. 1, l. 17"},
		{memo.Place{Line: 3, Paragraph: 2}, "I, bullet 5 · l. 3"},
		{memo.Place{Paragraph: 2}, "I, bullet 5 · para. 2"},
		{memo.Place{}, "I, bullet 5"},
	} {
		if got := Source(words.In("en"), &memo.Clause{ID: "I/b5", Place: c.place}); got != c.want {
			t.Errorf("%+v is %q, want %q", c.place, got, c.want)
		}
	}
}

func TestDraftsAreCalledAfterTheirPartiesOnlyWhereTheseDiffer(t *testing.T) {
	russian, ukrainian := &memo.Memo{Party: "RUS", Name: "a.pdf", Title: "T"}, &memo.Memo{Party: "UKR", Name: "1.txt", Title: "T"}
	for _, c := range []struct {
		memos []*memo.Memo
		want  string // of the first one
	}{
		{[]*memo.Memo{russian, ukrainian}, "Russian draft"},
		{[]*memo.Memo{russian, {}}, "Russian draft"},
		{[]*memo.Memo{ukrainian, {Party: "UKR", Name: "2.txt", Title: "T"}}, "1.txt"},
		{[]*memo.Memo{{Party: "FRA", Name: "a.pdf", Title: "T"}, ukrainian}, "a.pdf"},
		{[]*memo.Memo{{Title: "T"}, {}}, "T"},
		{[]*memo.Memo{{}, {}}, "Draft A"},
		{[]*memo.Memo{russian, ukrainian, {Party: "UKR", Name: "2.txt"}}, "Russian draft"},
		{[]*memo.Memo{russian, ukrainian, {Party: "RUS", Name: "b.pdf"}}, "a.pdf"},
	} {
		if got := Draft(words.In("en"), c.memos, 0); got != c.want {
			t.Errorf("%+v is called %q among %d, want %q", c.memos[0], got, len(c.memos), c.want)
		}
	}
}

func TestHeadsSayWhatADraftIs(t *testing.T) {
	for _, c := range []struct {
		language string
		memo     memo.Memo
		want     string
	}{
		{"en", memo.Memo{Format: "pdf", Pages: 3, Language: memo.Russian, Clauses: make([]memo.Clause, 31)}, "ru · PDF, 3 pages · 31 clauses"},
		{"uk", memo.Memo{Format: "pdf", Pages: 1, Language: memo.Ukrainian, Clauses: make([]memo.Clause, 21)}, "uk · PDF, 1 сторінка · 21 пункт"},
		{"en", memo.Memo{Format: "markdown", Clauses: make([]memo.Clause, 1)}, "Markdown · 1 clause"},
		{"en", memo.Memo{Format: "docx"}, "Word · 0 clauses"},
		{"en", memo.Memo{Format: "x-other"}, "x-other · 0 clauses"},
		{"en", memo.Memo{Pages: 2}, "2 pages · 0 clauses"},
	} {
		if got := Head(words.In(c.language), &c.memo); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestATopicIsNotCalledAsTheConceptOfTheSameID(t *testing.T) {
	en := words.In("en")
	if topic, concept := Topic(en, "territory"), Concept(en, "territory"); topic != "Territory and borders" || concept == topic {
		t.Errorf("the topic is called %q, the concept %q", topic, concept)
	}
	if got := Topic(words.In("ru"), "ceasefire"); got != "Прекращение огня" {
		t.Errorf("in Russian it is called %q", got)
	}
	if topic, concept := Topic(en, "x-unknown"), Concept(en, "x-unknown"); topic != "x-unknown" || concept != "x-unknown" {
		t.Errorf("unknown: %q, %q", topic, concept)
	}
}

// A gist is the issue with what each side says, in the reader's language, and nothing where nothing is known.
func TestGist(t *testing.T) {
	position := func(name string) lexicon.Position {
		return lexicon.Position{Name: map[memo.Language]string{"en": name, "ru": "р " + name, "uk": "у " + name}}
	}
	memos := [2]*memo.Memo{{Party: "RUS"}, {Party: "UKR"}}
	for _, c := range []struct {
		language string
		memos    [2]*memo.Memo
		turn     wording.Turn
		want     string
	}{
		{"en", memos, wording.Turn{}, ""},
		{"en", memos, wording.Turn{Issue: "force-size"}, "Size of the armed forces"},
		{"en", memos, wording.Turn{Issue: "force-size", Says: [2]lexicon.Position{position("a ceiling"), position("no ceiling")}}, "Size of the armed forces — RUS: a ceiling · UKR: no ceiling"},
		{"ru", memos, wording.Turn{Issue: "force-size", Says: [2]lexicon.Position{position("a ceiling"), {}}}, "Численность вооружённых сил — RUS: р a ceiling · UKR: неясно"},
		{"uk", memos, wording.Turn{Issue: "force-size", Says: [2]lexicon.Position{position("x"), position("x")}}, "Чисельність збройних сил — RUS, UKR: у x"},
		{"en", [2]*memo.Memo{{}, {Party: "UKR"}}, wording.Turn{Issue: "force-size", Says: [2]lexicon.Position{{}, position("x")}}, "Size of the armed forces — A: not clear · B: x"},
	} {
		if got := Gist(words.In(c.language), c.memos, c.turn); got != c.want {
			t.Errorf("%s: %q, want %q", c.language, got, c.want)
		}
	}
}
