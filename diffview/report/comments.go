package report

import (
	"strings"

	"parley/diffview/comparison"
	"parley/diffview/report/word"
)

// comments puts what is said of rows beside clauses, by side and clause: what a person noted, and that the sides may be
// opposite or state another date, term or figure. A row's comments stand at the first clause that is at home in it, of B
// before A.
func (s *sheet) comments(c *comparison.Comparison) (all [2]map[int][]word.Comment) {
	all = [2]map[int][]word.Comment{{}, {}}
	of := map[string]string{}
	for _, d := range s.divergences(c) {
		of[d.Row] = d.How
	}
	for i := range c.Rows {
		side := 1
		if len(c.Rows[i].Cells[side].Clauses) == 0 {
			side = 0
		}
		clauses := c.Rows[i].Cells[side].Clauses
		if len(clauses) == 0 {
			continue
		}
		add := func(author, text string) {
			if text != "" {
				all[side][clauses[0]] = append(all[side][clauses[0]], word.Comment{Author: author, Text: text})
			}
		}
		add(s.say("comment.tool"), of[c.Rows[i].ID])
		add(s.say("comment.person"), s.saidOf(&s.Rows[i]))
	}
	return all
}

// saidOf is what a person said of a row, a line each.
func (s *sheet) saidOf(r *row) string {
	var lines []string
	if r.Status != "" && r.Status != undiscussed {
		lines = append(lines, s.say("status")+": "+r.Status+", "+r.StatusSays)
	}
	for _, n := range s.remarks(r) {
		lines = append(lines, n.Text)
	}
	if r.Text != "" {
		lines = append(lines, s.say("working")+": "+r.Text)
	}
	return strings.Join(lines, "\n")
}
