package wording

import "fmt"

// clock reads a time of day at i, "T06:00": «00:00», «о 12.00», «в 10 часов», "10 a.m.", «полдень».
func (s *scanner) clock(i int) (value string, next int) {
	switch {
	case s.fold(i, "полдень", "полудня", "полудни", "опівдні", "полудень", "noon", "midday"):
		return "T12:00", i + 1
	case s.fold(i, "полночь", "полуночи", "опівночі", "північ", "midnight") && (!s.fold(i, "північ") || s.fold(i-1, "о", "об", "до")):
		return "T00:00", i + 1
	}
	if !s.isDigits(i) || len(s.tokens[i].fold) > 2 || s.value(i) > 24 || s.fold(i-1, "+") && s.touches(i) {
		return "", i
	}
	hour, minute := s.value(i), int64(0)
	next = i + 1
	colon := s.fold(next, ":")
	if (colon || s.fold(next, ".") && s.fold(i-1, "в", "о", "об", "с", "з", "до", "at", "from", "to")) && s.touches(next) &&
		s.isDigits(next+1) && s.touches(next+1) && len(s.tokens[next+1].fold) == 2 && s.value(next+1) < 60 && !s.dotted(next+2) {
		minute = s.value(next + 1)
		if next += 2; !colon && s.isWord(next) && s.measured(next) && !s.fold(next, "часов", "час", "год", "годин") {
			return "", i // «до 12.50 км»
		}
		if s.fold(next, "hours", "часов", "час", "годин") {
			next++
		}
	} else {
		colon = false
	}
	switch half := s.half12(next); {
	case half != 0:
		if hour %= 12; half == 'p' {
			hour += 12
		}
		next += 1
		if s.fold(next, ".") && s.touches(next) {
			next += 2
			if s.fold(next, ".") {
				next++
			}
		}
	case next > i+1:
	case s.fold(next, "часов", "часа", "час") && s.fold(i-1, "в", "с") && !s.spent(i) && s.value(i) < 24 && !s.isDeadline(next+1):
		next++
		if s.isDigits(next) && s.fold(next+1, "минут", "минуты", "минуту") {
			minute = s.value(next)
			next += 2
		}
	default:
		return "", i
	}
	return fmt.Sprintf("T%02d:%02d", hour, minute), next
}

// half12 gives 'a' or 'p' for "a.m." and "p.m." at i.
func (s *scanner) half12(i int) rune {
	switch {
	case s.fold(i, "am") || s.fold(i, "a") && s.fold(i+1, ".") && s.fold(i+2, "m"):
		return 'a'
	case s.fold(i, "pm") || s.fold(i, "p") && s.fold(i+1, ".") && s.fold(i+2, "m"):
		return 'p'
	}
	return 0
}

// spent says whether the number at i belongs to another one before it.
func (s *scanner) spent(i int) bool { return s.isDigits(i - 1) }

// isDeadline says whether what follows tells an event that time is counted from, so that «в 10 часов» is no time of day.
func (s *scanner) isDeadline(i int) bool { return s.fold(i, "после", "с", "со", "от") }
