package main

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
	"unicode/utf8"

	"parley/importer/memo"
)

// layout is a way to set a draft as a file, as different from one another as the sides' habits are.
type layout string

// The layouts.
const (
	sections layout = "sections" // text: named sections, points numbered anew in each, paragraphs on one line
	bullets  layout = "bullets"  // text: Roman parts, bullets, lines wrapped with a hanging indent
	points   layout = "points"   // text: points numbered 1.1, 1.2, …, lines wrapped
	markdown layout = "markdown" // Markdown: headings and bullets
	word     layout = "word"     // Word: styled headings, points numbered a), b), …
	pages    layout = "pages"    // PDF: named sections, hanging points numbered anew in each, running heads
)

// layouts are the pairs of layouts in which each pair of drafts is measured.
var layouts = [][2]layout{{sections, bullets}, {points, sections}, {word, markdown}, {pages, pages}}

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

// document sets units as a file, and gives the ending of its name.
func document(units []unit, language memo.Language, l layout) (file []byte, ending string) {
	blocks := l.blocks(units, language)
	switch l {
	case word:
		return packed(blocks), ".docx"
	case pages:
		return printed(blocks), ".pdf"
	case markdown:
		return []byte(text(blocks)), ".md"
	default:
		return []byte(text(blocks)), ".txt"
	}
}

// block is one paragraph of a file, as it stands there.
type block struct {
	text  string
	level int    // of a heading, 0 for none
	label string // of a point, where it does not stand in the text
}

func (l layout) blocks(units []unit, language memo.Language) []block {
	blocks := []block{{l.marked(titles[language], 1), 1, ""}}
	part, item := 0, 0
	heading := ""
	for _, u := range units {
		if u.heading != heading {
			heading = u.heading
			part++
			item = 0
			blocks = append(blocks, block{l.marked(l.heading(part, heading, language), 2), 2, ""})
		}
		item++
		if l == pages {
			blocks = append(blocks, block{u.text, 0, fmt.Sprintf("%d.", item)})
			continue
		}
		blocks = append(blocks, block{l.item(part, item, u.text, language), 0, ""})
	}
	return blocks
}

// text puts blocks one below the other.
func text(blocks []block) string {
	var b strings.Builder
	for _, p := range blocks {
		b.WriteString(p.text + "\n\n")
	}
	return b.String()
}

// marked writes a heading as the layout does.
func (l layout) marked(heading string, level int) string {
	if l == markdown {
		return strings.Repeat("#", level) + " " + heading
	}
	return heading
}

func (l layout) heading(part int, text string, language memo.Language) string {
	switch l {
	case sections, pages:
		return fmt.Sprintf("%s %s. %s", partNames[language][0], roman(part), text)
	case bullets:
		return fmt.Sprintf("%s. %s", roman(part), text)
	case points:
		return fmt.Sprintf("%d. %s", part, text)
	default:
		return text
	}
}

// item sets one unit; part 0 means that the draft has no headings.
func (l layout) item(part, n int, text string, language memo.Language) string {
	switch {
	case l == markdown:
		return "- " + text
	case l == bullets:
		return wrap("– ", text)
	case l == sections && part == 0:
		return fmt.Sprintf("%s %d\n\n%s", partNames[language][1], n, text)
	case l == sections || part == 0:
		return fmt.Sprintf("%d. %s", n, text)
	case l == word:
		return fmt.Sprintf("%d) %s", n, text)
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

// packed makes a Word file of blocks, with the least that such a file needs.
func packed(blocks []block) []byte {
	const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	const kinds = "http://schemas.openxmlformats.org/package/2006/content-types"
	const ties = "http://schemas.openxmlformats.org/package/2006/relationships"
	const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	const format = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	var body, styles strings.Builder
	for level := 1; level <= 2; level++ {
		fmt.Fprintf(&styles, `<w:style w:type="paragraph" w:styleId="Heading%d"><w:name w:val="heading %d"/><w:pPr><w:outlineLvl w:val="%d"/></w:pPr></w:style>`,
			level, level, level-1)
	}
	for _, p := range blocks {
		body.WriteString("<w:p>")
		if p.level > 0 {
			fmt.Fprintf(&body, `<w:pPr><w:pStyle w:val="Heading%d"/></w:pPr>`, p.level)
		}
		body.WriteString(`<w:r><w:t xml:space="preserve">`)
		xml.EscapeText(&body, []byte(p.text)) // a Builder cannot fail
		body.WriteString("</w:t></w:r></w:p>")
	}
	var file bytes.Buffer
	archive := zip.NewWriter(&file)
	for _, entry := range [][2]string{
		{"[Content_Types].xml", `<Types xmlns="` + kinds + `"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Override PartName="/word/document.xml" ContentType="` + format + `document.main+xml"/>` +
			`<Override PartName="/word/styles.xml" ContentType="` + format + `styles+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="` + ties + `"><Relationship Id="r1" Type="` + office + `/officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/_rels/document.xml.rels", `<Relationships xmlns="` + ties + `"><Relationship Id="r1" Type="` + office + `/styles" Target="styles.xml"/></Relationships>`},
		{"word/styles.xml", `<w:styles xmlns:w="` + main + `">` + styles.String() + `</w:styles>`},
		{"word/document.xml", `<w:document xmlns:w="` + main + `"><w:body>` + body.String() + `</w:body></w:document>`},
	} {
		part, err := archive.Create(entry[0])
		if err == nil {
			_, err = part.Write([]byte(xml.Header + entry[1]))
		}
		if err != nil {
			panic(err) // memory does not refuse to be written to
		}
	}
	if err := archive.Close(); err != nil {
		panic(err)
	}
	return file.Bytes()
}
