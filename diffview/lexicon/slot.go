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
	hows
)

// slot is one word of a pattern.
type slot struct {
	ask     int32 // what it asks of a word, a number that asks gave out
	written int32 // index in Glossary.words
	tight   bool  // it follows the word before it at once
}

// asks numbers the distinct things that words of patterns ask, so that a word of a text is looked up once and then held
// against patterns by number.
type asks struct {
	numbers          [hows]map[string]int32 // by folded word; by what its forms share if byStem
	given            int32
	shortest, length int // of prefixes, in bytes
}

func newAsks() asks {
	a := asks{shortest: 1 << 10}
	for h := range a.numbers {
		a.numbers[h] = map[string]int32{}
	}
	return a
}

// number gives what a word of a pattern asks its number.
func (a *asks) number(how how, text string) int32 {
	n, known := a.numbers[how][text]
	if !known {
		n = a.given
		a.given++
		a.numbers[how][text] = n
		if how == byPrefix {
			a.shortest, a.length = min(a.shortest, len(text)), max(a.length, len(text))
		}
	}
	return n
}

// answered gives the numbers of all that a word of a text answers.
func (a *asks) answered(fold, stem string, caps bool) []int32 {
	var all []int32
	add := func(how how, text string) {
		if n, asked := a.numbers[how][text]; asked {
			all = append(all, n)
		}
	}
	add(byStem, stem)
	add(byFold, fold)
	if caps {
		add(byCaps, fold)
	}
	for end := a.shortest; end <= min(len(fold), a.length); end++ {
		if end == len(fold) || utf8.RuneStart(fold[end]) {
			add(byPrefix, fold[:end])
		}
	}
	return all
}

// slotOf reads one word of a pattern; what was read before is known.
func (p *parser) slotOf(word string, language memo.Language) (slot, error) {
	known := p.slots[language]
	if known == nil {
		known = map[string]slot{}
		p.slots[language] = known
	}
	if s, ok := known[word]; ok {
		return s, nil
	}
	how, text, err := askOf(word, language)
	if err != nil {
		return slot{}, err
	}
	s := slot{ask: p.g.asks.number(how, text), written: int32(len(p.g.words))}
	p.g.words = append(p.g.words, word)
	known[word] = s
	return s, nil
}

// askOf says what a word of a pattern asks of a word of a text.
func askOf(word string, language memo.Language) (how, string, error) {
	how := byStem
	switch {
	case strings.HasSuffix(word, "*"):
		how, word = byPrefix, strings.TrimSuffix(word, "*")
	case strings.HasSuffix(word, "!"):
		how, word = byFold, strings.TrimSuffix(word, "!")
	case inCaps(word):
		how = byCaps
	case utf8.RuneCountInString(word) < 3:
		how = byFold
	}
	if i := strings.IndexFunc(word, func(r rune) bool { return !wordly(r) && r != apostrophe }); i >= 0 || word == "" {
		return how, "", fmt.Errorf("%q is no word", word)
	}
	text := Fold(word)
	if how == byStem {
		text = formOf(text, language)
	}
	return how, text, nil
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
