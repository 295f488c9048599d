package clauses

import (
	"strings"

	"parley/importer/label"
	"parley/importer/memo"
)

// markPaths sets what follows from the parents: how deep each clause stands, and the headings above it.
func markPaths(clauses []memo.Clause) {
	for i := range clauses {
		c := &clauses[i]
		c.Level, c.Path = 0, nil
		if c.Parent < 0 {
			continue
		}
		above := &clauses[c.Parent]
		c.Level = above.Level + 1
		c.Path = append(c.Path, above.Path...)
		if h := headingText(clauses, c.Parent, i); h != "" {
			c.Path = append(c.Path, h)
		}
	}
}

// headingText gives how the clause at reads in the path of a later one: a heading with its second line, the label of a
// part whose words are a sentence; "" for what heads nothing.
func headingText(clauses []memo.Clause, at, later int) string {
	c := clauses[at]
	if c.Kind != memo.Heading {
		if l, ok := labelOf(c); ok && l.Kind == label.Named && l.Name != "point" {
			return c.Label
		}
		return ""
	}
	text := joinHeading(c.Label, c.Text)
	if second := at + 1; second < later && secondLine(clauses, second) {
		text = joinHeading(text, clauses[second].Text)
	}
	return text
}

// secondLine says whether a heading is the second line of the one before it, whose first is a label alone.
func secondLine(clauses []memo.Clause, at int) bool {
	c := clauses[at]
	return at > 0 && c.Kind == memo.Heading && c.Label == "" && c.Parent == at-1 && clauses[at-1].Text == "" && strings.HasSuffix(c.ID, "/T")
}
