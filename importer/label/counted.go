package label

import (
	"slices"
	"strings"
	"unicode"
)

// counted reads numbers, letters and compounds of them: 1.  1.1  2)  (a)  [3]  а)  II.  iv)  3a.  II.1.  1(a)  02-1.
func counted(s string) (Label, bool) {
	if open, ok := strings.CutPrefix(s, "("); ok {
		return bracketed(s, open, ")", "()")
	}
	if open, ok := strings.CutPrefix(s, "["); ok {
		return bracketed(s, open, "]", "[]")
	}
	parts, end := compound(s)
	if len(parts) == 0 {
		return Label{}, false
	}
	l := labelOf(parts)
	suffix, n := insertion(s[end:])
	l.Suffix = suffix
	l.Close, l.End = closing(s, end+n)
	if l.Close == ")" || l.Close == "" && digits(parts[0].text) > 0 {
		l = chain(s, l)
	}
	after := look(s[l.End:])
	var ok bool
	if parts[0].kind == Arabic {
		l.Unsure, ok = judgeNumber(l, parts, after)
	} else {
		l.Unsure, ok = judgeLetters(l, parts, after)
	}
	return l, ok
}

// bracketed reads a label between brackets; body is s without the opening one.
func bracketed(s, body, right, form string) (Label, bool) {
	body = body[spaces(body):]
	parts, n := compound(body)
	if len(parts) == 0 {
		return Label{}, false
	}
	tail, ok := strings.CutPrefix(strings.TrimLeftFunc(body[n:], unicode.IsSpace), right)
	if !ok {
		return Label{}, false
	}
	l := labelOf(parts)
	l.Close, l.End = form, len(s)-len(tail)
	l = chain(s, l)
	number := parts[0].kind == Arabic
	l.Unsure = number && parts[0].number > 999
	after := look(s[l.End:])
	switch {
	case form == "[]" && !number:
		return l, false // [RUS: …], [A] is text in brackets
	case number:
		return l, after.space || unicode.IsLetter(after.first)
	default: // "(s)he", "(c) 2026" are no labels
		return l, after.space && !unicode.IsDigit(after.first)
	}
}

// compound reads the ordinals of a label up to what closes it, and gives where they end.
func compound(s string) (parts []ordinal, end int) {
	first, ok := readOrdinal(s)
	if !ok {
		return nil, 0
	}
	parts, end = append(parts, first), len(first.text)
	for end+1 < len(s) && (s[end] == '.' || s[end] == '-' && first.kind == Arabic) {
		n := digits(s[end+1:])
		if n == 0 || n > 4 {
			break
		}
		o, _ := readOrdinal(s[end+1 : end+1+n])
		o.hyphen = s[end] == '-'
		parts, end = append(parts, o), end+1+n
	}
	last := parts[len(parts)-1]
	if last.kind != Arabic {
		return parts, end
	}
	tail := s[end:]
	dot := 0
	if strings.HasPrefix(tail, ".") {
		dot = 1
	}
	// A letter set to a number, "3a." or "1.а)", needs something that closes it: "5G", "3D" do not count.
	n := letters(tail[dot:])
	if o, ok := readOrdinal(tail[dot:]); ok && o.kind != Arabic && o.single() && dot+n < len(tail) && strings.IndexByte(".)", tail[dot+n]) >= 0 {
		parts, end = append(parts, o), end+dot+n
	}
	return parts, end
}

// labelOf builds a label of its ordinals. A compound counts as Arabic, whatever stands first.
func labelOf(parts []ordinal) Label {
	last := parts[len(parts)-1]
	l := Label{Kind: parts[0].kind, Others: last.others}
	if len(parts) > 1 {
		l.Kind = Arabic
	}
	for _, p := range parts {
		l.Numbers = append(l.Numbers, p.number)
	}
	return l
}

// insertions mark the numbers that are put in between two others, and say how they are written in Latin.
var insertions = map[string]string{
	"bis": "bis", "ter": "ter", "quater": "quater", "quinquies": "quinquies",
	"бис": "bis", "біс": "bis", "тер": "ter", "кватер": "quater",
}

