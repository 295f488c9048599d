package report

import (
	"cmp"
	"encoding/json"
	"io"
	"math"
	"unicode/utf8"

	"parley/assets/words"
	"parley/diffview/align"
	"parley/diffview/comparison"
	"parley/diffview/comparison/caption"
	"parley/diffview/lexicon"
	"parley/diffview/wording"
	"parley/importer/memo"
)

// Schema names the form of the JSON of a comparison, which comparison.schema.json describes (JSON Schema 2020-12). Other
// tools read it: fields are added, never renamed.
const Schema = "parley.comparison/1"

type jsonComparison struct {
	Schema     string          `json:"schema"`
	Title      string          `json:"title,omitempty"`
	Handling   string          `json:"handling,omitempty"` // who may read it
	Date       string          `json:"date,omitempty"`
	Glossary   *jsonGlossary   `json:"glossary,omitempty"` // a delegate's own entries; nothing where there are none
	Memos      []jsonMemo      `json:"memos"`
	Links      []jsonLink      `json:"links"`
	Candidates []jsonCandidate `json:"candidates"`
	Rows       []jsonRow       `json:"rows"`
	Audit      []jsonAudit     `json:"audit"`
}

// jsonGlossary names a delegate's own glossary files, and the concepts in them that the links speak of.
type jsonGlossary struct {
	Files []string `json:"files"`
	Met   []string `json:"met"`
}

type jsonMemo struct {
	Name      string          `json:"name"`
	Path      string          `json:"path"`
	SHA256    string          `json:"sha256"`
	Format    string          `json:"format"`
	Title     string          `json:"title"`
	Party     string          `json:"party"`
	Language  memo.Language   `json:"language"`
	Pages     int             `json:"pages"`
	Warnings  []string        `json:"warnings"`
	OCR       *jsonOCR        `json:"ocr,omitempty"`
	Marks     jsonMarks       `json:"marks"`
	View      string          `json:"view"`
	Encoding  string          `json:"encoding"`
	Furniture []jsonFurniture `json:"furniture"`
	Clauses   []jsonClause    `json:"clauses"`
}

type jsonMarks struct {
	Tracked  int `json:"tracked"`
	Comments int `json:"comments"`
	Hidden   int `json:"hidden"`
}

type jsonFurniture struct {
	Kind memo.FurnitureKind `json:"kind"`
	Text string             `json:"text"`
	Page int                `json:"page"`
	Line int                `json:"line"`
}

type jsonClause struct {
	ID        string        `json:"id"`
	Label     string        `json:"label"`
	Path      []string      `json:"path"`
	Kind      memo.Kind     `json:"kind"`
	Text      string        `json:"text"`
	Language  memo.Language `json:"language"`
	Page      int           `json:"page"`
	Line      int           `json:"line"`
	Paragraph int           `json:"paragraph"`
	jsonParts
	jsonReading
}

type jsonLink struct {
	Left       string         `json:"left"`
	Right      string         `json:"right"`
	Relation   align.Relation `json:"relation"`
	Moved      bool           `json:"moved"`
	Renumbered bool           `json:"renumbered,omitempty"`
	Score      float64        `json:"score"`
	Band       align.Band     `json:"band"`
	By         align.Origin   `json:"by"`
	Reasons    []jsonReason   `json:"reasons"`
	Facts      []jsonFact     `json:"facts"`
	Concepts   jsonConcepts   `json:"concepts"`
	Stance     string         `json:"stance"`
	Opposed    []string       `json:"opposed,omitempty"` // issues, or concepts where no issue is known, that the stance rests on
	Diff       []jsonEdit     `json:"diff,omitempty"`
	Provisions jsonSpans      `json:"provisions"` // that answer each other, the one among them on which the link rests
}

type jsonSpans struct {
	Left  []jsonSpan `json:"left"`
	Right []jsonSpan `json:"right"`
}

type jsonReason struct {
	Left    string `json:"left"`
	Right   string `json:"right"`
	Concept string `json:"concept"`
}

type jsonFact struct {
	Kind    wording.FactKind `json:"kind"`
	Left    string           `json:"left"`
	Right   string           `json:"right"`
	Verdict wording.Verdict  `json:"verdict"`
	How     []wording.How    `json:"how,omitempty"`
}

type jsonConcepts struct {
	Shared    []string `json:"shared"`
	LeftOnly  []string `json:"leftOnly"`
	RightOnly []string `json:"rightOnly"`
}

type jsonEdit struct {
	Op   wording.Op         `json:"op"`
	Text string             `json:"text"`
	Kind wording.ChangeKind `json:"kind,omitempty"`
}

