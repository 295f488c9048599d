package wording

import (
	"strconv"
	"strings"

	"parley/importer/memo"
)

// spans gives the unit of each word for a stretch of time.
var spans = units(map[string]string{
	"d":   "день дня дню днем дне дни дней дням днями днях дн сутки суток суткам днів дні дню днем доба доби добу діб day days",
	"h":   "час часа часов часам часами година години годину годин годинам hour hours",
	"min": "минута минуты минуту минут хвилина хвилини хвилину хвилин minute minutes",
	"w":   "неделя недели неделе неделю недель неделям неделями тиждень тижня тижню тижні тижнів тижням week weeks",
	"2w":  "fortnight fortnights",
	"q":   "квартал квартала кварталу кварталов кварталів",
	"mo":  "месяц месяца месяцу месяцы месяцев месяцам месяцами мес місяць місяця місяцю місяці місяців місяцям міс month months",
	"y":   "год года году годом годы годов годам лет рік року роки років рокам year years",
})

// spanAdjectives gives the unit of the second part of adjectives: «30-дневный», «тридцятиденний».
var spanAdjectives = []struct {
	unit  string
	begin prefixList
}{
	{"d", prefixes("дневн суточн денн добов")},
	{"w", prefixes("недельн тижнев")},
	{"h", prefixes("часов годинн")},
	{"mo", prefixes("месячн місячн")},
	{"y", prefixes("летн годичн річн")},
}

// measures gives the unit of words for other things that are measured.
var measures = units(map[string]string{
	"km":  "км километр километра километров километрах километре километрами километрам километры кілометр кілометра кілометри кілометрів кілометрах кілометрами кілометрам km kilometer kilometers kilometre kilometres",
	"m":   "м m метр метра метров метрах метрами метрам метры метрів метри meter meters metre metres",
	"ft":  "фут фута футов фути футів foot feet",
	"m3":  "кубометр кубометра кубометров кубометры кубометри кубометрів куб",
	"mi":  "mile miles миля мили миль милі",
	"ha":  "га гектар гектара гектаров гектарів hectare hectares",
	"t":   "тонна тонны тонн тонни tonne tonnes ton tons",
	"mm":  "мм миллиметр миллиметров миллиметра миллиметрами миллиметры міліметр міліметрів міліметра міліметрами міліметри mm millimeter millimeters millimetre millimetres",
	"MW":  "мвт мегаватт мегават mw megawatt megawatts",
	"GW":  "гвт гигаватт гігават gw gigawatt gigawatts",
	"deg": "градус градуса градусов градусы градуси градусів degree degrees",
	"kV":  "кв киловольт кіловольт kv kilovolt kilovolts",
})

// currencies gives the code of words and signs for money.
var currencies = units(map[string]string{
	"USD": "$ доллар доллара долларов доллары долларам долл дол долар долара доларів долари доларам usd dollar dollars",
	"EUR": "€ евро євро eur euro euros",
	"RUB": "₽ рубль рубля рублей рубли руб рублів рублі rub ruble rubles rouble roubles",
	"UAH": "₴ гривна гривны гривен гривня гривні гривень грн uah hryvnia hryvnias",
	"GBP": "£ фунт фунта фунтов фунтів gbp pound pounds",
	"CNY": "юань юаня юаней юанів cny yuan",
	"CHF": "франк франка франков франків chf francs",
})

func units(forms map[string]string) map[string]string {
	byForm := map[string]string{}
	for unit, words := range forms {
		for _, form := range strings.Fields(words) {
			byForm[form] = unit
		}
	}
	return byForm
}

var (
	calendarDays = prefixes("календарн calendar consecutive полн повн послідовн последовательн full")
	workingDays  = prefixes("рабоч робоч банковск банківськ working business")
	percentWords = prefixes("процент відсот percent")
	whose        = set("сша us u.s american united states американских американських")
)

// span reads a unit of time at i, with the adjective before it: "d", "wd" for working days.
func (s *scanner) span(i int) (unit string, next int) {
	working := false
	for ; s.isWord(i); i++ { // «рабочих дней»
		fold := s.tokens[i].fold
		if workingDays.has(fold) {
			working = true
		} else if !calendarDays.has(fold) {
			break
		}
	}
	if !s.isWord(i) {
		return "", i
	}
	unit = spans[s.tokens[i].fold]
	if s.fold(i, "год") && s.language == memo.Ukrainian {
		unit = "h" // «72 год.», годин
	}
	if working && unit == "d" {
		unit = "wd"
	}
	next = i + 1
	short := s.fold(i, "дн", "мес", "міс") || s.fold(i, "год") && s.language == memo.Ukrainian
	if short && s.fold(next, ".") && s.touches(next) {
		next++
	}
	return unit, next
}

