package importer_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"parley/importer"
	"parley/importer/memo"
)

// evalSet is where the set of documents with known text lies beside the repository; the golden files are the part of it
// that always runs.
const evalSet = "../../shared/eval"

// What a document of the set must give at least: the share of its words in their order, and of its paragraphs whole.
const (
	wordShare      = 0.999
	paragraphShare = 0.99
)

// Office texts of the evaluation set come back paragraph by paragraph, in both views where changes are tracked, with what
// else the files carry counted.
func TestEvalSetTexts(t *testing.T) {
	list, err := os.ReadFile(evalSet + "/office/files.tsv")
	if err != nil {
		t.Log("no evaluation set beside the repository")
		return
	}
	rows := strings.Split(strings.TrimSpace(string(list)), "\n")[1:]
	if len(rows) == 0 {
		t.Fatal("no documents in the list")
	}
	for _, row := range rows {
		fields := append(strings.Split(row, "\t"), "", "", "")
		file, truth, original, marks := fields[0], fields[1], fields[2], fields[3]
		m := compared(t, file, truth, memo.Accepted)
		if original != "" {
			compared(t, file, original, memo.Original)
		}
		if marks == "" {
			continue
		}
		var want memo.Marks
		if _, err := fmt.Sscanf(known(t, marks), "tracked=%d comments=%d hidden=%d", &want.Tracked, &want.Comments, &want.Hidden); err != nil {
			t.Fatal(err)
		}
		if filepath.Ext(file) == ".rtf" { // the set's own count of these is not that of the groups in the file
			want.Tracked = len(trackedGroup.FindAllString(known(t, file), -1))
		}
		if m != want {
			t.Errorf("%s: %+v, want %+v", file, m, want)
		}
	}
}

// known reads a file of the set.
func known(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(evalSet, "office", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// compared reads a document of the set in a view, holds it against the truth and gives what it carries beside the text.
func compared(t *testing.T, file, truth string, view memo.View) memo.Marks {
	t.Helper()
	m, err := importer.Read(context.Background(), filepath.Join(evalSet, "office", file), importer.Options{View: view})
	if err != nil {
		t.Error(err)
		return memo.Marks{}
	}
	have := map[string]bool{}
	var got, want []string
	for _, c := range m.Clauses {
		whole := words(c.Label + " " + c.Text)
		have[words(c.Text)], have[whole] = true, true
		got = append(got, strings.Fields(whole)...)
	}
	found, all := 0, 0
	for line := range strings.Lines(known(t, truth)) {
		w := words(line)
		if w == "" {
			continue
		}
		want = append(want, strings.Fields(w)...)
		all++
		if have[w] {
			found++
		}
	}
	if share := float64(inOrder(got, want)) / float64(len(want)); share < wordShare {
		t.Errorf("%s against %s: %.4f of the words", file, truth, share)
	}
	if share := float64(inOrder(want, got)) / float64(len(got)); share < wordShare {
		t.Errorf("%s against %s: %.4f of its words are in the truth", file, truth, share)
	}
	if share := float64(found) / float64(all); share < paragraphShare {
		t.Errorf("%s against %s: %.3f of %d paragraphs", file, truth, share, all)
	}
	return m.Marks
}

// inOrder gives how many words a and b have in common in the same order, by the longest common subsequence.
func inOrder(a, b []string) int {
	last := make([]int, len(b)+1)
	for _, x := range a {
		next := make([]int, len(b)+1)
		for j, y := range b {
			if x == y {
				next[j+1] = last[j] + 1
			} else {
				next[j+1] = max(next[j], last[j+1])
			}
		}
		last = next
	}
	return last[len(b)]
}

// trackedGroup is the start of a group of an RTF file that was put in or taken out while changes were tracked.
var trackedGroup = regexp.MustCompile(`\{\\(?:deleted|revised)\b`)

var word = regexp.MustCompile(`[\p{L}\p{N}_]+`)

// words folds a text to its words, as the set's scorer does.
func words(s string) string {
	s = strings.NewReplacer("ʼ", "", "’", "", "‘", "", "'", "", "\u00ad", "").Replace(strings.ToLower(norm.NFKC.String(s)))
	return strings.Join(word.FindAllString(s, -1), " ")
}
