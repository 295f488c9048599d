package text

import "slices"

// setting is what the file as a whole says about how it is set.
type setting struct {
	width   int          // columns of the widest lines, outliers left out
	wrapped bool         // paragraphs are broken into several lines
	doubled bool         // a blank line stands between any two lines
	starts  map[int]bool // indents that only first lines of paragraphs have
}

// widest is the width beyond which no one breaks lines by hand or by program.
const widest = 140

// measure finds the setting of a file.
func measure(lines []line) setting {
	s := setting{width: textWidth(lines), starts: map[int]bool{}}
	if s.width > widest {
		return s
	}
	pairs, goesOn := 0, 0
	full, fullOn := 0, 0 // lines that are full, and those of them that the next goes on with for certain
	spaced, spacedOn := 0, 0
	into, same := map[int]int{}, map[int]int{}
	for i := 1; i < len(lines); i++ {
		a, b := lines[i-1], lines[i]
		on := b.lowers() && !a.rule && !b.rule && (s.full(a, b) || !a.ends())
		switch {
		case b.blanks == 1:
			spaced++
			if on && !a.ends() {
				spacedOn++
			}
			continue
		case b.blanks > 1:
			continue
		}
		pairs++
		if s.full(a, b) {
			full++
			if on && !a.ends() {
				fullOn++
			}
			if a.indent > b.indent {
				into[a.indent]++
			}
		}
		if on {
			goesOn++
			if a.indent == b.indent {
				same[a.indent]++
			}
		}
	}
	s.wrapped = goesOn > 0 && (goesOn*10 >= pairs || fullOn > 1 && fullOn*4 >= full)
	if pairs == 0 && spacedOn*3 >= spaced && spacedOn > 1 {
		s.wrapped, s.doubled = true, true
	}
	for indent, n := range into {
		s.starts[indent] = n > same[indent]
	}
	return s
}

// textWidth is the width of the widest lines; up to two in a hundred may stick out.
func textWidth(lines []line) int {
	if len(lines) == 0 {
		return 0
	}
	widths := make([]int, len(lines))
	for i, l := range lines {
		widths[i] = l.width
	}
	slices.Sort(widths)
	top := len(widths) - 1
	for spare := len(widths) / 50; spare > 0 && top > 0 && widths[top] > widths[top-1]+8; spare-- {
		top--
	}
	return widths[top]
}

// full says whether the first word of b would not have fitted into a.
func (s setting) full(a, b line) bool {
	return a.width+1+b.firstWord() > s.width
}

// centred says whether the line stands in the middle of the width, well away from both edges.
func (s setting) centred(l line) bool {
	right := s.width - l.width
	return s.width <= widest && l.indent >= 6 && right >= 6 && max(l.indent-right, right-l.indent) <= 2
}
