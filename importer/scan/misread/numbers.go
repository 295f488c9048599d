package misread

import (
	"slices"
	"strconv"
	"strings"
)

// arabic counts in figures. A figure is read for one of its like, or for a letter.
var arabic = count{
	value: strconv.Itoa, most: 400,
	exact: func(token string, n int) bool { return token == strconv.Itoa(n) },
	plain: func(token string) bool { return strings.Trim(token, "0123456789") == "" },
	like: func(token string, n int) bool {
		want := strconv.Itoa(n)
		got := []rune(token)
		if len(got) != len(want) {
			return false
		}
		wrong := 0
		for i, r := range got {
			if r != rune(want[i]) {
				wrong++
				if !strings.ContainsRune(figures[want[i]], r) {
					return false
				}
			}
		}
		return wrong == 1 || wrong > 0 && !strings.ContainsAny(token, "0123456789")
	},
}

// figures are what figures are read as.
var figures = map[byte]string{
	'0': "ОOоoD", '1': "lI|!ІіТ]7", '2': "ZzГ?", '3': "ЗзЭ58", '4': "Ч", '5': "S$3Б6", '6': "бБ5", '7': "1Т?", '8': "ВB3", '9': "gдq",
}

// roman counts in Roman numbers before a point, as sections are counted.
var roman = count{
	mark: '.', value: romanOf, most: 40,
	exact: func(token string, n int) bool { return plain.Replace(token) == romanOf(n) },
	near:  func(token string, n int) bool { return n > 1 && strokes(token) == romanOf(n) },
	kin:   func(token string) bool { return token != "1" && strokes(token) != "" },
	plain: func(token string) bool {
		got := strokes(token)
		return got != "" && slices.Contains(romans, got)
	},
	like: func(token string, n int) bool {
		want := romanOf(n)
		if token == "1" {
			return n == 1
		}
		got := strokes(token)
		switch {
		case got == "":
			return false
		case got == want:
			return true
		case strings.Trim(got, "I") == "" && strings.Trim(want, "I") == "": // strokes run together or part
			return len(got) <= max(4, len(want)+2)
		case n >= 4: // one of the strokes is lost or too many
			return len(got) > 1 && (without(got, want) || without(want, got)) || oneOff(got, want)
		}
		return false
	},
}

// plain writes Roman numbers that were set in Cyrillic letters in Latin ones.
var plain = strings.NewReplacer("І", "I", "Х", "X", "С", "C", "М", "M")

// strokes gives the Roman number that the signs of a token may stand for, "" if one of them stands for none.
func strokes(token string) string {
	if token != "1" && strings.Trim(token, "0123456789") == "" {
		return "" // a number
	}
	var b strings.Builder
	for _, r := range strings.ReplaceAll(token, `\/`, "V") {
		s, ok := strokesOf[r]
		if !ok {
			return ""
		}
		b.WriteString(s)
	}
	return b.String()
}

var strokesOf = map[rune]string{
	'I': "I", 'І': "I", 'Ї': "I", 'l': "I", '|': "I", '!': "I", ']': "I", '[': "I", '1': "I", 'Т': "I", 'T': "I", 'Г': "I", 'Л': "I", 'L': "I", 'Ї' + 1: "I",
	'П': "II", 'Н': "II", 'И': "II", 'H': "II", 'U': "II", 'Ш': "III", 'Щ': "III", 'Ц': "II", 'Z': "II", 'т': "I", 'ш': "III",
	'V': "V", 'У': "V", 'Y': "V", 'v': "V", 'у': "V", 'М': "V", 'м': "V", 'M': "V", 'X': "X", 'Х': "X", 'х': "X", 'x': "X", 'Ж': "X",
}

// without says whether a is b with one sign left out.
func without(a, b string) bool {
	if len(b) != len(a)+1 {
		return false
	}
	for i := range b {
		if b[:i]+b[i+1:] == a {
			return true
		}
	}
	return false
}

// oneOff says whether a and b are equally long and differ in one sign, but for the first.
func oneOff(a, b string) bool {
	if len(a) != len(b) || a[0] != b[0] {
		return false
	}
	n := 0
	for i := range a {
		if a[i] != b[i] {
			n++
		}
	}
	return n == 1
}

// romans are the Roman numbers up to forty.
var romans = func() (all []string) {
	for n := range 40 {
		all = append(all, romanOf(n+1))
	}
	return all
}()

func romanOf(n int) string {
	var b strings.Builder
	for _, d := range []struct {
		value int
		sign  string
	}{{10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for n >= d.value {
			b.WriteString(d.sign)
			n -= d.value
		}
	}
	return b.String()
}
