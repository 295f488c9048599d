package docx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley/importer/docx"
	"parley/importer/memo"
)

// declared are the namespaces that the parts of a test's file declare.
const declared = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
 xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"
 xmlns:v="urn:schemas-microsoft-com:vml"`

// file is a Word file to be made: the inside of its parts, by what they are.
type file map[string]string

// kinds are the parts that a file may have: their roots, and the last word of the relation to them.
var kinds = map[string]struct{ root, relation string }{
	"body":      {"w:body", ""},
	"styles":    {"w:styles", "styles"},
	"numbering": {"w:numbering", "numbering"},
	"footnotes": {"w:footnotes", "footnotes"},
	"endnotes":  {"w:endnotes", "endnotes"},
	"comments":  {"w:comments", "comments"},
	"header":    {"w:hdr", "header"},
	"footer":    {"w:ftr", "footer"},
}

// parts gives the parts of f by their names.
func (f file) parts() map[string]string {
	const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	parts, relations := map[string]string{}, ""
	for kind, inside := range f {
		k := kinds[kind]
		xml := fmt.Sprintf("<%s %s>%s</%s>", k.root, declared, inside, k.root)
		if kind == "body" {
			parts["text/main.xml"] = fmt.Sprintf("<w:document %s><w:body>%s</w:body></w:document>", declared, inside)
			continue
		}
		parts["text/"+kind+"7.xml"] = xml
		relations += fmt.Sprintf(`<Relationship Id="%s" Type="%s" Target="%s7.xml"/>`, kind, office+k.relation, kind)
	}
	const within = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>`
	parts["text/_rels/main.xml.rels"] = fmt.Sprintf(within, relations)
	parts["_rels/.rels"] = fmt.Sprintf(within, `<Relationship Id="m" Type="`+office+`officeDocument" Target="/text/main.xml"/>`)
	return parts
}

// pack makes a ZIP of parts.
func pack(parts map[string]string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	names := make([]string, 0, len(parts))
	for name := range parts {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		w, err := z.Create(name)
		if err != nil {
			panic(err)
		}
		if _, err := w.Write([]byte(parts[name])); err != nil {
			panic(err)
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// bytes makes the Word file.
func (f file) bytes() []byte { return pack(f.parts()) }

// read reads data in a view.
func read(data []byte, view memo.View) (memo.Text, error) {
	return docx.Read(context.Background(), bytes.NewReader(data), int64(len(data)), docx.Options{View: view})
}

// readFile makes and reads a Word file.
func readFile(t testing.TB, f file, view memo.View) memo.Text {
	t.Helper()
	text, err := read(f.bytes(), view)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// lines writes paragraphs as they would be printed.
func lines(text memo.Text) []string {
	var out []string
	for _, p := range text.Paragraphs {
		out = append(out, strings.TrimSpace(p.Label+" "+p.Text))
	}
	return out
}

// expect holds the paragraphs of a file to the lines wanted.
func expect(t *testing.T, f file, view memo.View, want ...string) {
	t.Helper()
	if got := lines(readFile(t, f, view)); !slices.Equal(got, want) {
		t.Errorf("got:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// para is a paragraph of one run.
func para(text string) string { return `<w:p>` + run(text) + `</w:p>` }

// run is a run of text.
func run(text string) string { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }

// gone is a deleted run.
func gone(text string) string {
	return `<w:del w:id="1"><w:r><w:delText xml:space="preserve">` + text + `</w:delText></w:r></w:del>`
}

// added is an inserted run.
func added(text string) string { return `<w:ins w:id="1">` + run(text) + `</w:ins>` }

// with is a paragraph with properties.
func with(properties, content string) string {
	return `<w:p><w:pPr>` + properties + `</w:pPr>` + content + `</w:p>`
}

// item is a paragraph of a list.
func item(list, level int, text string) string {
	return with(fmt.Sprintf(`<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>`, level, list), run(text))
}

// lvl defines a level of a list.
func lvl(i, start int, format, text, more string) string {
	return fmt.Sprintf(`<w:lvl w:ilvl="%d"><w:start w:val="%d"/><w:numFmt w:val="%s"/>%s<w:lvlText w:val="%s"/></w:lvl>`, i, start, format, more, text)
}

// abstract defines a list.
func abstract(id int, levels ...string) string {
	return fmt.Sprintf(`<w:abstractNum w:abstractNumId="%d">%s</w:abstractNum>`, id, strings.Join(levels, ""))
}

// num makes a list of a definition.
func num(id, definition int, overrides ...string) string {
	return fmt.Sprintf(`<w:num w:numId="%d"><w:abstractNumId w:val="%d"/>%s</w:num>`, id, definition, strings.Join(overrides, ""))
}

// restart has a level of a list begin with a number of its own.
func restart(level, start int) string {
	return fmt.Sprintf(`<w:lvlOverride w:ilvl="%d"><w:startOverride w:val="%d"/></w:lvlOverride>`, level, start)
}
