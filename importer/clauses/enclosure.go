package clauses

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"parley/importer/memo"
)

// closerOf gives the mark that closes an opening one, 0 for any other character. A straight quotation mark closes itself.
func closerOf(r rune) rune {
	switch r {
	case '(':
		return ')'
	case '[':
		return ']'
	case '{':
		return '}'
	case '«':
		return '»'
	case '“':
		return '”'
	case '„':
		return '“'
	case '"':
		return '"'
	}
	return 0
}

// enclosures holds the stretches of a text that stand between a pair of brackets or quotation marks, outermost ones only, in
// order.
type enclosures []memo.Span

// encloses says of a byte whether an opening or a closing mark may begin with it.
var encloses = func() (t [256]bool) {
	for _, mark := range []string{"(", ")", "[", "]", "{", "}", "«", "»", "“", "”", "„", "\""} {
		t[mark[0]] = true
	}
	return t
}()

// findEnclosures finds the pairs of a text. A mark without a partner encloses nothing; a pair around the whole text holds
// no part of it together.
func findEnclosures(text string) enclosures {
	type open struct {
		at    int
		close rune
	}
	var found enclosures
	var stack []open
	var waiting map[rune]int // how many in the stack wait for a mark
	for i := range len(text) {
		r := rune(text[i])
		switch {
		case !encloses[text[i]]:
			continue
		case r >= utf8.RuneSelf:
			r, _ = utf8.DecodeRuneInString(text[i:])
		}
		if closerOf(r) == 0 && !isCloser(r) {
			continue
		}
		if waiting == nil {
			waiting = map[rune]int{}
		}
		top := len(stack) - 1
		for waiting[r] > 0 && stack[top].close != r && isCloser(r) {
			waiting[stack[top].close]--
			top--
		}
		if top >= 0 && stack[top].close == r {
			s := memo.Span{Start: stack[top].at, End: i}
			waiting[r]--
			stack = stack[:top]
			if s.Start == 0 && i+utf8.RuneLen(r) >= len(text) {
				continue
			}
			for len(found) > 0 && found[len(found)-1].Start > s.Start {
				found = found[:len(found)-1]
			}
			found = append(found, s)
			continue
		}
		if c := closerOf(r); c != 0 {
			stack = append(stack, open{i, c})
			waiting[c]++
		}
	}
	return found
}

// isCloser says whether r closes brackets or quotation marks and does nothing else.
func isCloser(r rune) bool { return r == ')' || r == ']' || r == '}' || r == '»' || r == '”' }

// hold says whether a pair encloses offset i.
func (e enclosures) hold(i int) bool {
	n, _ := slices.BinarySearchFunc(e, i, func(s memo.Span, at int) int { return cmp.Compare(s.End, at) })
	return n < len(e) && e[n].Start < i
}
