package layout

import (
	"math"
	"unicode"
	"unicode/utf8"
)

// newLine makes a line of words that stand on one baseline, that of the longest of them.
func newLine(ws []word) line {
	l := line{text: join(ws), x0: ws[0].x0, y: ws[0].y}
	longest := 0
	sizes := make([]tally, 0, fewSizes)
	for i := range ws {
		w := &ws[i]
		l.x1 = max(l.x1, w.x1)
		if w.letters > longest {
			longest, l.y = w.letters, w.y
		}
		l.letters += w.letters
		l.sure += w.sure
		l.bold += w.bold
		l.italic += w.italic
		sizes = count(sizes, int(math.Round(4*w.size)), max(w.letters, 1))
	}
	var best tally
	for _, t := range sizes {
		if t.letters > best.letters || t.letters == best.letters && t.size > best.size {
			best = t
		}
	}
	l.size = float64(best.size) / 4
	l.first, l.second = firstWords(ws)
	return l
}

// tally is how many letters of a line have a size, in quarters of a point.
type tally struct{ size, letters int }

// fewSizes is how many sizes a line usually has at most.
const fewSizes = 4

// count adds letters to those of their size.
func count(all []tally, size, letters int) []tally {
	for i := range all {
		if all[i].size == size {
			all[i].letters += letters
			return all
		}
	}
	return append(all, tally{size, letters})
}

// firstWords gives the width of the words at the start that cannot be parted, and where the second word begins.
// A dash is not set at the start of a line, so it belongs to the word before it.
func firstWords(ws []word) (width, second float64) {
	last := 0
	for last+1 < len(ws) && (ws[last+1].glued || dash(ws[last+1].text)) {
		last++
	}
	second = ws[len(ws)-1].x1
	if len(ws) > 1 {
		second = ws[1].x0
	}
	return ws[last].x1 - ws[0].x0, second
}

func dash(s string) bool { return s == "—" || s == "–" || s == "-" }

// allBold says whether every letter of l is bold.
func (l *line) allBold() bool { return l.letters > 0 && l.bold == l.letters }

// allItalic says whether every letter of l is italic.
func (l *line) allItalic() bool { return l.letters > 0 && l.italic == l.letters }

// lower says whether l goes on in the middle of a sentence by its first letter.
func (l *line) lower() bool {
	r, _ := utf8.DecodeRuneInString(l.text)
	return unicode.IsLower(r)
}

// centredIn says whether l stands in the middle between two edges, off both.
func (l *line) centredIn(left, right float64) bool {
	a, b := l.x0-left, right-l.x1
	return a > l.size && b > l.size && math.Abs(a-b) < max(0.8*l.size, 0.04*(right-left))
}
