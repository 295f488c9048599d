package label

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// names gives the English name of a part by what a text calls it, in lower case.
var names = map[string]string{
	"раздел": "section", "розділ": "section", "section": "section", "секция": "section", "секція": "section", "sec": "section",
	"подраздел": "subsection", "підрозділ": "subsection", "subsection": "subsection",
	"часть": "part", "частина": "part", "part": "part",
	"глава": "chapter", "chapter": "chapter",
	"статья": "article", "стаття": "article", "article": "article", "ст": "article", "art": "article",
	"вариант": "option", "варіант": "option", "option": "option", "variant": "option",
	"альтернатива": "option", "alternative": "option", "опция": "option", "опція": "option",
	"приложение": "annex", "додаток": "annex", "annex": "annex", "appendix": "annex", "attachment": "annex", "schedule": "annex",
	"пункт": "point", "point": "point", "paragraph": "point", "para": "point", "item": "point", "clause": "point",
	"параграф": "point", "п": "point", "подпункт": "point", "підпункт": "point",
	"title": "title", "титул": "title",
	"этап": "stage", "етап": "stage", "стадия": "stage", "стадія": "stage", "stage": "stage", "phase": "stage", "фаза": "stage", "step": "step", "шаг": "step", "крок": "step",
	"блок": "block", "block": "block", "пакет": "block", "package": "block", "basket": "block", "корзина": "block", "кошик": "block",
}

// longestName is how many bytes what a part is called has at most.
const longestName = len("альтернатива")

// spelled gives the value of an ordinal written as a word, by its beginning.
var spelled = []struct {
	value int
	stems []string
}{
	{1, []string{"перв", "перш", "first", "one"}},
	{2, []string{"второ", "втора", "друг", "second", "two"}},
	{3, []string{"трет", "third", "three"}},
	{4, []string{"четверт", "четвёрт", "fourth", "four"}},
	{5, []string{"пят", "пʼят", "п'ят", "п’ят", "fifth", "five"}},
	{6, []string{"шест", "шост", "sixth", "six"}},
	{7, []string{"седьм", "сьом", "seventh", "seven"}},
	{8, []string{"восьм", "eighth", "eight"}},
	{9, []string{"девят", "девʼят", "дев'ят", "дев’ят", "ninth", "nine"}},
	{10, []string{"десят", "tenth", "ten"}},
}

// named reads the name of a part with its ordinal: Раздел I.  Section One  Приложение № 2  Второй вариант.
func named(s string) (Label, bool) {
	if l, ok := ordinalFirst(s, wordSize(s)); ok {
		return l, true
	}
	n := letters(s)
	if n == 0 || n > longestName {
		return Label{}, false
	}
	name := names[mend(s[:n])]
	if name == "" {
		return Label{}, false
	}
	end := n
	if strings.HasPrefix(s[end:], ".") { // Art. 5
		end++
	}
	gap := spaces(s[end:])
	if gap == 0 {
		return Label{}, false
	}
	end += gap
	for _, sign := range []string{"№", "No.", "N "} {
		if strings.HasPrefix(s[end:], sign) {
			end += len(sign)
			end += spaces(s[end:])
			break
		}
	}
	l, end, ok := partOrdinal(s, end)
	if !ok {
		return Label{}, false
	}
	l.Kind, l.Name = Named, name
	l.Close, l.End = closingName(s, end)
	l.Unsure = unsureName(l, s[:n], look(s[l.End:]))
	return l, followsName(l, s[:n], look(s[l.End:]))
}

// partOrdinal reads what a named part counts with: a number, a Roman number, a letter or a word.
func partOrdinal(s string, at int) (Label, int, bool) {
	n := wordSize(s[at:])
	if v := spelledValue(s[at : at+n]); v > 0 {
		return Label{Numbers: []int{v}}, at + n, true
	}
	if parts, n := compound(s[at:]); len(parts) > 0 {
		l := labelOf(parts)
		suffix, size := insertion(s[at+n:])
		l.Suffix = suffix
		return l, at + n + size, parts[0].number < 1000
	}
	return Label{}, at, false
}

