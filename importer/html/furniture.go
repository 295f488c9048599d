package html

import (
	"strings"

	dom "golang.org/x/net/html"

	"parley/importer/pattern"
)

var (
	// menuName is how ids and classes of menus are named, and of what else stands around the text and is made of links.
	menuName = pattern.New(`(?i)^(top|main|site|page|left|right|side)?[-_]?(nav|navbar|navigation|menu|breadcrumbs?|sidebar|share|sharing|social|pagination|pager|toolbar|tags)([-_]|$)`)
	// footName is how those of page footers are named.
	footName = pattern.New(`(?i)^(site|page|main|global)?[-_]?(footer|copyright|cookies?|cookie[-_]\w+)$`)
)

// findFurniture gives its role to what stands around the text of a saved page.
func (p *page) findFurniture() {
	main := p.mainText()
	for n := range p.body.Descendants() {
		if n.Type == dom.ElementNode && p.roles[n] == plainly && !within(n, main) && p.isFurniture(n, main) {
			p.roles[n] = furniture
		}
	}
}

// mainText gives the element that the page itself calls its text, nil for none.
func (p *page) mainText() *dom.Node {
	var articles []*dom.Node
	for n := range p.body.Descendants() {
		if n.Type != dom.ElementNode {
			continue
		}
		switch {
		case n.Data == "main" || attr(n, "role") == "main":
			return n
		case n.Data == "article":
			articles = append(articles, n)
		}
	}
	if len(articles) > 0 {
		if first := articles[0]; letters(first)*2 > p.letters {
			return first
		}
	}
	return nil
}

// within says whether n stands in main or holds it.
func within(n, main *dom.Node) bool {
	return main != nil && (inside(n, main) || inside(main, n))
}

// isFurniture says whether an element outside the main text is a menu, a header or a footer of the page.
func (p *page) isFurniture(n, main *dom.Node) bool {
	switch attr(n, "role") {
	case "navigation", "search", "contentinfo":
		return true
	case "banner":
		return main != nil
	case "complementary":
		return main != nil
	}
	switch n.Data {
	case "nav", "search":
		return true
	case "footer":
		return !inText(n)
	case "header":
		return !inText(n) && (!hasHeading(n) || main != nil && hasHeading(main))
	case "aside":
		return main != nil
	case "div":
		if title := attr(n, "title"); title == "header" || title == "footer" { // of LibreOffice's pages
			return true
		}
	case "ul", "ol", "table", "section", "p":
	default:
		return false
	}
	menu, foot := false, false
	for _, name := range []string{attr(n, "id"), attr(n, "class")} {
		for word := range strings.FieldsSeq(name) {
			menu, foot = menu || menuName.MatchString(word), foot || footName.MatchString(word)
		}
	}
	if !menu && !foot && n.Data != "ul" {
		return false
	}
	all, linked, links := p.links(n)
	switch {
	case all*3 > p.letters:
		return false
	case foot:
		return true
	case menu:
		return linked*2 > all
	}
	return links >= 4 && linked*20 > all*19
}

// links counts the letters of an element, those in links to other pages, and these links.
func (p *page) links(n *dom.Node) (all, linked, links int) {
	all = letters(n)
	for c := range n.Descendants() {
		if c.Type == dom.ElementNode && c.Data == "a" {
			if href := attr(c, "href"); href != "" && !strings.HasPrefix(href, "#") {
				linked += letters(c)
				links++
			}
		}
	}
	return all, linked, links
}

// inText says whether an element stands within a part of the text.
func inText(n *dom.Node) bool {
	for n = n.Parent; n != nil; n = n.Parent {
		switch n.Data {
		case "article", "section", "blockquote", "td", "li", "main":
			return true
		}
	}
	return false
}

// hasHeading says whether a heading stands in an element.
func hasHeading(n *dom.Node) bool {
	for c := range n.Descendants() {
		if c.Type == dom.ElementNode && (c.Data == "h1" || c.Data == "h2") {
			return true
		}
	}
	return false
}
