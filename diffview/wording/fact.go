package wording

import (
	"cmp"
	"math/big"
	"slices"
	"strings"

	"parley/importer/memo"
)

// Facts reads the facts of a text, in the order in which they stand. A place or an actor may lie within another fact,
// though not in an amount («долларов США»); other facts do not overlap.
func Facts(text string, language memo.Language) []Fact {
	s := &scanner{text: text, language: language, tokens: tokens(text)}
	var found []Fact
	for i := 0; i < len(s.tokens); {
		facts, next := s.factsAt(i)
		found = append(found, facts...)
		i = max(next, i+1)
	}
	spread(text, found)
	for _, name := range s.named() {
		if !slices.ContainsFunc(found, func(f Fact) bool {
			return f.Kind == Amount && f.Span.Start <= name.Span.Start && name.Span.End <= f.Span.End
		}) {
			found = append(found, name)
		}
	}
	slices.SortStableFunc(found, func(a, b Fact) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Value, b.Value))
	})
	return found
}

// factsAt reads what begins at token i and gives the token after it, or i where nothing does.
func (s *scanner) factsAt(i int) ([]Fact, int) {
	if value, next := s.clock(i); value != "" {
		return []Fact{s.fact(Date, value, "", i, next)}, next
	}
	if next := s.notAFact(i); next > i {
		return nil, next
	}
	if facts, next := s.references(i); next > i {
		return facts, next
	}
	if value, next := s.rate(i); value != "" {
		return []Fact{s.fact(Duration, value, every, i, next)}, next
	}
	b, at := s.bound(i)
	if value, next := s.rate(at); value != "" {
		return []Fact{s.fact(Duration, value, every, at, next)}, next // «не реже двух раз в год»
	}
	if value, next := s.clock(at); value != "" {
		if b.op == "" || b.weak || !b.deadline {
			return []Fact{s.fact(Date, value, "", at, next)}, next
		}
		return []Fact{s.fact(Deadline, b.op+value, "", i, next)}, next
	}
	if next := s.notAFact(at); next > at {
		return nil, next // «до 10-го числа»
	}
	if f, next, ok := s.dated(i, at, b); ok {
		return []Fact{f}, next
	}
	if b.dateOnly {
		b, at = bound{}, i
	}
	if f, next, ok := s.measure(i, at, b); ok {
		f, next = s.bounded(f, i, next)
		return []Fact{f}, next
	}
	return nil, i
}

// dated reads the date at token at, with the bound b that begins at first.
func (s *scanner) dated(first, at int, b bound) (Fact, int, bool) {
	value, next := s.date(at)
	if value == "" {
		return Fact{}, at, false
	}
	const day = len("2006-01-02")
	vague := b.weak && len(value) < len("--01-02") || b.within || strings.Contains(value, "/")
	if b.op == "" || vague {
		return s.fact(Date, value, "", at, next), next, true
	}
	if !b.deadline && len(value) < day {
		return Fact{}, at, false // «более 2000 …» counts
	}
	return s.fact(Deadline, b.op+value, "", first, next), next, true
}