// insertion reads what marks a number as put in later, at the start of s, and counts its bytes: "4 bis", "4bis", «4-бис».
func insertion(s string) (suffix string, size int) {
	body := strings.TrimLeft(s, "- \u00a0")
	gap := len(s) - len(body)
	n := letters(body)
	if mark := insertions[strings.ToLower(body[:n])]; mark != "" && gap < 3 {
		return mark, gap + n
	}
	return "", 0
}

// closing gives what closes a label whose ordinals end at end, and where the label ends with it.
func closing(s string, end int) (string, int) {
	tail := s[end:]
	for _, c := range []string{".)", ")", "."} {
		if strings.HasPrefix(tail, c) {
			return c[len(c)-1:], end + len(c)
		}
	}
	gap := spaces(tail)
	for _, dash := range []string{"–", "—"} {
		if after, ok := strings.CutPrefix(tail[gap:], dash); ok && gap > 0 && spaces(after) > 0 && look(after).opens() {
			return dash, end + gap + len(dash)
		}
	}
	return "", end
}

// chain adds a bracketed ordinal that is set to a label without a space: 1(a), (2)(b).
func chain(s string, l Label) Label {
	inner, ok := strings.CutPrefix(s[l.End:], "(")
	if !ok {
		return l
	}
	o, ok := readOrdinal(inner)
	if !ok || !strings.HasPrefix(inner[len(o.text):], ")") {
		return l
	}
	l.Kind, l.Close = Arabic, "()"
	l.Numbers = append(slices.Clone(l.Numbers), o.number)
	l.Others = o.others
	l.End += len(o.text) + 2
	return l
}

// judgeNumber says whether a label that starts with a number is unsure, and whether it is one at all.
func judgeNumber(l Label, parts []ordinal, after next) (unsure, ok bool) {
	years := parts[0].number > 999
	hyphen := len(parts) > 1 && parts[1].hyphen
	switch {
	case isDate(parts) || isMonth(after.word) && (l.Close == "" || !after.opens()):
		return false, false
	case l.Close == ")" || l.Close == "()":
		return years, after.space || unicode.IsLetter(after.first) || after.opens()
	case l.Close != "":
		return years || hyphen || l.Close != ".", after.space || after.opens()
	case !after.space || after.unit() || years:
		return false, false
	case len(parts) == 1 && !after.end:
		return true, after.opens()
	default: // 1.1 Scope; a lone "5" is a page number as often
		return after.end || hyphen || len(parts) == 2 && !after.opens(), after.end || unicode.IsLetter(after.first) || after.opens()
	}
}

// judgeLetters says the same of a label that starts with a Roman number or a letter.
func judgeLetters(l Label, parts []ordinal, after next) (unsure, ok bool) {
	first := parts[0]
	lone := len(parts) == 1 && first.single()
	switch {
	case l.Close == ")" || l.Close == "()":
		return false, after.space || unicode.IsLetter(after.first)
	case len(parts) > 1: // II.1. Scope, A.1 Scope; not "B.52"
		return l.Close == "", after.space && !after.end && (l.Close != "" || after.opens())
	case l.Close == "." && lone && initial(after.rest):
		return false, false // «А. С. Попов», «т. е.»
	case l.Close == "." && lone:
		return doubtful(first), after.space || first.kind == Roman && after.opens()
	case l.Close == ".":
		return first.kind == Letter, after.space || after.opens()
	case first.kind != Roman || !first.upper() || !after.space:
		return false, false
	default: // II Scope
		return lone, after.end || after.opens()
	}
}

// doubtful says whether a single letter with a full stop is often no label: an initial, or an abbreviation such as
// «г. Женева», «м. Київ», «п. 3».
func doubtful(o ordinal) bool {
	if o.kind == Roman && o.upper() {
		return false
	}
	return o.upper() || strings.Contains("гмсрптодувлН", o.text)
}

// initial says whether s starts with one letter and a full stop, as a second initial or «т. е.» does.
func initial(s string) bool {
	n := letters(s)
	return n > 0 && len([]rune(s[:n])) == 1 && strings.HasPrefix(s[n:], ".")
}

// isDate says whether three numbers are a day, a month and a year.
func isDate(parts []ordinal) bool {
	if len(parts) != 3 || parts[1].kind != Arabic || parts[2].kind != Arabic {
		return false
	}
	day, month, year := parts[0].number, parts[1].number, parts[2].number
	return day <= 31 && month <= 12 && (year > 999 || len(parts[1].text) == 2 && len(parts[2].text) == 2)
}
