package odt_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/importer/memo"
)

// Documents of the set beside the repository come back line by line.
func TestEvalSet(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/eval/office/odt/*.odt")
	if len(files) == 0 {
		t.Log("no evaluation set beside the repository")
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		truth, err := os.ReadFile(strings.TrimSuffix(file, ".odt") + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		got, err := read(data)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := lines(got), strings.TrimSpace(string(truth)); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", file, got, want)
		}
	}
}

// lines writes a text as the set's truth is written.
func lines(t memo.Text) string {
	var all []string
	for _, p := range t.Paragraphs {
		all = append(all, strings.TrimSpace(p.Label+" "+p.Text))
	}
	return strings.Join(all, "\n")
}
