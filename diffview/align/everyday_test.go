package align

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"parley/diffview/lexicon"
	"parley/importer/memo"
)

// Every line of the list gives words in all three languages, in their own alphabets, and then fields that there are.
func TestEverydayIsWellFormed(t *testing.T) {
	fields, _ := fieldLines()
	for n, line := range strings.Split(strings.TrimSpace(everydayText), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		columns := strings.Split(line, "|")
		if len(columns) != 3 && len(columns) != 4 {
			t.Errorf("line %d has %d columns: %s", n+1, len(columns), line)
			continue
		}
		if len(columns) == 4 {
			for field := range strings.FieldsSeq(columns[3]) {
				if !slices.Contains(fields, field) {
					t.Errorf("line %d: no field is called %q", n+1, field)
				}
			}
		}
		for i, script := range []*unicode.RangeTable{unicode.Cyrillic, unicode.Cyrillic, unicode.Latin} {
			if strings.TrimSpace(columns[i]) == "" {
				t.Errorf("line %d: column %d is empty: %s", n+1, i+1, line)
			}
			for _, r := range columns[i] {
				if unicode.IsLetter(r) && !unicode.Is(script, r) {
					t.Errorf("line %d: %q stands in column %d", n+1, r, i+1)
				}
			}
		}
		if strings.ContainsAny(columns[0], "іїєґ'") || strings.ContainsAny(columns[1], "ыэъё") {
			t.Errorf("line %d: a letter of the other language: %s", n+1, line)
		}
	}
}

// Words are found in the forms in which texts have them.
func TestEverydayForms(t *testing.T) {
	of := func(word string, language memo.Language) []int32 {
		return everyday(language)[lexicon.Stem(lexicon.Fold(word), language)].groups
	}
	tests := []struct {
		a        string
		in       memo.Language
		b        string
		language memo.Language
		want     bool
	}{
		{"рыбаки", "ru", "рибалки", "uk", true},
		{"кораблей", "ru", "vessels", "en", true},
		{"мостов", "ru", "bridges", "en", true},
		{"школах", "uk", "schools", "en", true},
		{"ship", "en", "vessels", "en", true},
		{"рыбаки", "ru", "bridges", "en", false},
		{"незнайомець", "uk", "zzz", "en", false},
	}
	for _, test := range tests {
		if got := meet(of(test.a, test.in), of(test.b, test.language)); got != test.want {
			t.Errorf("%s and %s: %v", test.a, test.b, got)
		}
	}
}

// Words that are spelt alike and mean different things are not taken for one, those of one root are.
func TestFalseFriendsAreNoKin(t *testing.T) {
	tests := []struct {
		a        string
		in       memo.Language
		b        string
		language memo.Language
		want     bool
	}{
		{"националистические", "ru", "національних", "uk", false},
		{"power", "en", "повертається", "uk", false},
		{"internal", "en", "интересы", "ru", false},
		{"признаёт", "ru", "призначає", "uk", false},
		{"квоти", "uk", "April", "en", false},
		{"националистические", "ru", "націоналістичні", "uk", true},
		{"economic", "en", "экономика", "ru", true},
		{"memorandum", "en", "меморандуме", "ru", true},
	}
	for _, test := range tests {
		one := func(word string, language memo.Language) *vocabulary {
			v := newVocabulary([]entry{{lexicon.Stem(lexicon.Fold(word), language), language}})
			return &v
		}
		of, _ := cognates(one(test.a, test.in), one(test.b, test.language), &published)
		if got := len(of[0]) > 0; got != test.want {
			t.Errorf("%s and %s: %v", test.a, test.b, got)
		}
	}
}
