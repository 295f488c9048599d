package html

import (
	"strings"

	dom "golang.org/x/net/html"
)

// page is a parsed page and what its elements are to the text.
type page struct {
	body     *dom.Node
	sheet    *sheet
	framed   bool // it only lays out other pages
	edited   bool // it has inserted or deleted text
	glued    bool // LibreOffice wrote it, which puts the numbers of headings before their words without a space
	ids      map[string]*dom.Node
	roles    map[*dom.Node]role
	endnotes map[*dom.Node]bool // the notes that are
	letters  int
}

// role is what an element is to the text.
type role uint8

const (
	plainly   role = iota
	silent         // left out: a mark that leads to a note or a comment
	backlink       // leads from a note to its mark
	note           // a foot- or endnote
	comment        // a comment of a word processor
	furniture      // stands around the text
)

// survey finds out what a page has.
func survey(root *dom.Node) (*page, error) {
	p := &page{sheet: newSheet(), ids: map[string]*dom.Node{}, roles: map[*dom.Node]role{}, endnotes: map[*dom.Node]bool{}}
	nodes := 0
	for n := range root.Descendants() {
		if nodes++; nodes > maxNodes {
			return nil, ErrTooLarge
		}
		if n.Type != dom.ElementNode {
			continue
		}
		for _, name := range []string{"id", "name"} {
			if id := attr(n, name); id != "" && p.ids[id] == nil && (name == "id" || n.Data == "a") {
				p.ids[id] = n
			}
		}
		switch n.Data {
		case "body":
			p.body = n
		case "meta":
			p.glued = p.glued || attr(n, "name") == "generator" && strings.HasPrefix(attr(n, "content"), "LibreOffice")
		case "ins", "del":
			p.edited = true
		case "frameset":
			p.framed = true
		case "style":
			if onScreen(attr(n, "media")) && n.FirstChild != nil {
				p.sheet.read(n.FirstChild.Data, author)
			}
		}
	}
	if p.body != nil {
		p.letters = letters(p.body)
		p.findNotes()
		p.findFurniture()
	}
	return p, nil
}

// letters counts the bytes of an element's words.
func letters(n *dom.Node) int {
	all := 0
	for c := range n.Descendants() {
		if c.Type == dom.TextNode && !skipped[c.Parent.Data] {
			all += len(strings.TrimSpace(c.Data))
		}
	}
	return all
}

// words gives the text of an element in single spaces.
func words(n *dom.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == dom.TextNode && !skipped[c.Parent.Data] {
			b.WriteString(c.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// inside says whether n is outer or stands within it.
func inside(n, outer *dom.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == outer {
			return true
		}
	}
	return false
}
