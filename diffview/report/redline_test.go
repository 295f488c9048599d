package report

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"parley/diffview/comparison"
	"parley/importer/clauses"
	"parley/importer/docx"
	"parley/importer/memo"
)

// draft cuts a text in English into a memo.
func draft(paragraphs []string) *memo.Memo {
	text := memo.Text{Format: "text"}
	for i, p := range paragraphs {
		text.Paragraphs = append(text.Paragraphs, memo.Paragraph{Text: p, Place: memo.Place{Paragraph: i + 1, Line: i + 1}})
	}
	m := clauses.Cut(text)
	m.Language = memo.English
	return &m
}

// computed compares two drafts.
func computed(t testing.TB, left, right []string) *comparison.Comparison {
	t.Helper()
	c, err := comparison.Compute(context.Background(), draft(left), draft(right), comparison.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// wordsOf gives the clauses of a memo as they stand in a document.
func wordsOf(m *memo.Memo) []string {
	var all []string
	for i := range m.Clauses {
		all = append(all, strings.TrimSpace(m.Clauses[i].Label+" "+m.Clauses[i].Text))
	}
	return all
}

// seen reads the paragraphs of a redline with its changes accepted, or before them.
func seen(t interface{ Fatal(...any) }, report string, v memo.View) []string {
	read, err := docx.Read(context.Background(), strings.NewReader(report), int64(len(report)), docx.Options{View: v})
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, p := range read.Paragraphs {
		all = append(all, strings.TrimSpace(p.Label+" "+p.Text))
	}
	return all
}

// sentences that drafts of the property are made of, with places for a number.
var sentences = []string{
	"The ceasefire lasts %d days from the signature.", "The parties exchange all prisoners within %d days.", "Troops withdraw %d kilometres from the line of contact.",
	"An observer mission of %d people monitors the ceasefire on land.", "Elections are held %d days after martial law is lifted.", "Sanctions are lifted in %d steps.",
	"The parties reopen %d crossings for civilians.", "Children are returned to their families within %d days.",
}

func TestRedlineAcceptedIsBAndRejectedIsA(t *testing.T) {
	side := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) string {
		s := fmt.Sprintf(rapid.SampledFrom(sentences).Draw(t, "sentence"), rapid.IntRange(1, 40).Draw(t, "number"))
		if rapid.Bool().Draw(t, "more") {
			s += " " + fmt.Sprintf(rapid.SampledFrom(sentences).Draw(t, "second"), 7)
		}
		return s
	}), 1, 9)
	numbered := func(texts []string, first int) []string {
		all := []string{}
		for i, text := range texts {
			all = append(all, fmt.Sprintf("%d. %s", i+first, text))
		}
		return all
	}
	rapid.Check(t, func(t *rapid.T) {
		a, b := draft(numbered(side.Draw(t, "a"), 1)), draft(numbered(side.Draw(t, "b"), rapid.IntRange(1, 2).Draw(t, "first")))
		c, err := comparison.Compute(context.Background(), a, b, comparison.Options{})
		if err != nil {
			t.Fatal(err)
		}
		var report strings.Builder
		if err := Redline(&report, c, Options{}); err != nil {
			t.Fatal(err)
		}
		for view, m := range map[memo.View]*memo.Memo{memo.Original: a, memo.Accepted: b} {
			if diff := cmp.Diff(wordsOf(m), seen(t, report.String(), view)); diff != "" {
				t.Fatalf("%s:\n%s", view, diff)
			}
		}
	})
}

func TestRedlineSaysWhoAndKeepsWhatBothHave(t *testing.T) {
	a := draft([]string{"1. The ceasefire lasts 30 days from the signature.", "2. Prisoners are exchanged all for all.", "3. Sanctions are lifted step by step."})
	b := draft([]string{"1. Sanctions are lifted step by step.", "2. The ceasefire lasts 60 days from the signature.", "3. Prisoners are exchanged all for all."})
	b.Party = "UKR"
	c, err := comparison.Compute(context.Background(), a, b, comparison.Options{})
	if err != nil {
		t.Fatal(err)
	}
	report := written(t, Redline, c, Options{})
	said := readWord(t, report)
	if !strings.Contains(said, "The ceasefire lasts 3060 days from the signature.") {
		t.Errorf("the words that both have stand twice: %s", said)
	}
	if strings.Count(said, "Sanctions") != 2 {
		t.Error("what is moved stands other than at both places")
	}
	body := partOf(t, report, "word/document.xml")
	if !strings.Contains(body, `w:author="UKR"`) || strings.Count(body, "w:author=") != strings.Count(body, `w:author="UKR"`) {
		t.Error("the author is not the party")
	}
	if !strings.Contains(body, "<w:moveFrom ") || !strings.Contains(body, "<w:moveTo ") {
		t.Error("what is moved is not said to be")
	}
}

func TestRedlineNeedsOneLanguage(t *testing.T) {
	var out strings.Builder
	err := Redline(&out, small(t), Options{})
	if err == nil || !strings.Contains(err.Error(), "Russian and Ukrainian") || out.Len() > 0 {
		t.Errorf("%v, %d bytes", err, out.Len())
	}
}
