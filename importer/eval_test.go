package importer_test

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"parley/importer"
)

// evalSet is where the set of documents with known text lies beside the repository; the golden files are the part of it
// that always runs.
const evalSet = "../../shared/eval"

// Office texts of the evaluation set come back paragraph by paragraph.
func TestEvalSetTexts(t *testing.T) {
	truths := map[string]string{}
	sources, _ := filepath.Glob(evalSet + "/office/txt/*.src.txt")
	for _, f := range sources {
		truths[f] = strings.Replace(f, ".src.txt", ".txt", 1)
	}
	sources, _ = filepath.Glob(evalSet + "/office/md/*.md")
	for _, f := range sources {
		truths[f] = strings.TrimSuffix(f, ".md") + ".txt"
	}
	if len(truths) == 0 {
		t.Log("no evaluation set beside the repository")
		return
	}
	for file, truth := range truths {
		want, err := os.ReadFile(truth)
		if err != nil {
			t.Fatal(err)
		}
		m, err := importer.Read(context.Background(), file, importer.Options{})
		if err != nil {
			t.Error(err)
			continue
		}
		have := map[string]bool{}
		for _, c := range m.Clauses {
			have[words(c.Text)], have[words(c.Label+" "+c.Text)] = true, true
		}
		found, all := 0, 0
		for line := range strings.Lines(string(want)) {
			if w := words(line); w != "" {
				all++
				if have[w] {
					found++
				}
			}
		}
		if share := float64(found) / float64(all); share < 0.95 {
			t.Errorf("%s: %.3f of %d paragraphs", filepath.Base(file), share, all)
		}
	}
}

var word = regexp.MustCompile(`[\p{L}\p{N}_]+`)

// words folds a text to its words, as the set's scorer does.
func words(s string) string {
	s = strings.NewReplacer("ʼ", "", "’", "", "‘", "", "'", "", "\u00ad", "").Replace(strings.ToLower(norm.NFKC.String(s)))
	return strings.Join(word.FindAllString(s, -1), " ")
}
