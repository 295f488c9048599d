package align

import "parley/importer/memo"

// kinship is how much two languages share, and so what a word without a concept proves.
type kinship struct {
	floor   float64 // how alike two words must be to count as one
	word    float64 // what a word that stands on both sides counts, where a concept of weight 1 counts 1
	missing float64 // what share of that a word without counterpart counts against a pair
}

// The three kinds of kinship: one language; Russian and Ukrainian, in which most roots are common; and English with
// either, where names and international words are, and a word without counterpart says next to nothing.
var (
	sameLanguage = kinship{floor: 0.9, word: 0.6, missing: 0.65}
	sisters      = kinship{floor: 0.7, word: 0.8, missing: 0.3}
	strangers    = kinship{floor: 0.7, word: 0.7, missing: 0.1}
)

// between gives the kinship of two languages. A language that could not be told may be any, and is taken for a sister.
func between(a, b memo.Language) kinship {
	switch {
	case a == b:
		return sameLanguage
	case (a == memo.English) != (b == memo.English):
		return strangers
	default:
		return sisters
	}
}
