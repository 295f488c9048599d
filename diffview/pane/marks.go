//go:build !headless

package pane

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"parley/diffview/align"
	"parley/diffview/comparison"
	"parley/diffview/wording"
	"parley/importer/memo"
)

// mark says what is remarkable about a stretch of text; several may hold at once.
type mark uint8

// The marks.
const (
	factMark   mark = 1 << iota // a fact that the other side states otherwise or not at all
	deleteMark                  // words of A that B has not, in one language
	insertMark                  // words of B that A has not, in one language
	reasonMark                  // words that made the pair
)

// tints are the marks that lie on a ground of their own.
const tints = factMark | deleteMark | insertMark

// stretch is a part of a text with its marks.
type stretch struct {
	memo.Span
	mark mark
}

// marksOf gathers what the links of a row say about one clause of a side, in bytes of the clause's text. The stretches
// may overlap and come in no order.
func marksOf(c *comparison.Comparison, row *comparison.Row, side, clause int) []stretch {
	var found []stretch
	for _, at := range row.Links {
		link := &c.Links[at]
		if (side == 0 && link.Left != clause) || (side == 1 && link.Right != clause) {
			continue
		}
		for _, reason := range link.Reasons {
			found = append(found, stretch{sideOf(side, reason.LeftSpan, reason.RightSpan), reasonMark})
		}
		for _, pair := range link.Facts {
			if fact := sideOf(side, pair.Left, pair.Right); fact != nil && tells(pair) {
				found = append(found, stretch{fact.Span, factMark})
			}
		}
		if link.Relation != align.Related {
			found = append(found, editsOf(link.Diff, side)...)
		}
	}
	return found
}

// tells says whether a pair of facts is worth a mark. That one side leaves out a place or an actor is not: each side
// names many that the other takes for granted.
func tells(pair wording.FactPair) bool {
	switch pair.Verdict {
	case wording.FactSame:
		return false
	case wording.Differs:
		return true
	default:
		return pair.Kind != wording.PlaceName && pair.Kind != wording.Actor
	}
}

// editsOf gives the words that only one side has, blanks around them left out. What is merely spelt otherwise is none.
func editsOf(diff []wording.Edit, side int) []stretch {
	own, kind := sideOf(side, wording.Delete, wording.Insert), sideOf(side, deleteMark, insertMark)
	var found []stretch
	at := 0
	for _, edit := range diff {
		if edit.Op != wording.Equal && edit.Op != own {
			continue
		}
		end := at + len(edit.Text)
		if bare := strings.TrimLeft(edit.Text, " "); edit.Op == own && !edit.Spelling && bare != "" {
			start := end - len(bare)
			found = append(found, stretch{memo.Span{Start: start, End: start + len(strings.TrimRight(bare, " "))}, kind})
		}
		at = end
	}
	return found
}

func sideOf[T any](side int, left, right T) T {
	if side == 0 {
		return left
	}
	return right
}

// within clips a span to a text and to whole letters of it.
func within(span memo.Span, text string) memo.Span {
	span.Start = min(max(span.Start, 0), len(text))
	span.End = min(max(span.End, span.Start), len(text))
	for span.Start > 0 && span.Start < len(text) && !utf8.RuneStart(text[span.Start]) {
		span.Start--
	}
	for span.End < len(text) && !utf8.RuneStart(text[span.End]) {
		span.End++
	}
	return span
}

// level makes overlapping stretches into stretches side by side, in order, each with all the marks that hold there.
// What lies outside window falls away; the result counts from the window's start.
func level(found []stretch, window memo.Span) []stretch {
	type edge struct {
		at   int
		mark mark
		step int
	}
	var edges []edge
	for _, s := range found {
		start, end := max(s.Start, window.Start)-window.Start, min(s.End, window.End)-window.Start
		if start < end {
			edges = append(edges, edge{start, s.mark, 1}, edge{end, s.mark, -1})
		}
	}
	slices.SortFunc(edges, func(a, b edge) int { return cmp.Compare(a.at, b.at) })
	var flat []stretch
	var open [8]int
	previous := 0
	for _, e := range edges {
		if now := held(open); now != 0 && e.at > previous {
			if last := len(flat) - 1; last >= 0 && flat[last].End == previous && flat[last].mark == now {
				flat[last].End = e.at
			} else {
				flat = append(flat, stretch{memo.Span{Start: previous, End: e.at}, now})
			}
		}
		previous = e.at
		for bit := range open {
			if e.mark&(1<<bit) != 0 {
				open[bit] += e.step
			}
		}
	}
	return flat
}

// held gives the marks that are open.
func held(open [8]int) mark {
	var m mark
	for bit, n := range open {
		if n > 0 {
			m |= 1 << bit
		}
	}
	return m
}
