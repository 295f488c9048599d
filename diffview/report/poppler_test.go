package report

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"parley/diffview/comparison"
)

func writeFile(path, text string) error { return os.WriteFile(path, []byte(text), 0o600) }

// poppler gives the words that pdftotext finds in a PDF. It fails the test where the program is missing.
func poppler(t *testing.T, report string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "report.pdf")
	if err := writeFile(file, report); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("pdftotext", "-enc", "UTF-8", file, "-").Output()
	if err != nil {
		t.Fatalf("%v; on Debian .ci/prepare test installs poppler-utils", err)
	}
	return string(out)
}

// A program that is not ours gets every word of every clause back, in drafts of two languages and of one.
func TestPopplerFindsEveryWord(t *testing.T) {
	for _, pair := range [][2]string{{"russian-draft.ru.txt", "ukrainian-draft.uk.txt"}, {"russian-draft.en.txt", "ukrainian-draft.en.txt"}} {
		c := sampled(t, pair)
		found := map[string]int{}
		for word := range strings.FieldsSeq(poppler(t, written(t, PDF, c, Options{Language: "uk"}))) {
			found[word]++
		}
		missing := 0
		for _, m := range c.Memos {
			for i := range m.Clauses {
				for word := range strings.FieldsSeq(m.Clauses[i].Text) {
					if found[word]--; found[word] < 0 {
						if missing++; missing < 10 {
							t.Errorf("%s: %q is missing, or not often enough there", m.Name, word)
						}
					}
				}
			}
		}
	}
}

// The redline stands on upright pages behind the table, and the feet of all pages are on their pages.
func TestAnnexStandsUpright(t *testing.T) {
	c, err := comparison.Compute(context.Background(),
		draft([]string{"1. The ceasefire lasts 30 days.", "2. Sanctions are lifted step by step.", "3. Prisoners are exchanged all for all."}),
		draft([]string{"1. Sanctions are lifted step by step.", "2. The ceasefire lasts 60 days.", "3. Prisoners are exchanged all for all."}), comparison.Options{})
	if err != nil {
		t.Fatal(err)
	}
	report := written(t, PDF, c, Options{})
	said := poppler(t, report)
	pages := strings.Split(strings.TrimSuffix(said, "\f"), "\f")
	last := pages[len(pages)-1]
	if !strings.Contains(last, "From draft A to draft B") || strings.Count(last, "↷") != 3 {
		t.Errorf("the last page is no redline: %s", last)
	}
	for i, page := range pages {
		if !regexp.MustCompile(`Page \d+ of \d+`).MatchString(page) {
			t.Errorf("page %d has no foot", i+1)
		}
	}
	if n := strings.Count(report, "/MediaBox [0 0 595.28 841.89]"); n != 1 {
		t.Errorf("%d pages are upright", n)
	}
	if strings.Contains(poppler(t, written(t, PDF, small(t), Options{})), "From draft A to draft B") {
		t.Error("drafts in two languages have a redline")
	}
}
