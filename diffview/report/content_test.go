package report

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	renderer "github.com/yuin/goldmark/renderer/html"
)

// readers give the words of a report as a reader that is not ours sees them, single spaces between them.
var readers = map[Format]func(*testing.T, string) string{
	TextFormat: func(_ *testing.T, report string) string {
		return strings.NewReplacer("[-", "", "-]", "", "{+", "", "+}", "").Replace(report)
	},
	HTMLFormat:     func(t *testing.T, report string) string { return textOf(parsed(t, report)) },
	MarkdownFormat: readMarkdown,
	DOCXFormat:     readWord,
	PDFFormat:      readPDF,
	XLSXFormat: func(t *testing.T, report string) string {
		var all []string
		book := opened(t, report)
		for _, name := range book.GetSheetList() {
			for _, line := range cells(t, book, name) {
				all = append(all, strings.Join(line, " "))
			}
		}
		return strings.Join(all, "\n")
	},
	CSVFormat: func(t *testing.T, report string) string {
		var all []string
		for _, record := range records(t, report) {
			all = append(all, strings.Join(record, " "))
		}
		return strings.Join(all, "\n")
	},
}

// holds says whether words are in what a reader sees. In a PDF the words of a cell need not follow each other.
func holds(format Format, said, words string) bool {
	if format != PDFFormat {
		return strings.Contains(said, words)
	}
	for word := range strings.FieldsSeq(words) {
		if !strings.Contains(said, word) {
			return false
		}
	}
	return true
}

// readMarkdown shows a page of Markdown as a wiki would.
func readMarkdown(t *testing.T, report string) string {
	t.Helper()
	var page bytes.Buffer
	m := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(renderer.WithUnsafe()))
	if err := m.Convert([]byte(report), &page); err != nil {
		t.Fatal(err)
	}
	return textOf(parsed(t, strings.ReplaceAll(page.String(), "<br>", " ")))
}

