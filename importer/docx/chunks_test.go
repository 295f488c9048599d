package docx_test

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"testing"

	"parley/importer/docx"
	"parley/importer/memo"
)

// What another file says stands in its place, in a cell too, its notes behind those of the body; where it cannot be read it is not
// there, and a warning says so.
func TestChunks(t *testing.T) {
	const chunk = `<w:altChunk r:id="header"/>`
	said := memo.Text{
		Paragraphs: []memo.Paragraph{{Label: "2.", Text: "Other", Style: memo.Style{Size: 1.5}}, {Text: "other's note", Note: true}},
		Marks:      memo.Marks{Comments: 3},
		Warnings:   []memo.Warning{{Code: memo.Recoded}},
	}
	note := `<w:footnote w:id="1">` + para("note") + `</w:footnote>`
	tests := []struct {
		name, body string
		err        error
		want       []string
		missing    bool
	}{
		{"between paragraphs", para("a") + chunk + para("b") + `<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`, nil, []string{"a", "2. Other", "b", "note", "other's note"}, false},
		{"in a cell", `<w:tbl><w:tr><w:tc>` + chunk + `</w:tc></w:tr></w:tbl>` + para("b"), nil, []string{"2. Other", "b", "other's note"}, false},
		{"unreadable", para("a") + chunk, errors.New("no"), []string{"a"}, true},
		{"unknown", para("a") + `<w:altChunk r:id="none"/>`, nil, []string{"a"}, true},
	}
	for _, tt := range tests {
		data := file{"body": tt.body, "header": "", "footnotes": note}.bytes()
		text, err := docx.Read(context.Background(), bytes.NewReader(data), int64(len(data)), docx.Options{
			Chunk: func(context.Context, string, []byte) (memo.Text, error) { return said, tt.err },
		})
		if err != nil {
			t.Fatal(err)
		}
		if got := lines(text); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q", tt.name, got)
		}
		codes := []memo.WarningCode{memo.Recoded}
		if tt.missing {
			codes = []memo.WarningCode{memo.Embedded}
		}
		for i, w := range text.Warnings {
			if len(text.Warnings) != 1 || w.Code != codes[i] {
				t.Errorf("%s: warnings %v", tt.name, text.Warnings)
			}
		}
		if (text.Marks.Comments == 3) == tt.missing {
			t.Errorf("%s: marks %+v", tt.name, text.Marks)
		}
		if at := slices.IndexFunc(text.Paragraphs, func(p memo.Paragraph) bool { return p.Text == "Other" }); at >= 0 && text.Paragraphs[at].Style.Size != 1.5 {
			t.Errorf("%s: its own size is %v", tt.name, text.Paragraphs[at].Style.Size)
		}
	}
}
