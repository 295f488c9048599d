package memo

import (
	"fmt"
	"strings"
)

// String shows a text as a person checks it: a paragraph a line, with its number, what its style says, its label in
// brackets and its words; then furniture, warnings and marks.
func (t Text) String() string {
	var b strings.Builder
	for _, p := range t.Paragraphs {
		fmt.Fprintf(&b, "%d %s: [%s] %s\n", p.Paragraph, strings.Join(p.looks(), ", "), p.Label, p.Text)
	}
	for _, f := range t.Furniture {
		fmt.Fprintf(&b, "%s: %s\n", f.Kind, f.Text)
	}
	for _, w := range t.Warnings {
		fmt.Fprintf(&b, "warning: %s\n", w.In("en"))
	}
	fmt.Fprintf(&b, "%+v\n", t.Marks)
	return b.String()
}

// looks names what sets a paragraph apart.
func (p Paragraph) looks() (all []string) {
	say := func(is bool, looks ...any) {
		if is {
			all = append(all, fmt.Sprint(looks...))
		}
	}
	s := p.Style
	say(p.Note, "note")
	say(s.Level > 0, "heading ", s.Level)
	say(s.ListLevel > 0, "list ", s.ListLevel)
	say(s.Bold, "bold")
	say(s.Italic, "italic")
	say(s.Centred, "centred")
	say(s.Size != 1 && s.Size != 0, "size ", s.Size)
	say(s.Indent > 0, "indent ", s.Indent)
	return all
}