var (
	nautical = prefixes("морск морськ nautical")
	square   = prefixes("квадратн square")
	cubic    = prefixes("кубическ кубічн cubic")
)

// unit reads a unit of measure at i, with the adjective before it: "km", "nmi", "km2".
func (s *scanner) unit(i int) (unit string, next int) {
	if s.fold(i, "°") && s.touches(i) { // «35° в. д.», "35° E"
		if next = i + 1; s.fold(next, "e", "w", "n", "s") {
			next++
		}
		return "deg", next
	}
	if !s.isWord(i) {
		return "", i
	}
	if unit := measures[s.tokens[i].fold]; unit != "" {
		if next = i + 1; s.fold(i, "куб") {
			if s.fold(next, ".") && s.touches(next) {
				next++
			}
			if s.fold(next, "м") {
				next++
			}
		}
		return unit, next
	}
	if !s.isWord(i + 1) {
		return "", i
	}
	unit = measures[s.tokens[i+1].fold]
	switch fold := s.tokens[i].fold; {
	case unit == "mi" && nautical.has(fold):
		return "nmi", i + 2
	case unit != "" && square.has(fold):
		return unit + "2", i + 2
	case unit == "m" && cubic.has(fold):
		return "m3", i + 2
	}
	return "", i
}

// spanAdjective reads «-дневный», "-day" behind a number in digits or words, the hyphen at i, and «-ти дневный».
func (s *scanner) spanAdjective(i int) (unit string, next int) {
	if !s.isDash(i) || !s.touches(i) {
		return "", i
	}
	i++
	if s.touches(i) && s.fold(i, "ти", "х", "мя", "и") {
		i++
		if s.isDash(i) {
			i++
		}
	} else if !s.touches(i) {
		return "", i
	}
	if !s.isWord(i) {
		return "", i
	}
	if unit := adjectiveUnit(s.tokens[i].fold); unit != "" {
		return unit, i + 1
	}
	return s.span(i)
}

func adjectiveUnit(fold string) string {
	for _, a := range spanAdjectives {
		if a.begin.has(fold) {
			return a.unit
		}
	}
	return ""
}

// compounds are the first parts of adjectives of time that are no numerals by themselves.
var compounds = map[string]int64{"одно": 1, "дво": 2, "двох": 2, "трех": 3, "трьох": 3, "три": 3, "чотири": 4, "четырех": 4, "пяти": 5, "п'яти": 5}

// halfUnits are words for half a unit.
var halfUnits = func() map[string][2]string {
	all := map[string][2]string{}
	for _, half := range []string{"полу", "пол", "пів"} {
		for _, w := range strings.Fields("год года годие року годовой годового річчя річний річного роки") {
			all[half+w] = [2]string{"6", "mo"}
		}
		for _, w := range strings.Fields("часа години") {
			all[half+w] = [2]string{"30", "min"}
		}
		for _, w := range strings.Fields("процента відсотка") {
			all[half+w] = [2]string{"0.5", "%"}
		}
	}
	return all
}()

// half reads half a unit: «полгода», «пів року», «полпроцента», "half a year".
func (s *scanner) half(i int) (value, unit string, next int) {
	if !s.isWord(i) {
		return "", "", i
	}
	if h, ok := halfUnits[s.tokens[i].fold]; ok {
		return h[0], h[1], i + 1
	}
	if s.fold(i, "пол", "пів") {
		next = i + 1
		if s.isDash(next) {
			next++
		}
		if s.isWord(next) {
			if h, ok := halfUnits[s.tokens[i].fold+s.tokens[next].fold]; ok {
				return h[0], h[1], next + 1
			}
		}
	}
	if s.fold(i, "half") && s.fold(i+1, "a", "an", "-") && s.isWord(i+2) {
		switch {
		case s.fold(i+2, "year"):
			return "6", "mo", i + 3
		case s.fold(i+2, "hour"):
			return "30", "min", i + 3
		case percentWords.has(s.tokens[i+2].fold):
			return "0.5", "%", i + 3
		}
	}
	return "", "", i
}

// compound reads an adjective of time written as one word: «тридцатидневный», «тримісячний».
func compound(fold string) (value, unit string) {
	for i := range fold {
		n := numerals[fold[:i]]
		if n == 0 {
			n = compounds[fold[:i]]
		}
		if n == 0 {
			continue
		}
		if unit := adjectiveUnit(fold[i:]); unit != "" {
			return strconv.FormatInt(n, 10), unit
		}
	}
	return "", ""
}
