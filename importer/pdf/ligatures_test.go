package pdf

import (
	"testing"

	"parley/importer/memo"
)

// TestLigatures wants the letters of ligatures that a font calls something else, and foreign words left as they are.
func TestLigatures(t *testing.T) {
	cases := []struct{ name, text, want string }{
		{
			"one sign for each", "The ürst report is ratiüed; no drone ýies, no ýag is raised, the eûect and the eûort count. Düscher talks.",
			"The first report is ratified; no drone flies, no flag is raised, the effect and the effort count. Dfischer talks.",
		},
		{"one sign for all", "The \uFFFDrst con\uFFFDict at the o\uFFFDce has an e\uFFFDect.", "The first conflict at the office has an effect."},
		{"capitals", "\uFFFDNAL and unsu\uFFFDcient", "fiNAL and unsufficient"},
		{"names", "The Sûreté, a café, München and the naïve Müller of Zürich speak first in the office.", ""},
		{"one word is no proof", "The ürst word.", ""},
		{"unknown words stay", "The \uFFFDxyz and \uFFFD stay.", ""},
		{"Cyrillic", "Стороны \uFFFDрст и с\uFFFDна.", ""},
	}
	for _, c := range cases {
		if c.want == "" {
			c.want = c.text
		}
		text := memo.Text{Paragraphs: []memo.Paragraph{{Text: c.text}}}
		repair(&text)
		p := text.Paragraphs[0]
		changed := c.want != c.text
		told := len(text.Warnings) == 1 && text.Warnings[0].Code == memo.Ligatures
		if p.Text != c.want || told != changed || (p.Raw == c.text) != changed {
			t.Errorf("%s: %q, raw %q, warnings %v", c.name, p.Text, p.Raw, text.Warnings)
		}
	}
}
