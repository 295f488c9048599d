//go:build !headless

package pane

import (
	"strings"

	"fyne.io/fyne/v2"

	"parley/diffview/comparison/caption"
	"parley/importer/memo"
)

// Copy puts the selected text on the clipboard; without any, the selected row: its number, then what each side says and
// where.
func (p *Pane) Copy() { p.copy(false) }

// CopyMarked does the same with signs around what differs, and says below what they mean: the clipboard takes plain text
// alone.
func (p *Pane) CopyMarked() { p.copy(true) }

func (p *Pane) copy(marked bool) {
	text := p.SelectedText(marked)
	if text == "" && p.Selected() >= 0 {
		text = p.table.plain(p.chosen, marked)
	}
	if text == "" {
		return
	}
	if marked {
		text = strings.TrimRight(text, "\n") + "\n\n" + p.options.Words.Say("pane.signs") + "\n"
	}
	fyne.CurrentApp().Clipboard().SetContent(text)
}

// plain gives a row as text.
func (t *table) plain(at int, marked bool) string {
	var b strings.Builder
	b.WriteString(t.words.Say("pane.row", t.from(at).ID))
	b.WriteByte('\n')
	for s := range t.rows[at].cells {
		if t.mergedAway(at, s) {
			continue
		}
		if s == t.drafts() {
			t.plainText(&b, at)
			continue
		}
		b.WriteString("\n" + memo.Letter(s) + "  " + caption.Draft(t.words, t.synopsis.Memos, s) + "\n")
		if len(t.rows[at].cells[s]) == 0 {
			b.WriteString(t.words.Say("pane.nothing") + "\n")
		}
		for i := range t.rows[at].cells[s] {
			block := &t.rows[at].cells[s][i]
			if block.label != "" {
				b.WriteString(block.label + " ")
			}
			b.WriteString(block.written(t, at, s, memo.Span{End: len(block.text)}, marked))
			if block.opposite {
				b.WriteString(" (" + t.words.Say("pane.opposite") + ")")
			}
			b.WriteString("\n" + strings.Join(t.source(s, block), caption.Gap) + "\n")
		}
	}
	return b.String()
}

// plainText gives what the person has written for a row as text, with who sees to it.
func (t *table) plainText(b *strings.Builder, at int) {
	cell := t.written(at)
	if cell == nil || len(*cell) == 0 {
		return
	}
	b.WriteString("\n" + t.words.Say("pane.texts") + "\n")
	for i := range *cell {
		b.WriteString((*cell)[i].text + "\n")
	}
	if by := (*cell)[len(*cell)-1].by; by != "" {
		b.WriteString(t.words.Say("pane.by", by) + "\n")
	}
}
