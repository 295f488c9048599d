package odt

import (
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Limits of a document: far beyond what a memorandum has, and safe to hold in memory.
const (
	maxBytes = 32 << 20 // of one XML file
	maxNodes = 2_000_000
	maxDepth = 300
)

// node is an element or, with an empty name, a piece of text.
type node struct {
	name     string // with the standard's own prefix: "text:p"
	text     string
	attrs    []attr
	children []*node
}

type attr struct{ name, value string }

// prefixes gives the standard's own prefix for the end of a namespace.
var prefixes = map[string]string{
	"urn:oasis:names:tc:opendocument:xmlns:office:1.0":                     "office",
	"urn:oasis:names:tc:opendocument:xmlns:style:1.0":                      "style",
	"urn:oasis:names:tc:opendocument:xmlns:text:1.0":                       "text",
	"urn:oasis:names:tc:opendocument:xmlns:table:1.0":                      "table",
	"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0":                    "draw",
	"urn:oasis:names:tc:opendocument:xmlns:presentation:1.0":               "presentation",
	"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0":          "fo",
	"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0":             "svg",
	"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0":                   "manifest",
	"urn:oasis:names:tc:opendocument:xmlns:form:1.0":                       "form",
	"http://purl.org/dc/elements/1.1/":                                     "dc",
	"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
	"urn:oasis:names:tc:opendocument:xmlns:meta:1.0":                       "meta",
	"http://www.w3.org/XML/1998/namespace":                                 "xml",
	"http://www.w3.org/1999/xlink":                                         "xlink",
}

// parse reads XML into a tree. A document type, which could define entities, is refused.
func parse(r io.Reader) (*node, error) {
	limited := &io.LimitedReader{R: r, N: maxBytes + 1}
	d := xml.NewDecoder(limited)
	root := &node{}
	open := []*node{root}
	for nodes := 0; ; nodes++ {
		token, err := d.Token()
		switch {
		case limited.N <= 0, nodes > maxNodes, len(open) > maxDepth:
			return nil, ErrTooLarge
		case err == io.EOF && len(root.children) > 0:
			return root, nil
		case err != nil:
			return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
		}
		top := open[len(open)-1]
		switch t := token.(type) {
		case xml.StartElement:
			n := &node{name: named(t.Name)}
			for _, a := range t.Attr {
				n.attrs = append(n.attrs, attr{named(a.Name), a.Value})
			}
			top.children = append(top.children, n)
			open = append(open, n)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) > 1 {
				top.children = append(top.children, &node{text: string(t)})
			}
		case xml.Directive:
			return nil, fmt.Errorf("%w: a document type", ErrDamaged)
		}
	}
}

// named spells a name with the standard's prefix, those of other namespaces with "?".
func named(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	if p := prefixes[n.Space]; p != "" {
		return p + ":" + n.Local
	}
	return "?:" + n.Local
}

// attr gives an attribute's value, "" where there is none.
func (n *node) attr(name string) string {
	value, _ := n.lookup(name)
	return value
}

func (n *node) lookup(name string) (string, bool) {
	for _, a := range n.attrs {
		if a.name == name {
			return a.value, true
		}
	}
	return "", false
}

// first gives the first child called name, nil where there is none.
func (n *node) first(name string) *node {
	if n == nil {
		return nil
	}
	for _, c := range n.children {
		if c.name == name {
			return c
		}
	}
	return nil
}

// id gives the name by which other elements refer to n.
func (n *node) id() string {
	if id := n.attr("xml:id"); id != "" {
		return id
	}
	return n.attr("text:id")
}

// number reads a whole number, by default as given; what is out of reason is cut.
func number(s string, otherwise int) int {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil {
		return otherwise
	}
	return min(max(n, -maxNumber), maxNumber)
}

const maxNumber = 1_000_000

// level reads a level of a list or an outline, 1 to maxLevel; 0 where there is none.
func level(s string) int { return min(max(number(s, 0), 0), maxLevel) }

const maxLevel = 10

// points reads a length such as "1.25cm"; false where s is none, as percentages are.
func points(s string) (float64, bool) {
	for _, u := range units {
		if body, ok := strings.CutSuffix(s, u.name); ok {
			f, err := strconv.ParseFloat(body, 64)
			return f * u.points, err == nil && f > -1e6 && f < 1e6
		}
	}
	return 0, false
}

var units = []struct {
	name   string
	points float64
}{{"pt", 1}, {"cm", 72 / 2.54}, {"mm", 72 / 25.4}, {"inch", 72}, {"in", 72}, {"pc", 12}, {"px", 0.75}}
