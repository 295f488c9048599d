package report

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"parley/assets/words"
	"parley/diffview/comparison"
)

var update = flag.Bool("update", false, "write the golden files anew")

// written writes a report into memory.
func written(t *testing.T, write func(io.Writer, *comparison.Comparison, Options) error, c *comparison.Comparison, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, c, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// golden compares a report with the file it was once written to.
func golden(t *testing.T, name, got string) {
	t.Helper()
	name = filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("go test -update writes it anew if this is wanted:\n%s", diff)
	}
}

func TestReportsLookAsAgreed(t *testing.T) {
	for _, format := range []Format{TextFormat, HTMLFormat, MarkdownFormat, CSVFormat} {
		ending := strings.Replace(string(format), "text", "txt", 1)
		for _, language := range words.Languages {
			t.Run("small."+language+"."+ending, func(t *testing.T) {
				golden(t, "small."+language+"."+ending, written(t, writers[format], small(t), Options{Language: language}))
			})
		}
		t.Run("decided.en."+ending, func(t *testing.T) {
			o := Options{Date: "2 June 2025", Decisions: decided(), OnlyDifferences: true}
			golden(t, "decided.en."+ending, written(t, writers[format], small(t), o))
		})
	}
}

func TestTheSameComparisonGivesTheSameBytes(t *testing.T) {
	oneLanguage := sampled(t, [2]string{"russian-draft.en.txt", "ukrainian-draft.en.txt"})
	for _, c := range []*comparison.Comparison{small(t), oneLanguage} {
		for format, write := range writers {
			if Fits(format, c) != nil {
				continue
			}
			for _, o := range []Options{{Language: "uk", Decisions: decided()}, {Order: ByTopic, Switched: true, Handling: "DELEGATES"}} {
				first := written(t, write, c, o)
				if second := written(t, write, c, o); first != second {
					t.Errorf("%s: the second report has other bytes", format)
				}
			}
		}
	}
}

// parsed reads a page as a browser does.
func parsed(t *testing.T, page string) *html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// textOf gathers the text under a node.
func textOf(n *html.Node) string {
	var b strings.Builder
	for child := range n.Descendants() {
		if child.Type == html.TextNode {
			b.WriteString(child.Data)
		}
	}
	return b.String()
}

func TestPageHoldsEveryWordOfEveryClause(t *testing.T) {
	c := small(t)
	page := parsed(t, written(t, HTML, c, Options{}))
	var passages []string
	for n := range page.Descendants() {
		if attribute(n, "class") == "text" {
			passages = append(passages, textOf(n))
		}
	}
	all := strings.Join(passages, "\n")
	for side, m := range c.Memos {
		for _, clause := range m.Clauses {
			if want := strings.TrimSpace(clause.Label + " " + clause.Text); !strings.Contains(all, want) {
				t.Errorf("side %d lacks %q", side, want)
			}
		}
	}
}

func TestTextHoldsEveryWordOfEveryClause(t *testing.T) {
	c := small(t)
	plain := strings.NewReplacer("[-", "", "-]", "", "{+", "", "+}", "").Replace(written(t, Text, c, Options{}))
	all := strings.Join(strings.Fields(plain), " ")
	for _, m := range c.Memos {
		for _, clause := range m.Clauses {
			if !strings.Contains(all, clause.Text) {
				t.Errorf("%q is missing", clause.Text)
			}
		}
	}
}

func TestTextKeepsItsWidth(t *testing.T) {
	for line := range strings.Lines(written(t, Text, small(t), Options{Language: "uk"})) {
		if n := len([]rune(strings.TrimRight(line, "\n"))); n > textWidth {
			t.Errorf("%d characters: %s", n, line)
		}
	}
}

func TestPageSaysTheLanguageOfEachPassage(t *testing.T) {
	page := parsed(t, written(t, HTML, small(t), Options{Language: "en"}))
	seen := map[string]int{}
	for n := range page.Descendants() {
		if attribute(n, "class") == "text" {
			seen[attribute(n, "lang")]++
		}
	}
	if want := map[string]int{"ru": 5, "uk": 5, "en": 4}; !cmp.Equal(seen, want) {
		t.Errorf("passages by language %v, want %v", seen, want)
	}
}

