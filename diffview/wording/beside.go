package wording

import "strings"

// Bounds do not always stand right before what they bound.

// behind reads a bound behind a quantity: "or more", «и более», «або менше». It gives the token after it, i where there is
// none.
func (s *scanner) behind(i int) (op string, next int) {
	if !s.fold(i, "or", "and", "или", "и", "либо", "або", "чи", "і", "й", "та") {
		return "", i
	}
	switch {
	case s.fold(i+1, "more", "over", "above", "longer", "более", "больше", "выше", "дольше", "більше", "більш", "вище", "довше"):
		op = ">="
	case s.fold(i+1, "less", "fewer", "under", "below", "shorter", "менее", "меньше", "ниже", "менше", "менш", "нижче"):
		op = "<="
	default:
		return "", i
	}
	if s.fold(i+2, "than", "чем", "ніж") {
		return "", i
	}
	return op, i + 2
}

// Words that name a bound before a quantity: «предел — 5 тысяч», "a ceiling of 100,000", «загальна межа: 30 тисяч».
var (
	ceilings = prefixes("предел потол лимит макс межа межу межі стел ліміт ceiling limit cap maximum верхн")
	bottoms  = prefixes("миниму мініму нижн minimum floor")
)

// boundNamed gives the bound that a word before token i names, with a dash, a colon, an "of" or an "is" between.
func (s *scanner) boundNamed(i int) string {
	switch {
	case s.isDash(i-1) && s.tokens[i-1].spaced, s.fold(i-1, ":", "of", "at", "is", "в", "у"):
	default:
		return ""
	}
	const back = 4
	for k := i - 2; k >= 0 && k >= i-1-back && s.isWord(k); k-- {
		if ceilings.has(s.tokens[k].fold) {
			return "<="
		}
		if bottoms.has(s.tokens[k].fold) {
			return ">="
		}
	}
	return ""
}

// bounded puts a bound that stands beside a fact into it; first and next are its tokens. What has a bound already, or is a
// range, keeps what it has.
func (s *scanner) bounded(f Fact, first, next int) (Fact, int) {
	switch f.Kind {
	case Number, Amount, Percent, Duration:
	default:
		return f, next
	}
	if op(f.Value) != "" || strings.Contains(f.Value, "-") || f.Role == every {
		return f, next
	}
	o, end := s.behind(next)
	if end == next && s.isWord(next) { // "of 100 mm calibre or more"
		if o, end = s.behind(next + 1); end == next+1 {
			end = next
		}
	}
	if end > next {
		f.Value, f.Span.End = o+f.Value, s.tokens[end-1].span.End
		f.Text = f.Span.Of(s.text)
		return f, end
	}
	if f.Kind == Duration {
		return f, next
	}
	if o := s.boundNamed(first); o != "" {
		f.Value = o + f.Value
	} else if f.Kind == Number && (f.Role != "" || unitOf(f.Value) != "") && s.fold(first-1, "от", "від") {
		f.Value, f.Span.Start = ">="+f.Value, s.tokens[first-1].span.Start // «от двухсот наблюдателей»
		f.Text = f.Span.Of(s.text)
	}
	return f, next
}
