package wording

import "math/big"

// rates gives the span of adverbs and, by their beginnings, adjectives that say how often something happens.
var rates = []struct {
	value string
	forms []form
}{
	{"1 d", forms("ежедневно ежесуточно щодня щоденно щодоби daily ежедневн* щоденн*")},
	{"1 w", forms("еженедельно щотижня щотижнево weekly еженедельн* щотижнев*")},
	{"2 w", forms("fortnightly")},
	{"1 mo", forms("ежемесячно щомісяця щомісячно monthly ежемесячн* щомісячн*")},
	{"3 mo", forms("ежеквартально щоквартально щокварталу quarterly ежеквартальн* щоквартальн*")},
	{"1 y", forms("ежегодно щороку щорічно annually yearly annual ежегодн* щорічн*")},
}

func forms(line string) []form {
	var all []form
	for _, w := range countedWords([]struct{ role, words string }{{"", line}}) {
		all = append(all, w.form)
	}
	return all
}

// rate reads how often something happens: «ежемесячно», «раз в три месяца», "once a week".
func (s *scanner) rate(i int) (value string, next int) {
	if !s.isWord(i) {
		return "", i
	}
	for _, r := range rates {
		for _, f := range r.forms {
			if f.is(s.tokens[i].fold) {
				return r.value, i + 1
			}
		}
	}
	if times, at := s.often(i); times != 0 {
		if unit, end := s.span(at); unit != "" && s.isWord(at) {
			return part(times, unit), end
		}
	}
	at := i
	if s.fold(at, "один", "одного") {
		at++
	}
	switch {
	case s.fold(at, "раз", "раза", "разу") && s.fold(at+1, "в", "на") && (at > i || !s.isDigits(i-1) && !s.counted(i-1)):
		at += 2
	case s.fold(i, "once") && s.fold(i+1, "a", "every", "per", "each", "in", "an"):
		at = i + 2
	default:
		return "", i
	}
	if q, end, ok := s.quantity(at); ok {
		if unit, end := s.span(end); unit != "" {
			return spanValue(q, unit), end
		}
	}
	if unit, end := s.span(at); unit != "" {
		return spanValue(whole(1), unit), end
	}
	return "", i
}

// often reads «дважды в», "three times a", «двічі на»: how many times in the span of time at next.
func (s *scanner) often(i int) (times int64, next int) {
	switch {
	case s.fold(i, "дважды", "двічі", "twice"):
		times, next = 2, i+1
	case s.fold(i, "трижды", "тричі", "thrice"):
		times, next = 3, i+1
	default:
		q, at, ok := s.quantity(i)
		if !ok || q.high != nil || !q.low.IsInt() || !q.low.Num().IsInt64() || !s.fold(at, "раз", "раза", "рази", "разів", "times") {
			return 0, i
		}
		times, next = q.low.Num().Int64(), at+1
	}
	if times < 2 || !s.fold(next, "в", "на", "a", "an", "per", "each", "every") {
		return 0, i
	}
	return times, next + 1
}

// part writes a part of a span of time: twice a year is every 6 months.
func part(times int64, unit string) string {
	if unit == "y" && 12%times == 0 {
		return spanValue(whole(12/times), "mo")
	}
	return quantity{low: big.NewRat(1, times)}.String() + " " + unit
}

// counted says whether the word at i is a numeral.
func (s *scanner) counted(i int) bool {
	return s.isWord(i) && numerals[s.tokens[i].fold] != 0
}