// measure reads a number at token at with what it measures, and the bound b that begins at first.
func (s *scanner) measure(first, at int, b bound) (Fact, int, bool) {
	if f, next, ok := s.money(first, at, b); ok {
		return f, next, true
	}
	if b.every && s.fold(at, "other") && s.in(at+1, singleSpans) {
		unit, next := s.span(at + 1)
		return s.time("2 "+unit, first, next, b), next, true
	}
	if unit, next := s.bareSpan(at, b); unit != "" {
		return s.time("1 "+unit, first, next, b), next, true
	}
	if value, unit, next := s.half(at); unit != "" {
		if unit == "%" {
			return s.fact(Percent, b.op+value+" %", "", first, next), next, true
		}
		return s.time(value+" "+unit, first, next, b), next, true
	}
	if s.fold(at, "fortnight") {
		return s.time("2 w", first, at+1, b), at + 1, true
	}
	if unit, ok := s.lone(at); ok {
		if t := s.term(at, at+1, b); t.within {
			return s.time("1 "+unit, first, at+1, t), at + 1, true
		}
	}
	if s.isWord(at) {
		if value, unit := compound(s.tokens[at].fold); unit != "" {
			return s.time(value+" "+unit, first, at+1, s.term(at, at+1, b)), at + 1, true
		}
	}
	if value, _ := s.partOfScale(at); value != nil {
		q, next, _ := s.quantity(at)
		return s.number(first, at, next, q, b)
	}
	if value, next := s.fraction(at); value != "" {
		return s.fact(Number, b.op+value, "", first, next), next, true
	}
	q, next, ok := s.quantity(at)
	if !ok {
		return Fact{}, at, false
	}
	if q.high != nil && first == at && s.fold(first-1, "от", "від", "from", "between", "между", "між") {
		first-- // «от 2 до 3 дней» is quoted whole
	}
	if unit, end := s.spanAdjective(next); unit != "" {
		return s.time(spanValue(q, unit), first, end, s.term(at, end, b)), end, true
	}
	if s.fold(next, "%") {
		return s.fact(Percent, b.op+q.String()+" %", "", first, next+1), next + 1, true
	}
	if s.fold(next, "per") && s.fold(next+1, "cent") {
		return s.fact(Percent, b.op+q.String()+" %", "", first, next+2), next + 2, true
	}
	if s.isWord(next) && percentWords.has(s.tokens[next].fold) {
		return s.fact(Percent, b.op+q.String()+" %", "", first, next+1), next + 1, true
	}
	if unit, end := s.span(next); unit != "" {
		return s.time(spanValue(q, unit), first, end, b), end, true
	}
	return s.number(first, at, next, q, b)
}

// spanValue writes a span of time: quarters are months, fortnights are weeks.
func spanValue(q quantity, unit string) string {
	switch unit {
	case "q":
		q, unit = q.times(3), "mo"
	case "2w":
		q, unit = q.times(2), "w"
	}
	return q.String() + " " + unit
}

// time makes a Duration or, under a bound on the time, a Deadline.
func (s *scanner) time(value string, first, next int, b bound) Fact {
	if s.isAge(first) && strings.HasSuffix(value, " y") {
		if b.op == "<=" && s.fold(first, "до") {
			b.op = "<" // «лица до 18 лет» have not reached them, as "under 18" says
		}
		return s.fact(Number, s.ageBound(first, b.op)+value, "age", first, next)
	}
	role := ""
	switch {
	case b.every:
		role = every
	case b.within:
		role = within
	}
	kind := Duration
	if b.deadline && !b.weak {
		kind = Deadline
	}
	f := s.fact(kind, b.op+value, role, first, next)
	f.Start, f.Renewable = s.start(next), (kind == Duration || role == within) && s.renewed(first, next, b.every)
	return f
}

// term takes an adjective of time before «срок» for a deadline: «в 30-дневный срок».
func (s *scanner) term(at, next int, b bound) bound {
	if b.op == "" && s.fold(at-1, "в", "у") && s.fold(next, "срок", "строк", "термін") {
		return bound{op: "<=", deadline: true, within: true}
	}
	return b
}

// lone reads an adjective of one unit of time: «месячный», «тижневий».
func (s *scanner) lone(i int) (unit string, ok bool) {
	if !s.isWord(i) {
		return "", false
	}
	for _, a := range spanAdjectives {
		if a.begin.has(s.tokens[i].fold) {
			return a.unit, true
		}
	}
	return "", false
}

// single spans of time, as they stand without a number: «в течение месяца», "every year", «через сутки».
var singleSpans = set(`дня суток сутки добу недели месяца года часа доби тижня місяця року години день неделю месяц год тиждень місяць рік
	day week month year hour`)

// bareSpan reads a unit of time without a number behind a bound on the time.
func (s *scanner) bareSpan(i int, b bound) (unit string, next int) {
	switch {
	case s.in(i, singleSpans) && (b.deadline && !b.weak || b.every || s.fold(i-1, "через", "спустя")):
		return s.span(i)
	case s.fold(i-1, "for", "after", "in") && s.fold(i, "a", "an") && s.in(i+1, singleSpans):
		return s.span(i + 1)
	}
	return "", i
}

