package misread

import (
	"strings"
	"unicode"

	"parley/importer/pattern"
)

// slip is a sign that is read wrong in one surrounding. The first group of the pattern stays as it is, the second is the
// slip, what is behind it is not touched.
type slip struct {
	pattern *pattern.Pattern
	is      func(was string) string
}

func always(s string) func(string) string { return func(string) string { return s } }

const months = `январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр|січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд|January|February|March|April|May|June|July|August|September|October|November|December`

// measured are what numbers in a draft count most: time, length, weight, money, people.
const measured = `секунд|хвилин|минут|годин|час|сут|доб|дн|день|тижн|недел|місяц|месяц|рок|рік|год|лет|км|мм|кг|метр|тонн|тис|тыс|млн|млрд|осіб|лиц|чолов|seconds?|minutes?|hours?|days?|weeks?|months?|years?|km|mm|kg|metres?|tons?|tonnes?|thousand|million|billion|persons?`

var slips = []slip{
	// «№» before a number, which Tesseract spells in letters.
	{pattern.New(`((?:^|[\s(«"])(?:))((?:М[еоэвг?]|[NМ][eоo°º?]|Ne|Nе|№[еo]|Ло|Хо|Мо)\.?) ?\d`), always("№")},
	// «№ №» and the like are left; a dash is spelt as two hyphens.
	{pattern.New(`(\s)(- -|--|—-|-—)(?:\s|$)`), always("—")},
	// letters between digits and at their end
	{pattern.New(`(\d)([ОOоo]+)(?:[\d\s:.,;%)]|$)`), zeros},
	{pattern.New(`(^|[\s:(«])([ОO])(?:\d[\s:.,;)]|\d$)`), zeros},
	{pattern.New(`([\p{Lu}])(0)(?:[А-ЯІЇЄҐ])`), always("О")}, // in an abbreviation
	{pattern.New(`(\d)([З])(?:\d|[\s:.,;)]|$)`), always("3")},
	// a three before what is counted, where no sentence begins
	{pattern.New(`([\p{Ll}\d],? )(З) (?:` + measured + `|` + months + `)`), always("3")},
	// a stroke for the one of a scale
	{pattern.New(`(\s)([|lІI]) ?: ?\d`), always("1")},
	// a number that runs into what it counts
	{pattern.New(`(^|[\s(«])(\d{1,4}(?:` + measured + `|` + months + `)\p{Ll}*)(?:[\s.,;:)]|$)`), apart},
	// a stroke for the day of a month
	{pattern.New(`(\s)([|lІ]) (?:` + months + `)`), always("1")},
	// «й» that stands alone is a word of Ukrainian, and looks the same in both cases
	{pattern.New(`(\p{Ll},? )(Й) \p{Ll}`), always("й")},
	// a number sign that runs into the word before it
	{pattern.New(`(\s)([иі]№) ?\d`), func(was string) string { return strings.TrimSuffix(was, "№") + " №" }},
}

// apart sets a blank behind the figures that s begins with.
func apart(s string) string {
	word := strings.TrimLeft(s, "0123456789")
	return s[:len(s)-len(word)] + " " + word
}

func zeros(was string) string { return strings.Repeat("0", len([]rune(was))) }

// mendSigns mends the slips of a text that is mostly in Cyrillic letters, or those that are none of its alphabet.
func mendSigns(text string) (string, []Found) {
	if !strings.ContainsFunc(text, func(r rune) bool { return unicode.IsDigit(r) || strings.ContainsRune("-—ЙЗ", r) }) && !strings.ContainsAny(text, "|lІ") {
		return text, nil
	}
	cyrillic := cyrillic(text)
	return mendSlips(text, slips, func(k int) bool { return k == 0 && !cyrillic })
}

// mendSlips mends the slips of a list, but for those to be skipped.
func mendSlips(text string, list []slip, skip func(k int) bool) (string, []Found) {
	var found []Found
	for k, s := range list {
		if skip(k) {
			continue
		}
		from := 0
		for {
			m := s.pattern.FindStringSubmatchIndex(text[from:])
			if m == nil {
				break
			}
			start, end := from+m[4], from+m[5]
			was := text[start:end]
			is := s.is(was)
			if strings.HasSuffix(is, "№") && text[end] != ' ' {
				is += " "
			}
			text = text[:start] + is + text[end:]
			from = start + len(is)
			found = append(found, Found{Was: was, Is: strings.TrimSpace(is)})
		}
	}
	return text, found
}

// cyrillic says whether most letters of a text are Cyrillic.
func cyrillic(text string) bool {
	n := 0
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Cyrillic, r):
			n++
		case unicode.Is(unicode.Latin, r):
			n--
		}
	}
	return n > 0
}
