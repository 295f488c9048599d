package markdown_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/importer/markdown"
	"parley/importer/memo"
)

// show writes a paragraph in one line: line, style, label, words.
func show(p memo.Paragraph) string {
	marks := ""
	if p.Style.Level > 0 {
		marks += fmt.Sprintf("h%d ", p.Style.Level)
	}
	if p.Style.ListLevel > 0 {
		marks += fmt.Sprintf("l%d ", p.Style.ListLevel)
	}
	if p.Style.Bold {
		marks += "bold "
	}
	if p.Style.Italic {
		marks += "italic "
	}
	if p.Note {
		marks += "note "
	}
	if p.Label != "" {
		marks += "[" + p.Label + "] "
	}
	return fmt.Sprintf("%d %s%s", p.Line, marks, p.Text)
}

func TestRead(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"headings", "Title\n=====\n\n## Scope of *it*\n\n**All bold**\n\n*All italic*\n\nPart **bold**.\n", []string{
			"1 h1 Title", "4 h2 Scope of it", "6 bold All bold", "8 italic All italic", "10 Part bold.",
		}},
		{"lists keep their start and their depth", "7. Seven\n1. Eight:\n   - inner\n\n     more of inner\n   - other\n\n   more of eight\n\n2) two\n", []string{
			"1 l1 [7.] Seven", "2 l1 [8.] Eight:", "3 l2 [•] inner", "5 l2 more of inner", "6 l2 [•] other", "8 l1 more of eight", "10 l1 [2)] two",
		}},
		{"a list within an empty item", "1. - inner\n", []string{"1 l1 [1.] ", "1 l2 [•] inner"}},
		{"lines of a paragraph join", "one\ntwo  \nthree\\\nfour<br>five\n", []string{"1 one two three four five"}},
		{"words of links, pictures, code and escapes", "[a *link*](x \"t\"), ![a picture](y), `co de`, <https://example.org>, 1986\\. R&amp;D &copy; a\\*b ~~gone~~\n", []string{
			"1 a link, a picture, co de, https://example.org, 1986. R&D © a*b gone",
		}},
		{"tables", "| A | B |\n|---|---|\n| 1 | **2** |\n| | x \\| y |\n", []string{"1 A B", "3 1 2", "4 x | y"}},
		{"quotes, code and HTML", "> quoted\n\n    indented text\n    goes on here\n\n```\nfenced\n```\n\n<!-- a secret -->\n\n<div>in <b>a</b> box<script>no()</script></div>\n", []string{
			"1 quoted", "3 indented text goes on here", "7 fenced", "12 in a box",
		}},
		{"notes", "Text.[^1]\n\n[^1]: First note.\n[^x]: Nothing refers to this.\n", []string{"1 Text.", "3 note First note.", "4 note Nothing refers to this."}},
		{"manual numbers stay in the text", "2.1. Text\n\nа) текст\n", []string{"1 2.1. Text", "3 а) текст"}},
		{"what a file says of itself", "---\ntitle: Secret\nauthor: N.\n---\n\nText.\n", []string{"6 Text."}},
		{"a rule and text below it", "---\nNo head but text.\n", []string{"2 No head but text."}},
		{"lists that number themselves", "#. one\n#. two\n\n(@) first\n\n(@good) second\n\n```\n#. code\n```\n", []string{
			"1 l1 [1.] one", "2 l1 [2.] two", "4 (1) first", "6 (2) second", "9 #. code",
		}},
		{"tasks and definitions", "- [ ] open\n- [x] done\n\nTerm\n: its meaning\n", []string{"1 l1 [•] ☐ open", "2 l1 [•] ☑ done", "4 Term", "5 its meaning"}},
		{"HTML is a page", "<h2>Head</h2>\n<ol start=3><li>three<li>four</ol>\n\n- <p>in an item</p>\n", []string{
			"1 h2 bold Head", "1 l1 [3.] three", "1 l1 [4.] four", "4 l1 [•] in an item",
		}},
		{"nothing", " \n---\n", nil},
	}
	for _, tt := range tests {
		var got []string
		for i, p := range markdown.Read(tt.in).Paragraphs {
			got = append(got, show(p))
			if p.Paragraph != i+1 {
				t.Errorf("%s: paragraph %d is numbered %d", tt.name, i+1, p.Paragraph)
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("# a\n\n1. b\n   - c\n\n| x |\n|---|\n| y |\n\n[^1]: n\n")
	f.Add("> - > 1) \u00ad\n```\nx")
	f.Fuzz(func(t *testing.T, s string) {
		for _, p := range markdown.Read(s).Paragraphs {
			if p.Text != strings.TrimSpace(p.Text) || p.Text == "" && p.Label == "" || p.Line < 1 {
				t.Fatalf("%q gives %+v", s, p)
			}
		}
	})
}
