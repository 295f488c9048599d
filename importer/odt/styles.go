package odt

import (
	"strconv"
	"strings"

	"parley/importer/prose"
)

// sheet is the styles of one file, and behind them those common to all.
type sheet struct {
	styles   map[string]*style // by family and name
	lists    map[string]*listStyle
	outline  *listStyle
	defaults map[string]*style // by family
	common   *sheet
}

// style is what a style of a paragraph, a run or a section says itself.
type style struct {
	parent, family string
	listStyle      *string // named, "" for none; nil = says nothing
	outline        *int
	node           *node
	text, par      *node // its text and paragraph properties; may be nil
}

// newSheet reads the styles below each of the parents.
func newSheet(common *sheet, parents ...*node) *sheet {
	s := &sheet{styles: map[string]*style{}, lists: map[string]*listStyle{}, defaults: map[string]*style{}, common: common}
	for _, parent := range parents {
		if parent == nil {
			continue
		}
		for _, n := range parent.children {
			s.add(n)
		}
	}
	return s
}

func (s *sheet) add(n *node) {
	name := n.attr("style:name")
	switch n.name {
	case "style:style":
		family := n.attr("style:family")
		s.styles[family+"/"+name] = newStyle(n, family)
	case "style:default-style":
		family := n.attr("style:family")
		s.defaults[family] = newStyle(n, family)
	case "text:list-style":
		s.lists[name] = newListStyle(n)
	case "text:outline-style":
		s.outline = newListStyle(n)
	}
}

func newStyle(n *node, family string) *style {
	st := &style{
		parent: n.attr("style:parent-style-name"), family: family, node: n,
		text: n.first("style:text-properties"), par: n.first("style:paragraph-properties"),
	}
	if v, ok := n.lookup("style:list-style-name"); ok {
		st.listStyle = &v
	}
	if v, ok := n.lookup("style:default-outline-level"); ok {
		l := level(v)
		st.outline = &l
	}
	return st
}

// list finds a list style, nil where there is none.
func (s *sheet) list(name string) *listStyle {
	for ; s != nil && name != ""; s = s.common {
		if l := s.lists[name]; l != nil {
			return l
		}
	}
	return nil
}

// headings finds the outline style, nil where there is none.
func (s *sheet) headings() *listStyle {
	for ; s != nil; s = s.common {
		if s.outline != nil {
			return s.outline
		}
	}
	return nil
}

// maxParents is how far styles inherit; a longer chain is a ring.
const maxParents = 40

// chain lists a style and those it inherits from, the default of its family last.
func (s *sheet) chain(family, name string) []*style {
	var all []*style
	for at := s; name != "" && at != nil && len(all) < maxParents; {
		st := at.styles[family+"/"+name]
		if st == nil {
			at = at.common
			continue
		}
		all = append(all, st)
		if name == st.parent { // an automatic style may hide the common one of its name
			at = at.common
		}
		name = st.parent
	}
	for at := s; at != nil; at = at.common {
		if d := at.defaults[family]; d != nil {
			return append(all, d)
		}
	}
	return all
}

// property finds what the first style of the chain that speaks of it says.
func property(chain []*style, part func(*style) *node, name string) string {
	for _, st := range chain {
		if n := part(st); n != nil {
			if v, ok := n.lookup(name); ok {
				return v
			}
		}
	}
	return ""
}

func ofText(st *style) *node      { return st.text }
func ofParagraph(st *style) *node { return st.par }

// dressed gives the look of text in a style on top of the look around it.
func (s *sheet) dressed(chain []*style, around prose.Look) prose.Look {
	look := around
	if v := property(chain, ofText, "fo:font-weight"); v != "" {
		weight, err := strconv.Atoi(v)
		look.Bold = v == "bold" || err == nil && weight >= 600
	}
	if v := property(chain, ofText, "fo:font-style"); v != "" {
		look.Italic = v == "italic" || v == "oblique"
	}
	look.Points = size(chain, around.Points)
	return look
}

// size gives the type size that a chain of styles sets, percentages taken of what they inherit.
func size(chain []*style, around float64) float64 {
	share := 1.0
	for _, st := range chain {
		if st.text == nil {
			continue
		}
		v := st.text.attr("fo:font-size")
		if p, ok := points(v); ok {
			return p * share
		}
		if percent, ok := strings.CutSuffix(v, "%"); ok {
			if f, err := strconv.ParseFloat(percent, 64); err == nil && f > 0 && f < 1000 {
				share *= f / 100
			}
		}
	}
	return around * share
}

// hides says whether a chain of styles hides its text.
func hides(chain []*style) bool { return property(chain, ofText, "text:display") == "none" }

// indent gives the first line's distance from the left edge in points, by the paragraph's own styles or, where these say
// nothing, by its level of a list.
func indent(chain []*style, of *listLevel) float64 {
	margin, hasMargin := points(property(chain, ofParagraph, "fo:margin-left"))
	first, hasFirst := points(property(chain, ofParagraph, "fo:text-indent"))
	if of != nil && !hasMargin {
		margin = of.margin
	}
	if of != nil && !hasFirst {
		first = of.indent
	}
	return max(margin+first, 0)
}
