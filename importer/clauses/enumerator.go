package clauses

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// enumerators gives the offsets of the items of inline lists: labels "(1)", "1)", "1.", "(a)", "а)" that count up from
// the first. A single label, such as a reference to "(a)", is none.
func enumerators(text string) []int {
	var cuts, run []int
	next := 0
	keep := func() {
		if len(run) > 1 {
			cuts = append(cuts, run...)
		}
		run, next = nil, 0
	}
	for _, l := range inlineLabels(text) {
		if l.ordinal == 0 {
			keep()
		}
		if l.ordinal == next {
			run = append(run, l.start)
			next++
		}
	}
	keep()
	return cuts
}

// inlineLabel is a label that may begin an item of an inline list; ordinals count from 0.
type inlineLabel struct{ start, ordinal int }

func inlineLabels(text string) []inlineLabel {
	var found []inlineLabel
	for i := range text {
		if text[i] != ')' && text[i] != '.' || i+1 == len(text) || text[i+1] != ' ' {
			continue
		}
		start := strings.LastIndexFunc(text[:i], unicode.IsSpace) + 1
		mark := text[start:i]
		if text[i] == '.' && !numbersItem(text[:i], mark, ":;.,") {
			continue
		}
		if o, ok := ordinal(strings.TrimPrefix(mark, "(")); ok {
			found = append(found, inlineLabel{start, o})
		}
	}
	return found
}

// ordinal reads a number up to 99 or a single letter, counted from 0.
func ordinal(mark string) (int, bool) {
	if len(mark) > 0 && len(mark) <= 2 && strings.Trim(mark, "0123456789") == "" {
		n := 0
		for _, digit := range mark {
			n = n*10 + int(digit-'0')
		}
		return n - 1, n > 0
	}
	r, size := utf8.DecodeRuneInString(mark)
	if size != len(mark) || size == 0 {
		return 0, false
	}
	for _, alphabet := range []string{"abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмнопрст", "абвгґдеєжзиіїйклмн"} {
		for n, letter := range []rune(alphabet) {
			if letter == r {
				return n, true
			}
		}
	}
	return 0, false
}
