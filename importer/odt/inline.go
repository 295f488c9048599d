package odt

import (
	"strings"

	"parley/importer/prose"
)

// inline reads the text within a paragraph.
func (w *walker) inline(parent *node, in setting, look prose.Look) {
	for _, n := range parent.children {
		if n.name == "" {
			w.say(n.text, look)
			continue
		}
		if w.sheet.hidden(n) {
			continue
		}
		switch n.name {
		case "text:span":
			w.inline(n, in, w.sheet.dressed(w.sheet.chain("text", n.attr("text:style-name")), look))
		case "text:s", "text:tab", "text:line-break":
			w.say(" ", look)
		case "text:note":
			w.note(n)
		case "text:change", "text:change-start", "text:change-end":
			w.change(n, in)
		case "text:p", "text:h": // a field that holds paragraphs
			w.say(" ", look)
			w.inline(n, in, look)
		case "text:hidden-text", "text:hidden-paragraph", "text:number", "text:ruby-text", "text:script",
			"office:annotation", "office:forms", "office:binary-data":
		case "text:list", "table:table":
			w.aside(n)
		case "loext:content-control":
			w.inline(n, in, look)
		default:
			switch space, _, _ := strings.Cut(n.name, ":"); space {
			case "text":
				w.inline(n, in, look)
			case "draw":
				w.inDrawing(n, in, look)
			}
		}
	}
}

// inDrawing reads what is drawn within a paragraph: links around drawings, groups of them, drawings.
func (w *walker) inDrawing(n *node, in setting, look prose.Look) {
	if n.name == "draw:a" || n.name == "draw:g" {
		w.inline(n, in, look)
		return
	}
	w.drawing(n)
}

// aside reads a block that stands where only text may.
func (w *walker) aside(n *node) {
	var box []prose.Block
	w.apart(&box, &node{children: []*node{n}})
	if w.open != nil {
		w.open.boxes = append(w.open.boxes, box...)
	}
}

// say adds to the open paragraph what the view shows.
func (w *walker) say(s string, look prose.Look) {
	if !w.silent() && w.open != nil {
		w.open.runs.Add(s, look)
	}
}

// note lays a note's paragraphs apart from the body.
func (w *walker) note(n *node) {
	body := n.first("text:note-body")
	if body == nil || w.silent() {
		return
	}
	out := &w.draft.Footnotes
	if n.attr("text:note-class") == "endnote" {
		out = &w.draft.Endnotes
	}
	w.apart(out, body)
}
