package comparison

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"parley/diffview/align"
	"parley/diffview/wording"
	"parley/importer/memo"
)

// MarkKind says why words are marked. Kinds are bits, as several may hold at once.
type MarkKind uint8

// The kinds of marks.
const (
	FactMark   MarkKind = 1 << iota // a fact that the other side states otherwise or not at all
	DeleteMark                      // words that only A has, in one language
	InsertMark                      // words that only B has, in one language
	ReasonMark                      // words that made the pair
	FoundMark                       // words that are searched for
)

// Mark is a part of a clause's text, in bytes, that is worth a look.
type Mark struct {
	memo.Span
	Kind MarkKind
}

// Marks says which words of a clause are worth a look in a row, by what the row's links tell of it. The marks stand side
// by side in order, none empty, on whole letters; each has all the kinds that hold there.
func (c *Comparison) Marks(row, side, clause int) []Mark {
	var found []Mark
	for _, at := range c.Rows[row].Links {
		link := &c.Links[at]
		if sideOf(side, link.Left, link.Right) == clause {
			found = append(found, link.Marks(side)...)
		}
	}
	return Level(found, c.Memos[side].Clauses[clause].Text)
}

// Marks gathers the marks of one side of a link, 0 for the left one, in no order; some may overlap.
func (l *Link) Marks(side int) []Mark {
	var found []Mark
	for _, reason := range l.Grounds() {
		found = append(found, Mark{sideOf(side, reason.LeftSpan, reason.RightSpan), ReasonMark})
	}
	for _, pair := range l.Facts {
		if fact := sideOf(side, pair.Left, pair.Right); fact != nil && tells(pair) {
			found = append(found, Mark{fact.Span, FactMark})
		}
	}
	if l.Relation != align.Related {
		found = append(found, edits(l.Diff, side, l.hush)...)
	}
	return found
}

// Grounds gives the reasons of a pair that are worth saying: where the words themselves agree, that is reason enough.
func (l *Link) Grounds() []align.Reason {
	if l.Relation != align.Related {
		return nil
	}
	return l.Reasons
}

// tells says whether a pair of facts is worth a mark. That one side leaves out a place or an actor is not: each side
// names many that the other takes for granted. Nor is that it refers to an article or an annex, mostly of its own: only
// resolutions and protocols stand outside of a draft for sure.
func tells(pair wording.FactPair) bool {
	switch pair.Verdict {
	case wording.FactSame:
		return false
	case wording.Differs:
		return true
	default:
		switch pair.Kind {
		case wording.PlaceName, wording.Actor:
			return false
		case wording.Reference:
			role := cmp.Or(pair.Left, pair.Right).Role
			return role == "res." || role == "protocol"
		}
		return true
	}
}

// edits gives the words that only one side has, blanks around them left out. What is merely spelt, spaced or quoted
// otherwise is none, nor is a slight change where these are hushed.
func edits(diff []wording.Edit, side int, hush bool) []Mark {
	own, kind := sideOf(side, wording.Delete, wording.Insert), sideOf(side, DeleteMark, InsertMark)
	var found []Mark
	at := 0
	for _, edit := range diff {
		if edit.Op != wording.Equal && edit.Op != own {
			continue
		}
		if edit.Op == own && !hushed(edit.Kind) && !(hush && hushable(edit.Kind)) {
			span := trimmed(memo.Span{End: len(edit.Text)}, edit.Text)
			found = append(found, Mark{memo.Span{Start: at + span.Start, End: at + span.End}, kind})
		}
		at += len(edit.Text)
	}
	return found
}

// hushed says whether a change is not worth a mark: the eye finds none.
func hushed(kind wording.ChangeKind) bool {
	return kind == wording.Spelling || kind == wording.Spacing || kind == wording.Quotes
}

func sideOf[T any](side int, left, right T) T {
	if side == 0 {
		return left
	}
	return right
}

// Level makes overlapping marks of a text into marks side by side, in order, none empty and on whole letters; each has all
// the kinds that hold there.
func Level(found []Mark, text string) []Mark {
	type edge struct {
		at   int
		kind MarkKind
		step int
	}
	var edges []edge
	for _, m := range found {
		if span := wholeLetters(m.Span, text); !span.Empty() {
			edges = append(edges, edge{span.Start, m.Kind, 1}, edge{span.End, m.Kind, -1})
		}
	}
	slices.SortFunc(edges, func(a, b edge) int { return cmp.Compare(a.at, b.at) })
	var flat []Mark
	var open [8]int // how many marks of each kind hold
	previous := 0
	for _, e := range edges {
		if now := held(open); now != 0 && e.at > previous {
			if last := len(flat) - 1; last >= 0 && flat[last].End == previous && flat[last].Kind == now {
				flat[last].End = e.at
			} else {
				flat = append(flat, Mark{memo.Span{Start: previous, End: e.at}, now})
			}
		}
		previous = e.at
		for bit := range open {
			if e.kind&(1<<bit) != 0 {
				open[bit] += e.step
			}
		}
	}
	return flat
}

// held gives the kinds of which any mark holds.
func held(open [8]int) MarkKind {
	var kind MarkKind
	for bit, n := range open {
		if n > 0 {
			kind |= 1 << bit
		}
	}
	return kind
}

// Pieces cuts a span at the borders of marks, which stand side by side in order. It gives the whole span piece by piece,
// those without a mark with no kind.
func Pieces(span memo.Span, marks []Mark) iter.Seq[Mark] {
	return func(yield func(Mark) bool) {
		at := span.Start
		for _, m := range marks {
			start, end := max(m.Start, at), min(m.End, span.End)
			if start >= end {
				continue
			}
			if at < start && !yield(Mark{Span: memo.Span{Start: at, End: start}}) {
				return
			}
			if !yield(Mark{memo.Span{Start: start, End: end}, m.Kind}) {
				return
			}
			at = end
		}
		if at < span.End {
			yield(Mark{Span: memo.Span{Start: at, End: span.End}})
		}
	}
}

// Shown gives the part of its clause's text that a quote shows: whole letters, no blanks at the ends; all of the text
// where that leaves nothing.
func (q Quote) Shown(text string) memo.Span {
	span := trimmed(wholeLetters(q.Span, text), text)
	if span.Empty() {
		return memo.Span{End: len(text)}
	}
	return span
}

// trimmed leaves out the blanks at both ends of a span.
func trimmed(span memo.Span, text string) memo.Span {
	part := span.Of(text)
	span.Start += len(part) - len(strings.TrimLeft(part, " "))
	span.End = span.Start + len(strings.Trim(part, " "))
	return span
}

// wholeLetters clips a span to a text and widens it to whole letters of it.
func wholeLetters(span memo.Span, text string) memo.Span {
	span.Start = min(max(span.Start, 0), len(text))
	span.End = min(max(span.End, span.Start), len(text))
	if span.Empty() {
		return span
	}
	for span.Start > 0 && !utf8.RuneStart(text[span.Start]) {
		span.Start--
	}
	for span.End < len(text) && !utf8.RuneStart(text[span.End]) {
		span.End++
	}
	return span
}
