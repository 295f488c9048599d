package odt

import (
	"slices"

	"parley/importer/memo"
)

// marksOf counts the tracked changes, the comments and the hidden parts below n; what is hidden within a hidden part does
// not count again.
func marksOf(s *sheet, n *node) memo.Marks {
	var m memo.Marks
	var count func(n *node, hidden bool)
	count = func(n *node, hidden bool) {
		switch n.name {
		case "text:changed-region":
			m.Tracked++
			hidden = true // what was deleted is no hidden text
		case "office:annotation":
			m.Comments++
			return
		}
		if !hidden && s.hidden(n) {
			m.Hidden++
			hidden = true
		}
		for _, c := range n.children {
			count(c, hidden)
		}
	}
	count(n, false)
	return m
}

// uncovers says whether runs below n are shown for all that its style hides them.
func (s *sheet) uncovers(n *node) bool {
	return slices.ContainsFunc(n.children, func(c *node) bool {
		if c.name == "text:span" {
			if display := property(s.chain("text", c.attr("text:style-name")), ofText, "text:display"); display != "" && display != "none" {
				return true
			}
		}
		return s.uncovers(c)
	})
}

// hidden says whether an element does not show.
func (s *sheet) hidden(n *node) bool {
	switch n.name {
	case "text:section", "text:table-of-content":
		display := n.attr("text:display")
		return display == "none" || display == "condition" && n.attr("text:is-hidden") == "true"
	case "text:span":
		return hides(s.chain("text", n.attr("text:style-name")))
	case "text:hidden-text":
		return n.attr("text:is-hidden") != "false"
	case "text:p", "text:h":
		if p := n.first("text:hidden-paragraph"); p != nil && p.attr("text:is-hidden") != "false" {
			return true
		}
		return len(n.children) > 0 && hides(s.chain("paragraph", n.attr("text:style-name"))) && !s.uncovers(n)
	case "table:table-row":
		return n.attr("table:visibility") == "collapse"
	}
	return false
}
