//go:build !headless

package pane

import (
	"strings"

	"fyne.io/fyne/v2"

	"parley/diffview/comparison/caption"
	"parley/importer/memo"
)

// Copy puts the selected row on the clipboard as plain text: its number, then what each side says and where.
func (p *Pane) Copy() {
	if p.Selected() >= 0 {
		fyne.CurrentApp().Clipboard().SetContent(p.table.plain(p.chosen))
	}
}

// plain gives a row as text.
func (t *table) plain(at int) string {
	var b strings.Builder
	b.WriteString(t.words.Say("pane.row", t.comparison.Rows[t.rows[at].from].ID))
	b.WriteByte('\n')
	for s := range t.rows[at].cells {
		b.WriteString("\n" + memo.Letter(s) + "  " + caption.Draft(t.words, t.comparison.Memos, s) + "\n")
		if len(t.rows[at].cells[s]) == 0 {
			b.WriteString(t.words.Say("pane.nothing") + "\n")
		}
		for i := range t.rows[at].cells[s] {
			block := &t.rows[at].cells[s][i]
			if block.label != "" {
				b.WriteString(block.label + " ")
			}
			b.WriteString(block.text)
			if block.opposite {
				b.WriteString(" (" + t.words.Say("pane.opposite") + ")")
			}
			b.WriteString("\n" + t.source(s, block) + "\n")
		}
	}
	return b.String()
}
