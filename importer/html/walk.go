package html

import (
	"context"
	"strings"

	dom "golang.org/x/net/html"

	"parley/importer/label"
	"parley/importer/memo"
	"parley/importer/prose"
)

// walker makes blocks of the elements of a page.
type walker struct {
	ctx   context.Context
	page  *page
	sheet *sheet
	view  memo.View
	marks memo.Marks
	draft prose.Draft
	out   *[]prose.Block // where finished blocks go: the body, a note, a cell
	root  setting
	open  *paragraph // the one that text goes to; nil where none is begun
	label *pending   // of the next paragraph, nil for none
	note  bool       // what is read is a note
	counters
}

// setting is what stands around an element.
type setting struct {
	style
	level int // of the heading
	list  int // how deep lists are
	items *items
}

// pending is a label whose paragraph has not begun.
type pending struct{ text string }

// items counts the items of a list.
type items struct {
	next, step int
}

func newWalker(ctx context.Context, p *page, view memo.View) *walker {
	w := &walker{ctx: ctx, page: p, sheet: p.sheet, view: view, root: setting{style: initial}}
	w.out = &w.draft.Body
	return w
}

// children walks what stands within an element.
func (w *walker) children(n *dom.Node, in setting) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case dom.TextNode:
			w.text(c.Data, in)
		case dom.ElementNode:
			if w.ctx.Err() != nil || w.sheet.spent() {
				return
			}
			w.element(c, in)
		}
	}
}

// element walks an element.
func (w *walker) element(n *dom.Node, around setting) {
	if n.Namespace != "" && n.Namespace != "math" || skipped[n.Data] {
		return
	}
	d := w.sheet.of(n, "")
	in := around
	in.style = around.within(d)
	switch w.page.roles[n] {
	case comment:
		w.marks.Comments++
		return
	case silent:
		return
	case furniture:
		w.furnish(n, in)
		return
	case note:
		w.aside(n, in)
		return
	case backlink:
		w.back(n)
		return
	}
	if in.hides() {
		if n.Data != "template" && hasText(n) {
			w.marks.Hidden++
		}
		return
	}
	if w.page.edited && changes[n.Data] {
		w.marks.Tracked++
		if (n.Data == "ins") == (w.view == memo.Original) {
			return
		}
	}
	w.enter(n, d)
	defer w.leave(n)
	switch {
	case n.Data == "br":
		w.lineBreak(in)
	case n.Data == "table" || in.display == "table":
		w.flush()
		w.table(n, in)
	case in.block():
		w.flush()
		w.block(n, in)
		w.flush()
	default:
		w.inline(n, in)
	}
}

// skipped are elements whose text is no part of the page's.
var skipped = set("svg", "iframe", "object", "applet", "video", "audio", "canvas", "map", "button", "select", "input", "progress", "meter",
	"script", "style", "noscript", "head", "title", "rt", "rp", "img", "frameset")

// changes are the elements of inserted and deleted text. Text that is only struck out may be meant to be read: it counts as
// deleted where the page marks insertions or deletions too.
var changes = set("ins", "del", "s", "strike")

// block walks an element that stands apart.
func (w *walker) block(n *dom.Node, in setting) {
	mine := w.label
	switch {
	case n.Data == "ol" || n.Data == "ul" || n.Data == "menu" || n.Data == "dir":
		in.list, in.items = min(in.list+1, 9), newItems(n)
	case in.display == "list-item":
		w.item(n, &in)
	}
	if level := headingLevel(n, in.says); level > 0 {
		in.level = level
	}
	w.before(n, &in)
	w.children(n, in)
	w.after(n, in)
	w.flush()
	if in.display == "list-item" && w.label != nil && w.label != mine { // the item says nothing
		w.label = nil
	}
}

