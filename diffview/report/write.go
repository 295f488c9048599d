package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"parley/assets/words"
	"parley/diffview/comparison"
)

// Format names a kind of report.
type Format string

// The formats there are.
const (
	TextFormat     Format = "text"
	JSONFormat     Format = "json"
	HTMLFormat     Format = "html"
	CSVFormat      Format = "csv"
	MarkdownFormat Format = "md"
	DOCXFormat     Format = "docx"
	XLSXFormat     Format = "xlsx"
	PDFFormat      Format = "pdf"
)

// writers holds the writer of each format.
var writers = map[Format]func(io.Writer, *comparison.Comparison, Options) error{
	TextFormat:     Text,
	JSONFormat:     JSON,
	HTMLFormat:     HTML,
	CSVFormat:      CSV,
	MarkdownFormat: Markdown,
	DOCXFormat:     DOCX,
	XLSXFormat:     XLSX,
	PDFFormat:      PDF,
}

// Formats lists the names of the formats in order of the alphabet.
func Formats() []string {
	var names []string
	for f := range writers {
		names = append(names, string(f))
	}
	slices.Sort(names)
	return names
}

// FormatNamed gives the format of a name or file ending; its error says which there are.
func FormatNamed(name string) (Format, error) {
	switch name = strings.ToLower(name); name {
	case "txt":
		name = string(TextFormat)
	case "htm":
		name = string(HTMLFormat)
	case "markdown":
		name = string(MarkdownFormat)
	}
	if _, ok := writers[Format(name)]; !ok {
		return "", fmt.Errorf("no report format %q; choose %s", name, strings.Join(Formats(), ", "))
	}
	return Format(name), nil
}

// Check says whether the options can be followed.
func (o Options) Check() error {
	if o.Language != "" && !slices.Contains(words.Languages, o.Language) {
		return fmt.Errorf("no words in language %q; choose %s", o.Language, strings.Join(words.Languages, ", "))
	}
	return nil
}

// Write writes a report in the format f.
func Write(w io.Writer, f Format, c *comparison.Comparison, o Options) error {
	return writers[f](w, c, o)
}
