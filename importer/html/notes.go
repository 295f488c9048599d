package html

import (
	"strings"
	"unicode"

	dom "golang.org/x/net/html"

	"parley/importer/pattern"
	"parley/importer/prose"
)

var (
	// markText is what a mark of a note looks like: 1, [2], (3), *, iv, а.
	markText = pattern.New(`^[\[(]?(\d{1,3}|[*†‡§]{1,4}|[ivxlc]{1,6}|\pL)[\])]?$`)
	// noteName is how the ids and classes of notes begin, or what stands in them.
	noteName = pattern.New(`(?i)^_?(ftn|edn|fn|en|sdfootnote|sdendnote)[-_:]?\w{0,6}\d|foot-?_?note|end-?_?note|doc-endnote|cite_note|^note-?\d|^primech|^snoska|^vynoska`)
	endnote  = pattern.New(`(?i)end-?_?note|^_?edn`)
	// commentName is how Google's export and Word name comments.
	commentName = pattern.New(`^(cmnt\d+|_msocom_\d+)$`)
)

// findNotes gives their roles to notes, comments and what links them with the text.
func (p *page) findNotes() {
	var links []*dom.Node
	for n := range p.body.Descendants() {
		if n.Type != dom.ElementNode {
			continue
		}
		if strings.Contains(attr(n, "style"), "mso-element") && p.sheet.of(n, "")["mso-element"] == "comment" {
			p.roles[n] = comment
		}
		if n.Data == "a" && strings.HasPrefix(attr(n, "href"), "#") {
			links = append(links, n)
		}
	}
	back := map[*dom.Node][]*dom.Node{} // links by where they lead
	for _, a := range links {
		if to := p.target(a); to != nil {
			back[to] = append(back[to], a)
		}
	}
	for _, a := range links {
		to := p.target(a)
		if to == nil || inside(a, to) {
			continue
		}
		if commentName.MatchString(strings.TrimPrefix(attr(a, "href"), "#")) {
			p.roles[a] = silent
			if host := p.host(to, a); p.roles[host] == plainly {
				p.roles[host] = comment
			}
			continue
		}
		mark := words(a)
		if !markText.MatchString(mark) {
			continue
		}
		p.pair(a, to, mark, back)
	}
}

// target gives the element that a link leads to within the page, nil for none.
func (p *page) target(a *dom.Node) *dom.Node {
	return p.ids[strings.TrimPrefix(attr(a, "href"), "#")]
}

// pair gives their roles to a mark and its note, if to is one: named so, and after the mark, or with a link back to it.
func (p *page) pair(a, to *dom.Node, mark string, back map[*dom.Node][]*dom.Node) {
	host := p.host(to, a)
	if host == nil || inside(a, host) || p.withinNote(a) {
		return
	}
	var returns []*dom.Node
	for _, from := range []*dom.Node{a, a.Parent, a.FirstChild} {
		for _, link := range back[from] {
			if inside(link, host) {
				returns = append(returns, link)
			}
		}
	}
	if len(returns) == 0 && !isNote(to) && !isNote(host) {
		return
	}
	if len(returns) > 0 && !precedes(a, to) {
		return
	}
	p.roles[host] = note
	if isEndnote(to) || isEndnote(host) {
		p.endnotes[host] = true
	}
	for _, link := range returns {
		p.roles[link] = backlink
	}
	if p.raised(a) && !strings.ContainsAny(mark, "[(") {
		p.roles[a] = silent
	}
}

// host gives the element that holds a note whose id stands at to: the innermost item, paragraph or division around it,
// and that which holds nothing but it. from is where its mark stands; what holds that is no note.
func (p *page) host(to, from *dom.Node) *dom.Node {
	n := to
	for n != nil && !hosts[n.Data] {
		n = n.Parent
	}
	if n == nil || n == p.body {
		return nil
	}
	if n.Data != "p" {
		return n
	}
	for up := n.Parent; up != nil && up != p.body && hosts[up.Data] && !inside(from, up) && p.alone(n, up); up = up.Parent {
		n = up
	}
	return n
}

// hosts are the elements that hold a note.
var hosts = set("p", "li", "div", "dd", "aside", "tr", "section", "blockquote")

// alone says whether of the targets of short links none stands in outer but those within n.
func (p *page) alone(n, outer *dom.Node) bool {
	for c := range outer.Descendants() {
		if c.Type != dom.ElementNode || inside(c, n) {
			continue
		}
		if c.Data == "a" && strings.HasPrefix(attr(c, "href"), "#") && markText.MatchString(words(c)) || isNote(c) {
			return false
		}
		if strings.HasPrefix(c.Data, "h") && len(c.Data) == 2 && c.Data != "hr" {
			return false
		}
	}
	return true
}

// withinNote says whether n stands in what is known to be a note.
func (p *page) withinNote(n *dom.Node) bool {
	for ; n != nil; n = n.Parent {
		if p.roles[n] == note {
			return true
		}
	}
	return false
}

// isNote says whether an element is named as notes are.
func isNote(n *dom.Node) bool {
	for _, name := range []string{"id", "name", "role", "epub:type", "class"} {
		for word := range strings.FieldsSeq(attr(n, name)) {
			if noteName.MatchString(word) && !strings.Contains(strings.ToLower(word), "ref") {
				return true
			}
		}
	}
	return false
}

// isEndnote says whether an element is named as endnotes are where there are footnotes as well.
func isEndnote(n *dom.Node) bool {
	return endnote.MatchString(attr(n, "id")) || endnote.MatchString(attr(n, "name")) || endnote.MatchString(attr(n, "class"))
}

// raised says whether a mark is set above the line.
func (p *page) raised(a *dom.Node) bool {
	if strings.Contains(attr(a, "class"), "sdfootnoteanc") || strings.Contains(attr(a, "class"), "sdendnoteanc") || strings.Contains(attr(a, "role"), "doc-noteref") {
		return true
	}
	for n := a; n != nil && n != p.body && !hosts[n.Data]; n = n.Parent {
		if n.Data == "sup" || p.sheet.of(n, "")["vertical-align"] == "super" {
			return true
		}
	}
	for n := range a.Descendants() {
		if n.Data == "sup" && n.Type == dom.ElementNode || n.Type == dom.ElementNode && p.sheet.of(n, "")["vertical-align"] == "super" {
			return true
		}
	}
	return false
}

// precedes says whether a stands before b.
func precedes(a, b *dom.Node) bool {
	path := map[*dom.Node]*dom.Node{} // ancestors of a, each with its child on the way
	var child *dom.Node
	for n := a; n != nil; n = n.Parent {
		path[n] = child
		child = n
	}
	child = nil
	for n := b; n != nil; n = n.Parent {
		if mine, ok := path[n]; ok {
			for s := mine; s != nil; s = s.NextSibling {
				if s == child {
					return true
				}
			}
			return false
		}
		child = n
	}
	return false
}

// back passes the link of a note to its mark: where it shows the mark at the start of the note, it is the note's label.
func (w *walker) back(a *dom.Node) {
	mark := prose.Clean(words(a))
	shown := strings.ContainsFunc(mark, func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsNumber(r) || strings.ContainsRune("*†‡§", r)
	})
	if shown && w.label == nil && (w.open == nil || !w.filled()) && markText.MatchString(mark) {
		w.label = &pending{mark}
	}
}
