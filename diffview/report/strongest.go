package report

import (
	"cmp"
	"slices"
	"strings"

	"parley/diffview/comparison"
	"parley/diffview/wording"
)

// divergence is one of the rows where the drafts part most: a line of the summary.
type divergence struct {
	Row      string
	Topic    string
	Says     string // what it turns on, else how both passages begin
	How      string // why it is here: that the sides may be opposite, which quantities differ
	Opposite bool
}

// topmost is how many of the strongest divergences a summary shows.
const topmost = 10

// divergences lists the rows where both sides speak and part most, as far as the tool can see: those that may be opposite
// before those whose dates, terms or figures differ, of either the ones with more that differs and surer pairs first. It
// must be asked for before sides are switched.
func (s *sheet) divergences(c *comparison.Comparison) []divergence {
	type ranked struct {
		divergence
		opposed, differing int
		score              float64
	}
	var found []ranked
	for i := range c.Rows {
		from := &c.Rows[i]
		if from.Kind != comparison.DifferRow {
			continue
		}
		r := ranked{}
		var how []string
		for _, k := range from.Links {
			link := &c.Links[k]
			r.score = max(r.score, link.Score)
			if link.Stance != "" {
				r.opposed++
			}
			for _, f := range s.facts(contested(link.Facts)) {
				if text := f.Kind + " " + factLine(f); !slices.Contains(how, text) {
					how = append(how, text)
				}
			}
		}
		if r.differing = len(how); r.opposed+r.differing == 0 {
			continue
		}
		if r.Opposite = r.opposed > 0; r.Opposite {
			how = append([]string{s.say("opposite")}, how...)
		}
		r.Row, r.Topic, r.How = from.ID, s.Rows[i].Topic, strings.Join(how, "; ")
		r.Says = cmp.Or(s.Rows[i].Gist, s.Rows[i].beginnings())
		found = append(found, r)
	}
	slices.SortStableFunc(found, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(b.opposed, a.opposed), cmp.Compare(b.differing, a.differing), cmp.Compare(b.score, a.score))
	})
	var all []divergence
	for _, r := range found {
		all = append(all, r.divergence)
	}
	return all
}

// contested gives the quantities that both sides state, and otherwise.
func contested(pairs []wording.FactPair) []wording.FactPair {
	return slices.DeleteFunc(slices.Clone(pairs), func(p wording.FactPair) bool {
		return p.Verdict != wording.Differs || !slices.Contains(critical, p.Kind)
	})
}

// firstWords is how many words of a passage tell what it is about; one that is hardly longer is told whole.
const firstWords = 7

// beginnings gives the first words of what both sides say in a row: «Семьи, разделённые линией … ↔ Родини, розділені …».
func (r *row) beginnings() string {
	var sides []string
	for i := range r.Cells {
		if len(r.Cells[i].Passages) == 0 {
			continue
		}
		var text strings.Builder
		for _, run := range r.Cells[i].Passages[0].Runs {
			text.WriteString(run.Text)
		}
		words := strings.Fields(text.String())
		if len(words) > firstWords+2 {
			words = append(words[:firstWords], "…")
		}
		sides = append(sides, strings.Join(words, " "))
	}
	return strings.Join(sides, " ↔ ")
}
