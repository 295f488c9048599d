package lexicon

import "strings"

// inflected gives the part that the inflections of a folded English word have in common: the forms of "withdraw" or of
// "party", but not "withdrawal" or "partial". Patterns use it rather than Stem, whose stems bring "import" and
// "important", "relations" and "relatives" together.
func inflected(word string) string {
	word = american(word)
	switch {
	case len(word) < 4:
		return word
	case strings.HasSuffix(word, "ies"), strings.HasSuffix(word, "ied"):
		word = word[:len(word)-3] + "y"
	case hasAnySuffix(word, "sses", "shes", "ches", "xes", "zes"):
		word = word[:len(word)-2]
	case strings.HasSuffix(word, "s") && !hasAnySuffix(word, "ss", "us", "is"):
		word = word[:len(word)-1]
	case strings.HasSuffix(word, "ed") && !strings.HasSuffix(word, "eed"):
		word = unlessMute(word, len(word)-2)
	case strings.HasSuffix(word, "ing"):
		word = unlessMute(word, len(word)-3)
	}
	if len(word) > 3 {
		word = strings.TrimSuffix(word, "e")
	}
	if n := len(word); n > 3 && word[n-1] == word[n-2] && !strings.ContainsRune("aeiou", rune(word[n-1])) {
		word = word[:n-1]
	}
	return word
}

func hasAnySuffix(word string, suffixes ...string) bool {
	for _, suffix := range suffixes {
		if strings.HasSuffix(word, suffix) {
			return true
		}
	}
	return false
}

// unlessMute cuts a word at end if at least three letters with a vowel stay.
func unlessMute(word string, end int) string {
	if end < 3 || !strings.ContainsAny(word[:end], "aeiouy") {
		return word
	}
	return word[:end]
}
