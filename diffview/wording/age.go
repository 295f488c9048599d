package wording

// Words before the years of people: «моложе 25 лет», "aged over 60 years".
var (
	youngerWords = prefixes("младше моложе молодш younger")
	olderWords   = prefixes("старше старш older")
	ageWords     = prefixes("возраст віком віці aged age")
)

// isAge says whether the years at token i are someone's age.
func (s *scanner) isAge(i int) bool {
	for k := i - 1; k >= 0 && k >= i-2 && s.isWord(k); k-- {
		if fold := s.tokens[k].fold; youngerWords.has(fold) || olderWords.has(fold) || ageWords.has(fold) {
			return !s.fold(k, "agency", "agencies", "agent", "agents", "agenda", "старшин")
		}
	}
	return false
}

// ageBound gives the bound of an age: the one read, or what "younger" and "older" say.
func (s *scanner) ageBound(i int, op string) string {
	for k := i - 1; op == "" && k >= 0 && k >= i-2 && s.isWord(k); k-- {
		switch fold := s.tokens[k].fold; {
		case youngerWords.has(fold):
			return "<"
		case olderWords.has(fold):
			return ">"
		}
	}
	return op
}
