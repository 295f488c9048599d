//go:build !headless

package pane

import (
	"fyne.io/fyne/v2"

	"parley/diffview/comparison/caption"
	"parley/importer/memo"
)

// drawHead draws the names of the drafts over their columns.
func (p *Pane) drawHead(b *brush) {
	width := p.extent().Width
	b.box(Paper, 0, 0, width, headHeight, 0)
	b.box(Line, 0, headHeight-1, width, 1, 0)
	c := p.table.comparison
	if c == nil {
		return
	}
	if p.table.arrangement == ByTopic {
		b.text(p.ruler.fit(p.options.Words.Say("pane.issue"), infoFace, p.table.columns.left[0]-margin-8), infoFace, InkSecond, margin, centred(infoFace, headHeight-1))
	}
	for s, m := range c.Memos {
		x, wide := p.table.columns.x(s), p.table.columns.wide[s]
		if p.table.columns.stack {
			wide = width / 2
			x = float32(s) * wide
		}
		x += margin
		end := x + wide - 2*margin
		put := func(text string, f face, colour fyne.ThemeColorName) {
			text = p.ruler.fit(text, f, end-x)
			b.text(text, f, colour, x, centred(f, headHeight-1))
			x += p.ruler.width(text, f) + 9
		}
		put(memo.Letter(s), titleFace, Ink)
		put(caption.Draft(p.options.Words, c.Memos, s), titleFace, Ink)
		put(caption.Head(p.options.Words, m), infoFace, InkSecond)
	}
}