// money reads an amount: a sign or code before the number, or a currency behind it.
func (s *scanner) money(first, at int, b bound) (Fact, int, bool) {
	code, i := "", at
	if s.fold(i, "us") && s.fold(i+1, "$") && s.touches(i+1) {
		i++
	}
	if i < len(s.tokens) && (s.tokens[i].shape == mark || s.isCode(i)) {
		if code = currencies[s.tokens[i].fold]; code != "" {
			i++
		}
	}
	q, next, ok := s.quantity(i)
	if !ok {
		return Fact{}, at, false
	}
	if code != "" && s.touches(next) && s.fold(next, "m", "k", "mn", "tn") {
		q, next = q.times(map[string]int64{"k": 1_000, "m": 1_000_000, "mn": 1_000_000, "tn": 1_000_000_000_000}[s.tokens[next].fold]), next+1
	}
	if code == "" {
		if s.in(next, whose) {
			next++
		}
		if s.fold(next, "states") {
			next++
		}
		if next >= len(s.tokens) {
			return Fact{}, at, false
		}
		if code = currencies[s.tokens[next].fold]; code == "" {
			return Fact{}, at, false
		}
		next++
		if s.fold(next-1, "дол", "долл", "руб", "грн") && s.fold(next, ".") && s.touches(next) {
			next++
		}
		if s.fold(next, "сша", "us") {
			next++
		}
	}
	return s.fact(Amount, b.op+code+" "+q.String(), "", first, next), next, true
}

// isCode says whether token i is a currency's code in capitals.
func (s *scanner) isCode(i int) bool {
	own := s.tokens[i].span.Of(s.text)
	return len(own) == 3 && own == strings.ToUpper(own) && currencies[s.tokens[i].fold] != ""
}

// sidesCounted begin the words that «two» counts without saying anything: the two sides are always two.
var sidesCounted = prefixes("сторон стран государ країн держав часть част side part countr state nation")

// noNouns may follow a numeral that stands for what it counts: "one of them", "three from each side".
var noNouns = set(`of from in on at by for to and or as is are was were with из с со по в во на к и или от для з із зі у до та і й від
	або чи за`)

// number makes a Number of q where it counts something: number words only before a noun, digits wherever they stand free.
func (s *scanner) number(first, at, next int, q quantity, b bound) (Fact, int, bool) {
	noun := ""
	if s.isWord(next) {
		noun = s.tokens[next].fold
	}
	if unit, end := s.unit(next); unit != "" {
		return s.fact(Number, b.op+q.String()+" "+unit, "", first, end), end, true
	}
	if q.worded {
		if q.is(1) && b.op == "" || noun == "" && !s.fold(at-1, "по") || noNouns[noun] && !s.fold(at-1, "по") && !scaled(q) || q.is(2) && sidesCounted.has(noun) {
			return Fact{}, at, false
		}
	} else if year, end := s.freeYear(at, next); year != "" {
		return s.fact(Date, year, "", at, end), end, true
	}
	role, end := s.counts(next)
	return s.fact(Number, b.op+q.String(), s.counting(first, end, role), first, end), end, true
}

// freeYear takes four digits that count nothing for a year: "(2014)", and in English, which writes "2,014" otherwise,
// also "the 2014 agreement".
func (s *scanner) freeYear(at, next int) (string, int) {
	if next != at+1 || len(s.tokens[at].fold) != 4 || s.isWord(next) && (s.language != memo.English || s.followsUnit(next)) {
		return "", at
	}
	if n := s.value(at); n < 1900 || n > 2100 {
		return "", at
	}
	return s.tokens[at].fold, next
}

