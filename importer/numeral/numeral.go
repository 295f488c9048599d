// Package numeral writes the ordinals of automatic lists as word processors do: in digits, as Roman numerals, in
// words, or in the letters of an alphabet.
package numeral

import (
	"strconv"
	"strings"
)

// Alphabets that lists count with. Letters that lists skip are left out: ё, й, ъ and ь in Russian, ґ, ї, й and ь in
// Ukrainian.
const (
	Latin     = "abcdefghijklmnopqrstuvwxyz"
	Russian   = "абвгдежзиклмнопрстуфхцчшщыэюя"
	Ukrainian = "абвгдеєжзиіклмнопрстуфхцчшщюя"
	Greek     = "αβγδεζηθικλμνξοπρστυφχψω"
)

// most is the longest run of one letter that Repeat writes; no list of a draft is that long.
const most = 30

// Repeat counts a, b, … z, aa, bb, … as Word does. What no alphabet can count comes in digits.
func Repeat(alphabet string, n int) string {
	letters := []rune(alphabet)
	if n < 1 || (n-1)/len(letters) >= most {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(letters[(n-1)%len(letters)]), (n-1)/len(letters)+1)
}

// Spell counts a, b, … z, aa, ab, … as HTML and OpenDocument do.
func Spell(alphabet string, n int) string {
	letters := []rune(alphabet)
	if n < 1 {
		return strconv.Itoa(n)
	}
	var reversed []rune
	for ; n > 0; n = (n - 1) / len(letters) {
		reversed = append(reversed, letters[(n-1)%len(letters)])
	}
	for i, j := 0, len(reversed)-1; i < j; i, j = i+1, j-1 {
		reversed[i], reversed[j] = reversed[j], reversed[i]
	}
	return string(reversed)
}

var roman = []struct {
	value int
	sign  string
}{
	{1000, "M"},
	{900, "CM"},
	{500, "D"},
	{400, "CD"},
	{100, "C"},
	{90, "XC"},
	{50, "L"},
	{40, "XL"},
	{10, "X"},
	{9, "IX"},
	{5, "V"},
	{4, "IV"},
	{1, "I"},
}

// Roman writes 1 to 3999 as a Roman numeral in capitals and all else in digits.
func Roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, r := range roman {
		for ; n >= r.value; n -= r.value {
			b.WriteString(r.sign)
		}
	}
	return b.String()
}

// Padded writes n with zeros in front up to the width.
func Padded(n, width int) string {
	s := strconv.Itoa(n)
	if n < 0 || len(s) >= width {
		return s
	}
	return strings.Repeat("0", min(width, most)-len(s)) + s
}

// English writes 1st, 2nd, 3rd, 4th, …
func English(n int) string {
	ending := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			ending = "st"
		case 2:
			ending = "nd"
		case 3:
			ending = "rd"
		}
	}
	return strconv.Itoa(n) + ending
}
