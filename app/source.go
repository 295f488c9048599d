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

// beneath lays out a line of a page: its number at the left, its text beside it. Lines of one paragraph stand closer.
type beneath struct {
	left         float32
	goesOn, ends bool // a paragraph, from the line before; with this line
}

// beneathAir is above and below a paragraph of a page.
const beneathAir = 5

// air is what stays free above the line and below it.
func (b beneath) air() (above, below float32) {
	if !b.goesOn {
		above = beneathAir
	}
	if b.ends {
		below = beneathAir
	}
	return above, below
}

// MinSize implements fyne.Layout.
func (b beneath) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := objects[2].MinSize()
	above, below := b.air()
	return fyne.NewSize(b.left+least.Width+16, least.Height+above+below)
}

// Layout implements fyne.Layout: a ground, a number, a text.
func (b beneath) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	above, below := b.air()
	objects[0].Resize(size)
	objects[1].Move(fyne.NewPos(8, above+1))
	objects[1].Resize(fyne.NewSize(b.left-16, objects[1].MinSize().Height))
	objects[2].Move(fyne.NewPos(b.left, above))
	objects[2].Resize(fyne.NewSize(size.Width-b.left-16, size.Height-above-below))
}
