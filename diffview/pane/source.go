//go:build !headless

package pane

import "strings"

// source says where a block stands in its file: «I.2 · p. 1, l. 11», and for a quote the row that has it in full.
func source(t *table, s int, b *block) string {
	clause := &t.comparison.Memos[s].Clauses[b.clause]
	parts := []string{strings.ReplaceAll(clause.ID, "/", ".")}
	var place []string
	if clause.Page > 0 {
		place = append(place, t.words.Say("pane.page", clause.Page))
	}
	if clause.Line > 0 {
		place = append(place, t.words.Say("pane.line", clause.Line))
	} else if clause.Paragraph > 0 {
		place = append(place, t.words.Say("pane.paragraph", clause.Paragraph))
	}
	if len(place) > 0 {
		parts = append(parts, strings.Join(place, ", "))
	}
	if b.home >= 0 && b.home < len(t.comparison.Rows) {
		parts = append(parts, t.words.Say("pane.home", t.comparison.Rows[b.home].ID))
	}
	return strings.Join(parts, " · ")
}
