package word

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

// writer writes the body of a document. Ids of changes are counted.
type writer struct {
	bytes.Buffer
	changes  int
	comments []Comment // that the body points at, by their ids
}

func (w *writer) put(format string, values ...any) { fmt.Fprintf(w, format, values...) }

// text writes words as XML may hold them.
func (w *writer) text(words string) { _ = xml.EscapeText(w, []byte(words)) }

func escaped(words string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(words))
	return b.String()
}

// locales are the languages as Word calls them.
var locales = map[string]string{"en": "en-GB", "ru": "ru-RU", "uk": "uk-UA"}

// Write writes the file.
func (d *Document) Write(out io.Writer) error {
	z := zip.NewWriter(out)
	for _, part := range d.parts() {
		// no time is given: the ZIP holds that of the beginning of its kind
		w, err := z.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Deflate})
		if err == nil {
			_, err = io.WriteString(w, xml.Header+part.text)
		}
		if err != nil {
			return err
		}
	}
	return z.Close()
}

type part struct{ name, text string }

func (d *Document) parts() []part {
	body := &writer{}
	for i, b := range d.Blocks {
		b.write(body)
		if _, ok := b.(*Table); ok {
			if next := i + 1; next == len(d.Blocks) {
				(&Paragraph{}).write(body) // a body ends with a paragraph
			} else if _, ok := d.Blocks[next].(*Table); ok {
				(&Paragraph{}).write(body) // tables without one between them become one
			}
		}
	}
	width, height, orientation := shortSide, longSide, ""
	if d.Landscape {
		width, height, orientation = longSide, shortSide, ` w:orient="landscape"`
	}
	body.put(`<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/>`+
		`<w:pgSz w:w="%d" w:h="%d"%s/><w:pgMar w:top="1080" w:right="%d" w:bottom="960" w:left="%d" w:header="500" w:footer="440" w:gutter="0"/></w:sectPr>`,
		width, height, orientation, margin, margin)
	types, relations := contentTypes, documentRelations
	var more []part
	if len(body.comments) > 0 {
		types, relations = strings.Replace(types, "</Types>", commentsType+"</Types>", 1), strings.Replace(relations, "</Relationships>", commentsRelation+"</Relationships>", 1)
		more = []part{{"word/comments.xml", `<w:comments ` + spaces + `>` + body.notes() + `</w:comments>`}}
	}
	return append([]part{
		{"[Content_Types].xml", types},
		{"_rels/.rels", packageRelations},
		{"docProps/core.xml", fmt.Sprintf(core, escaped(d.Title), locales[d.Language])},
		{"docProps/app.xml", application},
		{"word/_rels/document.xml.rels", relations},
		{"word/document.xml", `<w:document ` + spaces + `><w:body>` + body.String() + `</w:body></w:document>`},
		{"word/styles.xml", fmt.Sprintf(styles, locales[d.Language])},
		{"word/settings.xml", settings},
		{"word/header1.xml", `<w:hdr ` + spaces + `>` + d.head() + `</w:hdr>`},
		{"word/footer1.xml", `<w:ftr ` + spaces + `>` + d.foot(width-2*margin) + `</w:ftr>`},
	}, more...)
}

// Of A4, in twentieths of a point.
const (
	shortSide = 11906
	longSide  = 16838
	margin    = 850
)

// Width is how wide the text of a page is, in twentieths of a point.
func (d *Document) Width() int {
	if d.Landscape {
		return longSide - 2*margin
	}
	return shortSide - 2*margin
}

func (d *Document) head() string {
	w := &writer{}
	(&Paragraph{Style: Source, Runs: []Run{{Text: d.Head}}}).write(w)
	return w.String()
}

// foot writes the foot of the pages, with the number of the page and of all pages at its right end.
func (d *Document) foot(width int) string {
	w := &writer{}
	w.put(`<w:p><w:pPr><w:pStyle w:val="Source"/><w:tabs><w:tab w:val="right" w:pos="%d"/></w:tabs></w:pPr>`, width)
	(&Run{Text: d.Foot}).write(w)
	w.put(`<w:r><w:tab/></w:r>`)
	for i, field := range []string{"PAGE", "NUMPAGES"} {
		(&Run{Text: d.Page[i]}).write(w)
		w.put(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> %s </w:instrText></w:r>`+
			`<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`, field)
	}
	w.put(`</w:p>`)
	return w.String()
}
