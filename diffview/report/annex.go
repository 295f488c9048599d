package report

import (
	"parley/diffview/comparison"
	"parley/diffview/report/word"
)

// annexLine is a paragraph of the redline that stands behind the table of two drafts in one language.
type annexLine struct {
	Runs    []annexRun
	Heading bool
	Moved   bool // it stands elsewhere in the other draft
}

// annexRun is text that both drafts have, or one of them.
type annexRun struct {
	Text, Lang        string
	Deleted, Inserted bool // only in A, only in B
	Moved             bool // the other draft has it elsewhere
}

// annex turns draft A into draft B, a paragraph for each clause, both of what moved; nothing for drafts in two languages.
func annex(c *comparison.Comparison) []annexLine {
	if Fits(RedlineFormat, c) != nil {
		return nil
	}
	var all []annexLine
	for _, p := range (&redline{comparison: c}).paragraphs() {
		line := annexLine{Heading: p.Style == word.Clause, Moved: p.Move != ""}
		for _, r := range p.Runs {
			if r.Text == "" {
				continue
			}
			line.Runs = append(line.Runs, annexRun{
				Text: r.Text, Lang: r.Language, Moved: r.Change.Move != "",
				Deleted: r.Change.Kind == word.Deleted, Inserted: r.Change.Kind == word.Inserted,
			})
		}
		if len(line.Runs) > 0 {
			all = append(all, line)
		}
	}
	return all
}
