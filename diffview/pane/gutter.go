//go:build !headless

package pane

import (
	"fyne.io/fyne/v2"

	"parley/importer/memo"
)

// The measures of a badge, in px.
const (
	badgeHeight = float32(22)
	badgeWidth  = float32(26)
	badgeGap    = float32(3)
)

// gutter gives how the cells of a row stand to each other on both sides of the gutter that is drawn at a place, from the
// left, and which of the row's gutters that is: in one column there is but one for all.
func (t *table) gutter(at, place int) (g Gutter, lane int) {
	if t.columns.stack {
		return t.from(at).whole()
	}
	return t.from(at).Gutters[place], place
}

// gutter draws what stands between two columns: the badge for how they stand, one for a moved clause; in the first gutter
// the number of the row and its status too.
func (v *view) gutter(at, place int, y, height float32, chosen bool) {
	from, row := v.table.from(at), v.table.rows[at].from
	x, wide := v.table.columns.lanes[place].left, v.table.columns.lanes[place].wide
	if !chosen {
		v.brush.box(Paper, x, y, wide, height-1, 0)
	}
	v.brush.box(LineQuiet, x, y, 1, height, 0)
	v.brush.box(LineQuiet, x+wide-1, y, 1, height, 0)
	middle, top := x+wide/2, y+above+20
	if place == 0 {
		number := InkSource
		if chosen {
			number = InkSecond
		}
		v.brush.text(from.ID, numberFace, number, x+(wide-v.table.ruler.width(from.ID, numberFace))/2, y+above+centred(numberFace, 17))
		if row < len(v.statuses) {
			v.status(v.statuses[row], middle, top+badgeHeight+statusGap)
		}
	}
	g, lane := v.table.gutter(at, place)
	if g.Moved {
		shift := (badgeWidth + badgeGap) / 2
		v.badge(g.Standing, lane, middle-shift, top)
		v.brush.box(Move, middle+shift-badgeWidth/2, top, badgeWidth, badgeHeight, badgeHeight/2)
		v.movedSign(middle+shift, top+badgeHeight/2)
		return
	}
	v.badge(g.Standing, lane, middle, top)
}

// badge draws the sign for how the cells on both sides of a gutter stand, centred at x.
func (v *view) badge(standing Standing, lane int, x, y float32) {
	left, middle := x-badgeWidth/2, y+badgeHeight/2
	switch standing {
	case Equal:
		v.brush.frame(InkThird, "", left, y, badgeWidth, badgeHeight, badgeHeight/2, 1)
		v.equalSign(InkSecond, x, middle)
	case Differ:
		v.brush.box(Fact, left, y, badgeWidth, badgeHeight, badgeHeight/2)
		v.equalSign(Ink, x, middle)
		v.brush.stroke(Ink, 1.5, x-2.5, middle+5.5, x+2.5, middle-5.5)
	case LeftOnly, RightOnly:
		side := lane + int(standing-LeftOnly)
		ground, _ := tintOf(side)
		v.brush.box(ground, left, y, badgeWidth, badgeHeight, badgeHeight/2)
		v.letter(memo.Letter(side), x, y)
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