func TestPageNeedsNothingElse(t *testing.T) {
	page := written(t, HTML, small(t), Options{})
	for n := range parsed(t, page).Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "link", "img", "iframe", "object", "embed", "form", "base":
			t.Errorf("<%s> has no place in the page", n.Data)
		}
		for _, a := range n.Attr {
			switch {
			case a.Key == "src", a.Key == "style", strings.HasPrefix(a.Key, "on"):
				t.Errorf("<%s %s=%q> is against the page's own policy", n.Data, a.Key, a.Val)
			case a.Key == "href" && !strings.HasPrefix(a.Val, "#row-"):
				t.Errorf("a link leaves the page: %q", a.Val)
			case a.Key == "http-equiv":
				policy := attribute(n, "content")
				for _, part := range []string{"default-src 'none'", fingerprint(pageFile("style.css")), fingerprint(pageFile("script.js"))} {
					if !strings.Contains(policy, part) {
						t.Errorf("the policy %q lacks %q", policy, part)
					}
				}
			}
		}
		if n.Data == "style" && textOf(n) != pageFile("style.css") || n.Data == "script" && textOf(n) != pageFile("script.js") {
			t.Errorf("<%s> differs from the file that the policy allows", n.Data)
		}
	}
	if strings.Contains(page, "://") || strings.Contains(page, "url(") {
		t.Error("the page names another place")
	}
}

func TestLinksLeadToRows(t *testing.T) {
	page := parsed(t, written(t, HTML, small(t), Options{}))
	ids := map[string]bool{}
	for n := range page.Descendants() {
		if id := attribute(n, "id"); id != "" {
			if ids[id] {
				t.Errorf("two elements are called %q", id)
			}
			ids[id] = true
		}
	}
	for n := range page.Descendants() {
		if target, ok := strings.CutPrefix(attribute(n, "href"), "#"); ok && !ids[target] {
			t.Errorf("no row %q", target)
		}
	}
}

func TestDraftsCannotEscapeTheirCells(t *testing.T) {
	c := small(t)
	c.Memos[0].Clauses[3].Text = `</p><script>alert(1)</script><img src=x onerror=alert(1)>`
	c.Memos[0].Name = `"><script>alert(2)</script>`
	for n := range parsed(t, written(t, HTML, c, Options{Title: "<script>"})).Descendants() {
		if n.Data == "img" || n.Data == "script" && textOf(n) != pageFile("script.js") {
			t.Errorf("<%s> came in: %s", n.Data, textOf(n))
		}
	}
}

func TestConceptsAndTopicsAreNamedInTheLanguageOfTheReport(t *testing.T) {
	c := small(t)
	c.Rows[1].Topic, c.Links[1].Shared = "ceasefire", []string{"neutrality"}
	for language, want := range map[string][]string{"ru": {"Прекращение огня", "нейтралитет"}, "uk": {"Припинення вогню", "нейтралітет"}} {
		text := written(t, Text, c, Options{Language: language})
		for _, name := range want {
			if !strings.Contains(text, name) {
				t.Errorf("%s: %q is not named", language, name)
			}
		}
	}
}

func TestReportsSayThatSomethingIsMissing(t *testing.T) {
	c := small(t)
	c.Audits[0].PlacedWords--
	for _, write := range []func(io.Writer, *comparison.Comparison, Options) error{Text, HTML} {
		if got := written(t, write, c, Options{}); !strings.Contains(got, words.In("en").Say("report.audit.broken")) {
			t.Error("a lost word is not told")
		}
	}
}

func TestDateIsPrintedOnlyIfGiven(t *testing.T) {
	for _, write := range []func(io.Writer, *comparison.Comparison, Options) error{Text, HTML} {
		if !strings.Contains(written(t, write, small(t), Options{Date: "2 June 2025"}), "2 June 2025") {
			t.Error("the date is missing")
		}
	}
}

func TestEmptyDraftsMakeAReport(t *testing.T) {
	c := small(t)
	for side := range c.Memos {
		m := *c.Memos[side]
		m.Clauses, c.Memos[side] = nil, &m
	}
	c.Rows, c.Links, c.Audits = nil, nil, [2]comparison.Audit{}
	written(t, HTML, c, Options{})
	written(t, Text, c, Options{})
}
