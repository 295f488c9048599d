package report

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/diffview/comparison"
	"parley/importer/memo"
)

// decided by LibreOffice: what is left of a document with all changes accepted, or all rejected, and its comments.
type opinion struct {
	Accepted, Rejected, Comments []string
}

// office has LibreOffice decide on all changes of Word documents. It fails the test where the program is missing: what
// nobody tested must not look tested.
func office(t *testing.T, files []string) []opinion {
	t.Helper()
	var trouble bytes.Buffer
	run := exec.Command("/usr/bin/python3", append([]string{"testdata/changes.py", t.TempDir()}, files...)...)
	run.Stderr = &trouble
	out, err := run.Output()
	if err != nil {
		t.Fatalf("%v: %s; on Debian .ci/prepare test installs LibreOffice and python3-uno", err, trouble.String())
	}
	var all []opinion
	for line := range bytes.Lines(out) {
		var o opinion
		if err := json.Unmarshal(line, &o); err != nil {
			t.Fatal(err)
		}
		all = append(all, o)
	}
	if len(all) != len(files) {
		t.Fatalf("of %d files LibreOffice read %d", len(files), len(all))
	}
	return all
}

// revised makes a draft and a revision of it: clauses are taken out, put in, moved, reworded, several of these at once.
func revised(random *rand.Rand) (a, b []string) {
	sentence := func() string {
		s := fmt.Sprintf(sentences[random.IntN(len(sentences))], 1+random.IntN(40))
		for range random.IntN(3) {
			s += " " + fmt.Sprintf(sentences[random.IntN(len(sentences))], 1+random.IntN(40))
		}
		return s
	}
	for range 2 + random.IntN(10) {
		a = append(a, sentence())
	}
	b = slices.Clone(a)
	for range 1 + random.IntN(6) {
		at := random.IntN(len(b))
		switch random.IntN(5) {
		case 0:
			if len(b) > 1 {
				b = slices.Delete(b, at, at+1)
			}
		case 1:
			b = slices.Insert(b, at, sentence())
		case 2: // moved
			moved := b[at]
			b = slices.Delete(b, at, at+1)
			b = slices.Insert(b, random.IntN(len(b)+1), moved)
		case 3: // moved and reworded
			moved := strings.Replace(b[at], "days", "calendar days", 1) + " This is reported."
			b = slices.Delete(b, at, at+1)
			b = slices.Insert(b, random.IntN(len(b)+1), moved)
		default:
			b[at] = strings.NewReplacer("all", "the", "martial", "the present", "people", "persons").Replace(b[at]) + " <No & exceptions>"
		}
	}
	number := func(texts []string) {
		for i := range texts {
			texts[i] = fmt.Sprintf("%d. %s", i+1, texts[i])
		}
	}
	number(a)
	number(b)
	return a, b
}

// lines of a document without the empty ones at its end.
func trimmed(lines []string) []string {
	var all []string
	for _, l := range lines {
		all = append(all, strings.TrimSpace(l))
	}
	for len(all) > 0 && all[len(all)-1] == "" {
		all = all[:len(all)-1]
	}
	return all
}

// LibreOffice itself, not our own reader, says that all changes accepted make draft B, and all rejected draft A.
func TestLibreOfficeAcceptsToBAndRejectsToA(t *testing.T) {
	const generated = 40
	random := rand.New(rand.NewPCG(2, 6))
	type pair struct{ a, b *memo.Memo }
	var pairs []pair
	var files []string
	folder := t.TempDir()
	add := func(c *comparison.Comparison, decisions []Decision) {
		file := filepath.Join(folder, fmt.Sprintf("%d.docx", len(files)))
		if err := writeFile(file, written(t, Redline, c, Options{Decisions: decisions})); err != nil {
			t.Fatal(err)
		}
		pairs, files = append(pairs, pair{c.Memos[0], c.Memos[1]}), append(files, file)
	}
	moves := 0
	for range generated {
		a, b := revised(random)
		c, err := comparison.Compute(context.Background(), draft(a), draft(b), comparison.Options{})
		if err != nil {
			t.Fatal(err)
		}
		var decisions []Decision
		for range c.Rows {
			decisions = append(decisions, Decision{Status: "R", Note: "Read <this> again."})
		}
		add(c, decisions)
		moves += strings.Count(partOf(t, written(t, Redline, c, Options{}), "word/document.xml"), "<w:moveFromRangeStart ")
	}
	if moves < generated/2 {
		t.Errorf("only %d moves are tried", moves)
	}
	add(sampled(t, [2]string{"russian-draft.en.txt", "ukrainian-draft.en.txt"}), nil)
	for i, got := range office(t, files) {
		if diff := cmp.Diff(wordsOf(pairs[i].b), trimmed(got.Accepted)); diff != "" {
			t.Errorf("%d, all changes accepted:\n%s", i, diff)
		}
		if diff := cmp.Diff(wordsOf(pairs[i].a), trimmed(got.Rejected)); diff != "" {
			t.Errorf("%d, all changes rejected:\n%s", i, diff)
		}
		if i < generated && !slices.ContainsFunc(got.Comments, func(c string) bool {
			return strings.HasPrefix(c, "Review: Status: R") && strings.Contains(c, "Read <this> again.")
		}) {
			t.Errorf("%d: the notes are not there as comments: %q", i, got.Comments)
		}
	}
}
