package lexicon

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/importer/memo"
)

// how says what a word of a pattern asks of a word of a text.
type how uint8

const (
	byStem   how = iota // another form of the word: "missile" finds "missiles"
	byPrefix            // the beginning: "нейтрал*"
	byFold              // the very word, any case: "дел!"
	byCaps              // the very word in capitals: "UN"
)

// slot is one word of a pattern.
type slot struct {
	how   how
	text  string // folded; what its forms share if byStem
	tight bool   // it follows the word before it at once
}

// pattern is one phrase that names a concept, or that says that the concept is not meant.
type pattern struct {
	concept  int
	language memo.Language
	source   string // as written in the file, after alternatives are multiplied out
	slots    []slot
	veto     bool
	shared   bool // the author knows that another concept has it too
	file     string
	line     int
	number   int // of the phrase in its line, whose variants are patterns of their own
}

// variants multiplies out what an author writes in short: "вывод/отвод_войск*" and "~санкци* снят*" are two each.
func variants(written string) []string {
	anyOrder := strings.HasPrefix(written, "~")
	phrases := []string{""}
	for i, word := range strings.Fields(strings.TrimPrefix(written, "~")) {
		for j, part := range strings.Split(word, "_") {
			join := "_"
			if j == 0 {
				join = " "
			}
			if i == 0 && j == 0 {
				join = ""
			}
			phrases = extended(phrases, join, strings.Split(part, "/"))
		}
	}
	if !anyOrder {
		return phrases
	}
	var all []string
	for _, phrase := range phrases {
		words := strings.Fields(phrase)
		permute(words, 0, func() { all = append(all, strings.Join(words, " ")) })
	}
	return all
}

// extended gives every phrase with every choice after it.
func extended(phrases []string, join string, choices []string) []string {
	longer := make([]string, 0, len(phrases)*len(choices))
	for _, phrase := range phrases {
		for _, choice := range choices {
			longer = append(longer, phrase+join+choice)
		}
	}
	return longer
}

// permute calls visit for every order of words[from:].
func permute(words []string, from int, visit func()) {
	if from == len(words)-1 {
		visit()
		return
	}
	for i := from; i < len(words); i++ {
		words[from], words[i] = words[i], words[from]
		permute(words, from+1, visit)
		words[from], words[i] = words[i], words[from]
	}
}

// slotsOf reads one phrase.
func slotsOf(phrase string, language memo.Language) ([]slot, error) {
	var slots []slot
	for word := range strings.FieldsSeq(phrase) {
		for i, part := range strings.FieldsFunc(word, func(r rune) bool { return r == '_' || r == hyphen }) {
			s, err := slotOf(part, language)
			if err != nil {
				return nil, err
			}
			s.tight = i > 0
			slots = append(slots, s)
		}
	}
	switch {
	case len(slots) == 0:
		return nil, fmt.Errorf("a pattern without a word")
	case len(slots) > maxSlots:
		return nil, fmt.Errorf("%q has more than %d words", phrase, maxSlots)
	}
	return slots, nil
}

func slotOf(word string, language memo.Language) (slot, error) {
	s := slot{how: byStem}
	switch {
	case strings.HasSuffix(word, "*"):
		s.how, word = byPrefix, strings.TrimSuffix(word, "*")
	case strings.HasSuffix(word, "!"):
		s.how, word = byFold, strings.TrimSuffix(word, "!")
	case inCaps(word):
		s.how = byCaps
	case utf8.RuneCountInString(word) < 3:
		s.how = byFold
	}
	if i := strings.IndexFunc(word, func(r rune) bool { return !wordly(r) && r != apostrophe }); i >= 0 || word == "" {
		return s, fmt.Errorf("%q is no word", word)
	}
	s.text = Fold(word)
	if s.how == byStem {
		s.text = formOf(s.text, language)
	}
	return s, nil
}

// formOf gives what two forms of one word have in common when patterns are matched.
func formOf(fold string, language memo.Language) string {
	if language == memo.English {
		return inflected(fold)
	}
	return Stem(fold, language)
}

// inCaps says whether word is two or more letters, all of them capitals.
func inCaps(word string) bool {
	letters := 0
	for _, r := range word {
		if !unicode.IsLetter(r) {
			continue
		}
		if !unicode.IsUpper(r) {
			return false
		}
		letters++
	}
	return letters > 1
}

// accepts says whether a word of a text is what s asks for.
func (s slot) accepts(w *word) bool {
	switch s.how {
	case byStem:
		return w.stem == s.text
	case byPrefix:
		return strings.HasPrefix(w.fold, s.text)
	case byCaps:
		return w.caps && w.fold == s.text
	default:
		return w.fold == s.text
	}
}

// index finds the patterns of one language that may begin with a word.
type index struct {
	words            map[string][]int // byFold and byCaps
	stems            map[string][]int
	prefixes         map[string][]int
	shortest, length int // of prefixes, in bytes
}

// indexed sorts patterns by their first words.
func indexed(patterns []pattern) map[memo.Language]*index {
	all := map[memo.Language]*index{}
	for i, p := range patterns {
		x := all[p.language]
		if x == nil {
			x = &index{words: map[string][]int{}, stems: map[string][]int{}, prefixes: map[string][]int{}, shortest: 1 << 10}
			all[p.language] = x
		}
		switch first := p.slots[0]; first.how {
		case byStem:
			x.stems[first.text] = append(x.stems[first.text], i)
		case byPrefix:
			x.prefixes[first.text] = append(x.prefixes[first.text], i)
			x.shortest, x.length = min(x.shortest, len(first.text)), max(x.length, len(first.text))
		default:
			x.words[first.text] = append(x.words[first.text], i)
		}
	}
	return all
}

// starting adds the patterns whose first word w may be to found.
func (x *index) starting(w *word, found []int) []int {
	found = append(found, x.stems[w.stem]...)
	found = append(found, x.words[w.fold]...)
	for end := x.shortest; end <= min(len(w.fold), x.length); end++ {
		if end == len(w.fold) || utf8.RuneStart(w.fold[end]) {
			found = append(found, x.prefixes[w.fold[:end]]...)
		}
	}
	return found
}
