package scan

import (
	"cmp"
	"slices"

	"parley/importer/layout"
)

// lies says by how many degrees clockwise a picture must be turned for a line to lie level: 90 where it is written upwards,
// 270 where downwards, 0 where it is level. Tesseract reads the lines of a page that lies on its side too, and puts the
// words of such a line one above the other.
func (l line) lies() int {
	if len(l.words) < 2 || l.box.y1-l.box.y0 < 2*(l.box.x1-l.box.x0) {
		return 0
	}
	down, up := 0, 0
	for i, w := range l.words[1:] {
		switch last := l.words[i]; {
		case w.box.y0 >= last.box.y1-1:
			down++
		case w.box.y1 <= last.box.y0+1:
			up++
		}
	}
	switch most := len(l.words) - 1; {
	case 2*down > most:
		return 270
	case 2*up > most:
		return 90
	}
	return 0
}

// lies says the same of a page: how the most of its letters lie.
func (r *reading) lies() int {
	letters := map[int]int{}
	for _, l := range r.lines {
		letters[l.lies()] += l.letters()
	}
	turns := []int{0, 90, 270}
	return slices.MaxFunc(turns, func(a, b int) int { return cmp.Compare(letters[a], letters[b]) })
}

// sideways gives the glyphs of a line that lies on its side on a page whose other lines are level, such as a note along the
// margin. The size of its type is that of the body: it is seldom told well.
func (r *reading) sideways(l line, body float64, by int) (out []layout.Glyph) {
	s := 72 / float64(r.dpi)
	place := r.levelling()
	way, end := 1.0, 0.0
	if by == 270 {
		way = -1
	}
	for i, w := range l.words {
		// Text that runs up has its feet to the right, text that runs down to the left.
		x, y := place(l.box.x1, w.box.y1)
		if by == 270 {
			x, y = place(l.box.x0, w.box.y0)
		}
		g := layout.Glyph{X: x, Y: y, Size: body, Angle: int16((r.turned + by) % 360), Confidence: float32(w.confidence)}
		if i > 0 {
			blank := g
			blank.Text, blank.Y, blank.W = " ", end, max(0, way*(y-end))
			out = append(out, blank)
		}
		for _, sign := range spell(g, w.text, 0, (w.box.y1-w.box.y0)*s) {
			sign.X, sign.Y = x, y+way*sign.X
			out = append(out, sign)
		}
		end = y + way*(w.box.y1-w.box.y0)*s
	}
	return out
}
