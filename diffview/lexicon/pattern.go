package lexicon

import (
	"fmt"
	"slices"
	"strings"

	"parley/importer/memo"
)

// pattern is one way to write a phrase that names a concept, or that says that the concept is not meant.
type pattern struct {
	slots  []slot
	phrase int32 // index in Glossary.phrases
}

// phrase is what an author wrote, of which the patterns are multiplied out.
type phrase struct {
	concept  int
	language memo.Language
	veto     bool
	shared   bool // the author knows that another concept has it too
	file     string
	line     int
	number   int // of the phrase in its line
}

// takePhrase reads one phrase and adds its patterns. What an author writes in short is multiplied out:
// "вывод/отвод_войск*" and "~санкци* снят*" are two patterns each.
func (p *parser) takePhrase(written string, of phrase) error {
	anyOrder := strings.HasPrefix(written, "~")
	phrases := [][][]slot{nil} // each a list of words, which are slots
	for word := range strings.FieldsSeq(strings.TrimPrefix(written, "~")) {
		choices, err := p.choicesOf(word, of.language)
		if err != nil {
			return err
		}
		phrases = longer(phrases, choices)
	}
	p.g.phrases = append(p.g.phrases, of)
	for _, words := range phrases {
		if err := p.takeWords(words, anyOrder); err != nil {
			return err
		}
	}
	return nil
}

// choicesOf gives the slots of what stands between two spaces of a phrase, for every choice of its words; what was read
// before is known.
func (p *parser) choicesOf(word string, language memo.Language) ([][]slot, error) {
	known := p.choices[language]
	if known == nil {
		known = map[string][][]slot{}
		p.choices[language] = known
	}
	if all, ok := known[word]; ok {
		return all, nil
	}
	all, err := p.readChoices(word, language)
	if err == nil {
		known[word] = all
	}
	return all, err
}

func (p *parser) readChoices(word string, language memo.Language) ([][]slot, error) {
	all := [][]slot{nil}
	for part := range strings.SplitSeq(word, "_") {
		var choices [][]slot
		for choice := range strings.SplitSeq(part, "/") {
			var slots []slot
			for piece := range strings.SplitSeq(choice, string(hyphen)) {
				if piece == "" {
					continue
				}
				s, err := p.slotOf(piece, language)
				if err != nil {
					return nil, err
				}
				slots = append(slots, s)
			}
			choices = append(choices, slots)
		}
		var next [][]slot
		for _, before := range all {
			for _, choice := range choices {
				next = append(next, slices.Concat(before, choice))
			}
		}
		all = next
	}
	for _, slots := range all {
		for i := range slots {
			slots[i].tight = i > 0
		}
	}
	return all, nil
}

// longer gives every phrase with every choice of its next word.
func longer(phrases [][][]slot, choices [][]slot) [][][]slot {
	all := make([][][]slot, 0, len(phrases)*len(choices))
	for _, words := range phrases {
		for _, choice := range choices {
			if len(choice) == 0 {
				all = append(all, words)
			} else {
				all = append(all, append(words[:len(words):len(words)], choice))
			}
		}
	}
	return all
}

// takeWords adds the pattern of a phrase whose words are chosen, in every order if in any.
func (p *parser) takeWords(words [][]slot, anyOrder bool) error {
	n := 0
	for _, word := range words {
		n += len(word)
	}
	switch {
	case n == 0:
		return fmt.Errorf("a pattern without a word")
	case n > maxSlots:
		return fmt.Errorf("%q has more than %d words", p.g.text(slices.Concat(words...)), maxSlots)
	}
	add := func() {
		from := len(p.room)
		if cap(p.room)-from < n {
			p.room, from = make([]slot, 0, 1<<12), 0
		}
		for _, word := range words {
			p.room = append(p.room, word...)
		}
		p.g.patterns = append(p.g.patterns, pattern{p.room[from:len(p.room):len(p.room)], int32(len(p.g.phrases) - 1)})
	}
	if !anyOrder {
		add()
		return nil
	}
	permute(words, 0, add)
	return nil
}

// permute calls visit for every order of words[from:].
func permute(words [][]slot, from int, visit func()) {
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

// text gives slots as an author would write them.
func (g *Glossary) text(slots []slot) string {
	var b strings.Builder
	for i, s := range slots {
		switch {
		case s.tight:
			b.WriteByte('_')
		case i > 0:
			b.WriteByte(' ')
		}
		b.WriteString(g.words[s.written])
	}
	return b.String()
}
