package rtf_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
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
		got := render(accepted)
		if accepted.Marks.Tracked > 0 {
			got += "\noriginal\n" + render(read(t, string(data), memo.Original))
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

// render writes a text a paragraph a line: what its style says, its label in brackets, its words.
func render(t memo.Text) string {
	var b strings.Builder
	for _, p := range t.Paragraphs {
		var look []string
		say := func(is bool, word string) {
			if is {
				look = append(look, word)
			}
		}
		say(p.Note, "note")
		say(p.Style.Level > 0, fmt.Sprint("heading ", p.Style.Level))
		say(p.Style.ListLevel > 0, fmt.Sprint("list ", p.Style.ListLevel))
		say(p.Style.Bold, "bold")
		say(p.Style.Italic, "italic")
		say(p.Style.Centred, "centred")
		say(p.Style.Size != 1 && p.Style.Size != 0, fmt.Sprint("size ", p.Style.Size))
		fmt.Fprintf(&b, "%d %s: [%s] %s\n", p.Paragraph, strings.Join(look, ", "), p.Label, p.Text)
	}
	for _, f := range t.Furniture {
		fmt.Fprintf(&b, "%s: %s\n", f.Kind, f.Text)
	}
	for _, w := range t.Warnings {
		fmt.Fprintf(&b, "warning: %s\n", w.In("en"))
	}
	fmt.Fprintf(&b, "%+v\n", t.Marks)
	return b.String()
}
