// Makepdf sets the sample texts as PDF with LibreOffice, the way a delegation's office would: a running head, page
// numbers, bold headings, hanging numbers.
//
//	makepdf FILE.txt ...
package main

import (
	"embed"
	"html"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"text/template"
)

//go:embed page.fodt
var pages embed.FS

// block is one paragraph of the text and the style it is set in.
type block struct{ Style, Label, Text string }

var (
	point   = regexp.MustCompile(`^(\d+\.|•)\s+(.*)$`)
	section = regexp.MustCompile(`^(Раздел|Розділ|Section)\s+[IVX]+$|^[IVX]+\.\s`)
	option  = regexp.MustCompile(`^(Вариант|Option)\s+\d$`)
)

func main() {
	log.SetFlags(0)
	for _, path := range os.Args[1:] {
		if err := set(path); err != nil {
			log.Fatalf("%s: %v", path, err)
		}
	}
}

// set writes FILE.pdf beside FILE.txt.
func set(path string) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "parley-sample-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	base := strings.TrimSuffix(filepath.Base(path), ".txt")
	source := filepath.Join(dir, base+".fodt")
	out, err := os.Create(source)
	if err != nil {
		return err
	}
	blocks := cut(string(text))
	err = template.Must(template.ParseFS(pages, "page.fodt")).Execute(out, map[string]any{"Head": blocks[0].Text, "Blocks": blocks, "Language": strings.TrimPrefix(filepath.Ext(base), ".")})
	if closed := out.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	office := exec.Command("soffice", "--headless", "-env:UserInstallation=file://"+dir+"/profile", "--convert-to", "pdf", "--outdir", filepath.Dir(path), source)
	office.Stderr = os.Stderr
	return office.Run()
}

// cut splits a sample text at its blank lines and gives each paragraph its style. The first block holds the title in
// its first line and the subtitle in its second; a section's number and its name are a heading each.
func cut(text string) []block {
	var blocks []block
	for i, paragraph := range strings.Split(strings.TrimSpace(text), "\n\n") {
		for k, line := range strings.Split(paragraph, "\n") {
			b := block{Style: "Text", Text: html.EscapeString(line)}
			switch m := point.FindStringSubmatch(line); {
			case i == 0 && k == 0:
				b.Style = "Title"
			case i == 0:
				b.Style = "Subtitle"
			case i == 1:
				b.Style = "Remark"
			case section.MatchString(line) || k > 0:
				b.Style = "Section"
			case option.MatchString(line):
				b.Style = "Option"
			case m != nil:
				b.Style, b.Label, b.Text = "Point", m[1], html.EscapeString(m[2])
			}
			blocks = append(blocks, b)
		}
	}
	return blocks
}
