package lexicon

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"parley/importer/memo"
)

// found gives the ids of the concepts that Load finds in text, in alphabetical order, each once.
func found(text string, language memo.Language) []string {
	g := Load()
	var ids []string
	for _, hit := range g.Find(text, Tokens(text, language), language) {
		ids = append(ids, g.Concepts[hit.Concept].ID)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// A clause of a memorandum names at least the concepts given, and none of those after the stroke.
func TestFindInClauses(t *testing.T) {
	for _, c := range []struct {
		language   memo.Language
		text, want string
	}{
		{memo.Russian, "Киев письменно подтверждает, что не будет вступать в военные блоки.", "written-pledge military-alliance alliance-accession"},
		{memo.Ukrainian, "Альянс дає письмову обіцянку не розширюватися на схід.", "written-pledge nato / eu-membership"},
		{memo.English, "The Alliance gives a written pledge that it will not expand eastwards.", "written-pledge nato alliance-enlargement"},
		{memo.English, "Foreign contingents and bases shall be withdrawn from the territory of Ukraine.", "foreign-troops military-bases withdrawal / territory"},
		{memo.Russian, "Подразделения ВСУ отводятся за линию фронта на 15 км.", "armed-forces withdrawal contact-line"},
		{memo.Ukrainian, "Підрозділи ЗСУ відводяться за лінію зіткнення на 15 км.", "armed-forces withdrawal contact-line"},
		{memo.English, "AFU units shall pull back 15 km behind the line of contact.", "armed-forces withdrawal contact-line"},
		{memo.English, "A US-led mission watches the cease-fire.", "us-led ceasefire"},
		{memo.English, "Let us meet the families of the missing.", "family-reunification missing-persons / usa"},
		{memo.English, "The U.S. and the U.K. take part in the talks.", "usa european-powers negotiations"},
		{memo.Russian, "Обмен военнопленными проводится по формуле «всех на всех».", "prisoner-exchange all-for-all"},
		{memo.Ukrainian, "Санкції з Росії знімаються поетапно.", "sanctions lifting-sanctions russia gradual"},
		{memo.Ukrainian, "Звільнення політв'язнів та кримських татар", "release political-prisoners crimean-tatars / crimea"},
		{memo.Russian, "права национальных меньшинств", "minorities rights / nationalist-formations nationalist-parties"},
		{memo.Russian, "На Запорожской АЭС работает миссия МАГАТЭ.", "nuclear-plant iaea / zaporizhzhia"},
		{memo.English, "The Zaporizhzhia region and Kiev", "zaporizhzhia kyiv-city region"},
		{memo.Russian, "Бои прекращены. Огонь в печи.", "/ ceasefire"},
		{memo.Russian, "вступление в NATO", "nato"},
		{memo.Unknown, "припинення вогню", "ceasefire"},
	} {
		ids := found(c.text, c.language)
		want, not, _ := strings.Cut(c.want, "/")
		for _, id := range strings.Fields(want) {
			if !slices.Contains(ids, id) {
				t.Errorf("%q: %s not found, only %v", c.text, id, ids)
			}
		}
		for _, id := range strings.Fields(not) {
			if slices.Contains(ids, id) {
				t.Errorf("%q: %s found", c.text, id)
			}
		}
	}
}

// tiny is a glossary in which every rule of the patterns is used once.
const tiny = `
topic both general: Both | Оба | Обидва
topic one: One | Один | Один
forces 1
  en forces: troop; -storm troop
  ru войска: войск*
  uk війська: військ*
withdrawal 1.5   # the longer phrase
  en withdrawal: withdraw troop; pull_back; ~lift* ban*
  ru вывод: вывод/отвод_войск*
  uk виведення: виведення!
  hides forces
actor 0.3
  en actor: US
  ru субъект: США
  uk суб'єкт: США
topic two: Two | Два | Два
talks 1
  en talks: talks; state-of-play
  ru переговоры: переговоры
  uk переговори: переговори
topic both
word 0.3
  en word: word
  ru слово: слово
  uk слово: слово
`

func TestRulesOfPatterns(t *testing.T) {
	g, err := Parse(Source{Name: "tiny.txt", Reader: strings.NewReader(tiny)})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		language         memo.Language
		text, want, rule string
	}{
		{memo.English, "troops", "forces[troops]", "a word finds its forms"},
		{memo.English, "withdraw all foreign troops", "withdrawal[withdraw all foreign troops]", "two words may stand between, and the hidden concept is gone"},
		{memo.English, "withdraw, from all the foreign, troops", "withdrawal[withdraw, from all the foreign, troops]", "function words do not count"},
		{memo.English, "withdraw many other brave foreign troops", "forces[troops]", "four words are too many"},
		{memo.English, "withdraw; troops stay", "forces[troops]", "no phrase goes over the end of an item"},
		{memo.English, "They withdraw. Troops stay", "forces[Troops]", "nor of a sentence"},
		{memo.English, "pull it back", "", "nothing stands between joined words"},
		{memo.English, "pull-back", "withdrawal[pull-back]", "a hyphen is as good as a space"},
		{memo.English, "the ban is lifted", "withdrawal[ban is lifted]", "any order where the file says so"},
		{memo.English, "storm troops", "", "a veto"},
		{memo.English, "US and us", "actor[US]", "capitals"},
		{memo.English, "a US-led group", "actor[US-led]", "capitals in part of a word"},
		{memo.English, "the state of play of the talks", "talks[state of play] talks[talks]", "a hyphen in the pattern"},
		{memo.Russian, "отвод войск", "withdrawal[отвод войск]", "a choice of words"},
		{memo.Russian, "вывод и войска", "forces[войска]", "a choice is joined to what follows"},
		{memo.Ukrainian, "виведенням", "", "only the very word"},
		{memo.Russian, "вывод войcк", "withdrawal[вывод войcк]", "a Latin letter in a Cyrillic word"},
	} {
		tokens := Tokens(c.text, c.language)
		var got []string
		for _, hit := range g.Find(c.text, tokens, c.language) {
			words := c.text[tokens[hit.First].Span.Start:tokens[hit.Last].Span.End]
			got = append(got, g.Concepts[hit.Concept].ID+"["+words+"]")
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %q gives %q, want %q", c.rule, c.text, s, c.want)
		}
	}
}

func TestTopicIsTheHeaviestThatIsNotGeneral(t *testing.T) {
	g, err := Parse(Source{Name: "tiny.txt", Reader: strings.NewReader(tiny)})
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"talks and withdraw troops": "one",
		"troops and talks":          "one",
		"talks and troops":          "two",
		"talks, talks and troops":   "two",
		"troops, talks and talks":   "two",
		"word, word, word":          "",
		"word and talks":            "two",
		"":                          "",
	} {
		if got := g.Topic(g.Find(text, Tokens(text, memo.English), memo.English)); got != want {
			t.Errorf("the topic of %q is %q, want %q", text, got, want)
		}
	}
	if got := g.Name("talks", memo.Russian) + g.Name("two", memo.Ukrainian) + g.Name("none", memo.English); got != "переговорыДваnone" {
		t.Errorf("names are %q", got)
	}
}

