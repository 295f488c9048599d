package html

import (
	"slices"
	"strings"

	"github.com/andybalholm/cascadia"
	dom "golang.org/x/net/html"

	"parley/importer/pattern"
)

// Limits of style sheets. The work is what all elements together may cost in selectors tried.
const (
	maxRules    = 20_000
	maxSelector = 500 // bytes
	maxWork     = 10_000_000
	maxSiblings = 2000 // that a selector is tried among
)

// origin says whose a rule is; a later one wins.
type origin uint8

const (
	browser   origin = iota // what browsers do by themselves
	attribute               // an attribute of the element that only says how it looks
	author                  // a sheet of the page
	inline                  // the element's own style
)

// property is one property and its value.
type property struct {
	name, value string
	important   bool
}

// rule is what a sheet says of the elements that a selector matches.
type rule struct {
	selector cascadia.Sel
	pseudo   string // the element before, after or at the marker; "" for the element itself
	rank     rank
	says     []property
	wide     bool // the selector asks for the element's siblings
}

// sheet is all style sheets of a page.
type sheet struct {
	rules    map[string][]rule // by what the last part of their selectors must have: "#id", ".class", "tag" or ""
	counters map[string]*numerals
	order    int
	work     int
	pseudo   bool              // some rule is for what stands before or after elements
	siblings map[*dom.Node]int // how many children an element has
}

// newSheet gives the sheet of browsers.
func newSheet() *sheet {
	s := &sheet{rules: map[string][]rule{}, counters: map[string]*numerals{}, siblings: map[*dom.Node]int{}}
	s.read(browserSheet, browser)
	return s
}

// spent says whether the page asks for more than can be done.
func (s *sheet) spent() bool { return s.work > maxWork }

// add adds a rule for each selector of a group. As in browsers, one selector that is not understood spoils the group.
func (s *sheet) add(selectors string, says []property, from origin) {
	if len(says) == 0 || len(selectors) > maxSelector || s.order > maxRules || costly.MatchString(selectors) {
		return
	}
	group, err := cascadia.ParseGroupWithPseudoElements(selectors)
	if err != nil {
		return
	}
	for _, selector := range group {
		s.order++
		text := selector.String()
		k := key(text)
		r := rank{from: from, specific: selector.Specificity(), order: s.order}
		s.rules[k] = append(s.rules[k], rule{selector, selector.PseudoElement(), r, says, wide.MatchString(text)})
		s.pseudo = s.pseudo || selector.PseudoElement() != ""
	}
}

var (
	// costly selectors look through whole pages, and say nothing that a page for reading needs.
	costly = pattern.New(`:(contains|matches|has)|~[^=].*:(nth|last|only)|:(nth|last|only).*~[^=]`)
	// wide ones look through the siblings of an element.
	wide = pattern.New(`~[^=]|:(nth|last|only)`)
)

// matches says whether a rule is for an element.
func (s *sheet) matches(r rule, n *dom.Node) bool {
	s.work++
	if r.wide {
		count := s.siblingsOf(n)
		if s.work += count / 8; count > maxSiblings {
			return false
		}
	}
	return !s.spent() && r.selector.Match(n)
}

// siblingsOf counts the children of an element's parent.
func (s *sheet) siblingsOf(n *dom.Node) int {
	if n.Parent == nil {
		return 1
	}
	count, ok := s.siblings[n.Parent]
	if !ok {
		for range n.Parent.ChildNodes() {
			count++
		}
		s.siblings[n.Parent] = count
	}
	return count
}

