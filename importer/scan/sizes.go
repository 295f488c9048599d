package scan

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What Tesseract measures of a line as shares of the type size: from the foot of the descenders to the head of the
// ascenders, and the height of capitals. Most faces are near to this.
const (
	lineOfEm     = 0.9
	capitalsOfEm = 0.7
)

// points gives the size of a line's type in points. Where a line is all capitals, Tesseract takes them for small letters or
// for high ones as it happens; then the height of its words counts.
func (r *reading) points(l line) float64 {
	scale := 72 / float64(r.dpi)
	var heights []float64
	for _, w := range l.words {
		if w.text != strings.ToUpper(w.text) {
			return l.size / lineOfEm * scale
		}
		if n := utf8.RuneCountInString(w.text); n > 1 && w.letters() == n && !strings.ContainsFunc(w.text, unicode.IsDigit) {
			heights = append(heights, w.box.y1-w.box.y0-math.Abs(l.slope)*(w.box.x1-w.box.x0))
		}
	}
	if len(heights) == 0 {
		return l.size / lineOfEm * scale
	}
	slices.Sort(heights) // the lower ones have no sign above or below them
	return heights[len(heights)/4] / capitalsOfEm * scale
}

// body gives the type size of the text of several sheets: the middle one by letters.
func body(readings []*reading) float64 {
	type weight struct {
		size    float64
		letters int
	}
	var all []weight
	total := 0
	for _, r := range readings {
		for _, l := range r.lines {
			if l.size > 0 {
				all = append(all, weight{r.points(l), l.letters()})
				total += l.letters()
			}
		}
	}
	slices.SortFunc(all, func(a, b weight) int { return cmp.Compare(a.size, b.size) })
	for _, w := range all {
		if total -= 2 * w.letters; total <= 0 {
			return w.size
		}
	}
	return 10
}

// The shares by which the sizes of one type are read apart. A short line without capitals and figures, the end of a
// paragraph, may look much smaller than it is.
const (
	oneSize  = 0.17
	sameSize = 0.08 // of two lines that follow one another
	lowSize  = 0.35
	short    = 20 // letters
)

// settled makes the size of a line that of the body, or of the line before it, where a reading cannot tell them apart.
func (l line) settled(size, body, last float64) float64 {
	near := oneSize
	switch {
	case l.letters() < short && l.low():
		near = lowSize
	case l.capitals():
		near = sameSize
	}
	switch {
	case size > 0 && last != body && math.Abs(size-last) < sameSize*last:
		return last
	case size <= 0 || math.Abs(size-body) < near*body:
		return body
	}
	return max(body/3, min(5*body, size))
}

// capitals says whether the words of l are set in capitals, whose height tells the size well.
func (l line) capitals() bool {
	return !slices.ContainsFunc(l.words, func(w word) bool { return w.text != strings.ToUpper(w.text) || w.letters() == 1 && len(l.words) == 1 })
}

// low says whether l has neither capitals nor figures.
func (l line) low() bool {
	return !slices.ContainsFunc(l.words, func(w word) bool {
		return strings.ContainsFunc(w.text, func(r rune) bool { return unicode.IsUpper(r) || unicode.IsDigit(r) })
	})
}

// letters counts the letters and digits of l.
func (l line) letters() int {
	n := 0
	for _, w := range l.words {
		n += w.letters()
	}
	return n
}
