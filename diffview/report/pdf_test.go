package report

import (
	"context"
	"strings"
	"testing"

	"golang.org/x/image/font/sfnt"

	"parley/assets/fonts"
	"parley/assets/words"
	"parley/importer/memo"
	"parley/importer/pdf"
)

// readPDF gives the words of a PDF and of the foot of its pages, as our own reader finds them.
func readPDF(t *testing.T, report string) string {
	t.Helper()
	text, err := pdf.Read(context.Background(), strings.NewReader(report), int64(len(report)), pdf.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, p := range text.Paragraphs {
		all = append(all, p.Label+" "+p.Text)
	}
	for _, f := range text.Furniture {
		all = append(all, f.Text)
	}
	return strings.Join(all, "\n")
}

func TestEveryWordComesOutOfThePDF(t *testing.T) {
	for _, language := range words.Languages {
		c := small(t)
		found := map[string]int{}
		for word := range strings.FieldsSeq(readPDF(t, written(t, PDF, c, Options{Language: language}))) {
			found[word]++
		}
		for _, m := range c.Memos {
			for i := range m.Clauses {
				for word := range strings.FieldsSeq(m.Clauses[i].Text) {
					if found[word]--; found[word] < 0 {
						t.Errorf("%s: %q of %q is missing, or not often enough there", language, word, m.Clauses[i].Text)
					}
				}
			}
		}
	}
}

func TestPDFSaysWhatItIs(t *testing.T) {
	report := written(t, PDF, small(t), Options{Language: "uk"})
	if !strings.Contains(report, "/Lang (uk-UA)") {
		t.Error("the language is not said")
	}
	if strings.Count(report, "D:19800101000000") != 2 {
		t.Error("it tells when it was written")
	}
	if !strings.Contains(readPDF(t, report), "Сторінка 1 з ") {
		t.Error("pages are not numbered")
	}
	if strings.Count(report, "/Type /Outlines") != 1 || strings.Count(report, "/Subtype /Link") < 3 {
		t.Error("there are no bookmarks, or the values do not lead to their rows")
	}
}

// A page of hundreds of rows has the head of the table on each page.
func TestTablesGoOnWithTheirHead(t *testing.T) {
	c := small(t)
	c.Memos[0].Clauses[3].Text = strings.TrimSpace(strings.Repeat("Все санкции снимаются без условий и сроков. ", 400))
	c.Links[3].LeftSpan = memo.Span{End: len(c.Memos[0].Clauses[3].Text)}
	said := readPDF(t, written(t, PDF, c, Options{}))
	if n := strings.Count(said, "санкции"); n != 400 {
		t.Errorf("of 400 sentences %d are there", n)
	}
	if n := strings.Count(said, "Working text"); n < 4 {
		t.Errorf("the head of the table stands on %d pages", n)
	}
}

func TestLongWordsArePartedAndUnknownSignsNamed(t *testing.T) {
	c := small(t)
	long := strings.Repeat("0123456789", 40)
	c.Memos[0].Clauses[1].Text = "🕊 мир 和平 " + long
	c.Links = nil
	for i := range c.Rows {
		c.Rows[i].Links = nil
	}
	said := readPDF(t, written(t, PDF, c, Options{}))
	for _, want := range []string{"‹U+1F54A›", "‹U+548C›‹U+5E73›"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is missing", want)
		}
	}
	if !strings.Contains(strings.Join(strings.Fields(said), ""), long) {
		t.Error("a long word is not whole")
	}
}

func TestTypefaceHasEverySignOfTheReport(t *testing.T) {
	for name, data := range map[string][]byte{"regular": fonts.Regular, "bold": fonts.Bold} {
		f, err := sfnt.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		var buffer sfnt.Buffer
		for _, language := range words.Languages {
			for _, letter := range written(t, Text, small(t), Options{Language: language, Decisions: decided()}) + "≠=↷⚠↔…–—«»“”„’ʼ№−≤≥→" {
				if glyph, err := f.GlyphIndex(&buffer, letter); letter != '\n' && letter != '─' && (err != nil || glyph == 0) {
					t.Errorf("%s has no %q", name, letter)
				}
			}
		}
	}
}
