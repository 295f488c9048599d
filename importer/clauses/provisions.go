package clauses

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/importer/memo"
)

// shortest is the number of letters below which a piece of a clause is no provision of its own but joins its neighbour.
const shortest = 20

// Provisions cuts the text of a clause into the propositions it makes: sentences, items between semicolons and items of
// an inline list, "(1) … (2) …", "а) … б) …" or "1. … 2. …". What stands in quotation marks or in brackets is not
// divided, and a run-in title belongs to the first provision. The spans are in order and in bytes; together they hold
// everything but the white space between them. A text that makes one proposition gives one span, an empty text none.
func Provisions(text string) []memo.Span {
	return provisions(text, colonTitle(text))
}

// provisions is Provisions for a text whose run-in title is known.
func provisions(text string, title memo.Span) []memo.Span {
	var spans []memo.Span
	start := 0
	for _, cut := range cutsOf(text, title) {
		spans = extend(spans, text, memo.Span{Start: start, End: cut})
		start = cut
	}
	return extend(spans, text, memo.Span{Start: start, End: len(text)})
}

// cutsOf gives the offsets, in order, at which one proposition ends and another may begin.
func cutsOf(text string, title memo.Span) []int {
	var cuts []int
	held := findEnclosures(text)
	for _, list := range [][]int{stops(text), enumerators(text), proposals(text)} {
		for _, cut := range list {
			if cut > title.End+1 && cut < len(text) && !held.hold(cut) {
				cuts = append(cuts, cut)
			}
		}
	}
	slices.Sort(cuts)
	return slices.Compact(cuts)
}

// Joints gives the offsets, in order, at which a person is likely to want a text split: where its propositions begin, short
// ones too.
func Joints(text string) []int {
	var joints []int
	for _, i := range cutsOf(text, memo.Span{}) {
		at := i + len(text[i:]) - len(strings.TrimLeftFunc(text[i:], unicode.IsSpace))
		if at < len(text) && strings.TrimSpace(text[:at]) != "" && (len(joints) == 0 || joints[len(joints)-1] < at) {
			joints = append(joints, at)
		}
	}
	return joints
}

// extend adds a piece to the spans, or to the last of them where one of the two is too short to stand alone.
func extend(spans []memo.Span, text string, piece memo.Span) []memo.Span {
	piece = trim(text, piece)
	if piece.Empty() {
		return spans
	}
	last := len(spans) - 1
	if last >= 0 && (short(piece.Of(text)) || short(spans[last].Of(text))) {
		spans[last].End = piece.End
		return spans
	}
	return append(spans, piece)
}

// trim takes white space off both ends of a span.
func trim(text string, s memo.Span) memo.Span {
	part := s.Of(text)
	s.Start += len(part) - len(strings.TrimLeftFunc(part, unicode.IsSpace))
	s.End = s.Start + len(strings.TrimSpace(part))
	return s
}

// short says whether s has too few letters to be a provision.
func short(s string) bool {
	n := 0
	for _, r := range s {
		if isLetter(r) {
			if n++; n == shortest {
				return false
			}
		}
	}
	return true
}

// stops gives the offsets behind the ends of sentences and behind semicolons.
func stops(text string) []int {
	var cuts []int
	for i := range len(text) {
		r := rune(text[i])
		if r >= utf8.RuneSelf && strings.HasPrefix(text[i:], "…") {
			r = '…'
		}
		if r != '.' && r != ';' && r != '!' && r != '?' && r != '…' {
			continue
		}
		after := i + utf8.RuneLen(r)
		after += len(text[after:]) - len(strings.TrimLeft(text[after:], "\"'»”’)]"))
		rest := strings.TrimLeftFunc(text[after:], unicode.IsSpace)
		if rest == "" || len(rest) == len(text[after:]) {
			continue
		}
		if r == ';' || opens(rest) && (r != '.' || !abbreviated(text[:i], rest)) {
			cuts = append(cuts, after)
		}
	}
	return cuts
}

// opens says whether rest can begin a sentence.
func opens(rest string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, "\"'«“‘([—– "))
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}

// proposals gives the offsets between square brackets that stand side by side, each of them a proposal of a party:
// "[RUS: …] [UKR: …]".
func proposals(text string) []int {
	var cuts []int
	for i := 0; i < len(text); i++ {
		next := strings.IndexByte(text[i:], ']')
		if next < 0 {
			break
		}
		i += next
		if rest := strings.TrimLeft(text[i+1:], " /"); strings.HasPrefix(rest, "[") {
			if party, _ := partyBefore(rest[1:]); party != "" {
				cuts = append(cuts, len(text)-len(rest))
			}
		}
	}
	return cuts
}
