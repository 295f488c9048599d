package lexicon

import (
	"slices"
	"strings"
	"unicode/utf8"

	"parley/importer/memo"
)

// Alike says whether two words are forms of one: of one stem, or apart by a vowel that comes and goes between the last two
// consonants, as in «огонь, огня», «день, дня», «палец, пальца», «боец, бойца», or that Ukrainian changes there, as in
// «ніч, ночі». It is for searching, where a word too many does little harm; pairs are made of stems that are the same.
func Alike(a, b Token, language memo.Language) bool {
	if a.Fold == b.Fold || a.Stem == b.Stem {
		return true
	}
	if language != memo.Russian && language != memo.Ukrainian || a.Stop || b.Stop || a.Fold == "" || b.Fold == "" {
		return false
	}
	first, _ := utf8.DecodeRuneInString(a.Fold)
	if other, _ := utf8.DecodeRuneInString(b.Fold); first != other {
		return false
	}
	left, right := caseless(a.Fold), caseless(b.Fold)
	return left == right && !strings.ContainsAny(left, cyrillicVowels) || // too short for a stemmer: «дня, дню»
		slices.Contains(withoutVowel(a.Fold, language), right) || slices.Contains(withoutVowel(b.Fold, language), left)
}

const cyrillicVowels = "аеёиоуыэюяіїє"

// caseEndings are those of nouns, longer ones before those that they end in.
var caseEndings = []string{
	"ами", "ями", "ою", "ею", "ом", "ем", "ам", "ям", "ах", "ях", "ов", "ев", "ів", "ей", "а", "я", "у", "ю", "ы", "и", "і", "е", "о", "ь",
}

// caseless gives a word without the ending of a case.
func caseless(fold string) string {
	for _, ending := range caseEndings {
		if rest, ok := strings.CutSuffix(fold, ending); ok && rest != "" {
			return rest
		}
	}
	return fold
}

// withoutVowel gives what may stand before the endings of a word that has none itself: «огн» of «огонь», «пальц» of
// «палец», «бойц» of «боец», «ноч» of «ніч». It is empty where no single consonant ends the word behind a vowel and
// another letter.
func withoutVowel(fold string, language memo.Language) []string {
	closed := strings.TrimSuffix(fold, "ь")
	_, size := utf8.DecodeLastRuneInString(closed)
	head, last := closed[:len(closed)-size], closed[len(closed)-size:]
	vowel, width := utf8.DecodeLastRuneInString(head)
	head = head[:len(head)-width]
	if head == "" || strings.ContainsAny(last, cyrillicVowels) {
		return nil
	}
	switch vowel {
	case 'о', 'е', 'є':
		if before, _ := utf8.DecodeLastRuneInString(head); strings.ContainsRune(cyrillicVowels, before) {
			return []string{head + "й" + last}
		}
		return []string{head + last, head + "ь" + last}
	case 'і':
		if language == memo.Ukrainian {
			return []string{head + "о" + last, head + "е" + last}
		}
	}
	return nil
}
