package clauses

import (
	"slices"

	"parley/importer/label"
)

// placeHeading closes all points and the headings of the same or a lower rank. An article or an option that is a sentence
// of its own takes its place in the tree as one that is a heading.
func (b *builder) placeHeading(it *item) {
	rank := rankOf(it)
	keep := 0
	for keep < len(b.stack) {
		n := &b.stack[keep]
		if n.rank == 0 && !b.announces(keep, it) {
			break
		}
		if n.rank > 0 && closes(n, it, rank) && !b.holdsChoice(keep, it) {
			break
		}
		keep++
	}
	parent := -1
	if keep > 0 {
		parent = b.stack[keep-1].clause
	}
	b.stack = b.stack[:keep]
	b.push(it, parent, it.reading(), rank)
}

// announces says whether the point at stack[at] may own the option it: it ends in a colon, and nothing else came after it.
func (b *builder) announces(at int, it *item) bool {
	n := &b.stack[at]
	if !it.marked || it.mark.Name != "option" || !n.item.leads() || n.shut {
		return false
	}
	if at+1 < len(b.stack) {
		return b.stack[at+1].item.marked && b.stack[at+1].item.mark.Name == "option"
	}
	return n.clause == len(b.clauses)-1
}

// holdsChoice says whether the heading at stack[at] is a plain one that the options or stages it stand in: none stands
// around it already. An article stands in a plain heading that it follows at once.
func (b *builder) holdsChoice(at int, it *item) bool {
	if b.stack[at].item.marked || !it.marked || it.mark.Kind != label.Named || b.stack[at].item.Style.Level > 0 && it.Style.Level > 0 {
		return false
	}
	switch it.mark.Name {
	case "option", "stage", "step":
		return !slices.ContainsFunc(b.stack[:at], func(n node) bool { return n.item.marked && n.item.mark.Name == it.mark.Name })
	case "article":
		if at+1 < len(b.stack) {
			return b.stack[at+1].item.marked && b.stack[at+1].item.mark.Name == "article"
		}
		return b.stack[at].clause == len(b.clauses)-1
	}
	return false
}

// closes says whether a new heading ends the part that n heads, and does not stand within it.
func closes(n *node, it *item, rank int) bool {
	if n.item.Style.Level > 0 && it.Style.Level > 0 {
		return n.item.Style.Level >= it.Style.Level
	}
	if !it.marked && n.item.marked && n.rank > ranks["part"] && capitals(it.Text) && capitals(n.item.Text) {
		return true // set as the numbered headings are
	}
	if n.rank != rank {
		return n.rank > rank
	}
	if !it.marked { // of two plain headings the one that is set apart more ranks higher
		return it.styled() || !n.item.styled()
	}
	return true
}

// ranks orders the headings that have labels, from the outermost in.
var ranks = map[string]int{
	"annex": 1, "part": 2, "title": 3, "block": 3, "section": 4, "chapter": 5, "subsection": 7, "article": 8, "stage": 8, "option": 9, "step": 9, "point": 10,
}

// rankOf ranks a heading.
func rankOf(it *item) int {
	switch {
	case !it.marked && isAnnex(it.Text):
		return 1
	case !it.marked && it.Style.Level > 0:
		return 20 + it.Style.Level
	case !it.marked:
		return 40
	case it.mark.Kind == label.Named:
		return ranks[it.mark.Name]
	case it.mark.Kind == label.Roman:
		return 6
	case it.mark.Kind == label.Letter:
		return 8
	}
	return 10 + min(len(it.mark.Numbers), 9)
}

// isAnnex says whether a heading without a number heads an annex.
func isAnnex(s string) bool {
	l, ok := label.Parse(s + " 1")
	return ok && l.Kind == label.Named && l.Name == "annex"
}