// ordinalFirst reads a part whose ordinal is spelled or written as a number before its name, on a line of its own or
// closed: «Второй вариант:», «2-й этап».
func ordinalFirst(s string, n int) (Label, bool) {
	value := spelledValue(s[:n])
	if value == 0 {
		value, n = numberedValue(s)
	}
	gap := spaces(s[n:])
	if value == 0 || gap == 0 {
		return Label{}, false
	}
	size := letters(s[n+gap:])
	end := n + gap + size
	name := names[mend(s[n+gap:end])]
	if name == "" {
		return Label{}, false
	}
	l := Label{Kind: Named, Name: name, Numbers: []int{value}}
	l.Close, l.End = closingName(s, end)
	after := look(s[l.End:])
	return l, after.end || l.Close != "" && after.space
}

// numberEndings are what makes a number an ordinal: 2-й, 3-я, 1-ше, 2nd.
var numberEndings = []string{"й", "ий", "ый", "ій", "я", "а", "е", "є", "ая", "ое", "ша", "ше", "га", "ге", "тя", "тє", "st", "nd", "rd", "th"}

// numberedValue gives the value of an ordinal written as a number, and its bytes: «2-й», "2nd"; 0 for anything else.
func numberedValue(s string) (value, size int) {
	digits := digits(s)
	if digits == 0 || digits > 2 {
		return 0, 0
	}
	end := digits
	for _, dash := range []string{"-", "‑"} {
		if strings.HasPrefix(s[end:], dash) {
			end += len(dash)
			break
		}
	}
	n := letters(s[end:])
	if !slices.Contains(numberEndings, strings.ToLower(s[end:end+n])) {
		return 0, 0
	}
	value, _ = strconv.Atoi(s[:digits])
	return value, end + n
}

// closingName is closing for a named part, which a colon can close as well, and a dash before any text.
func closingName(s string, end int) (string, int) {
	if strings.HasPrefix(s[end:], ":") {
		return ":", end + 1
	}
	gap := spaces(s[end:])
	for _, dash := range []string{"–", "—", "-"} {
		if after, ok := strings.CutPrefix(s[end+gap:], dash); ok && gap > 0 && spaces(after) > 0 {
			return dash, end + gap + len(dash)
		}
	}
	return closing(s, end)
}

// wordSize counts the bytes of the word that s starts with, apostrophes inside it too: «п’ятий».
func wordSize(s string) int {
	n := letters(s)
	for _, mark := range []string{"'", "’", "ʼ"} {
		if after, ok := strings.CutPrefix(s[n:], mark); ok && n > 0 && letters(after) > 0 {
			return n + len(mark) + letters(after)
		}
	}
	return n
}

// followsName says whether what comes after a named part lets it be a label and not the start of a sentence about it.
func followsName(l Label, name string, after next) bool {
	switch {
	case !after.space:
		return false
	case after.end || l.Close != "" && l.Close != ".":
		return true
	case l.Name == "annex" && (after.word == "к" || after.word == "до" || after.word == "to"):
		return true
	case l.Close == ".":
		return after.opens() || unicode.IsDigit(after.first) || unicode.IsUpper(firstRune(name))
	default:
		return after.opens() && unicode.IsUpper(firstRune(name))
	}
}

// unsureName says whether a named part could as well start a sentence: «Статья 5 Устава …».
func unsureName(l Label, name string, after next) bool {
	if strings.ToUpper(name) == name && len([]rune(name)) > 2 || after.end || l.Close != "" {
		return len([]rune(name)) < 3
	}
	return l.Name == "article" || l.Name == "point" || l.Name == "annex"
}

func spelledValue(word string) int {
	if word == "" {
		return 0
	}
	low := strings.ToLower(word)
	for _, o := range spelled {
		for _, stem := range o.stems {
			if rest, ok := strings.CutPrefix(low, stem); ok && (rest == "" || stem[0] > unicode.MaxASCII && utf8.RuneCountInString(rest) <= 4) {
				return o.value
			}
		}
	}
	return 0
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

// cyrillicLooks maps Latin letters to the Cyrillic ones they look like; in a word that has Cyrillic letters they are
// slips of the keyboard.
var cyrillicLooks = strings.NewReplacer("a", "а", "c", "с", "e", "е", "i", "і", "o", "о", "p", "р", "x", "х", "y", "у", "k", "к", "t", "т", "m", "м", "h", "н", "b", "в")

// mend puts a word into lower case and its look-alike letters into one script.
func mend(word string) string {
	low := strings.ToLower(word)
	if strings.ContainsFunc(low, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }) {
		return cyrillicLooks.Replace(low)
	}
	return low
}
