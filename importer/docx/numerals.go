package docx

import (
	"strconv"
	"strings"
)

// Alphabets that lists are lettered with. Russian lists pass over ё, й, ъ and ь, the Word standard says.
const (
	latin    = "abcdefghijklmnopqrstuvwxyz"
	cyrillic = "абвгдежзиклмнопрстуфхцчшщыэюя"
)

// numeral writes n in a number format by the name that the standard has for it; one that is not known here is written
// in digits. pattern tells a custom format by its first numbers.
func numeral(format, pattern string, n int) string {
	digits := strconv.Itoa(n)
	switch format {
	case "none", "bullet":
		return ""
	case "decimalZero":
		return padded(digits, 2)
	case "custom":
		first, _, _ := strings.Cut(pattern, ",")
		return padded(digits, min(len(strings.TrimSpace(first)), 8))
	case "numberInDash":
		return "- " + digits + " -"
	case "ordinal":
		return digits + ordinalEnd(n)
	case "hex":
		return strings.ToUpper(strconv.FormatInt(int64(n), 16))
	case "decimalFullWidth", "decimalFullWidth2":
		return shifted(digits, '０'-'0')
	}
	if n <= 0 {
		return digits
	}
	switch format {
	case "upperRoman":
		return strings.ToUpper(roman(n))
	case "lowerRoman":
		return roman(n)
	case "upperLetter":
		return strings.ToUpper(letters(latin, n))
	case "lowerLetter":
		return letters(latin, n)
	case "russianUpper":
		return strings.ToUpper(letters(cyrillic, n))
	case "russianLower":
		return letters(cyrillic, n)
	case "chicago":
		return letters("*†‡§", n)
	case "cardinalText":
		return cardinal(n)
	case "ordinalText":
		return ordinal(n)
	case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
		return enclosed(digits, n, '①')
	case "decimalEnclosedParen":
		return enclosed(digits, n, '⑴')
	case "decimalEnclosedFullstop":
		return enclosed(digits, n, '⒈')
	}
	return digits
}

// padded puts zeros before digits until there are width of them.
func padded(digits string, width int) string {
	return strings.Repeat("0", max(width-len(digits), 0)) + digits
}

// shifted moves every digit by the same distance.
func shifted(digits string, by rune) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return r
		}
		return r + by
	}, digits)
}

// enclosed writes numbers up to 20 with the single character that Unicode has for them, counted on from one.
func enclosed(digits string, n int, one rune) string {
	if n > 20 {
		return digits
	}
	return string(one + rune(n-1))
}

// letters writes n with an alphabet; after the last letter they are doubled, then trebled: z, aa, bb.
func letters(alphabet string, n int) string {
	abc := []rune(alphabet)
	times := (n-1)/len(abc) + 1
	if times > 30 {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(abc[(n-1)%len(abc)]), times)
}

// roman writes n in small Roman numerals.
func roman(n int) string {
	if n >= 4000 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, p := range []struct {
		value int
		sign  string
	}{
		{1000, "m"},
		{900, "cm"},
		{500, "d"},
		{400, "cd"},
		{100, "c"},
		{90, "xc"},
		{50, "l"},
		{40, "xl"},
		{10, "x"},
		{9, "ix"},
		{5, "v"},
		{4, "iv"},
		{1, "i"},
	} {
		for ; n >= p.value; n -= p.value {
			b.WriteString(p.sign)
		}
	}
	return b.String()
}

// ordinalEnd is what follows the digits of an English ordinal.
func ordinalEnd(n int) string {
	if n%100 >= 11 && n%100 <= 13 {
		return "th"
	}
	switch n % 10 {
	case 1:
		return "st"
	case 2:
		return "nd"
	case 3:
		return "rd"
	}
	return "th"
}

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

// cardinal writes n in English words with a capital: One, Twenty-one.
func cardinal(n int) string {
	if n >= 100 {
		return strconv.Itoa(n)
	}
	return capital(words(n))
}

// ordinal writes n as an English ordinal in words with a capital: First, Twenty-first.
func ordinal(n int) string {
	if n >= 100 {
		return strconv.Itoa(n) + ordinalEnd(n)
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
