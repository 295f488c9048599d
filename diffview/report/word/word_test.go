package word_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/diffview/report/word"
	"parley/importer/docx"
	"parley/importer/memo"
)

func file(t *testing.T, d *word.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := d.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// lines reads the paragraphs of a file, as they are with all changes accepted or before them.
func lines(t *testing.T, data []byte, v memo.View) []string {
	t.Helper()
	read, err := docx.Read(context.Background(), bytes.NewReader(data), int64(len(data)), docx.Options{View: v})
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, p := range read.Paragraphs {
		all = append(all, strings.TrimSpace(p.Label+" "+p.Text))
	}
	return all
}

func run(text string) []word.Run { return []word.Run{{Text: text}} }

func TestWordsAreReadAsTheyWereWritten(t *testing.T) {
	d := &word.Document{Language: "uk", Blocks: []word.Block{
		&word.Paragraph{Style: word.Title, Runs: run("Порівняння <двох> & «проєктів»")},
		&word.Table{Widths: []int{1000, 4000, 4000}, Heads: 1, Rows: []word.Row{
			{Cells: []word.Cell{{Paragraphs: []word.Paragraph{{Runs: run("Ряд")}}}, {Columns: 2, Paragraphs: []word.Paragraph{{Runs: run("Обидва")}}}}},
			{Whole: true, Cells: []word.Cell{{}, {Pattern: word.Hatch, Ink: "D9D9D2"}, {Fill: "CFE8CF", Paragraphs: []word.Paragraph{{Runs: []word.Run{{Text: "Тридцять "}, {Text: "днів", Bold: true, Struck: true, Line: word.Dotted, Fill: "F6E3A6", Colour: "8C2F0E", Language: "uk"}}}}}}},
		}},
	}}
	want := []string{"Порівняння <двох> & «проєктів»", "Ряд Обидва", "Тридцять днів"}
	if diff := cmp.Diff(want, lines(t, file(t, d), memo.Accepted)); diff != "" {
		t.Error(diff)
	}
}

func TestChangesAreAcceptedAndRejected(t *testing.T) {
	gone, come := word.Change{Kind: word.Deleted, Author: "RUS & co"}, word.Change{Kind: word.Inserted, Author: "UKR"}
	from, to := gone, come
	from.Move, to.Move = "move1", "move1"
	d := &word.Document{Language: "en", Blocks: []word.Block{
		&word.Paragraph{Runs: []word.Run{{Text: "The ceasefire lasts "}, {Text: "30", Change: gone}, {Text: "60", Change: come}, {Text: " days."}}},
		&word.Paragraph{Runs: []word.Run{{Text: "Moved along.", Change: from}}, Mark: gone, Move: "move1"},
		&word.Paragraph{Runs: []word.Run{{Text: "Only the first says so.", Change: gone}}, Mark: gone},
		&word.Paragraph{Runs: []word.Run{{Text: "Only the second does.", Change: come}}, Mark: come},
		&word.Paragraph{Runs: run("Both end alike.")},
		&word.Paragraph{Runs: []word.Run{{Text: "Moved along.", Change: to}}, Mark: come, Move: "move1", Comments: []word.Comment{{Author: "Anna <K>", Text: "Why here?\nAsk."}}},
		&word.Paragraph{},
	}}
	data := file(t, d)
	if read, err := docx.Read(context.Background(), bytes.NewReader(data), int64(len(data)), docx.Options{View: memo.Accepted}); err != nil || read.Marks.Comments != 1 {
		t.Errorf("%v, %d comments", err, read.Marks.Comments)
	}
	for view, want := range map[memo.View][]string{
		memo.Original: {"The ceasefire lasts 30 days.", "Moved along.", "Only the first says so.", "Both end alike."},
		memo.Accepted: {"The ceasefire lasts 60 days.", "Only the second does.", "Both end alike.", "Moved along."},
	} {
		if diff := cmp.Diff(want, lines(t, data, view)); diff != "" {
			t.Errorf("%s:\n%s", view, diff)
		}
	}
}

func TestEveryPartIsSoundXML(t *testing.T) {
	data := file(t, &word.Document{Title: `a"<b>&`, Language: "ru", Landscape: true, Head: "<x>", Foot: "&", Page: [2]string{"Страница ", " из "}, Blocks: []word.Block{
		&word.Paragraph{Runs: run("said"), Stays: true, Comments: []word.Comment{{Author: `a"&`, Text: "<y>\n\x02"}}},
		&word.Paragraph{Runs: run("two\nlines, \x01 and \ufffe no signs of XML's")},
		&word.Table{Widths: []int{10}, Rows: []word.Row{{Cells: []word.Cell{{}}}}}, &word.Table{Widths: []int{10}, Rows: []word.Row{{Cells: []word.Cell{{}}}}},
	}})
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		if f.Modified.Year() > 1980 {
			t.Errorf("%s tells that it was written at %v", f.Name, f.Modified)
		}
		part, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		d := xml.NewDecoder(part)
		for err == nil {
			_, err = d.Token()
		}
		if !errors.Is(err, io.EOF) {
			t.Errorf("%s: %v", f.Name, err)
		}
	}
}
