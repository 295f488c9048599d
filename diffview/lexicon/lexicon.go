package lexicon

import (
	"slices"

	"parley/importer/memo"
)

// Token is one word or number of a text.
type Token struct {
	Span memo.Span // in bytes of the text
	Fold string    // lower case, NFC, ё as е, one apostrophe, one hyphen, look-alike letters of the other script mended
	Stem string    // stem of Fold in the text's language
	Stop bool      // a function word that says nothing about the matter
}

// Concept is one thing that memoranda speak of.
type Concept struct {
	ID     string // "neutrality"
	Topic  string // "alliances"
	Weight float64
	Name   map[memo.Language]string // what to call it in the interface
	Own    bool                     // a delegate's own file names it: a concept of theirs, or one they added to

	called map[memo.Language][]string // stems of the words that count in its name
}

// Called says whether a stem stands in what the concept is called in a language.
func (c *Concept) Called(stem string, language memo.Language) bool {
	return slices.Contains(c.called[language], stem)
}

// Naming narrows a hit of the concept to the words that it is called by: first to last of them. Where not all of
// its name stands in it, it stays as it is.
func (c *Concept) Naming(h Hit, tokens []Token, language memo.Language) Hit {
	first, last, n := -1, -1, 0
	for i := h.First; i <= h.Last; i++ {
		if c.Called(tokens[i].Stem, language) {
			if first < 0 {
				first = i
			}
			last = i
			n++
		}
	}
	if n == 0 || n < len(c.called[language]) {
		return h
	}
	return Hit{h.Concept, first, last}
}

// Topic is a group of concepts, the matter of a row.
type Topic struct {
	ID      string                   // "alliances"
	Name    map[memo.Language]string // what to call it in the interface
	Group   string                   // the group of the PA-X database of peace agreements, one of Groups; "" where none fits
	General bool                     // it spans all matters (actors, verbs of drafting), so no clause is about it
}

// Hit is a place where a text names a concept.
type Hit struct {
	Concept     int // index in Glossary.Concepts
	First, Last int // tokens, both included
}
