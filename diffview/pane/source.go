//go:build !headless

package pane

import (
	"strings"

	"parley/diffview/comparison/caption"
	"parley/importer/memo"
)

// roomyText is the width of a text from which on there is room under it for where it stands, in one line, in px. With thousands
// of rows it is not worth measuring.
const roomyText = float32(300)

// source says where a block stands, for a quote with the row that has its clause in full: in one line, or in more where
// there is no room.
func (t *table) source(s int, b *block) []string {
	place := func(side, clause int) []string {
		return strings.Split(caption.Source(t.words, &t.comparison.Memos[side].Clauses[clause]), caption.Gap)
	}
	var parts []string
	switch {
	case b.merged != nil:
		for side, clause := range b.merged.clauses {
			own := place(side, clause)
			own[0] = memo.Letter(side) + " " + own[0]
			parts = append(parts, own...)
		}
	default:
		parts = place(s, b.clause)
		if b.home >= 0 {
			parts = append(parts, t.homeOf(b))
		}
	}
	lines := parts[:1]
	for _, part := range parts[1:] {
		last := len(lines) - 1
		if one := lines[last] + caption.Gap + part; t.ruler.width(one, sourceFace) <= t.columns.text[b.side] {
			lines[last] = one
			continue
		}
		lines = append(lines, part)
	}
	return lines
}

// sourceHeight gives the height of the lines that say where a block stands, with the air over them.
func (t *table) sourceHeight(s int, b *block) float32 {
	lines := 1
	if b.merged != nil || b.home >= 0 || t.columns.text[b.side] < roomyText {
		lines = len(t.source(s, b))
	}
	return sourceAir + float32(lines)*sourceLine
}

// homeOf names the row that has a quoted clause in full, "" for a clause at home.
func (t *table) homeOf(b *block) string {
	if b.home < 0 {
		return ""
	}
	return caption.Home(t.words, t.comparison.Rows[b.home].ID)
}
