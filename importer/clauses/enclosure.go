package clauses

import "parley/importer/memo"

// closers gives the mark that closes each opening one. A straight quotation mark closes itself.
var closers = map[rune]rune{'(': ')', '[': ']', '{': '}', '«': '»', '“': '”', '„': '“', '"': '"'}

// depths holds the stretches of a text that stand between a pair of brackets or quotation marks.
type depths []memo.Span

// enclosures finds the pairs of a text. A mark without a partner encloses nothing; a pair around the whole text holds
// no part of it together.
func enclosures(text string) depths {
	type open struct {
		at    int
		close rune
	}
	var found depths
	var stack []open
	for i, r := range text {
		top := len(stack) - 1
		for top >= 0 && stack[top].close != r && isCloser(r) {
			top--
		}
		if top >= 0 && stack[top].close == r {
			if stack[top].at > 0 || i+len(string(r)) < len(text) {
				found = append(found, memo.Span{Start: stack[top].at, End: i})
			}
			stack = stack[:top]
			continue
		}
		if c, ok := closers[r]; ok {
			stack = append(stack, open{i, c})
		}
	}
	return found
}

// isCloser says whether r closes brackets or quotation marks and does nothing else.
func isCloser(r rune) bool { return r == ')' || r == ']' || r == '}' || r == '»' || r == '”' }

// at counts the pairs that enclose offset i.
func (d depths) at(i int) int {
	n := 0
	for _, s := range d {
		if s.Start < i && i <= s.End {
			n++
		}
	}
	return n
}
