package scan

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
)

// How high over the baseline the letters of a type reach and how far below it, as shares of its size. Most faces are near
// to this, and one face is wrong by the same share everywhere.
const (
	smallTop   = 0.47 // а, x
	dottedTop  = 0.67 // й, i
	capitalTop = 0.68
	crownedTop = 0.86 // Й, Ї
	tailFoot   = 0.21 // р, g
	hookFoot   = 0.14 // ц, a comma
)

// reach gives the top and the foot of a sign; ok is false where they are not known or differ much between faces.
func reach(r rune) (top, foot float64, ok bool) {
	switch {
	case strings.ContainsRune("ЙЁЇ", r):
		return crownedTop, 0, true
	case strings.ContainsRune("ДЦЩ", r):
		return capitalTop, hookFoot, true
	case unicode.IsUpper(r), unicode.IsDigit(r), strings.ContainsRune("бвdfhklb№%", r) && r != 'в':
		return capitalTop, 0, true
	case r == 'ф':
		return capitalTop, tailFoot, true
	case strings.ContainsRune("йёїіti", r):
		return dottedTop, 0, true
	case strings.ContainsRune("руgpqy", r):
		return smallTop, tailFoot, true
	case r == 'j':
		return dottedTop, tailFoot, true
	case strings.ContainsRune("цщд", r):
		return smallTop, hookFoot, true
	case strings.ContainsRune(",;", r):
		return 0, hookFoot, true
	case unicode.IsLetter(r):
		return smallTop, 0, true
	case strings.ContainsRune(".:-–—", r):
		return 0, 0, true
	}
	return 0, 0, false
}

// tall gives how high a word stands as a share of its type size, 0 where that cannot be told.
func (w word) tall() float64 {
	top, foot := 0.0, 0.0
	for _, r := range w.text {
		t, f, ok := reach(r)
		if !ok {
			return 0
		}
		top, foot = max(top, t), max(foot, f)
	}
	if top == 0 {
		return 0
	}
	return top + foot
}

// measured gives the type size of a line in pixels: the middle one by letters of what the heights of its words say; 0 where
// they say nothing.
func (l line) measured() float64 {
	type weight struct {
		size    float64
		letters int
	}
	var all []weight
	total := 0
	for _, w := range l.words {
		if share, n := w.tall(), w.letters(); share > 0 && n > 1 {
			high := w.box.y1 - w.box.y0 - math.Abs(l.slope)*(w.box.x1-w.box.x0)
			all = append(all, weight{max(0, high) / share, n})
			total += n
		}
	}
	slices.SortStableFunc(all, func(a, b weight) int { return cmp.Compare(a.size, b.size) })
	for _, w := range all {
		if total -= 2 * w.letters; total <= 0 {
			return w.size
		}
	}
	return 0
}
