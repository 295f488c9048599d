// Package markdown reads Markdown into paragraphs, with goldmark's syntax tree.
//
// What the markup says is kept as style or label: heading levels, the numbers of ordered lists from where they start, the
// nesting of lists, paragraphs set wholly bold or italic. Marks are left out, their words stay: links and pictures give
// their text, a table gives a paragraph a row, quotations and code give theirs, HTML is read as a web page. Footnotes become
// notes at the end, those that nothing refers to as well. Of the dialects it knows GitHub's tables and tasks, and Pandoc's
// definitions and lists that number themselves; what a file says of itself at its head is left out.
package markdown

import (
	"bytes"
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	source "github.com/yuin/goldmark/text"
	"golang.org/x/text/unicode/norm"

	"parley/importer/html"
	"parley/importer/memo"
	"parley/importer/pattern"
	"parley/importer/text"
)

// Format is the name of Markdown in a memo.
const Format = "markdown"

// Read cuts Markdown into paragraphs. Line numbers are those of the source.
func Read(s string) memo.Text {
	s = norm.NFC.String(strings.NewReplacer("\r\n", "\n", "\r", "\n", "\ufeff", "").Replace(s))
	s = dialects(s)
	src := []byte(s + strayNotes(s))
	m := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Footnote, extension.DefinitionList, extension.TaskList))
	w := walker{src: src, newlines: newlines(src)}
	w.blocks(m.Parser().Parse(source.NewReader(src)), memo.Style{}, false)
	return memo.Text{Format: Format, Paragraphs: w.paragraphs}
}

var (
	noteMade = pattern.New(`(?m)^ {0,3}\[\^([^\]\s]+)\]:`)
	noteUsed = pattern.New(`\[\^([^\]\s]+)\](?:[^:]|$)`)
)

// strayNotes refers to the footnotes that nothing in s refers to; the parser would drop them.
func strayNotes(s string) string {
	used := map[string]bool{}
	for _, m := range noteUsed.FindAllStringSubmatch(s, -1) {
		used[m[1]] = true
	}
	var b strings.Builder
	for _, m := range noteMade.FindAllStringSubmatch(s, -1) {
		if !used[m[1]] {
			used[m[1]] = true
			b.WriteString("[^" + m[1] + "]")
		}
	}
	if b.Len() == 0 {
		return ""
	}
	return "\n\n" + b.String() + "\n"
}

// walker collects paragraphs from a syntax tree.
type walker struct {
	src        []byte
	newlines   []int
	paragraphs []memo.Paragraph
	label      string // of the list item whose first paragraph comes next
}

// blocks walks the blocks below a node. Style is what stands around them, note whether they are a footnote's.
func (w *walker) blocks(parent ast.Node, style memo.Style, note bool) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			own := style
			own.Level = n.Level
			w.add(n, w.inline(n), own, note)
		case *ast.Paragraph, *ast.TextBlock:
			own := style
			own.Bold, own.Italic = emphasised(n)
			w.add(n, w.inline(n), own, note)
		case *ast.List:
			w.list(n, style, note)
		case *extast.Table:
			w.table(n, style, note)
		case *ast.CodeBlock, *ast.FencedCodeBlock:
			w.plain(n, style, note)
		case *ast.HTMLBlock:
			w.page(n, style, note)
		case *extast.DefinitionTerm:
			w.add(n, w.inline(n), style, note)
		case *extast.Footnote:
			w.blocks(n, style, true)
		case *ast.ThematicBreak, *ast.LinkReferenceDefinition:
		default: // the document, quotations, the list of footnotes
			w.blocks(n, style, note)
		}
	}
}

// list walks the items of a list and labels them as they would be printed.
func (w *walker) list(list *ast.List, style memo.Style, note bool) {
	style.ListLevel++
	number := list.Start
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		w.label = "•"
		if list.IsOrdered() {
			w.label = strconv.Itoa(number) + string(list.Marker)
			number++
		}
		if first := item.FirstChild(); first == nil || first.Kind() == ast.KindList {
			w.add(item, "", style, note)
		}
		w.blocks(item, style, note)
		w.label = ""
	}
}

// table gives a paragraph a row, the cells in their order.
func (w *walker) table(table *extast.Table, style memo.Style, note bool) {
	for row := table.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []string
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells = append(cells, w.inline(cell))
		}
		w.add(row, strings.Join(cells, " "), style, note)
	}
}

// plain reads a block of code as plain text: in a memorandum it is text that someone indented.
func (w *walker) plain(n ast.Node, style memo.Style, note bool) {
	first := w.line(n)
	for _, p := range text.Read(w.blockSource(n)).Paragraphs {
		w.add(n, p.Text, style, note)
		w.paragraphs[len(w.paragraphs)-1].Line = first + p.Line - 1
	}
}

// page reads a block of HTML as a web page.
func (w *walker) page(n ast.Node, style memo.Style, note bool) {
	t, err := html.Read(context.Background(), []byte(w.blockSource(n)), html.Options{Encoding: "utf-8"})
	if err != nil {
		return // of a page too large to be one
	}
	for _, p := range t.Paragraphs {
		own := p.Style
		own.ListLevel += style.ListLevel
		if p.Label != "" {
			w.label = p.Label
		}
		w.add(n, p.Text, own, note || p.Note)
	}
}

// add makes a paragraph of the block n.
func (w *walker) add(n ast.Node, words string, style memo.Style, note bool) {
	words = strings.Join(strings.Fields(strings.ReplaceAll(words, "\u00ad", "")), " ")
	if words == "" && w.label == "" {
		return
	}
	w.paragraphs = append(w.paragraphs, memo.Paragraph{
		Text: words, Label: w.label, Note: note, Style: style,
		Place: memo.Place{Line: w.line(n), Paragraph: len(w.paragraphs) + 1},
	})
	w.label = ""
}

// blockSource gives the lines of a block as they stand in the source.
func (w *walker) blockSource(n ast.Node) string {
	var b strings.Builder
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		b.Write(line.Value(w.src))
	}
	if h, ok := n.(*ast.HTMLBlock); ok && h.HasClosure() {
		b.Write(h.ClosureLine.Value(w.src))
	}
	return b.String()
}

// line gives the number of the line on which a node starts, that of the paragraph before where the node does not say.
func (w *walker) line(n ast.Node) int {
	if at := start(n); at >= 0 {
		i, _ := slices.BinarySearch(w.newlines, at)
		return i + 1
	}
	if len(w.paragraphs) > 0 {
		return w.paragraphs[len(w.paragraphs)-1].Line
	}
	return 1
}

// start gives the offset of the first byte of a node's text, -1 where there is none.
func start(n ast.Node) int {
	if t, ok := n.(*ast.Text); ok {
		return t.Segment.Start
	}
	if n.Type() == ast.TypeBlock && n.Lines() != nil && n.Lines().Len() > 0 {
		return n.Lines().At(0).Start
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if at := start(c); at >= 0 {
			return at
		}
	}
	return -1
}

// newlines lists the offsets of the line ends.
func newlines(src []byte) []int {
	var all []int
	for i, at := 0, 0; at >= 0; i += at + 1 {
		if at = bytes.IndexByte(src[i:], '\n'); at >= 0 {
			all = append(all, i+at)
		}
	}
	return all
}
