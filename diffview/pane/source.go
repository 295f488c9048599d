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
		return strings.Split(caption.Source(t.words, &t.synopsis.Memos[side].Clauses[clause]), caption.Gap)
	}
	var parts []string
	switch {
	case b.form == writtenForm:
		if parts = t.signed(b); len(parts) == 0 {
			return nil
		}
	case b.merged != nil:
		for end, side := range b.merged.sides {
			own := place(side, b.merged.clauses[end])
			own[0] = memo.Letter(side) + " " + own[0]
			parts = append(parts, own...)
		}
	default:
		parts = place(s, b.clause)
		if way, _ := t.wayOf(b); way != "" {
			parts = append(parts, way)
		}
	}
	lines := parts[:1]
	for _, part := range parts[1:] {
		last := len(lines) - 1
		if one := lines[last] + caption.Gap + part; t.ruler.width(one, sourceFace) <= t.columns.cells[b.side].text {
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
	if b.form == writtenForm {
		if lines = len(t.source(s, b)); lines == 0 {
			return 0
		}
	} else if b.merged != nil || b.home >= 0 || len(b.elsewhere) > 0 || t.columns.cells[b.side].text < roomyText {
		lines = len(t.source(s, b))
	}
	return sourceAir + float32(lines)*sourceLine
}

// wayOf says where else the clause of a block stands, and the row that leads to: for a quote the row that has it in full,
// for a clause at home the first row far from it that quotes it; "" and -1 for none.
func (t *table) wayOf(b *block) (way string, row int) {
	switch {
	case b.home >= 0:
		return caption.Home(t.words, t.synopsis.Rows[b.home].ID), b.home
	case b.merged == nil && len(b.elsewhere) > 0:
		const named = 3 // of many, the first few
		var ids []string
		for _, at := range b.elsewhere[:min(len(b.elsewhere), named)] {
			ids = append(ids, t.synopsis.Rows[at].ID)
		}
		if len(b.elsewhere) > named {
			ids = append(ids, "…")
		}
		return t.words.Count("pane.elsewhere", len(ids), strings.Join(ids, ", ")), b.elsewhere[0]
	}
	return "", -1
}
