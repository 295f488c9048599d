package scan

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"

	"parley/importer/layout"
)

// reading is what Tesseract made of one sheet.
type reading struct {
	sheet  Sheet
	dpi    int
	turned int // degrees clockwise by which the picture was turned before it was read: 0, 90, 180, 270
	lines  []line

	level, upright []box // printed rules, in pixels
}

// letters counts the letters and digits of r.
func (r *reading) letters() int {
	n := 0
	for _, l := range r.lines {
		n += l.letters()
	}
	return n
}

// letters counts the letters and digits of w.
func (w word) letters() int {
	n := 0
	for _, c := range w.text {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			n++
		}
	}
	return n
}

// confidence is the mean of the letters', 0 where there are none.
func (r *reading) confidence() float64 {
	sum, n := 0.0, 0
	for _, l := range r.lines {
		for _, w := range l.words {
			sum += w.confidence * float64(w.letters())
			n += w.letters()
		}
	}
	return sum / float64(max(n, 1))
}

// text gives the words of r with blanks between.
func (r *reading) text() string {
	var b strings.Builder
	for _, l := range r.lines {
		for _, w := range l.words {
			b.WriteString(w.text)
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// speckle is how sure the reading of a line without any letter must be to be believed: dust and the edges of paper are
// read as points and strokes.
const speckle = 0.6

// clean takes out words without signs, and lines that are but specks.
func clean(lines []line) []line {
	var out []line
	for _, l := range lines {
		l.words = slices.DeleteFunc(l.words, func(w word) bool { return w.text == "" || w.box.x1 <= w.box.x0 })
		sure, letters := 0.0, 0
		for _, w := range l.words {
			sure = max(sure, w.confidence)
			letters += w.letters()
		}
		if len(l.words) > 0 && (letters > 0 && sure > 0.25 || sure > speckle) {
			out = append(out, l)
		}
	}
	return out
}

// glyphs gives the glyphs of a reading on the page as it is seen.
func (r *reading) glyphs(body float64) []layout.Glyph {
	s := 72 / float64(r.dpi)
	place := r.levelling()
	var out []layout.Glyph
	size := body
	for _, l := range r.lines {
		if by := l.lies(); by > 0 {
			out = append(out, r.sideways(l, body, by)...)
			continue
		}
		size = l.settled(r.points(l), body, size)
		foot := l.box.y1 - l.rise
		_, level := place((l.box.x0+l.box.x1)/2, foot+l.slope*(l.box.x1-l.box.x0)/2) // height of the whole line when it lies level
		end := math.Inf(-1)
		for _, w := range l.words {
			x, _ := place(w.box.x0, foot+l.slope*(w.box.x0-l.box.x0))
			wide := (w.box.x1 - w.box.x0) * s
			g := layout.Glyph{Y: level, Size: size, Angle: int16(r.turned), Confidence: float32(w.confidence)}
			if !math.IsInf(end, 0) {
				g.Text, g.X, g.W = " ", end, max(0, x-end)
				out = append(out, g)
			}
			out = append(out, spell(g, w.text, x, wide)...)
			end = x + wide
		}
	}
	for i := range out {
		out[i].X, out[i].Y = r.unturned(out[i].X, out[i].Y)
	}
	return out
}

// levelling gives what takes a place of the picture, in pixels, to its place on the page as it was turned for reading, in
// points, with its lines laid level. The page is levelled around its middle, where the paper turned, so that what stands
// at one height on several pages still does.
func (r *reading) levelling() func(x, y float64) (float64, float64) {
	s := 72 / float64(r.dpi)
	width, height := r.sheet.Width, r.sheet.Height
	if r.turned%180 != 0 {
		width, height = height, width
	}
	sin, cos := math.Sincos(math.Atan(r.slope()))
	return func(x, y float64) (float64, float64) {
		x, y = x*s-width/2, y*s-height/2
		return x*cos + y*sin + width/2, height/2 - (y*cos - x*sin)
	}
}

// spell divides the width of a word among its characters; marks that combine stay with theirs.
func spell(g layout.Glyph, text string, x, wide float64) []layout.Glyph {
	var parts []string
	for _, c := range text {
		if n := len(parts); n > 0 && unicode.Is(unicode.Mn, c) {
			parts[n-1] += string(c)
			continue
		}
		parts = append(parts, string(c))
	}
	out := make([]layout.Glyph, len(parts))
	each := wide / float64(len(parts))
	for i, p := range parts {
		g.Text, g.X, g.W = p, x+float64(i)*each, each
		out[i] = g
	}
	return out
}

// slope gives the middle slope of the lines, the longer ones counting for more.
func (r *reading) slope() float64 {
	var all []line
	total := 0.0
	for _, l := range r.lines {
		if math.Abs(l.slope) < 0.3 {
			all = append(all, l)
			total += l.box.x1 - l.box.x0
		}
	}
	slices.SortStableFunc(all, func(a, b line) int { return cmp.Compare(a.slope, b.slope) })
	for _, l := range all {
		if total -= 2 * (l.box.x1 - l.box.x0); total <= 0 {
			return l.slope
		}
	}
	return 0
}

// unturned gives the place on the page of a place on the page as it was turned for reading.
func (r *reading) unturned(x, y float64) (float64, float64) {
	switch r.turned {
	case 90:
		return r.sheet.Width - y, x
	case 180:
		return r.sheet.Width - x, r.sheet.Height - y
	case 270:
		return y, r.sheet.Height - x
	}
	return x, y
}
