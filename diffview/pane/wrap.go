//go:build !headless

package pane

import (
	"iter"
	"strings"
	"unicode/utf8"

	"parley/diffview/comparison"
	"parley/importer/memo"
)

// word is a piece of text between blanks.
type word struct {
	end   int32 // where it ends, in bytes of the text; a blank or the text's end follows
	width float32
}

// cut measures the words of a text. Blanks stand single between words; a blank at the start makes an empty word.
func cut(text string, r *ruler, f face) []word {
	words := make([]word, 0, strings.Count(text, " ")+1)
	start := 0
	for at := 0; at <= len(text); at++ {
		if at < len(text) && text[at] != ' ' {
			continue
		}
		words = append(words, word{int32(at), r.width(text[start:at], f)})
		start = at + 1
	}
	return words
}

// breaks gives the lines of a text as spans of it: greedy, the first line shortened by indent, a word that no line can
// hold broken behind a hyphen, or else between letters. There is always at least one line; the first is empty where nothing fits beside indent.
func breaks(text string, words []word, r *ruler, f face, indent, width float32) iter.Seq[memo.Span] {
	return func(yield func(memo.Span) bool) {
		line, x, start := memo.Span{}, indent, 0
		fresh := true // nothing on the line yet
		for _, w := range words {
			gap := r.spaces[f]
			if fresh {
				gap = 0
			}
			if x > 0 && x+gap+w.width > width {
				if !yield(line) {
					return
				}
				line, x, gap = memo.Span{Start: start}, 0, 0
			}
			line.End, x, fresh = int(w.end), x+gap+w.width, false
			for x > width {
				head := hold(text[line.Start:line.End], r, f, width)
				if line.Start+head >= line.End {
					break
				}
				if !yield(memo.Span{Start: line.Start, End: line.Start + head}) {
					return
				}
				line.Start += head
				x = r.measure(text[line.Start:line.End], f)
			}
			start = int(w.end) + 1
		}
		yield(line)
	}
}

// hold says how many bytes of a text fit into width: whole letters, at least one, and where a hyphen is among them those up
// to the last one.
func hold(text string, r *ruler, f face, width float32) int {
	at, x := 0, float32(0)
	for at < len(text) {
		_, size := utf8.DecodeRuneInString(text[at:])
		x += r.width(text[at:at+size], f)
		if at > 0 && x > width {
			if hyphen := strings.LastIndexAny(text[:at], "-‐"); hyphen > 0 {
				_, size = utf8.DecodeRuneInString(text[hyphen:])
				return hyphen + size
			}
			break
		}
		at += size
	}
	return at
}

// run is a piece of a line with the same marks throughout, at x px from the left edge of the text.
type run struct {
	text     string
	x, width float32
	mark     comparison.MarkKind
}

// tints are the marks that lie on a ground of their own.
const tints = comparison.FactMark | comparison.DeleteMark | comparison.InsertMark

// air is put before and behind a tinted stretch, in px, so that the tint does not touch its neighbours. Lines are
// broken without it: it may reach into the air at the side of a cell.
const air = float32(2)

// runs cuts a line of text at the borders of its marks and places the pieces one behind the other from x.
func runs(text string, line memo.Span, marks []comparison.Mark, r *ruler, f face, x float32) []run {
	var placed []run
	tinted := false
	for piece := range comparison.Pieces(line, marks) {
		if now := piece.Kind&tints != 0; now != tinted {
			if x > 0 || !now {
				x += air
			}
			tinted = now
		}
		words := piece.Of(text)
		width := r.sum(words, f)
		placed = append(placed, run{words, x, width, piece.Kind})
		x += width
	}
	return placed
}