// inline walks an element within a line.
func (w *walker) inline(n *dom.Node, in setting) {
	apart := in.display == "inline-block" && n.Data == "div"
	if apart {
		w.text(" ", in)
	}
	if n.Data == "q" {
		w.text(quotation(n).open, in)
	}
	if level := headingLevel(n, nil); level > 0 {
		in.level = level
	}
	w.before(n, &in)
	w.children(n, in)
	w.after(n, in)
	if n.Data == "q" {
		w.text(quotation(n).close, in)
	}
	if apart {
		w.text(" ", in)
	}
}

// before says what a sheet puts before the text of an element. What looks like a label is one where a block begins.
func (w *walker) before(n *dom.Node, in *setting) {
	w.put(n, "before", *in, func(s string) bool {
		begins := in.block() && w.label == nil
		if _, ok := label.Parse(s + " x"); !ok || !begins {
			return false
		}
		w.label = &pending{prose.Clean(s)}
		return true
	})
}

// after says what a sheet puts after it.
func (w *walker) after(n *dom.Node, in setting) {
	w.put(n, "after", in, func(string) bool { return false })
}

// put says generated text, unless take takes it.
func (w *walker) put(n *dom.Node, where string, in setting, take func(string) bool) {
	d := w.sheet.of(n, where)
	content := d["content"]
	if content == "" || content == "none" || content == "normal" || strings.EqualFold(d["display"], "none") {
		return
	}
	own := dom.Node{Parent: n}
	w.enter(&own, d)
	if s := w.generated(n, content); !take(s) {
		in.style = in.within(d)
		w.text(s, in)
	}
}

// furnish keeps what stands around the text apart from it.
func (w *walker) furnish(n *dom.Node, in setting) {
	var blocks []prose.Block
	marks := w.marks
	w.apart(&blocks, n, in)
	w.marks = marks
	for _, b := range blocks {
		w.draft.AddFurniture(memo.RunningHead, strings.TrimSpace(b.Label+" "+b.Text))
	}
}

// aside reads a note.
func (w *walker) aside(n *dom.Node, in setting) {
	if w.note {
		w.apart(w.out, n, in)
		return
	}
	out := &w.draft.Footnotes
	if w.page.endnotes[n] {
		out = &w.draft.Endnotes
	}
	w.note = true
	w.apart(out, n, in)
	w.note = false
}

// apart reads what stands beside the running text into out: a cell, a note.
func (w *walker) apart(out *[]prose.Block, n *dom.Node, in setting) {
	outer, open, around := w.out, w.open, w.page.roles[n]
	w.out, w.open = out, nil
	delete(w.page.roles, n)
	w.element(n, in)
	w.flush()
	w.page.roles[n] = around
	w.out, w.open = outer, open
}

// headingLevel gives the level of a heading, 0 for none.
func headingLevel(n *dom.Node, says declared) int {
	if len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '1' && n.Data[1] <= '6' {
		return int(n.Data[1] - '0')
	}
	if attr(n, "role") == "heading" {
		if level := attr(n, "aria-level"); len(level) == 1 && level >= "1" && level <= "9" {
			return int(level[0] - '0')
		}
		return 2
	}
	for class := range strings.FieldsSeq(attr(n, "class")) {
		if n.Data == "p" && (class == "MsoTitle" || class == "title") {
			return 1
		}
	}
	return 0
}

// quotes are a pair of quotation marks.
type quotes struct{ open, close string }

// quotation gives the quotation marks of the language around.
func quotation(n *dom.Node) quotes {
	for ; n != nil; n = n.Parent {
		if lang := strings.ToLower(attr(n, "lang")); strings.HasPrefix(lang, "ru") || strings.HasPrefix(lang, "uk") {
			return quotes{"«", "»"}
		} else if lang != "" {
			break
		}
	}
	return quotes{"“", "”"}
}

// hasText says whether an element holds any text.
func hasText(n *dom.Node) bool {
	for c := range n.Descendants() {
		if c.Type == dom.TextNode && strings.TrimSpace(c.Data) != "" && !skipped[c.Parent.Data] {
			return true
		}
	}
	return false
}
