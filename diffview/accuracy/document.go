package main

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"parley/importer/memo"
)

// layout is a way to set a draft as a text file, as different from one another as the sides' habits are.
type layout string

// The layouts.
const (
	sections layout = "sections" // named sections, points numbered anew in each, paragraphs on one line
	bullets  layout = "bullets"  // Roman parts, bullets, lines wrapped with a hanging indent
	points   layout = "points"   // points numbered 1.1, 1.2, …, lines wrapped
)

// layouts are the pairs of layouts in which each pair of drafts is measured.
var layouts = [][2]layout{{sections, bullets}, {points, sections}}

// partNames says "section" and "article" in each language.
var partNames = map[memo.Language][2]string{
	memo.English:   {"Section", "Article"},
	memo.Russian:   {"Раздел", "Статья"},
	memo.Ukrainian: {"Розділ", "Стаття"},
}

// titles stand at the head of a draft.
var titles = map[memo.Language]string{
	memo.English: "MEMORANDUM", memo.Russian: "МЕМОРАНДУМ", memo.Ukrainian: "МЕМОРАНДУМ",
}

// document sets units as the text of a file.
func document(units []unit, language memo.Language, l layout) string {
	var b strings.Builder
	b.WriteString(titles[language] + "\n\n")
	part, item := 0, 0
	heading := ""
	for _, u := range units {
		if u.heading != heading {
			heading = u.heading
			part++
			item = 0
			b.WriteString(l.heading(part, heading, language) + "\n\n")
		}
		item++
		b.WriteString(l.item(part, item, u.text, language) + "\n\n")
	}
	return b.String()
}

func (l layout) heading(part int, text string, language memo.Language) string {
	switch l {
	case sections:
		return fmt.Sprintf("%s %s. %s", partNames[language][0], roman(part), text)
	case bullets:
		return fmt.Sprintf("%s. %s", roman(part), text)
	default:
		return fmt.Sprintf("%d. %s", part, text)
	}
}

// item sets one unit; part 0 means that the draft has no headings.
func (l layout) item(part, n int, text string, language memo.Language) string {
	switch {
	case l == bullets:
		return wrap("– ", text)
	case l == sections && part == 0:
		return fmt.Sprintf("%s %d\n\n%s", partNames[language][1], n, text)
	case l == sections || part == 0:
		return fmt.Sprintf("%d. %s", n, text)
	default:
		return wrap(fmt.Sprintf("%d.%d. ", part, n), text)
	}
}

// width is the number of characters in a wrapped line.
const width = 76

// wrap breaks text into lines behind a label, further lines indented to stand under the first.
func wrap(label, text string) string {
	var b strings.Builder
	b.WriteString(label)
	indent := strings.Repeat(" ", utf8.RuneCountInString(label))
	at := len(indent)
	for i, word := range strings.Fields(text) {
		n := utf8.RuneCountInString(word)
		switch {
		case i == 0:
		case at+1+n > width:
			b.WriteString("\n" + indent)
			at = len(indent)
		default:
			b.WriteString(" ")
			at++
		}
		b.WriteString(word)
		at += n
	}
	return b.String()
}

// roman writes numbers up to 39.
func roman(n int) string {
	ones := []string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}
	return strings.Repeat("X", n/10) + ones[n%10]
}
