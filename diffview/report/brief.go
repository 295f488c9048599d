package report

import (
	"strings"

	"parley/diffview/comparison"
)

// Brief is what a report will hold, for a person who is about to have it written.
type Brief struct {
	Title, Subtitle, Handling, Date string
	Heads                           [2]string // of the columns
	Shown, All                      int       // rows, headings too
	Decided                         int       // rows that a person said something of, among those shown
	Annex                           bool      // a redline stands behind them
	First                           []BriefRow
}

// BriefRow is one of the first rows.
type BriefRow struct {
	Group string // the heading before it; "" for none
	ID    string
	Sign  string
	Texts [2]string // without marks; "" for nothing on this side
}

// Summarise gives the brief of a report with as many of its first rows as are asked for, headings left out.
func Summarise(c *comparison.Comparison, o Options, rows int) Brief {
	s := layOut(c, o)
	b := Brief{
		Title: s.Title, Subtitle: s.Subtitle, Handling: s.Handling, Date: s.Date, Shown: len(s.Rows), All: len(c.Rows), Annex: Fits(RedlineFormat, c) == nil,
	}
	for i := range s.Sides {
		b.Heads[i] = s.Sides[i].Letter + " " + s.Sides[i].Name
	}
	for i := range s.Rows {
		r := &s.Rows[i]
		if r.HasDecision() || r.Status != "" && r.Status != undiscussed {
			b.Decided++
		}
		if r.Kind == "heading" || len(b.First) == rows {
			continue
		}
		first := BriefRow{Group: r.Group, ID: r.ID, Sign: r.Sign}
		for side := range r.Cells {
			var texts []string
			for k := range r.Cells[side].Passages {
				texts = append(texts, r.Cells[side].Passages[k].words())
			}
			first.Texts[side] = strings.Join(texts, " ")
		}
		b.First = append(b.First, first)
	}
	return b
}