// key gives what an element must have for a selector to match it: the first name of the selector's last part.
func key(selector string) string {
	depth, at := 0, 0
	for i, r := range selector {
		switch r {
		case '(', '[':
			depth++
		case ')', ']':
			depth--
		case ' ', '>', '+', '~':
			if depth == 0 {
				at = i + 1
			}
		}
	}
	last := selector[at:]
	if strings.ContainsAny(last, `\`) {
		return ""
	}
	end := strings.IndexAny(last, ":[(*")
	if end < 0 {
		end = len(last)
	}
	last = last[:end]
	if i := strings.IndexAny(last, "#."); i >= 0 {
		last = last[i:]
		if j := strings.IndexAny(last[1:], "#."); j >= 0 {
			last = last[:j+1]
		}
	}
	return last
}

// declared is what the sheets and the element itself say of it, by property. The best declaration wins.
type declared map[string]string

// rank says which of two declarations wins: the later one.
type rank struct {
	important bool
	from      origin
	specific  cascadia.Specificity
	order     int
}

// beats says whether r wins over other, or is as good.
func (r rank) beats(other rank) bool {
	switch {
	case r.important != other.important:
		return r.important
	case r.from != other.from:
		return r.from > other.from
	case r.specific != other.specific:
		return other.specific.Less(r.specific)
	}
	return r.order >= other.order
}

// of gives what is said of an element, or of what stands before or after it.
func (s *sheet) of(n *dom.Node, pseudo string) declared {
	if pseudo != "" && !s.pseudo {
		return nil
	}
	all, ranks := declared{}, map[string]rank{}
	say := func(says []property, r rank) {
		for _, p := range says {
			r.important = p.important
			if best, ok := ranks[p.name]; !ok || r.beats(best) {
				all[p.name], ranks[p.name] = p.value, r
			}
		}
	}
	try := func(k string) {
		for _, r := range s.rules[k] {
			if r.pseudo == pseudo && s.matches(r, n) {
				s.work += len(r.says)
				say(r.says, r.rank)
			}
		}
	}
	try("")
	try(n.Data)
	for _, a := range n.Attr {
		switch a.Key {
		case "id":
			try("#" + a.Val)
		case "class":
			names := strings.Fields(a.Val)
			slices.Sort(names)
			for _, class := range slices.Compact(names) {
				try("." + class)
			}
		}
	}
	if pseudo == "" {
		say(hints(n), rank{from: attribute})
		if own := attr(n, "style"); own != "" {
			say(properties(own), rank{from: inline})
		}
	}
	return all
}

// attr gives an attribute of an element, "" where it has none.
func attr(n *dom.Node, name string) string {
	value, _ := lookup(n, name)
	return value
}

func lookup(n *dom.Node, name string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == name && a.Namespace == "" {
			return a.Val, true
		}
	}
	return "", false
}

// browserSheet is what browsers do without a sheet, as far as it bears on text.
const browserSheet = `
address, article, aside, blockquote, body, center, details, dd, dialog, dir, div, dl, dt, fieldset, figcaption, figure, footer, form,
h1, h2, h3, h4, h5, h6, header, hgroup, hr, html, legend, listing, main, menu, nav, ol, optgroup, p, plaintext, pre, search,
section, summary, ul, xmp, textarea, caption, noframes { display: block }
li { display: list-item }
table { display: table }
[hidden], area, base, basefont, datalist, head, link, meta, noembed, param, rp, rt, script, style, template, title, noscript,
dialog:not([open]), .sr-only, .visually-hidden, .screen-reader-text { display: none }
b, strong, th, h1, h2, h3, h4, h5, h6 { font-weight: bold }
i, em, cite, var, dfn, address { font-style: italic }
center, th, caption { text-align: center }
table { text-align: left; text-indent: 0 }
h1 { font-size: 2em } h2 { font-size: 1.5em } h3 { font-size: 1.17em } h5 { font-size: .83em } h6 { font-size: .67em }
small, sub, sup { font-size: smaller } big { font-size: larger }
sup { vertical-align: super } sub { vertical-align: sub }
pre, xmp, listing, plaintext, textarea { white-space: pre }
ol { list-style-type: decimal } ul, menu, dir { list-style-type: disc }
ol, ul, menu, dir { padding-left: 40px } dd, blockquote, figure { margin-left: 40px }
`
