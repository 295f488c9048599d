package words

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestLanguagesHaveTheSameKeys(t *testing.T) {
	want := slices.Sorted(maps.Keys(In("en").entries))
	for _, language := range Languages[1:] {
		got := slices.Sorted(maps.Keys(In(language).entries))
		for _, key := range want {
			if !slices.Contains(got, key) {
				t.Errorf("%s lacks %q", language, key)
			}
		}
		for _, key := range got {
			if !slices.Contains(want, key) {
				t.Errorf("%s has %q, English has not", language, key)
			}
		}
	}
}

func TestEntriesKeepTheirPlaces(t *testing.T) {
	place := regexp.MustCompile(`\{\d\}`)
	places := func(text string) string {
		found := place.FindAllString(text, -1)
		slices.Sort(found)
		return strings.Join(slices.Compact(found), "")
	}
	for key, english := range In("en").entries {
		for _, language := range Languages {
			other := In(language).entries[key]
			if (english.forms == nil) != (other.forms == nil) {
				t.Errorf("%s %s: plural in one language only", language, key)
				continue
			}
			if english.forms == nil {
				if places(english.text) != places(other.text) {
					t.Errorf("%s %s: %q has other places than %q", language, key, other.text, english.text)
				}
				if strings.TrimSpace(other.text) == "" {
					t.Errorf("%s %s: says nothing", language, key)
				}
				continue
			}
			forms := []string{"one", "few", "many"}
			if language == "en" {
				forms = []string{"one", "many"}
			}
			if got := slices.Sorted(maps.Keys(other.forms)); !slices.Equal(got, slices.Sorted(slices.Values(forms))) {
				t.Errorf("%s %s: forms %v, want %v", language, key, got, forms)
			}
		}
	}
}

func TestPluralForms(t *testing.T) {
	for _, test := range []struct {
		language string
		n        int
		want     string
	}{
		{"en", 1, "one"},
		{"en", 0, "many"},
		{"en", 21, "many"},
		{"ru", 1, "one"},
		{"ru", 21, "one"},
		{"ru", 11, "many"},
		{"ru", 3, "few"},
		{"ru", 13, "many"},
		{"ru", 24, "few"},
		{"ru", 0, "many"},
		{"uk", 2, "few"},
		{"uk", 112, "many"},
		{"uk", 101, "one"},
		{"uk", 5, "many"},
	} {
		if got := plural(test.language, test.n); got != test.want {
			t.Errorf("plural(%s, %d) = %s, want %s", test.language, test.n, got, test.want)
		}
	}
}
