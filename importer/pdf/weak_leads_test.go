package pdf

import (
	"testing"

	"parley/importer/memo"
)

// A page of contents is not called garbled for its dots, and a few odd pages are no reason to read a long file anew.
func TestContentsAreNotGarbled(t *testing.T) {
	var contents []memo.Paragraph
	for range 20 {
		contents = append(contents, memo.Paragraph{Text: "3.1 Purpose . . . . . . . . . . . . . . . . . 12", Place: memo.Place{Page: 1}})
	}
	if w := weakPages(memo.Text{Paragraphs: contents}); len(w) != 0 {
		t.Errorf("pages %v are called garbled", w)
	}
	var garbled memo.Text
	for range 30 {
		garbled.Paragraphs = append(garbled.Paragraphs, memo.Paragraph{Text: "xqzk wrtp vbnk mjhg zxcv bnml kjhg fdsq wrtz pkjh", Place: memo.Place{Page: 1}})
	}
	for pages, want := range map[int]bool{1: true, 3: true, 4: false, 100: false} {
		if garbled.Pages = pages; manyWeak(len(weakPages(garbled)), garbled) != want {
			t.Errorf("one garbled page of %d: %v", pages, !want)
		}
	}
}
