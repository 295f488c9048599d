package scan

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
)

// lineOfEm is what Tesseract measures of a line, from the foot of the descenders to the head of the ascenders, as a share of
// the type size. Most faces are near to this.
const lineOfEm = 0.9

// points gives the size of a line's type in points: what the heights of its words say, which is truer than what Tesseract
// makes of the line.
func (r *reading) points(l line) float64 {
	scale := 72 / float64(r.dpi)
	if size := l.measured(); size > 0 {
		return size * scale
	}
	return l.size / lineOfEm * scale
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
