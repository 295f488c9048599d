package wording

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

// counted says whether the word at i is a numeral.
func (s *scanner) counted(i int) bool {
	return s.isWord(i) && numerals[s.tokens[i].fold] != 0
}