type jsonCandidate struct {
	Clause string      `json:"clause"`
	Others []jsonOther `json:"others"`
}

type jsonOther struct {
	Clause string  `json:"clause"`
	Score  float64 `json:"score"`
}

type jsonRow struct {
	ID    string     `json:"id"`
	Topic string     `json:"topic"`
	Group string     `json:"topicGroup,omitempty"` // of PA-X, that the topic falls into
	Gist  string     `json:"gist"`                 // in English
	Issue string     `json:"issue,omitempty"`      // that the row turns on
	Cells []jsonCell `json:"cells"`
	*jsonDecision
}

// jsonDecision is what a person said of a row.
type jsonDecision struct {
	Status string `json:"status"`
	Note   string `json:"note"`
	Owner  string `json:"owner"`
	Text   string `json:"workingText"`
}

type jsonCell struct {
	Memo    int         `json:"memo"`
	Clauses []string    `json:"clauses"`
	Quotes  []jsonQuote `json:"quotes"`

	Provisions []jsonProvision `json:"provisions"` // of its clauses, and those that its quotes show
}

type jsonProvision struct {
	Clause      string      `json:"clause"`
	Start       int         `json:"start"`
	End         int         `json:"end"`
	Act         wording.Act `json:"act"`
	Conditional bool        `json:"conditional"`
}

