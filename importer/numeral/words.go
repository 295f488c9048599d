package numeral

import (
	"strconv"
	"strings"
)

// English numbers in words.
var (
	small = strings.Fields(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
		sixteen seventeen eighteen nineteen`)
	tens      = strings.Fields("- - twenty thirty forty fifty sixty seventy eighty ninety")
	irregular = map[string]string{
		"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth", "twelve": "twelfth",
	}
)

// words writes n, below a hundred, in English words.
func words(n int) string {
	if n < len(small) {
		return small[n]
	}
	if n%10 == 0 {
		return tens[n/10]
	}
	return tens[n/10] + "-" + small[n%10]
}

// Cardinal writes 1 to 99 in English words with a capital, One, Twenty-one, and all else in digits.
func Cardinal(n int) string {
	if n < 1 || n >= 100 {
		return strconv.Itoa(n)
	}
	return capital(words(n))
}

// Ordinal writes 1 to 99 as an English ordinal in words with a capital, First, Twenty-first, and all else in digits: 100th.
func Ordinal(n int) string {
	if n < 1 || n >= 100 {
		return English(n)
	}
	front, last := "", words(n)
	if at := strings.IndexByte(last, '-'); at >= 0 {
		front, last = last[:at+1], last[at+1:]
	}
	switch {
	case irregular[last] != "":
		last = irregular[last]
	case strings.HasSuffix(last, "y"):
		last = strings.TrimSuffix(last, "y") + "ieth"
	default:
		last += "th"
	}
	return capital(front + last)
}

// capital gives the first letter of s a capital.
func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
