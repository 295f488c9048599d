package lexicon

import (
	"strings"

	"parley/importer/memo"
)

// Reader reads texts one after another and remembers the words that it met, so that one which comes again costs little. It
// gives what [Tokens] and [Glossary.Find] give. It is not for several goroutines at once.
type Reader struct {
	g       *Glossary
	forms   map[spoken]map[string]*form // by word as printed
	tokens  []Token                     // room for those of a text
	words   []word
	present bits // what the words of the text at hand answer
	matches []match
	vetoes  []match
}

// spoken is the language of a text, and the one that it was taken for to look up patterns where that is unknown.
type spoken struct{ told, taken memo.Language }

// form is a word as it is printed.
type form struct {
	token Token  // without its place
	terms []term // its parts, one where there is no hyphen in it; nil until asked for
}

// term is what patterns are held against: a word, or one part of a hyphenated one.
type term struct {
	answers []int32 // the numbers of what it answers
	index   *index  // of the patterns in its language; nil where there are none
}

// Reader gives a reader that finds what the glossary knows.
func (g *Glossary) Reader() *Reader {
	return &Reader{g: g, forms: map[spoken]map[string]*form{}, present: room(int(g.asks.given))}
}

// Tokens is as the function Tokens.
func (r *Reader) Tokens(text string, language memo.Language) []Token {
	known := r.known(spoken{language, language})
	r.tokens = r.tokens[:0]
	for span, ok := next(text, 0); ok; span, ok = next(text, span.End) {
		token := formIn(known, span.Of(text), language).token
		token.Span = span
		r.tokens = append(r.tokens, token)
	}
	return append(make([]Token, 0, len(r.tokens)), r.tokens...)
}

// known gives the words that were met in a language.
func (r *Reader) known(in spoken) map[string]*form {
	known := r.forms[in]
	if known == nil {
		known = map[string]*form{}
		r.forms[in] = known
	}
	return known
}

// formIn gives what is known of a word, found now if it is new.
func formIn(known map[string]*form, raw string, language memo.Language) *form {
	f := known[raw]
	if f == nil {
		f = &form{token: tokenOf(raw, language)}
		known[raw] = f
	}
	return f
}

// wordsOf prepares tokens for matching. A word in the other script is looked up in a language that has that script.
func (r *Reader) wordsOf(text string, tokens []Token, language memo.Language) []word {
	in := spoken{language, language}
	if language == memo.Unknown {
		in.taken = guess(tokens)
	}
	known := r.known(in)
	r.words = r.words[:0]
	end := 0
	for i := range tokens {
		span := tokens[i].Span
		f := formIn(known, span.Of(text), language)
		if f.terms == nil {
			f.terms = r.termsOf(&f.token, span.Of(text), in.taken)
		}
		w := word{token: i, stop: f.token.Stop, fresh: parted(text, end, span.Start)}
		end = span.End
		for n := range f.terms {
			w.term, w.fresh = &f.terms[n], w.fresh && n == 0
			r.words = append(r.words, w)
		}
	}
	return r.words
}

// termsOf prepares a word of a text in a language; a hyphenated one is cut.
func (r *Reader) termsOf(token *Token, raw string, language memo.Language) []term {
	if strings.IndexByte(token.Fold, hyphen) < 0 {
		spoken, stem := languageOf(token.Fold, language), token.Stem
		if language == memo.English || spoken != language {
			stem = formOf(token.Fold, spoken)
		}
		return []term{r.termOf(token.Fold, stem, spoken, inCaps(raw))}
	}
	raws := strings.FieldsFunc(raw, func(r rune) bool { return strings.ContainsRune(hyphens, r) })
	var terms []term
	for n, fold := range strings.Split(token.Fold, string(hyphen)) {
		spoken := languageOf(fold, languageOf(token.Fold, language))
		terms = append(terms, r.termOf(fold, formOf(fold, spoken), spoken, n < len(raws) && inCaps(raws[n])))
	}
	return terms
}

func (r *Reader) termOf(fold, stem string, language memo.Language, caps bool) term {
	return term{r.g.asks.answered(strings.TrimSuffix(fold, "'s"), stem, caps), r.g.indexes[language]}
}