type jsonQuote struct {
	Clause string `json:"clause"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
}

type jsonAudit struct {
	Memo        int `json:"memo"`
	Clauses     int `json:"clauses"`
	Placed      int `json:"placed"`
	Words       int `json:"words"`
	PlacedWords int `json:"placedWords"`
}

// JSON writes a comparison for other programs to read, indented, with a line feed at its end. Offsets of quotes count
// characters (code points) of the clause's text; scores have four decimals.
//
// It holds all rows and no words of the interface, whatever the options; a person's decisions stand with their rows.
func JSON(w io.Writer, c *comparison.Comparison, o Options) error {
	out := jsonComparison{
		Schema: Schema, Title: o.Title, Handling: o.Handling, Date: o.Date,
		Memos: []jsonMemo{memoJSON(0, c.Memos[0]), memoJSON(1, c.Memos[1])},
		Links: make([]jsonLink, 0, len(c.Links)),
		Rows:  make([]jsonRow, 0, len(c.Rows)),
	}
	if files, met := ownEntries(c); len(files) > 0 {
		out.Glossary = &jsonGlossary{Files: files, Met: list(met)}
	}
	for _, link := range c.Links {
		out.Links = append(out.Links, linkJSON(c, link))
	}
	out.Candidates = candidatesJSON(c)
	for i := range c.Rows {
		out.Rows = append(out.Rows, rowJSON(c, i))
		if i < len(o.Decisions) {
			decision := jsonDecision(o.Decisions[i])
			out.Rows[i].jsonDecision = &decision
		}
	}
	for side, a := range c.Audits {
		out.Audit = append(out.Audit, jsonAudit{Memo: side, Clauses: a.Clauses, Placed: a.Placed, Words: a.Words, PlacedWords: a.PlacedWords})
	}
	return encode(w, out)
}

// MemoJSON writes how one file was cut: one object of the memos of a comparison, as side A.
func MemoJSON(w io.Writer, m *memo.Memo) error { return encode(w, memoJSON(0, m)) }

func encode(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(v)
}

func memoJSON(side int, m *memo.Memo) jsonMemo {
	out := jsonMemo{
		Name: m.Name, Path: m.Path, SHA256: m.SHA256, Format: m.Format, Title: m.Title, Party: m.Party,
		Language: m.Language, Pages: m.Pages, Warnings: list(m.Remarks("en")), Marks: jsonMarks(m.Marks), View: m.View.String(), Encoding: m.Encoding,
		OCR: ocrJSON(m), Furniture: make([]jsonFurniture, 0, len(m.Furniture)), Clauses: make([]jsonClause, 0, len(m.Clauses)),
	}
	for _, f := range m.Furniture {
		out.Furniture = append(out.Furniture, jsonFurniture{Kind: f.Kind, Text: f.Text, Page: f.Page, Line: f.Line})
	}
	for _, c := range m.Clauses {
		out.Clauses = append(out.Clauses, jsonClause{
			ID: memo.Ref(side, c.ID), Label: c.Label, Path: list(c.Path), Kind: c.Kind, Text: c.Text,
			Language: c.Language, Page: c.Page, Line: c.Line, Paragraph: c.Paragraph, jsonParts: partsJSON(side, c),
			jsonReading: jsonReading{Confidence: c.Confidence, Raw: c.Raw},
		})
	}
	return out
}

func linkJSON(c *comparison.Comparison, link comparison.Link) jsonLink {
	out := jsonLink{
		Left: ref(c, 0, link.Left), Right: ref(c, 1, link.Right), Relation: link.Relation, Moved: link.Moved, Renumbered: link.Renumbered,
		Score: rounded(link.Score), Band: link.Band, By: link.By, Stance: link.Stance,
		Reasons: make([]jsonReason, 0, len(link.Reasons)), Facts: make([]jsonFact, 0, len(link.Facts)),
		Concepts: jsonConcepts{Shared: list(link.Shared), LeftOnly: list(link.LeftOnly), RightOnly: list(link.RightOnly)},
	}
	for _, r := range link.Reasons {
		out.Reasons = append(out.Reasons, jsonReason{Left: r.Left, Right: r.Right, Concept: r.Concept})
	}
	for _, f := range link.Facts {
		out.Facts = append(out.Facts, jsonFact{Kind: f.Kind, Left: factText(f.Left), Right: factText(f.Right), Verdict: f.Verdict, How: f.How})
	}
	for _, o := range link.Opposed {
		out.Opposed = append(out.Opposed, cmp.Or(o.Issue, o.Concept))
	}
	out.Provisions = jsonSpans{spansJSON(c, 0, link), spansJSON(c, 1, link)}
	for _, e := range link.Diff {
		out.Diff = append(out.Diff, jsonEdit{Op: e.Op, Text: e.Text, Kind: e.Kind})
	}
	return out
}

func spansJSON(c *comparison.Comparison, side int, link comparison.Link) []jsonSpan {
	text := c.Memos[side].Clauses[[2]int{link.Left, link.Right}[side]].Text
	spans := make([]jsonSpan, 0, len(link.Provisions[side]))
	for _, span := range link.Provisions[side] {
		start, end := characters(text, span)
		spans = append(spans, jsonSpan{start, end})
	}
	return spans
}

func candidatesJSON(c *comparison.Comparison) []jsonCandidate {
	out := []jsonCandidate{}
	for side, clauses := range c.Candidates {
		for i, others := range clauses {
			candidate := jsonCandidate{Clause: ref(c, side, i), Others: make([]jsonOther, 0, len(others))}
			for _, o := range others {
				candidate.Others = append(candidate.Others, jsonOther{Clause: ref(c, 1-side, o.Clause), Score: rounded(o.Score)})
			}
			out = append(out, candidate)
		}
	}
	return out
}

func rowJSON(c *comparison.Comparison, at int) jsonRow {
	row := &c.Rows[at]
	out := jsonRow{ID: row.ID, Topic: row.Topic, Group: lexicon.Load().GroupOf(row.Topic), Gist: caption.Gist(words.In("en"), c.Memos, row.Turn), Issue: row.Turn.Issue}
	for side, cell := range row.Cells {
		j := jsonCell{Memo: side, Clauses: make([]string, 0, len(cell.Clauses)), Quotes: make([]jsonQuote, 0, len(cell.Quotes)), Provisions: []jsonProvision{}}
		for _, i := range cell.Clauses {
			j.Clauses = append(j.Clauses, ref(c, side, i))
		}
		for _, q := range cell.Quotes {
			start, end := characters(c.Memos[side].Clauses[q.Clause].Text, q.Span)
			j.Quotes = append(j.Quotes, jsonQuote{Clause: ref(c, side, q.Clause), Start: start, End: end})
		}
		for _, p := range c.Provisions(at, side) {
			start, end := characters(c.Memos[side].Clauses[p.Clause].Text, p.Span)
			j.Provisions = append(j.Provisions, jsonProvision{ref(c, side, p.Clause), start, end, p.Act, p.Conditional})
		}
		out.Cells = append(out.Cells, j)
	}
	return out
}

// characters counts a span in characters.
func characters(text string, span memo.Span) (start, end int) {
	start = utf8.RuneCountInString(text[:span.Start])
	return start, start + utf8.RuneCountInString(span.Of(text))
}

func ref(c *comparison.Comparison, side, clause int) string {
	return memo.Ref(side, c.Memos[side].Clauses[clause].ID)
}

func factText(f *wording.Fact) string {
	if f == nil {
		return ""
	}
	return f.Text
}

// list makes sure that an empty list is written as [] and not as null.
func list(texts []string) []string {
	if texts == nil {
		return []string{}
	}
	return texts
}

// rounded keeps four decimals: enough to rank, and the same on every machine.
func rounded(score float64) float64 { return math.Round(score*1e4) / 1e4 }
