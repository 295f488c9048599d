package odt

import (
	"context"
	"strings"

	"parley/importer/memo"
	"parley/importer/prose"
)

// walker makes blocks of the elements of a text.
type walker struct {
	ctx   context.Context
	sheet *sheet
	view  memo.View
	draft prose.Draft
	out   *[]prose.Block // where finished blocks go: the body, a note, a cell
	open  *paragraph     // the last begun; nil where none is
	join  bool           // the next paragraph continues the open one
	lists
	changes
}

// setting is what stands around a block.
type setting struct{ list *listPlace }

// paragraph is one that is being read.
type paragraph struct {
	node  *node
	in    setting
	runs  prose.Runs
	boxes []prose.Block // text boxes that are anchored in it
}

func newWalker(ctx context.Context, s *sheet, view memo.View) *walker {
	w := &walker{ctx: ctx, sheet: s, view: view}
	w.out = &w.draft.Body
	return w
}

// blocks reads the blocks below an element.
func (w *walker) blocks(parent *node, in setting) {
	for _, n := range parent.children {
		if w.ctx.Err() != nil {
			return
		}
		w.block(n, in)
	}
}

func (w *walker) block(n *node, in setting) {
	if w.sheet.hidden(n) {
		return
	}
	switch n.name {
	case "text:p", "text:h":
		w.paragraph(n, in)
	case "text:list":
		w.list(n, in)
	case "text:numbered-paragraph":
		w.numbered(n, in)
	case "table:table":
		w.table(n)
	case "text:change-start", "text:change-end", "text:change":
		w.change(n, in)
	case "text:section", "text:table-of-content", "text:illustration-index", "text:table-index", "text:object-index",
		"text:user-index", "text:alphabetical-index", "text:bibliography", "text:index-body", "text:index-title",
		"text:list-item", "text:list-header", "draw:text-box", "draw:a", "draw:g", "office:text":
		w.blocks(n, in)
	default:
		if strings.HasPrefix(n.name, "draw:") {
			w.drawing(n)
		}
	}
}

// paragraph reads a paragraph or a heading. It stays open until the next begins: a change may join the two.
func (w *walker) paragraph(n *node, in setting) {
	if !w.join || w.open == nil {
		w.flush()
		w.open = &paragraph{node: n, in: in}
	} else if w.open.runs.Empty() {
		w.open.node, w.open.in = n, in
	}
	w.join = false
	chain := w.sheet.chain("paragraph", n.attr("text:style-name"))
	w.inline(n, in, w.sheet.dressed(chain, prose.Look{}))
	w.join = w.silent()
}

// flush finishes the open paragraph.
func (w *walker) flush() {
	p := w.open
	w.open, w.join = nil, false
	if p == nil {
		return
	}
	if p.node != nil {
		chain := w.sheet.chain("paragraph", p.node.attr("text:style-name"))
		b := p.runs.Block()
		var at *listLevel
		b.Label, at = w.number(p, chain)
		b.Style.Level = headingLevel(p.node, chain)
		if p.in.list != nil {
			b.Style.ListLevel = min(p.in.list.level, 9)
		}
		b.Style.Centred = property(chain, ofParagraph, "fo:text-align") == "center"
		b.Indent = indent(chain, at)
		*w.out = append(*w.out, b)
	}
	*w.out = append(*w.out, p.boxes...)
}

// headingLevel gives the level that a paragraph or its style declares, 0 for none.
func headingLevel(n *node, chain []*style) int {
	if n.name == "text:h" {
		return min(max(level(n.attr("text:outline-level")), 1), 9)
	}
	for _, st := range chain {
		if st.outline != nil {
			return min(*st.outline, 9)
		}
	}
	return 0
}

// apart reads what stands beside the running text into out: a cell, a note, a text box.
func (w *walker) apart(out *[]prose.Block, n *node) {
	outer, open, join := w.out, w.open, w.join
	w.out, w.open, w.join = out, nil, false
	w.blocks(n, setting{})
	w.flush()
	w.out, w.open, w.join = outer, open, join
}

// table reads a table row by row.
func (w *walker) table(n *node) {
	w.flush()
	var rows [][]prose.Cell
	w.rows(n, &rows)
	*w.out = append(*w.out, prose.Table(rows)...)
}

func (w *walker) rows(parent *node, rows *[][]prose.Cell) {
	for _, n := range parent.children {
		switch n.name {
		case "table:table-header-rows", "table:table-row-group", "table:table-rows":
			w.rows(n, rows)
		case "table:table-row":
			if w.sheet.hidden(n) {
				continue
			}
			var row []prose.Cell
			for _, c := range n.children {
				if c.name == "table:table-cell" {
					var cell []prose.Block
					w.apart(&cell, c)
					row = append(row, cell)
				}
			}
			*rows = append(*rows, row)
		case "text:change-start", "text:change-end":
			w.change(n, setting{})
		}
	}
}

// drawing reads the text of a frame or a shape after the paragraph that holds it. Of a frame's several forms only the
// text box speaks.
func (w *walker) drawing(n *node) {
	if n.name == "draw:frame" {
		if n = n.first("draw:text-box"); n == nil {
			return
		}
	}
	if w.silent() {
		return
	}
	if w.open == nil {
		w.apart(w.out, n)
		return
	}
	host := w.open
	var box []prose.Block
	w.apart(&box, n)
	host.boxes = append(host.boxes, box...)
}
