package report

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"io"
	"strings"
	"sync"

	"parley/diffview/comparison"
)

//go:embed page
var pageFiles embed.FS

// page gives the web page as a template, with the style and the script that stand in it. It is read when the first is
// written.
var page = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page.html").Funcs(template.FuncMap{
		"join": func(texts []string) string { return strings.Join(texts, ", ") },
	}).ParseFS(pageFiles, "page/*.html"))
})

// HTML writes one web page that holds all it needs: no network, no other file. Without a script it shows everything;
// with one it filters, searches and goes from difference to difference. It follows the reader's light or dark and prints
// on A4 landscape.
func HTML(w io.Writer, c *comparison.Comparison, o Options) error {
	style, script := pageFile("style.css"), pageFile("script.js")
	s := layOut(c, o)
	s.Annex = annex(c)
	return page().Execute(w, struct {
		*sheet
		Style  template.CSS
		Script template.JS
		Policy string
	}{
		s, template.CSS(style), template.JS(script), //nolint:gosec // both are files of our own
		"default-src 'none'; style-src " + fingerprint(style) + "; script-src " + fingerprint(script) + "; base-uri 'none'; form-action 'none'",
	})
}

func pageFile(name string) string {
	text, err := pageFiles.ReadFile("page/" + name)
	if err != nil {
		panic(err) // it is embedded
	}
	return string(text)
}

// fingerprint names an inline style or script in a content security policy.
func fingerprint(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
