package numeral

import (
	"strconv"
	"strings"
)

// Named writes n in a number format by the name that the Word standard has for it; one that is not known here is
// written in digits. Formats that show no number give "".
func Named(format string, n int) string {
	switch format {
	case "none", "bullet":
		return ""
	case "decimalZero":
		return Padded(n, 2)
	case "numberInDash":
		return "- " + strconv.Itoa(n) + " -"
	case "ordinal":
		return English(n)
	case "hex":
		return strings.ToUpper(strconv.FormatInt(int64(n), 16))
	case "decimalFullWidth", "decimalFullWidth2":
		return shifted(strconv.Itoa(n), '０'-'0')
	case "upperRoman":
		return Roman(n)
	case "lowerRoman":
		return strings.ToLower(Roman(n))
	case "upperLetter":
		return strings.ToUpper(Repeat(Latin, n))
	case "lowerLetter":
		return Repeat(Latin, n)
	case "russianUpper":
		return strings.ToUpper(Repeat(Russian, n))
	case "russianLower":
		return Repeat(Russian, n)
	case "chicago":
		return Repeat("*†‡§", n)
	case "cardinalText":
		return Cardinal(n)
	case "ordinalText":
		return Ordinal(n)
	case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
		return enclosed(n, '①')
	case "decimalEnclosedParen":
		return enclosed(n, '⑴')
	case "decimalEnclosedFullstop":
		return enclosed(n, '⒈')
	}
	return strconv.Itoa(n)
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
func enclosed(n int, one rune) string {
	if n < 1 || n > 20 {
		return strconv.Itoa(n)
	}
	return string(one + rune(n-1))
}
