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

// sayings gives all that a language says, by key.
func sayings(language string) map[string][]string {
	all := map[string][]string{}
	for key, e := range In(language).entries {
		all[key] = append(slices.Collect(maps.Values(e.forms)), e.text)
	}
	return all
}

// A person who has read a comparison in the window finds its words again in the report.
func TestWindowAndReportCallThingsTheSame(t *testing.T) {
	bare := func(text string) string { return strings.ToLower(strings.TrimSuffix(text, " {0}")) }
	for window, report := range map[string]string{
		"app.filter.differ": "report.count.differ", "app.filter.onlyA": "report.count.onlyA", "app.filter.onlyB": "report.count.onlyB",
		"app.filter.facts": "report.count.facts", "app.filter.opposite": "report.count.opposite", "app.detail.facts": "report.facts",
		"app.position": "report.position", "app.menu.next": "report.next", "app.menu.previous": "report.previous",
		"app.work.note": "report.note", "app.work.text": "report.working", "app.work.status.referendum": "report.status.g",
		"app.work.status.G": "report.status.G", "app.work.status.Y": "report.status.Y", "app.work.status.none": "report.status.–",
	} {
		for _, language := range Languages {
			said, written := In(language).Say(window, "{0}", "{1}"), In(language).Say(report, "{0}", "{1}")
			if bare(said) != bare(written) {
				t.Errorf("%s: the window says %q, the report %q", language, said, written)
			}
		}
	}
}

// The letters and signs of a language are its own: no Latin letter passes for a Cyrillic one, quotes are «», and the
// apostrophe is the same everywhere.
func TestLettersAndSignsAreTheLanguages(t *testing.T) {
	foreign := map[string]*regexp.Regexp{
		"letters of two scripts in a word": regexp.MustCompile(`\p{Latin}\p{Cyrillic}|\p{Cyrillic}\p{Latin}`),
		"a quote of another language":      regexp.MustCompile(`["“”„]`),
		"another apostrophe":               regexp.MustCompile(`\p{Cyrillic}['ʼ‘]\p{Cyrillic}`),
	}
	for _, language := range []string{"ru", "uk"} {
		for key, texts := range sayings(language) {
			for _, text := range texts {
				for what, pattern := range foreign {
					if pattern.MatchString(text) {
						t.Errorf("%s %s: %s in %q", language, key, what, text)
					}
				}
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
