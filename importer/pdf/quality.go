package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/importer/memo"
)

// quality measures how much a text looks like one in a language that Parley knows. It tells fonts with a wrong map of
// letters from sound ones; it does not tell a good text from a better one.
type quality struct {
	words, function int // words, and how many of them are function words
	long            int // words longer than any
	mangled         int // words with digits or signs between letters, as no word has them
	signs, letters  int
	foreign         int // letters of scripts other than Latin and Cyrillic, which no font shows by mistake
	bad             int // replacement and private-use characters
}

func measure(paragraphs []memo.Paragraph) (q quality) { return gauge{}.measure(paragraphs) }

// gauge measures the qualities of many texts. It knows the words that it has met, for most stand in a text more than once.
type gauge map[string]quality

func (known gauge) measure(paragraphs []memo.Paragraph) (q quality) {
	for _, p := range paragraphs {
		for word := range strings.SplitSeq(p.Text, " ") {
			one, ok := known[word]
			if !ok {
				for part := range strings.FieldsSeq(word) { // where other blanks stand in it
					one.add(part)
				}
				known[word] = one
			}
			q.sum(one)
		}
	}
	return q
}

func (q *quality) sum(o quality) {
	q.words += o.words
	q.function += o.function
	q.long += o.long
	q.mangled += o.mangled
	q.signs += o.signs
	q.letters += o.letters
	q.foreign += o.foreign
	q.bad += o.bad
}

func (q *quality) add(word string) {
	q.words++
	if utf8.RuneCountInString(word) > 32 {
		q.long++
	}
	if mangled(word) {
		q.mangled++
	}
	for _, r := range word {
		q.signs++
		switch {
		case r == utf8.RuneError || r >= 0xE000 && r <= 0xF8FF:
			q.bad++
		case letter(r):
			q.letters++
			if foreign(r) {
				q.foreign++
			}
		}
	}
	if len(word) < longestFunction && functionWords[strings.ToLower(strings.TrimFunc(word, func(r rune) bool { return !letter(r) }))] {
		q.function++
	}
}

// mangled says whether something stands between two letters that never does: "B5S;GR".
func mangled(word string) bool {
	inside, odd := false, false
	for _, r := range word {
		switch {
		case letter(r):
			if odd {
				return true
			}
			inside = true
		case inside:
			odd = odd || unicode.IsDigit(r) || strings.ContainsRune(`<>=;"!$%#*+^~|\{}`, r)
		}
	}
	return false
}

// score is 1 for a good text and falls with every fault.
func (q quality) score() float64 {
	if q.words == 0 {
		return 0
	}
	share := func(n, of int) float64 { return float64(n) / float64(max(of, 1)) }
	s := 1 - min(1, 8*share(q.bad, q.signs)) - min(0.5, 4*share(q.long, q.words))
	if q.wordless() {
		s -= 0.5
	}
	if q.words > 60 && share(q.mangled, q.words) > 0.1 {
		s -= 0.5
	}
	if share(q.letters, q.signs) < 0.45 {
		s -= 0.3
	}
	return s
}

// wordless says that a text is long enough to have function words and has hardly any. Good text has 13 to 26 %; a short
// one, or a table, may have none.
func (q quality) wordless() bool { return q.words > 60 && q.function*100 < q.words*6 }

// doubtful is the score below which a text is read again in another way, and reported if that is no better.
const doubtful = 0.8

// longestFunction is more bytes than a function word has with the marks around it.
const longestFunction = 32

// letter says whether r is a letter. Most are settled without a look into the tables.
func letter(r rune) bool {
	switch {
	case r >= 0x410 && r <= 0x44F, r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z':
		return true
	case r < 0x80:
		return false
	}
	return unicode.IsLetter(r)
}

// foreign says whether a letter is of a script that Parley does not read. Greek is not among them: old fonts call Cyrillic
// letters so.
func foreign(r rune) bool {
	return r >= 0x530 && unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana, unicode.Arabic, unicode.Hebrew,
		unicode.Thai, unicode.Devanagari, unicode.Georgian, unicode.Armenian)
}

// cyrillic says the same of Cyrillic letters.
func cyrillic(r rune) bool {
	switch {
	case r >= 0x400 && r <= 0x45F:
		return true
	case r < 0x400:
		return false
	}
	return unicode.Is(unicode.Cyrillic, r)
}

var functionWords = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`
		и в во не на с со по к о об от до из за для что как это или а но при его её их то же бы быть если который которые
		которой которых настоящего также между без под над через после
		і й у та з із від про що як це або її якщо який яка яке які яких цього цей також між через під час не щодо
		the of and to in a is that for on with as by be this shall or from at not an are it its which all any have has`) {
		m[w] = true
	}
	return m
}()