// notAFact gives the end of digits that state nothing: labels of lists, telephone numbers, ordinals, parts
// of names. It gives i where there are none.
func (s *scanner) notAFact(i int) int {
	if s.fold(i, "+") && s.touches(i+1) && s.isDigits(i+1) {
		return s.chain(i+1, "-", "(", ")")
	}
	if !s.isDigits(i) {
		return i
	}
	if s.isLabel(i) {
		return i + 1
	}
	if s.isWord(i-1) && s.fold(i-1, "of", "семи") && s.fold(i-2, "group") {
		return i + 1 // "the Group of 7"
	}
	if own := s.tokens[i].fold; len(own) == 2 && own[0] == '0' && !s.fold(i+1, ".", ",", "/") && s.month(i+1) == 0 {
		return i + 1 // «00 часов 00 минут», "02 Departure"
	}
	if s.isDash(i-1) && s.touches(i-1) && s.touches(i) && s.isWord(i-2) || s.touches(i) && s.isWord(i-1) {
		return i + 1 // «Минск-2», "G7"
	}
	if s.fold(i, "24") && s.fold(i+1, "/") && s.fold(i+2, "7") {
		return i + 3
	}
	if next := s.chain(i, "-"); next >= i+5 && !s.isIsoDate(i, next) {
		return next // 123-45-67
	}
	if next := s.chain(i, "."); next >= i+5 {
		if value, _ := s.numericDate(i); value == "" && !s.isGrouped(i, next) {
			return next // 1.2.3
		}
	}
	if s.touches(i+1) && s.isWord(i+1) && !s.measured(i+1) && scales[s.tokens[i+1].fold] == 0 || s.isEnding(i+1) {
		if _, next := s.dayMonth(i); next == i {
			return i + 2
		}
	}
	return i
}

// isEnding says whether the tokens at i give the digits before them the ending of an ordinal or make them part of a name:
// «-й», «-го», «-IX». Units of time and endings of cardinals do not.
func (s *scanner) isEnding(i int) bool {
	if !s.fold(i, "-", "‑") || !s.touches(i) || !s.touches(i+1) || !s.isWord(i+1) {
		return false
	}
	unit, _ := s.spanAdjective(i)
	_, _, worded := s.worded(i + 1)
	return unit == "" && !worded && !s.fold(i+1, "ти", "х", "мя", "и")
}

// isLabel says whether the digits at i number an item of a list: "1." and "2.1" at the start, "2)" and "(2)" anywhere.
func (s *scanner) isLabel(i int) bool {
	if s.fold(i+1, ")") && s.touches(i+1) && len(s.tokens[i].fold) <= 2 {
		return true
	}
	if !s.fold(i+1, ".") || !s.touches(i+1) || len(s.tokens[i].fold) > 2 {
		return false
	}
	if s.isDigits(i+2) && s.touches(i+2) {
		date, _ := s.numericDate(i)
		return i == 0 && date == "" && len(s.tokens[i+2].fold) <= 2 && s.value(i+2) > 0 && !s.followsUnit(i+3)
	}
	before := i == 0 || s.fold(i-1, ";", ":", ".")
	return before && (i == 0 || i+2 < len(s.tokens)) && (i+2 >= len(s.tokens) || s.tokens[i+2].spaced)
}

// followsUnit says whether the token at i can be measured by a number before it.
func (s *scanner) followsUnit(i int) bool {
	return s.fold(i, "%") || s.isWord(i) && (s.measured(i) || scales[s.tokens[i].fold] != 0)
}

// chain gives the end of runs of digits that begin at i and hang together by marks.
func (s *scanner) chain(i int, marks ...string) int {
	end := i + 1
	for at := end; at < len(s.tokens); at++ {
		if s.isDigits(at) {
			end = at + 1
		} else if !s.fold(at, marks...) || len(marks) == 1 && !s.touches(at) {
			break
		}
		if len(marks) == 1 && !s.touches(at) {
			end = min(end, at)
			break
		}
	}
	return end
}

func (s *scanner) isIsoDate(i, next int) bool {
	value, end := s.numericDate(i)
	return value != "" && end >= next
}

// isGrouped says whether the dots of a chain stand between groups of three digits.
func (s *scanner) isGrouped(i, next int) bool {
	_, end, ok := s.written(i)
	return ok && end >= next
}

const (
	within = "within" // the role of a span of time that may be a deadline or a duration
	every  = "every"  // the role of one after which something recurs
)

// scaled says whether a number in words is too large to stand for "one of them".
func scaled(q quantity) bool { return q.low.Cmp(big.NewRat(1_000, 1)) >= 0 }