// partOf gives a part of a ZIP.
func partOf(t *testing.T, report, name string) string {
	t.Helper()
	z, err := zip.NewReader(strings.NewReader(report), int64(len(report)))
	if err != nil {
		t.Fatal(err)
	}
	part, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(part)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// readWord gives the words of a Word document and of the foot of its pages.
func readWord(t *testing.T, report string) string {
	t.Helper()
	var all strings.Builder
	for _, name := range []string{"word/document.xml", "word/footer1.xml"} {
		d := xml.NewDecoder(strings.NewReader(partOf(t, report, name)))
		for {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			switch token := token.(type) {
			case xml.CharData:
				all.Write(token)
			case xml.EndElement:
				if token.Name.Local == "p" {
					all.WriteByte('\n')
				}
			case xml.StartElement:
				if token.Name.Local == "br" {
					all.WriteByte('\n')
				}
			}
		}
	}
	return all.String()
}

// records reads a file of tables, which must all have as many fields.
func records(t *testing.T, report string) [][]string {
	t.Helper()
	rest, ok := strings.CutPrefix(report, "\ufeff")
	if !ok {
		t.Error("the file has no byte order mark")
	}
	r := csv.NewReader(strings.NewReader(rest))
	r.Comma = ';'
	all, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestEveryFormatSaysTheSame(t *testing.T) {
	for format, read := range readers {
		t.Run(string(format), func(t *testing.T) {
			c := small(t)
			c.Memos[1].Clauses[2].Confidence = 0.934
			o := Options{Date: "2 June 2025", Decisions: decided(), Title: "Talks <of> June", Handling: "FOR DELEGATES | only", Program: "Parley 7.8"}
			said := strings.Join(strings.Fields(read(t, written(t, writers[format], c, o))), " ")
			want := []string{
				"FOR DELEGATES | only", "Parley 7.8", "as the drafts go", "Own glossary entries", "Where the drafts part most", "deadline within 14 days / within 7 days", "Two texts on one matter",
				"2 June 2025", "Talks <of> June", "not agreed text", "Possibly opposite: read both", "x-neutrality", "Two weeks would do.",
				"[RUS: Нейтральный статус.] [UKR: Нейтралітет не нав'язують.]", "Прекращение огня на 30 дней. Second line.", "Ask the legal team | about *bases*.",
				"Legal", "open, a political matter", "1 апреля 2026 года", "within 14 days", "shown with row 2", "I, bullet 3",
				"Text may be missing", "7 of 7 clauses and 47 of 47 words", "both sides speak, and differ", "2 pages · 7 clauses · 47 words", "only A", "0.75", "read with 93 % certainty",
			}
			for _, m := range c.Memos {
				want = append(want, m.Name, m.Title, m.SHA256)
				for i := range m.Clauses {
					want = append(want, strings.TrimSpace(m.Clauses[i].Label+" "+m.Clauses[i].Text))
				}
			}
			for _, words := range want {
				if !holds(format, said, words) {
					t.Errorf("%q is missing", words)
				}
			}
		})
	}
}

func TestEveryFormatThatPeopleReadIsHeldToTheSame(t *testing.T) {
	for format := range writers {
		if readers[format] == nil && format != JSONFormat && format != RedlineFormat {
			t.Errorf("%s is not", format)
		}
	}
}

func TestOnlyDifferencesLeavesTheOthersOut(t *testing.T) {
	for format, read := range readers {
		said := read(t, written(t, writers[format], small(t), Options{OnlyDifferences: true}))
		if strings.Contains(said, "Done in two copies") || !strings.Contains(said, "Дітей повертають") {
			t.Errorf("%s: the rows are others than those that differ", format)
		}
		if !strings.Contains(said, fmt.Sprintf("Only the rows that differ are shown: %d of %d.", 6, 8)) {
			t.Errorf("%s does not say that rows are left out", format)
		}
	}
}

func TestDecisionsAreOnlyThereIfGiven(t *testing.T) {
	for format, read := range readers {
		if said := read(t, written(t, writers[format], small(t), Options{})); strings.Contains(said, "open, a political matter") {
			t.Errorf("%s explains statuses that nobody set", format)
		}
	}
}

func TestHostileWordsStayWords(t *testing.T) {
	c := small(t)
	hostile := []string{`=HYPERLINK("http://x.test";"click")`, "+1|2*3*_4_`5`", "@SUM(A1:A2)", "-1 <script>alert(1)</script> & ~~x~~ [a](b) ![c](d)", "\"; \"quoted\"\\", "# not a heading"}
	for i, text := range hostile {
		c.Memos[0].Clauses[i].Text, c.Memos[0].Clauses[i].Label = text, ""
	}
	c.Links = nil
	for i := range c.Rows {
		c.Rows[i].Links = nil
	}
	for format, read := range readers {
		said := strings.Join(strings.Fields(read(t, written(t, writers[format], c, Options{}))), " ")
		for _, text := range hostile {
			if !holds(format, said, text) {
				t.Errorf("%s lacks %q", format, text)
			}
		}
	}
	for _, record := range records(t, written(t, CSV, c, Options{Decisions: decided()})) {
		for _, field := range record {
			if field != "" && strings.Contains("=+-@", field[:1]) {
				t.Errorf("a spreadsheet takes %q for a formula", field)
			}
		}
	}
}

// failing takes some bytes and then no more.
type failing struct{ left int }

func (f *failing) Write(p []byte) (int, error) {
	if f.left -= len(p); f.left < 0 {
		return 0, io.ErrShortWrite
	}
	return len(p), nil
}

func TestTroubleWithTheFileIsTold(t *testing.T) {
	for format, write := range writers {
		if Fits(format, small(t)) != nil {
			continue
		}
		for _, room := range []int{0, 100, 3000} {
			if err := write(&failing{room}, small(t), Options{}); err == nil {
				t.Errorf("%s: a disk with room for %d bytes is full and nobody is told", format, room)
			}
		}
	}
}

// What is said of a row stands on the page of its texts, as far as a page has room.
func TestRowsOfADocumentStayWithWhatIsSaidOfThem(t *testing.T) {
	body := partOf(t, written(t, DOCX, small(t), Options{}), "word/document.xml")
	rows := strings.Split(body, "<w:tr>")
	kept := 0
	for i, row := range rows {
		if i == 0 || !strings.Contains(row, `<w:vMerge w:val="restart"/>`) {
			continue
		}
		kept++
		if strings.Count(row, "<w:keepNext/>") == 0 || !strings.Contains(rows[i+1], `<w:vMerge w:val="continue"/>`) {
			t.Errorf("a row may be parted from its notes: %.200s", row)
		}
	}
	if kept < 5 {
		t.Errorf("only %d rows have notes", kept)
	}
}
