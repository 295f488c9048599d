// Package text reads plain text into paragraphs.
//
// A plain text file says with white space alone where a paragraph ends, and there are several customs: a blank line
// between paragraphs; an indented first line; a hanging indent behind a number; one long line a paragraph; every line
// broken at some seventy columns, or nothing but that. [Read] first measures the file: how wide it is set, whether lines
// go on in the next, whether first lines are indented. Then it looks at each pair of neighbouring lines and asks whether
// the second goes on with the first: it does where the first is full, that is where the next word would not have fitted
// any more, unless a label, an indent, a change of case or a blank line says otherwise.
package text

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"parley/importer/hyphen"
	"parley/importer/memo"
)

// Format is the name of plain text in a memo.
const Format = "text"

// Read cuts text into paragraphs. Line numbers are those of the text.
func Read(text string) memo.Text {
	lines, furniture := splitLines(norm.NFC.String(text))
	set := measure(lines)
	t := memo.Text{Format: Format, Furniture: furniture}
	words := wordsOf(lines)
	var current *block
	flush := func() {
		if current == nil {
			return
		}
		p := current.paragraph(set, &words)
		p.Paragraph = len(t.Paragraphs) + 1
		t.Paragraphs = append(t.Paragraphs, p)
		current = nil
	}
	for _, l := range lines {
		if l.rule {
			if current != nil && len(current.lines) == 1 && l.blanks == 0 {
				current.level = underlineLevel(l.text)
			}
			flush()
			continue
		}
		if current == nil || !set.continues(current, l) {
			flush()
			current = &block{}
		}
		current.lines = append(current.lines, l)
	}
	flush()
	return t
}

// underlineLevel gives the heading level that a line of signs below a heading stands for, as Markdown has it.
func underlineLevel(rule string) int {
	switch {
	case strings.HasPrefix(rule, "="):
		return 1
	case strings.HasPrefix(rule, "-"), strings.HasPrefix(rule, "~"), strings.HasPrefix(rule, "_"):
		return 2
	}
	return 0
}

// block is the lines of one paragraph.
type block struct {
	lines []line
	level int
}

// last is the line that was added last.
func (b *block) last() line { return b.lines[len(b.lines)-1] }

// paragraph joins the lines of the block.
func (b *block) paragraph(s setting, words *hyphen.Words) memo.Paragraph {
	first := b.lines[0]
	p := memo.Paragraph{Place: memo.Place{Line: first.number}}
	p.Style.Level = b.level
	p.Style.Centred = true
	for _, l := range b.lines {
		p.Style.Centred = p.Style.Centred && s.centred(l)
	}
	p.Style.Indent = float64(first.indent) / 2 // a column is about half an em wide
	text := first.text
	for _, l := range b.lines[1:] {
		text = joinLines(text, l.text, words)
	}
	p.Text = strings.ReplaceAll(text, string(hyphen.Soft), "")
	if len(b.lines) > 1 {
		for _, l := range b.lines {
			p.Lines = append(p.Lines, memo.Line{Text: strings.ReplaceAll(l.text, string(hyphen.Soft), "-"), Line: l.number})
		}
	}
	return p
}
