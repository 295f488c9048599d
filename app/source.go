//go:build !headless

package app

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"parley/diffview/comparison"
	captions "parley/diffview/comparison/caption"
	"parley/importer/memo"
)

// explainSources adds to the panel what each side says in full and where that stands, with ways to its page and its file.
func (p *program) explainSources(r *comparison.Row) {
	for side, cell := range r.Cells {
		if len(cell.Clauses)+len(cell.Quotes) == 0 {
			continue
		}
		m := p.comparison.Memos[side]
		p.section(memo.Letter(side) + captions.Gap + m.Name)
		for _, at := range wholeCell(cell) {
			clause := &m.Clauses[at]
			p.detail.Add(newProse(captions.Source(p.say, clause), faint))
			p.detail.Add(newProse((&entry{label: clause.Label, text: clause.Text}).title(), plainSmall))
			p.detail.Add(container.New(strip{}, p.button("app.page.look", link, func() { p.showPage(side, at) })))
		}
		if p.drafts[side].source.path != "" {
			p.detail.Add(container.New(strip{}, p.button("app.folder.open", link, func() { p.openFolder(side) })))
		}
	}
}

// wholeCell lists the clauses that a cell shows, in full or in part.
func wholeCell(cell comparison.Cell) []int {
	all := append([]int{}, cell.Clauses...)
	for _, q := range cell.Quotes {
		all = append(all, q.Clause)
	}
	return all
}

// clauseOf gives the selected row's first clause of a side, -1 where it has none.
func (p *program) clauseOf(side int) int {
	if at := p.pane.Selected(); at >= 0 {
		if all := wholeCell(p.comparison.Rows[at].Cells[side]); len(all) > 0 {
			return all[0]
		}
	}
	return -1
}

// openPage shows the page of the selected row's first clause of a side; where it has none, the beginning of the draft.
func (p *program) openPage(side int) { p.showPage(side, p.clauseOf(side)) }

// openFolder opens the folder of a side's file in the system's own window.
func (p *program) openFolder(side int) {
	if path := p.drafts[side].source.path; path != "" {
		p.launch(filepath.Dir(path))
	}
}

// beneath stacks the line of a page: its number at the left, its text beside it.
type beneath struct{ left float32 }

// MinSize implements fyne.Layout.
func (b beneath) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := objects[2].MinSize()
	return fyne.NewSize(b.left+least.Width+16, least.Height+10)
}

// Layout implements fyne.Layout: a ground, a number, a text.
func (b beneath) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	objects[1].Move(fyne.NewPos(8, 6))
	objects[1].Resize(fyne.NewSize(b.left-16, objects[1].MinSize().Height))
	objects[2].Move(fyne.NewPos(b.left, 5))
	objects[2].Resize(fyne.NewSize(size.Width-b.left-16, size.Height-10))
}
