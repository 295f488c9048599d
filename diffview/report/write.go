package report

import (
	"fmt"
	"io"
	"path/filepath"
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
	RedlineFormat  Format = "redline" // for two drafts in one language
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
	RedlineFormat:  Redline,
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

// redlineEnding is that of the names of files that are redlines.
const redlineEnding = ".redline.docx"

// FormatOf gives the format of a file by the ending of its name.
func FormatOf(name string) (Format, error) {
	name = strings.ToLower(name)
	if strings.HasSuffix(name, redlineEnding) {
		return RedlineFormat, nil
	}
	return FormatNamed(strings.TrimPrefix(filepath.Ext(name), "."))
}

// Ending gives the ending of the names of files in a format, with its dot.
func (f Format) Ending() string {
	switch f {
	case TextFormat:
		return ".txt"
	case RedlineFormat:
		return redlineEnding
	}
	return "." + string(f)
}

// Check says whether the options can be followed.
func (o Options) Check() error {
	if o.Language != "" && !slices.Contains(words.Languages, o.Language) {
		return fmt.Errorf("no words in language %q; choose %s", o.Language, strings.Join(words.Languages, ", "))
	}
	if o.Order != "" && !slices.Contains(Orders, string(o.Order)) {
		return fmt.Errorf("no order %q; choose %s", o.Order, strings.Join(Orders, ", "))
	}
	if _, ok := separators[o.Separator]; !ok {
		return fmt.Errorf("no separator %q; choose %s", o.Separator, strings.Join(Separators, ", "))
	}
	if o.Password != "" {
		return lockable(o.Password)
	}
	return nil
}

// Write writes a report in the format f.
func Write(w io.Writer, f Format, c *comparison.Comparison, o Options) error {
	return writers[f](w, c, o)
}
