package markdown

import (
	"bufio"
	"bytes"
	stdhtml "html"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer/html"
)

// inline gives the words of a node without their markup.
func (w *walker) inline(n ast.Node) string {
	var b strings.Builder
	w.words(&b, n)
	return b.String()
}

func (w *walker) words(b *strings.Builder, parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			if parent.Kind() == ast.KindCodeSpan || n.IsRaw() {
				b.Write(n.Segment.Value(w.src))
			} else {
				b.WriteString(unescape(n.Segment.Value(w.src)))
			}
			if n.SoftLineBreak() || n.HardLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.String:
			b.Write(n.Value)
		case *extast.TaskCheckBox:
			box := "☐ "
			if n.IsChecked {
				box = "☑ "
			}
			b.WriteString(box)
		case *ast.AutoLink:
			b.Write(n.Label(w.src))
		case *ast.RawHTML:
			if tag := n.Segments.Value(w.src); bytes.HasPrefix(bytes.ToLower(tag), []byte("<br")) {
				b.WriteByte(' ')
			}
		default:
			w.words(b, n)
		}
	}
}

// unescape resolves backslashes and entities just as the renderer does.
func unescape(segment []byte) string {
	var out bytes.Buffer
	buffered := bufio.NewWriter(&out)
	html.DefaultWriter.Write(buffered, segment)
	if buffered.Flush() != nil {
		return string(segment)
	}
	return stdhtml.UnescapeString(out.String())
}

// emphasised says whether every word of a paragraph is bold, and whether every one is italic.
func emphasised(n ast.Node) (bold, italic bool) {
	only := n.FirstChild()
	for only != nil && only.NextSibling() == nil {
		e, ok := only.(*ast.Emphasis)
		if !ok {
			break
		}
		bold, italic = bold || e.Level == 2, italic || e.Level == 1
		only = e.FirstChild()
	}
	return bold, italic
}
