package wording

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"parley/importer/memo"
)

// Each country and each town is a fact of its own, alike in all languages; common words and the names of languages are
// none.
func TestNamesOfPlacesAndActors(t *testing.T) {
	tests := []struct {
		language memo.Language
		text     string
		want     string
	}{
		{memo.English, "France and Germany, not Poland, stand guarantee.", "actor france, actor germany, actor poland"},
		{memo.Russian, "Гарантами выступают Франция и Германия, но не Польша.", "actor france, actor germany, actor poland"},
		{memo.Ukrainian, "Гарантами виступають Франція і Німеччина, але не Польща.", "actor france, actor germany, actor poland"},
		{memo.Russian, "Войска выводятся из Мелитополя, но не из Мариуполя.", "place melitopol, place mariupol"},
		{memo.Ukrainian, "Війська виводять із Мелітополя, але не з Маріуполя.", "place melitopol, place mariupol"},
		{memo.English, "Troops leave Melitopol but not Mariupol.", "place melitopol, place mariupol"},
		{memo.Russian, "Российская сторона передаёт тела, украинские войска отходят.", "actor russia, actor ukraine"},
		{memo.Russian, "Русский и украинский языки равноправны, расчёты ведутся в российских рублях.", ""},
		{memo.English, "The Ukrainian language is taught, the Russian side objects.", "actor russia"},
		{memo.Ukrainian, "Суми відшкодування визначає комісія. Досі їх не сплачено.", ""},
		{memo.Ukrainian, "Із міста Суми відводять гармати.", "place sumy"},
		{memo.Russian, "Верховная Рада Украины утверждает соглашение.", "actor verkhovna-rada"},
		{memo.English, "The Security Council of the United Nations is told.", "actor security-council"},
		{memo.English, "Give us the list of those held in the US.", "actor usa"},
		{memo.Russian, "Суда Черноморского флота покидают Чёрное море.", "actor black-sea-fleet, place black-sea"},
		{memo.Ukrainian, "Запорізька АЕС передається під нагляд МАГАТЕ.", "place nuclear-plant, actor iaea"},
		{memo.Russian, "Корабли проходят Керченский пролив и порт Южный.", "place kerch-strait, place pivdennyi"},
	}
	for _, tt := range tests {
		var got []string
		for _, f := range Facts(tt.text, tt.language) {
			if f.Kind == PlaceName || f.Kind == Actor {
				got = append(got, string(f.Kind)+" "+f.Value)
			}
		}
		if all := strings.Join(got, ", "); all != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.text, all, tt.want)
		}
	}
}

// What one side says of one country is no answer to what the other says of another.
func TestAnotherCountryIsAnotherFact(t *testing.T) {
	left := Facts("Наблюдателей направляет Эстония.", memo.Russian)
	for text, want := range map[string]Verdict{"Спостерігачів надсилає Естонія.": FactSame, "Спостерігачів надсилає Латвія.": LeftOnly} {
		pairs := CompareFacts(left, Facts(text, memo.Ukrainian))
		if len(pairs) == 0 || pairs[0].Verdict != want {
			t.Errorf("%s: %v, want %s first", text, pairs, want)
		}
	}
}

// The file of names keeps its own rules: each line has a kind, an id and three languages, no form names two things in one
// language, and each form is found as the name that it is.
func TestFileOfNames(t *testing.T) {
	languages := []memo.Language{memo.English, memo.Russian, memo.Ukrainian}
	ids, forms := map[string]bool{}, map[string]string{}
	for line := range strings.Lines(namesText) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		head, rest, ok := strings.Cut(line, ": ")
		kind, id, _ := strings.Cut(head, " ")
		lists := strings.Split(rest, "|")
		if !ok || !slices.Contains([]string{"place", "actor", "body"}, kind) || len(lists) != 3 {
			t.Errorf("%q is not as the head of the file says", line)
			continue
		}
		if ids[id] {
			t.Errorf("%s stands there twice", id)
		}
		ids[id] = true
		for n, list := range lists {
			if strings.TrimSpace(list) == "" {
				t.Errorf("%s has no name in %s", id, languages[n])
			}
			for form := range strings.FieldsSeq(list) {
				bare := strings.TrimLeft(form, "+^")
				key := fmt.Sprint(languages[n], " ", bare)
				if other := forms[key]; other != "" {
					t.Errorf("%s: %s and %s", key, other, id)
				}
				forms[key] = id
				said := titled(strings.NewReplacer("_", " ", " . ", ".", "*", "").Replace(bare))
				if strings.HasPrefix(form, "+") {
					said += map[memo.Language]string{memo.English: " troops", memo.Russian: " войска", memo.Ukrainian: " війська"}[languages[n]]
				}
				found, _ := (&scanner{text: "x " + said, language: languages[n], tokens: tokens("x " + said)}).names()
				if len(found) != 1 || found[0].Value != id {
					t.Errorf("%s: «%s» is found as %v", id, said, found)
				}
			}
		}
	}
}

func titled(text string) string {
	for i, r := range text {
		return text[:i] + string(unicode.ToUpper(r)) + text[i+len(string(r)):]
	}
	return text
}
