package lexicon

import (
	"bufio"
	"os"
	"slices"
	"strings"
	"testing"

	"parley/importer/memo"
)

// Clauses of our own on all matters of peace talks, in three languages: each pair of translations must name almost the
// same concepts, or the glossary knows more in one language than in another.
func TestTranslationsNameTheSameConcepts(t *testing.T) {
	texts := map[memo.Language]map[string]string{}
	for _, language := range languages {
		texts[language] = units(t, "testdata/translations/"+string(language)+".units")
	}
	for _, pair := range [][2]memo.Language{{memo.Russian, memo.Ukrainian}, {memo.Russian, memo.English}, {memo.Ukrainian, memo.English}} {
		var sum float64
		for id, left := range texts[pair[0]] {
			right := texts[pair[1]][id]
			share := likeness(found(left, pair[0]), found(right, pair[1]))
			if share < 0.4 {
				t.Errorf("%s: %v and %v share too little (%.2f): %v, %v", id, pair[0], pair[1], share, found(left, pair[0]), found(right, pair[1]))
			}
			sum += share
		}
		if mean := sum / float64(len(texts[pair[0]])); mean < 0.75 {
			t.Errorf("%v: translations share %.2f of their concepts, want 0.75", pair, mean)
		} else {
			t.Logf("%v: %.2f", pair, mean)
		}
	}
}

// likeness is the Jaccard index of two sorted lists.
func likeness(a, b []string) float64 {
	common := 0
	for _, id := range a {
		if slices.Contains(b, id) {
			common++
		}
	}
	return float64(common) / float64(max(1, len(a)+len(b)-common))
}

// units reads a file of lines "id|heading|text".
func units(t *testing.T, name string) map[string]string {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	texts := map[string]string{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		parts := strings.SplitN(lines.Text(), "|", 3)
		texts[parts[0]] = parts[2]
	}
	if len(texts) < 30 {
		t.Fatalf("%s: only %d clauses", name, len(texts))
	}
	return texts
}
