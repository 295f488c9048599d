package text

import "slices"

// setting is what the file as a whole says about how it is set.
type setting struct {
	width   int          // columns of the widest lines, outliers left out
	wrapped bool         // paragraphs are broken into several lines
	doubled bool         // a blank line stands between any two lines
	starts  map[int]bool // indents that only first lines of paragraphs have, what follows being set further out or in
}

// widest is the width beyond which no one breaks lines by hand or by program.
const widest = 140

// measure finds the setting of a file.
func measure(lines []line) setting {
	s := setting{width: textWidth(lines), starts: map[int]bool{}}
	if s.width > widest {
		return s
	}
	t := tally{out: map[int]int{}, in: map[int]int{}, alike: map[int]int{}}
	for i := 1; i < len(lines); i++ {
		t.count(s, lines[i-1], lines[i])
	}
	s.wrapped = t.goesOn > 0 && (t.goesOn*10 >= t.pairs || t.fullOn > 1 && t.fullOn*4 >= t.full)
	if t.pairs == 0 && (t.spacedOn > 1 && t.spacedOn*3 >= t.spaced || t.apart > 1 && t.spacedOn > 0 && t.spacedOn == t.spaced) {
		s.wrapped, s.doubled = true, true
	}
	for indent, n := range t.out {
		s.starts[indent] = n > t.alike[indent]
	}
	for indent, n := range t.in {
		s.starts[indent] = s.starts[indent] || n > 1 && t.alike[indent] == 0
	}
	return s
}

// tally counts what the pairs of neighbouring lines of a file say.
type tally struct {
	pairs, goesOn    int // pairs without a blank line between, and those whose second line goes on with the first
	full, fullOn     int // pairs whose first line is full, and those of them that go on for certain
	apart            int // pairs with more blank lines between
	spaced, spacedOn int // pairs with one blank line between, and those of them that go on for certain

	// Full lines by their indent: where the next is set further out, goes on further in, goes on at the same indent.
	out, in, alike map[int]int
}

// count adds the lines a and b, which follow each other.
func (t *tally) count(s setting, a, b line) {
	full := s.full(a, b)
	on := b.lowers() && !a.rule && !b.rule && (full || !a.ends())
	certain := on && !a.ends()
	switch {
	case b.blanks > 1:
		t.apart++
		return
	case b.blanks == 1:
		t.spaced++
		t.spacedOn += one(certain)
		return
	}
	t.pairs++
	t.goesOn += one(on)
	if !full {
		return
	}
	t.full++
	t.fullOn += one(certain)
	switch {
	case a.indent > b.indent:
		t.out[a.indent]++
	case on && a.indent < b.indent:
		t.in[a.indent]++
	case on:
		t.alike[a.indent]++
	}
}

// one counts a truth.
func one(is bool) int {
	if is {
		return 1
	}
	return 0
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
