package label

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ordinal is one number, Roman number or letter of a label.
type ordinal struct {
	text   string
	kind   Kind
	number int
	others []Reading
	hyphen bool // joined to the one before by a hyphen: 02-1
}

// upper says whether the ordinal is written in capitals.
func (o ordinal) upper() bool {
	r, _ := utf8.DecodeRuneInString(o.text)
	return unicode.IsUpper(r)
}

// single says whether the ordinal is one character.
func (o ordinal) single() bool { return utf8.RuneCountInString(o.text) == 1 }

// readOrdinal reads the number or the letters that s starts with.
func readOrdinal(s string) (ordinal, bool) {
	if n := digits(s); n > 0 {
		if n > 4 {
			return ordinal{}, false
		}
		v, _ := strconv.Atoi(s[:n])
		return ordinal{text: s[:n], kind: Arabic, number: v}, true
	}
	n := letters(s)
	if n == 0 || n > 14 || n < len(s) && '0' <= s[n] && s[n] <= '9' {
		return ordinal{}, false
	}
	return readLetters(s[:n])
}

// readLetters reads a Roman number or a letter, "aa" too, with every further reading it has.
func readLetters(s string) (ordinal, bool) {
	o := ordinal{text: s}
	var all []Reading
	roman := romanValue(s)
	if roman > 0 && (likelyRoman(s) || !o.single()) {
		all = append(all, Reading{Roman, roman})
	}
	for _, v := range letterValues(s) {
		all = append(all, Reading{Letter, v})
	}
	if roman > 0 && len(all) > 0 && all[0].Kind != Roman {
		all = append(all, Reading{Roman, roman})
	}
	if len(all) == 0 {
		return o, false
	}
	o.kind, o.number, o.others = all[0].Kind, all[0].Number, all[1:]
	return o, true
}

// likelyRoman says whether a single letter counts as a Roman number more often than as a letter: C, D, L and M do not,
// no memorandum has fifty parts.
func likelyRoman(s string) bool {
	return len(s) > 0 && strings.Contains("IVXivxІХіх", s)
}

// romanLooks maps letters to the Roman digit they look like.
var romanLooks = strings.NewReplacer("І", "I", "Х", "X", "С", "C", "М", "M", "і", "i", "х", "x", "с", "c")

// romanValue gives the value of a Roman number in one case, 0 for anything else and for numbers from 90 on when there is
// more than one letter: no memorandum counts so far, and "DC", "MI" or "CD" are something else.
func romanValue(s string) int {
	latin := romanLooks.Replace(s)
	if latin != strings.ToUpper(latin) && latin != strings.ToLower(latin) {
		return 0
	}
	latin = strings.ToUpper(latin)
	value := 0
	for i := range len(latin) {
		v := romanDigit(latin[i])
		if v == 0 {
			return 0
		}
		if i+1 < len(latin) && v < romanDigit(latin[i+1]) {
			v = -v
		}
		value += v
	}
	if value <= 0 || len(latin) > 1 && (value >= 90 || romanText(value) != latin) {
		return 0
	}
	return value
}

func romanDigit(c byte) int {
	switch c {
	case 'I':
		return 1
	case 'V':
		return 5
	case 'X':
		return 10
	case 'L':
		return 50
	case 'C':
		return 100
	case 'D':
		return 500
	case 'M':
		return 1000
	}
	return 0
}

// romanText writes a number below 90 in Roman digits.
func romanText(n int) string {
	var b strings.Builder
	for _, step := range []struct {
		value int
		text  string
	}{{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= step.value; n -= step.value {
			b.WriteString(step.text)
		}
	}
	return b.String()
}

// The alphabets as lists count with them: ё and й are left out of Russian lists; the letters that only Ukrainian has
// stand with the one before them, so that both customs count upwards.
const (
	latin    = "abcdefghijklmnopqrstuvwxyz"
	cyrillic = "абвгдежзиклмнопрстуфхцчшщэюя"
)

var (
	cyrillicSame = strings.NewReplacer("ґ", "г", "є", "е", "ё", "е", "і", "и", "ї", "и", "й", "и", "ъ", "щ", "ы", "щ", "ь", "щ")
	latinLooks   = strings.NewReplacer("а", "a", "е", "e", "о", "o", "р", "p", "с", "c", "х", "x", "у", "y", "і", "i", "к", "k", "т", "t", "м", "m", "н", "h", "в", "b")
)

// letterValues gives the places in the alphabet of a letter, or of a letter written twice or three times: its own
// alphabet first, then the Latin one that it looks like.
func letterValues(s string) []int {
	low := strings.ToLower(s)
	first, size := utf8.DecodeRuneInString(low)
	times := len(low) / size
	if times > 3 || strings.Repeat(string(first), times) != low {
		return nil
	}
	letter := string(first)
	if i := strings.Index(latin, letter); i >= 0 {
		return []int{i + 1 + (times-1)*len(latin)}
	}
	i := strings.Index(cyrillic, cyrillicSame.Replace(letter))
	if i < 0 {
		return nil
	}
	values := []int{i/2 + 1 + (times-1)*len(cyrillic)/2}
	if j := strings.Index(latin, latinLooks.Replace(letter)); j >= 0 && letter != "а" {
		values = append(values, j+1+(times-1)*len(latin))
	}
	return values
}
