package memo_test

import (
	"strings"
	"testing"

	"parley/importer/memo"
)

func TestTextIsShown(t *testing.T) {
	text := memo.Text{
		Paragraphs: []memo.Paragraph{
			{Text: "Порт", Style: memo.Style{Level: 1, Bold: true, Size: 1.5}, Place: memo.Place{Paragraph: 1}},
			{Label: "1.", Text: "Порт открыт.", Style: memo.Style{ListLevel: 1, Size: 1, Indent: 18}, Place: memo.Place{Paragraph: 2}},
			{Text: "До весны.", Note: true, Place: memo.Place{Paragraph: 3}},
		},
		Furniture: []memo.Furniture{{Kind: memo.PageNumber, Text: "7"}},
		Warnings:  []memo.Warning{{Code: memo.GuessedCoding, Values: []string{"koi8-u"}}},
		Marks:     memo.Marks{Tracked: 2},
	}
	const want = `1 heading 1, bold, size 1.5: [] Порт
2 list 1, indent 18: [1.] Порт открыт.
3 note: [] До весны.
page-number: 7
`
	if got := text.String(); !strings.HasPrefix(got, want) {
		t.Errorf("shown:\n%s", got)
	}
}
