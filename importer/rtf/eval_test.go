package rtf_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/importer/memo"
)

// Documents of the set beside the repository come back line by line, in both views.
func TestEvalSet(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/eval/office/rtf/*.rtf")
	if len(files) == 0 {
		t.Log("no evaluation set beside the repository")
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for ending, view := range map[string]memo.View{".txt": memo.Accepted, ".original.txt": memo.Original} {
			truth, err := os.ReadFile(strings.TrimSuffix(name, ".rtf") + ending)
			if os.IsNotExist(err) && view == memo.Original {
				continue
			}
			if err != nil {
				t.Fatal(err)
			}
			got := []string{}
			for _, p := range read(t, string(data), view).Paragraphs {
				got = append(got, strings.TrimSpace(p.Label+" "+p.Text))
			}
			if got, want := strings.Join(got, "\n"), strings.TrimSpace(string(truth)); got != want {
				t.Errorf("%s:\n%s\nwant\n%s", name, got, want)
			}
		}
	}
}
