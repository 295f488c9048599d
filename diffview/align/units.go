package align

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/importer/memo"
)

// shortest is the number of letters below which a piece of a clause is no provision of its own but joins its neighbour.
const shortest = 20

// Provisions cuts the text of a clause into the propositions it makes: sentences, items between semicolons and items of
// an inline list, "(1) … (2) …" or "а) … б) …". The spans are in order and in bytes; together they hold everything but
// the white space between them. A text that makes one proposition gives one span, an empty text none.
func Provisions(text string) []memo.Span {
	cuts := append(stops(text), enumerators(text)...)
	marked := make(map[int]bool, len(cuts))
	for _, cut := range cuts {
		marked[cut] = true
	}
	var spans []memo.Span
	start := 0
	for i := range text {
		if marked[i] {
			spans = extend(spans, text, memo.Span{Start: start, End: i})
			start = i
		}
	}
	return extend(spans, text, memo.Span{Start: start, End: len(text)})
}

// extend adds a piece to the spans, or to the last of them where one of the two is too short to stand alone.
func extend(spans []memo.Span, text string, piece memo.Span) []memo.Span {
	piece = trim(text, piece)
	if piece.Empty() {
		return spans
	}
	last := len(spans) - 1
	if last >= 0 && (letters(piece.Of(text)) < shortest || letters(spans[last].Of(text)) < shortest) {
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

func letters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

// stops gives the offsets behind the ends of sentences and behind semicolons.
func stops(text string) []int {
	var cuts []int
	for i, r := range text {
		if !strings.ContainsRune(".!?…;", r) {
			continue
		}
		after := i + utf8.RuneLen(r)
		after += len(text[after:]) - len(strings.TrimLeft(text[after:], "\"'»”’)]"))
		rest := strings.TrimLeftFunc(text[after:], unicode.IsSpace)
		if rest == "" || len(rest) == len(text[after:]) {
			continue
		}
		if r == ';' || (opens(rest) && (r != '.' || !abbreviated(text[:i]))) {
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

// abbreviations are what a full stop follows without ending a sentence, folded.
var abbreviations = words(`ст п пп пункт г гг р рр в вв ч т тт тов стр с см ср напр наприклад им ім вул ул обл р-н тыс тис млн млрд руб грн долл дол
	др ін т.е т.д т.п т.к т.ч т.зв т.з т.н та.ін и.о в.о н.э н.е зв зокр св кв
	art arts no nos par para paras sec fig vol mr mrs ms dr st vs etc e.g i.e cf approx u.s u.k`)

func words(list string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(list) {
		set[word] = true
	}
	return set
}

// abbreviated says whether the full stop after before belongs to an abbreviation, an initial or a number of a list.
func abbreviated(before string) bool {
	word := before[strings.LastIndexFunc(before, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' && r != '-'
	})+1:]
	if abbreviations[strings.ToLower(word)] {
		return true
	}
	r, size := utf8.DecodeRuneInString(word)
	return size == len(word) && unicode.IsUpper(r)
}

// enumerators gives the offsets of the items of inline lists: labels "(1)", "1)", "(a)", "а)" that count up from the
// first. A single label, such as a reference to "(a)", is none.
func enumerators(text string) []int {
	var cuts, run []int
	next := 0
	keep := func() {
		if len(run) > 1 {
			cuts = append(cuts, run...)
		}
		run, next = nil, 0
	}
	for _, l := range labels(text) {
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

func labels(text string) []inlineLabel {
	var found []inlineLabel
	for i := range text {
		if text[i] != ')' {
			continue
		}
		start := strings.LastIndexFunc(text[:i], unicode.IsSpace) + 1
		mark := strings.TrimPrefix(text[start:i], "(")
		if o, ok := ordinal(mark); ok && i+1 < len(text) && text[i+1] == ' ' {
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
