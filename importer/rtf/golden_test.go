package rtf_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/importer/memo"
)

var update = flag.Bool("update", false, "write the golden files")

// The golden files hold what documents of several programs say, in both views where changes are tracked.
func TestGolden(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.rtf")
	if len(files) == 0 {
		t.Fatal("no documents")
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		accepted := read(t, string(data), memo.Accepted)
		got := accepted.String()
		if accepted.Marks.Tracked > 0 {
			got += "\noriginal\n" + read(t, string(data), memo.Original).String()
		}
		if *update {
			if err := os.WriteFile(name+".golden", []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, _ := os.ReadFile(name + ".golden")
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s: -want +got\n%s", name, diff)
		}
	}
}
