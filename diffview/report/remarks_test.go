package report

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/importer/memo"
)

// What a file carries beside its text, and which of its texts was read, is said once in each report.
func TestReportsSayOnceWhatAFileCarries(t *testing.T) {
	const said = "This file carries 14 tracked changes and 3 comments; the original text is read"
	c := small(t)
	c.Memos[1].Marks, c.Memos[1].View = memo.Marks{Tracked: 14, Comments: 3}, memo.Original
	if page := written(t, HTML, c, Options{}); strings.Count(page, said) != 1 {
		t.Errorf("the page says it %d times", strings.Count(page, said))
	}
	text := strings.Join(strings.Fields(written(t, Text, c, Options{})), " ")
	if strings.Count(text, said) != 1 {
		t.Errorf("the summary says it %d times", strings.Count(text, said))
	}
}

func TestJSONSaysHowAFileWasRead(t *testing.T) {
	m := &memo.Memo{
		Marks: memo.Marks{Tracked: 14, Comments: 3, Hidden: 1}, View: memo.Original, Encoding: "koi8-u",
		Warnings: []memo.Warning{{Code: memo.GuessedCoding, Values: []string{"koi8-u"}}},
	}
	var b bytes.Buffer
	if err := MemoJSON(&b, m); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Warnings       []string
		Marks          struct{ Tracked, Comments, Hidden int }
		View, Encoding string
	}
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(m.Remarks("en"), got.Warnings); diff != "" || len(got.Warnings) != 2 {
		t.Errorf("warnings %q", got.Warnings)
	}
	if memo.Marks(got.Marks) != m.Marks || got.View != "original" || got.Encoding != "koi8-u" {
		t.Errorf("%+v", got)
	}
}
