package wording

import (
	"fmt"
	"strconv"
)

// months gives the number of each month's name in all cases.
var months = numeralForms(map[int64]string{
	1: "января январь январе январю січня січень січні january jan", 2: "февраля февраль феврале февралю лютого лютий лютому february feb",
	3: "марта март марте марту березня березень березні march", 4: "апреля апрель апреле апрелю квітня квітень квітні april apr",
	5: "мая май мае маю травня травень травні may", 6: "июня июнь июне июню червня червень червні june jun",
	7: "июля июль июле июлю липня липень липні july jul", 8: "августа август августе августу серпня серпень серпні august aug",
	9: "сентября сентябрь сентябре сентябрю вересня вересень вересні september sept sep", 10: "октября октябрь октябре октябрю жовтня жовтень жовтні october oct",
	11: "ноября ноябрь ноябре ноябрю листопада листопад листопаді november nov", 12: "декабря декабрь декабре декабрю грудня грудень грудні december dec",
})

var (
	yearWords   = set("год года году годом годы годов годах г гг рік року році роком роки років роках р рр year years")
	yearBefore  = set("в у во с со з із зі по к до від от після после початку начала конца кінця in since from until till by before after during of to year")
	yearAfter   = set("по до и і й та или або and to until or але но а що that which which")
	dayEndings  = set("го й е ого th st nd rd")
	daysInMonth = [...]int64{1: 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
)

// date reads a date at i: a day, a month, a year, or a range of days or years. The value is as in ISO 8601: "2026-03-14",
// "2014-02", "2014", "--03-14" for a day without its year, "2022/2023" for a range.
func (s *scanner) date(i int) (value string, next int) {
	for _, read := range []func(int) (string, int){s.numericDate, s.dayMonth, s.monthFirst, s.yearOnly} {
		if value, next = read(i); value != "" {
			return value, next
		}
	}
	return "", i
}

// numericDate reads 14.03.2026, 14/03/2026 and 2026-03-14.
func (s *scanner) numericDate(i int) (string, int) {
	const parts = 5
	var n [3]int64
	for k := range parts {
		if k > 0 && !s.touches(i+k) {
			return "", i
		}
		if k%2 == 0 {
			if !s.isDigits(i + k) {
				return "", i
			}
			n[k/2] = s.value(i + k)
		} else if !s.fold(i+k, ".", "/", "-") || !s.fold(i+k, s.tokens[i+1].fold) {
			return "", i
		}
	}
	day, month, year := n[0], n[1], n[2]
	if s.fold(i+1, "-") {
		day, year = year, day
	}
	if !isDay(day, month) || !isYear(year) || s.touches(i+parts) && s.isDigits(i+parts) {
		return "", i
	}
	return fmt.Sprintf("%d-%02d-%02d", year, month, day), s.afterYear(i + parts)
}

// dayMonth reads «14 марта 2026 г.», «14-го марта», "14th of March 2026", «1–5 марта» and «с 1 по 5 марта».
func (s *scanner) dayMonth(i int) (string, int) {
	first, next := s.day(i)
	if first == 0 {
		first, next = s.wordedDay(i)
	}
	if first == 0 {
		return "", i
	}
	last := first
	if s.isDash(next) || s.fold(next, "по", "до", "to") {
		if day, end := s.day(next + 1); day > first {
			last, next = day, end
		}
	}
	if s.fold(next, "of") {
		next++
	}
	month := s.month(next)
	if !isDay(last, month) {
		return "", i
	}
	year, next := s.year(next + 1)
	value := isoDay(year, month, first)
	if last != first {
		value += "/" + isoDay(year, month, last)
	}
	return value, next
}

// monthFirst reads "March 14, 2026", "March 2026", «лютого 2014 року». A month by itself is no date.
func (s *scanner) monthFirst(i int) (string, int) {
	month := s.month(i)
	if month == 0 {
		return "", i
	}
	after := i + 1
	if s.fold(after, ".") && s.touches(after) && s.fold(i, "jan", "feb", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec") {
		after++
	}
	if day, next := s.day(after); isDay(day, month) && s.english() {
		if s.fold(next, ",") {
			if year, end := s.year(next + 1); year != 0 {
				return isoDay(year, month, day), end
			}
		}
		year, end := s.year(next)
		return isoDay(year, month, day), end
	}
	next := after
	if s.fold(next, ",", "of") {
		next++
	}
	if year, next := s.year(next); year != 0 {
		return fmt.Sprintf("%d-%02d", year, month), next
	}
	return "", i
}

// yearOnly reads «2014 год», «2014 р.», «в 2014», "since 2014", «2022–2023 гг.».
func (s *scanner) yearOnly(i int) (string, int) {
	if !s.isDigits(i) || !isYear(s.value(i)) || len(s.tokens[i].fold) != 4 {
		return "", i
	}
	value, next := s.tokens[i].fold, i+1
	if s.isDash(next) && s.isDigits(next+1) && isYear(s.value(next+1)) && s.value(next+1) > s.value(i) {
		value, next = value+"/"+s.tokens[next+1].fold, next+2
	}
	if s.in(next, yearWords) {
		return value, s.afterYear(next)
	}
	if next > i+1 && s.in(i-1, yearWords) {
		return value, next // "the years 2014–2022"
	}
	if !s.in(i-1, yearBefore) && !s.in(i-1, yearAfter) {
		return "", i
	}
	if s.english() || !s.isWord(next) || s.in(next, yearAfter) {
		if s.fold(next, "%", "$", "€") || s.isWord(next) && (scales[s.tokens[next].fold] != 0 || s.measured(next)) {
			return "", i
		}
		return value, next
	}
	return "", i
}

// measured says whether token i names what a number before it counts.
func (s *scanner) measured(i int) bool {
	fold := s.tokens[i].fold
	return spans[fold] != "" || currencies[fold] != "" || measures[fold] != "" || roleOf(fold) != "" || percentWords.has(fold)
}

// day reads the number of a day with its ending: «14-го», "1st".
func (s *scanner) day(i int) (day int64, next int) {
	if !s.isDigits(i) || len(s.tokens[i].fold) > 2 {
		return 0, i
	}
	next = i + 1
	if s.fold(next, "-") && s.touches(next) && s.in(next+1, dayEndings) {
		next += 2
	} else if s.touches(next) && s.in(next, dayEndings) {
		next++
	}
	return s.value(i), next
}

// dayStems begin the ordinals from one to nineteen and the round ones.
var dayStems = []struct {
	day   int64
	begin prefixList
}{
	{11, prefixes("одиннадцат одинадцят eleventh")},
	{12, prefixes("двенадцат дванадцят twelfth")},
	{13, prefixes("тринадцат тринадцят thirteenth")},
	{14, prefixes("четырнадцат чотирнадцят fourteenth")},
	{15, prefixes("пятнадцат п'ятнадцят fifteenth")},
	{16, prefixes("шестнадцат шістнадцят sixteenth")},
	{17, prefixes("семнадцат сімнадцят seventeenth")},
	{18, prefixes("восемнадцат вісімнадцят eighteenth")},
	{19, prefixes("девятнадцат дев'ятнадцят nineteenth")},
	{20, prefixes("двадцато двадцято двадцяте двадцатое twentieth")},
	{30, prefixes("тридцато тридцято тридцяте тридцатое thirtieth")},
	{1, prefixes("первое первого перше першого first")},
	{2, prefixes("второе второго друге другого second")},
	{3, prefixes("третье третьего третє третього third")},
	{4, prefixes("четвертое четвертого четверте fourth")},
	{5, prefixes("пятое пятого п'яте п'ятого fifth")},
	{6, prefixes("шестое шестого шосте шостого sixth")},
	{7, prefixes("седьмое седьмого сьоме сьомого seventh")},
	{8, prefixes("восьмое восьмого восьме eighth")},
	{9, prefixes("девятое девятого дев'яте дев'ятого ninth")},
	{10, prefixes("десятое десятого десяте десятого tenth")},
}

// wordedDay reads the number of a day in words: «пятого мая», «двадцать первого», "the fifth of May".
func (s *scanner) wordedDay(i int) (day int64, next int) {
	tens := int64(0)
	if s.fold(i, "двадцать", "двадцять", "twenty", "тридцать", "тридцять", "thirty") {
		tens = numerals[s.tokens[i].fold]
		if i++; s.fold(i, "-") {
			i++
		}
	}
	if !s.isWord(i) {
		return 0, i
	}
	for _, d := range dayStems {
		if d.begin.has(s.tokens[i].fold) && (tens == 0 || d.day < 10) && (s.month(i+1) != 0 || s.fold(i+1, "of") && s.month(i+2) != 0) {
			return tens + d.day, i + 1
		}
	}
	return 0, i
}

// month gives the month named at i, 0 for none. "May" and "march" are months only with a capital letter.
func (s *scanner) month(i int) int64 {
	if !s.isWord(i) {
		return 0
	}
	m := months[s.tokens[i].fold]
	if own := s.tokens[i].span.Of(s.text); own == "may" || own == "march" {
		return 0
	}
	return m
}

// year reads a year of four digits with the words for «year» behind it.
func (s *scanner) year(i int) (year int64, next int) {
	if !s.isDigits(i) || len(s.tokens[i].fold) != 4 || !isYear(s.value(i)) {
		return 0, i
	}
	return s.value(i), s.afterYear(i + 1)
}

// afterYear passes over «года», «г.», «р.».
func (s *scanner) afterYear(i int) int {
	if !s.in(i, yearWords) {
		return i
	}
	if short := s.fold(i, "г", "гг", "р", "рр"); short && s.fold(i+1, ".") && s.touches(i+1) {
		return i + 2
	}
	return i + 1
}

// value gives the number that digits stand for; more digits than a number holds give 0.
func (s *scanner) value(i int) int64 {
	n, err := strconv.ParseInt(s.tokens[i].fold, 10, 64)
	if err != nil {
		return 0
	}
	return n
}

func isYear(n int64) bool { return n >= 1500 && n <= 2199 }

func isDay(day, month int64) bool {
	return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth[month]
}

func isoDay(year, month, day int64) string {
	if year == 0 {
		return fmt.Sprintf("--%02d-%02d", month, day)
	}
	return fmt.Sprintf("%d-%02d-%02d", year, month, day)
}
