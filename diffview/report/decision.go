package report

import (
	"cmp"
	"slices"
	"strconv"
)

// decide puts a person's decisions into the rows, and counts the rows of each status. Headings have none.
func (s *sheet) decide(decisions []Decision) {
	if !s.Decided {
		return
	}
	byLetter := map[string]int{}
	for i := range s.Rows {
		r := &s.Rows[i]
		if i >= len(decisions) || r.Kind == "heading" {
			continue
		}
		d := decisions[i]
		r.Status, r.Note, r.Owner, r.Text = cmp.Or(d.Status, undiscussed), d.Note, d.Owner, d.Text
		r.StatusSays = s.say("status." + r.Status)
		byLetter[r.Status]++
	}
	for _, letter := range statuses {
		if n := byLetter[letter]; n > 0 {
			s.Statuses = append(s.Statuses, count{Name: letter + ": " + s.say("status."+letter), N: n})
		}
	}
}

// keepDifferences leaves out the rows that do not differ, and what would lead to them.
func (s *sheet) keepDifferences() {
	all := len(s.Rows)
	s.Rows = slices.DeleteFunc(s.Rows, func(r row) bool { return !r.Differs })
	s.Left = s.say("only-differences", strconv.Itoa(len(s.Rows)), strconv.Itoa(all))
	shown := map[string]bool{}
	for i := range s.Rows {
		shown[s.Rows[i].ID] = true
	}
	for i := range s.Rows {
		r := &s.Rows[i]
		for side := range r.Cells {
			for k := range r.Cells[side].Passages {
				if p := &r.Cells[side].Passages[k]; !shown[p.Home] {
					p.Home = ""
				}
			}
			for k := range r.Nearest[side] {
				if n := &r.Nearest[side][k]; !shown[n.Row] {
					n.Row = ""
				}
			}
		}
	}
	s.Values = slices.DeleteFunc(s.Values, func(v value) bool { return !shown[v.Row] })
}
