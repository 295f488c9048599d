//go:build !headless

package pane

import (
	"strings"

	"fyne.io/fyne/v2"

	"parley/assets/words"
	"parley/diffview/comparison"
	"parley/importer/memo"
)

// draftName is what a draft is called: after its party where the two parties differ, else after its file.
func draftName(w *words.Catalogue, c *comparison.Comparison, s int) string {
	m, other := c.Memos[s], c.Memos[1-s]
	if key := "pane.party." + m.Party; m.Party != other.Party && w.Has(key) {
		return w.Say(key)
	}
	return m.Name
}

// draftInfo says what a draft is: «ru · PDF, 3 pages · 31 clauses».
func draftInfo(w *words.Catalogue, m *memo.Memo) string {
	var parts []string
	if m.Language != memo.Unknown {
		parts = append(parts, string(m.Language))
	}
	format := m.Format
	if key := "pane.format." + m.Format; w.Has(key) {
		format = w.Say(key)
	}
	if m.Pages > 0 {
		format = strings.TrimPrefix(format+", "+w.Count("pane.pages", m.Pages), ", ")
	}
	if format != "" {
		parts = append(parts, format)
	}
	return strings.Join(append(parts, w.Count("pane.clauses", len(m.Clauses))), " · ")
}

// drawHead draws the names of the drafts over their columns.
func (p *Pane) drawHead(b *brush) {
	width := p.extent().Width
	b.box(Paper, 0, 0, width, headHeight, 0)
	b.box(Line, 0, headHeight-1, width, 1, 0)
	c := p.table.comparison
	if c == nil {
		return
	}
	for s, m := range c.Memos {
		x := p.table.columns.x(s) + margin
		end := x + p.table.columns.half - 2*margin
		put := func(text string, f face, colour fyne.ThemeColorName) {
			text = p.ruler.fit(text, f, end-x)
			b.text(text, f, colour, x, centred(f, headHeight-1))
			x += p.ruler.width(text, f) + 9
		}
		put(memo.Letter(s), titleFace, Ink)
		put(draftName(p.options.Words, c, s), titleFace, Ink)
		put(draftInfo(p.options.Words, m), infoFace, InkSecond)
	}
}
