package report

import "parley/diffview/report/word"

// annex sets the redline of drafts in one language on upright pages, a paragraph for each clause.
func (d *pages) annex() {
	s := d.sheet
	if len(s.Annex) == 0 {
		return
	}
	d.turn()
	d.heading(s.say("annex"))
	d.block(setParagraph{runs: []setRun{{s.say("annex.how"), smallLook}}, below: 8})
	for _, line := range s.Annex {
		base := look{size: textSize + 0.5, ink: "1E2226", bold: line.Heading}
		p := setParagraph{below: 5}
		if line.Moved {
			moved := base
			moved.ink = moveInk
			p.runs = append(p.runs, setRun{"↷ ", moved})
		}
		for _, r := range line.Runs {
			to := base
			switch {
			case r.Deleted:
				to.ink, to.fill, to.struck = deleteInk, deleteFill, true
			case r.Inserted:
				to.ink, to.fill, to.line = insertInk, insertFill, word.Single
			}
			if r.Moved {
				to.ink, to.fill = moveInk, ""
			}
			p.runs = append(p.runs, setRun{r.Text, to})
		}
		d.block(p)
	}
}
