package report

import (
	"fmt"
	"strings"
	"sync"

	"golang.org/x/image/font/sfnt"

	"parley/assets/fonts"
	"parley/diffview/report/word"
)

// look is how words are set.
type look struct {
	size   float64 // in points
	bold   bool
	ink    string // "RRGGBB", of the letters
	fill   string // behind them; "" for none
	line   word.Line
	struck bool
	edge   bool // a strong lower edge of the fill
}

// setRun is text with one look.
type setRun struct {
	text string
	look
}

// setParagraph is a paragraph of runs; a line feed begins a new line of it.
type setParagraph struct {
	runs  []setRun
	below float64 // room behind it, in points
}

// textLine is one line as it is set: runs whose neighbours look otherwise, and how high it is.
type textLine struct {
	runs   []setRun
	height float64
	below  float64
}

// leading is the height of a line by the size of its letters.
const leading = 1.36

// wrapping breaks a paragraph into lines.
type wrapping struct {
	setter *setter
	width  float64
	lines  []textLine
	line   []setRun
	used   float64
	word   []setRun // what must not be parted, from one or more runs
	gap    []setRun // the blanks before it
}

// wrap breaks a paragraph into lines no wider than width. A word that is wider itself is parted.
func (p *setter) wrap(from setParagraph, width float64) []textLine {
	w := &wrapping{setter: p, width: width}
	size := textSize
	for _, r := range from.runs {
		size = r.size
		for i, part := range strings.Split(shown(r.text), "\n") {
			if i > 0 {
				w.place()
				w.end(r.size)
			}
			for piece := range strings.SplitAfterSeq(part, " ") {
				letters, blank := strings.CutSuffix(piece, " ")
				if letters != "" {
					w.word = append(w.word, setRun{letters, r.look})
				}
				if blank {
					w.place()
					w.gap = append(w.gap, setRun{" ", r.look})
				}
			}
		}
	}
	w.place()
	if len(w.line) > 0 || len(w.lines) == 0 {
		w.end(size)
	}
	w.lines[len(w.lines)-1].below = from.below
	return w.lines
}

// place puts the word on the line, or on the next where it has no room.
func (w *wrapping) place() {
	if len(w.word) == 0 {
		return
	}
	wide, gap := w.setter.measure(w.word), w.setter.measure(w.gap)
	switch {
	case len(w.line) > 0 && w.used+gap+wide <= w.width:
		w.put(w.gap)
	case len(w.line) > 0:
		w.end(w.line[0].size)
	}
	w.gap = nil
	if wide > w.width {
		w.part()
	}
	w.put(w.word)
	w.word = nil
}

// part puts as much of a long word on lines of its own as fills them; the rest is the word that is left.
func (w *wrapping) part() {
	var rest []setRun
	for _, r := range w.word {
		from := 0
		for at, letter := range r.text {
			wide := w.setter.measure([]setRun{{string(letter), r.look}})
			if w.used+wide > w.width && w.used > 0 {
				w.put(append(rest, setRun{r.text[from:at], r.look}))
				w.end(r.size)
				rest, from = nil, at
			}
			w.used += wide
		}
		rest = append(rest, setRun{r.text[from:], r.look})
	}
	w.used, w.word = 0, rest
}

// put adds runs to the line; one that looks as the run before it becomes a part of it.
func (w *wrapping) put(runs []setRun) {
	for _, r := range runs {
		if r.text == "" {
			continue
		}
		if n := len(w.line); n > 0 && w.line[n-1].look == r.look {
			w.line[n-1].text += r.text
		} else {
			w.line = append(w.line, r)
		}
	}
	w.used = w.setter.measure(w.line)
}

// end ends the line.
func (w *wrapping) end(size float64) {
	for _, r := range w.line {
		size = max(size, r.size)
	}
	w.lines = append(w.lines, textLine{runs: w.line, height: size * leading})
	w.line, w.used, w.gap = nil, 0, nil
}

// face is the typeface, to ask which signs it has. All its cuts have the same.
var face = sync.OnceValue(func() *sfnt.Font {
	f, err := sfnt.Parse(fonts.Regular)
	if err != nil {
		panic(err) // it is embedded
	}
	return f
})

// shown writes signs that the typeface lacks by their numbers, tabs and odd blanks as blanks.
func shown(text string) string {
	var b strings.Builder
	var buffer sfnt.Buffer
	for _, letter := range text {
		glyph, err := face().GlyphIndex(&buffer, letter)
		switch {
		case letter == '\n':
			b.WriteRune(letter)
		case letter == '\t', letter == '\r':
			b.WriteByte(' ')
		case err != nil || glyph == 0 || letter > 0xFFFF:
			fmt.Fprintf(&b, "‹U+%04X›", letter)
		default:
			b.WriteRune(letter)
		}
	}
	return b.String()
}