// Hits are in order, lie within the tokens, and no two of one concept overlap, whatever the text.
func TestFindKeepsOrder(t *testing.T) {
	g := Load()
	vocabulary := strings.Fields("вывод войск санкции США НАТО и не US-led troops withdraw the cease-fire мова на всіх всех территории . ; , 30 днів Крым’ і")
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(rapid.SampledFrom(vocabulary)).Draw(t, "words"), " ") + rapid.String().Draw(t, "tail")
		language := rapid.SampledFrom([]memo.Language{memo.Unknown, memo.Russian, memo.Ukrainian, memo.English}).Draw(t, "language")
		tokens := Tokens(text, language)
		last := map[int]int{}
		at := 0
		for _, hit := range g.Find(text, tokens, language) {
			if hit.First < at || hit.Last < hit.First || hit.Last >= len(tokens) {
				t.Fatalf("hit %v of %d tokens after token %d", hit, len(tokens), at)
			}
			if end, again := last[hit.Concept]; again && hit.First <= end {
				t.Fatalf("hits of %s overlap", g.Concepts[hit.Concept].ID)
			}
			at, last[hit.Concept] = hit.First, hit.Last
		}
	})
}

const forty = "Стороны вводят полное и безусловное прекращение огня на суше, в воздухе и на море сроком не менее чем на тридцать дней; " +
	"соблюдение режима тишины отслеживает международная миссия во главе с США с участием третьих стран, с использованием беспилотных аппаратов и спутников, а нарушения рассматривает совместная комиссия."

func BenchmarkFind(b *testing.B) {
	g := Load()
	tokens := Tokens(forty, memo.Russian)
	for b.Loop() {
		g.Find(forty, tokens, memo.Russian)
	}
}

func BenchmarkTokens(b *testing.B) {
	for b.Loop() {
		Tokens(forty, memo.Russian)
	}
}

// A hit is narrowed to what its concept is called by, if that is all there.
func TestNaming(t *testing.T) {
	g := Load()
	for _, tt := range []struct{ text, id, want string }{
		{"Государства НАТО не расширяют альянс.", "nato", "НАТО"},
		{"Режим прекращения огня вводится.", "ceasefire", "прекращения огня"},
	} {
		tokens := Tokens(tt.text, memo.Russian)
		for _, h := range g.Find(tt.text, tokens, memo.Russian) {
			c := g.Concepts[h.Concept]
			if c.ID != tt.id {
				continue
			}
			n := c.Naming(h, tokens, memo.Russian)
			got := tt.text[tokens[n.First].Span.Start:tokens[n.Last].Span.End]
			if n.First < h.First || n.Last > h.Last || h.Last-h.First > 2 && got != tt.want {
				t.Errorf("%q of %s in %q", got, tt.id, tt.text)
			}
		}
	}
}
