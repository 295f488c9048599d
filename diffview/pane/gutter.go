//go:build !headless

package pane

import (
	"fyne.io/fyne/v2"

	"parley/diffview/comparison"
)

// The measures of a badge, in px.
const (
	badgeHeight = float32(22)
	badgeWidth  = float32(26)
	badgeGap    = float32(3)
)

// gutter draws what stands between the columns: the number of the row, the badge for its kind, one for a moved clause.
func (v *view) gutter(at int, y, height float32, chosen bool) {
	at = v.table.rows[at].from
	from := &v.table.comparison.Rows[at]
	x, wide := v.table.columns.gutter, v.table.columns.spread
	if !chosen {
		v.brush.box(Paper, x, y, wide, height-1, 0)
	}
	v.brush.box(LineQuiet, x, y, 1, height, 0)
	v.brush.box(LineQuiet, x+wide-1, y, 1, height, 0)
	number := InkSource
	if chosen {
		number = InkSecond
	}
	v.brush.text(from.ID, numberFace, number, x+(wide-v.table.ruler.width(from.ID, numberFace))/2, y+above+centred(numberFace, 17))
	middle, top := x+wide/2, y+above+20
	if at < len(v.statuses) {
		v.status(v.statuses[at], middle, top+badgeHeight+statusGap)
	}
	if from.Moved {
		shift := (badgeWidth + badgeGap) / 2
		v.badge(from.Kind, middle-shift, top)
		v.brush.box(Move, middle+shift-badgeWidth/2, top, badgeWidth, badgeHeight, badgeHeight/2)
		v.movedSign(middle+shift, top+badgeHeight/2)
		return
	}
	v.badge(from.Kind, middle, top)
}

// badge draws the sign for a kind of row, centred at x.
func (v *view) badge(kind comparison.RowKind, x, y float32) {
	left, middle := x-badgeWidth/2, y+badgeHeight/2
	switch kind {
	case comparison.EqualRow:
		v.brush.frame(InkThird, "", left, y, badgeWidth, badgeHeight, badgeHeight/2, 1)
		v.equalSign(InkSecond, x, middle)
	case comparison.DifferRow:
		v.brush.box(Fact, left, y, badgeWidth, badgeHeight, badgeHeight/2)
		v.equalSign(Ink, x, middle)
		v.brush.stroke(Ink, 1.5, x-2.5, middle+5.5, x+2.5, middle-5.5)
	case comparison.OnlyARow:
		v.brush.box(Delete, left, y, badgeWidth, badgeHeight, badgeHeight/2)
		v.letter("A", x, y)
	case comparison.OnlyBRow:
		v.brush.box(Insert, left, y, badgeWidth, badgeHeight, badgeHeight/2)
		v.letter("B", x, y)
	}
}

func (v *view) letter(letter string, x, y float32) {
	v.brush.text(letter, badgeFace, Ink, x-v.table.ruler.width(letter, badgeFace)/2, y+centred(badgeFace, badgeHeight))
}

// The signs are drawn, because the typeface has none of them.

func (v *view) equalSign(colour fyne.ThemeColorName, x, y float32) {
	v.brush.box(colour, x-4.5, y-3, 9, 1.5, 0)
	v.brush.box(colour, x-4.5, y+1.5, 9, 1.5, 0)
}

// movedSign draws an arrow that jumps over something.
func (v *view) movedSign(x, y float32) {
	const radius, stroke = 5.5, 1.6
	v.brush.arc(Ink, x-1, y+2, radius, stroke, -90, 90)
	v.brush.triangle(Ink, x-1+radius-stroke/2-3.5, y+1, 7, 5, false, 0)
}

// warning draws a triangle with an exclamation mark at the left end of a line.
func (v *view) warning(ground fyne.ThemeColorName, x, y, leading float32) {
	top := y + leading/2 - 5
	v.brush.triangle(Warn, x, top, 13, 11.5, true, 1.5)
	v.brush.box(ground, x+5.75, top+3.6, 1.5, 3.8, 0)
	v.brush.box(ground, x+5.75, top+8.4, 1.5, 1.5, 0)
}
