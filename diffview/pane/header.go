//go:build !headless

package pane

import (
	"strings"

	"fyne.io/fyne/v2"

	"parley/diffview/comparison/caption"
	"parley/importer/memo"
)

// headGap is the room between the letter of a draft, its name and what is said about it, in px.
const headGap = float32(9)

// drawHead draws the names of the drafts over their columns.
func (p *Pane) drawHead(b *brush) {
	width := p.extent().Width
	b.box(Paper, 0, 0, width, headHeight, 0)
	b.box(Line, 0, headHeight-1, width, 1, 0)
	if p.table.synopsis == nil {
		return
	}
	if p.table.columns.front() > 0 && p.table.arrangement == ByTopic {
		b.text(p.ruler.fit(p.options.Words.Say("pane.issue"), infoFace, p.table.columns.front()-margin-8), infoFace, InkSecond, margin, centred(infoFace, headHeight-1))
	}
	sides := p.table.sides()
	if p.table.columns.stack { // where what the person has written is named under it
		sides = p.table.drafts()
	}
	low := false // one that has no room for a line of all has both in two
	for s := range sides {
		_, room := p.headRoom(s)
		low = low || p.headWidth(s) > room
	}
	for s := range sides {
		x, room := p.headRoom(s)
		p.drawDraft(b, s, x, room, low)
	}
}

// headRoom gives where the header of a side begins, and its width.
func (p *Pane) headRoom(side int) (x, width float32) {
	x, width = p.table.columns.x(side), p.table.columns.cells[side].wide
	if p.table.columns.stack {
		width = p.extent().Width / float32(p.table.drafts())
		x = float32(side) * width
	}
	return x + margin, width - 2*margin
}

// headWords gives what the header of a side says: its letter, the name of the draft, and in parts what that is; of what the
// person has written a name alone.
func (p *Pane) headWords(side int) (letter, name string, about []string) {
	if side == p.table.drafts() {
		return "", p.options.Words.Say("pane.texts"), nil
	}
	memos := p.table.synopsis.Memos
	return memo.Letter(side), caption.Draft(p.options.Words, memos, side), strings.Split(caption.Head(p.options.Words, memos[side]), caption.Gap)
}

// headWidth gives the width that a side's header has in one line.
func (p *Pane) headWidth(side int) float32 {
	letter, name, about := p.headWords(side)
	return p.ruler.width(letter, titleFace) + p.ruler.width(name, titleFace) + p.ruler.width(strings.Join(about, caption.Gap), infoFace) + 2*headGap
}

// drawDraft draws the letter and the name of a draft, and behind them or below what it is.
func (p *Pane) drawDraft(b *brush, side int, x, room float32, low bool) {
	const first, second = float32(21), float32(17) // heights of the lines, where there are two
	letter, name, about := p.headWords(side)
	y, height := float32(0), headHeight-1
	if low {
		y, height = (headHeight-1-first-second)/2, first
	}
	put := func(text string, f face, colour fyne.ThemeColorName, at, y, height float32) {
		b.text(text, f, colour, x+at, y+centred(f, height))
	}
	start := float32(0)
	if letter != "" {
		start = p.ruler.width(letter, titleFace) + headGap
	}
	name = p.ruler.fit(name, titleFace, room-start)
	put(letter, titleFace, Ink, 0, y, height)
	put(name, titleFace, Ink, start, y, height)
	if low {
		put(p.whole(about, infoFace, room-start), infoFace, InkSecond, start, y+first, second)
		return
	}
	put(strings.Join(about, caption.Gap), infoFace, InkSecond, start+p.ruler.width(name, titleFace)+headGap, y, height)
}

// whole gives as many parts as there is room for, so that none is cut off, and one at least.
func (p *Pane) whole(parts []string, f face, room float32) string {
	for len(parts) > 1 && p.ruler.width(strings.Join(parts, caption.Gap), f) > room {
		parts = parts[:len(parts)-1]
	}
	return p.ruler.fit(strings.Join(parts, caption.Gap), f, room)
}
