//go:build !headless

package app

import (
	"slices"

	"fyne.io/fyne/v2"

	"parley/importer/memo"
)

// scanLanguages are those that pages which are pictures can be read in; the first has a sample tell.
var scanLanguages = []memo.Language{memo.Unknown, memo.Russian, memo.Ukrainian, memo.English}

// scanned says whether any of a side's draft was read from pictures.
func (p *program) scanned(side int) bool {
	m := p.drafts[side].memo
	return m != nil && slices.ContainsFunc(m.Clauses, func(c memo.Clause) bool { return c.Confidence > 0 })
}

// scanItems offer to read a side's pictures anew in a language.
func (p *program) scanItems(side int) []*fyne.MenuItem {
	digits := [2][]fyne.KeyName{{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4}, {fyne.Key5, fyne.Key6, fyne.Key7, fyne.Key8}}
	items := make([]*fyne.MenuItem, len(scanLanguages))
	for i, l := range scanLanguages {
		id := "scan.auto"
		if l != memo.Unknown {
			id = "scan." + string(l)
		}
		items[i] = p.item(id, key(ctrl|fyne.KeyModifierAlt, digits[side][i]), p.scanned(side), func() {
			p.reread(side, func(s *source) { s.scan = l })
		})
		items[i].Checked = p.scanned(side) && p.drafts[side].source.scan == l
	}
	return items
}

// explainScan adds to the panel how surely the clauses of a row were read from pictures.
func (p *program) explainScan(row int) {
	for side, cell := range p.comparison.Rows[row].Cells {
		for _, at := range cell.Clauses {
			if c := &p.comparison.Memos[side].Clauses[at]; c.Confidence > 0 {
				p.detail.Add(newProse(p.say.Say("app.detail.scanned", p.cite(side, at), int(c.Confidence*100+0.5)), aside))
			}
		}
	}
}
