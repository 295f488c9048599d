// Package language tells Russian, Ukrainian and English apart.
//
// The script comes first, then the letters that only one of the two Cyrillic alphabets has (і ї є ґ and the apostrophe
// against ы э ё ъ), then function words and endings. A Latin letter inside a Cyrillic word is a slip of the keyboard and
// counts as the letter it looks like; a word of nothing but look-alikes («ІІ», «Х») is a Roman number and counts for
// nothing. Short texts often do not say: [DetectOr] takes what the neighbours or the whole draft are written in.
// A [Reader] is quicker with many texts.
package language

import (
	"strings"
	"unicode"

	"parley/importer/memo"
)

// Detect tells the language of text, or memo.Unknown where it does not show.
func Detect(text string) memo.Language {
	var r Reader
	return r.Detect(text)
}

// DetectOr tells the language of text, or gives fallback where the text does not show it.
func DetectOr(text string, fallback memo.Language) memo.Language {
	if l := Detect(text); l != memo.Unknown {
		return l
	}
	return fallback
}

const apostrophes = "'’ʼ"

// Reader tells the languages of many texts, and of all together. It knows the words that it has met before, which most
// are. The zero value is ready for use.
type Reader struct {
	known map[string]votes // by words, folded and not
	all   votes
}

// Detect is the function of this name.
func (r *Reader) Detect(text string) memo.Language {
	var v votes
	start := -1
	for i, c := range text {
		inside := letter(c) || c == '\'' || c == '’' || c == 'ʼ'
		if inside && start < 0 {
			start = i
		}
		if !inside && start >= 0 {
			v.add(r.votesOf(text[start:i]))
			start = -1
		}
	}
	if start >= 0 {
		v.add(r.votesOf(text[start:]))
	}
	r.all.add(v)
	return v.winner()
}

// Whole tells the language of all texts that r has met.
func (r *Reader) Whole() memo.Language { return r.all.winner() }

// votesOf gives what a word says.
func (r *Reader) votesOf(word string) votes {
	v, ok := r.known[word]
	if !ok {
		v.count(strings.Trim(strings.ToLower(word), apostrophes))
		v.lower = strings.ContainsFunc(word, unicode.IsLower)
		if r.known == nil {
			r.known = map[string]votes{}
		}
		r.known[word] = v
	}
	return v
}

// letter says whether c is a letter. Most are settled without a look into the tables.
func letter(c rune) bool {
	switch {
	case c >= 'а' && c <= 'я', c >= 'a' && c <= 'z', c >= 'А' && c <= 'Я', c >= 'A' && c <= 'Z':
		return true
	case c < 0x80:
		return false
	}
	return unicode.IsLetter(c)
}

// votes adds up what the words of a text say.
type votes struct {
	cyrillic, latin int // letters
	words           int // words in Latin letters
	common          int // English function words
	ru, uk          int
	lower           bool // there is a lower-case letter
}

func (v *votes) add(o votes) {
	v.cyrillic += o.cyrillic
	v.latin += o.latin
	v.words += o.words
	v.common += o.common
	v.ru += o.ru
	v.uk += o.uk
	v.lower = v.lower || o.lower
}

// count adds what a word in lower case says.
func (v *votes) count(word string) {
	letters, foreign := 0, 0
	for _, r := range word {
		switch {
		case unicode.Is(unicode.Cyrillic, r):
			letters++
		case unicode.Is(unicode.Latin, r):
			foreign++
		}
	}
	if letters == 0 {
		v.latin += foreign
		if foreign > 0 {
			v.words++
		}
		if english[word] {
			v.common++
		}
		return
	}
	v.cyrillic += letters + foreign
	if foreign > 0 {
		word = mend.Replace(word)
	}
	if len([]rune(word)) < 5 && strings.Trim(word, "іхсмv") == "" && word != "і" && word != "с" {
		return // a Roman number in Cyrillic letters
	}
	v.ru += weigh(word, "ыэёъ", russian, russianNouns, russianEnds)
	v.uk += weigh(word, "іїєґ", ukrainian, ukrainianNouns, ukrainianEnds)
	if i := strings.IndexAny(word, apostrophes); i > 0 {
		v.uk += 2
	}
}

// weigh says how much a word speaks for a language: its letters three each, a function word or the ending of a verbal
// noun two, another ending one.
func weigh(word, alphabet string, common map[string]bool, nouns, ends []string) int {
	sum := 0
	for _, r := range word {
		if strings.ContainsRune(alphabet, r) {
			sum += 3
		}
	}
	if common[word] {
		sum += 2
	}
	switch {
	case endsIn(word, nouns):
		return sum + 2
	case endsIn(word, ends):
		return sum + 1
	}
	return sum
}

// endsIn says whether a word has one of the endings and a stem before it.
func endsIn(word string, ends []string) bool {
	for _, end := range ends {
		if len(word) > len(end)+2 && strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

// least is how much has to speak for a language before it is told.
const least = 2

func (v *votes) winner() memo.Language {
	switch {
	case v.latin > v.cyrillic:
		// A name or an abbreviation alone, "NATO", says nothing; a long text without one English function word is in
		// some other language.
		if v.common > 0 || v.lower && v.words > 1 && v.words < 12 {
			return memo.English
		}
	case v.ru > v.uk && v.ru >= least:
		return memo.Russian
	case v.uk > v.ru && v.uk >= least:
		return memo.Ukrainian
	}
	return memo.Unknown
}

// mend turns Latin letters into the Cyrillic ones they look like.
var mend = strings.NewReplacer("a", "а", "c", "с", "e", "е", "i", "і", "ï", "ї", "o", "о", "p", "р", "x", "х", "y", "у", "k", "к", "t", "т", "m", "м", "h", "н", "b", "в")

// set makes a lookup of words divided by spaces.
func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// Function words that only one of the languages has.
var (
	russian = set("и с к о от из что или во при как это его её их они она он были быть был было также если чтобы со об к ко " +
		"после всех всеми только между той тех этого этой настоящий настоящего которые который которая позднее " +
		"без обе две нет должны должна лиц стороны вступает согласие со стороной")
	ukrainian = set("і й та що або із зі від як це його її їх їхній вони вона він були бути був було також якщо щоб щодо про " +
		"після всіх усіх лише між цього цієї цей ця які який яка під без обидві дві немає мають має повинні " +
		"сторони пізніше чи з")
	english = set("the of and to in for a an is are be shall will by with on or not that this from as at its their any all each " +
		"which has have may must no between after before within under other such it option section article")

	russianNouns   = []string{"ние", "ния", "ний", "нию", "нием"}
	ukrainianNouns = []string{"ння", "нню", "нням"}

	russianEnds   = []string{"ться", "тся", "ость", "ости", "ого", "ются", "ный", "ных", "ные", "ая", "ые", "ет", "ют", "ии", "ия"}
	ukrainianEnds = []string{"ється", "ться", "ість", "ості", "ього", "ого", "ються", "ний", "них", "ними", "ів", "ії", "ія", "ою"}
)
